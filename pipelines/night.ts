/** How one process that crawls has ended. */
export type CrawlEnd = 'done' | 'needs-human' | 'locked' | 'killed' | 'failed'

export type NightOptions = {
  /** Crawls once, in a process of its own. */
  readonly crawl: () => Promise<CrawlEnd>
  /** Whether a run that went through all sources, ours or another's, has kept this night. */
  readonly isKept: () => boolean
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
}

/** Another run, an ingest or a reindex holds the folder: looked at again after this time, in milliseconds … */
const busyWaitMs = 300_000
/** … and no longer than half a day, so that the next night comes. */
const busyWaitsMax = 144
/** A killed run is gone on with once: twice in a row is no accident. */
const killedMax = 1

/**
 * Một đêm: keeps one night, whatever is in the way. While the folder is held by another it waits, and then crawls unless
 * that other has kept the night itself; a run that was killed is gone on with.
 */
export async function keepNight({ crawl, isKept, sleep, signal }: NightOptions): Promise<CrawlEnd> {
  let killed = 0
  for (let waits = 0; ; waits += 1) {
    if (isKept()) return 'done'
    const end = await crawl()
    if (end === 'killed' && killed < killedMax) killed += 1
    else if (end !== 'locked' || waits >= busyWaitsMax) return end
    await sleep(busyWaitMs, signal)
    if (signal.aborted) return end
  }
}
