import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../src/domain/day.ts'
import type { Effect, Status } from '../src/domain/effect.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { type Base, bareSituation, type Situation } from '../src/law/situation.ts'
import { statusOf } from '../src/law/status.ts'
import { timelineOf } from '../src/law/status-timeline.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { effectRow } from './effect-row.ts'

const rules = loadRegistry().lawRules
const day = (text: string): Day => text as Day

const begun = effectRow('in-force', '2018-01-01')
const endedBase = (id: string, on: string, bond: Base['bond'] = 'details'): Base => ({
  id: id as InstrumentId,
  bond,
  certainty: 'verified',
  situation: bareSituation([effectRow('in-force', '2017-01-01'), effectRow('ended', on)]),
})
const livingBase: Base = { ...endedBase('vn/qh15/luat/2022/6', '2099-01-01') }
const resting = (bases: readonly Base[], extra: Partial<Situation> = {}): Situation => ({
  effects: [begun],
  issuedOn: day('2017-12-01'),
  bases,
  rules,
  ...extra,
})

const a = (on: string) => endedBase('vn/cp/nd/2017/1', on)

const cases: readonly [name: string, situation: Situation, on: string, Status][] = [
  ['the base holds', resting([a('2024-01-01')]), '2023-12-31', 'in-force'],
  ['the base ended under the law of 2015', resting([a('2024-01-01')]), '2024-01-01', 'expired'],
  ['on the last day of that rule', resting([a('2025-03-31')]), '2025-03-31', 'expired'],
  ['on the first day of the next', resting([a('2025-04-01')]), '2025-04-01', 'in-force-where-not-contrary'],
  ['the day of the end decides, not the day asked', resting([a('2025-03-31')]), '2026-01-01', 'expired'],
  [
    'a base that ended before any rule',
    resting([a('2012-01-01')], { issuedOn: null }),
    '2020-01-01',
    'in-force',
  ],
  ['a base that had ended at issue is none', resting([a('2017-11-30')]), '2020-01-01', 'in-force'],
  ['one of two bases ended', resting([a('2024-01-01'), livingBase]), '2024-01-01', 'in-force-in-part'],
  [
    'one of two bases ended, since 2025',
    resting([a('2025-07-01'), livingBase]),
    '2025-07-01',
    'in-force-where-not-contrary',
  ],
  [
    'recited alone, the end of a base ends nothing',
    resting([endedBase('vn/cp/nd/2017/1', '2024-01-01', 'rests-on')]),
    '2024-01-01',
    'in-force',
  ],
  [
    'recited, it holds where not contrary since 2025',
    resting([endedBase('vn/cp/nd/2017/1', '2025-07-01', 'rests-on')]),
    '2025-07-01',
    'in-force-where-not-contrary',
  ],
  [
    'its own end comes before all rules',
    resting([a('2025-07-01')], { effects: [begun, effectRow('ended', '2025-08-05')] }),
    '2025-08-05',
    'expired',
  ],
  [
    'what has not begun does not go on',
    resting([a('2025-07-01')], { effects: [effectRow('in-force', '2026-01-01')] }),
    '2025-08-05',
    'not-yet-in-force',
  ],
  [
    'suspended stays suspended',
    resting([a('2025-07-01')], { effects: [begun, effectRow('suspended', '2025-01-01')] }),
    '2025-08-05',
    'suspended',
  ],
  [
    'a base of a base',
    resting([{ ...livingBase, situation: resting([a('2024-01-01')]) }]),
    '2024-01-01',
    'expired',
  ],
  ['without rules only rows count', resting([a('2024-01-01')], { rules: [] }), '2024-06-01', 'in-force'],
]

describe('what becomes of an instrument when what it details ends', () => {
  for (const [name, situation, on, status] of cases)
    test(`${name}: ${status}`, () => expect(statusOf(situation, day(on)).status).toBe(status))

  test('names the rule, the base and the day', () => {
    const { rule } = statusOf(resting([a('2025-07-01')]), day('2026-01-01'))
    expect(rule).toMatchObject({
      base: 'vn/cp/nd/2017/1',
      baseEndedOn: '2025-07-01',
      rule: { instrument: 'vn/qh15/luat/2025/64', provision: { dieu: '57', khoan: '2' } },
    })
  })
  test('an end of what it merely recites leaves a doubt that is said', () => {
    const recited = resting([endedBase('vn/cp/nd/2017/1', '2024-01-01', 'rests-on')])
    expect(statusOf(recited, day('2024-01-01'))).toMatchObject({
      certainty: 'weak',
      unsettled: [{ what: 'recital', by: 'vn/cp/nd/2017/1' }],
    })
  })
  test('says when no rule of the table reaches the day', () =>
    expect(statusOf(resting([a('2012-01-01')], { issuedOn: null }), day('2020-01-01')).unsettled).toEqual([
      { what: 'rule', by: 'vn/cp/nd/2017/1' },
    ]))
})

