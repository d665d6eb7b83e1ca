/** Slots of pairs of numbers above 0. */
export type PairSlots = {
  /** `add` gives a pair that was not met since the last `clear` its slot. */
  readonly of: (first: number, second: number, add: (first: number, second: number) => number) => number
  readonly clear: () => void
}

/** A place of the table: both numbers and the slot, beside each other in memory. */
const width = 4
const placesLeast = 0x4000

export function newPairSlots(): PairSlots {
  let places = placesLeast
  let table = new Uint32Array(width * places)
  let count = 0
  const placeOf = (first: number, second: number): number => {
    const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
    let place = (hash ^ (hash >>> 15)) & (places - 1)
    while (
      table[width * place] !== 0 &&
      (table[width * place] !== first || table[width * place + 1] !== second)
    )
      place = (place + 1) & (places - 1)
    return width * place
  }
  const grow = (): void => {
    const before = table
    places *= 2
    table = new Uint32Array(width * places)
    for (let at = 0; at < before.length; at += width)
      if (before[at] !== 0)
        table.set(before.subarray(at, at + width), placeOf(before[at] as number, before[at + 1] as number))
  }
  return {
    of: (first, second, add) => {
      const at = placeOf(first, second)
      if (table[at] !== 0) return table[at + 2] as number
      const slot = add(first, second)
      table[at] = first
      table[at + 1] = second
      table[at + 2] = slot
      count += 1
      if (8 * count > 5 * places) grow()
      return slot
    },
    clear: () => {
      table.fill(0)
      count = 0
    },
  }
}
