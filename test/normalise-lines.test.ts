import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dataPath } from '../src/data-dir.ts'
import { type Document, noStatedFields, type ParsedDocument } from '../src/domain/document.ts'
import { plainDocument } from '../src/domain/plain-document.ts'
import { furnitureKind } from '../src/normalise/furniture.ts'
import { normalise } from '../src/normalise/index.ts'
import { metadataLine } from '../src/normalise/metadata-line.ts'

const shared = new URL('../../shared/', import.meta.url)

function page(text: string, more: Partial<ParsedDocument> = {}): Document {
  return normalise({ ...plainDocument(text), ...more })
}

const sentence =
  'Chiều ngày 26/01/2024, Sở Nội vụ tổ chức hội nghị tập huấn công tác thi đua, khen thưởng cho các đơn vị trong tỉnh.'

const another =
  'Hội nghị nhấn mạnh việc phát hiện, biểu dương, nhân rộng những tập thể, cá nhân điển hình tiên tiến trong lao động.'

describe('one line by itself', () => {
  const cases: [line: string, kind: ReturnType<typeof furnitureKind>][] = [
    ['[Anzeige_2]', 'strong'],
    ['[annonse_2]', 'strong'],
    ['[2]', null],
    ['Kommentar (0)', 'strong'],
    ['Kommentar', 'weak'],
    ['Kommentar zum Gesetz', null],
    ['0 Đánh giá:', 'strong'],
    ['Đánh giá:', 'weak'],
    ['Đánh giá kết quả thực hiện', null],
    ['Tổng số điểm của bài viết là: 5/5 trong đánh giá', 'strong'],
    ['Lượt xem: 1.734', 'strong'],
    ['Đã xem 12', 'strong'],
    ['Đang online: 1 Hôm nay: 20', 'strong'],
    ['Lượt truy cập tăng 20 phần trăm', null],
    ['Comment 1', null],
    ['Comments: 1', 'strong'],
    ['POWERED BYONECMS- A PRODUCT OFNEKO', 'strong'],
    ['Copyright © . Phòng Giáo dục và Đào tạo quận Ba Đình', 'strong'],
    ['Featured Nghe An Newspaper', 'strong'],
    ['© 2024 Sở Nội vụ', 'strong'],
    ['Theo dõi Báo Mẫu trên Google News', 'strong'],
    ['Theo dõi việc thực hiện trên địa bàn', null],
    ['The award was featured in a newspaper', null],
    ['Trang chủ / Tin tức / Thi đua', 'strong'],
    ['x', 'weak'],
    ['X.', 'weak'],
    ['Chia sẻ:', 'weak'],
    ['Chia sẻ kinh nghiệm công tác', null],
    ['Dưới đây là một số hình ảnh trong Hội nghị:', 'photos'],
    ['Một số hình ảnh về phong trào được trưng bày tại hội nghị.', null],
    ['Điều 5. Đánh giá', null],
  ]
  for (const [line, kind] of cases)
    test(`${line} is ${kind ?? 'text'}`, () => expect(furnitureKind(line)).toBe(kind))
})

describe('metadata lines', () => {
  const url = 'https://sonoivu.example.vn/tin/12'
  const cases: [line: string, metadata: ReturnType<typeof metadataLine>][] = [
    ['26/01/2024 376', { kind: 'date' }],
    ['29/10/2020', { kind: 'date' }],
    ['Thứ sáu, 26/01/2024, 10:15 (GMT+7)', { kind: 'date' }],
    ['Ngày đăng: 29/10/2020 | Lượt xem: 12', { kind: 'date' }],
    ['Cập nhật lúc 08:30 26/01/2024', { kind: 'date' }],
    ['Hà Nội, ngày 26/01/2024', null],
    ['26/01/2024 – hạn nộp hồ sơ', null],
    ['My Ha DNUM_BCZBBZCACC 17:44', { kind: 'date' }],
    ['Nguyễn Văn Mẫu - 26/06/2024 14:09', { kind: 'date' }],
    ['Nguyễn Văn Mẫu, sinh ngày 26/06/1974', null],
    ['Tác giả: Phòng Giáo dục và Đào tạo', { kind: 'author' }],
    ['Tác giả:', null],
    ['Tác giả: là người trực tiếp sáng tạo ra giải pháp.', null],
    [`Kilde: ${url}`, { kind: 'source', url }],
    [`Source : ${url}.`, { kind: 'source', url }],
    ['Nguồn: Báo Mẫu', { kind: 'source', url: null }],
    ['Nguồn: theo số liệu của cơ quan thống kê, tổng hợp trong năm năm liền kề trước đó', null],
    ['Nguồn kinh phí: ngân sách nhà nước', null],
  ]
  for (const [line, metadata] of cases)
    test(`${line} is ${metadata?.kind ?? 'text'}`, () => expect(metadataLine(line)).toEqual(metadata))
})

