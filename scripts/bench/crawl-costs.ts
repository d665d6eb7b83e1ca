/** Pages per second on the clock, and processor time per page, µs. */
export type Cost = { readonly rate: number; readonly processorUs: number }

/** What some work on so many pages costs this process. */
export async function costOf(pages: number, work: () => Promise<unknown>): Promise<Cost> {
  const started = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { rate: (pages * 1_000) / (performance.now() - started), processorUs: (user + system) / pages }
}

/** The middle one, of an even number the upper; NaN of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
