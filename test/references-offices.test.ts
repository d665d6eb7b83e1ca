import { describe, expect, test } from 'vitest'
import { bareContext } from '../scripts/bare-context.ts'
import type { Day } from '../src/domain/day.ts'
import { findReferences } from '../src/extract/references/index.ts'
import { relate } from '../src/extract/relations/index.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { found, legal, meanings, plain, type Row } from './references-kit.ts'

/** How offices name what they cite, and what only looks like it. Own sentences. */
const rows: Row[] = [
  // Ministries until about 1997: the issuer first, and the word before the number says what it is.
  ['⟦Thông tư số 71-TC/TCT⟧ ngày 2/3/1996 của Bộ Tài chính', 'vn/tc/tt/1996/71'],
  ['⟦Thông tư số 38 TC/TCT⟧ ngày 2/3/1996', 'vn/tc/tt/1996/38'],
  ['⟦Quyết định số 1140-TC/QĐ/CĐKT⟧ ngày 1/2/1995 của Bộ Tài chính', 'vn/tc/qd/1995/1140'],
  ['⟦Thông tư số 11-LĐTBXH/TT⟧ ngày 9/4/1996', 'vn/bldtbxh/tt/1996/11'],
  ['⟦Thông tư số 22/LĐTBXH-TT⟧ ngày 8/1/1996', 'vn/bldtbxh/tt/1996/22'],
  ['⟦Quyết định số 1440/LĐTBXH-QĐ⟧ ngày 9/1/1995', 'vn/bldtbxh/qd/1995/1440'],
  ['⟦Quyết định số 1440/BYT-QĐ⟧ ngày 9/1/2004', 'vn/byt/qd-cb/2004/1440'],
  ['⟦Thông báo số 12-TC/TW⟧ ngày 3/4/2023', 'dcsvn/tw/tc/k13/12'],
  ['⟦Công văn số 22/LĐTBXH-CS⟧ ngày 8/1/1996', 'vn/bldtbxh/cv/1996/22'],
  // Several ministries: whose it is stands behind the number, or nowhere.
  ['⟦Thông tư liên bộ số 20-TT/LB⟧ ngày 3-5-1976 của Bộ Nội vụ – Bộ Tài chính', 'vn/bnv+btc/tt/1976/20'],
  [
    '⟦Thông tư liên bộ số 06/TT-LB⟧ ngày 9/2/1993 của Bộ Y tế, Bộ Tài chính và Bộ Nội vụ',
    'vn/byt+btc+bnv/tt/1993/6',
  ],
  ['⟦Thông tư liên bộ số 20-TT/LB⟧ của liên bộ Nội vụ - Tài chính ngày 3-5-1976', 'vn/bnv+btc/tt/1976/20'],
  [
    '⟦Thông tư liên ngành số 03/TTLN⟧ ngày 8/3/1993 của Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao',
    'vn/tandtc+vksndtc/ttlt/1993/3',
  ],
  ['⟦Thông tư liên tịch số 14/TTLT⟧ ngày 5/5/1996 của Bộ Tài chính', 'vn/_/ttlt/1996/14'],
  ['⟦Thông tư số 20-TT/LB⟧ ngày 3-5-1976 của Bộ Nội vụ và Ban Mẫu', 'vn/_/tt/1976/20'],
  // A letter without the signs of who drafted it; fractions and rooms are none.
  ['⟦Công văn số 881/UBND⟧ ngày 12/3/2015 của UBND tỉnh Cao Bằng', 'vn-cao-bang/ubnd/cv/2015/881'],
  ['Phòng 12/UBND; tỷ lệ 3/5; nhóm 12/SNV có mặt.'],
  // Committees as they are printed.
  ['UBND Thành phố Hà Nội vừa ban hành ⟦Kế hoạch số 71/KH-UBND⟧ năm 2022', 'vn-ha-noi/ubnd/kh/2022/71'],
  ['UBND Hà Nội ban hành ⟦Kế hoạch số 71/KH-UBND⟧ ngày 3/4/2022', 'vn-ha-noi/ubnd/kh/2022/71'],
  [
    'Phó Chánh Văn phòng UBND tỉnh Cao Bằng Nguyễn Văn Mẫu đã ký ⟦văn bản số 36/UBND-TH⟧ ngày 3/4/2022',
    'vn-cao-bang/ubnd/cv/2022/36',
  ],
  ['Chủ tịch UBND Nguyễn Văn Mẫu ký ⟦Quyết định số 71/QĐ-UBND⟧ ngày 3/4/2022', '_/ubnd/qd-cb/2022/71'],
  ['⟦Quyết định số 9/2024/QĐ-UBND⟧ của Ủy ban Nhân dân Tỉnh Cao Bằng', 'vn-cao-bang/ubnd/qd/2024/9'],
  [
    'UBND tỉnh Cao Bằng (⟦Tờ trình số 5/TTr-UBND⟧ ngày 2/3/2015) và Ban Thi đua - Khen thưởng Trung ương (⟦Tờ trình số 6/TTr-BTĐKT⟧ ngày 3/3/2015)',
    'vn-cao-bang/ubnd/ttr/2015/5 | vn/btdkt/ttr/2015/6',
  ],
  // Days.
  [
    'Ngày 15/3/2021, UBND tỉnh Cao Bằng ban hành ⟦Quyết định số 500/QĐ-UBND⟧; cùng ngày, Sở Nội vụ tỉnh Cao Bằng có ⟦Công văn số 321/SNV-TĐKT⟧.',
    'vn-cao-bang/ubnd/qd-cb/2021/500 | vn-cao-bang/snv/cv/2021/321',
  ],
  [
    '⟦Nghị định 15/2020/NĐ-CP⟧ ngày 3/2/2020 và ⟦Quyết định số 200/QĐ-TTg⟧ cùng ngày',
    'vn/cp/nd/2020/15 | vn/ttg/qd-cb/2020/200',
  ],
  ['Hai bên họp cùng ngày. ⟦Quyết định số 200/QĐ-TTg⟧ được nêu.', 'vn/ttg/qd-cb/_/200'],
  [
    'Thực hiện ⟦Kế hoạch số 9/KH-UBND⟧ ngày 19/4/2018 của UBND tỉnh Cao Bằng, ngày 04/5/2018 Sở Nội vụ tỉnh Cao Bằng đã ban hành ⟦Quyết định số 97/QĐ-SNV⟧',
    'vn-cao-bang/ubnd/kh/2018/9 | vn-cao-bang/snv/qd-cb/2018/97',
  ],
  ['theo ⟦quyết định 489⟧ ngày 25/05/2020 và quyết định 3 mức thưởng', '_/_/qd/2020/489'],
  // Damage, and what old texts have.
  ['⟦Luật sửa đổi, bổ sung một sđiều của Luật Thi đua, khen thưởng⟧ ngày 16/11/2013', 'vn/qh13/luat/2013/39'],
  ['⟦Nghị định s 98/2023/NĐ-CP⟧', 'vn/cp/nd/2023/98'],
  ['⟦Thông tư số 07/2015/TT⟧-Bộ Mẫu', 'vn/_/tt/2015/7'],
  [
    '⟦tiết a điểm 2 khoản 1 Điều 5 Nghị định số 61/CP⟧ ngày 5/7/1994; chi tiết a và b',
    'vn/cp/nd/1994/61 d5k1p2',
  ],
  ['⟦Pháp lệnh về nhiệm vụ của Hội đồng nhân dân ở mỗi cấp⟧ ngày 25/6/1996', 'vn/ubtvqh9/pl/1996/_'],
  ['Pháp lệnh về nhiệm vụ của Hội đồng nhân dân được thảo luận.'],
  ['⟦Luật Doanh nghiệp⟧, ⟦Luật Doanh nghiệp Nhà nước⟧', 'vn/_/luat/_/_ | vn/_/luat/_/_'],
]

