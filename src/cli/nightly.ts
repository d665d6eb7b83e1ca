import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Schedule, startSchedule } from '../../pipelines/schedule.ts'
import { packageRoot } from '../data-dir.ts'
import { listRuns } from '../store/runs.ts'
import { openFolder } from './data-folder.ts'
import { exitCode } from './exit.ts'
import type { Io } from './io.ts'

/**
 * Crawls every night at two o'clock in Vietnam. Each run is a process of its own, so that readers never wait for a
 * parser; it takes the folder's lock itself, and two runs never meet.
 */
export function startNightly(folder: string, io: Io): Schedule {
  return startSchedule({
    run: () => crawlInProcess(folder, io),
    lastRunAt: () => lastCrawl(folder),
    onError: error => io.err(`thidua: ${(error as Error).message}\n`),
  })
}

function crawlInProcess(folder: string, io: Io): Promise<void> {
  const program = join(packageRoot, 'dist', 'src', 'cli', 'main.js')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, 'crawl', '--data', folder], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.once('error', reject)
    child.once('exit', code => {
      if (code === exitCode.needsHuman)
        io.err('thidua: the run is done, and something needs a human: thidua sources\n')
      if (code === exitCode.done || code === exitCode.needsHuman) resolve()
      else reject(new Error(`the nightly run ended with code ${code ?? 'none'}; its own lines above say why`))
    })
  })
}

function lastCrawl(folder: string): Date | null {
  const store = openFolder(folder, { mode: 'read' })
  try {
    const run = listRuns(store, 100).find(({ command }) => command === 'crawl')
    return run ? new Date(run.startedAt) : null
  } finally {
    store.close()
  }
}
