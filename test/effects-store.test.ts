import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statusAnswer } from '../src/answer/status-answer.ts'
import type { Day } from '../src/domain/day.ts'
import type { Effect } from '../src/domain/effect.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { effectsOf } from '../src/store/effects.ts'
import { lastOutboxId, outboxAfter } from '../src/store/outbox.ts'
import type { Store } from '../src/store/store.ts'
import { day, type Sketch, save, withStore } from './store-builders.ts'

const registry = loadRegistry()
const target = 'vn-tinh-mau/ubnd/qd/2020/5' as InstrumentId
const council = 'vn-tinh-mau/hdnd/nq/2019/12' as InstrumentId
const list = 'vn-tinh-mau/ubnd/qd-cb/2024/250' as InstrumentId
const repealing = 'vn-tinh-mau/ubnd/qd/2022/41' as InstrumentId

function row(given: Partial<Effect> & Pick<Effect, 'kind'>): Effect {
  return {
    instrument: target,
    from: null,
    to: null,
    provisions: null,
    cause: null,
    certainty: 'verified-in-part',
    evidence: 'citation',
    quote: 'lời văn mẫu',
    ...given,
  }
}

const begun = (id: InstrumentId, from: string, more: Partial<Effect> = {}): Effect =>
  row({
    kind: 'in-force',
    instrument: id,
    from: day(from),
    cause: id,
    certainty: 'verified',
    evidence: 'signed-text',
    ...more,
  })

const text: Sketch = {
  own: { id: target, symbol: '05/2020/QĐ-UBND' },
  text: 'Quyết định mẫu 05',
  effects: [begun(target, '2020-02-15')],
}
const listing = (...effects: readonly Effect[]): Sketch => ({
  own: { id: list, symbol: '250/QĐ-UBND' },
  text: 'Danh mục mẫu 250',
  effects: [begun(list, '2024-02-28'), ...effects],
})
const repealed = row({ kind: 'ended', from: day('2022-10-05'), cause: repealing, asOf: day('2023-12-31') })
const standing = row({
  kind: 'in-force',
  from: day('2020-02-15'),
  to: day('2024-01-01'),
  asOf: day('2023-12-31'),
})
const acting: Sketch = {
  own: { id: repealing, symbol: '41/2022/QĐ-UBND' },
  text: 'bãi bỏ Quyết định 05/2020/QĐ-UBND',
  references: [{ id: target, quote: 'Quyết định 05/2020/QĐ-UBND', relation: 'repeals' }],
  effects: [begun(repealing, '2022-11-01')],
}

function answer(store: Store, on: string, id: InstrumentId = target) {
  return statusAnswer(store, registry, { id, on: on as Day })
}

function having<Result>(sketches: readonly Sketch[], use: (store: Store) => Result): Result {
  return withStore(store => {
    for (const sketch of sketches) save(store, { url: `https://mau.test/${sketch.text}`, ...sketch })
    return use(store)
  })
}

describe('a list in the store', () => {
  test('ends what it lists from its day, with the list and its own day as the evidence', () =>
    having([listing(repealed)], store => {
      expect(answer(store, '2026-01-01')).toMatchObject({ status: 'expired' })
      expect(answer(store, '2026-01-01').why).toContain('danh mục của')
      expect(answer(store, '2026-01-01').why).toContain('31/12/2023')
      expect(effectsOf(store, target)).toMatchObject([
        { asOf: '2023-12-31', statedBy: list, cause: repealing },
      ])
    }))

  test('that calls it in force proves nothing after its own day', () =>
    having([listing(standing)], store => {
      expect(answer(store, '2019-01-01').status).toBe('not-yet-in-force')
      expect(answer(store, '2023-12-31').status).toBe('in-force')
      expect(answer(store, '2024-01-01').status).toBe('unknown')
      expect(answer(store, '2024-01-01').unsettled.join()).toContain('danh mục')
    }))

  test('does not weaken what the text itself says', () =>
    having([text, listing(standing)], store => expect(answer(store, '2026-01-01').status).toBe('in-force')))

  test('of parts: a part has ended, which ones is said', () =>
    having([text, listing({ ...repealed, provisions: [{ dieu: '4' }] })], store =>
      expect(answer(store, '2026-01-01')).toMatchObject({
        status: 'in-force-in-part',
        endedProvisions: [{ dieu: '4' }],
      }),
    ))

  test('gives no whole end by the words beside its rows', () =>
    having(
      [
        text,
        {
          ...listing({ ...repealed, provisions: [{ dieu: '4' }] }),
          text: '1. Quyết định 05/2020/QĐ-UBND được bãi bỏ bởi Quyết định 41/2022/QĐ-UBND',
          references: [
            { id: target, quote: 'Quyết định 05/2020/QĐ-UBND' },
            {
              id: repealing,
              quote: 'Quyết định 41/2022/QĐ-UBND',
              nested: { relation: 'repealed_by', of: 0 },
            },
          ],
        },
        { own: { id: repealing }, text: 'Quyết định mẫu 41', effects: [begun(repealing, '2022-10-05')] },
      ],
      store => expect(answer(store, '2026-01-01').status).toBe('in-force-in-part'),
    ))

  test('a row without a day ends with its cause', () =>
    having([text, acting, listing({ ...repealed, from: null })], store =>
      expect(
        effectsOf(store, target)
          .filter(effect => effect.kind === 'ended')
          .map(({ from }) => from),
      ).toEqual(['2022-11-01', '2022-11-01']),
    ))
})

