/** One measured suite, in the shape that `npm run eval -- <suite> --json` prints. */
export type SuiteResult = {
  readonly suite: string
  /** Number of things measured (mentions, pages, queries …). */
  readonly n: number
  readonly metrics: Readonly<Record<string, number>>
  /** The worst cases, for a person to look at. */
  readonly worst: readonly unknown[]
}

type SuiteOptions = {
  /** Folder that the gold's `file` paths start from, or the folder of the set itself. */
  readonly data: string
  /** Another gold file than the suite's own. */
  readonly gold: string | null
}

export type Suite = (options: SuiteOptions) => Promise<SuiteResult>

export type Counts = { hit: number; found: number; wanted: number }

/** Precision, recall and F1; a side that is empty counts as 1 when the other is empty too, else as 0. */
export function f1({ hit, found, wanted }: Counts): { p: number; r: number; f1: number } {
  const p = found === 0 ? (wanted === 0 ? 1 : 0) : hit / found
  const r = wanted === 0 ? (found === 0 ? 1 : 0) : hit / wanted
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}
