import { describe, expect, test } from 'vitest'
import { found, plain, type Row, referencesIn } from './references-kit.ts'

/** How near to a number with shared letters the name of a body must stand, and which words place it. Own sentences. */
const rows: Row[] = [
  // A name that stands far behind, in brackets or in the next sentence is of somebody else.
  [
    '⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 về việc rà soát hồ sơ đề nghị khen thưởng thành tích đột xuất trong phòng, chống thiên tai và khắc phục hậu quả sau bão, theo kiến nghị của Ban Tổ chức Tỉnh ủy Cao Bằng',
    '_/btc/cv/2024/13',
  ],
  ['⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 (bản của Ban Tổ chức Tỉnh ủy Cao Bằng)', '_/btc/cv/2024/13'],
  [
    '⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024. Dự họp có đại diện của Ban Tổ chức Tỉnh ủy Cao Bằng',
    '_/btc/cv/2024/13',
  ],
  [
    '⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 mà Ban Tổ chức Tỉnh ủy Cao Bằng nhận được của Bộ Tài chính',
    'vn/btc/cv/2024/13',
  ],
  ['Bộ Tài chính (⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024) và Ban Tổ chức giải họp', 'vn/btc/cv/2024/13'],
  // Places: one, none, two, or a city of a province.
  ['⟦Kế hoạch số 9/KH-GDĐT⟧ ngày 4/5/2024 của Sở GD&ĐT thành phố Hà Nội', 'vn-ha-noi/gddt/kh/2024/9'],
  ['⟦Kế hoạch số 9/KH-GDĐT⟧ ngày 4/5/2024 của Sở GD&ĐT TP Hà Nội', 'vn-ha-noi/gddt/kh/2024/9'],
  ['⟦Kế hoạch số 9/KH-GDĐT⟧ ngày 4/5/2024 của Sở GD&ĐT TP. Hà Nội', 'vn-ha-noi/gddt/kh/2024/9'],
  ['⟦Kế hoạch số 9/KH-GDĐT⟧ ngày 4/5/2024 của Sở GD&ĐT tỉnh Thừa Thiên Huế', 'vn-hue/gddt/kh/2024/9'],
  [
    '⟦Kế hoạch số 9/KH-GDĐT⟧ ngày 4/5/2024 của Sở GD&ĐT tỉnh Bà Rịa - Vũng Tàu',
    'vn-ba-ria-vung-tau/gddt/kh/2024/9',
  ],
  ['⟦Kế hoạch số 9/KH-GDĐT⟧ năm 2025 của Sở GD&ĐT tỉnh Gia Lai', '_/gddt/kh/2025/9'],
  ['⟦Kế hoạch số 9/KH-GDĐT⟧ ngày 4/5/2024 của Phòng GD&ĐT thành phố Cao Bằng', '_/gddt/kh/2024/9'],
  [
    '⟦Quyết định số 9/QĐ-BHXH⟧ ngày 4/5/2025 của Bảo hiểm xã hội khu vực XXI, tỉnh Thanh Hóa',
    '_/bhxh/qd-cb/2025/9',
  ],
  ['⟦Kế hoạch số 9/KH-MTTQ⟧ ngày 4/5/2024 của MTTQ Việt Nam', 'vn/mttq/kh/2024/9'],
  ['⟦Kế hoạch số 9/KH-GDĐT⟧ ngày 4/5/2024 của  Bộ Giáo  dục và Đào tạo', 'vn/gddt/kh/2024/9'],
  ['⟦Quyết định số 9/QĐ-CA⟧ ngày 4/5/2024 của Chánh án TAND tối cao', 'vn/ca/qd-cb/2024/9'],
  ['⟦Thông báo số 9/TB-BTC⟧ ngày 4/5/2024 of the Ministry of Finance', 'vn/btc/tb/2024/9'],
  ['⟦Tờ trình số 9/TTr-BQL⟧ ngày 4/5/2024 của UBND tỉnh Cao Bằng', '_/bql/ttr/2024/9'],
  // Letters that are parts of words name nobody.
  ['⟦Kế hoạch số 9/KH-MTTQ⟧ ngày 4/5/2024 của chị xMTTQ Việt Nam', '_/mttq/kh/2024/9'],
  ['⟦Thông báo số 9/TB-BTC⟧ ngày 4/5/2024 của Bộ Tài chínhx', '_/btc/tb/2024/9'],
  // Branches of all levels are others than the centre.
  [
    'Bảo hiểm xã hội Việt Nam giao Bảo hiểm xã hội khu vực XXI thực hiện theo ⟦Quyết định số 9/QĐ-BHXH⟧ ngày 4/5/2025.',
    '_/bhxh/qd-cb/2025/9',
  ],
  [
    'Hội Cựu chiến binh Việt Nam và Hội Cựu chiến binh cơ sở thực hiện ⟦Kế hoạch số 9/KH-CCB⟧ ngày 4/5/2025.',
    '_/ccb/kh/2025/9',
  ],
  // As committees of the Party number.
  ['⟦Hướng dẫn số 9-HD/BTC⟧ ngày 4/5/2024 của Ban Tổ chức Tỉnh ủy Cao Bằng', 'dcsvn-cao-bang/btc/hd/2024/9'],
  ['⟦Báo cáo số 9-BC/UBKT⟧ ngày 4/5/2024 của Ủy ban Kiểm tra Huyện ủy', '_/ubkt/bc/2024/9'],
  ['⟦Nghị quyết liên tịch số 9/2024/NQLT-HLHPN-HND⟧ ngày 4/5/2024', 'vn/hlhpn+hnd/nqlt/2024/9'],
  // A joint circular whose second issuer is lost is not the one of the first.
  ['⟦Thông tư liên tịch số 47/2009/TTLT-BTC⟧ ngày 11/3/2009', '_/btc/ttlt/2009/47'],
  // Ministers' series of before 2009.
  ['⟦Chỉ thị số 15/2006/CT-BTC⟧ ngày 20/3/2006; Ban Tổ chức hội thi họp.', 'vn/btc/ct/2006/15'],
  ['⟦Kế hoạch số 9/KH-BTC-BNV⟧ ngày 4/5/2024; Ban Tổ chức hội thi họp.', 'vn/btcbnv/kh/2024/9'],
]

