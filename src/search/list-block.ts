import { keyOf, lowMask, lowRange } from './term-hash.ts'

/**
 * Lists of records in blocks of one page of the file each, by key: how many lists, the halves of their keys, where each
 * ends, then the records as differences, seven bits a byte; the first of a list from the first record of its segment.
 * A list that does not fit goes on in the next block under the same key.
 */
export type BlockWriter = {
  /** Lists come by key, ids in order. */
  readonly add: (high: number, low: number, list: IdRange) => void
  readonly finish: () => void
}

/** Ids from one place of an array to before another. */
export type IdRange = { readonly ids: Int32Array; readonly from: number; readonly to: number }

/** What SQLite keeps of a row within one page of 4 kB. */
const blockBytes = 4_056
const countBytes = 4
const bytesPerList = 8
const bytesPerIdMax = 5
const listsMax = Math.floor(blockBytes / bytesPerList)

/** `write` gets bytes that are of use until the next block, and the first key in them. */
export function blockWriter(base: number, write: (block: Uint8Array, first: number) => void): BlockWriter {
  const highs = new Uint32Array(listsMax)
  const lows = new Uint16Array(listsMax)
  const ends = new Uint16Array(listsMax)
  const data = new Uint8Array(blockBytes)
  const block = new Uint8Array(blockBytes)
  let lists = 0
  let size = 0
  const close = (): void => {
    if (lists === 0) return
    const dataFrom = countBytes + lists * bytesPerList
    new Uint32Array(block.buffer, 0, 1)[0] = lists
    new Uint32Array(block.buffer, countBytes, lists).set(highs.subarray(0, lists))
    const halves = new Uint16Array(block.buffer, countBytes + 4 * lists, 2 * lists)
    halves.set(lows.subarray(0, lists))
    halves.set(ends.subarray(0, lists), lists)
    block.set(data.subarray(0, size), dataFrom)
    write(block.subarray(0, dataFrom + size), keyOf(highs[0] as number, lows[0] as number))
    lists = 0
    size = 0
  }
  const begin = (high: number, low: number): void => {
    if (countBytes + (lists + 1) * bytesPerList + size + bytesPerIdMax > blockBytes) close()
    highs[lists] = high
    lows[lists] = low
    lists += 1
  }
  return {
    add: (high, low, { ids, from, to }) => {
      for (let at = from; at < to; ) {
        begin(high, low)
        const last = blockBytes - countBytes - lists * bytesPerList - bytesPerIdMax
        let end = size
        let before = base
        for (; at < to && end <= last; at++) {
          const id = ids[at] as number
          let rest = id - before
          before = id
          for (; rest >= 0x80; rest >>>= 7) data[end++] = (rest & 0x7f) | 0x80
          data[end++] = rest
        }
        size = end
        ends[lists - 1] = end
      }
    },
    finish: close,
  }
}

export type Block = {
  readonly count: number
  readonly highs: Uint32Array
  readonly lows: Uint16Array
  readonly ends: Uint16Array
  readonly data: Uint8Array
}

export const noBlock: Block = {
  count: 0,
  highs: new Uint32Array(0),
  lows: new Uint16Array(0),
  ends: new Uint16Array(0),
  data: new Uint8Array(0),
}

export function readBlock(bytes: Uint8Array): Block {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const count = new Uint32Array(buffer, byteOffset, 1)[0] ?? 0
  const from = byteOffset + countBytes
  return {
    count,
    highs: new Uint32Array(buffer, from, count),
    lows: new Uint16Array(buffer, from + 4 * count, count),
    ends: new Uint16Array(buffer, from + 6 * count, count),
    data: new Uint8Array(buffer, from + bytesPerList * count, length - countBytes - bytesPerList * count),
  }
}

/** The place of a key's list in a block, −1 when it has none. */
export function placeIn({ count, highs, lows }: Block, key: number): number {
  const high = Math.floor(key / lowRange)
  let from = 0
  for (let to = count; from < to; ) {
    const middle = (from + to) >>> 1
    if ((highs[middle] as number) < high) from = middle + 1
    else to = middle
  }
  for (; from < count && highs[from] === high; from++) if (lows[from] === (key & lowMask)) return from
  return -1
}

/** Ids gathered one list after another. */
export type IdHeap = { ids: Int32Array; count: number }

export function newIdHeap(): IdHeap {
  return { ids: new Int32Array(0x400), count: 0 }
}

/** Adds the list at a place of a block. */
export function gather({ ends, data }: Block, place: number, base: number, heap: IdHeap): void {
  const end = ends[place] as number
  let at = place === 0 ? 0 : (ends[place - 1] as number)
  const most = heap.count + end - at
  if (most > heap.ids.length) {
    const larger = new Int32Array(2 * most)
    larger.set(heap.ids.subarray(0, heap.count))
    heap.ids = larger
  }
  const { ids } = heap
  let { count } = heap
  let id = base
  while (at < end) {
    let byte = data[at++] as number
    let difference = byte & 0x7f
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = data[at++] as number
      difference |= (byte & 0x7f) << shift
    }
    id += difference
    ids[count++] = id
  }
  heap.count = count
}
