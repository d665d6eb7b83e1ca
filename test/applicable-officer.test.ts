import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApplicableAnswer, ApplicableRefusal } from '../src/answer/applicable.ts'
import { applicableSchema } from '../src/api/routes/applicable-schema.ts'
import { todayInVietnam } from '../src/domain/day.ts'
import { type Ask, applicableOver, regulation } from './applicable-kit.ts'
import type { Sketch } from './store-builders.ts'

/** Further questions, with everyday words, old names, sectors, periods and days of receipt. Numbers above 900 are invented. */
const law2003 = 'vn/qh11/luat/2003/15'
const law2022 = 'vn/qh15/luat/2022/6'
const decree91 = 'vn/cp/nd/2017/91'
const decree98 = 'vn/cp/nd/2023/98'
const decree152 = 'vn/cp/nd/2025/152'
const circular12 = 'vn/bnv/tt/2019/12'
const circular1 = 'vn/bnv/tt/2024/1'
const circular15 = 'vn/bnv/tt/2025/15'
const memorial = 'vn/bnv/tt/2024/12'
const education2026 = 'vn/bgddt/tt/2026/7'
const haNam = 'vn-ha-nam/ubnd/qd/2024/901'
const namDinh = 'vn-nam-dinh/ubnd/qd/2024/902'
const ninhBinh = 'vn-ninh-binh/ubnd/qd/2024/903'
const ngheAn = 'vn-nghe-an/ubnd/qd/2025/907'
const ngheAnOld = 'vn-nghe-an/ubnd/qd/2019/908'
const ngheAnFund = 'vn-nghe-an/ubnd/qd/2024/909'
const caoBang = 'vn-cao-bang/ubnd/qd/2024/12'
const caoBangIdeas = 'vn-cao-bang/ubnd/qd/2024/910'
const haGiang = 'vn-ha-giang/ubnd/qd/2024/911'
const bacGiang = 'vn-bac-giang/ubnd/qd/2024/912'
const phuYen = 'vn-phu-yen/ubnd/qd/2020/31'

const clause =
  '1. Hồ sơ đề nghị khen thưởng nộp trước ngày 05 tháng 7 năm 2025 thì thực hiện theo Quyết định số 908/2019/QĐ-UBND.'

const running = '2. Biểu mẫu cũ tiếp tục được dùng đến hết ngày 31 tháng 12 năm 2026.'

/** A regulation whose text has an article of transitional provisions. */
function withClause(sketch: Sketch): Sketch {
  const quotes = (sketch.references ?? []).map(({ quote }) => quote).join('; ')
  const heading = 'Điều 3. Quy định chuyển tiếp'
  const text = `${quotes}\n${heading}\n${clause}\n${running}\nĐiều 4. Tổ chức thực hiện`
  const start = text.indexOf(heading)
  const end = text.indexOf('Điều 4.')
  const khoan = (number: string, quote: string) => {
    const at = text.indexOf(quote)
    return { path: { dieu: '3', khoan: number }, heading: '', start: at, end: at + quote.length }
  }
  return {
    ...sketch,
    text,
    outline: [
      { path: { dieu: '3' }, heading: 'Quy định chuyển tiếp', start, end },
      khoan('1', clause),
      khoan('2', running),
    ],
  }
}

const texts = [
  regulation(haNam, '2024-03-01', { decree: decree98 }),
  regulation(namDinh, '2024-04-01', { decree: decree98 }),
  regulation(ninhBinh, '2024-05-01', { decree: decree98 }),
  withClause(regulation(ngheAn, '2025-07-05', { decree: decree152, replaces: ngheAnOld })),
  regulation(ngheAnOld, '2019-02-01', { decree: decree91 }),
  regulation(ngheAnFund, '2024-06-01', {
    decree: decree98,
    title: 'Quyết định ban hành Quy chế quản lý và sử dụng Quỹ thi đua, khen thưởng tỉnh Nghệ An',
  }),
  regulation(caoBangIdeas, '2024-06-01', {
    title: 'Quyết định ban hành Quy chế xét, công nhận sáng kiến trên địa bàn tỉnh Cao Bằng',
  }),
  regulation(haGiang, '2024-05-01', { decree: decree98 }),
  regulation(bacGiang, '2024-05-01', { decree: decree98 }),
]

let ask: Ask
let close: () => Promise<void>
let web: Hono

