/** Counts, for each of 32 bits, in how many numbers it is set. */
export type BitCounter = {
  /** Counts the first `count` of some numbers. */
  readonly add: (numbers: Int32Array, count: number) => void
  /** The bits that were set in more than half of all numbers since `clear`. */
  readonly majority: () => number
  readonly clear: () => void
}

/** Enough for 2³¹ numbers. */
const planesCount = 32

/**
 * The 32 counts stand upright: bit n of all of them is one number, the plane n. Adding a number is then adding with carry
 * of 32 counts at once; of four numbers three carries of four are settled before they reach the array. A third of the time
 * of counts that lie in a row each.
 */
export function bitCounter(): BitCounter {
  const planes = new Int32Array(planesCount)
  let total = 0
  const carryFrom = (plane: number, carried: number): void => {
    let carry = carried
    for (let at = plane; carry !== 0; at += 1) {
      const before = planes[at] ?? 0
      planes[at] = before ^ carry
      carry &= before
    }
  }
  return {
    add: (numbers, count) => {
      total += count
      let [ones, twos] = [planes[0] ?? 0, planes[1] ?? 0]
      const end = count - (count % 4)
      for (let at = 0; at < end; at += 4) {
        const [a, b] = [numbers[at] ?? 0, numbers[at + 1] ?? 0]
        const [c, d] = [numbers[at + 2] ?? 0, numbers[at + 3] ?? 0]
        const withA = ones ^ a
        const withC = withA ^ b ^ c
        const firstTwo = (ones & a) | (withA & b)
        const secondTwo = ((withA ^ b) & c) | (withC & d)
        const withFirst = twos ^ firstTwo
        carryFrom(2, (twos & firstTwo) | (withFirst & secondTwo))
        ones = withC ^ d
        twos = withFirst ^ secondTwo
      }
      planes[0] = ones
      planes[1] = twos
      for (let at = end; at < count; at += 1) carryFrom(0, numbers[at] ?? 0)
    },
    majority: () => {
      const half = total >> 1
      let more = 0
      let equal = -1
      for (let at = planesCount - 1; at >= 0; at -= 1) {
        const plane = planes[at] ?? 0
        const ofHalf = -((half >>> at) & 1)
        more |= equal & plane & ~ofHalf
        equal &= ~(plane ^ ofHalf)
      }
      return more
    },
    clear: () => {
      planes.fill(0)
      total = 0
    },
  }
}
