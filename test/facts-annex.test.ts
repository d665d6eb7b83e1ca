import { expect, test } from 'vitest'
import { factsOf } from './facts-kit.ts'
import { processorMs } from './processor-ms.ts'

/** A file that holds an annex or a form alone is called after what it says it is attached to. */
const cases: [text: string, title: string | null][] = [
  [
    'PHỤ LỤC\nMẪU BÁO CÁO THÀNH TÍCH\n(Kèm theo Quy chế ban hành kèm theo Quyết định số 12/2024/QĐ-UBND ngày 20 tháng 5 năm 2024 của Ủy ban nhân dân tỉnh)\nI. SƠ LƯỢC LÝ LỊCH',
    'Phụ lục kèm theo Quyết định số 12/2024/QĐ-UBND: Mẫu báo cáo thành tích',
  ],
  [
    'PHỤ LỤC II\nDANH SÁCH TẬP THỂ ĐƯỢC TẶNG\nBẰNG KHEN\n(Ban hành kèm theo Quyết định số 145/QĐ-UBND ngày 10/02/2025\ncủa Chủ tịch Ủy ban nhân dân tỉnh)\n1. Phòng Mẫu',
    'Phụ lục II kèm theo Quyết định số 145/QĐ-UBND: Danh sách tập thể được tặng bằng khen',
  ],
  [
    'UBND TỈNH MẪU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPhụ lục số 01\n(Kèm theo Công văn số 46/SNV-TĐKT ngày 20/10/2025)\nNội dung',
    'Phụ lục số 01 kèm theo Công văn số 46/SNV-TĐKT',
  ],
  [
    'Dữ liệu để thử, không có thật\nMẪU TỜ TRÌNH ĐỀ NGHỊ KHEN THƯỞNG\n(Kèm theo Hướng dẫn số 46/HD-SNV ngày 20 tháng 10 năm 2025 của Sở Nội vụ)\nKính gửi: …',
    'Mẫu tờ trình đề nghị khen thưởng kèm theo Hướng dẫn số 46/HD-SNV',
  ],
  // The number was left for the pen, or two instruments are named: nothing is said.
  ['PHỤ LỤC\nDANH SÁCH\n(Kèm theo Quyết định số       /QĐ-UBND ngày     tháng     năm 2025)\n1. Một', null],
  [
    'PHỤ LỤC\nDANH SÁCH\n(Kèm theo Quyết định số 12/QĐ-UBND và Quyết định số 13/QĐ-UBND ngày 02/01/2025)\n1. Một',
    null,
  ],
  ['Danh sách đề nghị\n(Kèm theo hồ sơ)\nNội dung', null],
]

test.each(cases)('%j', (text, title) => {
  const { title: found, own } = factsOf(text, { format: 'docx', pageKind: 'legal-document' })
  expect(own).toBeNull()
  if (title === null) expect(found ?? '').not.toContain('kèm theo')
  else expect(found).toBe(title)
})

test('a page keeps the heading that it shows, and an instrument its own title', () => {
  const annex = 'PHỤ LỤC\nDANH SÁCH\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 02/01/2025)\n1. Một'
  expect(factsOf(annex, { stated: { title: 'Danh sách khen thưởng' } }).title).toBe('Danh sách khen thưởng')
  const whole = `ỦY BAN NHÂN DÂN\nTỈNH MẪU\nSố: 12/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc khen thưởng\nĐiều 1. Tặng Giấy khen.\n${annex}`
  expect(factsOf(whole, { format: 'docx', pageKind: 'legal-document' }).title).toMatch(/^Quyết định/)
})

test('long heads are read in linear time', () => {
  const started = processorMs()
  factsOf(`PHỤ LỤC\n(Kèm theo ${'Quyết định '.repeat(90_000)}số 1\n`, { format: 'docx' })
  factsOf(`${'MẪU '.repeat(200_000)}\n(Kèm theo Quyết định số 12/QĐ-UBND)`, { format: 'docx' })
  expect(processorMs() - started).toBeLessThan(2_000)
})