describe('references of offices', () => {
  test.each(rows.map(([marked, meant = '']) => [marked, meant] as const))('%s', (marked, meant) => {
    expect(found(plain(marked))).toEqual({ marked, meant })
  })

  test('English: the day before a law is no part of its name; an amending law names what it amends', () => {
    const text =
      'Pursuant to the June 15, 2022 Law on Emulation and Commendation; Pursuant to the Law on Amendments to the Law on Cinema and the Law on Press dated June 18, 2020;'
    expect(meanings(text, { language: 'en' })).toEqual([
      'Law on Emulation and Commendation → vn/qh15/luat/2022/6 (resolved)',
      'Law on Amendments to the Law on Cinema and the Law on Press → vn/qh14/luat/2020/_ (open)',
    ])
  })
})

describe('which law a title means', () => {
  const day = (publishedOn: string) => ({ publishedOn: publishedOn as Day })

  test('the name of a decree dates the law it details', () => {
    const decree = (year: number) =>
      `Nghị định số 9/${year}/NĐ-CP của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng`
    expect(meanings(decree(2017), day('2024-05-01'))[1]).toContain('→ vn/qh11/luat/2003/15 (resolved)')
    expect(meanings(decree(2024), day('2024-05-01'))[1]).toContain('→ vn/qh15/luat/2022/6 (resolved)')
  })

  test('between the passing of a law and its beginning either may be meant, but for what an act rests on', () => {
    expect(meanings('Kế hoạch triển khai Luật Thi đua, khen thưởng.', day('2023-11-02'))[0]).toContain(
      '(ambiguous)',
    )
    expect(meanings('Căn cứ Luật Thi đua, khen thưởng;', day('2023-11-02'))[0]).toContain(
      'vn/qh11/luat/2003/15',
    )
  })
})