beforeAll(async () => {
  const open = await applicableOver(texts)
  ask = open.ask
  close = open.close
  web = open.web
}, 30_000)
afterAll(() => close?.())

type More = { readonly formerly?: string; readonly received?: string }

async function answered(q: string, place: string | null, on: string, more: More = {}) {
  const answer = await ask(q, place, on, more)
  if ('refused' in answer) throw new Error(answer.detail)
  return answer
}

const idsOf = (list: ApplicableAnswer['inForce']) => list.map(one => one.instrument.instrumentId as string)
const ofState = (list: ApplicableAnswer['inForce']) => idsOf(list).filter(id => id.startsWith('vn'))

type Question = {
  readonly q: string
  readonly in: string | null
  readonly on: string
  readonly more?: More
  /** The whole list of the State's instruments, in order. */
  readonly inForce: readonly string[]
  readonly mayApply?: readonly string[]
  readonly never?: readonly string[]
  readonly missing?: string
  /** Articles of the first instrument, all of them when the topic is an award. */
  readonly articles?: readonly string[]
}

const now = '2026-11-21'
const national = [law2022, decree152, circular15]
const year2024 = [law2022, decree98, circular1]

const questions: readonly Question[] = [
  {
    q: 'giấy khen',
    in: 'huyện Gia Viễn, tỉnh Ninh Bình',
    on: '2024-06-01',
    inForce: [...year2024, ninhBinh],
  },
  {
    q: 'giấy khen',
    in: 'huyện Gia Viễn',
    on: now,
    inForce: [...national, ninhBinh],
    never: [haNam, namDinh],
  },
  {
    q: 'giấy khen',
    in: 'Xã Liên Sơn, huyện Gia Viễn, tỉnh Ninh Bình',
    on: now,
    inForce: [...national, ninhBinh],
  },
  { q: 'giấy khen', in: 'quận Ba Đình', on: '2024-06-01', inForce: year2024, missing: 'Hà Nội' },
  {
    q: 'huân chương lao động hạng ba',
    in: 'Hà Giang',
    on: now,
    inForce: [...national, haGiang],
    missing: 'Tuyên Quang',
    articles: ['44', '77'],
  },
  { q: 'huân chương độc lập hạng nhất', in: null, on: now, inForce: national, articles: ['36', '77'] },
  {
    q: 'Huân chương Chiến công hạng Nhì',
    in: null,
    on: '2024-02-01',
    inForce: [law2022, decree98],
    articles: ['49', '77'],
  },
  {
    q: 'quỹ thi đua khen thưởng',
    in: 'Nghệ An',
    on: '2025-07-05',
    inForce: [law2022, decree152, circular1, ngheAn, ngheAnFund],
    never: [ngheAnOld],
  },
  {
    q: 'quỹ thi đua, khen thưởng',
    in: 'Nghệ An',
    on: '2016-05-01',
    inForce: [law2003, 'vn/cp/nd/2014/65', 'vn/cp/nd/2010/42'],
    mayApply: ['vn/btc/tt/2011/71'],
    missing: 'Nghệ An',
  },
  { q: 'sáng kiến', in: 'Cao Bằng', on: now, inForce: [caoBangIdeas], never: [caoBang, law2022] },
  { q: 'sáng kiến', in: 'Ninh Bình', on: now, inForce: [], missing: 'không có văn bản nào' },
  {
    q: 'khối cụm thi đua',
    in: 'Cao Bằng',
    on: '2019-01-01',
    inForce: [law2003, decree91, 'vn-cao-bang/ubnd/qd-cb/2018/348'],
    mayApply: ['vn-cao-bang/ubnd/qd-cb/2018/598'],
  },
  {
    q: 'hồ sơ trình khen thưởng',
    in: 'Ninh Bình',
    on: '2025-06-30',
    inForce: [...year2024, ninhBinh],
    never: [haNam],
  },
  {
    q: 'thẩm quyền tặng bằng khen của chủ tịch tỉnh',
    in: 'Nam Định',
    on: '2024-06-01',
    inForce: [...year2024, namDinh],
  },
  {
    q: 'thi đua khen thưởng ngành y tế',
    in: 'Hà Nam',
    on: now,
    inForce: [...national, haNam],
    never: [education2026],
  },
  { q: 'khen thưởng trong quân đội', in: 'Cao Bằng', on: now, inForce: national, never: [education2026] },
  { q: 'thi đua khen thưởng công an nhân dân', in: null, on: now, inForce: national, never: [education2026] },
  {
    q: 'khen thưởng giáo viên ngành giáo dục và đào tạo',
    in: 'Nghệ An',
    on: now,
    inForce: [law2022, decree152, education2026, circular15, ngheAn].sort(byRank),
  },
  { q: 'bằng khen', in: 'Hà Tây', on: now, inForce: national, missing: 'Hà Nội' },
  {
    q: 'chiến sĩ thi đua cơ sở',
    in: 'Ninh Bình',
    on: '2023-12-31',
    inForce: [law2003, decree91, circular12],
    missing: 'Ninh Bình',
  },
  {
    q: 'huy chương thanh niên xung phong vẻ vang',
    in: null,
    on: '2024-01-01',
    inForce: [law2022, decree98],
    articles: ['96', '77'],
  },
  {
    q: 'kỷ niệm chương',
    in: 'Bắc Giang',
    on: '2025-07-01',
    inForce: [law2022, decree152, memorial, circular1, bacGiang],
    missing: 'Bắc Ninh',
  },
  { q: 'thi đua, khen thưởng', in: 'TP Hồ Chí Minh', on: now, inForce: national, missing: 'Bình Dương' },
  {
    q: 'thi đua, khen thưởng',
    in: 'Đắk Lắk',
    on: '2025-06-30',
    inForce: year2024,
    never: [phuYen],
    missing: 'Đắk Lắk',
  },
  { q: 'phong trào thi đua', in: 'Phú Yên', on: now, inForce: national, mayApply: [phuYen] },
  { q: 'khen thưởng đột xuất', in: 'Cao Bằng', on: now, inForce: national, mayApply: [caoBang] },
  {
    q: 'mẫu bằng khen',
    in: null,
    on: '2023-06-01',
    inForce: [law2003, decree91, 'vn/cp/nd/2014/85', circular12],
  },
  {
    q: 'lễ trao bằng khen',
    in: 'Hà Nội',
    on: now,
    inForce: [law2022, decree152, 'vn/cp/nd/2013/145', circular15],
    missing: 'chưa biết quy định riêng của Hà Nội',
  },
  {
    q: 'kỷ niệm chương ngành nội vụ',
    in: null,
    on: now,
    inForce: [law2022, decree152, circular15, memorial],
    never: [education2026],
  },
  {
    q: 'bằng khen thủ tướng',
    in: 'Bà Rịa - Vũng Tàu',
    on: '2026-01-01',
    inForce: national,
    missing: 'Hồ Chí Minh',
    articles: ['73', '78'],
  },
  { q: 'gia đình văn hóa', in: 'Cao Bằng', on: '2025-01-15', inForce: year2024, articles: ['31', '80'] },
  {
    q: 'tổng kết phong trào thi đua yêu nước',
    in: 'Nghệ An',
    on: '2023-06-01',
    inForce: [law2003, decree91, circular12, ngheAnOld],
  },
  { q: 'cấp giấy phép xây dựng', in: 'Hà Nội', on: now, inForce: [], missing: 'không có văn bản nào' },
  {
    q: 'giấy khen',
    in: 'Xã Không Có',
    on: now,
    more: { formerly: 'Nam Định' },
    inForce: [...national, namDinh],
    never: [haNam, ninhBinh],
  },
  {
    q: 'giấy khen',
    in: 'phường Hoa Lư, Ninh Bình',
    on: now,
    more: { formerly: 'vn-ninh-binh' },
    inForce: [...national, ninhBinh],
    never: [haNam, namDinh],
  },
  {
    q: 'giấy khen',
    in: 'Ninh Bình',
    on: now,
    more: { formerly: 'Hà Nam' },
    inForce: [...national, haNam],
    never: [ninhBinh, namDinh],
  },
  { q: 'giấy khen', in: 'xã Lạ Lùng, Cao Bằng', on: now, inForce: national, mayApply: [caoBang] },
]

function byRank(a: string, b: string): number {
  const order = [law2022, decree152, education2026, circular15, ngheAn]
  return order.indexOf(a) - order.indexOf(b)
}

describe('questions as officers put them', () => {
  test('there are at least twenty-five', () => expect(questions.length).toBeGreaterThanOrEqual(25))
  for (const { q, in: place, on, more, ...expected } of questions)
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
