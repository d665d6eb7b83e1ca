import { readdirSync, readFileSync } from 'node:fs'

const tasks = '/proc/self/task'

/** Milliseconds of processor time of each thread of this process, by its id; empty where the system does not tell. */
export function threadTimes(): ReadonlyMap<string, number> {
  try {
    return new Map(readdirSync(tasks).map(id => [id, ranMs(id)]))
  } catch {
    return new Map()
  }
}

/** A thread may end between being listed and being asked. */
function ranMs(id: string): number {
  try {
    return Number(readFileSync(`${tasks}/${id}/schedstat`, 'utf8').split(' ')[0]) / 1_000_000
  } catch {
    return 0
  }
}
