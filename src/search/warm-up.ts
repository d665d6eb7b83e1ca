import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SearchRequest } from './search-answer.ts'
import type { SearchIndex } from './search-index.ts'
import { practiceQuestions } from './warm-up-questions.ts'

/** Who is asked, and when. */
type WarmUp = {
  readonly index: Pick<SearchIndex, 'sample'>
  readonly search: (request: SearchRequest) => Promise<unknown>
  readonly suggest: (typed: string) => Promise<unknown>
  /** Waited for before each question, so that readers go first; false: no more. */
  readonly mayAsk: () => Promise<boolean>
}

export type WarmUpLimits = {
  /** Records that questions are made of, some twenty of each. */
  readonly recordsMax: number
  readonly questionsMax: number
  /** Of the processor, for questions alone. */
  readonly processorMsMax: number
}

export type WarmedUp = { readonly questions: number; readonly processorMs: number }

const defaults: WarmUpLimits = { recordsMax: 160, questionsMax: 3_000, processorMsMax: 30_000 }

/**
 * Asks an index questions of its own until it answers as quickly as it will: V8 has compiled what answers, and the lists of
 * common words are in memory. Without it the first readers after a start, or after a night's crawl, wait two to three times
 * as long as later ones. One question at a time; whatever else is to be done is done between two. An index that is empty,
 * or has no `sample`, is asked nothing. @throws what a question throws.
 */
export async function warmUp(
  { index, search, suggest, mayAsk }: WarmUp,
  limits: Partial<WarmUpLimits> = {},
): Promise<WarmedUp> {
  const { recordsMax, questionsMax, processorMsMax } = { ...defaults, ...limits }
  const records = (await mayAsk()) ? await index.sample?.(recordsMax) : undefined
  let questions = 0
  let spentMs = 0
  for (const question of practiceQuestions(records ?? [])) {
    await nextTurn()
    if (questions >= questionsMax || spentMs >= processorMsMax || !(await mayAsk())) break
    const started = processorMs()
    await ('typed' in question ? suggest(question.typed) : search(question.request))
    spentMs += processorMs() - started
    questions += 1
  }
  return { questions, processorMs: spentMs }
}

/** On a busy machine the clock measures the others, and questions would be too few. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
