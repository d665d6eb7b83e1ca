import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'

export type PaceRules = {
  /** Least pause between the end of one request and the start of the next to the same machine. */
  readonly gapMs: number
  /** The pause grows with the server's own pace: this many times the last answer's time. */
  readonly latencyFactor: number
  /** Whether there is time for a pause that a server has asked for; default: for any. */
  readonly mayWait?: (ms: number) => boolean
}

export type PaceOptions = {
  /** Name of the machine behind a host; hosts with one machine share their turns. Default: its first address. */
  readonly machineOf?: (host: string) => Promise<string>
  readonly sleep?: (ms: number) => Promise<void>
  /** A clock that never jumps, in milliseconds. */
  readonly clock?: () => number
}

export type Turn<Result> = {
  readonly result: Result
  /** How the answer was: `strained` (429, 503, timeout) doubles the pause. */
  readonly health: 'well' | 'strained'
  /** The server asked to be left alone for this long. */
  readonly waitMs: number
}

export type Pace = {
  /**
   * Runs `work` when it is this host's turn: one at a time for each machine, with the pause between. Null, and nothing is
   * run, where the machine has asked to be left alone for longer than `mayWait` allows.
   */
  readonly take: <Result>(
    url: string,
    rules: PaceRules,
    work: () => Promise<Turn<Result>>,
  ) => Promise<Result | null>
}

/** Pauses grow no further than this, in milliseconds. */
const gapMsMax = 300_000
const strainMax = 64

type Machine = { queue: Promise<unknown>; freeAt: number; strain: number }

/** Nhịp truy cập: politeness towards machines, not names: one connection, a pause, longer when the server is slow. */
export function createPace(options: PaceOptions = {}): Pace {
  const sleep = options.sleep ?? (ms => new Promise(resolve => setTimeout(resolve, ms)))
  const clock = options.clock ?? (() => performance.now())
  const machineOf = options.machineOf ?? firstAddress
  const names = new Map<string, Promise<string>>()
  const machines = new Map<string, Machine>()
  return {
    async take(url, rules, work) {
      const { hostname } = new URL(url)
      const name = names.get(hostname) ?? machineOf(hostname)
      names.set(hostname, name)
      const machine = machines.get(await name) ?? { queue: Promise.resolve(), freeAt: 0, strain: 1 }
      machines.set(await name, machine)
      const turn = machine.queue.then(async () => {
        const wait = machine.freeAt - clock()
        if (wait > gapMsMax && rules.mayWait?.(wait) === false) return null
        if (wait > 0) await sleep(wait)
        const started = clock()
        const { result, health, waitMs } = await work()
        machine.strain =
          health === 'strained' ? Math.min(machine.strain * 2, strainMax) : Math.max(1, machine.strain / 2)
        const gapMs = Math.max(rules.gapMs, rules.latencyFactor * (clock() - started)) * machine.strain
        machine.freeAt = clock() + Math.max(Math.min(gapMs, gapMsMax), waitMs)
        return result
      })
      machine.queue = turn.catch(() => undefined)
      return await turn
    },
  }
}

/** The first address in order, so that the many names of one machine agree; the name itself where there is none. */
async function firstAddress(host: string): Promise<string> {
  if (isIP(host) !== 0) return host
  try {
    const found = await lookup(host, { all: true })
    return found.map(({ address }) => address).sort()[0] ?? host
  } catch {
    return host
  }
}
