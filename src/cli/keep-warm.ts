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
  readonly answers: Pick<Answers, 'search' | 'suggest'>
  readonly activity: Pick<Activity, 'quiet'>
  readonly io: Pick<Io, 'err'>
}

type WarmingLimits = Partial<WarmUpLimits> & {
  /** How often it is looked whether the index has changed. */
  readonly lookEveryMs?: number
}

const everyMinuteMs = 60_000

/**
 * Warms a served index up: at once, and again when it has changed and then stayed the same for a minute, as what was kept of
 * it in memory is forgotten with each change. In the background, one question at a time, while no reader is being answered.
 * A fault is told, and ends no service.
 */
export function keepWarm(
  { index, answers, activity, io }: Served,
  { lookEveryMs = everyMinuteMs, ...limits }: WarmingLimits = {},
): Warming {
  let isStopped = false
  let warmed: string | undefined
  let seen: string | undefined
  let asking: Promise<void> | undefined
  const mayAsk = async (): Promise<boolean> => {
    if (!isStopped) await activity.quiet()
    return !isStopped
  }
  const look = async (): Promise<void> => {
    const stamp = await index.stamp?.()
    const isDue = stamp !== warmed && (warmed === undefined || stamp === seen)
    seen = stamp
    if (!isDue) return
    warmed = stamp
    await warmUp({ index, search: answers.search, suggest: answers.suggest, mayAsk }, limits)
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
