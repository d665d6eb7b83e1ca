import type { Day } from '../domain/day.ts'

/** Nguồn: a site that is watched, and how it fares. */
export type SourceState = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly jurisdiction: string | null
  readonly enabled: boolean
  readonly baseUrl: string
  /** Instant at which one of its documents was last seen, UTC. */
  readonly lastRunOn: string | null
  readonly documents: number
  /** Left alone by a person's decision; null when it is not. */
  readonly paused: { readonly until: string; readonly why: string } | null
  readonly findings: readonly SourceFinding[]
}

/** What is open about a source. */
export type SourceFinding = {
  readonly class: string
  /** An address or the source's id; null where the address itself is not to be told. */
  readonly subject: string | null
  readonly detail: string
  readonly next: string
  /** A person has accepted it until the end of this day: it asks for nobody. Null: nobody has. */
  readonly acceptedUntil: Day | null
}

/** In the order in which they are looked at. */
export const sourceFares = ['needs-human', 'well', 'paused', 'off'] as const
export type SourceFare = (typeof sourceFares)[number]

/** How a source fares, in a word. One that is not crawled at night and was tried by hand can need a human, too. */
export function fareOf({
  enabled,
  paused,
  findings,
}: Pick<SourceState, 'enabled' | 'findings' | 'paused'>): SourceFare {
  if (paused !== null) return 'paused'
  if (findings.some(({ acceptedUntil }) => acceptedUntil === null)) return 'needs-human'
  return enabled ? 'well' : 'off'
}
