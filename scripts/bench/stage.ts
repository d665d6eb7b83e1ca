/** One measured stage beside what one would use instead, both in the same run. */
export type BenchRow = {
  readonly stage: string
  readonly unit: string
  readonly ours: number
  readonly other: number
  readonly otherName: string
  /** ours ÷ other; above 1 we are faster when `unit` is a rate. */
  readonly ratio: number
  readonly note: string
}

export type Stage = () => Promise<readonly BenchRow[]>
