import type { Provision } from '../domain/provision.ts'
import type { Database } from '../store/sqlite.ts'
import { type Columns, headsOfWork } from './fts5-columns.ts'
import { unpackFields } from './packed-fields.ts'
import type { RankedWork } from './rank.ts'
import type { FoundWork, IndexRecord, RecordFields } from './search-index.ts'

/** Further provisions of a work that a hit carries. */
const othersMax = 20

/** What hits show of their works: the best record of each whole, of the others their places alone. */
export function loadWorks(
  { db, columns }: { readonly db: Database; readonly columns: Columns },
  works: readonly RankedWork[],
): readonly FoundWork[] {
  const headsOf = (id: number): readonly number[] => headsOfWork(columns, columns.work[id] ?? 0)
  const records = recordsOf(
    db,
    works.map(({ best }) => best.id),
  )
  // Most works are one document, whose fields the record has.
  const several = works.map(({ best }) => headsOf(best.id)).filter(ids => ids.length > 1)
  const fields = fieldsOf(
    db,
    several.flat().filter(id => !records.has(id)),
  )
  return works.flatMap(({ best, others, score, why, factors }) => {
    const record = records.get(best.id)
    if (record === undefined) return []
    const ids = headsOf(best.id)
    return [
      {
        record,
        otherPaths: others.slice(0, othersMax).flatMap(({ id }) => pathOf(columns, id)),
        documents: ids.length <= 1 ? [record] : ids.flatMap(id => records.get(id) ?? fields.get(id) ?? []),
        score,
        why,
        factors,
      },
    ]
  })
}

function pathOf(columns: Columns, id: number): readonly Provision[] {
  const path = columns.text(columns.path[id] ?? 0)
  return path === '' ? [] : [JSON.parse(path) as Provision]
}

/** Whole records by row id; those that are gone are not there. */
export function recordsOf(db: Database, ids: readonly number[]): ReadonlyMap<number, IndexRecord> {
  const rows = db.all<{ id: number; fields: string; text: string }>(
    'SELECT id, fields, text FROM record WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, fields, text }) => [id, { ...unpackFields(fields), text }]))
}

/** The same without their texts. */
export function fieldsOf(db: Database, ids: readonly number[]): ReadonlyMap<number, RecordFields> {
  if (ids.length === 0) return new Map()
  const rows = db.all<{ id: number; fields: string }>(
    'SELECT id, fields FROM record WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, fields }) => [id, unpackFields(fields)]))
}
