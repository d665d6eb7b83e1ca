import { Cron } from 'croner'

type ScheduleOptions = {
  /** One run; `signal`: the schedule ends. What it throws is given to `onError`; the schedule goes on. */
  readonly run: (signal: AbortSignal) => Promise<void>
  /** When the last run that was not broken off began; null when there was none. One that was due since is made up for at once. */
  readonly lastRunAt: () => Date | null
  readonly onError: (error: unknown) => void
  /** Cron pattern, in Vietnamese time. */
  readonly pattern?: string
  /** A run begins up to this much later, so that not every copy knocks at the same second. */
  readonly jitterMsMax?: number
  readonly random?: () => number
  readonly now?: () => Date
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>
}

export type Schedule = {
  readonly nextRunAt: () => Date | null
  /** Ends the schedule; a run under way is waited for. */
  readonly stop: () => Promise<void>
}

/** Two o'clock at night in Vietnam, whatever the server's zone. */
export const nightly = '0 2 * * *'
export const scheduleZone = 'Asia/Ho_Chi_Minh'
const jitterMsDefault = 900_000

/**
 * Lịch thu thập: runs at the pattern's times, one run at a time: a time that comes while a run is under way is passed
 * over. After downtime one run makes up for all that were missed.
 * @throws when the pattern is no cron pattern
 */
export function startSchedule(options: ScheduleOptions): Schedule {
  const now = options.now ?? (() => new Date())
  const sleep = options.sleep ?? sleepUnlessStopped
  const random = options.random ?? Math.random
  const stopping = new AbortController()
  let current: Promise<void> = Promise.resolve()
  let isRunning = false
  const begin = (): void => {
    if (isRunning || stopping.signal.aborted) return
    isRunning = true
    current = (async () => {
      await sleep(random() * (options.jitterMsMax ?? jitterMsDefault), stopping.signal)
      if (!stopping.signal.aborted) await options.run(stopping.signal)
    })()
      .catch(options.onError)
      .finally(() => {
        isRunning = false
      })
  }
  const job = new Cron(options.pattern ?? nightly, { timezone: scheduleZone }, begin)
  if (wasMissed(job, options.lastRunAt(), now())) begin()
  return {
    nextRunAt: () => job.nextRun() ?? null,
    stop: async () => {
      job.stop()
      stopping.abort()
      await current
    },
  }
}

/** Whether a time of the pattern has passed since the last run, and so nobody kept it. */
export function wasMissed(job: Cron, lastRunAt: Date | null, now: Date): boolean {
  if (lastRunAt === null) return true
  const [due] = job.previousRuns(1, now)
  return due !== undefined && lastRunAt < due
}

/** Resolves after a time, or as soon as the schedule ends. */
export function sleepUnlessStopped(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
