import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { sources } from '../../crawlers/registry.ts'
import { type CrawlEnd, keepNight } from '../../pipelines/night.ts'
import { type Schedule, sleepUnlessStopped, startSchedule } from '../../pipelines/schedule.ts'
import { packageRoot } from '../data-dir.ts'
import { listRuns, type Run } from '../store/runs.ts'
import { openFolder } from './data-folder.ts'
import { exitCode } from './exit.ts'
import type { Io } from './io.ts'

/**
 * Crawls every night at two o'clock in Vietnam. Each run is a process of its own, so that readers never wait for a
 * parser; it takes the folder's lock itself, and two runs never meet.
 */
export function startNightly(folder: string, io: Io): Schedule {
  return startSchedule({
    run: async signal => {
      const since = Date.now() - nightMs
      const end = await keepNight({
        crawl: () => crawlInProcess(folder),
        isKept: () => since < (lastWholeCrawl(folder)?.getTime() ?? 0),
        sleep: sleepUnlessStopped,
        signal,
      })
      if (end !== 'done') io.err(`thidua: ${endWords[end]}\n`)
    },
    lastRunAt: () => lastWholeCrawl(folder),
    onError: error => io.err(`thidua: ${(error as Error).message}\n`),
  })
}

/** Runs of one night begin within this time of each other: their beginning is spread by a quarter of an hour. */
const nightMs = 3_600_000

const endWords: Readonly<Record<Exclude<CrawlEnd, 'done'>, string>> = {
  'needs-human': 'the run is done, and something needs a human: thidua sources',
  locked: 'another command has held the folder for half a day: this night was passed over',
  killed: 'the nightly run was killed twice; the next one goes on where it stopped: thidua doctor',
  failed: 'the nightly run failed; its own lines above say why, and the next one goes on where it stopped',
}

function crawlInProcess(folder: string): Promise<CrawlEnd> {
  const program = join(packageRoot, 'dist', 'src', 'cli', 'main.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'crawl', '--data', folder], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', code => resolve(endOf(code)))
  })
}

function endOf(code: number | null): CrawlEnd {
  if (code === null) return 'killed'
  if (code === exitCode.done) return 'done'
  if (code === exitCode.needsHuman) return 'needs-human'
  return code === exitCode.locked ? 'locked' : 'failed'
}

const runsLookedAtMax = 100

function lastWholeCrawl(folder: string): Date | null {
  const store = openFolder(folder, { mode: 'read' })
  try {
    const run = listRuns(store, runsLookedAtMax).find(isWholeCrawl)
    return run ? new Date(run.startedAt) : null
  } finally {
    store.close()
  }
}

/** Ended, and through every source that is crawled at night: a look at one of them by hand is no night. */
export function isWholeCrawl({
  command,
  endedAt,
  report,
}: Pick<Run, 'command' | 'endedAt' | 'report'>): boolean {
  if (command !== 'crawl' || endedAt === null) return false
  const { sources: reports = [] } = (report ?? {}) as {
    readonly sources?: readonly { readonly source: string }[]
  }
  const visited = new Set(reports.map(({ source }) => source))
  return sources.every(({ id, kind, enabled }) => kind === 'sample' || !enabled || visited.has(id))
}
