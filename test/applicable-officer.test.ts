import { afterAll, describe, expect, test } from 'vitest'
import type { ApplicableAnswer, ApplicableRefusal } from '../src/answer/applicable.ts'
import { applicableSchema } from '../src/api/routes/applicable-schema.ts'
import { todayInVietnam } from '../src/domain/day.ts'
import {
  circular1,
  circular15,
  decree98,
  decree152,
  haNam,
  law2022,
  ngheAn,
  ninhBinh,
} from './applicable-instruments.ts'
import { applicableOver } from './applicable-kit.ts'
import { national, now, officerQuestions, year2024 } from './officer-questions.ts'
import { clause, officerTexts, running } from './officer-texts.ts'

const { ask, answered, close, web } = await applicableOver(officerTexts)
afterAll(close)

const idsOf = (list: ApplicableAnswer['inForce']) => list.map(one => one.instrument.instrumentId as string)
const ofState = (list: ApplicableAnswer['inForce']) => idsOf(list).filter(id => id.startsWith('vn'))

describe('questions as officers put them', () => {
  test('there are at least twenty-five', () => expect(officerQuestions.length).toBeGreaterThanOrEqual(25))
  for (const { q, in: place, on, more, ...expected } of officerQuestions)
    test(`${q} · ${place ?? 'cả nước'} · ${on} ${more?.formerly ?? ''}`, async () => {
      const answer = await answered(q, place, on, more)
      expect(ofState(answer.inForce)).toEqual(expected.inForce)
      expect(idsOf(answer.mayApply)).toEqual(expect.arrayContaining([...(expected.mayApply ?? [])]))
      const all = idsOf([...answer.inForce, ...answer.mayApply, ...answer.upcoming])
      for (const id of expected.never ?? []) expect(all).not.toContain(id)
      if (expected.missing) expect(answer.missing.map(one => one.why).join('; ')).toContain(expected.missing)
      if (expected.articles)
        expect(answer.inForce[0]?.provisions.map(({ path }) => path.dieu)).toEqual(expected.articles)
    })
})

describe('a place that is not known, or was several, is asked for', () => {
  const questionOf = (answer: ApplicableAnswer | ApplicableRefusal) => answer.question
  test.each([
    ['phường Hoa Lư, Ninh Bình', 'formerly', ['vn-ninh-binh', 'vn-ha-nam', 'vn-nam-dinh']],
    ['Ninh Bình', 'formerly', ['vn-ninh-binh', 'vn-ha-nam', 'vn-nam-dinh']],
    ['Đắk Lắk', 'formerly', ['vn-dak-lak', 'vn-phu-yen']],
  ])('%s: of the provinces that became it', async (place, parameter, ids) => {
    const question = questionOf(await ask('giấy khen', place, now))
    expect(question?.parameter).toBe(parameter)
    expect(question?.options.map(({ value }) => value).sort()).toEqual([...ids].sort())
  })
  test.each([['Cao Bằng'], ['Hà Nam'], ['huyện Gia Viễn'], ['Hà Nội'], ['Huế'], ['xã Lạ Lùng, Hà Giang']])(
    '%s: nothing to ask',
    async place => expect(questionOf(await ask('giấy khen', place, now))).toBeNull(),
  )
  test('before the merger there is nothing to ask of a province', async () =>
    expect(questionOf(await ask('giấy khen', 'Ninh Bình', '2025-06-30'))).toBeNull())
  test('a ward of today asked for on a day before: its province may be named as it is now', async () => {
    expect(
      questionOf(await ask('giấy khen', 'phường Hoa Lư, Ninh Bình', '2025-06-20'))?.options,
    ).toHaveLength(3)
    const { inForce } = await answered('giấy khen', 'phường Hoa Lư, Ninh Bình', '2025-06-20', {
      formerly: 'Hà Nam',
    })
    expect(ofState(inForce)).toEqual([...year2024, haNam])
  })
  test('a commune of no table: any of the 63 provinces', async () => {
    const answer = await ask('giấy khen', 'Xã Không Có', now)
    expect(answer).toMatchObject({ refused: 'unknown-jurisdiction', question: { parameter: 'formerly' } })
    expect(answer.question?.options).toHaveLength(63)
  })
  test('a double name: which of them', async () => {
    const answer = await ask('giấy khen', 'huyện Châu Thành', now)
    expect(answer).toMatchObject({ refused: 'ambiguous-jurisdiction', question: { parameter: 'in' } })
    const [first] = answer.question?.options ?? []
    expect(first?.label).toMatch(/Châu Thành, /)
    expect(await ask('giấy khen', first?.value ?? '', now)).not.toHaveProperty('refused')
  })
  test.each([
    ['Ninh Bình', 'Cao Bằng'],
    ['Ninh Bình', 'Không Có'],
  ])('%s was never %s', async (place, formerly) =>
    expect(await ask('giấy khen', place, now, { formerly })).toMatchObject({
      refused: 'unknown-jurisdiction',
    }),
  )
  test('what was not understood of a name is said', async () => {
    const { warnings } = await answered('giấy khen', 'xã Lạ Lùng, Cao Bằng', now)
    expect(warnings.join()).toContain('xã Lạ Lùng')
  })
})

