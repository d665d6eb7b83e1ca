import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { noProvenance } from '../src/domain/document.ts'
import type { DocumentKind, Entity, OwnIdentity } from '../src/domain/extraction.ts'
import { isFinding } from '../src/domain/finding.ts'
import { matchRecipients } from '../src/extract/entities/match-recipients.ts'
import { annotate } from '../src/extract/index.ts'
import { normalise } from '../src/normalise/index.ts'
import { read } from '../src/read/index.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { find, inCaoBang, withRoles } from './entities-kit.ts'

const decision: Partial<OwnIdentity> = { symbol: '12/QĐ-UBND', type: 'qd', signers: [] }
const beside = { ...inCaoBang, kind: 'decision' as DocumentKind, own: decision as OwnIdentity }
const article =
  'Điều 1. Tặng Bằng khen của Chủ tịch UBND tỉnh cho 02 tập thể, 02 cá nhân (có danh sách kèm theo).'

describe('lists annexed to a decision', () => {
  test('numbered lines under "Tập thể" and "Cá nhân"', () => {
    const text = `${article}
DANH SÁCH
(Kèm theo Quyết định số 12/QĐ-UBND ngày 14/5/2024 của Chủ tịch UBND tỉnh)
I. Tập thể
1. Phòng Phổ biến, giáo dục pháp luật, Sở Tư pháp;
2. Ủy ban nhân dân huyện Quảng Ninh.
II. Cá nhân
1. Ông Nguyễn Văn Mẫu, Phó Giám đốc Sở Tư pháp;
2. Đại tá Trần Ví Dụ - Chính ủy Bộ Chỉ huy Quân sự tỉnh./.`
    const award = 'Bằng khen của Chủ tịch UBND tỉnh · 12/QĐ-UBND'
    expect(withRoles('recipient', text, beside)).toEqual([
      `Phòng Phổ biến, giáo dục pháp luật [Sở Tư pháp · ${award}]`,
      `Ủy ban nhân dân huyện Quảng Ninh [${award}]`,
      `Nguyễn Văn Mẫu [Phó Giám đốc Sở Tư pháp · ${award}]`,
      `Trần Ví Dụ [Chính ủy Bộ Chỉ huy Quân sự tỉnh · ${award}]`,
    ])
  })

  test('a table with columns; equal names stay two people; its own award column wins', () => {
    const text = `${article}
DANH SÁCH
STT\tHọ và tên\tChức vụ, đơn vị\tDanh hiệu
I\tCá nhân
1\tNguyễn Văn Mẫu\tGiáo viên Trường THPT Nguyễn Huệ\tChiến sĩ thi đua cơ sở
2\tNguyễn Văn Mẫu\tChuyên viên Sở Nội vụ\tLao động tiên tiến
II\tTập thể
1\tPhòng Nội vụ\tUBND huyện Quảng Hòa\t`
    expect(withRoles('recipient', text, beside)).toEqual([
      'Nguyễn Văn Mẫu [Giáo viên Trường THPT Nguyễn Huệ · Chiến sĩ thi đua cơ sở · 12/QĐ-UBND]',
      'Nguyễn Văn Mẫu [Chuyên viên Sở Nội vụ · Lao động tiên tiến · 12/QĐ-UBND]',
      'Phòng Nội vụ [UBND huyện Quảng Hòa · Bằng khen của Chủ tịch UBND tỉnh · 12/QĐ-UBND]',
    ])
    expect(find('person', text, beside)).toEqual([])
  })

  test('a list that an article announces, with the award as its heading', () => {
    const text = `Điều 1. Công nhận danh hiệu thi đua cho các tập thể, cá nhân sau:
I. Chiến sĩ thi đua cơ sở
1. Bà Trần Thị Ví, Trưởng phòng
Điều 2. Thi hành.`
    expect(withRoles('recipient', text, beside)).toEqual([
      'Trần Thị Ví [Trưởng phòng · Chiến sĩ thi đua cơ sở · 12/QĐ-UBND]',
    ])
  })

  const none: [why: string, text: string, kind: DocumentKind][] = [
    [
      'a law that says what an award is given for',
      '1. Danh hiệu "Nhà giáo ưu tú" để tặng cho cá nhân đạt các tiêu chuẩn sau đây:\n1. Trung thành với Tổ quốc;\n2. Có đạo đức.',
      'law',
    ],
    [
      'a list of papers',
      'Hồ sơ khen thưởng\nDANH SÁCH\n1. Tờ trình đề nghị khen thưởng gồm có:\n2. Biên bản',
      'decision',
    ],
    ['a number of people', 'Tặng Bằng khen cho 05 tập thể và 10 cá nhân có thành tích.', 'decision'],
  ]
  test.each(none)('no recipients: %s', (_, text, kind) => {
    expect(find('recipient', text, { ...beside, kind })).toEqual([])
  })
})

