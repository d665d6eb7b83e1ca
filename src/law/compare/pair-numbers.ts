/** A place of the table: first syllable, second syllable, number of the pair plus one; 0 where the place is free. */
const placeLength = 3
const placesAtFirst = 1 << 15

/**
 * Numbers pairs of syllable numbers, the same pair the same way each time. A table of whole numbers in one piece: a map
 * keyed by pairs makes an object of every key, and hundreds of thousands are asked for.
 * @param fresh gives the next free number
 */
export function pairNumbers(fresh: () => number): (first: number, second: number) => number {
  let table = new Int32Array(placesAtFirst * placeLength)
  let held = 0
  const double = (): void => {
    const small = table
    table = new Int32Array(small.length * 2)
    for (let from = 0; from < small.length; from += placeLength) {
      if (small[from + 2] === 0) continue
      table.set(
        small.subarray(from, from + placeLength),
        placeOf(table, small[from] ?? 0, small[from + 1] ?? 0),
      )
    }
  }
  return (first, second) => {
    const place = placeOf(table, first, second)
    const known = table[place + 2] ?? 0
    if (known !== 0) return known - 1
    const number = fresh()
    table[place] = first
    table[place + 1] = second
    table[place + 2] = number + 1
    held++
    if (held * placeLength * 2 > table.length) double()
    return number
  }
}

/** Where the pair stands, or the free place where it belongs: there is always one, for half of the table is free. */
function placeOf(table: Int32Array, first: number, second: number): number {
  const last = table.length / placeLength - 1
  let place = spread(first, second) & last
  for (;;) {
    const at = place * placeLength
    if (table[at + 2] === 0 || (table[at] === first && table[at + 1] === second)) return at
    place = (place + 1) & last
  }
}

/** Neighbouring numbers end far apart: multiplication by odd constants, high bits mixed into the low ones. */
function spread(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 8
}
