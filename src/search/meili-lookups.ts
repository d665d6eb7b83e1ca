import type { MeiliReading } from './meili-reading.ts'
import { plainToken, unmarkedToken } from './meili-words.ts'
import type { WantedItem } from './wanted.ts'

/** What reading a query needs to know of the words of the index; answers at once, from what was learnt. */
export type Lookups = {
  /** Records that have the word or pair. */
  readonly count: (item: WantedItem) => number
  readonly near: (word: string, limit: number) => readonly string[]
  readonly beginning: (letters: string, limit: number) => readonly string[]
}

/**
 * Runs `work` with what is known of the words of the index, and again when it needed what was not: then the server is
 * asked for all of it at once. What is learnt is kept until the index changes.
 */
export type Learning = {
  readonly learn: <Result>(work: (lookups: Lookups) => Result) => Promise<Result>
  readonly forget: () => void
}

/** Counts and lists kept in memory: 20 MB or so. */
const factsKeptMax = 100_000
/** A query needs its words, then what stands near them, then those words' counts. */
const roundsMax = 6
/** Words that the server offers for a beginning. */
const wordsMax = 40
/** Words asked for in one request. */
const questionsMax = 200

/** What is learnt from one server; it begins to know nothing. Errors of the server come out of `learn`. */
export function meiliLearning(reading: MeiliReading): Learning {
  const counts = new Map<string, number>()
  const lists = new Map<string, readonly string[]>()
  const missing = new Set<string>()
  const countOf = (question: string): number => {
    const known = counts.get(question)
    if (known === undefined) missing.add(question)
    // Most words are there; for those that are not, others are looked for.
    return known ?? 1
  }
  const listOf = (question: string): readonly string[] => {
    const known = lists.get(question)
    if (known === undefined) missing.add(question)
    return known ?? []
  }
  const frequent = (words: readonly string[], limit: number): readonly string[] =>
    words
      .map(word => ({ word, count: countOf(`"${plainToken(word)}" `) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
      .slice(0, limit)
      .map(({ word }) => word)
  const lookups: Lookups = {
    count: item => questionsOf(item).reduce((sum, question) => sum + countOf(question), 0),
    near: (word, limit) => frequent(listOf(`near ${word}`), limit),
    beginning: (letters, limit) =>
      frequent(
        listOf(`from ${letters}`).filter(known => known.startsWith(letters)),
        limit,
      ),
  }
  return {
    learn: async work => {
      if (counts.size + lists.size > factsKeptMax) {
        counts.clear()
        lists.clear()
      }
      for (let round = 1; ; round++) {
        missing.clear()
        const result = work(lookups)
        if (missing.size === 0 || round === roundsMax) return result
        await answer(reading, [...missing].slice(0, questionsMax), { counts, lists })
      }
    },
    forget: () => {
      counts.clear()
      lists.clear()
    },
  }
}

/** Queries whose hits are the records that have an item. */
function questionsOf(item: WantedItem): readonly string[] {
  if (item.kind === 'pair') return [`"${item.text}"`]
  if (item.compounds.length > 0) return [plainToken(item.folded)]
  if (item.exact) return [`"${item.text}"`, `"${unmarkedToken(item.folded)}"`]
  return [`"${plainToken(item.folded)}" `]
}

type Facts = { readonly counts: Map<string, number>; readonly lists: Map<string, readonly string[]> }

async function answer(
  { search, knownWords, names }: MeiliReading,
  questions: readonly string[],
  { counts, lists }: Facts,
): Promise<void> {
  const near = questions.filter(question => question.startsWith('near '))
  const others = questions.filter(question => !near.includes(question))
  const [found, ...known] = await Promise.all([
    search<{ readonly word: string }>(
      others.map(question =>
        question.startsWith('from ')
          ? { indexUid: names.words, q: question.slice(5), attributesToRetrieve: ['word'], limit: wordsMax }
          : {
              indexUid: names.records,
              q: question,
              matchingStrategy: 'all',
              attributesToRetrieve: ['id'],
              limit: 0,
            },
      ),
    ),
    ...near.map(question => knownWords(oneEditFrom(question.slice(5)))),
  ])
  for (const [at, question] of near.entries()) lists.set(question, known[at] ?? [])
  for (const [at, question] of others.entries()) {
    const { hits, total } = found[at] ?? { hits: [], total: 0 }
    if (question.startsWith('from '))
      lists.set(
        question,
        hits.map(({ word }) => word),
      )
    else counts.set(question, total)
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Every word one letter away: too few, too many, other, or two in the wrong order. Some hundred, for a syllable. */
function oneEditFrom(word: string): readonly string[] {
  const words = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    words.add(before + after.slice(1))
    words.add(before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2))
    for (const letter of letters) {
      words.add(before + letter + after)
      words.add(before + letter + after.slice(1))
    }
  }
  words.delete(word)
  words.delete('')
  return [...words]
}
