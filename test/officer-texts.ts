import {
  bacGiang,
  caoBangIdeas,
  decree91,
  decree98,
  decree152,
  haGiang,
  haNam,
  namDinh,
  ngheAn,
  ngheAnFund,
  ngheAnOld,
  ninhBinh,
} from './applicable-instruments.ts'
import { regulation } from './applicable-kit.ts'
import type { Sketch } from './store-builders.ts'

/** Transitional provisions: of files handed in before a day, and one that runs on. */
export const clause =
  '1. Hồ sơ đề nghị khen thưởng nộp trước ngày 05 tháng 7 năm 2025 thì thực hiện theo Quyết định số 908/2019/QĐ-UBND.'

/** A clause whose form has somebody's number in it, and how answers show it. */
const written = '2. Biểu mẫu cũ tiếp tục được dùng đến hết ngày 31 tháng 12 năm 2026 (ĐT: 0999 999 999).'
export const running = written.replace('0999 999 999', '•'.repeat(12))

/** A regulation whose text has an article of transitional provisions. */
function withClause(sketch: Sketch): Sketch {
  const quotes = (sketch.references ?? []).map(({ quote }) => quote).join('; ')
  const heading = 'Điều 3. Quy định chuyển tiếp'
  const text = `${quotes}\n${heading}\n${clause}\n${written}\nĐiều 4. Tổ chức thực hiện`
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
      khoan('2', written),
    ],
  }
}

/** What is held beside the registry when officers ask. */
export const officerTexts = [
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