describe('where a line stands decides', () => {
  test('a cross inside a sentence, or between paragraphs, stays', () => {
    const text = `Đánh dấu x vào ô.\n${sentence}\nx\n${another}`
    expect(page(text).body.text).toBe(text)
  })

  test('a cross beside sure furniture goes, and so does what repeats the title there', () => {
    const title = 'Hội nghị tập huấn'
    const { body, dropped } = page(`${title}\n${sentence}\nLatest\nx\n${title}\nPOWERED BY CMS`)
    expect(body.text).toBe(`${title}\n${sentence}`)
    expect(dropped).toEqual(['Latest', 'x', title, 'POWERED BY CMS'])
  })

  test('a heading followed by prose stays', () => {
    const text = `${sentence}\nĐánh giá:\n${another}`
    expect(page(text).body.text).toBe(text)
  })

  test('at the end of an article it goes, at the end of a legal text it stays', () => {
    expect(page(`${sentence}\nĐánh giá:`).body.text).toBe(sentence)
    const legal = `Điều 1. Phạm vi\n${sentence}\nĐiều 2. Hiệu lực\n${sentence}\nĐánh giá:`
    expect(page(legal).body.text).toBe(legal)
    expect(page(`${sentence}\nĐánh giá:`, { pageKind: 'legal-document' }).dropped).toEqual([])
  })

  test('a legal text keeps its dates, authors and sources, and loses what can only be the page', () => {
    const legal = `Điều 1. Mẫu\n26/01/2024 376\nTác giả: Nguyễn Văn Mẫu\nNguồn: Báo Mẫu\nĐiều 2. Hết`
    expect(page(`${legal}\nLượt xem: 12`).body.text).toBe(legal)
  })

  test('a section name twice above the title goes, of a title printed twice one stays', () => {
    const title = 'Cụm thi đua số 1 ký kết giao ước thi đua năm học'
    const section = 'Thi đua Khen thưởng'
    const { body, dropped, metadataLines } = page(
      `${section}\n${section}\n${title}\n29/10/2020\n\n${sentence}`,
    )
    expect(body.text).toBe(`${title}\n\n${sentence}`)
    expect(dropped).toEqual([section, section])
    expect(metadataLines).toEqual(['29/10/2020'])
    expect(page(`${title}\n${title}\n29/10/2020\n${sentence}`).body.text).toBe(`${title}\n${sentence}`)
    const stated = { ...noStatedFields, title: section }
    expect(page(`${section}\n${section}\n${title}\n${sentence}`, { stated }).body.text).toBe(
      `${section}\n${title}\n${sentence}`,
    )
  })

  test('a list of other pages keeps its dates and repeated lines', () => {
    const list = `Tin tức\nTin tức\n26/01/2024 10:00\nMột tin\n25/01/2024 09:00\nMột tin`
    expect(page(list, { pageKind: 'listing' }).body.text).toBe(list)
  })

  test('what announces pictures stays where there may be pictures', () => {
    const text = `${sentence}\nMột số hình ảnh tại hội nghị:`
    expect(page(text).body.text).toBe(sentence)
    expect(page(text, { format: 'html' }).body.text).toBe(text)
  })

  test('equal lines further down stay: two people may have one office', () => {
    const text = `Lãnh đạo\nPhó Giám đốc Sở\nPhó Giám đốc Sở\n${sentence}`
    expect(page(text).body.text).toBe(text)
  })

  test('a date deep in the text is no metadata', () => {
    const text = `${sentence}\n${another}\n26/01/2024\n${sentence}`
    expect(page(text).metadataLines).toEqual([])
  })

  test('an address on the line below its label belongs to it', () => {
    const { metadataLines, body } = page(`${sentence}\nNguồn:\nhttps://a.example.vn/1`)
    expect(metadataLines).toEqual(['Nguồn:', 'https://a.example.vn/1'])
    expect(body.text).toBe(sentence)
  })
})

test('data/furniture.json has the shape the code reads, and no phrase twice', () => {
  const phrases = z.array(z.string().min(1)).min(1)
  const group = z.strictObject({ whole: phrases, begins: phrases })
  const labels = { counters: phrases, authors: phrases, dates: phrases, sources: phrases }
  const table = z
    .strictObject({ about: z.string(), strong: group, weak: group, photos: phrases, ...labels })
    .parse(JSON.parse(readFileSync(dataPath('furniture.json'), 'utf8')))
  for (const list of [
    ...Object.values(table.strong),
    ...Object.values(table.weak),
    table.photos,
    table.authors,
  ])
    expect(new Set(list).size).toBe(list.length)
  expect(table.strong.whole.filter(phrase => table.weak.whole.includes(phrase))).toEqual([])
})

describe.skipIf(!existsSync(shared))('real documents (skipped without ../shared)', () => {
  type Gold = { seeds: { file: string; boilerplate_lines: string[]; metadata_lines: string[] }[] }
  // Read also where it is skipped: the tests are named after it.
  const { seeds } = existsSync(shared) ? (JSON.parse(read('gold/seed-gold.json')) as Gold) : { seeds: [] }
  for (const seed of seeds)
    test(`${seed.file}: every line of the page goes, and nothing of the text`, () => {
      const source = read(`seeds/${seed.file}`)
      const { body, dropped, metadataLines } = page(source)
      expect(dropped).toEqual(expect.arrayContaining(seed.boilerplate_lines))
      const kept = body.text.split('\n')
      for (const line of seed.boilerplate_lines) expect(kept).not.toContain(line)
      const gone = source
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '' && !body.text.includes(line.slice(0, 40)))
      const expected = [...seed.boilerplate_lines, ...seed.metadata_lines]
      expect(
        gone.filter(line => !expected.includes(line) && !/DirectorDepartment|gifts,/.test(line)),
      ).toEqual([])
      expect([...dropped, ...metadataLines].filter(line => line.length > 250)).toEqual([])
    })

  for (const folder of ['data/congbao/', 'data/office-files/'])
    test(`${folder}: legal texts lose nothing`, () => {
      for (const file of readdirSync(new URL(folder, shared)).filter(name => name.endsWith('.txt'))) {
        const { dropped, metadataLines } = page(read(folder + file))
        expect({ file, lines: [...dropped, ...metadataLines] }).toEqual({ file, lines: [] })
      }
    })

  function read(path: string): string {
    return readFileSync(new URL(path, shared), 'utf8')
  }
})
