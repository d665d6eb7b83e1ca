import type { IdRange } from './list-block.ts'
import { keyOf } from './term-hash.ts'

/** What `term-batch.ts` has gathered. */
export type Gathered = {
  /** The slots of each record in a row. */
  readonly slots: Uint32Array
  readonly count: number
  readonly records: readonly number[]
  /** Where the slots of each record begin. */
  readonly begins: readonly number[]
  /** Halves of the keys of the slots. */
  readonly highs: Uint32Array
  readonly lows: Uint32Array
  readonly terms: number
}

/** Visits the list of each slot by key; two slots of one key (see `term-hash.ts`) as one list. */
export function eachList(
  gathered: Gathered,
  visit: (high: number, low: number, list: IdRange) => void,
): void {
  const { highs, lows, terms } = gathered
  const { ids, ends } = bySlot(gathered)
  const order = byKey(gathered)
  const isOfSameKey = (a: number, b: number): boolean =>
    highs[a] === highs[b] && keyOf(0, lows[a] as number) === keyOf(0, lows[b] as number)
  for (let at = 0; at < terms; at++) {
    const slot = order[at] as number
    let behind = at + 1
    while (behind < terms && isOfSameKey(slot, order[behind] as number)) behind += 1
    const from = slot === 0 ? 0 : (ends[slot - 1] as number)
    const list =
      behind === at + 1
        ? { ids, from, to: ends[slot] as number }
        : asOne(order.subarray(at, behind), ids, ends)
    visit(highs[slot] as number, lows[slot] as number, list)
    at = behind - 1
  }
}

/** The records of each slot in a row, in the order in which they came, and where they end. */
function bySlot({ slots, count, records, begins, terms }: Gathered): { ids: Int32Array; ends: Uint32Array } {
  const ends = new Uint32Array(terms + 1)
  for (let at = 0; at < count; at++) {
    const slot = slots[at] as number
    ends[slot + 1] = (ends[slot + 1] as number) + 1
  }
  for (let slot = 0; slot < terms; slot++)
    ends[slot + 1] = (ends[slot + 1] as number) + (ends[slot] as number)
  const ids = new Int32Array(count)
  for (let number = 0; number < records.length; number++) {
    const record = records[number] as number
    const end = begins[number + 1] ?? count
    for (let at = begins[number] as number; at < end; at++) {
      const slot = slots[at] as number
      const place = ends[slot] as number
      ids[place] = record
      ends[slot] = place + 1
    }
  }
  return { ids, ends }
}

const digitValues = 0x10000

/** Slots by key, sixteen bits of it at a time, the last first. */
function byKey({ highs, lows, terms }: Gathered): Uint32Array {
  let order: Uint32Array = new Uint32Array(terms)
  for (let slot = 0; slot < terms; slot++) order[slot] = slot
  for (const [halves, shift] of [
    [lows, 0],
    [highs, 0],
    [highs, 16],
  ] as const)
    order = byDigit(order, halves, shift)
  return order
}

function byDigit(order: Uint32Array, halves: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(digitValues + 1)
  for (let at = 0; at < order.length; at++) {
    const digit = ((halves[at] as number) >>> shift) & (digitValues - 1)
    starts[digit + 1] = (starts[digit + 1] as number) + 1
  }
  for (let digit = 0; digit < digitValues; digit++)
    starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number)
  const next = new Uint32Array(order.length)
  for (let at = 0; at < order.length; at++) {
    const slot = order[at] as number
    const digit = ((halves[slot] as number) >>> shift) & (digitValues - 1)
    const place = starts[digit] as number
    next[place] = slot
    starts[digit] = place + 1
  }
  return next
}

function asOne(slots: Uint32Array, ids: Int32Array, ends: Uint32Array): IdRange {
  const all = [...slots].flatMap(slot => [...ids.subarray(slot === 0 ? 0 : ends[slot - 1], ends[slot])])
  const list = Int32Array.from(new Set(all)).sort()
  return { ids: list, from: 0, to: list.length }
}
