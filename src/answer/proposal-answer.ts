import type { Extraction } from '../domain/extraction.ts'
import { parseInstrumentId } from '../domain/instrument-id.ts'
import { matchRecipients } from '../extract/entities/match-recipients.ts'
import type { Store } from '../store/store.ts'
import { documentsOfInstrument } from '../store/stored-document.ts'
import { masked } from './masked.ts'

/** Đối chiếu với tờ trình: whom a decision awards, beside the proposals that it names and that are held. */
export type ProposalAnswer = {
  readonly proposals: readonly {
    readonly documentId: string
    readonly symbol: string | null
    readonly title: string | null
  }[]
  readonly recipients: readonly {
    readonly name: string
    /** Unit and award as the decision has them. */
    readonly role: string | null
    /** The same as the proposal has it; null where no one row is certainly the same. */
    readonly proposed: { readonly name: string; readonly role: string | null } | null
  }[]
  /** Rows of the proposals that were matched with nobody: not awarded, or not certainly the same. */
  readonly left: readonly { readonly name: string; readonly role: string | null }[]
}

/** More proposals than this are not opened for one page. */
const proposalsMax = 10

/** Null for what awards nobody, and where no proposal that it names by its whole number is held. */
export function proposalAnswer(store: Store, decision: Extraction): ProposalAnswer | null {
  const decided = decision.entities.filter(({ type }) => type === 'recipient')
  if (decision.kind !== 'decision' || decided.length === 0) return null
  const proposals = proposalIds(decision).flatMap(id => heldProposal(store, id) ?? [])
  const proposed = proposals.flatMap(({ extraction }) =>
    extraction.entities.filter(({ type }) => type === 'recipient'),
  )
  if (proposed.length === 0) return null
  const matches = matchRecipients(decided, proposed)
  const matched = new Set(matches.map(match => match.proposed))
  const shown = ({ canonical, quote, role }: Extraction['entities'][number]) => ({
    name: canonical ?? quote,
    role,
  })
  return {
    proposals: proposals.map(({ documentId, extraction }) => ({
      documentId,
      symbol: extraction.own?.symbol ?? null,
      title: extraction.title,
    })),
    recipients: matches.map(match => ({
      ...shown(match.decided),
      proposed: match.proposed && shown(match.proposed),
    })),
    left: proposed.filter(row => !matched.has(row)).map(shown),
  }
}

/** Tờ trình named by a number that gives its whole identity. */
function proposalIds({ references }: Extraction): readonly string[] {
  const ids = references
    .filter(({ id, verdict }) => verdict === 'resolved' && parseInstrumentId(id)?.type === 'ttr')
    .map(({ id }) => id)
  return [...new Set(ids)].slice(0, proposalsMax)
}

function heldProposal(store: Store, id: string): { documentId: string; extraction: Extraction } | null {
  const documents = documentsOfInstrument(store, id).filter(({ secret }) => !secret)
  // A scan and the Word file of one proposal have the same rows: the one with most of them is taken.
  const rows = ({ extraction }: { extraction: Extraction }) =>
    extraction.entities.filter(({ type }) => type === 'recipient').length
  const [first, ...others] = documents
  if (!first) return null
  const fullest = others.reduce((best, other) => (rows(other) > rows(best) ? other : best), first)
  return { documentId: fullest.documentId, extraction: masked(fullest.extraction) }
}
