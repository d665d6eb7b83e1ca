import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** What a crawl in a process of its own is told: which way, into which folder, at which port the site is. */
export type Order = readonly [way: string, folder: string, port: number]

export type Killable = {
  /** Lets a process crawl. Resolves once it has ended: with the signal that ended it, or its exit code. */
  readonly crawl: (order: Order) => Promise<NodeJS.Signals | number | null>
  /** Kills the process that crawls, as `kill -9` would. */
  readonly kill: () => void
  readonly close: () => void
}

/** Processes that crawl and can be killed at any moment. The next one loads while the present one works. */
export function killable(program: string): Killable {
  const start = (): ChildProcess =>
    spawn(process.execPath, [program], { stdio: ['pipe', 'ignore', 'inherit'] })
  let ready = start()
  let running: ChildProcess | undefined
  return {
    async crawl(order) {
      running = ready
      ready = start()
      const ended = once(running, 'exit')
      running.stdin?.end(`${JSON.stringify(order)}\n`)
      const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null]
      return signal ?? code
    },
    kill: () => void running?.kill('SIGKILL'),
    close: () => void ready.kill('SIGKILL'),
  }
}
