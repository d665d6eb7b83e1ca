import { describe, expect, test } from 'vitest'
import { repairForms } from '../src/read/scan/handwriting.ts'
import { removeRedInk } from '../src/read/scan/ink.ts'
import type { RecognisedLine, RecognisedWord } from '../src/read/scan/recognised.ts'
import { unnumberedRows } from '../src/read/scan/ruled-table.ts'
import { findRules, noRules, type Rules } from '../src/read/scan/rules.ts'
import { scannedPage } from '../src/read/scan/scanned-page.ts'
import { restoreSpaces } from '../src/read/scan/spaces.ts'
import { believedText } from '../src/read/scan/words.ts'

type Piece = string | [text: string, confidence: number]

const word = (piece: Piece, x0: number): RecognisedWord => {
  const [text, confidence] = typeof piece === 'string' ? [piece, 96] : piece
  const symbols = [...text].map(symbol => ({ text: symbol, confidence: confidence > 80 ? 99 : 93 }))
  return { text, confidence, symbols, bbox: { x0, y0: 0, x1: x0 + text.length * 20, y1: 50 } }
}

/** A recognised line: pieces of text at places across the page. */
const line = (y: number, ...placed: [x: number, text: Piece][]): RecognisedLine => {
  const words = placed.flatMap(([x, piece]) => {
    if (typeof piece !== 'string') return [word(piece, x)]
    let at = x
    return piece.split(' ').map(text => {
      const made = word(text, at)
      at = made.bbox.x1 + 15
      return made
    })
  })
  const box = { x0: words[0]?.bbox.x0 ?? 0, y0: y - 50, x1: words.at(-1)?.bbox.x1 ?? 0, y1: y }
  return { words, bbox: box, baseline: { ...box, y0: y, y1: y } }
}

const rowsOf = (lines: RecognisedLine[], rules: Rules = noRules) =>
  scannedPage(lines, { height: 3500, rules }).rows.map(row => [
    row.kind,
    ...row.cells.map(cell => cell.map(one => one.text).join('/')),
  ])

/** A table of two rows with a column of numbers. */
const rules: Rules = {
  vertical: [
    { at: 50, from: 0, to: 400 },
    { at: 180, from: 0, to: 400 },
    { at: 900, from: 0, to: 400 },
  ],
  horizontal: [
    { at: 20, from: 50, to: 900 },
    { at: 200, from: 50, to: 900 },
    { at: 300, from: 50, to: 900 },
  ],
}

