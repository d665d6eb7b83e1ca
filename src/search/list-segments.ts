import type { Database } from '../store/sqlite.ts'
import type { GoneRecords } from './gone-records.ts'
import {
  type Block,
  blockWriter,
  gather,
  type IdHeap,
  type IdRange,
  newIdHeap,
  noBlock,
  readBlock,
} from './list-block.ts'
import { keyOf, lowMask, lowRange } from './term-hash.ts'

/** Lists of records that were written together. Later segments have later records. */
export type Segment = {
  /** The number of its first block; the others follow. */
  readonly id: number
  /** How often its lists were merged. */
  readonly level: number
  /** All its records are later. */
  readonly base: number
  /** Records in its lists, together. */
  readonly count: number
  /** The first key of each block. */
  readonly firsts: Float64Array
}

/** So many segments of one level become one of the next: what is read of a word is read from each. */
const segmentsPerMerge = 8
/** Larger ones stay as they are: merging them would hold up everything else. */
const mergedMax = 40_000_000

type WriteLists = (write: (high: number, low: number, list: IdRange) => void) => void

/**
 * Writes lists as a new segment, of records later than `base`, and merges what is due, without the records that are
 * gone; within one transaction.
 */
export function addSegment(
  db: Database,
  { base, gone }: { readonly base: number; readonly gone: GoneRecords },
  each: WriteLists,
): void {
  writeSegment(db, { level: 0, base }, each)
  for (;;) {
    const last = newestSegments(db, segmentsPerMerge)
    const [first] = last
    if (first === undefined || last.length < segmentsPerMerge) return
    if (last.some(({ level }) => level !== first.level)) return
    if (last.reduce((sum, { count }) => sum + count, 0) > mergedMax) return
    gone.refresh()
    merge(db, last, gone)
  }
}

function writeSegment(
  db: Database,
  { level, base }: Pick<Segment, 'level' | 'base'>,
  each: WriteLists,
): void {
  const id = lastBlock(db) + 1
  const firsts: number[] = []
  let count = 0
  const { add, finish } = blockWriter(base, (block, first) => {
    db.run('INSERT INTO list_block (id, block) VALUES (?, ?)', id + firsts.length, block)
    firsts.push(first)
  })
  each((high, low, list) => {
    count += list.to - list.from
    add(high, low, list)
  })
  finish()
  if (firsts.length === 0) return
  noteLastBlock(db, id + firsts.length - 1)
  db.run(
    'INSERT INTO list_segment (id, level, base, count, firsts) VALUES (?, ?, ?, ?, ?)',
    id,
    level,
    base,
    count,
    new Uint8Array(Float64Array.from(firsts).buffer),
  )
}

/** Numbers of blocks are never used twice: a reader that looks for one of a segment that is gone finds none. */
const lastBlockNote = 'last-block'

function lastBlock(db: Database): number {
  return Number(db.get<{ value: string }>('SELECT value FROM note WHERE name = ?', lastBlockNote)?.value ?? 0)
}

function noteLastBlock(db: Database, number: number): void {
  db.run('INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)', lastBlockNote, String(number))
}

type SegmentRow = Omit<Segment, 'firsts'> & { readonly firsts: Uint8Array }

/** Segments in the order of their records. */
export function segmentsOf(db: Database): readonly Segment[] {
  return db
    .all<SegmentRow>('SELECT id, level, base, count, firsts FROM list_segment ORDER BY base, id')
    .map(segmentOf)
}

function newestSegments(db: Database, limit: number): readonly Segment[] {
  return db
    .all<SegmentRow>(
      'SELECT id, level, base, count, firsts FROM list_segment ORDER BY base DESC, id DESC LIMIT ?',
      limit,
    )
    .map(segmentOf)
    .reverse()
}

function segmentOf({ firsts, ...segment }: SegmentRow): Segment {
  return { ...segment, firsts: new Float64Array(Uint8Array.from(firsts).buffer) }
}

/** One segment in the place of several neighbours. */
function merge(db: Database, segments: readonly Segment[], gone: GoneRecords): void {
  const level = 1 + Math.max(...segments.map(segment => segment.level))
  const base = Math.min(...segments.map(segment => segment.base))
  writeSegment(db, { level, base }, write => {
    const cursors = segments.map(segment => cursorOf(db, segment))
    const heap = newIdHeap()
    for (let key = lowestKey(cursors); key !== behindAll; key = lowestKey(cursors)) {
      heap.count = 0
      for (const cursor of cursors) while (cursor.key === key) take(db, cursor, heap)
      const to = gone.leaveOut(heap)
      if (to > 0) write(Math.floor(key / lowRange), key & lowMask, { ids: heap.ids, from: 0, to })
    }
  })
  for (const { id, firsts } of segments) {
    db.run('DELETE FROM list_block WHERE id >= ? AND id < ?', id, id + firsts.length)
    db.run('DELETE FROM list_segment WHERE id = ?', id)
  }
}

/** Goes through the lists of a segment in order. */
type Cursor = {
  readonly segment: Segment
  /** Of the list it stands at; behind the last one, greater than all. */
  key: number
  block: Block
  /** Which block of the segment, and which list of the block. */
  number: number
  place: number
}

const behindAll = Number.POSITIVE_INFINITY

function cursorOf(db: Database, segment: Segment): Cursor {
  const cursor = { segment, key: 0, block: noBlock, number: -1, place: -1 }
  goOn(db, cursor)
  return cursor
}

function lowestKey(cursors: readonly Cursor[]): number {
  let lowest = behindAll
  for (let at = 0; at < cursors.length; at++) {
    const { key } = cursors[at] as Cursor
    if (key < lowest) lowest = key
  }
  return lowest
}

/** Adds the list to the heap and goes on to the next. */
function take(db: Database, cursor: Cursor, heap: IdHeap): void {
  gather(cursor.block, cursor.place, cursor.segment.base, heap)
  goOn(db, cursor)
}

function goOn(db: Database, cursor: Cursor): void {
  cursor.place += 1
  while (cursor.place >= cursor.block.count) {
    cursor.number += 1
    const { id, firsts } = cursor.segment
    const block = cursor.number < firsts.length ? blockAt(db, id + cursor.number) : undefined
    if (block === undefined) {
      cursor.key = behindAll
      return
    }
    cursor.block = block
    cursor.place = 0
  }
  const { highs, lows } = cursor.block
  cursor.key = keyOf(highs[cursor.place] as number, lows[cursor.place] as number)
}

/** Undefined when its segment is gone. */
export function blockAt(db: Database, number: number): Block | undefined {
  const row = db.get<{ block: Uint8Array }>('SELECT block FROM list_block WHERE id = ?', number)
  return row && readBlock(row.block)
}
