import { afterAll, describe, expect, test } from 'vitest'
import type { CompareAnswer } from '../src/answer/compare/compare.ts'
import type { ConsolidatedAnswer } from '../src/answer/compare/consolidated.ts'
import type { TopicTimelineAnswer } from '../src/answer/topic-timeline-answer.ts'
import { pagesOver } from './pages-kit.ts'

/** Circulars of the test's own: one replaces another and is amended by a third. */
const head = (symbol: string, on: string, title: string): string[] => [
  'BỘ NỘI VỤ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  `Số: ${symbol}`,
  `Hà Nội, ${on}`,
  'THÔNG TƯ',
  title,
  'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
  'Bộ trưởng Bộ Nội vụ ban hành Thông tư:',
]
const signed = ['BỘ TRƯỞNG', 'Nguyễn Văn Mẫu']
const texts: Record<string, string[]> = {
  'cũ.txt': [
    ...head('901/2020/TT-BNV', 'ngày 10 tháng 01 năm 2020', 'Quy định về cụm, khối thi đua'),
    'Điều 1. Phạm vi điều chỉnh',
    'Thông tư này quy định về tổ chức cụm, khối thi đua.',
    'Điều 2. Chia cụm, khối',
    '1. Cụm thi đua gồm các tỉnh có điều kiện tương đồng.',
    '2. Khối thi đua gồm các cơ quan cùng tính chất công việc.',
    'Điều 3. Bình xét cuối năm',
    'Cụm, khối họp bình xét trước ngày 15 tháng 12 hằng năm.',
    'Điều 4. Hiệu lực thi hành',
    'Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 3 năm 2020.',
    ...signed,
  ],
  'mới.txt': [
    ...head('902/2023/TT-BNV', 'ngày 20 tháng 12 năm 2023', 'Quy định về cụm, khối thi đua'),
    'Điều 1. Phạm vi điều chỉnh',
    'Thông tư này quy định về tổ chức cụm, khối thi đua.',
    'Điều 2. Chia cụm, khối thi đua',
    '1. Cụm thi đua gồm các tỉnh có điều kiện tương đồng.',
    '2. Khối thi đua gồm từ năm cơ quan cùng tính chất công việc trở lên.',
    'Điều 3. Trưởng cụm, trưởng khối',
    'Trưởng cụm do các thành viên bầu luân phiên.',
    'Điều 4. Bình xét cuối năm',
    'Cụm, khối họp bình xét trước ngày 15 tháng 12 hằng năm.',
    'Điều 5. Hiệu lực thi hành',
    '1. Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 02 năm 2024.',
    '2. Thông tư này thay thế Thông tư số 901/2020/TT-BNV ngày 10 tháng 01 năm 2020 của Bộ trưởng Bộ Nội vụ.',
    ...signed,
  ],
  'sửa.txt': [
    ...head(
      '903/2025/TT-BNV',
      'ngày 05 tháng 5 năm 2025',
      'Sửa đổi, bổ sung một số điều của Thông tư số 902/2023/TT-BNV ngày 20 tháng 12 năm 2023 của Bộ trưởng Bộ Nội vụ quy định về cụm, khối thi đua',
    ),
    'Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 902/2023/TT-BNV',
    '1. Sửa đổi, bổ sung khoản 2 Điều 2 như sau:',
    '“2. Khối thi đua gồm từ ba cơ quan cùng tính chất công việc trở lên.”.',
    '2. Bổ sung Điều 4a vào sau Điều 4 như sau:',
    '“Điều 4a. Kinh phí',
    'Kinh phí hoạt động của cụm, khối do các thành viên đóng góp.”.',
    'Điều 2. Hiệu lực thi hành',
    'Thông tư này có hiệu lực thi hành kể từ ngày 20 tháng 6 năm 2025.',
    ...signed,
  ],
}

const { app, close } = await pagesOver(texts)
afterAll(close)

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await app.request(path)
  return { status: response.status, text: await response.text() }
}

const [old, young, amending] = ['vn/bnv/tt/2020/901', 'vn/bnv/tt/2023/902', 'vn/bnv/tt/2025/903']

