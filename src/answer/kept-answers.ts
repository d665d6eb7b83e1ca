import type { Store } from '../store/store.ts'
import { writeMark } from '../store/write-mark.ts'

/**
 * Keeps answers that are made of much of the store until something is written: readers ask for the same ones again. At
 * most `answersMax`; of more, those asked for longest ago are forgotten. Questions are plain values, and have in them
 * whatever else an answer depends on, as the day.
 */
export function keptAnswers<Question, Answer>(
  store: Store,
  answersMax: number,
  make: (question: Question) => Answer,
): (question: Question) => Answer {
  const kept = new Map<string, { readonly answer: Answer }>()
  let mark = ''
  return question => {
    const now = writeMark(store)
    if (now !== mark) kept.clear()
    mark = now
    const key = JSON.stringify(question)
    const found = kept.get(key) ?? { answer: make(question) }
    kept.delete(key)
    kept.set(key, found)
    const [oldest] = kept.keys()
    if (kept.size > answersMax && oldest !== undefined) kept.delete(oldest)
    return found.answer
  }
}
