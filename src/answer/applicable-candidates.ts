import { type InstrumentId, isComplete } from '../domain/instrument-id.ts'
import { citedForm } from '../domain/provision.ts'
import { normLevelOf } from '../law/norm-level.ts'
import { type TitleFit, type Topic, titleFit } from '../law/topic.ts'
import type { Registry } from '../registry/registry.ts'
import { type ArticleOnAwards, articlesOnAwards } from '../search/articles-on-awards.ts'
import type { NormHit } from '../search/norm-hit.ts'
import {
  hitsPerPageMax,
  plainRequest,
  type SearchRefusal,
  type SearchRequest,
} from '../search/search-answer.ts'
import { factOf } from '../store/facts.ts'
import { fieldInstrumentsOf } from '../store/field-titles.ts'
import type { KnownInstruments } from '../store/known-instruments.ts'
import type { Store } from '../store/store.ts'
import type { ApplicableInstrument } from './applicable.ts'

export type Candidate = {
  readonly id: InstrumentId
  readonly fit: NonNullable<TitleFit> | 'details'
  readonly provisions: ApplicableInstrument['provisions']
}

export type Norms = (
  request: SearchRequest,
  types: readonly string[],
  /** Of every territory, where none is asked for; else the country's and those asked for. */
  everywhere?: boolean,
) => Promise<readonly NormHit[] | SearchRefusal>

export type CandidateParts = {
  readonly store: Store
  readonly known: KnownInstruments
  readonly registry: Registry
  readonly norms: Norms
}

type WantedNorms = Pick<SearchRequest, 'in' | 'on'> & {
  readonly territories: readonly string[]
  /** No place is asked for, and every territory is meant. */
  readonly everywhere?: boolean
}

const candidatesMax = 600

/**
 * Instruments that may govern a topic: found by the index, kept by their titles; of a topic of the field also every
 * instrument of the places that its title says to be of the field; then those that detail one that was kept. What is
 * merely found by words of its text is passed over: news and awards quote every rule.
 */
export async function candidatesFor(
  topic: Topic,
  { territories, everywhere = false, ...asked }: WantedNorms,
  { store, known, registry, norms }: CandidateParts,
): Promise<readonly Candidate[] | SearchRefusal> {
  const hits = await norms(
    { ...plainRequest, ...asked, q: topic.q, limit: hitsPerPageMax },
    ruleTypes(registry),
    everywhere,
  )
  if ('refused' in hits) return hits
  const titled = topic.isField ? territories.flatMap(territory => fieldInstrumentsOf(store, territory)) : []
  known.prepareFacts([...titled, ...hits.flatMap(({ instrumentId }) => instrumentId ?? [])])
  const kept = new Map<InstrumentId, Candidate>()
  for (const hit of hits) {
    const { instrumentId: id } = hit
    if (id !== null) keep(id, titleOf(known, id, hit.title), pathsOf(hit))
  }
  for (const id of titled) keep(id, titleOf(known, id, ''), [])
  if (topic.isField) addDetailing(kept, { known, registry })
  return [...kept.values()]
    .slice(0, candidatesMax)
    .map(candidate => withAwardArticles(candidate, topic, { known, registry }))

  function keep(id: InstrumentId, title: string, provisions: ApplicableInstrument['provisions']): void {
    const fit = isComplete(id) ? titleFit(title, topic) : null
    if (fit === null || !suits(id, fit, registry)) return
    const before = kept.get(id)
    kept.set(id, {
      id,
      fit: before?.fit === 'specific' ? 'specific' : fit,
      provisions: [...(before?.provisions ?? []), ...provisions],
    })
  }
}

/** The title of the instrument itself; a document that holds it may be named by its address alone. */
function titleOf(known: KnownInstruments, id: InstrumentId, documentTitle: string): string {
  return factOf(known.facts(id), 'title') ?? documentTitle
}

/** What details a general instrument of the field belongs to the field, whatever its title. */
function addDetailing(
  kept: Map<InstrumentId, Candidate>,
  { known, registry }: Pick<CandidateParts, 'known' | 'registry'>,
): void {
  const open = [...kept.values()].filter(one => one.fit === 'general' && isLawOrDecree(one.id, registry))
  known.prepare(open.map(({ id }) => id))
  for (const { id } of open)
    for (const actor of known.actingOn(id, 'implements')) {
      const level = normLevelOf(actor, registry)
      if (kept.has(actor) || level === null || level === 'administrative' || kept.size >= candidatesMax)
        continue
      kept.set(actor, { id: actor, fit: 'details', provisions: [] })
    }
}

function isLawOrDecree(id: string, registry: Registry): boolean {
  const level = normLevelOf(id, registry)
  return level === 'law' || level === 'decree'
}

/** Administrative documents speak only of what their title names. */
function suits(id: InstrumentId, fit: NonNullable<TitleFit>, registry: Registry): boolean {
  const level = normLevelOf(id, registry)
  return level !== null && (level !== 'administrative' || fit === 'specific')
}

let typesKept: { readonly registry: Registry; readonly types: readonly string[] } | undefined

function ruleTypes(registry: Registry): readonly string[] {
  if (typesKept?.registry === registry) return typesKept.types
  const levels = registry.documentTypes.filter(
    type => type.rank !== null || type.family === 'party' || type.normative !== 'never',
  )
  const administrative = ['qd-cb', 'nq-cb', 'ct', 'hd', 'qc', 'qyd', 'ctr']
  typesKept = { registry, types: [...new Set([...levels.map(type => type.code), ...administrative])] }
  return typesKept.types
}

function pathsOf(hit: NormHit): ApplicableInstrument['provisions'] {
  if (!hit.held) return []
  return hit.paths
    .filter(path => path.dieu !== undefined)
    .map(path => ({ path: citedForm(path), heading: null }))
}

const provisionsMax = 8

/** Articles that the awards table names come first: they are read, not found by words. */
function withAwardArticles(
  candidate: Candidate,
  topic: Topic,
  { known, registry }: Pick<CandidateParts, 'known' | 'registry'>,
): Candidate {
  const symbol = factOf(known.facts(candidate.id), 'symbol')
  const named =
    symbol === null || !candidate.id.startsWith('vn/')
      ? []
      : articlesOnAwards(symbol, { ...registry, awards: topic.awards })
  const articles = ofGrade(named, topic.grade).map(({ dieu, heading }) => ({ path: { dieu }, heading }))
  const others = articles.length === 0 || symbol === null ? new Set<string>() : criteriaOf(symbol, registry)
  for (const { path } of articles) others.delete(path.dieu)
  const found = candidate.provisions.filter(({ path }) => !others.has(path.dieu ?? ''))
  const seen = new Set<string>()
  const provisions = [...articles, ...found].filter(({ path }) => {
    const key = JSON.stringify(path)
    return seen.has(key) ? false : seen.add(key)
  })
  return { ...candidate, provisions: provisions.slice(0, provisionsMax) }
}

/** Articles with the criteria of an award: of one that is not asked for, they only share words with the question. */
function criteriaOf(symbol: string, registry: Registry): Set<string> {
  const criteria = articlesOnAwards(symbol, registry).filter(({ heading }) => heading.includes('Tiêu chuẩn'))
  return new Set(criteria.map(({ dieu }) => dieu))
}

/** An award in grades has an article for each. */
function ofGrade(named: readonly ArticleOnAwards[], grade: number | null): readonly ArticleOnAwards[] {
  return grade === null ? named : named.filter(one => one.grade === null || one.grade === grade)
}