describe('comparison', () => {
  test('with the new text alone it is compared with what it replaced', async () => {
    const { status, text } = await get(`/api/compare?new=${encodeURIComponent('902/2023/TT-BNV')}`)
    expect(status).toBe(200)
    const answer = JSON.parse(text) as CompareAnswer
    expect([answer.old.instrument?.instrumentId, answer.new.instrument?.instrumentId]).toEqual([old, young])
    const rows = answer.rows.map(row => [
      row.old.map(one => one.path.dieu ?? '').join(),
      row.new.map(one => one.path.dieu ?? '').join(),
      row.change,
    ])
    expect(rows).toEqual([
      ['', '', 'same'],
      ['1', '1', 'same'],
      ['2', '2', 'changed'],
      ['', '3', 'added'],
      ['3', '4', 'numbering'],
      ['4', '5', 'changed'],
      ['', '', 'same'], // the signatures
    ])
  })

  test('the page has three columns, marks words, and says what has no counterpart', async () => {
    const { status, text } = await get(`/so-sanh?cu=${old}&moi=${young}`)
    expect(status).toBe(200)
    for (const wanted of ['Quy định cũ', 'Quy định mới', 'Thay đổi', 'không có điều tương ứng'])
      expect(text).toContain(wanted)
    expect(text).toMatch(/<ins>[^<]*từ năm[^<]*<\/ins>/)
    expect(text).not.toContain('Thông tư này quy định về tổ chức cụm')
    expect((await get(`/so-sanh?cu=${old}&moi=${young}&day-du=1`)).text).toContain(
      'Thông tư này quy định về tổ chức cụm',
    )
  })

  const refused: [path: string, status: number, says: string][] = [
    ['/so-sanh', 200, 'để trống ô'],
    ['/so-sanh?moi=1%2F1990%2FTT-XYZ', 404, 'chưa biết'],
    [`/so-sanh?moi=${amending}`, 404, 'hãy nêu văn bản cũ'],
    [`/so-sanh?cu=06%2F2022%2FQH15&moi=${young}`, 404, 'thidua ingest'],
    ['/so-sanh?moi=0123456789abcdef', 404, 'không có tài liệu'],
    ['/so-sanh?moi=%3Cscript%3Ealert(1)%3C%2Fscript%3E', 404, '&lt;script&gt;'],
  ]
  for (const [path, status, says] of refused)
    test(`${path} says what to do next`, async () => {
      const answer = await get(path)
      expect(answer.status).toBe(status)
      expect(answer.text).toContain(says)
    })

  test('the same question in JSON is a problem with candidates', async () => {
    const { status, text } = await get('/api/compare?new=1%2F1990%2FTT-XYZ')
    expect(status).toBe(404)
    expect(JSON.parse(text)).toMatchObject({ title: 'not-found' })
    expect((await get('/api/compare')).status).toBe(400)
  })
})

describe('consolidated reading', () => {
  const ask = async (on: string): Promise<ConsolidatedAnswer> =>
    JSON.parse((await get(`/api/instruments/${young}/consolidated?on=${on}`)).text) as ConsolidatedAnswer

  test('an amendment stands beside its article, quoted and dated; the text stays', async () => {
    const answer = await ask('2026-01-01')
    expect(answer.amending.map(one => [one.instrument.instrumentId, one.from, one.inForce])).toEqual([
      [amending, '2025-06-20', true],
    ])
    const article = answer.articles.find(one => one.path.dieu === '2')
    expect(article?.units.map(unit => unit.text).join(' ')).toContain('từ năm cơ quan')
    const [change] = article?.changes ?? []
    expect(change).toMatchObject({
      at: { dieu: '1', khoan: '1' },
      action: 'amends',
      instruction: '1. Sửa đổi, bổ sung khoản 2 Điều 2 như sau:',
      isInText: false,
      inForce: true,
    })
    const [wording] = change?.wordings ?? []
    expect(wording?.words.filter(one => one.in === 'new').map(one => one.text.trim())).toEqual(['ba'])
  })

  test('an article that is added stands in its place, without a text of its own', async () => {
    const answer = await ask('2026-01-01')
    expect(answer.articles.map(one => one.path.dieu)).toEqual(['1', '2', '3', '4', '4a', '5'])
    expect(answer.articles.find(one => one.path.dieu === '4a')).toMatchObject({
      units: [],
      changes: [{ action: 'adds' }],
    })
  })

  test('before its day an amendment is said not to be in force', async () =>
    expect((await ask('2025-01-01')).amending[0]?.inForce).toBe(false))

  test('what replaces the whole does not amend it', async () => {
    const { text } = await get(`/api/instruments/${old}/consolidated`)
    expect((JSON.parse(text) as ConsolidatedAnswer).amending).toEqual([])
  })

  test('the page shows both wordings', async () => {
    const { status, text } = await get(`/van-ban/${young}/hop-nhat?on=2025-01-01`)
    expect(status).toBe(200)
    for (const wanted of ['chưa có hiệu lực', '<del>năm </del>', '<ins>ba </ins>', 'không tự viết lại'])
      expect(text).toContain(wanted)
  })

  test('without a text it says what is missing', async () => {
    const { text } = await get('/van-ban/vn/qh15/luat/2022/6/hop-nhat')
    expect(text).toContain('chưa có toàn văn')
    expect((await get('/van-ban/vn/cp/nd/1990/9999/hop-nhat')).status).toBe(404)
  })
})

