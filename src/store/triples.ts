import { createHash } from 'node:crypto'
import { fold } from '../normalise/fold.ts'

const textUnitsMax = 50_000
const sampleSize = 24

/** Every three neighbouring words of a text, without marks; of the first 50,000 UTF-16 units. */
export function triplesOf(text: string): ReadonlySet<string> {
  const words = fold(text.slice(0, textUnitsMax)).match(/[\p{L}\p{N}]+/gu) ?? []
  const triples = new Set<string>()
  for (let at = 2; at < words.length; at++) triples.add(`${words[at - 2]} ${words[at - 1]} ${words[at]}`)
  return triples
}

/**
 * A few triples that a similar text would choose as well: those with the smallest hashes. Two texts share as many of
 * them, in proportion, as they share of all their triples.
 */
export function sampleTriples(triples: ReadonlySet<string>): readonly string[] {
  const hashes = [...triples].map(triple => createHash('md5').update(triple).digest('hex').slice(0, 16))
  return hashes.sort().slice(0, sampleSize)
}
