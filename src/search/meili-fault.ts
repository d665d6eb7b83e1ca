import { MeilisearchApiError, MeilisearchRequestError, MeilisearchRequestTimeOutError } from 'meilisearch'

/**
 * How a search server disappoints. `unreachable`, `slow` and `busy` pass by themselves and are tried again; the others
 * need somebody to do what `next` says.
 */
const serverFaults = [
  'unreachable', // no answer: refused, reset, no such host
  'slow', // no answer in time
  'busy', // it says so itself: too many requests, restarting
  'refused', // the key is wrong or lacks a right
  'unprepared', // the index is not there, or not made by this program
  'failed-task', // it took the work and could not do it
  'lost-task', // it does not know the work any more: its data were restored or removed
  'rejected', // it does not take the request
] as const
export type ServerFault = (typeof serverFaults)[number]

/** What a search server did not do, why, and what to do next. */
export class SearchServerError extends Error {
  readonly fault: ServerFault
  /** What happened, without the next step. */
  readonly detail: string
  readonly next: string

  constructor(fault: ServerFault, detail: string, cause?: unknown) {
    super(`the search server: ${detail}. ${nextSteps[fault]}`, { cause })
    this.name = 'SearchServerError'
    this.fault = fault
    this.detail = detail
    this.next = nextSteps[fault]
  }

  /** True when the same request may succeed a moment later. */
  get passes(): boolean {
    return this.fault === 'unreachable' || this.fault === 'slow' || this.fault === 'busy'
  }
}

const nextSteps: Readonly<Record<ServerFault, string>> = {
  unreachable: 'Start it, or correct MEILI_URL; what is new waits in the outbox and is sent by the next run',
  slow: 'See how busy its machine is; what is new waits in the outbox and is sent by the next run',
  busy: 'Wait until it has done its work; what is new waits in the outbox and is sent by the next run',
  refused: 'Give MEILI_KEY a key that may search, write documents, settings and indexes, and read tasks',
  unprepared: 'Make its index with thidua reindex',
  'failed-task': 'Correct what it says (see its GET /tasks), then run thidua reindex',
  'lost-task': 'Run thidua reindex, which fills its index again from the store',
  rejected: 'It is perhaps another version than 1.50; update it or the program, then run thidua reindex',
}

const statusesOfBusy: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** Reads what the client threw; what is no fault of the server is thrown on. */
export function faultOf(error: unknown): SearchServerError {
  if (error instanceof SearchServerError) return error
  if (error instanceof MeilisearchApiError) {
    const { status } = error.response
    const code = error.cause?.code ?? ''
    return new SearchServerError(faultOfStatus(status, code), `${error.message} (${code || status})`, error)
  }
  if (error instanceof MeilisearchRequestError) {
    const slow = error.cause instanceof MeilisearchRequestTimeOutError
    return new SearchServerError(slow ? 'slow' : 'unreachable', reasonOf(error.cause), error)
  }
  // A proxy in between answers in HTML.
  if (error instanceof SyntaxError) return new SearchServerError('busy', 'its answer is no JSON', error)
  throw error
}

function faultOfStatus(status: number, code: string): ServerFault {
  if (code === 'task_not_found') return 'lost-task'
  if (code === 'index_not_found' || /^invalid_(?:search|multi_search)/.test(code)) return 'unprepared'
  if (status === 401 || status === 403) return 'refused'
  return statusesOfBusy.has(status) ? 'busy' : 'rejected'
}

/** The innermost reason: `connect ECONNREFUSED 127.0.0.1:7700` rather than `fetch failed`. */
function reasonOf(cause: unknown): string {
  let reason = cause
  while (reason instanceof Error && reason.cause instanceof Error) reason = reason.cause
  return reason instanceof Error ? reason.message || reason.name : 'no answer'
}
