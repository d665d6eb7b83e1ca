import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { serverLacks } from '../../pipelines/follow-server.ts'
import { packageRoot } from '../data-dir.ts'
import { openFolder } from './data-folder.ts'
import type { Io } from './io.ts'

const lookEveryMs = 60_000

type Following = { readonly stop: () => Promise<void> }

/**
 * Sends the search server what it lacks as soon as it can take it, not only after the next run: looks every minute,
 * and where something is missing starts a process of its own, which takes the folder's lock.
 */
export function startFollowing(folder: string, io: Io): Following {
  if (!io.env.MEILI_URL) return { stop: async () => {} }
  const url = io.env.MEILI_URL
  let sending: Promise<void> | undefined
  let isFirst = true
  const send = async (): Promise<void> => {
    // The first time it is tried in any case, so that a server that is down becomes a finding.
    if (!lacksSomething(folder) || (!isFirst && !(await isHealthy(url)))) return
    isFirst = false
    await sendInProcess(folder, io)
  }
  const look = (): void => {
    sending ??= send()
      .catch(error => io.err(`thidua: ${(error as Error).message}\n`))
      .finally(() => {
        sending = undefined
      })
  }
  look()
  const timer = setInterval(look, lookEveryMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await sending
    },
  }
}

const healthMsMax = 2_000

async function isHealthy(url: string): Promise<boolean> {
  try {
    const address = new URL('health', url.endsWith('/') ? url : `${url}/`)
    return (await fetch(address, { signal: AbortSignal.timeout(healthMsMax) })).ok
  } catch {
    return false
  }
}

function lacksSomething(folder: string): boolean {
  const store = openFolder(folder, { mode: 'read' })
  try {
    return serverLacks(store)
  } finally {
    store.close()
  }
}

/** Its own lines say what went wrong; a folder that is locked is looked at again a minute later. */
function sendInProcess(folder: string, io: Io): Promise<void> {
  const program = join(packageRoot, 'dist', 'src', 'cli', 'main.js')
  return new Promise(resolve => {
    const child = spawn(process.execPath, [program, 'reindex', '--server', '--data', folder], {
      stdio: ['ignore', 'ignore', 'ignore'],
      env: { ...process.env, ...io.env },
    })
    child.once('error', error => {
      io.err(`thidua: ${error.message}\n`)
      resolve()
    })
    child.once('exit', () => resolve())
  })
}
