import { isOneEditApart } from './edit-distance.ts'
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
/** Words that the server offers for one that it does not have, or for a beginning. */
const wordsMax = 40
/** Words asked for in one request. */
const questionsMax = 200

export function meiliLearning(reading: MeiliReading): Learning {
  const counts = new Map<string, number>()
  const lists = new Map<string, readonly string[]>()
  const missing = new Set<string>()
  const countOf = (question: string): number => {
    const known = counts.get(question)
    if (known === undefined) missing.add(question)
    return known ?? 0
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
    near: (word, limit) =>
      frequent(
        listOf(`near ${word}`).filter(known => isOneEditApart(known, word)),
        limit,
      ),
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
  { search, names }: MeiliReading,
  questions: readonly string[],
  { counts, lists }: Facts,
): Promise<void> {
  const isList = (question: string): boolean => /^(?:near|from) /.test(question)
  const answers = await search<{ readonly word: string }>(
    questions.map(question =>
      isList(question)
        ? {
            indexUid: names.words,
            q: question.startsWith('near ') ? `${question.slice(5)} ` : question.slice(5),
            attributesToRetrieve: ['word'],
            limit: wordsMax,
          }
        : {
            indexUid: names.records,
            q: question,
            matchingStrategy: 'all',
            attributesToRetrieve: ['id'],
            limit: 0,
          },
    ),
  )
  for (const [at, question] of questions.entries()) {
    const found = answers[at]
    if (isList(question))
      lists.set(
        question,
        (found?.hits ?? []).map(({ word }) => word),
      )
    else counts.set(question, found?.total ?? 0)
  }
}
