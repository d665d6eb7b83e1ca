import { fold } from '../normalise/fold.ts'
import type { Database } from '../store/sqlite.ts'
import type { Suggestion } from './search-index.ts'

const typedUnitsMax = 100

/** Titles, terms and symbols that begin with what was typed, in any of the reader's spellings; two letters at least. */
export function suggestFts5(db: Database, typed: string, limit: number): readonly Suggestion[] {
  const folded = fold(typed.trim().slice(0, typedUnitsMax))
  if (folded.length < 2) return []
  return db.all<Suggestion>(
    `SELECT text, kind, min(instrument) AS instrumentId FROM suggestion
     WHERE folded >= ?1 AND folded < ?1 || char(1114111) GROUP BY text, kind
     ORDER BY length(text), text LIMIT ?2`,
    folded,
    limit,
  )
}
