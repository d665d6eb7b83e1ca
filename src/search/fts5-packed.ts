import type { Database } from '../store/sqlite.ts'
import { fromBytesOfMany, type PackedWords } from './packed-words.ts'

type PackedRecord = { readonly id: number; readonly words: PackedWords }

/** SQLite's values have a limit, of 1 GB; a record has seldom more than some kilobytes. */
const recordsAtOnceMax = 1_000

/**
 * The packed words of records by row id; those that are gone are not there. One value for all of them: a value for each
 * takes twice as long to read, and leaves a hundred buffers an answer behind for the collector of garbage.
 */
export function packedOf(db: Database, ids: readonly number[]): readonly PackedRecord[] {
  if (ids.length > recordsAtOnceMax)
    return [...packedOf(db, ids.slice(0, recordsAtOnceMax)), ...packedOf(db, ids.slice(recordsAtOnceMax))]
  const row = db.get<{ list: string | null; words: Uint8Array | null }>(
    `SELECT '[' || group_concat(id || ',' || length(words)) || ']' AS list,
      CAST(group_concat(words, '') AS BLOB) AS words
     FROM packed WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
  if (!row?.list || !row.words) return []
  const list = JSON.parse(row.list) as readonly number[]
  const sizes = list.filter((_, at) => at % 2 === 1)
  return fromBytesOfMany(row.words, sizes).map((words, at) => ({ id: list[2 * at] ?? 0, words }))
}