describe('who is named beside letters that several bodies print', () => {
  test.each(rows.map(([marked, meant = '']) => [marked, meant] as const))('%s', (marked, meant) => {
    expect(found(plain(marked))).toEqual({ marked, meant })
  })

  const known = { jurisdiction: [{ id: 'vn-cao-bang', from: 'text', inferred: false }] } as const
  test.each([
    // An office of which a province has one is that of the province the text is of; of other bodies it has many.
    ['Kế hoạch số 9/KH-GDĐT ngày 4/5/2024 của Sở Giáo dục và Đào tạo', 'vn-cao-bang/gddt/kh/2024/9'],
    ['Kế hoạch số 9/KH-GDĐT ngày 4/5/2024 của Phòng Giáo dục và Đào tạo', '_/gddt/kh/2024/9'],
    ['Kế hoạch số 9/KH-GDĐT ngày 4/5/2024 của Sở Giáo dục và Đào tạo tỉnh Mẫu Sơn', '_/gddt/kh/2024/9'],
    ['Tờ trình số 9/TTr-BQL ngày 4/5/2024 về đầu tư', '_/bql/ttr/2024/9'],
    ['Quyết định số 9/QĐ-BCĐ ngày 4/5/2024 về đầu tư', '_/bcd/qd-cb/2024/9'],
    ['Công văn số 9/UBKT-TH ngày 4/5/2024 về đầu tư', '_/ubkt/cv/2024/9'],
  ])('in a text of one province: %s', (text, id) => {
    expect(referencesIn(text, known).map(reference => reference.id)).toEqual([id])
  })

  test('the two territories of a name are no candidates for letters that are nobody’s', () => {
    const text = 'Quyết định số 9/2025/QĐ-BTC của UBND tỉnh Gia Lai'
    expect(referencesIn(text)[0]).toMatchObject({
      id: '_/btc/qd/2025/9',
      candidates: ['vn/btc/qd/2025/9'],
    })
  })
})
