import { setFlagsFromString } from 'node:v8'

/** How much more than what lives the heap may hold before it is collected. V8's own choice goes up to three times more. */
const growthPercent = 25

/**
 * Keeps the memory of a long run low: reading a page leaves much behind, and V8 collects late while memory is there.
 * A crawl of 4,000 pages once held 235 MB instead of 372 with half as much more; a quarter takes 15 MB less than half,
 * for a twentieth of its time at most.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growthPercent}`)
}
