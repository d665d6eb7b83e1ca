import type { Provision } from '../domain/provision.ts'
import type { Relation } from '../domain/relation.ts'
import type { Edge, StatedIn } from './edge.ts'
import { type EdgeFilter, fits } from './edge-filter.ts'
import type { Store } from './store.ts'

/** Places read for one question; what more there is is left out, and said so. */
export const edgesMax = 50_000

/** Edges that start at an instrument, or at the work of a news document. */
export function cites(store: Store, id: string, filter: EdgeFilter = {}): readonly Edge[] {
  return edges(store, { end: 'from_id', other: 'to_id', id, filter }).filter(edge =>
    fits(edge, edge.to, filter),
  )
}

/** Edges that end at an instrument. */
export function citedBy(store: Store, id: string, filter: EdgeFilter = {}): readonly Edge[] {
  return edges(store, { end: 'to_id', other: 'from_id', id, filter }).filter(edge =>
    fits(edge, edge.from, filter),
  )
}

type Asked = {
  readonly id: string
  readonly end: 'from_id' | 'to_id'
  readonly other: 'from_id' | 'to_id'
  readonly filter: EdgeFilter
}

/** How many works cite an instrument; copies, translations and itself not counted. */
export function countCitingWorks(store: Store, id: string): number {
  const row = store.db.get<{ works: number }>(
    `SELECT count(DISTINCT d.work_id) AS works FROM reference r
     JOIN document d ON d.version_id = r.version_id JOIN work w ON w.id = d.work_id
     WHERE r.id_now = ? AND r.verdict IN ('resolved', 'known-missing') AND w.instrument_id IS NOT r.id_now`,
    id,
  )
  return row?.works ?? 0
}

type EdgeRow = Omit<StatedIn, 'documentId' | 'provisions' | 'nested'> & {
  readonly from_id: string
  readonly relation: Relation
  readonly to_id: string
  readonly documentId: string | null
  readonly provisions: string
  readonly nested: number
}

function edges(store: Store, { id, end, other, filter }: Asked): readonly Edge[] {
  const rows = store.db.all<EdgeRow>(
    `SELECT e.from_id, e.relation, e.to_id, d.public_id AS documentId, w.public_id AS workId, v.title, v.kind,
       v.language, v.published_on AS publishedOn, coalesce(r.quote, '') AS quote, coalesce(r.start_unit, 0) AS start,
       coalesce(r.end_unit, 0) AS "end", coalesce(r.provisions, '[]') AS provisions, e.nested, e.evidence
     FROM edge e LEFT JOIN reference r ON r.id = e.reference_id LEFT JOIN document d ON d.id = e.document_id
     LEFT JOIN work w ON w.id = e.work_id LEFT JOIN version v ON v.id = d.version_id
     WHERE e.${end} = ?1 AND (?2 IS NULL OR e.relation = ?2) ORDER BY e.${other}, e.relation, e.evidence, d.public_id, r.position, e.nested LIMIT ${edgesMax}`,
    id,
    filter.relation ?? null,
  )
  const found = new Map<string, Edge & { statedIn: StatedIn[] }>()
  for (const { from_id: from, relation, to_id: to, documentId, provisions, nested, ...facts } of rows) {
    const key = `${from} ${relation} ${to}`
    const edge = found.get(key) ?? { from, relation, to, statedIn: [] }
    found.set(key, edge)
    if (documentId === null) continue
    edge.statedIn.push({
      ...facts,
      documentId,
      provisions: JSON.parse(provisions) as readonly Provision[],
      nested: nested === 1,
    })
  }
  return [...found.values()]
}
