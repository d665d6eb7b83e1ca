import { isPlainSyllable, isSyllable } from '../normalise/syllable.ts'
import type { Postings } from './fts5-postings.ts'
import type { Vocabulary } from './fts5-vocabulary.ts'
import { foldedCode } from './packed-words.ts'
import type { IndexFindings, QueryTerm } from './search-index.ts'
import { tokenise } from './tokens.ts'
import { alternativeItems, type Wanted, type WantedItem } from './wanted.ts'

/** What an engine knows of its words. */
type Words = { readonly postings: Pick<Postings, 'count'>; readonly vocabulary: Vocabulary }

const completionsMax = 5
const lettersMin = 2
/** Alternatives of a term come from the query's reading; completions are numbered after them. */
const firstCompletion = 1_000

/** So much rarer than its other spellings, a word typed without marks among marked ones was typed without them. */
const plainShareMin = 0.02

/**
 * In a query that has marks, a word without any is looked for as it is (`thi` in "thi đua"), unless the index hardly
 * has it so: `thuong` in "quy chế thi đua khen thuong" stands for all its spellings.
 */
export function asTyped(
  items: readonly WantedItem[],
  postings: Pick<Postings, 'count'>,
): readonly WantedItem[] {
  return items.map(item => {
    if (item.kind !== 'word' || !item.exact || item.text !== item.folded) return item
    const [code = 0] = item.codes
    const open = { ...item, exact: false, codes: [foldedCode(code)] }
    return postings.count(item) < plainShareMin * postings.count(open) ? open : item
  })
}

const compoundLettersMin = 6
const compoundsMax = 20

/** German and Norwegian write words together: a foreign word also finds the longer ones that begin with it. */
export function withCompounds(items: readonly WantedItem[], vocabulary: Vocabulary): readonly WantedItem[] {
  return items.map(item => {
    const { kind, folded } = item
    if (
      kind !== 'word' ||
      folded.length < compoundLettersMin ||
      /[0-9]/.test(folded) ||
      isPlainSyllable(folded)
    )
      return item
    return { ...item, compounds: vocabulary.beginning(folded, compoundsMax).filter(word => word !== folded) }
  })
}

/** A last word that the index does not have may be unfinished: words that begin so stand for it. */
export function completed({ items, tokens }: Wanted, { postings, vocabulary }: Words): readonly WantedItem[] {
  const last = tokens.at(-1)
  const item = items.find(({ kind, text }) => kind === 'word' && text === last?.folded)
  if (!last || !item || last.folded.length < lettersMin || postings.count(item) > 0) return items
  const words = vocabulary.beginning(last.folded, completionsMax)
  return [
    ...items,
    ...words.flatMap((word, at) => alternativeItems(word, { ...item, alternative: firstCompletion + at })),
  ]
}

/** For "did you mean": a syllable one letter away, where the index does not have the one that was typed. */
export function nearWords(
  { items, tokens }: Wanted,
  { postings, vocabulary }: Words,
): IndexFindings['nearWords'] {
  return tokens.flatMap(({ folded, exact, word }) => {
    // A syllable that is spelled as Vietnamese spells, with its marks, is meant: `sông Hồng` is no `sông công`.
    if (exact !== folded && isSyllable(word)) return []
    const item = items.find(({ kind, text }) => kind === 'word' && (text === folded || text === exact))
    if (!item || !/^[a-z]{4,}$/.test(folded)) return []
    if (postings.count({ ...item, exact: false, text: folded }) > 0) return []
    const [near] = vocabulary.near(folded, 1)
    return near === undefined ? [] : [{ word: folded, near }]
  })
}

/** A word that the index does not have finds nothing: the near one is looked for in its place, for a little less. */
export function withNearWords(
  terms: readonly QueryTerm[],
  near: IndexFindings['nearWords'],
): readonly QueryTerm[] {
  const instead = new Map(near.map(each => [each.word, each.near]))
  return terms.map(term => {
    const words = tokenise(term.text).map(
      ({ folded, start, end }) => instead.get(folded) ?? term.text.slice(start, end),
    )
    const text = words.join(' ')
    return text === term.text ? term : { ...term, text, weight: term.weight * nearWeight }
  })
}

const nearWeight = 0.9
