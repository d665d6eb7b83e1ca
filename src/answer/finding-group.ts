/** Findings that say the same: what, of how many, and where some of them are. */
export type FindingGroup = {
  readonly class: string
  readonly detail: string
  readonly next: string
  readonly count: number
  /** The first of them; none that says where a secret text lies. */
  readonly subjects: readonly string[]
}
