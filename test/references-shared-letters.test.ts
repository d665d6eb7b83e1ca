import { describe, expect, test } from 'vitest'
import { foldSymbol } from '../src/domain/fold-symbol.ts'
import { parseInstrumentId } from '../src/domain/instrument-id.ts'
import { parseSymbol } from '../src/domain/symbol.ts'
import { lettersOf, namingsIn } from '../src/extract/references/shared-letters.ts'
import { symbolLexicon } from '../src/extract/references/symbol-lexicon.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { issuerCodeOf } from '../src/search/instrument-names.ts'
import { found, meanings, plain, type Row, referencesIn } from './references-kit.ts'

const registry = loadRegistry()

/** Letters that several bodies print: who is named behind the number, before it, or in the text. Own sentences. */
const rows: Row[] = [
  // Bộ Tài chính and every Ban Tổ chức.
  ['⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 của Bộ Tài chính', 'vn/btc/cv/2024/13'],
  ['⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 của Bộ trưởng Bộ Tài chính', 'vn/btc/cv/2024/13'],
  [
    '⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 của Ban Tổ chức Tỉnh ủy Cao Bằng',
    'dcsvn-cao-bang/btc/cv/2024/13',
  ],
  ['⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 của Ban Tổ chức Huyện ủy', '_/btc/cv/2024/13'],
  ['⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 của Ban Tổ chức Trung ương', 'dcsvn/btc/cv/k13/13'],
  [
    '⟦Quyết định số 13/QĐ-BTC⟧ ngày 4/5/2024 của Trưởng Ban Tổ chức Tỉnh uỷ Cao Bằng',
    'dcsvn-cao-bang/btc/qd/2024/13',
  ],
  ['⟦Thông báo số 5/TB-BTC⟧ ngày 4/5/2024 của Ban Tổ chức Hội thi tỉnh Cao Bằng', '_/btc/tb/2024/5'],
  ['⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 về khen thưởng', '_/btc/cv/2024/13'],
  // An issuer of circulars is a minister, and was of decisions with a year until 2008.
  ['⟦Thông tư số 80/2021/TT-BTC⟧ ngày 29/9/2021; Ban Tổ chức hội thi họp.', 'vn/btc/tt/2021/80'],
  ['⟦Quyết định số 15/2006/QĐ-BTC⟧ ngày 20/3/2006; Ban Tổ chức hội thi họp.', 'vn/btc/qd/2006/15'],
  ['⟦Quyết định số 15/2016/QĐ-BTC⟧ ngày 20/3/2016; Ban Tổ chức hội thi họp.', '_/btc/qd/2016/15'],
  // Who issued it stands before; who is only spoken of does not count.
  ['Bộ Tài chính vừa ban hành ⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024', 'vn/btc/cv/2024/13'],
  ['Ban Tổ chức giải có ⟦Thông báo số 5/TB-BTC⟧ ngày 4/5/2024', '_/btc/tb/2024/5'],
  [
    'Thực hiện ý kiến của Bộ Tài chính, Ban Tổ chức giải ra ⟦Thông báo số 5/TB-BTC⟧ ngày 4/5/2024',
    '_/btc/tb/2024/5',
  ],
  ['Ban Tổ chức giải căn cứ ⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 của Bộ Tài chính', 'vn/btc/cv/2024/13'],
  ['Ban Tổ chức giải căn cứ ⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 về kinh phí', '_/btc/cv/2024/13'],
  // The text names the one and no other.
  [
    'Bộ Tài chính họp. Sau đó, theo ⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024, kinh phí được cấp.',
    'vn/btc/cv/2024/13',
  ],
  [
    'Bộ Tài chính họp với ban tổ chức. Theo ⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024, kinh phí được cấp.',
    '_/btc/cv/2024/13',
  ],
  // The words behind the next number are of that one.
  [
    'Bộ Tài chính có ⟦Công văn số 13/BTC-TĐKT⟧ ngày 4/5/2024 và ⟦Thông báo số 5/TB-BTC⟧ ngày 6/5/2024 của Ban Tổ chức giải',
    'vn/btc/cv/2024/13 | _/btc/tb/2024/5',
  ],
  // Branches bear the name of the whole.
  ['⟦Kế hoạch số 9/KH-HND⟧ ngày 4/5/2024 của Hội Nông dân Việt Nam', 'vn/hnd/kh/2024/9'],
  ['⟦Kế hoạch số 9/KH-HND⟧ ngày 4/5/2024 của Trung ương Hội Nông dân', 'vn/hnd/kh/2024/9'],
  ['⟦Kế hoạch số 9/KH-HND⟧ ngày 4/5/2024 của Hội Nông dân tỉnh Cao Bằng', 'vn-cao-bang/hnd/kh/2024/9'],
  [
    '⟦Kế hoạch số 9/KH-HND⟧ ngày 4/5/2024 của Hội Nông dân Việt Nam tỉnh Cao Bằng',
    'vn-cao-bang/hnd/kh/2024/9',
  ],
  ['⟦Kế hoạch số 9/KH-HND⟧ ngày 4/5/2024 của Hội Nông dân huyện Mẫu', '_/hnd/kh/2024/9'],
  [
    'Bảo hiểm xã hội tỉnh Cao Bằng ban hành ⟦Quyết định số 9/QĐ-BHXH⟧ ngày 4/5/2024',
    'vn-cao-bang/bhxh/qd-cb/2024/9',
  ],
  ['Người lao động đóng bảo hiểm xã hội theo ⟦Quyết định số 9/QĐ-BHXH⟧ ngày 4/5/2024', '_/bhxh/qd-cb/2024/9'],
  [
    '⟦Kế hoạch số 9/KH-MTTQ-BTT⟧ ngày 4/5/2024 của Ủy ban MTTQ Việt Nam tỉnh Cao Bằng',
    'vn-cao-bang/mttqbtt/kh/2024/9',
  ],
  // Offices without the letter of their level.
  ['⟦Kế hoạch số 9/KH-GDĐT⟧ ngày 4/5/2024 của Bộ Giáo dục và Đào tạo', 'vn/gddt/kh/2024/9'],
  ['⟦Kế hoạch số 9/KH-GDĐT⟧ ngày 4/5/2024 của Bộ GD&ĐT', 'vn/gddt/kh/2024/9'],
  [
    '⟦Kế hoạch số 9/KH-GDĐT⟧ ngày 4/5/2024 của Phòng Giáo dục và Đào tạo huyện Gio Linh, tỉnh Quảng Trị',
    '_/gddt/kh/2024/9',
  ],
  [
    '⟦Kế hoạch số 9/KH-GDĐT⟧ ngày 4/5/2024 của Sở Giáo dục và Đào tạo tỉnh Cao Bằng',
    'vn-cao-bang/gddt/kh/2024/9',
  ],
  ['⟦Quyết định số 9/QĐ-CA⟧ ngày 4/5/2024 của Chánh án Tòa án nhân dân tối cao', 'vn/ca/qd-cb/2024/9'],
  ['⟦Báo cáo số 9/BC-CA⟧ ngày 4/5/2024 của Công an xã', '_/ca/bc/2024/9'],
  // Every province has its council, and so has every ministry.
  [
    '⟦Quyết định số 9/QĐ-HĐTĐKT⟧ ngày 4/5/2024 của Hội đồng Thi đua - Khen thưởng tỉnh Cao Bằng',
    'vn-cao-bang/hdtdkt/qd-cb/2024/9',
  ],
  [
    'Tại tỉnh Cao Bằng: ⟦Quyết định số 9/QĐ-HĐTĐKT⟧ ngày 4/5/2024 của Hội đồng Thi đua - Khen thưởng ngành Y tế',
    '_/hdtdkt/qd-cb/2024/9',
  ],
  // That of the centre prints the letters of the provincial ones.
  [
    '⟦Công văn số 9/BTĐKT-NV⟧ ngày 4/5/2024 của Ban Thi đua – Khen thưởng Trung ương về hồ sơ của tỉnh Cao Bằng',
    'vn/btdkt/cv/2024/9',
  ],
  ['Gửi tỉnh Cao Bằng: Ban TĐKT Trung ương có ⟦Công văn số 9/BTĐKT-NV⟧ ngày 4/5/2024', 'vn/btdkt/cv/2024/9'],
  [
    '⟦Công văn số 9/BTĐKT-NV⟧ ngày 4/5/2024 của Ban Thi đua, khen thưởng tỉnh Cao Bằng',
    'vn-cao-bang/btdkt/cv/2024/9',
  ],
  ['UBND tỉnh Cao Bằng họp theo ⟦Công văn số 9/BTĐKT-NV⟧ ngày 4/5/2024.', '_/btdkt/cv/2024/9'],
  [
    'Tỉnh Cao Bằng: ⟦Quyết định số 9/QĐ-HĐTĐKT⟧ ngày 4/5/2024 của Hội đồng Thi đua Khen thưởng TW',
    'vn/hdtdkt/qd-cb/2024/9',
  ],
  // Not each "Trung ương" is the Party's.
  ['⟦Thông báo số 9/TB-BTC⟧ ngày 4/5/2024 của Ban Tổ chức Trung ương Cuộc thi viết', '_/btc/tb/2024/9'],
  ['⟦Quyết định số 9/QĐ-BCĐ⟧ ngày 4/5/2024 của Ban Chỉ đạo Trung ương', '_/bcd/qd-cb/2024/9'],
  ['⟦Công văn số 9/UBKT-TH⟧ ngày 4/5/2024 của Ủy ban Kiểm tra Trung ương', 'dcsvn/ubkt/cv/k13/9'],
  // Of some a province has many: its name does not say which.
  ['⟦Tờ trình số 9/TTr-BQL⟧ ngày 4/5/2024 của Ban Quản lý Khu kinh tế tỉnh Cao Bằng', '_/bql/ttr/2024/9'],
  [
    '⟦Công văn số 9/UBKT-TH⟧ ngày 4/5/2024 của Ủy ban Kiểm tra Tỉnh ủy Cao Bằng',
    'dcsvn-cao-bang/ubkt/cv/2024/9',
  ],
  ['⟦Quyết định số 9-QĐ/ĐUK⟧ ngày 4/5/2024 của Đảng ủy Khối các cơ quan tỉnh Cao Bằng', '_/duk/qd/2024/9'],
]

