import { describe, expect, test } from 'vitest'
import { dayOfInstant } from '../src/domain/day.ts'

describe('the day of an instant is that of Vietnam', () => {
  const cases: readonly [instant: string, day: string | undefined][] = [
    ['2026-11-21T19:00:00.000Z', '2026-11-22'], // the nightly crawl, 02:00
    ['2026-11-21T16:59:59.999Z', '2026-11-21'],
    ['2026-11-21T17:00:00.000Z', '2026-11-22'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['no instant', undefined],
    ['', undefined],
  ]
  for (const [instant, day] of cases)
    test(instant || 'nothing', () => expect(dayOfInstant(instant)).toBe(day))
})