describe('timeline of a topic', () => {
  test('who replaced and amended what, oldest first', async () => {
    const { status, text } = await get(`/api/timeline?q=${encodeURIComponent('cụm, khối thi đua')}`)
    expect(status).toBe(200)
    const { territories } = JSON.parse(text) as TopicTimelineAnswer
    const events = (territories.find(one => one.id === 'vn')?.events ?? []).filter(one =>
      one.instrument.instrumentId.includes('/90'),
    )
    expect(events.map(one => [one.on, one.instrument.symbol, one.what, one.by?.symbol ?? null])).toEqual(
      expect.arrayContaining([
        ['2020-03-01', '901/2020/TT-BNV', 'in-force', null],
        ['2024-02-01', '901/2020/TT-BNV', 'ended', '902/2023/TT-BNV'],
        ['2025-06-20', '902/2023/TT-BNV', 'amended', '903/2025/TT-BNV'],
      ]),
    )
    const days = events.map(one => one.on ?? '9999')
    expect(days).toEqual([...days].sort())
  })

  test('the page, the empty page, and a place that is not known', async () => {
    expect(
      (await get(`/dong-thoi-gian?q=${encodeURIComponent('cụm, khối thi đua')}`)).text.includes(
        '901/2020/TT-BNV',
      ),
    ).toBe(true)
    expect((await get('/dong-thoi-gian')).text).toContain('Nêu một danh hiệu')
    expect((await get('/dong-thoi-gian?q=thi+dua&in=Atlantis')).status).toBe(400)
  })
})

test('the page of a document says whether it holds, what amended it, and what replaced it', async () => {
  const pageOf = async (id: string): Promise<string> => {
    const { hits } = JSON.parse(
      (await get(`/api/search?q=${id.split('/')[4]}%2F${id.split('/')[3]}%2FTT-BNV`)).text,
    ) as {
      hits: { instrumentId: string; documentId: string }[]
    }
    return (await get(`/tai-lieu/${hits.find(hit => hit.instrumentId === id)?.documentId}`)).text
  }
  const ended = await pageOf(old)
  expect(ended).toMatch(/badge expired.*Được thay thế bởi.*902\/2023\/TT-BNV/s)
  const holding = await pageOf(young)
  expect(holding).toMatch(/badge in-force.*Được sửa đổi, bổ sung bởi.*903\/2025\/TT-BNV/s)
  expect(holding).not.toContain('Được thay thế bởi')
  expect(holding).toContain(`/van-ban/${young}/hop-nhat`)
})

test('who cites an instrument stands there once, with every role', async () => {
  const { text } = await get(`/van-ban/${young}`)
  const cited = text.slice(text.indexOf('id="dan-chieu"'))
  expect(cited.match(/903\/2025\/TT-BNV<\/span>/g) ?? []).toHaveLength(1)
  expect((await get(`/van-ban/${young}?page=99`)).status).toBe(200)
  expect((await get(`/van-ban/${young}?page=x`)).text).toContain('903/2025/TT-BNV')
})

test('the page of an instrument leads to all three', async () => {
  const { text } = await get(`/van-ban/${young}`)
  expect(text).toContain(`/van-ban/${young}/hop-nhat`)
  expect(text).toContain(`/so-sanh?cu=${encodeURIComponent(old)}&amp;moi=${encodeURIComponent(young)}`)
  expect(text).toContain('/dong-thoi-gian?q=')
})
