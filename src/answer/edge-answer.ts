import type { InstrumentId } from '../domain/instrument-id.ts'
import { parseInstrumentId } from '../domain/instrument-id.ts'
import { findJurisdictions } from '../registry/find-jurisdictions.ts'
import type { Registry } from '../registry/registry.ts'
import { citedBy, cites, type Edge } from '../store/graph.ts'
import { currentId } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'
import type { EdgeAnswer, EdgeFilter } from './answers.ts'
import { briefOf } from './status-answer.ts'

/** What an instrument cites, or what cites it; counted in works, so that copies and translations never add. */
export function edgeAnswer(
  store: Store,
  registry: Registry,
  asked: { id: InstrumentId; direction: 'cites' | 'cited-by'; filter: EdgeFilter },
): EdgeAnswer {
  const { filter, direction } = asked
  const id = currentId(store, asked.id)
  const query = {
    ...(filter.relation === null ? {} : { relation: filter.relation }),
    ...(filter.year === null ? {} : { year: filter.year }),
    ...(filter.in === null
      ? {}
      : { in: findJurisdictions(filter.in, registry, null).map(match => match.id) }),
  }
  const found = direction === 'cites' ? cites(store, id, query) : citedBy(store, id, query)
  const byRelation: Record<string, number> = {}
  for (const edge of found) byRelation[edge.relation] = (byRelation[edge.relation] ?? 0) + 1
  const from = (filter.page - 1) * filter.limit
  return {
    total: found.length,
    byRelation,
    edges: found.slice(from, from + filter.limit).map(edge => shown(store, edge, direction)),
  }
}

function shown(store: Store, edge: Edge, direction: 'cites' | 'cited-by'): EdgeAnswer['edges'][number] {
  const other = direction === 'cites' ? edge.to : edge.from
  const [place] = edge.statedIn
  return {
    relation: edge.relation,
    instrument: parseInstrumentId(other) ? briefOf(store, other as InstrumentId) : null,
    documentId: place?.documentId ?? null,
    title: place?.title ?? null,
    quote: place?.quote ?? '',
    provisions: place?.provisions ?? [],
    on: place?.publishedOn ?? null,
  }
}
