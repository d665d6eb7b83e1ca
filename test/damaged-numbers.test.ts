import { describe, expect, test } from 'vitest'
import { plainDocument } from '../src/domain/plain-document.ts'
import { toSource } from '../src/domain/source-map.ts'
import { annotate } from '../src/extract/index.ts'
import { normalise } from '../src/normalise/index.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { plain, type Row } from './references-kit.ts'

/** The whole way: what is found in a text as it came, marked in the text as it came. */
function foundInSource(text: string): { marked: string; meant: string } {
  const { document, extraction } = annotate(normalise(plainDocument(text)), loadRegistry())
  let marked = ''
  let from = 0
  for (const reference of extraction.references) {
    const { start, end } = toSource(document.body, reference.start, reference.end)
    marked += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`
    from = end
  }
  const meant = extraction.references.map(({ id, provisions }) =>
    [id, ...provisions.map(({ dieu = '', khoan = '', diem = '' }) => `${dieu}.${khoan}.${diem}`)].join(' '),
  )
  return { marked: marked + text.slice(from), meant: meant.join(' | ') }
}

const decree = 'vn/cp/nd/2025/152'

/** Numbers as scans and text layers give them, each kind of damage beside what only looks like it. */
const damaged: Row[] = [
  ['Căn cứ ⟦Nghị định S ố 152 / 2025 / NĐ - CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Căn cứ ⟦Nghị định sô 152/2025/NĐ-CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Căn cứ ⟦Nghị định s6 152/2025/NĐ-CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Ghi vào sổ 152/2025/ĐK-TB của đơn vị.'],
  ['Căn cứ ⟦Nghị định số 152/2025/N Đ-CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Căn cứ ⟦Nghị định số 152/20 25/NĐ-CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Căn cứ ⟦Nghị định số 1 52/2025/NĐ-CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  // A row of a list: its own number, then the number of the decree.
  ['Văn bản:\n1 ⟦52/2025/NĐ-CP⟧ ngày 14 tháng 6 năm 2025', 'vn/cp/nd/2025/52'],
  ['Căn cứ ⟦Nghị định số l52/2O25/NĐ-CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Căn cứ ⟦Nghị định số I52/2025/NĐ-CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Căn cứ ⟦Nghị định số 152\\2025\\NĐ-CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Tệp C:\\ho-so\\152\\2025 ở máy chủ.'],
  ['Căn cứ ⟦Nghị định số 152/2025/NĐ_CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Tệp 152_2025_NĐ_CP.docx ở máy chủ.'],
  ['Căn cứ ⟦Nghị định số152/2025/NĐ-CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Căn cứ ⟦Nghị định152/2025/NĐ-CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Căn cứ ⟦Nghịđịnh số 152/2025/NĐ-CP⟧ ngày 14 tháng 6 năm 2025;', decree],
  ['Mã hàng A152/2025/NĐ-CP không có trong danh mục.'],
  ['Căn cứ ⟦Luật Thi đua, khen thưởng số O6/2022/QHl5⟧ ngày 15 tháng 6 năm 2022;', 'vn/qh15/luat/2022/6'],
  ['Căn cứ ⟦Luật Thi đua, khen thưởng số 06/2022/QH 15⟧ ngày 15 tháng 6 năm 2022;', 'vn/qh15/luat/2022/6'],
  [
    'Căn cứ ⟦Quyết định số 1.234/QĐ-U BND⟧ ngày O2/O3/2024 của Chủ tịch UBND tỉnh Cao Bằng',
    'vn-cao-bang/ubnd/qd-cb/2024/1234',
  ],
  ['⟦Nghị quyết số 66.17/2026/NQ-CP⟧ được ban hành.', 'vn/cp/nq/2026/66.17'],
  ['Theo ⟦Đièu l5 Nghị định số 152/2025/NĐ-CP⟧.', `${decree} 15..`],
  ['Theo ⟦khoản l Điều 5 Nghị định số 152/2025/NĐ-CP⟧.', `${decree} 5.1.`],
  ['Theo ⟦khỏan 1Điều 5 Nghị định số 152/2025/NĐ-CP⟧.', `${decree} 5.1.`],
  ['Theo ⟦điểm l khoản 1 Điều 5 Nghị định số 152/2025/NĐ-CP⟧.', `${decree} 5.1.l`],
  ['Đội khoan 2 giếng nước; điều 3 xe cứu hỏa đến hiện trường.'],
  ['Theo ⟦Nghị  quyết  số  29-NQ/TW⟧  ngày 04  tháng 11 năm 2013', 'dcsvn/tw/nq/k11/29'],
  ['Theo ⟦Chỉ thị S ố l8-CT/TW⟧ ngày O4/11/2O22', 'dcsvn/tw/ct/k13/18'],
  ['Theo ⟦Luật Thi đua, khen thưởng năm 2O22⟧ và mẫu xe 20l5X.', 'vn/qh15/luat/2022/6'],
  ['Theo ⟦Công văn số 1234 / BNV - TCBC⟧ ngày 2/3/2024', 'vn/bnv/cv/2024/1234'],
  [
    'Căn cứ ⟦QD số 152/2025/QD-TTg⟧ và ⟦Nghi dinh so 152/2025/NĐ-CP⟧ của Chính phủ',
    `vn/ttg/qd/2025/152 | ${decree}`,
  ],
  ['Thực hiện ⟦KL 01-KL/TW⟧ ngày 18/5/2021; hồ sơ KH ⟦152/2025/NĐ-CP⟧.', `dcsvn/tw/kl/k13/1 | ${decree}`],
  ['根据政府第⟦152/2025/NĐ-CP⟧号议定、内务部第⟦01/2024/TT-BNV⟧号通知', `${decree} | vn/bnv/tt/2024/1`],
  ['តាមលេខ⟦152/2025/NĐ-CP⟧របស់រដ្ឋាភិបាល', decree],
  ['Phiên bản 3.2/2024/TT và kỳ họp thứ 5/2024/HĐ.'],
  ['Vào sổ số CH 01234/QĐ-UBND theo giấy chứng nhận.'],
  ['Nghị quyết 2024/2025 của lớp.'],
]

/** Machine English that keeps the Vietnamese order. */
const english: Row[] = [
  [
    'Teachers work in the institutions specified at ⟦point c, clause 1, Article 65 of the Law this⟧.',
    'vn/_/luat/_/_ 65.1.c',
  ],
  ['It is prescribed in ⟦Decree No.98/2023/ND-CP⟧ on emulation and commendation.', 'vn/cp/nd/2023/98'],
  ['The teachers will read about the Law this year with the students of the school.'],
]

describe('damaged numbers', () => {
  test.each([...damaged, ...english])('%s', (marked = '', expected = '') => {
    expect(foundInSource(plain(marked))).toEqual({ marked, meant: expected })
  })

  test('what is no damage stays as it is printed', () => {
    const texts = [
      'Họ và tên   Số tiền  Ghi chú',
      'Cột 1\tCột  2',
      'Tỷ lệ 2O2 và CO2',
      'theo phần I/2024/NĐ-CP và mục l/2025/QĐ-UBND',
      'Hồ sơ 12/2024 gửi về',
      'I/ Mục đích',
    ]
    for (const text of texts) expect(normalise(plainDocument(text)).body.text).toBe(text)
  })

  test('what is repaired stays as it is when it is cleaned again', () => {
    for (const [marked] of damaged) {
      const once = normalise(plainDocument(plain(marked))).body.text
      expect(normalise(plainDocument(once)).body.text).toBe(once)
    }
  })
})

/** A law as an office typed it, whole. */
const law = `QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Luật số: 06/2022/QH15
Hà Nội, ngày 15 tháng 6 năm 2022

LUẬT
THI ĐUA, KHEN THƯỞNG

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Căn cứ Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008;
Quốc hội ban hành Luật Thi đua, khen thưởng.

Điều 1. Phạm vi điều chỉnh
Luật này quy định về đối tượng, theo Luật sửa đổi, bổ sung một số điều của Luật Kế toán số 39/2013/QH13.
Điều 2. Đối tượng áp dụng
Quy định tại khoản 1 Điều 1 của Luật này.
`

describe('a whole text in one case or without marks', () => {
  const unmarked = law
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .normalize('NFC')

  test.each([
    ['as it is', law],
    ['in capitals', law.toUpperCase()],
    ['without marks', unmarked],
  ])('%s: it knows itself, and its own number is no reference', (_, text) => {
    const { extraction } = annotate(normalise(plainDocument(text)), loadRegistry())
    expect(extraction.own?.id).toBe('vn/qh15/luat/2022/6')
    const meant = extraction.references.map(({ id }) => id)
    expect(meant.filter(id => id === 'vn/qh15/luat/2022/6')).toHaveLength(2)
    expect(meant).toContain('vn/qh13/luat/2013/39')
    expect(meant).toContain('vn/qh12/luat/2008/_')
  })
})