describe('where sources disagree', () => {
  const portal: Sketch = {
    ...text,
    effects: [
      begun(target, '2020-02-15'),
      begun(target, '2020-03-01', { evidence: 'portal-table', quote: 'Ngày có hiệu lực: 01/03/2020' }),
    ],
  }

  test('the text counts, and the portal stays visible', () =>
    having([portal], store => {
      expect(answer(store, '2020-02-20').status).toBe('in-force')
      expect(answer(store, '2020-02-20').contradictions.join()).toContain('01/03/2020')
    }))

  test('the day of a list and that of the acting text are both shown', () =>
    having([text, acting, listing(repealed)], store => {
      const { status, why, contradictions } = answer(store, '2026-01-01')
      expect(status).toBe('expired')
      expect(`${why} ${contradictions.join()}`).toContain('05/10/2022')
      expect(`${why} ${contradictions.join()}`).toContain('01/11/2022')
    }))
})

test('a consolidated text ends nothing itself', () =>
  having(
    [
      text,
      {
        own: { id: 'vn/vpqh/vbhn/2022/3', type: 'vbhn' },
        text: 'hợp nhất; Quyết định 05/2020/QĐ-UBND hết hiệu lực',
        references: [{ id: target, quote: 'Quyết định 05/2020/QĐ-UBND', relation: 'repeals' }],
        effects: [],
      },
    ],
    store => {
      expect(answer(store, '2026-01-01')).toMatchObject({ status: 'in-force', unsettled: [] })
    },
  ))

test('a list read again replaces its rows', () =>
  withStore(store => {
    save(store, { url: 'https://mau.test/danh-muc', ...listing(repealed, standing) })
    save(store, { url: 'https://mau.test/danh-muc', ...listing(standing) })
    expect(effectsOf(store, target)).toHaveLength(1)
  }))

test('a text that no longer replaces another asks for new records of that other', () =>
  withStore(store => {
    const replaced = 'vn-tinh-mau/ubnd/qd/2010/42'
    const place = { url: 'https://mau.test/a', own: { id: target } }
    const references = [{ id: replaced, quote: 'Quyết định mẫu 42', relation: 'replaces' as const }]
    save(store, { ...place, references })
    const last = lastOutboxId(store)
    save(store, { ...place, text: 'Quyết định mẫu đã đính chính' })
    const groups = outboxAfter(store, last, 100).map(({ group }) => group)
    expect(groups).toContain(`instrument:${replaced}`)
  }))

const related: readonly Sketch[] = [text, acting, listing(repealed, { ...standing, instrument: council })]
const unrelated: readonly Sketch[] = [
  {
    own: { id: 'vn-tinh-mau/ubnd/qd-cb/2019/77' },
    text: 'Danh mục mẫu 77',
    effects: [
      row({
        kind: 'ended',
        instrument: 'vn-tinh-mau/ubnd/qd/2018/5' as InstrumentId,
        from: day('2018-05-01'),
        asOf: day('2018-12-31'),
      }),
    ],
  },
  { text: 'Hội nghị mẫu', references: [{ id: target, quote: 'Hội nghị mẫu', relation: 'mentions' }] },
]
const days = ['2020-01-01', '2021-06-01', '2022-10-20', '2023-12-31', '2024-06-01'] as const
const seen = (sketches: readonly Sketch[]) =>
  having(sketches, store => days.flatMap(on => [target, council].map(id => answer(store, on, id))))

test('order of arrival does not matter, and unrelated documents change nothing', () => {
  const wanted = seen(related)
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...related, ...unrelated], { minLength: related.length + unrelated.length }),
      sketches => {
        expect(seen(sketches)).toEqual(wanted)
      },
    ),
    { numRuns: process.env.THIDUA_LONG === '1' ? 60 : 3 },
  )
})
