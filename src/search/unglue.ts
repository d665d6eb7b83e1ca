import { remembered } from '../domain/remembered.ts'
import { fold } from '../normalise/fold.ts'
import { isPlainSyllable } from '../normalise/syllable.ts'
import type { Registry } from '../registry/registry.ts'
import type { Respelled } from './spelling.ts'
import { tokenise } from './tokens.ts'

const lettersMin = 5
const lettersMax = 28
const syllableLettersMax = 7

/**
 * Syllables typed without a space (`thidua khenthuong`, `hanoi`) are parted, where each two that then stand side by
 * side also do in a name of our tables; in queries of which at least half is built like Vietnamese.
 */
export function unglue(text: string, registry: Registry): Respelled {
  const words = text.split(' ')
  const parted = words.map(word => part(word, registry))
  const lettered = words.filter(word => /^\p{L}+$/u.test(word))
  const isGlued = (word: string): boolean => part(word, registry) !== undefined
  const vietnamese = lettered.filter(word => isPlainSyllable(fold(word)) || isGlued(word))
  if (vietnamese.length * 2 < lettered.length) return { text, corrections: [] }
  return {
    text: words.map((word, at) => parted[at] ?? word).join(' '),
    corrections: words.flatMap((typed, at) => {
      const read = parted[at]
      return read === undefined ? [] : [{ typed, read, why: 'glued' }]
    }),
  }
}

function part(word: string, registry: Registry): string | undefined {
  if (word.length < lettersMin || word.length > lettersMax || !/^\p{L}+$/u.test(word)) return undefined
  const folded = fold(word)
  if (folded.length !== word.length || isPlainSyllable(folded)) return undefined
  const cuts = cutsOf(folded, neighboursOf(registry))
  return cuts?.map((from, at) => word.slice(from, cuts[at + 1])).join(' ')
}

/** Where each syllable begins, if the letters fall into syllables that are neighbours in our tables. */
function cutsOf(letters: string, neighbours: ReadonlySet<string>): readonly number[] | undefined {
  /** For each place that syllables can end at: where they began. Each place is reached once. */
  const reached = new Map<number, readonly number[]>([[0, []]])
  for (let end = 1; end <= letters.length; end++) {
    for (let from = Math.max(0, end - syllableLettersMax); from < end && !reached.has(end); from++) {
      const before = reached.get(from)
      const syllable = letters.slice(from, end)
      if (!before || !isPlainSyllable(syllable)) continue
      const last = before.at(-1)
      if (last === undefined || neighbours.has(`${letters.slice(last, from)} ${syllable}`))
        reached.set(end, [...before, from])
    }
  }
  const cuts = reached.get(letters.length)
  return cuts && cuts.length > 1 ? cuts : undefined
}

/** Each two neighbouring syllables of names in our tables, without marks. */
const neighboursOf = remembered((registry: Registry): ReadonlySet<string> => {
  const named = [
    registry.terms,
    registry.awards,
    registry.issuers,
    registry.documentTypes,
    registry.provinces,
  ]
  const neighbours = new Set<string>()
  for (const { vi } of named.flat()) {
    const words = tokenise(vi)
    for (const [at, { folded }] of words.entries()) {
      const next = words[at + 1]
      if (next) neighbours.add(`${folded} ${next.folded}`)
    }
  }
  return neighbours
})
