import { afterAll, describe, expect, test } from 'vitest'
import { closeReaders, read } from '../src/read/index.ts'
import { rowsOf } from '../src/read/layout/rows.ts'
import type { Segment } from '../src/read/layout/segment.ts'
import { segmentsOf } from '../src/read/pdf/runs.ts'
import { isBetterReading, isDoubtfulText } from '../src/read/pdf/text-quality.ts'
import { makePdf, type PdfText } from './fixtures/read/make-pdf.ts'
import { failed, mapFaults, rawFile, readable } from './fixtures/read/raw-file.ts'

afterAll(closeReaders)

const filler = 'chữ của đoạn văn này kéo dài cho đến hết dòng in'
const line = (text: string, y: number, x = 70): PdfText => ({ text, x, y, size: 14 })
/** Full lines, so that the page has a right edge; the first one stands in. */
const full = (y: number): PdfText[] =>
  Array.from({ length: 6 }, (_, index) => line(`${filler} ${filler.slice(0, 10)}`, y + index * 18))

describe('a gazette', () => {
  const pages: PdfText[][] = [
    [
      line('CÔNG BÁO/Số 1 + 2/Ngày 25-6-2023', 40, 150),
      line('27', 40, 500),
      line('BỘ NỘI VỤ', 80),
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 80, 280),
      line('Số: 12/2024/TT-BNV', 100),
      line('Hà Nội, ngày 1 tháng 2 năm 2024', 100, 280),
      ...full(200),
      line('theo Nghị định số 98/2023/NĐ-', 308),
      { text: '1', x: 273, y: 303, size: 8 },
      line('Chú thích đầu trang', 760),
    ],
    [line('28', 40), line('CÔNG BÁO/Số 1 + 2/Ngày 25-6-2023', 40, 150), ...full(100)],
  ]
  test('is read without its page heads, and its head column by column', async () => {
    const parsed = readable(await read(rawFile(makePdf(pages))))
    expect(parsed.body.text.split('\n').slice(0, 4)).toEqual([
      'BỘ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12/2024/TT-BNV',
      'Hà Nội, ngày 1 tháng 2 năm 2024',
    ])
    expect(parsed.body.text).not.toContain('CÔNG BÁO')
    expect(parsed.dropped).toEqual([
      'CÔNG BÁO/Số 1 + 2/Ngày 25-6-2023\t27',
      '28\tCÔNG BÁO/Số 1 + 2/Ngày 25-6-2023',
    ])
    expect(mapFaults(parsed)).toEqual([])
  })
})

describe('pieces of a line', () => {
  const run = (text: string, left: number, more: object = {}) => ({
    text,
    left,
    width: text.length * 6,
    base: 100,
    size: 12,
    ...more,
  })
  const cases: [what: string, runs: ReturnType<typeof run>[], texts: string[]][] = [
    ['letters that touch are one word', [run('thưở', 0), run('ng', 24)], ['thưởng']],
    ['a gap is a space', [run('thi', 0), run('đua', 22)], ['thi đua']],
    ['a drawn space counts', [run('thi', 0), run(' ', 18, { width: 0.2 }), run('đua', 20)], ['thi đua']],
    [
      'a drawn space inside a word does not',
      [run('quyề', 0), run(' ', 24, { width: 0.1 }), run('n', 24)],
      ['quyền'],
    ],
    ['a wide gap parts columns', [run('51402', 0), run('Đào tạo', 55)], ['51402', 'Đào tạo']],
    [
      'a stretched line has wide gaps everywhere',
      [run('ba', 0), run('chữ', 26), run('giãn', 58), run('đều', 96)],
      ['ba chữ giãn đều'],
    ],
    [
      'a raised number is a note mark',
      [run('thưởng', 0), run('1', 36, { size: 7, base: 95, width: 4 })],
      ['thưởng[1]'],
    ],
    ['but not of a square metre', [run('25 m', 0), run('2', 24, { size: 7, base: 95, width: 4 })], ['25 m2']],
    ['a lower line is another', [run('trên', 0), run('dưới', 0, { base: 118 })], ['trên', 'dưới']],
  ]
  for (const [what, runs, texts] of cases)
    test(what, () => expect(segmentsOf(runs).map(segment => segment.text)).toEqual(texts))
})

