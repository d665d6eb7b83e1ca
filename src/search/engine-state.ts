import type { ServerFault } from './meili-fault.ts'

/** Which engine answers, for operators. */
export type EngineState = {
  readonly engine: 'embedded' | 'meilisearch'
  /** Why the embedded index answers in the place of the server; null when all is well. */
  readonly fallback: Fallback | null
}

/** The embedded index answers in the place of the search server. */
export type Fallback = {
  /** `behind`: the server answers, and has not yet been sent everything that the embedded index has. */
  readonly fault: ServerFault | 'behind'
  /** Instant (UTC, ISO 8601) since when. */
  readonly since: string
  /** What an operator does about it; no address and no key, as readers see it too. */
  readonly next: string
}

export const embeddedState: EngineState = { engine: 'embedded', fallback: null }