describe('letters that several bodies print', () => {
  test.each(rows.map(([marked, meant = '']) => [marked, meant] as const))('%s', (marked, meant) => {
    expect(found(plain(marked))).toEqual({ marked, meant })
  })

  test('a number whose issuer stands elsewhere in the text is that one', () => {
    const text =
      'Theo Thông báo số 5/TB-BTC. Bộ Tài chính có Thông báo số 5/TB-BTC ngày 4/5/2024. Ban tổ chức họp.'
    expect(meanings(text).map(line => line.split(' → ')[1])).toEqual(
      Array(2).fill('vn/btc/tb/2024/5 (resolved)'),
    )
  })

  test('where nothing says it, the body of the country is worth a look and no link', () => {
    expect(referencesIn('Công văn số 13/BTC-TĐKT ngày 4/5/2024')[0]).toMatchObject({
      verdict: 'open',
      candidates: ['vn/btc/cv/2024/13'],
      why: expect.stringContaining('several bodies'),
    })
    expect(referencesIn('Tờ trình số 9/TTr-BQL ngày 4/5/2024')[0]).toMatchObject({
      verdict: 'open',
      candidates: [],
    })
  })

  test('a nameless Tỉnh ủy is that of the only province of the text', () => {
    const known = { jurisdiction: [{ id: 'vn-cao-bang', from: 'text', inferred: false }] } as const
    const text = 'Công văn số 13/BTC-TĐKT ngày 4/5/2024 của Ban Tổ chức Tỉnh ủy'
    expect(referencesIn(text, known)[0]?.id).toBe('dcsvn-cao-bang/btc/cv/2024/13')
    expect(referencesIn(text)[0]?.id).toBe('_/btc/cv/2024/13')
  })

  test('unsaid, the council is that of the territory; that of a branch of work is not', () => {
    const known = { jurisdiction: [{ id: 'vn-cao-bang', from: 'issuer', inferred: false }] } as const
    const idOf = (text: string) => referencesIn(text, known)[0]?.id
    expect(idOf('Quyết định số 9/QĐ-HĐTĐKT ngày 4/5/2024')).toBe('vn-cao-bang/hdtdkt/qd-cb/2024/9')
    expect(idOf('Quyết định số 9/QĐ-HĐTĐKT ngày 4/5/2024 của Hội đồng TĐKT')).toBe(
      'vn-cao-bang/hdtdkt/qd-cb/2024/9',
    )
    expect(idOf('Quyết định số 9/QĐ-HĐTĐKT ngày 4/5/2024 của Hội đồng TĐKT ngành Y tế')).toBe(
      '_/hdtdkt/qd-cb/2024/9',
    )
  })

  test('letters of one body need no words', () => {
    expect(meanings('Công văn số 13/BNV-TĐKT ngày 4/5/2024')[0]).toContain('vn/bnv/cv/2024/13 (resolved)')
  })
})

