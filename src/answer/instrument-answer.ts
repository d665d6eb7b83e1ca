import type { Certainty } from '../domain/certainty.ts'
import { type Day, parseIsoDay } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import type { Language } from '../domain/extraction.ts'
import { type InstrumentId, parseInstrumentId } from '../domain/instrument-id.ts'
import type { Relation } from '../domain/relation.ts'
import { maskPersonalNumbers } from '../normalise/personal-numbers.ts'
import type { Registry } from '../registry/registry.ts'
import type { Edge } from '../store/edge.ts'
import { effectsOf } from '../store/effects.ts'
import { factOf, factsOf } from '../store/facts.ts'
import { citedBy, cites, countCitingWorks } from '../store/graph.ts'
import { aliasesOf, isHeld } from '../store/instruments.ts'
import { renditionsOfInstrument } from '../store/renditions.ts'
import type { Store } from '../store/store.ts'
import { briefOf, type InstrumentBrief } from './instrument-brief.ts'
import { instrumentsMeant } from './instruments-meant.ts'
import { type AssertionAnswer, maskedEffects, maskedFacts, maskedWords } from './masked-facts.ts'
import { type StatusAnswer, statusAnswer } from './status-answer.ts'

/** An instrument at a day, with everything known of it. */
export type InstrumentAnswer = {
  readonly instrumentId: InstrumentId
  /** Former names of it. */
  readonly aliases: readonly string[]
  readonly symbol: string | null
  readonly type: string
  readonly titles: readonly string[]
  readonly issuer: string | null
  readonly jurisdiction: string
  readonly issuedOn: Day | null
  readonly effectiveFrom: Day | null
  readonly expiresOn: Day | null
  readonly on: Day
  readonly status: StatusAnswer
  readonly effects: readonly Effect[]
  readonly relations: readonly {
    readonly relation: Relation
    readonly instrument: InstrumentBrief
    readonly certainty: Certainty
  }[]
  readonly documents: readonly {
    readonly documentId: string
    readonly language: Language
    readonly title: string | null
    readonly url: string | null
    readonly machineTranslated: boolean
  }[]
  readonly held: boolean
  readonly citedBy: number
  readonly assertions: readonly AssertionAnswer[]
}

/** Instruments that an id, a former id or a symbol may mean: none, one, or several when the symbol is not unique. */
export function instrumentAnswers(
  store: Store,
  registry: Registry,
  { asked, on }: { asked: string; on: Day },
): readonly InstrumentAnswer[] {
  return instrumentsMeant(store, registry, asked).map(id =>
    instrumentAnswer(store, registry, { id: id as InstrumentId, on }),
  )
}

function instrumentAnswer(
  store: Store,
  registry: Registry,
  { id, on }: { id: InstrumentId; on: Day },
): InstrumentAnswer {
  const facts = factsOf(store, id)
  const parts = parseInstrumentId(id)
  const day = (field: string) => parseIsoDay(factOf(facts, field) ?? '') ?? null
  return {
    instrumentId: id,
    aliases: aliasesOf(store, id),
    symbol: factOf(facts, 'symbol'),
    type: parts?.type ?? '_',
    titles: [
      ...new Set(facts.filter(fact => fact.field === 'title').map(fact => maskPersonalNumbers(fact.value))),
    ],
    issuer: issuerName(registry, factOf(facts, 'issuer')),
    jurisdiction: parts?.jurisdiction ?? '_',
    issuedOn: day('issuedOn'),
    effectiveFrom: day('effectiveFrom'),
    expiresOn: day('expiresOn'),
    on,
    status: statusAnswer(store, registry, { id, on }),
    effects: maskedEffects(effectsOf(store, id)),
    relations: relationsOf(store, id),
    documents: documentsOf(store, id),
    held: isHeld(store, id),
    citedBy: countCitingWorks(store, id),
    assertions: maskedFacts(facts),
  }
}

/** Tables name issuers by code, texts by name; readers see the name. */
function issuerName(registry: Registry, issuer: string | null): string | null {
  if (issuer === null) return null
  return registry.issuerByCode(issuer)?.vi ?? issuer
}

/** Both directions of what is more than a mention: what it does to others, and what others do to it. */
function relationsOf(store: Store, id: InstrumentId): InstrumentAnswer['relations'] {
  const acts = cites(store, id).filter(edge => edge.relation !== 'mentions')
  return [
    ...acts.map(edge => shown(store, edge, edge.relation, edge.to)),
    ...suffered.flatMap(([relation, passive]) =>
      citedBy(store, id, { relation }).map(edge => shown(store, edge, passive, edge.from)),
    ),
  ]
}

const suffered: readonly (readonly [Relation, Relation])[] = [
  ['amends', 'amended_by'],
  ['replaces', 'replaced_by'],
  ['repeals', 'repealed_by'],
]

function shown(
  store: Store,
  edge: Edge,
  relation: Relation,
  other: string,
): InstrumentAnswer['relations'][number] {
  return {
    relation,
    instrument: briefOf(store, other as InstrumentId),
    certainty: certaintyOf(edge),
  }
}

/** Read in a text, stated by a portal's table only, or known from a table of ours. */
function certaintyOf({ statedIn }: Edge): Certainty {
  if (statedIn.some(place => place.evidence === 'citation')) return 'verified'
  return statedIn.length > 0 ? 'verified-in-part' : 'memory'
}

function documentsOf(store: Store, id: InstrumentId): InstrumentAnswer['documents'] {
  return renditionsOfInstrument(store, id).map(({ seenOn: _, title, ...rest }) => ({
    ...rest,
    title: maskedWords(title),
  }))
}
