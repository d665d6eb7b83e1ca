import type { Entity } from '../../domain/extraction.ts'
import type { Store } from '../../store/store.ts'

/** Names that begin with one word and are looked through; more are left out. */
const namesPerWordMax = 20_000

/** Whether two names, or ids made of names, differ in capitals alone: `Quốc Gia`, `Quốc gia`. */
export function areOneName(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase()
}

/** The names of the texts that differ from some names in capitals alone, and these names. */
export function spellingsOf(store: Store, type: Entity['type'], names: readonly string[]): readonly string[] {
  const wanted = new Set(names.map(name => name.toLowerCase()))
  const first = new Set(names.map(name => name.split(' ')[0] ?? ''))
  const held = [...first].flatMap(word => namesFrom(store, type, word))
  return [...new Set([...names, ...held.filter(name => wanted.has(name.toLowerCase()))])]
}

/** Each name once, read from the index by leaps from one to the next. */
function namesFrom(store: Store, type: Entity['type'], word: string): readonly string[] {
  if (word === '') return []
  return store.db
    .all<{ name: string }>(
      `WITH RECURSIVE leap(name) AS (
         SELECT min(canonical) FROM entity WHERE type = ?1 AND canonical >= ?2 AND canonical < ?3
         UNION ALL
         SELECT (SELECT min(canonical) FROM entity WHERE type = ?1 AND canonical > leap.name AND canonical < ?3)
         FROM leap WHERE leap.name IS NOT NULL LIMIT ${namesPerWordMax}
       ) SELECT name FROM leap WHERE name IS NOT NULL`,
      type,
      word,
      `${word}\u{10FFFF}`,
    )
    .map(({ name }) => name)
}