describe('the table', () => {
  test('each letters stand once, and the body of the country prints them', () => {
    const letters = registry.sharedLetters.flatMap(row => row.letters)
    expect(new Set(letters.map(foldSymbol)).size).toBe(letters.length)
    const issuers = new Set(registry.issuers.map(({ id }) => id))
    expect(registry.sharedLetters.filter(({ central }) => central !== null && !issuers.has(central))).toEqual(
      [],
    )
  })

  test('names are found in a megabyte of nearly them', () => {
    const symbol = parseSymbol('9/KH-MTTQ', symbolLexicon(registry))
    const letters = symbol && lettersOf(symbol, registry)
    const text = 'mat tran to quoc viet nam  mttq '.repeat(33_000)
    const start = performance.now()
    expect(letters && namingsIn(letters, text, [0, text.length]).length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(1_500)
  })
})

test('who asks for a ministry does not get the papers of those who share its letters', () => {
  const codeOf = (id: string) => {
    const parts = parseInstrumentId(id)
    return parts && issuerCodeOf(parts, registry)
  }
  expect(codeOf('vn/btc/cv/2024/13')).toBe('btc')
  expect(codeOf('dcsvn-cao-bang/btc/cv/2024/13')).toBeNull()
  expect(codeOf('_/btc/cv/2024/13')).toBeNull()
  expect(codeOf('vn-cao-bang/snv/cv/2024/13')).toBe('snv')
  expect(codeOf('vn-cao-bang/hnd/kh/2024/9')).toBe('hnd')
  expect(codeOf('vn/_/luat/2022/6')).toBeNull()
})
