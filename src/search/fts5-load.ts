import type { Provision } from '../domain/provision.ts'
import type { Database } from '../store/sqlite.ts'
import { type Columns, headsOfWork } from './fts5-columns.ts'
import { documentValues, unpackDocument, unpackFields } from './packed-fields.ts'
import type { RankedWork } from './rank.ts'
import { reasonsOf } from './reasons.ts'
import type { FoundWork, IndexRecord, RecordFields, WorkDocument } from './search-index.ts'

/** Further provisions of a work that a hit carries. */
const othersMax = 20

type Loading = { readonly db: Database; readonly columns: Columns }

/** What hits show of their works: the best record of each whole, of the others their places alone. */
export function loadWorks(loading: Loading, works: readonly RankedWork[]): readonly FoundWork[] {
  const { db, columns } = loading
  const heads = works.map(({ best }) => headsOfWork(columns, columns.work[best.id] ?? 0))
  const ids = works.map(({ best }) => best.id)
  const records = recordsOf(db, ids)
  // Most works are one document, and the record says what there is to say of it.
  const documents = documentsOf(
    db,
    heads.filter(({ length }) => length > 1).flatMap(of => of.filter(id => !records.has(id))),
  )
  return works.flatMap(({ best, others, score, factors }, at) => {
    const record = records.get(best.id)
    if (record === undefined) return []
    const of = heads[at] ?? []
    return [
      {
        record,
        original: record.machineTranslated ? originalOf(loading, record, of) : record,
        otherPaths: others.slice(0, othersMax).flatMap(({ id }) => pathOf(columns, id)),
        documents: of.length <= 1 ? [record] : of.flatMap(id => records.get(id) ?? documents.get(id) ?? []),
        score,
        why: reasonsOf({ best, others }),
        factors,
      },
    ]
  })
}

/** A machine translation stands for its work only when the Vietnamese is not held. */
function originalOf({ db, columns }: Loading, record: IndexRecord, heads: readonly number[]): RecordFields {
  const id = heads.find(
    each => columns.translated[each] !== 1 && columns.text(columns.lang[each] ?? 0) === 'vi',
  )
  return (id === undefined ? undefined : fieldsOf(db, [id]).get(id)) ?? record
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
  return new Map(rows.map(({ id, fields, text }) => [id, Object.assign(unpackFields(fields), { text })]))
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

/** What hits say of further documents: little, and of twenty works that is half of what is read for an answer. */
function documentsOf(db: Database, ids: readonly number[]): ReadonlyMap<number, WorkDocument> {
  if (ids.length === 0) return new Map()
  const row = db.get<{ list: string | null }>(
    `SELECT '[' || group_concat('[' || id || ',' || ${documentValues} || ']') || ']' AS list
     FROM record WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  const list = JSON.parse(row?.list ?? '[]') as readonly (readonly [number, readonly unknown[]])[]
  return new Map(list.map(([id, values]) => [id, unpackDocument(values)]))
}
