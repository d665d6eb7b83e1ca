import { Cron } from 'croner'
import { describe, expect, test } from 'vitest'
import { nightly, scheduleZone, startSchedule, wasMissed } from '../pipelines/schedule.ts'

const job = new Cron(nightly, { timezone: scheduleZone, paused: true })
const at = (text: string): Date => new Date(text)

describe('what was missed', () => {
  // 02:00 in Vietnam is 19:00 of the day before in UTC, on every day of the year.
  test.each([
    ['never run', null, '2026-11-21T12:00:00Z', true],
    ['last night', '2026-11-20T19:00:05Z', '2026-11-21T12:00:00Z', false],
    ['the night before last', '2026-11-19T19:00:05Z', '2026-11-21T12:00:00Z', true],
    ['by hand this evening', '2026-11-21T11:00:00Z', '2026-11-21T12:00:00Z', false],
    ['in a month with daylight saving elsewhere', '2026-07-20T19:00:01Z', '2026-07-21T18:59:00Z', false],
  ])('%s', (_, last, now, expected) => {
    expect(wasMissed(job, last === null ? null : at(last), at(now))).toBe(expected)
  })
})

function scheduleOf(run: () => Promise<void>, pattern: string, lastRunAt: Date | null) {
  const errors: unknown[] = []
  const schedule = startSchedule({
    run,
    pattern,
    lastRunAt: () => lastRunAt,
    onError: error => errors.push(error),
    random: () => 0,
  })
  return { schedule, errors }
}

describe('one run at a time', () => {
  test('a run that was missed begins at once, and stopping waits for it', async () => {
    let finished = false
    const { schedule } = scheduleOf(
      async () => {
        await new Promise(done => setTimeout(done, 30))
        finished = true
      },
      nightly,
      null,
    )
    await new Promise(done => setTimeout(done, 10))
    await schedule.stop()
    expect(finished).toBe(true)
  })

  test('times that come while a run is under way are passed over', async () => {
    let runs = 0
    let together = 0
    const { schedule } = scheduleOf(
      async () => {
        runs += 1
        together += 1
        expect(together).toBe(1)
        await new Promise(done => setTimeout(done, 1_500))
        together -= 1
      },
      '* * * * * *',
      new Date(),
    )
    await new Promise(done => setTimeout(done, 2_700))
    await schedule.stop()
    expect(runs).toBeLessThanOrEqual(2)
  })

  test('a run that fails does not end the schedule', async () => {
    const { schedule, errors } = scheduleOf(async () => Promise.reject(new Error('no')), nightly, null)
    await new Promise(done => setTimeout(done, 10))
    expect(errors).toHaveLength(1)
    expect(schedule.nextRunAt()).toBeInstanceOf(Date)
    await schedule.stop()
  })

  test('stopping during the wait before a run cancels it', async () => {
    let runs = 0
    const schedule = startSchedule({
      run: async () => {
        runs += 1
      },
      lastRunAt: () => null,
      onError: () => undefined,
      random: () => 1,
      jitterMsMax: 60_000,
    })
    await schedule.stop()
    expect(runs).toBe(0)
  })

  test('a pattern that is none is refused', () => {
    expect(() => scheduleOf(async () => undefined, 'every night', null)).toThrow()
  })
})
