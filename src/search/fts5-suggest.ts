import { fold } from '../normalise/fold.ts'
import type { Database } from '../store/sqlite.ts'
import type { Suggestion } from './search-index.ts'

const typedUnitsMax = 100
/** Rows looked at for short beginnings, which half of all titles may have. */
const rowsMax = 200
/** From here on what was typed is also looked for within titles. */
const withinUnitsMin = 4

/**
 * Titles and symbols that begin with what was typed, then titles that have it inside, in any of the reader's
 * spellings; two letters at least. Short ones first.
 */
export function suggestFts5(db: Database, typed: string, limit: number): readonly Suggestion[] {
  const folded = suggestionKey(typed.slice(0, typedUnitsMax))
  if (folded.length < 2) return []
  const found = new Map<string, Suggestion>()
  for (const row of beginning(db, folded)) found.set(row.text, row)
  if (found.size < limit && folded.length >= withinUnitsMin)
    for (const row of within(db, folded, limit)) if (!found.has(row.text)) found.set(row.text, row)
  return [...found.values()].slice(0, limit)
}

/** Words and numbers alone: nobody types the comma of `thi đua, khen thưởng`. */
export function suggestionKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function beginning(db: Database, folded: string): readonly Suggestion[] {
  const rows = db.all<Suggestion>(
    `SELECT text, kind, instrument AS instrumentId FROM suggestion
     WHERE folded >= ?1 AND folded < ?1 || char(1114111) LIMIT ?2`,
    folded,
    rowsMax,
  )
  return [...rows].sort((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
}

function within(db: Database, folded: string, limit: number): readonly Suggestion[] {
  return db.all<Suggestion>(
    "SELECT text, kind, instrument AS instrumentId FROM suggestion WHERE instr(folded, ' ' || ?1) > 0 LIMIT ?2",
    folded,
    limit * 2,
  )
}
