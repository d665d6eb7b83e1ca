import type { Day } from '../domain/day.ts'
import type { DocumentKind, Language } from '../domain/extraction.ts'
import type { Provision } from '../domain/provision.ts'
import type { Relation } from '../domain/relation.ts'
import type { Store } from './store.ts'

/** One relation, counted in works: the copies and translations of one work state it once. */
export type Edge = {
  readonly from: string
  readonly relation: Relation
  readonly to: string
  /** Where it is stated; empty for rows of the registry. */
  readonly statedIn: readonly StatedIn[]
}

export type StatedIn = {
  readonly documentId: string
  readonly workId: string
  readonly title: string | null
  readonly kind: DocumentKind
  readonly language: Language
  readonly publishedOn: Day | null
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly provisions: readonly Provision[]
  /** True when the text states a relation between two others. */
  readonly nested: boolean
}

export type EdgeFilter = {
  readonly relation?: Relation
  /** Jurisdiction ids of the other end. */
  readonly in?: readonly string[]
  /** Year of the other end, when it is an instrument. */
  readonly year?: number
}

export const edgesMax = 10_000

/** Edges that start at an instrument, or at the work of a news document. */
export function cites(store: Store, id: string, filter: EdgeFilter = {}): readonly Edge[] {
  return edges(store, { end: 'from_id', other: 'to_id' }, id).filter(edge => fits(edge.to, edge, filter))
}

/** Edges that end at an instrument. */
export function citedBy(store: Store, id: string, filter: EdgeFilter = {}): readonly Edge[] {
  return edges(store, { end: 'to_id', other: 'from_id' }, id).filter(edge => fits(edge.from, edge, filter))
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

type EdgeRow = {
  from_id: string
  relation: Relation
  to_id: string
  documentId: string | null
  workId: string
  title: string | null
  kind: DocumentKind
  language: Language
  publishedOn: Day | null
  quote: string
  start: number
  end: number
  provisions: string
  nested: number
}

function edges(
  store: Store,
  { end, other }: { end: 'from_id' | 'to_id'; other: 'from_id' | 'to_id' },
  id: string,
): readonly Edge[] {
  const rows = store.db.all<EdgeRow>(
    `SELECT e.from_id, e.relation, e.to_id, d.public_id AS documentId, w.public_id AS workId, v.title, v.kind,
       v.language, v.published_on AS publishedOn, r.quote, r.start_unit AS start, r.end_unit AS "end",
       r.provisions, e.nested
     FROM edge e LEFT JOIN reference r ON r.id = e.reference_id LEFT JOIN document d ON d.id = e.document_id
     LEFT JOIN work w ON w.id = e.work_id LEFT JOIN version v ON v.id = r.version_id
     WHERE e.${end} = ? ORDER BY e.${other}, e.relation, d.public_id, r.position, e.nested LIMIT ${edgesMax}`,
    id,
  )
  const found = new Map<string, Edge & { statedIn: StatedIn[] }>()
  for (const row of rows) {
    const key = `${row.from_id} ${row.relation} ${row.to_id}`
    const edge = found.get(key) ?? { from: row.from_id, relation: row.relation, to: row.to_id, statedIn: [] }
    found.set(key, edge)
    if (row.documentId !== null) edge.statedIn.push(statedIn({ ...row, documentId: row.documentId }))
  }
  return [...found.values()]
}

function statedIn(row: EdgeRow & { documentId: string }): StatedIn {
  const { documentId, workId, title, kind, language, publishedOn, quote, start, end } = row
  return {
    documentId,
    workId,
    title,
    kind,
    language,
    publishedOn,
    quote,
    start,
    end,
    provisions: JSON.parse(row.provisions) as readonly Provision[],
    nested: row.nested === 1,
  }
}

function fits(otherEnd: string, edge: Edge, filter: EdgeFilter): boolean {
  const [jurisdiction = '', , , period] = otherEnd.split('/')
  if (filter.relation !== undefined && edge.relation !== filter.relation) return false
  if (filter.in !== undefined && !filter.in.includes(jurisdiction)) return false
  return filter.year === undefined || period === String(filter.year)
}
