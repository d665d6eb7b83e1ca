import { setTimeout as wait } from 'node:timers/promises'
import { type EnqueuedTask, Meilisearch, type Task } from 'meilisearch'
import { faultOf, SearchServerError } from './meili-fault.ts'

export type MeiliOptions = {
  /** e.g. `http://127.0.0.1:7700`. */
  readonly url: string
  readonly key: string | null
  /** Beginning of the names of its indexes on the server; one for each data folder. */
  readonly name: string
  readonly limits?: Partial<MeiliLimits>
}

type MeiliLimits = {
  /** A reader does not wait longer for one answer. */
  readonly readMs: number
  /** A writer waits so long for an answer to one request; requests carry up to some megabytes. */
  readonly writeMs: number
  /** And so long for one task to be done. */
  readonly taskMs: number
  /** First pause before a request is sent again; it doubles each time. */
  readonly pauseMs: number
  readonly attempts: number
}

const defaults: MeiliLimits = { readMs: 2_000, writeMs: 60_000, taskMs: 600_000, pauseMs: 200, attempts: 6 }
const pauseMsMax = 5_000
const pollMsMin = 20
const pollMsMax = 1_000

/** The client with what it lacks: retries with growing pauses, patience for tasks, faults that name the next step. */
export type MeiliClient = {
  /** Asks once, in a reader's time. @throws SearchServerError */
  readonly read: <Answer>(question: (client: Meilisearch) => Promise<Answer>) => Promise<Answer>
  /**
   * Sends work until the server has taken it. A request whose answer was lost is sent again, so the work must be such
   * that it can be done twice. @returns the number of its task. @throws SearchServerError
   */
  readonly enqueue: (work: (client: Meilisearch) => Promise<EnqueuedTask>) => Promise<number>
  /** Waits until all tasks are done, also while the server is restarting. @throws SearchServerError when one failed. */
  readonly settle: (tasks: readonly number[]) => Promise<void>
  /** Asks again and again, in a writer's time. @throws SearchServerError */
  readonly ask: <Answer>(question: (client: Meilisearch) => Promise<Answer>) => Promise<Answer>
}

/** A client of one server. Nothing is asked of it yet, so a wrong address is found at the first question. */
export function meiliClient(options: MeiliOptions): MeiliClient {
  const limits = { ...defaults, ...options.limits }
  const config = { host: options.url, ...(options.key === null ? {} : { apiKey: options.key }) }
  const reader = new Meilisearch({ ...config, timeout: limits.readMs })
  const writer = new Meilisearch({ ...config, timeout: limits.writeMs })
  const ask = <Answer>(question: (client: Meilisearch) => Promise<Answer>): Promise<Answer> =>
    again(limits, () => question(writer))
  return {
    read: question => question(reader).catch(rethrow),
    ask,
    enqueue: async work => (await ask(work)).taskUid,
    settle: async tasks => {
      for (const task of tasks) await settled(task, limits, uid => ask(client => client.tasks.getTask(uid)))
    },
  }
}

function rethrow(error: unknown): never {
  throw faultOf(error)
}

async function again<Answer>(
  { attempts, pauseMs }: MeiliLimits,
  request: () => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request()
    } catch (error) {
      const fault = faultOf(error)
      if (!fault.passes || attempt >= attempts) throw fault
      await wait(Math.min(pauseMsMax, pauseMs * 2 ** (attempt - 1)))
    }
  }
}

async function settled(
  uid: number,
  { taskMs }: MeiliLimits,
  get: (uid: number) => Promise<Task>,
): Promise<void> {
  const until = Date.now() + taskMs
  for (let pollMs = pollMsMin; ; pollMs = Math.min(pollMsMax, pollMs * 1.5)) {
    const { status, error } = await get(uid)
    if (status === 'succeeded') return
    if (status === 'failed' || status === 'canceled')
      throw new SearchServerError(
        'failed-task',
        `task ${uid} ${status}: ${error?.message ?? 'no reason given'}`,
      )
    if (Date.now() > until)
      throw new SearchServerError('slow', `task ${uid} is not done after ${Math.round(taskMs / 1_000)} s`)
    await wait(pollMs)
  }
}
