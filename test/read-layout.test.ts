import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGazetteHead } from '../src/read/layout/furniture.ts'
import { type Join, joinOf } from '../src/read/layout/joins.ts'
import { opensLine } from '../src/read/layout/line-starts.ts'
import type { PageLine } from '../src/read/layout/printed-line.ts'
import { textWidth } from '../src/read/layout/text-width.ts'
import { readText } from '../src/read/text.ts'
import { mapFaults, rawFile } from './fixtures/read/raw-file.ts'
import { processorMs } from './processor-ms.ts'

describe('what opens a line of its own', () => {
  const cases: [text: string, before: string, opens: boolean][] = [
    ['Điều 5. Tiêu chuẩn', 'theo quy định.', true],
    ['Điều 5', 'Chương II', true],
    ['Điều 5 Luật Thi đua, khen thưởng', 'theo quy định tại', false],
    ['Điều 7a. Trách nhiệm', 'x.', true],
    ['“Điều 5. Sửa đổi', 'như sau:', true],
    ['Chương II', 'x.', true],
    ['Chương II của Luật này', 'quy định tại', false],
    ['Chương II QUY ĐỊNH CHUNG', 'x.', true],
    ['1. Luật này quy định', 'Phạm vi điều chỉnh', true],
    ['1.[2] Bảo hiểm y tế', 'như sau:', true],
    ['1. Điều này', 'quy định tại khoản', false],
    ['1.000.000 đồng', 'số tiền', false],
    ['2013. Trong đó', 'năm', false],
    ['a) Cá nhân', 'sau đây:', true],
    ['đ) Tập thể', 'x;', true],
    ['- Nhà giáo', 'bao gồm:', true],
    ['- Thương binh và Xã hội', 'Bộ Lao động', false],
    ['Căn cứ Luật Tổ chức Chính phủ', 'x;', true],
    ['căn cứ quy định', 'x', false],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'BỘ NỘI VỤ', true],
    ['Hà Nội, ngày 15 tháng 6 năm 2023', 'Số: 1', true],
    ['Hà Nội, nơi có trụ sở', 'tại', false],
    ['Phụ lục I', 'x./.', true],
    ['Phụ lục kèm theo', 'theo', false],
    ['[3] Khoản này được sửa đổi', 'x.', true],
    ['(Ban hành kèm theo Thông tư số 1', 'QUY ĐỊNH', true],
  ]
  for (const [text, before, opens] of cases)
    test(`${before} ⏎ ${text}: ${opens}`, () => expect(opensLine(text, before)).toBe(opens))
})

describe('how two printed lines meet', () => {
  const column = { left: 60, right: 530, placed: true }
  const line = (text: string, place: Partial<PageLine> = {}): PageLine => ({
    ...{ text, page: 1, left: 60, right: 530, base: 100, size: 14, block: 'text' },
    ...place,
  })
  const next = (text: string, place: Partial<PageLine> = {}) => line(text, { base: 118, ...place })
  const cases: [a: PageLine, b: PageLine, join: Join][] = [
    [line('Căn cứ Nghị định số 77/2008/NĐ-'), next('CP của Chính phủ'), 'glue'],
    [line('theo Quyết định số 12/2024', { right: 300 }), next('/QĐ-UBND ngày'), 'break'],
    [line('theo Quyết định số 12/2024'), next('/QĐ-UBND ngày'), 'glue'],
    [line('Bộ Lao động -'), next('Thương binh và Xã hội;'), 'space'],
    [line('số tiền 1.000.'), next('000 đồng'), 'glue'],
    [line('một đoạn đầy dòng'), next('tiếp tục ở dòng sau'), 'space'],
    [line('một đoạn hết sớm.', { right: 300 }), next('Đoạn mới'), 'break'],
    [line('một đoạn đầy dòng.'), next('Đoạn mới lùi vào', { left: 90 }), 'break'],
    [line('một đoạn đầy dòng.'), next('Câu sau cùng đoạn'), 'space'],
    [line('a) Cá nhân;'), next('b) Tập thể;'), 'break'],
    [line('chữ thường'), next('chữ nhỏ của chú thích', { size: 10 }), 'break'],
    [line('cuối trang'), next('đầu trang sau', { page: 2, base: 60 }), 'space'],
    [line('hàng của bảng', { block: 'row' }), next('tiếp tục'), 'break'],
    [line('ô bên trái', { block: 1 }), next('ô bên phải', { block: 2 }), 'break'],
    [
      line('THÔNG TƯ', { left: 260, right: 330 }),
      next('Ban hành Danh mục nghề', { left: 120, right: 470 }),
      'break',
    ],
    [
      line('Ban hành Danh mục nghề', { left: 120, right: 470 }),
      next('nặng nhọc, độc hại', { left: 200, right: 390 }),
      'space',
    ],
    [
      line('LUẬT', { left: 280, right: 310 }),
      next('THI ĐUA, KHEN THƯỞNG', { left: 180, right: 410 }),
      'break',
    ],
  ]
  for (const [a, b, join] of cases)
    test(`${a.text} ⏎ ${b.text}: ${join}`, () => expect(joinOf(a, b, column)).toBe(join))
})

