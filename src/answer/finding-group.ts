/** Findings that say the same: what, of how many, and the first of them. */
export type FindingGroup = {
  readonly class: string
  readonly detail: string
  readonly next: string
  readonly count: number
  readonly subjects: readonly string[]
}
