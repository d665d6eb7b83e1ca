import type { EntityType } from '../domain/extraction.ts'
import type { Store } from './store.ts'

/**
 * Names (canonical forms) of a type of entity, those in most places first, at most `limit`.
 * @param asked.firstWords only names that begin with one of these words and go on; empty: all
 */
export function frequentNames(
  store: Store,
  asked: { readonly type: EntityType; readonly firstWords: readonly string[]; readonly limit: number },
): readonly string[] {
  const ranges = asked.firstWords.map(() => '(canonical > ? AND canonical < ?)').join(' OR ')
  return store.db
    .all<{ canonical: string }>(
      `SELECT canonical FROM entity WHERE type = ? AND canonical IS NOT NULL ${ranges === '' ? '' : `AND (${ranges})`}
       GROUP BY canonical ORDER BY count(*) DESC, canonical LIMIT ?`,
      asked.type,
      ...asked.firstWords.flatMap(word => [`${word} `, `${word} ${last}`]),
      asked.limit,
    )
    .map(row => row.canonical)
}

/** Names of a type of entity that begin with some letters, each once and in order, at most `limit`. */
export function namesBeginning(
  store: Store,
  asked: { readonly type: EntityType; readonly letters: string; readonly limit: number },
): readonly string[] {
  if (asked.letters === '' || asked.limit < 1) return []
  // Read from the index by leaps from one name to the next: one name may stand in a thousand places.
  return store.db
    .all<{ name: string }>(
      `WITH RECURSIVE leap(name) AS (
         SELECT min(canonical) FROM entity WHERE type = ?1 AND canonical >= ?2 AND canonical < ?3
         UNION ALL
         SELECT (SELECT min(canonical) FROM entity WHERE type = ?1 AND canonical > leap.name AND canonical < ?3)
         FROM leap WHERE leap.name IS NOT NULL LIMIT ?4
       ) SELECT name FROM leap WHERE name IS NOT NULL`,
      asked.type,
      asked.letters,
      `${asked.letters}${last}`,
      asked.limit,
    )
    .map(({ name }) => name)
}

/** Stands behind every letter. */
const last = '\u{10FFFF}'
