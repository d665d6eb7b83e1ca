import { afterAll, describe, expect, test } from 'vitest'
import type { ApplicableAnswer } from '../src/answer/applicable.ts'
import type { TimelineAnswer } from '../src/answer/timeline-answer.ts'
import {
  caoBang,
  decree91,
  decree98,
  decree152,
  haNam,
  khanhHoa,
  khanhHoaOld,
  law2022,
  namDinh,
  ngheAn,
  ngheAnOld,
  ninhBinh,
  ninhThuan,
} from './applicable-instruments.ts'
import { applicableOver, regulation } from './applicable-kit.ts'
import { applicableQuestions, cstd, field, now } from './applicable-questions.ts'
import type { Sketch } from './store-builders.ts'

const texts = [
  regulation(haNam, '2024-03-01', { decree: decree98 }),
  regulation(namDinh, '2024-04-01', { decree: decree98 }),
  regulation(ninhBinh, '2024-05-01', { decree: decree98 }),
  regulation(khanhHoaOld, '2024-05-01', { decree: decree98 }),
  regulation(ninhThuan, '2024-05-01', { decree: decree98 }),
  regulation(khanhHoa, '2026-02-01', { decree: decree152, replaces: khanhHoaOld }),
  regulation(ngheAn, '2025-09-01', { decree: decree152, replaces: ngheAnOld }),
  regulation(ngheAnOld, '2019-02-01', { decree: decree91 }),
]

const { ask, answered, close, web } = await applicableOver(texts)
afterAll(close)

type List = 'inForce' | 'mayApply' | 'upcoming'
const ids = (answer: ApplicableAnswer, list: List) => answer[list].map(one => one.instrument.instrumentId)
/** The Party's documents state no day of effect; they are asked for apart. */
const ofState = (answer: ApplicableAnswer, list: List) => ids(answer, list).filter(id => id.startsWith('vn'))

describe('which instruments apply, here, on this date', () => {
  test('there are at least forty questions', () =>
    expect(applicableQuestions.length).toBeGreaterThanOrEqual(40))
  for (const question of applicableQuestions)
    test(`${question.q} · ${question.in ?? 'cả nước'} · ${question.on}`, async () => {
      const answer = await answered(question.q, question.in, question.on)
      expect(ofState(answer, 'inForce')).toEqual(question.inForce)
      expect(ids(answer, 'mayApply')).toEqual(expect.arrayContaining([...(question.mayApply ?? [])]))
      const all = [...ids(answer, 'inForce'), ...ids(answer, 'mayApply'), ...ids(answer, 'upcoming')]
      for (const id of question.never ?? []) expect(all).not.toContain(id)
      if (question.missing) expect(answer.missing.map(one => one.why).join('; ')).toContain(question.missing)
      for (const one of answer.inForce) expect(one.why.join(' ')).not.toBe('')
    })
})