describe('rows of a page', () => {
  const segment = (text: string, left: number, base: number): Segment => ({
    text,
    left,
    right: left + text.length * 6,
    base,
    size: 12,
  })
  test('a jump up and to the right begins the next cell', () => {
    const rows = rowsOf([
      segment('514', 0, 109),
      segment('Khoa học giáo dục', 60, 100),
      segment('và đào tạo', 60, 118),
      segment('614', 300, 109),
      segment('Khoa học', 360, 109),
      segment('515', 0, 145),
      segment('Mỹ thuật', 60, 145),
    ])
    expect(rows.map(row => [row.kind, row.cells.map(cell => cell.map(one => one.text).join('/'))])).toEqual([
      ['table', ['514', 'Khoa học giáo dục/và đào tạo', '614', 'Khoa học']],
      ['table', ['515', 'Mỹ thuật']],
    ])
  })
  test('recipients beside a signature are read one after the other', () => {
    const rows = rowsOf([
      segment('Nơi nhận:', 0, 100),
      segment('- Như trên;', 0, 118),
      segment('- Lưu: VT.', 0, 136),
      segment('CHỦ TỊCH', 300, 100),
      segment('Nguyễn Văn Mẫu', 290, 200),
    ])
    expect(rows[0]?.kind).toBe('columns')
    expect(rows[0]?.cells.map(cell => cell.length)).toEqual([3, 1])
  })
})

describe('whether a text layer is worth having', () => {
  const good = 'Căn cứ Luật Thi đua, khen thưởng; theo đề nghị của Giám đốc Sở Nội vụ. '.repeat(4)
  const bare = 'Can cu Luat Thi dua, khen thuong; theo de nghi cua Giam doc So Noi vu. '.repeat(4)
  const german = 'Der Ausschuss beschließt über die Verleihung der Auszeichnungen des Landes. '.repeat(4)
  const cases: [what: string, text: string, doubtful: boolean][] = [
    ['Vietnamese', good, false],
    ['Vietnamese without its marks', bare, true],
    ['another language', german, true],
  ]
  for (const [what, text, doubtful] of cases) test(what, () => expect(isDoubtfulText(text)).toBe(doubtful))
  test('recognition wins only with clearly more Vietnamese words', () => {
    expect(isBetterReading(good, bare)).toBe(true)
    expect(isBetterReading(good, good)).toBe(false)
    expect(isBetterReading(german, german)).toBe(false)
    expect(isBetterReading('DANH SÁCH kèm theo', 'DANH SÁCH kèm theo')).toBe(false)
  })
})

describe('what a PDF can do to its reader', () => {
  const text = [[line('Quyết định', 100)]]
  test('a file with an action that runs on opening is only read', async () => {
    const catalogue = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'
    expect(readable(await read(rawFile(makePdf(text, { catalogue })))).body.text).toBe('Quyết định')
  })
  test('fonts that do not say which letters they draw are named', async () => {
    const garbled = rawFile(makePdf(text, { withoutUnicode: true }))
    expect(failed(await read(garbled, { ocr: false }))).toMatchObject({
      class: 'unread-format',
      detail: expect.stringContaining('garbled'),
    })
  })
  test('a page without text is named', async () => {
    const parsed = readable(await read(rawFile(makePdf([[line('Quyết định', 100)], []]))))
    expect(parsed.warnings).toEqual(['no text on page 2'])
  })
  test('an encrypted file is unreadable, and says why', async () => {
    const key = '(12345678901234567890123456789012)'
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [(a) (b)]`
    expect(failed(await read(rawFile(makePdf(text, { trailer }))))).toMatchObject({
      class: 'unreadable',
      detail: expect.stringMatching(/password/i),
    })
  })
  test('a file without pages is unreadable', async () => {
    expect(failed(await read(rawFile(makePdf([])))).class).toBe('unreadable')
  })
  test('a file cut short is unreadable or read as far as it goes, and the next one is read', async () => {
    const cut = makePdf([[line('Một', 100)], [line('Hai', 100)]]).slice(0, 900)
    await read(rawFile(cut))
    expect(readable(await read(rawFile(makePdf(text)))).body.text).toBe('Quyết định')
  })
  test('a page tree that holds itself ends', async () => {
    const looped = Buffer.from(makePdf(text)).toString('latin1').replace('/Kids [6 0 R]', '/Kids [2 0 R]')
    expect(failed(await read(rawFile(new Uint8Array(Buffer.from(looped, 'latin1'))))).class).toBe(
      'unreadable',
    )
  })
})