describe('periods and the day of receipt', () => {
  const changesOf = (answer: ApplicableAnswer) =>
    answer.transition?.changes.map(({ on, what, instrument }) => [on, what, instrument?.instrumentId ?? null])

  test('one day: nothing to tell', async () =>
    expect((await answered('giấy khen', 'Cao Bằng', now)).transition).toBeNull())
  test('one day on which a transitional clause still runs: that clause', async () => {
    const { transition } = await answered('giấy khen', 'Nghệ An', now)
    expect(transition).toMatchObject({ changes: [], other: null, clauses: [{ quote: running }] })
    expect((await answered('giấy khen', 'Nghệ An', '2027-01-01')).transition).toBeNull()
  })
  test('a year: the lists hold on its last day, changes stand by day', async () => {
    const answer = await answered('giấy khen', 'Cao Bằng', 'năm 2025')
    expect(answer.on).toBe('2025-12-31')
    expect(ofState(answer.inForce)).toEqual(national)
    const changes = changesOf(answer)
    expect(changes).toEqual(
      expect.arrayContaining([
        ['2025-07-01', 'ends', decree98],
        ['2025-07-01', 'begins', decree152],
        ['2025-07-01', 'where-not-contrary', circular1],
        ['2025-08-05', 'ends', circular1],
        ['2025-08-05', 'begins', circular15],
      ]),
    )
    expect(changes?.map(([on]) => on)).toEqual(changes?.map(([on]) => on).sort())
    expect(ofState(answer.transition?.other?.inForce ?? [])).toEqual(year2024)
  })
  test('a school year over the merger', async () => {
    const answer = await answered('thi đua, khen thưởng', 'Ninh Bình', 'năm học 2024-2025')
    expect(answer.transition).toMatchObject({ from: '2024-09-01', to: '2025-08-31', received: null })
    expect(changesOf(answer)).toContainEqual(['2025-07-01', 'merger', null])
    expect(ofState(answer.transition?.other?.inForce ?? [])).toEqual([...year2024, ninhBinh])
  })
  test('a quarter in which nothing changes', async () => {
    const { transition } = await answered('giấy khen', 'Cao Bằng', 'quý III/2024')
    expect(transition).toMatchObject({ changes: [], other: null, clauses: [] })
  })
  test('a file received after the law has changed: both sets of rules, and the clause word for word', async () => {
    const answer = await answered('giấy khen', 'Nghệ An', '2025-06-20', { received: '2025-07-10' })
    expect(ofState(answer.inForce)).toEqual([...year2024])
    expect(ofState(answer.transition?.other?.inForce ?? [])).toEqual([law2022, decree152, circular1, ngheAn])
    expect(changesOf(answer)).toContainEqual(['2025-07-05', 'begins', ngheAn])
    expect(answer.transition?.clauses).toMatchObject([
      { instrument: { instrumentId: ngheAn }, path: { dieu: '3', khoan: '1' }, quote: clause },
      { instrument: { instrumentId: ngheAn }, path: { dieu: '3', khoan: '2' }, quote: running },
    ])
    expect(answer.transition?.unread.map(one => one.instrumentId)).toContain(decree152)
  })
  test('a file received before the day that is asked for is the same span', async () => {
    const answer = await answered('giấy khen', 'Nghệ An', '2025-07-10', { received: '2025-06-20' })
    expect(ofState(answer.inForce)).toContain(ngheAn)
    expect(answer.transition).toMatchObject({ from: '2025-06-20', to: '2025-07-10', received: '2025-06-20' })
    expect(answer.transition?.clauses).toHaveLength(2)
  })
  test('the day of receipt alone is compared with today', async () => {
    const { on, transition } = await answered('giấy khen', 'Cao Bằng', '', { received: '2025-06-20' })
    expect(on).toBe(todayInVietnam())
    expect(transition).toMatchObject({ from: '2025-06-20', to: on, other: { on: '2025-06-20' } })
  })
  test('a decree whose law was amended since is told to hold where not contrary', async () => {
    const why = async (on: string) =>
      (await answered('giấy khen', 'Cao Bằng', on)).inForce
        .find(one => one.instrument.instrumentId === decree152)
        ?.why.join()
    expect(await why('2026-09-30')).not.toContain('06/2026/QH16')
    expect(await why('2026-10-01')).toContain('được 06/2026/QH16 sửa đổi, bổ sung từ 01/10/2026')
  })
  test('a day after the newest document is answered with a warning', async () => {
    expect((await answered('giấy khen', 'Cao Bằng', '2026-11-21')).warnings.join()).not.toContain('cập nhật')
    expect((await answered('giấy khen', 'Cao Bằng', '2027-03-01')).warnings.join()).toContain(
      'sau ngày cập nhật dữ liệu (21/11/2026)',
    )
  })
  test('received within unchanged law: one set of rules', async () => {
    const { transition } = await answered('giấy khen', 'Nghệ An', '2026-01-10', { received: '2026-02-10' })
    expect(transition).toMatchObject({ changes: [], other: null, clauses: [] })
  })
})

