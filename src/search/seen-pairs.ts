/** Remembers pairs of numbers. */
type SeenPairs = {
  /** True when the pair was not added since the last `clear`. */
  readonly add: (first: number, second: number) => boolean
  readonly clear: () => void
}

const slotsCount = 0x2000
/** With more pairs than this, further ones count as new: looking would take too long. */
const pairsMax = slotsCount / 2

/** Takes about 100 kB; `clear` costs nothing, as each round has a number. */
export function newSeenPairs(): SeenPairs {
  const firsts = new Uint32Array(slotsCount)
  const seconds = new Uint32Array(slotsCount)
  const rounds = new Uint32Array(slotsCount)
  let round = 1
  let count = 0
  return {
    add: (first, second) => {
      let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 19
      for (; rounds[slot] === round; slot = (slot + 1) & (slotsCount - 1))
        if (firsts[slot] === first && seconds[slot] === second) return false
      if (count === pairsMax) return true
      count += 1
      rounds[slot] = round
      firsts[slot] = first
      seconds[slot] = second
      return true
    },
    clear: () => {
      round += 1
      count = 0
    },
  }
}