describe('reading order of a scanned page', () => {
  test('the head of a letter is read column by column', () => {
    expect(
      rowsOf([
        line(100, [100, 'ỦY BAN NHÂN DÂN'], [900, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']),
        line(170, [120, 'TỈNH MẪU'], [1000, 'Độc lập - Tự do']),
        line(300, [400, 'Về việc tặng Bằng khen của Chủ tịch tỉnh Mẫu']),
      ]),
    ).toEqual([
      ['columns', 'ỦY BAN NHÂN DÂN/TỈNH MẪU', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/Độc lập - Tự do'],
      ['text', 'Về việc tặng Bằng khen của Chủ tịch tỉnh Mẫu'],
    ])
  })
  test('a list without rules is read row by row; a wrapped cell goes on', () => {
    expect(
      rowsOf([
        line(100, [100, '1'], [300, 'Sở Mẫu một']),
        line(160, [300, 'và đơn vị thuộc Sở']),
        line(240, [100, '2'], [300, 'Sở Mẫu hai']),
      ]),
    ).toEqual([
      ['table', '1', 'Sở Mẫu một/và đơn vị thuộc Sở'],
      ['table', '2', 'Sở Mẫu hai'],
    ])
  })
  test('in a ruled table the rules part cells and rows, also where a cell is empty', () => {
    expect(
      rowsOf(
        [line(100, [100, '1.'], [200, 'Công an']), line(170, [200, 'tỉnh Mẫu']), line(270, [200, 'Sở Mẫu'])],
        rules,
      ),
    ).toEqual([
      ['table', '1.', 'Công an/tỉnh Mẫu'],
      ['table', '', 'Sở Mẫu'],
    ])
  })
  test('what the engine does not believe is no text', () => {
    const page = scannedPage([line(100, [100, 'Nơi nhận:'], [900, ['TẾT', 3]])], {
      height: 3500,
      rules: noRules,
    })
    expect(page.unread).toEqual(['TẾT'])
    expect(page.rows).toHaveLength(1)
  })
  test('numerals of a list are restored in their order only', () => {
    const lines = [
      line(100, [100, 'I. Tập thể']),
      line(200, [100, 'H. Cá nhân']),
      line(300, [100, 'H. Khác']),
    ]
    expect(rowsOf(lines).map(([, text]) => text)).toEqual(['I. Tập thể', 'II. Cá nhân', 'H. Khác'])
    expect(rowsOf([line(100, [100, 'H. Cá nhân'])])).toEqual([['text', 'H. Cá nhân']])
  })
})

describe('numbers written by hand stay open', () => {
  const cases: [read: string, text: string][] = [
    ['só:zZ# /QĐ-UBND', 'Số: _/QĐ-UBND'],
    ['Số: 2753/TTr-STP', 'Số: 2753/TTr-STP'],
    ['Số:2753 /TTr-STP', 'Số:2753 /TTr-STP'],
    ['(Kèm theo Quyết định số-Z@ 2 /QĐ-UBND ngày', '(Kèm theo Quyết định số: _/QĐ-UBND ngày'],
    ['Quảng Mẫu, ngày,Ø//tháng (2năm 2022', 'Quảng Mẫu, ngày _ tháng _ năm 2022'],
    ['ngày 28 tháng 9 năm 2022', 'ngày 28 tháng 9 năm 2022'],
    ['ngày _ tháng 10 năm 2022', 'ngày _ tháng 10 năm 2022'],
    ['hằng ngày và trong các tháng của năm 2022', 'hằng ngày và trong các tháng của năm 2022'],
    ['theo số lượng/QĐ-UBND', 'theo số lượng/QĐ-UBND'],
    ['số 35/2019/OĐ-UBND', 'số 35/2019/QĐ-UBND'],
    ['OĐ-UBND', 'OĐ-UBND'],
  ]
  for (const [read, text] of cases) test(read, () => expect(repairForms(read)).toBe(text))

  const words: [piece: Piece, text: string][] = [
    [['2203/TTY', 10], '_/TTY'],
    [['91/2017/NĐ-CP', 85], '91/2017/NĐ-CP'],
    [['1.', 56], '1.'],
    [['⁄—.', 40], ''],
    [['DÂN...', 45], 'DÂN'],
    [['nay...', 96], 'nay...'],
    [['“Trần', 23], 'Trần'],
    [['|Tập', 89], 'Tập'],
    [['SŠNV', 89], 'SNV'],
    [['Šở', 89], 'Sở'],
  ]
  for (const [piece, text] of words)
    test(`${piece}: ${text}`, () => expect(believedText(word(piece, 0))).toBe(text))
})

describe('blanks that were lost', () => {
  const cases: [read: string, text: string][] = [
    ['Tậpthể', 'Tập thể'],
    ['Cánhân', 'Cánhân'], // Cá nhân, Cán hân or Cánh ân
    ['Nguyễn', 'Nguyễn'],
    ['Nguyen', 'Nguyen'],
    ['-Lưu: VT,NCVX.', '- Lưu: VT, NCVX.'],
    ['-5 độ, 12,5 triệu', '-5 độ, 12,5 triệu'],
  ]
  for (const [read, text] of cases) test(read, () => expect(restoreSpaces(read)).toBe(text))
})

test('a row whose number was not read is looked at again', () => {
  const lines = [
    line(100, [100, '1.'], [200, 'Công an']),
    line(170, [200, 'tỉnh Mẫu']),
    line(270, [200, 'Sở Mẫu']),
  ]
  expect(unnumberedRows(lines, rules)).toMatchObject([
    { line: 2, cellEnd: 180, box: { x0: 58, y0: 208, x1: 892, y1: 292 } },
  ])
})

describe('the picture of a page', () => {
  const white = (width: number, height: number) => new Uint8ClampedArray(width * height * 4).fill(255)
  test('red ink becomes paper, other ink grey', () => {
    const pixels = Uint8ClampedArray.from([220, 40, 60, 255, 10, 20, 90, 255, 200, 200, 195, 255])
    removeRedInk(pixels)
    expect([...pixels]).toEqual([255, 255, 255, 255, 90, 90, 90, 255, 200, 200, 200, 255])
  })
  test('long straight strokes are rules, letters are not', () => {
    const [width, height] = [300, 200]
    const data = white(width, height)
    const ink = (x: number, y: number) => data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    for (let x = 20; x < 220; x += 1) ink(x, 50)
    for (let y = 10; y < 190; y += 1) ink(30, y)
    for (let y = 100; y < 160; y += 1) ink(200, y)
    expect(findRules({ data, width, height })).toEqual({
      horizontal: [{ at: 50, from: 20, to: 220 }],
      vertical: [{ at: 30, from: 10, to: 190 }],
    })
  })
})
