import type { Columns } from './fts5-columns.ts'

/** Adds up what records are worth, to choose those worth a close look. */
export type Tally = {
  /** Lets these records take part. */
  readonly open: (ids: Int32Array) => void
  /** Adds to those of them that take part. */
  readonly add: (ids: Int32Array, worth: number) => void
  /** Adds to each record the best of several sums: the ways to say one term. */
  readonly addBest: (sums: readonly (readonly Addition[])[]) => void
  /** Ids with the highest sums, newest first where sums are equal. */
  readonly best: (count: number) => readonly number[]
  /** Ids with at least this share of the highest sum. */
  readonly above: (share: number) => readonly number[]
}

export type Addition = { readonly ids: Int32Array; readonly worth: number }

/** Longer records have more words by chance: a record of so many words counts half. */
const lengthOfHalfWorth = 20_000
const steps = 1_024

export function tallyOf(columns: Pick<Columns, 'size' | 'length'>): Tally {
  const { sums, scratch, most: best, isOpen, ids } = cleanBoard(columns.size)
  const worthOf = (id: number): number =>
    (sums[id] ?? 0) / (1 + (columns.length[id] ?? 0) / lengthOfHalfWorth)
  const highest = (): number => {
    let most = 0
    for (const id of ids) most = Math.max(most, sums[id] ?? 0)
    return most
  }
  return {
    open: opened => {
      for (const id of opened) {
        if (isOpen[id] === 1) continue
        isOpen[id] = 1
        ids.push(id)
      }
    },
    add: (added, worth) => {
      for (const id of added) if (isOpen[id] === 1) sums[id] = (sums[id] ?? 0) + worth
    },
    addBest: variants => {
      const touched: number[] = []
      for (const additions of variants) {
        const summed: number[] = []
        for (const { ids: added, worth } of additions)
          for (const id of added) {
            if (isOpen[id] !== 1) continue
            if (scratch[id] === 0) summed.push(id)
            scratch[id] = (scratch[id] ?? 0) + worth
          }
        for (const id of summed) {
          if (best[id] === 0) touched.push(id)
          best[id] = Math.max(best[id] ?? 0, scratch[id] ?? 0)
          scratch[id] = 0
        }
      }
      for (const id of touched) {
        sums[id] = (sums[id] ?? 0) + (best[id] ?? 0)
        best[id] = 0
      }
    },
    best: count => {
      const least = ids.length <= count ? 0 : leastOfBest(ids, worthOf, { count, highest: highest() })
      return ids
        .filter(id => worthOf(id) >= least)
        .sort((a, b) => worthOf(b) - worthOf(a) || b - a)
        .slice(0, count)
    },
    above: share => {
      const least = share * highest()
      return ids.filter(id => (sums[id] ?? 0) >= least)
    },
  }
}

/** Room for one number a record, used again for each query; only what the last one wrote is wiped. */
type Board = {
  readonly sums: Float32Array
  readonly scratch: Float32Array
  readonly most: Float32Array
  readonly isOpen: Uint8Array
  readonly ids: number[]
}

let board: Board | undefined

function cleanBoard(size: number): Board {
  if (board === undefined || board.sums.length < size) {
    const room = (): Float32Array => new Float32Array(Math.ceil(size * 1.25))
    board = {
      sums: room(),
      scratch: room(),
      most: room(),
      isOpen: new Uint8Array(Math.ceil(size * 1.25)),
      ids: [],
    }
    return board
  }
  for (const id of board.ids) {
    board.sums[id] = 0
    board.isOpen[id] = 0
  }
  board.ids.length = 0
  return board
}

/** A value that at least `count` records reach, found by counting in steps: sorting a hundred thousand is slow. */
function leastOfBest(
  ids: readonly number[],
  worthOf: (id: number) => number,
  { count, highest }: { count: number; highest: number },
): number {
  const perStep = new Uint32Array(steps + 1)
  const scale = highest === 0 ? 0 : steps / highest
  for (const id of ids) {
    const step = Math.min(steps, Math.floor(worthOf(id) * scale))
    perStep[step] = (perStep[step] ?? 0) + 1
  }
  let reached = 0
  for (let step = steps; step > 0; step--) {
    reached += perStep[step] ?? 0
    if (reached >= count) return step / scale
  }
  return 0
}
