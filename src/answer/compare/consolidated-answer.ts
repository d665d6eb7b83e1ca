import { type Day, formatDayVi, parseIsoDay } from '../../domain/day.ts'
import type { Effect } from '../../domain/effect.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import type { Provision } from '../../domain/provision.ts'
import type { Said } from '../../domain/said.ts'
import { amendmentsOf } from '../../law/consolidated/amendments.ts'
import { consolidatedReading, type SourcedAmendment } from '../../law/consolidated/consolidated-reading.ts'
import type { Registry } from '../../registry/registry.ts'
import { instrumentsActingOn } from '../../store/acting-on.ts'
import { effectsOf } from '../../store/effects.ts'
import { factOf, factsOf } from '../../store/facts.ts'
import type { Store } from '../../store/store.ts'
import { briefOf } from '../instrument-brief.ts'
import { statusAnswer } from '../status-answer.ts'
import type { AmendingInstrument, ConsolidatedAnswer, ConsolidatedArticle } from './consolidated.ts'
import { type HeldText, textOfInstrument } from './held-text.ts'

type Source = {
  readonly id: InstrumentId
  readonly relation: AmendingInstrument['relation']
  readonly text: HeldText | undefined
  readonly begins: (at: Provision | null) => Day | null
}

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
  const known = sourcesOf(store, id, base)
  const amendments = known.flatMap(source =>
    source.text === undefined
      ? []
      : amendmentsOf(source.text.extraction, id).map(amendment => ({ amendment, source })),
  )
  const sources = known.filter(source => !endsTheWhole(source, amendments))
  const { extraction, ...text } = base ?? { extraction: undefined }
  const missing = missingOf(store, { id, on, base, sources })
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
function endsTheWhole(source: Source, amendments: readonly SourcedAmendment<Source>[]): boolean {
  return source.relation === 'repeals' && !amendments.some(one => one.source === source)
}

/** What is known to amend it: by the graph, and by what a consolidated text says it has put together. */
function sourcesOf(store: Store, id: InstrumentId, base: HeldText | undefined): readonly Source[] {
  const relations = ['amends', 'repeals', 'corrects'] as const
  const known = new Map<InstrumentId, AmendingInstrument['relation']>()
  for (const relation of relations)
    for (const other of instrumentsActingOn(store, id, [relation]))
      if (other !== id && !known.has(other) && !isConsolidation(other)) known.set(other, relation)
  const named = base?.consolidation == null ? [] : base.extraction.references
  for (const one of named)
    if (one.relation === 'consolidates' && one.id !== id && !known.has(one.id))
      known.set(one.id, 'consolidated')
  return [...known]
    .map(([other, relation]) => ({
      id: other,
      relation,
      text: textOfInstrument(store, other, 'own'),
      begins: beginningsOf(store, other),
    }))
    .sort(
      (a, b) => (a.begins(null) ?? '9999').localeCompare(b.begins(null) ?? '9999') || (a.id < b.id ? -1 : 1),
    )
}

/** A consolidated text cites what was amended as if it amended itself. */
function isConsolidation(id: InstrumentId): boolean {
  return id.split('/')[2] === 'vbhn'
}

/** From which day a place of an instrument is in force: its own row where there is one, else that of the whole. */
function beginningsOf(store: Store, id: InstrumentId): Source['begins'] {
  const rows = effectsOf(store, id).filter(row => row.kind === 'in-force' && row.from !== null)
  const whole = rows.find(row => row.provisions === null)?.from
  const day = whole ?? parseIsoDay(factOf(factsOf(store, id), 'effectiveFrom') ?? '') ?? null
  return at => (at === null ? day : (rows.find(row => covers(row, at))?.from ?? day))
}

function covers({ provisions }: Effect, at: Provision): boolean {
  return (provisions ?? []).some(
    one =>
      one.dieu === at.dieu &&
      (one.khoan === undefined || one.khoan === at.khoan) &&
      (one.diem === undefined || one.diem === at.diem),
  )
}

function isInForce(from: Day | null, on: Day): boolean | null {
  return from === null ? null : from <= on
}

type Laid = { readonly amendments: readonly SourcedAmendment<Source>[]; readonly on: Day }

function amendingInstrument(store: Store, source: Source, { amendments, on }: Laid): AmendingInstrument {
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

function missingOf(
  store: Store,
  asked: {
    readonly id: InstrumentId
    readonly on: Day
    readonly base: HeldText | undefined
    readonly sources: readonly Source[]
  },
): readonly Said[] {
  const { id, on, base, sources } = asked
  const name = (other: InstrumentId): string => briefOf(store, other).symbol ?? other
  if (!base)
    return [
      {
        vi: `chưa có toàn văn của ${name(id)}, cũng chưa có văn bản hợp nhất; hãy nạp tệp bằng "thidua ingest <tệp>"`,
        en: `neither the text of ${name(id)} nor a consolidated text is held; ingest the file with "thidua ingest <file>"`,
      },
    ]
  const consolidation = base.consolidation
  const included = new Set(
    base.extraction.references.filter(one => one.relation === 'consolidates').map(one => one.id),
  )
  const notHeld = sources.filter(source => source.text === undefined)
  const late = sources.filter(
    source => included.has(source.id) && isInForce(source.begins(null), on) === false,
  )
  return [
    ...notHeld.map(({ id: other }) =>
      consolidation !== null && included.has(other)
        ? {
            vi: `chưa có toàn văn của ${name(other)}: nội dung sửa đổi chỉ thấy qua văn bản hợp nhất`,
            en: `the text of ${name(other)} is not held: its amendments are seen through the consolidated text alone`,
          }
        : {
            vi: `chưa có toàn văn của ${name(other)}: không biết văn bản này sửa điều nào`,
            en: `the text of ${name(other)} is not held: which articles it amends is not known`,
          },
    ),
    ...(consolidation === null
      ? []
      : late.map(({ id: other }) => ({
          vi: `văn bản hợp nhất đã gồm ${name(other)}, đến ngày ${formatDayVi(on)} chưa có hiệu lực`,
          en: `the consolidated text has ${name(other)} already, which is not yet in force on ${on}`,
        }))),
  ]
}