describe('over HTTP and as a page', () => {
  const path = (route: string, query: Record<string, string>) => `${route}?${new URLSearchParams(query)}`
  const span = { q: 'giấy khen', in: 'Nghệ An', on: '20/06/2025', received: '2025-07-10' }

  test('the answer is what the interface document says', async () => {
    for (const query of [span, { q: 'giấy khen', in: 'Ninh Bình', on: 'năm 2025' }]) {
      const body: unknown = await (await web.request(path('/api/applicable', query))).json()
      expect(applicableSchema.parse(body)).toEqual(body)
    }
    const document = JSON.stringify(await (await web.request('/openapi.json')).json())
    for (const name of ['received', 'formerly', 'ApplicableAnswer', 'transition'])
      expect(document).toContain(`"${name}"`)
  })
  test('a refusal carries the question', async () => {
    const response = await web.request(path('/api/applicable', { q: 'giấy khen', in: 'Xã Không Có' }))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ question: { parameter: 'formerly' } })
  })
  test.each([
    [{ on: 'năm học 2024-2026' }],
    [{ on: 'hôm qua' }],
    [{ received: 'năm 2025' }],
    [{ formerly: 'a'.repeat(201) }],
  ])('refuses %j', async wrong => {
    const response = await web.request(
      path('/api/applicable', { q: 'giấy khen', ...wrong } as Record<string, string>),
    )
    expect(response.status).toBe(400)
  })
  test('the sheet has the question, both sets of rules, the clause and what it was made from', async () => {
    const text = await (await web.request(path('/ap-dung', { ...span, received: '10/07/2025' }))).text()
    for (const words of [
      'Điều khoản chuyển tiếp',
      'Quy định áp dụng ngày 20/06/2025',
      'Quy định áp dụng ngày 10/07/2025',
      clause,
      'Ngày lập phiếu',
      'Cập nhật đến',
    ])
      expect(text).toContain(words)
  })
  test('the page asks with a list to choose from, and keeps the rest of the question', async () => {
    const text = await (
      await web.request(path('/ap-dung', { q: 'giấy khen', in: 'phường Hoa Lư, Ninh Bình', on: now }))
    ).text()
    expect(text).toContain('<select name="formerly" required>')
    expect(text).toContain('<option value="vn-ha-nam">')
    expect(text).toContain('<input type="hidden" name="on" value="2026-11-21">')
  })
  test('on an English page the questions, warnings and reasons are English', async () => {
    const asked = { q: 'giấy khen', in: 'phường Hoa Lư, Ninh Bình', on: '2027-03-01', lang: 'en' }
    const text = await (await web.request(path('/ap-dung', asked))).text()
    expect(text).toContain('of which province or city was phường Hoa Lư')
    expect(text).toContain('what was issued since is not known')
    expect(text).toContain('in force from 2024-01-01')
    for (const words of ['có hiệu lực từ', 'cập nhật dữ liệu', 'quy định chung về', 'Trước khi sáp nhập'])
      expect(text).not.toContain(words)
    const vietnamese = await (await web.request(path('/ap-dung', { ...asked, lang: 'vi' }))).text()
    expect(vietnamese).toContain('có hiệu lực từ 01/01/2024')
    expect(vietnamese).not.toContain('in force from')
  })
  test('a field that cannot be read names the next step', async () => {
    const response = await web.request(path('/ap-dung', { q: 'giấy khen', on: '31/2/2025' }))
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('năm học 2024-2025')
  })
})
