import type { Day } from '../../domain/day.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import { amendmentsOf } from '../../law/consolidated/amendments.ts'
import { consolidatedReading, type SourcedAmendment } from '../../law/consolidated/consolidated-reading.ts'
import type { Registry } from '../../registry/registry.ts'
import type { Store } from '../../store/store.ts'
import { briefOf } from '../instrument-brief.ts'
import { statusAnswer } from '../status-answer.ts'
import { type AmendingSource, amendingSources, isInForce } from './amending-source.ts'
import type { AmendingInstrument, ConsolidatedAnswer, ConsolidatedArticle } from './consolidated.ts'
import { consolidatedMissing } from './consolidated-missing.ts'
import { type HeldText, textOfInstrument } from './held-text.ts'

/**
 * Đọc hợp nhất: the articles of an instrument, from its newest consolidated text where one is held, each with the
 * amendments that touch it, quoted, dated, and in force or not on a day. The text itself is never rewritten.
 */
export function consolidatedAnswer(
  store: Store,
  registry: Registry,
  { id, on }: { readonly id: InstrumentId; readonly on: Day },
): ConsolidatedAnswer {
  const base = textOfInstrument(store, id, 'consolidation')
  const known = amendingSources(store, id, base)
  const amendments = known.flatMap(source =>
    source.text === undefined
      ? []
      : amendmentsOf(source.text.extraction, id).map(amendment => ({ amendment, source })),
  )
  const sources = known.filter(source => !endsTheWhole(source, amendments))
  const { extraction, ...text } = base ?? { extraction: undefined }
  const name = (other: InstrumentId): string => briefOf(store, other).symbol ?? other
  const missing = consolidatedMissing({ id, on, base, sources, name })
  return {
    instrument: briefOf(store, id),
    on,
    status: statusAnswer(store, registry, { id, on }),
    text: base === undefined ? null : (text as ConsolidatedAnswer['text']),
    amending: sources.map(source => amendingInstrument(store, source, { amendments, on })),
    articles: articlesOf(store, { id, on, extraction: extraction ?? noExtraction, amendments }),
    missing: missing.map(({ vi }) => vi),
    english: { missing: missing.map(({ en }) => en) },
  }
}

/** Without a text the amendments alone are laid out, article by article. */
const noExtraction: HeldText['extraction'] = { text: '', outline: [], references: [] }

/** What repeals no provision repeals the whole: it does not amend. */
function endsTheWhole(
  source: AmendingSource,
  amendments: readonly SourcedAmendment<AmendingSource>[],
): boolean {
  return source.relation === 'repeals' && !amendments.some(one => one.source === source)
}

type Laid = { readonly amendments: readonly SourcedAmendment<AmendingSource>[]; readonly on: Day }

function amendingInstrument(
  store: Store,
  source: AmendingSource,
  { amendments, on }: Laid,
): AmendingInstrument {
  const from = source.begins(null)
  return {
    instrument: briefOf(store, source.id),
    relation: source.relation,
    held: source.text !== undefined,
    documentId: source.text?.documentId ?? null,
    from,
    inForce: isInForce(from, on),
    instructions: amendments.filter(one => one.source === source).length,
  }
}

function articlesOf(
  store: Store,
  asked: Laid & { readonly id: InstrumentId; readonly extraction: HeldText['extraction'] },
): readonly ConsolidatedArticle[] {
  const { id, on, extraction, amendments } = asked
  const { articles } = consolidatedReading({ ...extraction, instrument: id }, amendments)
  return articles.map(({ path, heading, units, notes, changes }) => ({
    path,
    heading,
    units,
    notes: notes.map(note => ({
      ...note,
      by: note.by === null ? null : briefOf(store, note.by),
      inForce: isInForce(note.from, on),
    })),
    changes: changes.map(({ source, amendment, targets, wordings, isInText }) => {
      const from = source.begins(amendment.at)
      return {
        by: briefOf(store, source.id),
        at: amendment.at,
        action: amendment.action,
        instruction: amendment.instruction,
        targets,
        from,
        inForce: isInForce(from, on),
        isInText,
        wordings,
      }
    }),
  }))
}
