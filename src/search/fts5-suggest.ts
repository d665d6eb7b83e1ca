import { fold } from '../normalise/fold.ts'
import type { Database } from '../store/sqlite.ts'
import type { Reading } from './fts5-find.ts'
import { fieldsOf } from './fts5-load.ts'
import { unpackFields } from './packed-fields.ts'
import type { Suggestion } from './search-index.ts'

const typedUnitsMax = 100
/** Rows looked at for short beginnings, which half of all titles may have. */
const rowsMax = 200
/** From here on what was typed is also looked for within titles. */
const withinUnitsMin = 4

/**
 * Titles and symbols that begin with what was typed, then titles that have its words anywhere, the last one perhaps
 * unfinished; in any of the reader's spellings, from two letters on. Short ones first.
 */
export function suggestFts5(reading: Reading, typed: string, limit: number): readonly Suggestion[] {
  const folded = suggestionKey(typed.slice(0, typedUnitsMax))
  if (folded.length < 2) return []
  const found = new Map<string, Suggestion>()
  for (const row of beginning(reading.db, folded, limit)) found.set(row.text, row)
  if (found.size < limit && folded.length >= withinUnitsMin)
    for (const row of within(reading, folded, limit)) if (!found.has(row.text)) found.set(row.text, row)
  return [...found.values()].slice(0, limit)
}

/** Words and numbers alone: nobody types the comma of `thi đua, khen thưởng`. */
export function suggestionKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, typedUnitsMax)
}

type BeginningRow = { folded: string; kind: Suggestion['kind']; record: number }

/** Short ones first; only those that may be shown are loaded. */
function beginning(db: Database, folded: string, limit: number): readonly Suggestion[] {
  const rows = db.all<BeginningRow>(
    `SELECT folded, kind, record FROM suggestion
     WHERE folded >= ?1 AND folded < ?1 || char(1114111) LIMIT ?2`,
    folded,
    rowsMax,
  )
  const distinct = [...new Map(rows.map(row => [row.folded, row])).values()]
    .sort((a, b) => a.folded.length - b.folded.length || (a.folded < b.folded ? -1 : 1))
    .slice(0, limit)
  const fields = fieldsOf(
    db,
    distinct.map(({ record }) => record),
  )
  return distinct.flatMap(({ kind, record }) => {
    const found = fields.get(record)
    if (found === undefined) return []
    const { title, symbol, instrumentId } = found
    return [{ text: kind === 'symbol' ? (symbol ?? title) : title, kind, instrumentId }]
  })
}

const completionsMax = 20

function within({ db, postings, vocabulary }: Reading, folded: string, limit: number): readonly Suggestion[] {
  postings.refresh()
  const words = folded.split(' ')
  const last = words.at(-1) ?? ''
  const endings = [last, ...vocabulary.beginning(last, completionsMax)]
  const ids = postings.headsWith([...words.slice(0, -1).map(word => [word]), endings], rowsMax)
  const rows = db.all<{ fields: string }>(
    `SELECT fields FROM record WHERE id IN (SELECT value FROM json_each(?))
     AND id IN (SELECT id FROM attribute WHERE head = 1) ORDER BY id DESC LIMIT ?`,
    JSON.stringify([...ids]),
    limit,
  )
  return rows.map(({ fields }) => {
    const { title, instrumentId } = unpackFields(fields)
    return { text: title, kind: 'title', instrumentId }
  })
}
