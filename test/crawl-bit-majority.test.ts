import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitCounter } from '../crawlers/bit-majority.ts'

/** Bit by bit, number by number. */
function majorityOf(numbers: readonly number[]): number {
  let bits = 0
  for (let bit = 0; bit < 32; bit += 1) {
    const times = numbers.filter(number => ((number >>> bit) & 1) === 1).length
    if (2 * times > numbers.length) bits |= 1 << bit
  }
  return bits
}

const someNumbers = fc.array(fc.integer({ min: -0x80000000, max: 0x7fffffff }), { maxLength: 90 })

test('bits are those of more than half of all numbers, in however many portions they come', () => {
  const counter = bitCounter()
  fc.assert(
    fc.property(fc.array(someNumbers, { maxLength: 4 }), portions => {
      counter.clear()
      for (const portion of portions) counter.add(Int32Array.from(portion), portion.length)
      expect(counter.majority()).toBe(majorityOf(portions.flat()))
    }),
  )
})

test('exactly half is not more than half; what stands behind the count is not counted', () => {
  const counter = bitCounter()
  counter.add(Int32Array.of(-1, 0, -1, 0, -1, -1), 4)
  expect(counter.majority()).toBe(0)
  counter.add(Int32Array.of(1), 1)
  expect(counter.majority()).toBe(1)
})