describe('provisions beside what is no name', () => {
  test('of "Luật" alone: the law named before, never the text itself', () => {
    const known = 'Theo Luật Thi đua, khen thưởng năm 2022. Điều 21 của Luật, được áp dụng.'
    expect(legal(known)[1]).toBe('Điều 21 → vn/qh15/luat/2022/6 21 (resolved)')
    expect(legal('Điều 21 của Luật, được áp dụng.')[0]).toBe('Điều 21 → vn/_/luat/_/_ 21 (open)')
  })

  test('beside an annex: the document behind both', () => {
    expect(legal('Bãi bỏ khoản 1 Điều 4 và Phụ lục II Thông tư số 25/2013/TT-BYT.')[0]).toBe(
      'khoản 1 Điều 4 → vn/byt/tt/2013/25 4.1 (resolved)',
    )
  })

  test('an article without a stop begins a part, and a wrapped line does not', () => {
    const text =
      'QUYẾT ĐỊNH:\nĐiều 1 Tặng Bằng khen cho:\nÔng Nguyễn Văn Mẫu\nĐiều 2 Các đơn vị nêu tại\nĐiều 1 chịu trách nhiệm.'
    expect(legal(text)).toEqual(['Điều 1 → vn/cp/nd/2026/99 1 (resolved)'])
  })
})

describe('roles in lists', () => {
  const rolesOf = (text: string, kind: 'decree' | 'news' = 'decree') => {
    const context = bareContext(text, { kind })
    const registry = loadRegistry()
    return relate(context, findReferences(context, registry), registry).map(
      ({ relation, nested }) => relation + (nested ? `<${nested.relation}:${nested.of}` : ''),
    )
  }

  test.each([
    [
      'Nghị định số 9/2023/NĐ-CP quy định chi tiết thi hành Luật Điện ảnh; Thông tư số 2/2023/TT-BNV.',
      ['mentions', 'mentions<implements:0', 'mentions'],
    ],
    [
      'Nghị định số 9/2023/NĐ-CP quy định chi tiết thi hành Luật Điện ảnh, Thông tư số 2/2023/TT-BNV.',
      ['mentions', 'mentions<implements:0', 'mentions'],
    ],
    [
      'Thông tư số 2/2023/TT-BNV hướng dẫn thi hành Nghị định số 9/2023/NĐ-CP và Nghị định số 8/2023/NĐ-CP.',
      ['mentions', 'mentions<implements:0', 'mentions<implements:0'],
    ],
    [
      'Thực hiện Kết luận số 1-KL/TW về tiếp tục thực hiện Chỉ thị số 5-CT/TW; Quy định số 7-QĐ/TW',
      ['mentions', 'mentions<continues:0', 'mentions'],
    ],
  ])('%s', (text, roles) => {
    expect(rolesOf(text)).toEqual(roles)
  })

  test('words taken out beside a repealed clause amend', () => {
    expect(
      rolesOf('Điều 1. Bãi bỏ khoản 3 Điều 12 và cụm từ “cấp huyện” tại Điều 15 Nghị định số 9/2023/NĐ-CP.'),
    ).toEqual(['repeals', 'amends'])
  })

  test('the title of an amending act in capitals', () => {
    expect(
      rolesOf(
        'QUYẾT ĐỊNH\nVỀ VIỆC SỬA ĐỔI MỘT SỐ ĐIỀU CỦA QUY ĐỊNH BAN HÀNH KÈM THEO QUYẾT ĐỊNH SỐ 46/QĐ-UBND NGÀY 19/10/2018',
      ),
    ).toEqual(['amends'])
  })
})
