import type { Postings } from './fts5-postings.ts'
import type { Vocabulary } from './fts5-vocabulary.ts'
import type { IndexFindings } from './search-index.ts'
import { alternativeItems, type Wanted, type WantedItem } from './wanted.ts'

type Words = { readonly postings: Postings; readonly vocabulary: Vocabulary }

const completionsMax = 5
const lettersMin = 2
/** Alternatives of a term come from the query's reading; completions are numbered after them. */
const firstCompletion = 1_000

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
  return tokens.flatMap(({ folded, exact }) => {
    const item = items.find(({ kind, text }) => kind === 'word' && (text === folded || text === exact))
    if (!item || !/^[a-z]{3,}$/.test(folded)) return []
    if (postings.count({ ...item, exact: false, text: folded }) > 0) return []
    const [near] = vocabulary.near(folded, 1)
    return near === undefined ? [] : [{ word: folded, near }]
  })
}
