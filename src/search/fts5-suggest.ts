import { fold } from '../normalise/fold.ts'
import type { Database } from '../store/sqlite.ts'
import type { Reading } from './fts5-find.ts'
import { keysFrom } from './fts5-keys.ts'
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
  const folded = fold(text)
  const isAscii = /^[\0-\x7f]*$/.test(folded)
  return folded
    .replace(isAscii ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, typedUnitsMax)
}

/** Short ones first; only those that may be shown are loaded. */
function beginning(db: Database, folded: string, limit: number): readonly Suggestion[] {
  const rows = (['title', 'number'] as const)
    .flatMap(name => keysFrom(db, name, { beginning: folded, limit: rowsMax }).map(row => ({ ...row, name })))
    .sort((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
    .slice(0, rowsMax)
  const distinct = [...new Map(rows.map(row => [row.value, row])).values()]
    .sort((a, b) => a.value.length - b.value.length || (a.value < b.value ? -1 : 1))
    .slice(0, limit)
  const fields = fieldsOf(
    db,
    distinct.map(({ record }) => record),
  )
  return distinct.flatMap(({ name, record }): readonly Suggestion[] => {
    const found = fields.get(record)
    if (found === undefined) return []
    const { title, symbol, instrumentId } = found
    return name === 'number' && symbol !== null
      ? [{ text: symbol, kind: 'symbol', instrumentId }]
      : [{ text: title, kind: 'title', instrumentId }]
  })
}

const completionsMax = 20

function within(
  { db, columns, postings, vocabulary }: Reading,
  folded: string,
  limit: number,
): readonly Suggestion[] {
  postings.refresh()
  const words = folded.split(' ')
  const last = words.at(-1) ?? ''
  const endings = [last, ...vocabulary.beginning(last, completionsMax)]
  const found = postings.headsWith([...words.slice(0, -1).map(word => [word]), endings], rowsMax)
  const { head } = columns()
  const heads = found.filter(id => head[id] === 1).subarray(0, limit)
  const rows = db.all<{ fields: string }>(
    'SELECT fields FROM record WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC',
    JSON.stringify([...heads]),
  )
  return rows.map(({ fields }) => {
    const { title, instrumentId } = unpackFields(fields)
    return { text: title, kind: 'title', instrumentId }
  })
}