describe('recipients named in a sentence', () => {
  const cases: [text: string, language: 'vi' | 'en' | 'de', found: string[]][] = [
    [
      'Chủ tịch nước trao tặng Huân chương Lao động hạng Ba cho ông Nguyễn Văn Mẫu, Giám đốc Sở Nội vụ.',
      'vi',
      ['Nguyễn Văn Mẫu [Giám đốc Sở Nội vụ · Huân chương Lao động hạng Ba]'],
    ],
    ['presented the Certificate of Merit to Mr. Le Van Mau.', 'en', ['Le Van Mau [Certificate of Merit]']],
    [
      'Cô giáo Trần Thị Ví, Trường Tiểu học Mẫu, vừa được tặng Giấy khen.',
      'vi',
      ['Trần Thị Ví [Trường Tiểu học Mẫu · Giấy khen]'],
    ],
    [
      'Hai cá nhân được khen thưởng là ông Nguyễn Văn Mẫu, bà Lê Thị Dụ và ông Trần Ví.',
      'vi',
      ['Nguyễn Văn Mẫu [null]', 'Lê Thị Dụ [null]', 'Trần Ví [null]'],
    ],
    // The award is only spoken of, and its giver gets nothing.
    ['Theo quyết định của UBND tỉnh, các tập thể được tặng Bằng khen rất vui.', 'vi', []],
    ['Bằng khen là hình thức khen thưởng. Ông Nguyễn Văn Mẫu cho biết', 'vi', []],
  ]
  test.each(cases)('%s', (text, language, found) => {
    expect(withRoles('recipient', text, { language })).toEqual(found)
  })
})

describe('recipients and proposals', () => {
  const recipient = (name: string, unit: string): Entity => ({
    start: 0,
    end: name.length,
    quote: name,
    type: 'recipient',
    canonical: name,
    role: `${unit} · Bằng khen`,
  })

  test('by name, whatever a list leaves out', () => {
    const decided = [recipient('Đài Phát thanh và Truyền hình Quảng Bình', '')]
    const proposed = [recipient('Đài Phát thanh truyền hình tỉnh Quảng Bình', '')]
    expect(matchRecipients(decided, proposed)[0]?.proposed).toBe(proposed[0])
  })

  test('a district is not the province of its name', () => {
    const decided = [recipient('Ủy ban nhân dân huyện Quảng Ninh', '')]
    expect(
      matchRecipients(decided, [recipient('Ủy ban nhân dân tỉnh Quảng Ninh', '')])[0]?.proposed,
    ).toBeNull()
  })

  test('of equal names the unit decides, and nothing is guessed', () => {
    const [one, two] = [recipient('Nguyễn Văn Mẫu', 'Sở Tư pháp'), recipient('Nguyễn Văn Mẫu', 'Sở Nội vụ')]
    const matched = matchRecipients([two, one], [one, two])
    expect(matched.map(({ proposed }) => proposed)).toEqual([two, one])
    const unknown = recipient('Nguyễn Văn Mẫu', 'Sở Tài chính')
    expect(matchRecipients([unknown], [one, two])[0]?.proposed).toBeNull()
    expect(matchRecipients([one, unknown], [one])[1]?.proposed).toBeNull()
  })
})

describe('the two scans that belong together', () => {
  const folder = fileURLToPath(new URL('../../shared/data/office-files/', import.meta.url))
  const files = ['scan-quyet-dinh-2871.pdf', 'scan-to-trinh-2753.pdf']
  const missing = !files.every(file => existsSync(`${folder}${file}`))
    ? 'no ../shared/data/office-files'
    : hasRecognition()
      ? null
      : 'optical recognition is not installed'
  if (missing) console.info(`entities: the scans are not read: ${missing}`)

  test.skipIf(missing !== null)('nine recipients, each proposed before', { timeout: 180_000 }, async () => {
    const [decided = [], proposed = []] = [await recipientsOf(files[0]), await recipientsOf(files[1])]
    expect(decided.map(({ canonical }) => canonical)).toHaveLength(9)
    expect(proposed).toHaveLength(9)
    const matches = matchRecipients(decided, proposed)
    expect(matches.filter(match => match.proposed === null).map(match => match.decided.quote)).toEqual([])
    expect(new Set(matches.map(match => match.proposed)).size).toBe(9)
    const district = decided.find(({ quote }) => quote.includes('huyện'))
    expect(district?.role).toMatch(/^Bằng khen của Chủ tịch UBND tỉnh · /u)
  })

  async function recipientsOf(file = ''): Promise<Entity[]> {
    const bytes = new Uint8Array(readFileSync(`${folder}${file}`))
    const provenance = { ...noProvenance, fileName: file }
    const parsed = await read({ stage: 'raw', bytes, mediaType: null, charset: null, provenance })
    if (isFinding(parsed)) throw new Error(parsed.detail)
    const { entities } = annotate(normalise(parsed), loadRegistry()).extraction
    const places = entities.filter(({ type, quote }) => type === 'place' && quote.includes('Quảng Ninh'))
    expect(places.map(({ canonical }) => canonical)).toEqual(['vn-quang-binh.quang-ninh'])
    return entities.filter(({ type }) => type === 'recipient')
  }
})

function hasRecognition(): boolean {
  try {
    const { resolve } = createRequire(import.meta.url)
    return resolve('tesseract.js') !== '' && resolve('@tesseract.js-data/vie/package.json') !== ''
  } catch {
    return false
  }
}
