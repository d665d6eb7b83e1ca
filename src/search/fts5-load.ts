import type { Provision } from '../domain/provision.ts'
import type { Database } from '../store/sqlite.ts'
import { type Columns, numbers } from './fts5-columns.ts'
import { unpackFields } from './packed-fields.ts'
import type { RankedWork } from './rank.ts'
import type { FoundWork, IndexRecord, RecordFields } from './search-index.ts'

/** Further provisions of a work that a hit carries. */
const othersMax = 20

/** What a hit shows of a work: its best record whole, of the others their places alone. */
export function loadWork(
  { db, columns }: { readonly db: Database; readonly columns: Columns },
  { best, others, score, why, factors }: RankedWork,
): FoundWork {
  const record = recordOf(db, best.id)
  const heads = numbers(
    db,
    'SELECT id AS n FROM attribute WHERE work = ? AND head = 1 ORDER BY id',
    columns.work[best.id] ?? 0,
  )
  return {
    record,
    otherPaths: others.slice(0, othersMax).flatMap(({ id }) => {
      const path = columns.text(columns.path[id] ?? 0)
      return path === '' ? [] : [JSON.parse(path) as Provision]
    }),
    // Most works are one document, whose fields the record has.
    documents: heads.length <= 1 ? [record] : [...heads].map(id => fieldsOf(db, id)),
    score,
    why,
    factors,
  }
}

/** @throws when the record is gone. */
export function recordOf(db: Database, id: number): IndexRecord {
  const row = db.get<{ fields: string; text: string }>('SELECT fields, text FROM record WHERE id = ?', id)
  if (!row) throw new Error(`record ${id} is gone`)
  return { ...unpackFields(row.fields), text: row.text }
}

/** @throws when the record is gone. */
export function fieldsOf(db: Database, id: number): RecordFields {
  const row = db.get<{ fields: string }>('SELECT fields FROM record WHERE id = ?', id)
  if (!row) throw new Error(`record ${id} is gone`)
  return unpackFields(row.fields)
}
