import type { Database } from '../store/sqlite.ts'
import { goneRecords } from './gone-records.ts'
import { type Block, gather, newIdHeap, placeIn } from './list-block.ts'
import { blockAt, type Segment, segmentsOf } from './list-segments.ts'
import { termKey } from './term-hash.ts'

/** Which records have a word, a pair or a word of their head, as `list-segments.ts` keeps it. */
export type RecordLists = {
  /** To be called when the index has changed. */
  readonly refresh: () => void
  /** Records that have the term, in order. */
  readonly of: (form: string) => Int32Array
}

export function recordLists(db: Database): RecordLists {
  let segments: readonly Segment[] = []
  const gone = goneRecords(db)
  const heap = newIdHeap()
  const refresh = (): void => {
    segments = segmentsOf(db)
    gone.refresh()
  }
  /** False when another process has merged segments since. */
  const gatherAll = (key: number): boolean => {
    heap.count = 0
    for (const { id, base, firsts } of segments)
      for (
        let number = firstBlock(firsts, key);
        (firsts[number] ?? Number.POSITIVE_INFINITY) <= key;
        number++
      ) {
        const block: Block | undefined = blockAt(db, id + number)
        if (block === undefined) return false
        const place = placeIn(block, key)
        if (place >= 0) gather(block, place, base, heap)
      }
    return true
  }
  return {
    refresh,
    of: form => {
      const key = termKey(form)
      for (let times = 1; !gatherAll(key); times++) {
        if (times > timesMax)
          throw new Error('the index lacks a part of itself: make it again with thidua reindex')
        refresh()
      }
      gone.leaveOut(heap)
      return heap.ids.slice(0, heap.count)
    },
  }
}

/** Merging takes longer than looking: who looks so often in vain has a damaged file. */
const timesMax = 10

/** The first block that can have a key. */
function firstBlock(firsts: Float64Array, key: number): number {
  let from = 0
  for (let to = firsts.length; from < to; ) {
    const middle = (from + to) >>> 1
    if ((firsts[middle] as number) < key) from = middle + 1
    else to = middle
  }
  // A list may begin at the end of the block before one that begins with its key.
  return Math.max(0, from - 1)
}
