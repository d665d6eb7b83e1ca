import { type Comparison, type Gap, type Word, wordsOf } from './words.ts'

type Node<Value> = { readonly next: Map<string, Node<Value>>; values: Value[] | null }

/** Phrases of the tables as a tree of words. */
export type PhraseIndex<Value> = { readonly root: Node<Value>; readonly comparison: Comparison }

export type PhraseMatch<Value> = {
  /** Index of the first word after the phrase. */
  readonly to: number
  readonly values: readonly Value[]
}

/** Gaps inside a phrase: names are written with and without commas and dashes, and lines end in them. */
const looseGaps: ReadonlySet<Gap> = new Set(['space', 'joint', 'line'])

/** Makes the index; phrases are compared as the words of a text are. */
export function phraseIndex<Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
  comparison: Comparison,
): PhraseIndex<Value> {
  const root: Node<Value> = { next: new Map(), values: null }
  for (const [phrase, value] of entries) {
    let node = root
    for (const { key } of wordsOf(phrase, comparison)) {
      let next = node.next.get(key)
      if (!next) {
        next = { next: new Map(), values: null }
        node.next.set(key, next)
      }
      node = next
    }
    if (node === root) continue
    node.values ??= []
    if (!node.values.includes(value)) node.values.push(value)
  }
  return { root, comparison }
}

/** The longest phrase that begins with the word at an index; undefined when there is none. */
export function phraseAt<Value>(
  { root }: PhraseIndex<Value>,
  words: readonly Word[],
  at: number,
  gaps: ReadonlySet<Gap> = looseGaps,
): PhraseMatch<Value> | undefined {
  let node = root
  let best: PhraseMatch<Value> | undefined
  for (let index = at; index < words.length; index++) {
    const word = words[index]
    if (!word || (index > at && !gaps.has(word.gap))) break
    const next = node.next.get(word.key)
    if (!next) break
    node = next
    if (node.values) best = { to: index + 1, values: node.values }
  }
  return best
}
