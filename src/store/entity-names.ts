import type { EntityType } from '../domain/extraction.ts'
import type { Store } from './store.ts'

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