describe('what the answer says beside the list', () => {
  test('the law as amended, with the day', async () => {
    const { inForce } = await answered(field, 'Cao Bằng', now)
    expect(inForce[0]?.amendedBy).toMatchObject([
      { instrument: { instrumentId: 'vn/qh16/luat/2026/6' }, from: '2026-10-01', inForce: true },
    ])
  })
  test('an amendment that comes is shown before its day, and none before it was made', async () => {
    const before = await answered(field, 'Cao Bằng', '2026-09-30')
    expect(before.inForce[0]?.amendedBy[0]?.inForce).toBe(false)
    expect(ids(before, 'upcoming')).toContain('vn/qh16/luat/2026/6')
    const earlier = await answered(field, 'Cao Bằng', '2026-04-22')
    expect(earlier.inForce[0]?.amendedBy).toEqual([])
    expect(ids(earlier, 'upcoming')).not.toContain('vn/qh16/luat/2026/6')
  })
  test('the articles of an award: its criteria and who decides', async () => {
    const { inForce, topic } = await answered(cstd, 'Cao Bằng', '2024-01-26')
    expect(topic.awards.map(award => award.id)).toEqual(['cstdcs'])
    expect(inForce[0]?.provisions.map(({ path }) => path.dieu)).toEqual(['23', '80'])
  })
  test('a kind of award: the articles of each', async () => {
    const { inForce, topic } = await answered('bằng khen', 'Cao Bằng', '2024-01-26')
    expect(topic.awards.length).toBeGreaterThan(1)
    expect(inForce[0]?.provisions.map(({ path }) => path.dieu)).toEqual(
      expect.arrayContaining(['73', '74', '78', '79']),
    )
  })
  test('a power that lay with an abolished body carries a warning, from the day it was abolished', async () => {
    const at = async (on: string) => (await answered(cstd, 'Cao Bằng', on)).warnings.join()
    expect(await at('2025-06-30')).toBe('')
    expect(await at('2025-07-01')).toContain('cấp huyện')
  })
  test('the regulation of an ended province names its territory and the rule', async () => {
    const { mayApply } = await answered(field, 'Ninh Bình', now)
    const one = mayApply.find(each => each.instrument.instrumentId === haNam)
    expect(one).toMatchObject({
      within: { id: 'vn-ha-nam' },
      coversWhole: false,
      status: { status: 'in-force-where-not-contrary' },
    })
    expect(one?.why.join()).toContain('khoản 2 Điều 54')
  })
  test('the regulation of Cao Bằng is no certain answer, and it is said why', async () => {
    const { mayApply } = await answered(field, 'Cao Bằng', now)
    const one = mayApply.find(each => each.instrument.instrumentId === caoBang)
    expect(one?.status.status).toBe('in-force-where-not-contrary')
    expect(one?.status.unsettled.join()).toContain('chưa rõ ngày bắt đầu có hiệu lực')
  })
  test('what a decision amends and nobody holds is missing', async () => {
    const { missing } = await answered(field, 'Đắk Lắk', now)
    expect(missing.map(one => one.instrument?.instrumentId)).toContain('vn-phu-yen/ubnd/qd/2018/13')
  })
  test('the Party stands last', async () => {
    const { mayApply } = await answered(field, 'Cao Bằng', now)
    const levels = mayApply.map(one => one.level)
    expect(levels.lastIndexOf('party')).toBe(levels.length - 1)
    expect(levels.indexOf('party')).toBeGreaterThan(levels.indexOf('provincial-decision'))
  })
  test('coverage and as of when', async () => {
    const { coverage, asOf } = await answered(field, null, now)
    expect(coverage.documents).toBe(texts.length)
    expect(asOf).toBe('2026-11-21T02:00:00.000Z')
  })
})

describe('what else is held, and when it came, changes nothing', () => {
  const unrelated: Sketch[] = [
    {
      title: 'Tặng Bằng khen cho tập thể có thành tích thi đua, khen thưởng',
      text: 'Tin thi đua, khen thưởng',
    },
    regulation('vn-nghe-an/ubnd/qd/2024/920', '2024-03-01', { title: 'Quyết định quy định giá đất' }),
    regulation('vn-ha-nam/ubnd/qd/2024/921', '2024-03-01', { title: 'Quyết định quy định lệ phí' }),
  ]
  test('the same lists from more documents in another order', async () => {
    const other = await applicableOver([...unrelated, ...[...texts].reverse()])
    for (const place of ['Ninh Bình', 'Hà Nam', 'Khánh Hòa', 'Nghệ An']) {
      const here = await answered(field, place, now)
      const there = await other.ask(field, place, now)
      if ('refused' in there) throw new Error(there.detail)
      for (const list of ['inForce', 'mayApply', 'upcoming'] as const) expect(there[list]).toEqual(here[list])
      expect(there.missing).toEqual(here.missing)
    }
    await other.close()
  }, 20_000)
})

