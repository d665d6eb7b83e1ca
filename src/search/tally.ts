import { firstOf } from './first-of.ts'
import type { Columns } from './fts5-columns.ts'
import type { Passes } from './fts5-filter.ts'
import { type IdSet, idsOf, keepWithin } from './id-sets.ts'

/** Adds up what records are worth, to choose those worth a close look. */
export type Tally = {
  /** Lets those of these records take part that the filters let pass, and says how many those are. */
  readonly open: (set: IdSet, passes?: Passes) => number
  /** Adds to those of them that take part. */
  readonly add: (set: IdSet, worth: number) => void
  /** Adds to each record the best of several sums: the ways to say one term. */
  readonly addBest: (sums: readonly (readonly Addition[])[]) => void
  /** Of these records, those with the highest sums for their length, newest first where they are equal. */
  readonly best: (ids: ArrayLike<number>, count: number) => readonly number[]
  /** Ids with at least this share of the highest sum, in the order in which they were opened. */
  readonly above: (share: number) => Int32Array
}

type Addition = { readonly set: IdSet; readonly worth: number }

/** Longer records have more words by chance: a record of so many words counts half. */
const lengthOfHalfWorth = 20_000

/** A tally of the records of these columns. Only one is in use at a time: the next takes over the room of the last. */
export function tallyOf(columns: Pick<Columns, 'size' | 'length'>): Tally {
  const board = cleanBoard(columns.size)
  const { sums } = board
  const { length } = columns
  return {
    open: (set, passes) => open(board, set, passes),
    add: (set, worth) => add(board, { set, worth }),
    addBest: variants => addBest(board, variants),
    best: (ids, count) =>
      firstOf(ids, count, id => -(sums[id] ?? 0) / (1 + (length[id] ?? 0) / lengthOfHalfWorth)),
    above: share => above(board, share),
  }
}

function open(board: Board, set: IdSet, passes: Passes | undefined): number {
  const { isOpen, opened, found } = board
  const ids = idsOf(set, found)
  let { count } = board
  let passed = 0
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    if (passes !== undefined && !passes(id)) continue
    passed += 1
    const bit = 1 << (id & 31)
    const word = isOpen[id >>> 5] ?? 0
    if ((word & bit) !== 0) continue
    isOpen[id >>> 5] = word | bit
    opened[count++] = id
  }
  board.count = count
  return passed
}

function add({ sums, isOpen, found }: Board, { set, worth }: Addition): void {
  const ids = keepWithin(set, isOpen, found)
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    sums[id] = (sums[id] ?? 0) + worth
  }
}

function addBest(board: Board, variants: readonly (readonly Addition[])[]): void {
  const { sums, scratch, most, summed, touched } = board
  let touchedCount = 0
  for (const additions of variants) {
    const summedCount = sumUp(board, additions)
    for (let at = 0; at < summedCount; at++) {
      const id = summed[at] ?? 0
      if (most[id] === 0) touched[touchedCount++] = id
      most[id] = Math.max(most[id] ?? 0, scratch[id] ?? 0)
      scratch[id] = 0
    }
  }
  for (let at = 0; at < touchedCount; at++) {
    const id = touched[at] ?? 0
    sums[id] = (sums[id] ?? 0) + (most[id] ?? 0)
    most[id] = 0
  }
}

/** Sums of one way to say a term are in `scratch` after it, their ids in `summed`; returns how many those are. */
function sumUp({ scratch, isOpen, found, summed }: Board, additions: readonly Addition[]): number {
  let count = 0
  for (const { set, worth } of additions) {
    if (worth === 0) continue
    const ids = keepWithin(set, isOpen, found)
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0
      if (scratch[id] === 0) summed[count++] = id
      scratch[id] = (scratch[id] ?? 0) + worth
    }
  }
  return count
}

function above({ sums, opened, count }: Board, share: number): Int32Array {
  let highest = 0
  for (let at = 0; at < count; at++) highest = Math.max(highest, sums[opened[at] ?? 0] ?? 0)
  const least = share * highest
  const reached = new Int32Array(count)
  let reachedCount = 0
  for (let at = 0; at < count; at++) {
    const id = opened[at] ?? 0
    if ((sums[id] ?? 0) >= least) reached[reachedCount++] = id
  }
  return reached.subarray(0, reachedCount)
}

/** Room for one number a record, used again for each query; only what the last one wrote is wiped. */
type Board = {
  readonly sums: Float32Array
  readonly scratch: Float32Array
  readonly most: Float32Array
  /** One bit a record. */
  readonly isOpen: Uint32Array
  /** Ids that take part; so many of them count. */
  readonly opened: Int32Array
  /** Room for ids while they are added to. */
  readonly found: Int32Array
  readonly summed: Int32Array
  readonly touched: Int32Array
  count: number
}

let board: Board | undefined

function cleanBoard(size: number): Board {
  if (board === undefined || board.sums.length < size) {
    const room = Math.ceil(size * 1.25)
    board = {
      sums: new Float32Array(room),
      scratch: new Float32Array(room),
      most: new Float32Array(room),
      isOpen: new Uint32Array((room >>> 5) + 1),
      opened: new Int32Array(room),
      found: new Int32Array(room),
      summed: new Int32Array(room),
      touched: new Int32Array(room),
      count: 0,
    }
    return board
  }
  for (let at = 0; at < board.count; at++) {
    const id = board.opened[at] ?? 0
    board.sums[id] = 0
    board.isOpen[id >>> 5] = 0
  }
  board.count = 0
  return board
}
