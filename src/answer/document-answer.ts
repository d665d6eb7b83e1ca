import type { Day } from '../domain/day.ts'
import type { Extraction, Language } from '../domain/extraction.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import { canonicalUrl } from '../normalise/canonical-url.ts'
import type { Registry } from '../registry/registry.ts'
import { factsOf } from '../store/facts.ts'
import { documentAt, renditionsOfWork } from '../store/renditions.ts'
import { unlessSecret } from '../store/secret-places.ts'
import type { Store } from '../store/store.ts'
import { findDocument, type StoredDocument, versionsOf } from '../store/stored-document.ts'
import { findWork } from '../store/works.ts'
import type { EntityBrief } from './entities/entity.ts'
import { namedInDocument } from './entities/named-in-document.ts'
import { masked } from './masked.ts'
import { type AssertionAnswer, maskedFacts, maskedWords } from './masked-facts.ts'
import { type ProposalAnswer, proposalAnswer } from './proposal-answer.ts'
import { type ShownReference, shownReferences } from './shown-references.ts'

/** A document as readers get it. */
export type DocumentAnswer = Omit<Extraction, 'references'> & {
  readonly references: readonly ShownReference[]
  readonly documentId: string
  readonly workId: string
  readonly instrumentId: InstrumentId | null
  readonly url: string | null
  readonly seenOn: string
  readonly source: string | null
  readonly format: string
  readonly ocrConfidence: number | null
  readonly versions: readonly { readonly textHash: string; readonly seenOn: string }[]
  readonly attachments: readonly {
    readonly href: string
    readonly label: string | null
    readonly documentId: string | null
  }[]
  /** Other documents of the same work: copies, translations, the scan beside the Word file. */
  readonly siblings: readonly {
    readonly documentId: string
    readonly language: Language
    readonly url: string | null
    readonly title: string | null
  }[]
  readonly assertions: readonly AssertionAnswer[]
  /** Entities in it that have pages of their own. */
  readonly named: readonly EntityBrief[]
  /** Of a decision that awards: its recipients beside those of the proposals it names; else null. */
  readonly proposal: ProposalAnswer | null
}

/** One document with everything found in it. A secret one (MẬT) is answered as if it were not there. */
export function documentAnswer(
  store: Store,
  registry: Registry,
  { id, on }: { id: string; on: Day },
): DocumentAnswer | null {
  const stored = findDocument(store, id)
  if (!stored || stored.secret) return null
  const { documentId, workId, url, source, version, format, ocrConfidence } = stored
  const extraction = masked(stored.extraction)
  const instrumentId = findWork(store, workId)?.instrumentId ?? null
  return {
    ...extraction,
    originalUrl: unlessSecret(store, extraction.originalUrl),
    sourceUrl: unlessSecret(store, extraction.sourceUrl),
    named: namedInDocument(extraction, registry),
    proposal: proposalAnswer(store, extraction),
    references: shownReferences(store, registry, { references: extraction.references, on }),
    documentId,
    workId,
    instrumentId: instrumentId as DocumentAnswer['instrumentId'],
    url,
    seenOn: version.createdAt,
    source,
    format,
    ocrConfidence,
    versions: versionsOf(store, id).map(({ textHash, createdAt }) => ({ textHash, seenOn: createdAt })),
    attachments: attachmentsOf(store, stored),
    siblings: renditionsOfWork(store, workId)
      .filter(other => other.documentId !== documentId)
      .map(other => ({
        documentId: other.documentId,
        language: other.language,
        url: other.url,
        title: maskedWords(other.title),
      })),
    assertions: maskedFacts(factsOf(store, instrumentId ?? documentId)),
  }
}

/** Files beside a page, each with the document that was read from it, where that is held; none that is secret. */
function attachmentsOf(
  store: Store,
  { attachments, documentId: page, url }: StoredDocument,
): DocumentAnswer['attachments'] {
  const base = url ?? undefined
  return attachments
    .filter(({ href }) => unlessSecret(store, href, base) !== null)
    .map(({ href, label }) => {
      const held = URL.canParse(href, base) ? documentAt(store, canonicalUrl(new URL(href, base).href)) : null
      return { href, label, documentId: held === page ? null : held }
    })
}
