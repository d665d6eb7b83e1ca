import type { Certainty } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import { parseIsoDay } from '../domain/day.ts'
import { type InstrumentId, parseInstrumentId } from '../domain/instrument-id.ts'
import type { Relation } from '../domain/relation.ts'
import { parseSymbol } from '../domain/symbol.ts'
import { noSurroundings, symbolToId } from '../extract/references/symbol-id.ts'
import { symbolLexicon } from '../extract/references/symbol-lexicon.ts'
import { maskPersonalNumbers } from '../normalise/personal-numbers.ts'
import type { Registry } from '../registry/registry.ts'
import { openIdsOf, readSymbols } from '../search/read-symbols.ts'
import { effectsOf } from '../store/effects.ts'
import { factOf, factsOf } from '../store/facts.ts'
import { citedBy, cites, countCitingWorks, type Edge } from '../store/graph.ts'
import { currentId, instrumentsFitting, isHeld } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'
import { documentsOfWork } from '../store/stored-document.ts'
import type { InstrumentAnswer } from './answers.ts'
import { maskedEffects, maskedFacts, maskedWords } from './masked-facts.ts'
import { briefOf, statusAnswer } from './status-answer.ts'

/** Instruments that an id, a former id or a symbol may mean: none, one, or several when the symbol is not unique. */
export function instrumentAnswers(
  store: Store,
  registry: Registry,
  { asked, on }: { asked: string; on: Day },
): readonly InstrumentAnswer[] {
  return meant(store, registry, asked).map(id =>
    instrumentAnswer(store, registry, { id: id as InstrumentId, on }),
  )
}

/** Ids that a reader's words stand for. Open ids are widened to the known instruments that fit them. */
export function meant(store: Store, registry: Registry, asked: string): readonly string[] {
  const text = asked.trim()
  if (parseInstrumentId(text)) return known(store, currentId(store, text))
  const lexicon = symbolLexicon(registry)
  const symbol = parseSymbol(text, lexicon) ?? parseSymbol(withoutType(text), lexicon)
  if (!symbol) return asTyped(store, registry, text)
  const exact = known(store, symbolToId(symbol, noSurroundings, registry))
  // A law and a resolution of one term can carry one number; the symbol alone does not say which is meant.
  const id = parseInstrumentId(symbolToId(symbol, noSurroundings, registry))
  if (symbol.style !== 'assembly' || !id) return exact
  return known(store, [id.jurisdiction, id.organ, '_', id.period, id.number].join('/'))
}

/** `qd 12/2024 ubnd`, `98/2023 nđ-cp`: a number as people type it, where the words have nothing else and tell which it is. */
function asTyped(store: Store, registry: Registry, text: string): readonly string[] {
  const [only, ...others] = readSymbols(text, registry)
  if (only === undefined || others.length > 0 || only.types.length === 0) return []
  const isWhole = `${text.slice(0, only.start)}${text.slice(only.end)}`.trim() === ''
  if (!isWhole || (only.year === null && only.organ === null)) return []
  return [...new Set(openIdsOf(only).flatMap(id => known(store, id)))]
}

/** `Nghị định số 98/2023/NĐ-CP` is asked for as well as `98/2023/NĐ-CP`. */
function withoutType(text: string): string {
  return text.replace(/^\p{L}[\p{L} ]{0,40}(?=\d)/u, '')
}

function known(store: Store, id: string): readonly string[] {
  return instrumentsFitting(store, id)
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
    aliases: store.db
      .all<{ name: string }>('SELECT name FROM instrument_alias WHERE id = ? ORDER BY name', id)
      .map(row => row.name),
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
  const work = store.db.get<{ public_id: string }>('SELECT public_id FROM work WHERE instrument_id = ?', id)
  if (!work) return []
  return documentsOfWork(store, work.public_id).map(({ documentId, url, extraction }) => ({
    documentId,
    url,
    language: extraction.language,
    title: maskedWords(extraction.title),
    machineTranslated: extraction.machineTranslated,
  }))
}
