import type { Database } from '../store/sqlite.ts'
import type { Columns } from './fts5-columns.ts'
import { recordsOf } from './fts5-load.ts'
import type { IndexRecord } from './search-index.ts'

/** Records at equal distances, from the first to the last; fewer where the index has fewer, or rows between are gone. */
export function sampleOf(
  { db, columns }: { readonly db: Database; readonly columns: Columns },
  count: number,
): readonly IndexRecord[] {
  const step = Math.max(1, (columns.size - 1) / count)
  const ids = new Set<number>()
  for (let at = 1; at < columns.size; at += step)
    if (columns.work[Math.floor(at)] !== 0) ids.add(Math.floor(at))
  return [...recordsOf(db, [...ids]).values()]
}
