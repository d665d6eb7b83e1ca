import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const masterKey = 'a-master-key-for-tests-only'

/** A Meilisearch server of the tests' own, on loopback and in a temporary folder. */
export type OwnServer = {
  readonly url: string
  readonly key: string
  /** Ends it at once, whatever it is doing, and starts it again over the same files. */
  readonly killAndRestart: () => Promise<void>
  readonly kill: () => Promise<void>
  readonly restart: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** The server that the environment names; null when it names none. */
export const givenServer: { readonly url: string; readonly key: string | null } | null = process.env.MEILI_URL
  ? { url: process.env.MEILI_URL, key: process.env.MEILI_KEY ?? null }
  : null

/** Whether `meilisearch` is on the path. */
export const hasBinary = spawnSync('meilisearch', ['--version'], { stdio: 'ignore' }).status === 0

/** Starts a server; the binary must be there. */
export async function ownServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-meili-'))
  const address = `127.0.0.1:${await freePort()}`
  const url = `http://${address}`
  let child: ChildProcess | undefined
  const restart = async (): Promise<void> => {
    const flags = [
      '--no-analytics',
      '--http-addr',
      address,
      '--master-key',
      masterKey,
      '--db-path',
      join(folder, 'db'),
    ]
    child = spawn('meilisearch', flags, { cwd: folder, stdio: 'ignore' })
    for (let tries = 0; tries < 200; tries++) {
      if (await isHealthy(url)) return
      await wait(50)
    }
    throw new Error(`meilisearch does not answer on ${url}`)
  }
  const kill = async (): Promise<void> => {
    if (!child) return
    const ended = new Promise(resolve => child?.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
    child = undefined
  }
  await restart()
  return {
    url,
    key: masterKey,
    kill,
    restart,
    killAndRestart: async () => {
      await kill()
      await restart()
    },
    remove: async () => {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  return await new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
