import type { EntityScan } from './finder.ts'
import { type Lexicon, languageOf } from './lexicon.ts'
import { stem } from './stem.ts'

/** Letters that must stand in front of the head in a compound, and letters of the shortest head. */
const firstPartLettersMin = 3
const headLettersMin = 5

/** True for a word that ends with a head of the tables: `Innenministerium`, `utdanningsdepartementet`, `rosutvalget`. */
export function compoundHead({ words, registry, lexicon }: EntityScan, at: number): boolean {
  const key = words[at]?.key ?? ''
  const heads = headsOf(registry, lexicon)
  return heads.lengths.some(
    length => key.length >= length + firstPartLettersMin && heads.stems.has(key.slice(-length)),
  )
}

type Heads = { readonly stems: ReadonlySet<string>; readonly lengths: readonly number[] }
const known = new WeakMap<Lexicon, Heads>()

function headsOf(registry: EntityScan['registry'], lexicon: Lexicon): Heads {
  const made = known.get(lexicon)
  if (made) return made
  const language = languageOf(lexicon.comparison)
  const forms = registry.nameWords
    .filter(({ use }) => use.endsWith('-organ'))
    .flatMap(({ names }) => names[language] ?? [])
    .filter(form => /^\p{L}+$/u.test(form))
    .map(form => stem(form.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(), language))
    .filter(form => form.length >= headLettersMin)
  const heads = { stems: new Set(forms), lengths: [...new Set(forms.map(form => form.length))] }
  known.set(lexicon, heads)
  return heads
}
