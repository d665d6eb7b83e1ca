import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../src/domain/day.ts'
import type { Effect, Status } from '../src/domain/effect.ts'
import { bareSituation } from '../src/law/situation.ts'
import { statusOf } from '../src/law/status.ts'
import { timelineOf } from '../src/law/status-timeline.ts'
import { effectRow } from './effect-row.ts'

const statusAt = (effects: readonly Effect[], on: Day) => statusOf(bareSituation(effects), on)
const statusTimeline = (effects: readonly Effect[]) => timelineOf(bareSituation(effects))

const begun = effectRow('in-force', '2024-01-01')
const part = { provisions: [{ dieu: '5' }] }

const cases: readonly [name: string, effects: readonly Effect[], on: string, status: Status][] = [
  ['nothing known', [], '2024-06-01', 'unknown'],
  ['the day before it begins', [begun], '2023-12-31', 'not-yet-in-force'],
  ['the day it begins', [begun], '2024-01-01', 'in-force'],
  ['the last day', [begun, effectRow('ended', '2025-07-01')], '2025-06-30', 'in-force'],
  ['the day it ends', [begun, effectRow('ended', '2025-07-01')], '2025-07-01', 'expired'],
  ['an end of an article', [begun, effectRow('ended', '2025-07-01', part)], '2025-07-01', 'in-force-in-part'],
  ['amended is in force', [begun, effectRow('amended', '2025-01-01')], '2025-07-01', 'in-force'],
  [
    'suspended for a while',
    [begun, effectRow('suspended', '2024-03-01', { to: '2024-05-01' as Day })],
    '2024-04-01',
    'suspended',
  ],
  [
    'and in force after',
    [begun, effectRow('suspended', '2024-03-01', { to: '2024-05-01' as Day })],
    '2024-05-01',
    'in-force',
  ],
  ['an end without a day proves nothing', [begun, effectRow('ended', null)], '2025-07-01', 'in-force'],
  ['ended, its beginning unknown', [effectRow('ended', '2020-01-01')], '2021-01-01', 'expired'],
  ['not ended yet, its beginning unknown', [effectRow('ended', '2020-01-01')], '2019-01-01', 'unknown'],
]

describe('status at a day', () => {
  for (const [name, effects, on, status] of cases)
    test(`${name}: ${status}`, () => expect(statusAt(effects, on as Day).status).toBe(status))
  test('says what it rests on', () => expect(statusAt([begun], '2024-02-01' as Day).because).toEqual([begun]))
})

const days = fc.integer({ min: 0, max: 3000 }).map(count => {
  const date = new Date(Date.UTC(2020, 0, 1 + count))
  return date.toISOString().slice(0, 10) as Day
})
const effects = fc.array(
  fc.record({
    kind: fc.constantFrom('in-force', 'amended', 'suspended', 'ended'),
    from: fc.option(days),
    isPart: fc.boolean(),
  }),
  { maxLength: 6 },
)
const rows = effects.map(list =>
  list.map(each => effectRow(each.kind as Effect['kind'], each.from, each.isPart ? part : {})),
)

test('the order of the rows does not matter', () =>
  fc.assert(
    fc.property(rows, days, (list, on) => {
      expect(statusAt([...list].reverse(), on).status).toBe(statusAt(list, on).status)
    }),
  ))

test('the timeline gives for every day what the rows give', () =>
  fc.assert(
    fc.property(rows, days, (list, on) => {
      let status: Status = 'unknown'
      for (const each of statusTimeline(list)) if (each.from === null || each.from <= on) status = each.status
      expect(status).toBe(statusAt(list, on).status)
    }),
  ))
