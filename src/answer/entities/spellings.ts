import type { EntityType } from '../../domain/extraction.ts'
import { namesBeginning } from '../../store/entity-names.ts'
import type { Store } from '../../store/store.ts'

/** Names that begin with one word and are looked through; more are left out. */
const namesPerWordMax = 20_000

/** Whether two names, or ids made of names, differ in capitals alone: `Quốc Gia`, `Quốc gia`. */
export function areOneName(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase()
}

/** The names of the texts that differ from some names in capitals alone, and these names. */
export function spellingsOf(store: Store, type: EntityType, names: readonly string[]): readonly string[] {
  const wanted = new Set(names.map(name => name.toLowerCase()))
  const first = new Set(names.map(name => name.split(' ')[0] ?? ''))
  const held = [...first].flatMap(word =>
    namesBeginning(store, { type, letters: word, limit: namesPerWordMax }),
  )
  return [...new Set([...names, ...held.filter(name => wanted.has(name.toLowerCase()))])]
}
