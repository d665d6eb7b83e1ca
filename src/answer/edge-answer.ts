import type { Day } from '../domain/day.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import { parseInstrumentId } from '../domain/instrument-id.ts'
import { maskPersonalNumbers } from '../normalise/personal-numbers.ts'
import { findJurisdictions } from '../registry/find-jurisdictions.ts'
import type { Registry } from '../registry/registry.ts'
import { authorityOf } from '../store/authority.ts'
import { citingCounts, worksCitingAfter } from '../store/citing-counts.ts'
import type { EdgeFilter as StoredFilter } from '../store/edge-filter.ts'
import { effectsOf } from '../store/effects.ts'
import { citedBy, cites, type Edge, edgesMax } from '../store/graph.ts'
import { currentId } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'
import type { EdgeAnswer, EdgeFilter } from './answers.ts'
import { maskedWords } from './masked-facts.ts'
import { briefOf } from './status-answer.ts'

/** What an instrument cites, or what cites it; counted in works, so that copies and translations never add. */
export function edgeAnswer(
  store: Store,
  registry: Registry,
  asked: { id: InstrumentId; direction: 'cites' | 'cited-by'; filter: EdgeFilter },
): EdgeAnswer {
  const { filter, direction } = asked
  const id = currentId(store, asked.id)
  const backwards = direction === 'cited-by'
  const found = (backwards ? citedBy : cites)(store, id, storedFilter(registry, filter))
  const from = (filter.page - 1) * filter.limit
  const endedOn = backwards ? endOf(store, id) : null
  return {
    total: found.length,
    capped: found.reduce((places, edge) => places + edge.statedIn.length, 0) >= edgesMax,
    ...citingCounts(found, edge => (backwards ? edge.from : edge.to)),
    afterEnd: endedOn === null ? null : { endedOn, works: worksCitingAfter(found, endedOn) },
    authority: backwards ? authorityOf(found, registry) : null,
    edges: found.slice(from, from + filter.limit).map(edge => shown(store, edge, direction)),
  }
}

function storedFilter(registry: Registry, filter: EdgeFilter): StoredFilter {
  const { relation, year, language = null, article = null, after = null } = filter
  return {
    ...(relation === null ? {} : { relation }),
    ...(year === null ? {} : { year }),
    ...(language === null ? {} : { language }),
    ...(article === null ? {} : { article }),
    ...(after === null ? {} : { after }),
    ...(filter.in === null
      ? {}
      : { in: findJurisdictions(filter.in, registry, null).map(match => match.id) }),
  }
}

/** The first day on which the whole instrument no longer holds, by what is known of it; null where none is known. */
function endOf(store: Store, id: string): Day | null {
  const ends = effectsOf(store, id).flatMap(({ kind, from, provisions }) =>
    kind === 'ended' && from !== null && provisions === null ? [from] : [],
  )
  return ends.sort()[0] ?? null
}

function shown(store: Store, edge: Edge, direction: 'cites' | 'cited-by'): EdgeAnswer['edges'][number] {
  const other = direction === 'cites' ? edge.to : edge.from
  const place = edge.statedIn.find(({ language }) => language === 'vi') ?? edge.statedIn[0]
  return {
    relation: edge.relation,
    instrument: parseInstrumentId(other) ? briefOf(store, other as InstrumentId) : null,
    documentId: place?.documentId ?? null,
    title: maskedWords(place?.title ?? null),
    quote: maskPersonalNumbers(place?.quote ?? ''),
    provisions: place?.provisions ?? [],
    on: place?.publishedOn ?? null,
  }
}