describe('what cannot be answered is refused', () => {
  test.each([
    [field, 'Xã Không Có', 'unknown-jurisdiction', 'trước ngày 01/7/2025'],
    [field, 'Châu Thành', 'ambiguous-jurisdiction', 'Châu Thành'],
    ['  ', 'Cao Bằng', 'no-topic', 'chủ đề'],
    ['a'.repeat(3000), 'Cao Bằng', 'query-too-long', '2000'],
  ])('%.20s in %s: %s', async (q, place, refused, detail) => {
    const answer = await ask(q, place, now)
    expect(answer).toMatchObject({ refused })
    expect('detail' in answer && answer.detail).toContain(detail)
  })
})

describe('over HTTP and as a page', () => {
  const path = (route: string, query: Record<string, string>) => `${route}?${new URLSearchParams(query)}`

  test('the route gives the same object', async () => {
    const response = await web.request(path('/api/applicable', { q: field, in: 'Hà Nam', on: now }))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(await answered(field, 'Hà Nam', now))
  })
  test.each([
    [{ q: field, in: 'Xã Không Có' }, 'unknown-jurisdiction'],
    [{ q: field, on: '2026-02-31' }, 'Wrong parameters'],
    [{ in: 'Cao Bằng' }, 'Wrong parameters'],
    [{ q: field, where: 'Cao Bằng' }, 'Wrong parameters'],
  ])('refuses %j', async (query, title) => {
    const response = await web.request(path('/api/applicable', query as Record<string, string>))
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ title })
  })
  test('the page shows the lists, and the empty form asks', async () => {
    expect(await (await web.request('/ap-dung')).text()).toContain('<form class="ask" action="/ap-dung"')
    const text = await (await web.request(path('/ap-dung', { q: cstd, in: 'Ninh Bình', on: now }))).text()
    expect(text).toContain('Hà Nam (đến 2025)')
    expect(text).toContain('Còn hiệu lực phần không trái')
    expect(text.indexOf('>06/2022/QH15</a>')).toBeLessThan(text.indexOf('>152/2025/NĐ-CP</a>'))
    expect(text.indexOf('Đang áp dụng')).toBeLessThan(text.indexOf('Có thể áp dụng'))
  })
  test('what is asked is text, never markup', async () => {
    const query = { q: '<img src=x onerror=alert(1)>', in: '"><script>' }
    const response = await web.request(path('/ap-dung', query))
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(text).not.toContain('<img src=x')
    expect(text).not.toContain('"><script>')
  })
})

describe('the timeline of an instrument', () => {
  const events = async (id: string) => {
    const response = await web.request(`/api/instruments/${id}/timeline`)
    expect(response.status).toBe(200)
    const { events: all } = (await response.json()) as TimelineAnswer
    return all.map(({ on, what, by, status }) => [on, what, by?.instrumentId ?? null, status])
  }

  test('of a decree', async () =>
    expect(await events(decree98)).toEqual([
      ['2023-12-31', 'issued', null, 'not-yet-in-force'],
      ['2024-01-01', 'in-force', null, 'in-force'],
      ['2025-07-01', 'ended', decree152, 'expired'],
    ]))
  test('of a law that is amended', async () =>
    expect(await events(law2022)).toEqual([
      ['2022-06-15', 'issued', null, 'not-yet-in-force'],
      ['2024-01-01', 'in-force', null, 'in-force'],
      ['2026-10-01', 'amended', 'vn/qh16/luat/2026/6', 'in-force'],
    ]))
  test('of a regulation whose decree has ended: the rule is an event', async () =>
    expect(await events(haNam)).toEqual([
      ['2024-03-01', 'issued', null, 'in-force'],
      ['2024-03-01', 'in-force', null, 'in-force'],
      ['2025-07-01', 'rule', null, 'in-force-where-not-contrary'],
    ]))
  test('of what nobody knows: nothing', async () => expect(await events('vn/cp/nd/1999/9999')).toEqual([]))
  test('stands on the page of the instrument', async () => {
    const text = await (await web.request(`/van-ban/${haNam}`)).text()
    expect(text).toContain('Lịch sử hiệu lực')
    expect(text).toContain('khoản 2 Điều 57')
  })
})
