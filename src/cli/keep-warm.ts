import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Answers } from '../answer/answers.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { type WarmUpLimits, warmUp } from '../search/warm-up.ts'
import type { Activity } from './activity.ts'
import type { Io } from './io.ts'

type Warming = {
  /** No more questions; fulfilled when the last one has been answered, and the index may be closed. */
  readonly stop: () => Promise<void>
}

type Served = {
  readonly index: Pick<SearchIndex, 'sample' | 'stamp'>
  readonly answers: Pick<Answers, 'search' | 'suggest'> & {
    readonly entities: Pick<Answers['entities'], 'prepareLists'>
  }
  readonly activity: Pick<Activity, 'quiet'>
  readonly io: Pick<Io, 'err'>
}

type WarmingLimits = Partial<WarmUpLimits> & {
  /** How often it is looked whether the index has changed. */
  readonly lookEveryMs?: number
}

const everyMinuteMs = 60_000

/**
 * Warms a service up: at once, and again when its index has changed and then stayed the same for a minute, as what was kept of
 * it in memory is forgotten with each change. First what lists of bodies and movements are made of is counted, seconds of work
 * in a large folder, then the index is asked. In the background, a piece or a question at a time, while no reader is being
 * answered. A fault is told, and ends no service.
 */
export function keepWarm(
  { index, answers, activity, io }: Served,
  { lookEveryMs = everyMinuteMs, ...limits }: WarmingLimits = {},
): Warming {
  let isStopped = false
  let isFirst = true
  let warmed: string | undefined
  let seen: string | undefined
  let asking: Promise<void> | undefined
  const mayAsk = async (): Promise<boolean> => {
    if (!isStopped) await activity.quiet()
    return !isStopped
  }
  const prepareLists = async (): Promise<void> => {
    while ((await mayAsk()) && answers.entities.prepareLists()) await nextTurn()
  }
  const look = async (): Promise<void> => {
    const stamp = await index.stamp?.()
    const isDue = stamp !== warmed && (warmed === undefined || stamp === seen)
    // An index on a server has no stamp, and is not asked; the store is counted all the same.
    const isToCount = isDue || isFirst
    isFirst = false
    seen = stamp
    if (isDue) warmed = stamp
    if (isToCount) await prepareLists()
    if (isDue) await warmUp({ index, search: answers.search, suggest: answers.suggest, mayAsk }, limits)
  }
  const lookOnce = (): void => {
    asking ??= look()
      .catch(error => io.err(`thidua: warming up the index: ${(error as Error).message}\n`))
      .finally(() => {
        asking = undefined
      })
  }
  lookOnce()
  const timer = setInterval(lookOnce, lookEveryMs)
  timer.unref()
  return {
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await asking
    },
  }
}