describe('page heads of gazettes', () => {
  const cases: [text: string, isHead: boolean][] = [
    ['CÔNG BÁO/Số 779 + 780/Ngày 25-6-2023', true],
    ['28 CÔNG BÁO/Số 1523 + 1524/Ngày 29-12-2024', true],
    ['CÔNG BÁO/Số 31 + 32/Ngày 06-01-2014\t23', true],
    ['CÔNG BÁO TỈNH CAO BẰNG/Số 05/Ngày 15/8/2022', true],
    ['Đăng CÔNG BÁO/Số 779', false],
    ['CÔNG BÁO số 12 đăng Nghị định', false],
  ]
  for (const [text, isHead] of cases) test(text, () => expect(isGazetteHead(text)).toBe(isHead))
})

describe('plain text', () => {
  const textOf = async (text: string) => await readText(rawFile(text))
  const printed = ` 
CÔNG BÁO/Số 1 + 2/Ngày 25-6-2023 
27 
 
BỘ NỘI VỤ 
Căn cứ Nghị định số 62/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính phủ 
quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Nội vụ theo Luật - 
Tổ chức Chính phủ; 
Điều 1. Ban hành kèm theo Thông tư này danh mục các ngành, nghề trong lĩnh vực nặng 
nhọc, độc hại theo Quyết định số 12/2024/QĐ-
UBND của tỉnh. 
Người ký: Nguyễn Văn Mẫu
Cơ quan: Văn phòng Mẫu
Thời gian ký: 28.06.2023 14:36:23 +07:00

28 
CÔNG BÁO/Số 1 + 2/Ngày 25-6-2023 
Điều 2. Thông tư này có hiệu lực kể từ ngày ký. 
Cơ quan: nơi công tác của người khai 
Hết 
`
  test('the text layer of a gazette becomes paragraphs without page heads and stamps', async () => {
    const parsed = await textOf(printed)
    expect(parsed.body.text.split('\n')).toEqual([
      'BỘ NỘI VỤ',
      'Căn cứ Nghị định số 62/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của Bộ Nội vụ theo Luật - Tổ chức Chính phủ;',
      'Điều 1. Ban hành kèm theo Thông tư này danh mục các ngành, nghề trong lĩnh vực nặng nhọc, độc hại theo Quyết định số 12/2024/QĐ-UBND của tỉnh.',
      'Điều 2. Thông tư này có hiệu lực kể từ ngày ký.',
      'Cơ quan: nơi công tác của người khai',
      'Hết',
    ])
    expect(parsed.dropped).toEqual([
      'Người ký: Nguyễn Văn Mẫu Cơ quan: Văn phòng Mẫu Thời gian ký: 28.06.2023 14:36:23 +07:00',
      'CÔNG BÁO/Số 1 + 2/Ngày 25-6-2023',
      '27',
      '28',
    ])
    expect(mapFaults(parsed)).toEqual([])
  })
  test('a text with a paragraph a line is left as it is', async () => {
    const text =
      `${'Một đoạn văn dài của bài báo, viết liền một dòng cho đến hết đoạn. '.repeat(4)}Hết.\n`.repeat(20)
    expect((await textOf(text)).body.text).toBe(text)
  })
  test('columns of a Word head become lines', async () => {
    const head =
      'BỘ NỘI VỤ\nSố: 1/TT-BNV\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 1 tháng 2 năm 2024\t\nNăm\tDanh hiệu\t\n'
    expect((await textOf(head)).body.text).toBe(
      'BỘ NỘI VỤ\nSố: 1/TT-BNV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 1 tháng 2 năm 2024\nNăm\tDanh hiệu\n',
    )
  })
  test('any text keeps its map', async () => {
    const piece = fc.constantFrom(
      'CÔNG BÁO/Số 1/Ngày 2-3-2024',
      '\n',
      ' ',
      'Điều 1. ',
      'thi đua ',
      '\t',
      '27',
      '/',
      '-',
      'Số: ',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 200 }), async pieces => {
        expect(mapFaults(await textOf(pieces.join('')))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
  test('hostile text takes linear time', async () => {
    const started = processorMs()
    for (const part of [' ', '\t', 'a\t', 'Điều ', '1/1/1-A-A\n', 'CÔNG BÁO/', ';', '\n', 'Lưu: \t'])
      await textOf(part.repeat(1_000_000 / part.length))
    expect(processorMs() - started).toBeLessThan(15_000)
  })
})

test('widths rank as they print', () => {
  expect(textWidth('mmm')).toBeGreaterThan(textWidth('nnn'))
  expect(textWidth('iii')).toBeLessThan(textWidth('nnn'))
  expect(textWidth('ệ')).toBe(textWidth('e'))
})
