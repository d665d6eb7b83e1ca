import { fold } from '../../normalise/fold.ts'
import type { EntityScan } from './finder.ts'
import { type Lexicon, languageOf } from './lexicon.ts'
import { stem } from './stem.ts'

/** Letters that must stand in front of the head in a compound, and letters of the shortest head. */
const firstPartLettersMin = 3
const headLettersMin = 5

/**
 * What ends a word: `body` for a compound that says its field (`Innenministerium`, `rosutvalget`), `kind` for one that
 * says only what kind of thing it is (`Grundschule`); undefined when it ends with no head of the tables.
 */
export function compoundHead(
  { words, registry, lexicon }: EntityScan,
  at: number,
): 'body' | 'kind' | undefined {
  const key = words[at]?.key ?? ''
  const heads = headsOf(registry, lexicon)
  for (const length of heads.lengths) {
    const found = key.length >= length + firstPartLettersMin ? heads.stems.get(key.slice(-length)) : undefined
    if (found) return found
  }
  return undefined
}

type Heads = { readonly stems: ReadonlyMap<string, 'body' | 'kind'>; readonly lengths: readonly number[] }
const known = new WeakMap<Lexicon, Heads>()

function headsOf(registry: EntityScan['registry'], lexicon: Lexicon): Heads {
  const made = known.get(lexicon)
  if (made) return made
  const language = languageOf(lexicon.comparison)
  const stems = new Map<string, 'body' | 'kind'>()
  for (const { use, names } of registry.nameWords) {
    if (!use.endsWith('-organ')) continue
    for (const form of names[language] ?? []) {
      const head = stem(fold(form), language)
      if (/^\p{L}+$/u.test(head) && head.length >= headLettersMin)
        stems.set(head, use === 'named-organ' ? 'kind' : 'body')
    }
  }
  const lengths = [...new Set([...stems.keys()].map(({ length }) => length))].sort((a, b) => b - a)
  const heads = { stems, lengths }
  known.set(lexicon, heads)
  return heads
}
