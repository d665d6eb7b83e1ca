import type { Database } from '../store/sqlite.ts'
import type { IdHeap } from './list-block.ts'

/** Records that went: lists have them until they are merged. */
export type GoneRecords = {
  /** Takes up what went since. */
  readonly refresh: () => void
  /** Takes them out of the ids; returns how many are left. */
  readonly leaveOut: (heap: IdHeap) => number
}

export function goneRecords(db: Database): GoneRecords {
  let bits = new Uint32Array(0)
  let last = 0
  const mark = (id: number): void => {
    if (id >>> 5 >= bits.length) {
      const larger = new Uint32Array(2 * ((id >>> 5) + 1))
      larger.set(bits)
      bits = larger
    }
    bits[id >>> 5] = (bits[id >>> 5] as number) | (1 << (id & 31))
  }
  return {
    refresh: () => {
      const rows = db.all<{ seq: number; id: number }>(
        'SELECT seq, id FROM gone WHERE seq > ? ORDER BY seq',
        last,
      )
      for (const { seq, id } of rows) {
        mark(id)
        last = seq
      }
    },
    leaveOut: heap => {
      const { ids } = heap
      if (bits.length === 0) return heap.count
      let count = 0
      for (let at = 0; at < heap.count; at++) {
        const id = ids[at] as number
        const word = id >>> 5
        if (word < bits.length && (((bits[word] as number) >>> (id & 31)) & 1) === 1) continue
        ids[count++] = id
      }
      heap.count = count
      return count
    },
  }
}
