import type { Database } from '../store/sqlite.ts'
import { numbers } from './fts5-columns.ts'

/**
 * What a record is found by exactly: its instrument, the keys of its numbers, who signed and who got an award, what it cites, and its
 * title and number for suggestions. Such a key is one more token of the table of words, which is made for many small
 * additions in any order; tables of their own took a fifth of the time of an insert.
 */
export type KeyName = 'instrument' | 'symbol' | 'signer' | 'recipient' | 'cites' | 'title' | 'number'

/** ASCII characters that may stand in a token beside letters and digits; no word has any of them. */
export const keyCharacters = '_!/-.+'

/** `_cites_vn/cp/nd/2025/152`. No word begins with a low line, and the mark of the head is two of them. */
export function keyToken(name: KeyName, value: string): string {
  return `_${name}_${keyText(value)}`
}

/** A blank ends a token: an exclamation mark stands for it, and for what else no token may have. */
function keyText(value: string): string {
  if (/^[a-z0-9_/.+-]*$/.test(value)) return value
  return value.replace(/[^\p{L}\p{N}_/.+-]/gu, '!')
}

/** Records with any of these values, in order. */
export function withKey(db: Database, name: KeyName, values: readonly string[]): Int32Array {
  if (values.length === 0) return new Int32Array(0)
  const tokens = values.map(value => `"${keyToken(name, value)}"`)
  return numbers(db, 'SELECT rowid AS n FROM words WHERE words MATCH ? ORDER BY rowid', tokens.join(' OR '))
}

/** Records with a value that has this in it. */
export function withKeyLike(db: Database, name: KeyName, part: string): Int32Array {
  const from = keyToken(name, '')
  return numbers(
    db,
    'SELECT doc AS n FROM place WHERE term >= ?1 AND term < ?1 || char(1114111) AND instr(substr(term, ?2), ?3) > 0',
    from,
    from.length + 1,
    keyText(part),
  )
}

type KeyRow = { readonly value: string; readonly record: number }

/** Values that begin so, in order, with each record that has them. */
export function keysFrom(
  db: Database,
  name: KeyName,
  { beginning, limit }: { readonly beginning: string; readonly limit: number },
): readonly KeyRow[] {
  const from = keyToken(name, '')
  return db
    .all<{ term: string; doc: number }>(
      'SELECT term, doc FROM place WHERE term >= ?1 AND term < ?1 || char(1114111) LIMIT ?2',
      from + keyText(beginning),
      limit,
    )
    .map(({ term, doc }) => ({ value: term.slice(from.length).replaceAll('!', ' '), record: doc }))
}