describe('rows that disagree', () => {
  const signed = effectRow('in-force', '2024-02-15', { evidence: 'signed-text' })
  const memory = effectRow('in-force', '2024-02-14', { certainty: 'memory' })
  test('the signed text counts, the other is handed back', () => {
    const derived = statusOf(bareSituation([memory, signed]), day('2024-02-14'))
    expect(derived.status).toBe('not-yet-in-force')
    expect(derived.contradictions).toEqual([memory])
  })
  test('a citation is stronger than a row from memory, weaker than a verified one', () => {
    const cited = effectRow('ended', '2024-03-01', { evidence: 'citation', certainty: 'derived' })
    const from = (end: Effect) => statusOf(bareSituation([begun, end, cited]), day('2024-02-20')).status
    expect(from(effectRow('ended', '2024-02-01', { certainty: 'memory' }))).toBe('in-force')
    expect(from(effectRow('ended', '2024-02-01'))).toBe('expired')
  })
  test('in part: the provisions are named', () => {
    const part = effectRow('ended', '2020-01-01', { provisions: [{ dieu: '7', khoan: '2' }] })
    expect(statusOf(bareSituation([begun, part]), day('2020-01-01'))).toMatchObject({
      status: 'in-force-in-part',
      endedProvisions: [{ dieu: '7', khoan: '2' }],
    })
  })
})

const days = fc
  .integer({ min: 0, max: 4000 })
  .map(count => day(new Date(Date.UTC(2016, 0, 1 + count)).toISOString().slice(0, 10)))
const effects = fc.array(
  fc.record({
    kind: fc.constantFrom<Effect['kind'][]>('in-force', 'amended', 'suspended', 'ended'),
    from: fc.option(days),
    part: fc.boolean(),
    certainty: fc.constantFrom('verified' as const, 'memory' as const),
    evidence: fc.constantFrom('signed-text', 'registry', 'citation'),
  }),
  { maxLength: 5 },
)
const rowsOf = effects.map(list =>
  list.map(({ kind, from, part, certainty, evidence }) =>
    effectRow(kind, from, { certainty, evidence, provisions: part ? [{ dieu: '5' }] : null }),
  ),
)
const basesOf = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 9 }),
    rows: rowsOf,
    bond: fc.constantFrom<Base['bond'][]>('details', 'rests-on'),
  }),
  { maxLength: 3, selector: base => base.number },
)
const situations = fc.record({ rows: rowsOf, bases: basesOf, issuedOn: fc.option(days) }).map(
  ({ rows, bases, issuedOn }): Situation => ({
    effects: rows,
    issuedOn,
    rules,
    bases: bases.map(({ number, rows: own, bond }) => ({
      id: `vn/cp/nd/2017/${number}` as InstrumentId,
      bond,
      certainty: 'derived',
      situation: bareSituation(own),
    })),
  }),
)

const reversed = (situation: Situation): Situation => ({
  ...situation,
  effects: [...situation.effects].reverse(),
  bases: [...situation.bases].reverse(),
  rules: [...situation.rules].reverse(),
})

describe('for all rows and days', () => {
  test('order of arrival does not matter, neither for the status nor for what it rests on', () =>
    fc.assert(
      fc.property(situations, days, (situation, on) => {
        expect(statusOf(reversed(situation), on)).toEqual(statusOf(situation, on))
      }),
    ))
  test('the timeline gives for every day what the day itself gives', () =>
    fc.assert(
      fc.property(situations, days, (situation, on) => {
        let status: Status = 'unknown'
        for (const each of timelineOf(situation))
          if (each.from === null || each.from <= on) status = each.status
        expect(status).toBe(statusOf(situation, on).status)
      }),
    ))
  test('a row that begins later changes nothing before', () =>
    fc.assert(
      fc.property(situations, days, (situation, on) => {
        const later = effectRow('amended', '2099-01-01')
        const more = { ...situation, effects: [...situation.effects, later] }
        expect(statusOf(more, on).status).toBe(statusOf(situation, on).status)
      }),
    ))
  test('what is expired by its own rows stays so, whatever it rests on', () =>
    fc.assert(
      fc.property(situations, days, (situation, on) => {
        fc.pre(statusOf({ ...situation, bases: [] }, on).status === 'expired')
        expect(statusOf(situation, on).status).toBe('expired')
      }),
    ))
})

describe('the table of rules', () => {
  test('no two rules govern one end', () => {
    const ends = rules.filter(rule => rule.concerns === 'base-ended')
    for (const one of ends)
      for (const other of ends) if (one !== other) expect(one.to === null ? other.to : one.to).not.toBeNull()
    const overlaps = ends.filter(one =>
      ends.some(
        other => one !== other && one.from <= (other.to ?? '9999') && other.from <= (one.to ?? '9999'),
      ),
    )
    expect(overlaps).toEqual([])
  })
  test('every rule names an instrument that the tables know', () => {
    const registry = loadRegistry()
    for (const rule of rules) expect(registry.instrumentById(rule.instrument)).toBeDefined()
  })
})
