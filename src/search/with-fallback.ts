import type { EngineState, Fallback } from './engine-state.ts'
import { SearchServerError } from './meili-fault.ts'
import type { SearchIndex } from './search-index.ts'

/** The note of an index that says up to which row of the outbox it has been brought. */
const applied = 'outbox'

type FallbackLimits = {
  /** A reader who waits longer for the server gets the embedded index's answer. */
  readonly answerMsMax: number
  /** After a fault the server is left alone for so long, so that readers need not wait for it one by one. */
  readonly restMs: number
  /** How often it is looked whether the server has everything. */
  readonly lookEveryMs: number
}

const defaults: FallbackLimits = { answerMsMax: 2_500, restMs: 10_000, lookEveryMs: 5_000 }

/**
 * Reads from the server, and from the embedded index while the server is down, slow or behind; the answer says so.
 * For reading only: each of the two is brought up to the store by itself.
 */
export function withFallback(
  { server, embedded }: { readonly server: SearchIndex; readonly embedded: SearchIndex },
  limits: Partial<FallbackLimits> = {},
): SearchIndex {
  const { answerMsMax, restMs, lookEveryMs } = { ...defaults, ...limits }
  let fallback: Fallback | null = null
  let restsUntil = 0
  let lookAt = 0
  const fail = (error: unknown): void => {
    if (!(error instanceof SearchServerError)) throw error
    const { fault, next } = error
    const since = fallback?.fault === fault ? fallback.since : new Date().toISOString()
    fallback = { fault, since, next }
    restsUntil = Date.now() + restMs
  }
  /** Looks, now and then, whether the server may answer. */
  const look = async (): Promise<void> => {
    if (Date.now() < restsUntil || (Date.now() < lookAt && fallback === null)) return
    lookAt = Date.now() + lookEveryMs
    try {
      const [has, needs] = await Promise.all([
        inTime(server.getNote(applied), answerMsMax),
        embedded.getNote(applied),
      ])
      const isBehind = Number(has ?? -1) < Number(needs ?? 0)
      if (!isBehind) fallback = null
      else if (fallback?.fault !== 'behind') fallback = behind(new Date())
    } catch (error) {
      fail(error)
    }
  }
  const ask = async <Answer>(question: (index: SearchIndex) => Promise<Answer>): Promise<Answer> => {
    await look()
    if (fallback === null) {
      try {
        return await inTime(question(server), answerMsMax)
      } catch (error) {
        fail(error)
      }
    }
    return await question(embedded)
  }
  const refuse = async (): Promise<never> => {
    throw new Error('the index was opened for reading')
  }
  return {
    put: refuse,
    remove: refuse,
    setNote: refuse,
    find: async query => {
      const found = await ask(index => index.find(query))
      return fallback === null ? found : { ...found, fallback }
    },
    suggest: (typed, limit) => ask(index => index.suggest(typed, limit)),
    count: () => embedded.count(),
    getNote: name => embedded.getNote(name),
    state: async (): Promise<EngineState> => {
      await look()
      return { engine: 'meilisearch', fallback }
    },
    close: async () => {
      await Promise.all([server.close(), embedded.close()])
    },
  }
}

function behind(now: Date): Fallback {
  return {
    fault: 'behind',
    since: now.toISOString(),
    next: 'Nothing, while a run is under way; else thidua start, or any run, sends it what it lacks',
  }
}

/** A promise that is not kept in time is left alone. @throws SearchServerError when it is late. */
async function inTime<Answer>(answer: Promise<Answer>, msMax: number): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SearchServerError('slow', `no answer within ${msMax} ms`)), msMax)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
