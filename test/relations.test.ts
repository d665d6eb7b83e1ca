import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareContext } from '../scripts/bare-context.ts'
import type { DocumentKind, Reference } from '../src/domain/extraction.ts'
import type { TextContext } from '../src/extract/context.ts'
import { relate } from '../src/extract/relations/index.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { processorMs } from './processor-ms.ts'

/**
 * Texts with their references marked ⟦…⟧; expected: the relation of each, and after "<" the nested relation with the
 * index of the reference it is stated of. A near miss stands beside each hit.
 */
type Case = readonly [kind: DocumentKind, marked: string, expected: string]

const legal: Case[] = [
  // recitals
  ['decree', 'Căn cứ ⟦Luật Tổ chức Chính phủ số 63/2025/QH15⟧;', 'legal_basis'],
  ['decree', 'Căn cứ vào tình hình thực tế. Xem ⟦Luật Tổ chức Chính phủ⟧.', 'mentions'],
  [
    'decree',
    'Căn cứ ⟦Luật A số 1/2015/QH13⟧ được sửa đổi, bổ sung bởi ⟦Luật số 2/2020/QH14⟧ và ⟦Luật số 3/2021/QH15⟧;',
    'legal_basis | legal_basis<amended_by:0 | legal_basis<amended_by:0',
  ],
  [
    'circular',
    'Căn cứ ⟦Nghị định số 4/2020/NĐ-CP⟧ sửa đổi, bổ sung một số điều của ⟦Nghị định số 3/2016/NĐ-CP⟧ ngày 14 tháng 5 năm 2016;',
    'legal_basis | mentions<amends:0',
  ],
  [
    'circular',
    'Căn cứ ⟦Nghị định số 5/2019/NĐ-CP⟧ quy định chi tiết một số điều và biện pháp thi hành ⟦Luật Phòng, chống tham nhũng⟧; ⟦Nghị định số 6/2021/NĐ-CP⟧ ngày 30/12/2021;',
    'legal_basis | mentions<implements:0 | legal_basis',
  ],
  // own acts: title, enacting formula, instruction
  ['decree', 'NGHỊ ĐỊNH\nSửa đổi, bổ sung một số điều của ⟦Nghị định số 68/2026/NĐ-CP⟧', 'amends'],
  [
    'decree',
    'Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của ⟦Nghị định số 68/2026/NĐ-CP⟧ quy định về thuế và ⟦Nghị định số 32/2025/NĐ-CP⟧.',
    'amends | amends',
  ],
  ['decree', '2. Sửa đổi, bổ sung ⟦khoản 5 Điều 8 Nghị định số 68/2026/NĐ-CP⟧ như sau:', 'amends'],
  ['law', '1. Bổ sung ⟦khoản 9⟧ vào sau ⟦khoản 8 Điều 2⟧ như sau:', 'amends | amends'],
  ['circular', '1. Bãi bỏ ⟦khoản 1 Điều 6⟧ và sửa đổi ⟦Điều này⟧ như sau:', 'repeals | amends'],
  [
    'circular',
    '3. Bãi bỏ cụm từ “vốn; tài sản” tại ⟦điểm a khoản 3 Điều 10⟧; bãi bỏ ⟦điểm b khoản 3 Điều 10⟧.',
    'amends | repeals',
  ],
  ['decision', 'Các đơn vị đề nghị sửa đổi, bổ sung theo quy định tại ⟦Luật Đầu tư⟧.', 'mentions'],
  // closing articles
  [
    'decree',
    '1. ⟦Nghị định này⟧ có hiệu lực thi hành kể từ ngày ký và thay thế ⟦Nghị định số 9/2017/NĐ-CP⟧.',
    'mentions | replaces',
  ],
  [
    'decree',
    '2. ⟦Nghị định số 9/2017/NĐ-CP⟧ ngày 31 tháng 7 năm 2017 của Chính phủ hết hiệu lực kể từ ngày ⟦Nghị định này⟧ có hiệu lực thi hành.',
    'repeals | mentions',
  ],
  ['decree', '⟦Nghị định này⟧ có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2025.', 'mentions'],
  [
    'circular',
    'Điều 1. Bãi bỏ toàn bộ các văn bản sau đây:\n1. ⟦Chỉ thị số 03/2005/CT-BTS⟧ ngày 07/3/2005;\n2. ⟦Quyết định số 54/2003/QĐ-BNN⟧ ngày 07/4/2003.\nĐiều 2. Trách nhiệm\n1. ⟦Thông tư số 1/2020/TT-BTC⟧ được áp dụng.',
    'repeals | repeals | mentions',
  ],
  [
    'circular',
    'Trường hợp chuyển tiếp thì tiếp tục thực hiện theo quy định của ⟦Thông tư số 36/2017/TT-BLĐTBXH⟧.',
    'continues',
  ],
  ['decision', 'Điều 1. Đính chính ⟦Quyết định số 5/2020/QĐ-UBND⟧ như sau:', 'corrects'],
  ['circular', 'Điều 1. Ngưng hiệu lực thi hành ⟦Thông tư số 8/2022/TT-BKHĐT⟧ đến hết năm 2022.', 'suspends'],
  [
    'circular',
    '- Văn bản ngưng hiệu lực toàn bộ: ⟦Thông tư số 16/2022/TT-BKHĐT⟧ ngưng hiệu lực của ⟦Thông tư số 8/2022/TT-BKHĐT⟧.',
    'mentions | mentions<suspends:0',
  ],
  // implementing and promulgating
  [
    'circular',
    '⟦Thông tư này⟧ hướng dẫn thi hành một số điều của ⟦Nghị định số 152/2025/NĐ-CP⟧.',
    'mentions | implements',
  ],
  ['law', '4. Chính phủ quy định chi tiết ⟦Điều này⟧.', 'mentions'],
  ['decision', 'Điều 1. Ban hành kèm theo ⟦Quyết định này⟧ Quy chế thi đua, khen thưởng.', 'promulgates'],
  [
    'law',
    '2. Sửa đổi Phụ lục số 01 ban hành kèm theo ⟦Luật Phí và lệ phí số 97/2015/QH13⟧ như sau:',
    'amends',
  ],
  // consolidated texts
  [
    'consolidated',
    'LUẬT\nBẢO HIỂM Y TẾ\n\n⟦Luật Bảo hiểm y tế số 25/2008/QH12⟧ ngày 14 tháng 11 năm 2008 của Quốc hội, được sửa đổi, bổ sung bởi:\n1. ⟦Luật số 32/2013/QH13⟧ ngày 19 tháng 6 năm 2013;\n2. ⟦Luật Phí và lệ phí số 97/2015/QH13⟧ ngày 25 tháng 11 năm 2015.',
    'consolidates | consolidates<amended_by:0 | consolidates<amended_by:0',
  ],
  [
    'consolidated',
    '2 Điều này được sửa đổi tại ⟦khoản 1 Điều 7 của Thông tư số 12/2024/TT-BLĐTBXH⟧, có hiệu lực từ ngày 29 tháng 12 năm 2024.',
    'amended_by',
  ],
  // a list inside a list
  [
    'law',
    '5. Sửa đổi, bổ sung ⟦Luật Đất đai số 45/2013/QH13⟧ đã được sửa đổi, bổ sung một số điều theo ⟦Luật số 35/2018/QH14⟧, ⟦Luật Đê điều số 79/2006/QH11⟧.',
    'amends | mentions<amended_by:0 | amends',
  ],
  // translations
  ['law', '3. To annul ⟦Clauses 3 and 4, Article 19 of the Capital Law No. 25/2012/QH13⟧.', 'repeals'],
  [
    'law',
    '4. ⟦Point b, Clause 1, Article 45 of the Law on Judicial Records No. 28/2009/QH12⟧ is annulled.',
    'repeals',
  ],
  [
    'law',
    '1. Amendment and supplementation of ⟦Clause 1, Article 9 of the Law No. 59/2014/QH13⟧ as follows:',
    'amends',
  ],
]

const news: Case[] = [
  [
    'news',
    'Chính phủ ban hành ⟦Nghị định số 91/2024/NĐ-CP⟧ ngày 18/7/2024 sửa đổi, bổ sung một số điều của ⟦Nghị định số 156/2018/NĐ-CP⟧.',
    'mentions | mentions<amends:0',
  ],
  [
    'news',
    '⟦Quyết định này⟧ có hiệu lực kể từ ngày 04/7/2024 và thay thế ⟦Quyết định số 5947/QĐ-BCA-C06⟧.',
    'mentions | mentions<replaces:0',
  ],
  ['news', 'Quốc hội bổ sung 22 kiểm sát viên theo ⟦Nghị quyết số 821/2009/UBTVQH12⟧.', 'mentions'],
  [
    'news',
    'im Sinne des ⟦Beschlusses Nr. 49/KL-TW⟧ des Sekretariats vom 10. Mai 2019 zur weiteren Umsetzung der ⟦Richtlinie Nr. 11-CT/TW⟧.',
    'mentions | mentions<continues:0',
  ],
  [
    'training',
    'forskriftene utstedt sammen med ⟦beslutning nr. 12/2024/QD-UBND⟧ datert 14. mai 2024',
    'promulgates',
  ],
  [
    'news',
    '⟦Dekret Nr. 152/2025/ND-CP⟧ ersetzt ⟦Dekret Nr. 98/2023/ND-CP⟧.',
    'mentions | mentions<replaces:0',
  ],
  [
    'news',
    '⟦dekret nr. 152/2025/ND-CP⟧ erstatter ⟦dekret nr. 98/2023/ND-CP⟧.',
    'mentions | mentions<replaces:0',
  ],
  [
    'news',
    'Das ⟦Dekret Nr. 152/2025/ND-CP⟧, das das ⟦Dekret Nr. 98/2023/ND-CP⟧ ersetzt, gilt seit Juli.',
    'mentions | mentions<replaces:0',
  ],
  [
    'news',
    'Das ⟦Dekret Nr. 98/2023/ND-CP⟧ wurde durch das ⟦Dekret Nr. 152/2025/ND-CP⟧ ersetzt, das ⟦Dekret Nr. 1/2020/ND-CP⟧ bleibt.',
    'mentions | mentions<replaced_by:0 | mentions',
  ],
  [
    'news',
    '⟦Dekret nr. 42/2010/ND-CP⟧ avløses av ⟦dekret nr. 98/2023/ND-CP⟧ samt ⟦dekret nr. 1/2024/ND-CP⟧.',
    'mentions | mentions<replaced_by:0 | mentions<replaced_by:0',
  ],
  ['news', 'mẫu ban hành kèm theo ⟦Thông tư số 80/2021/TT-BTC⟧', 'promulgates'],
]

describe('relations', () => {
  for (const [kind, marked, expected] of [...legal, ...news]) {
    test(marked.replace(/\s+/g, ' '), () => {
      const { text, references } = unmark(marked, kind)
      const got = relate(context(text, kind), references, loadRegistry()).map(
        ({ relation, nested }) => relation + (nested ? `<${nested.relation}:${nested.of}` : ''),
      )
      expect(got.join(' | ')).toBe(expected)
    })
  }

  test('a verb before its subject, in the languages that put it there', () => {
    const marked =
      'Mit Wirkung vom 1. Juli ersetzt das ⟦Dekret Nr. 152/2025/ND-CP⟧ das ⟦Dekret Nr. 98/2023/ND-CP⟧.'
    const { text, references } = unmark(marked, 'news')
    const roles = (language: 'de' | 'vi') =>
      relate({ ...context(text, 'news'), language }, references, loadRegistry()).map(one => one.nested)
    expect(roles('de')).toEqual([null, { relation: 'replaces', of: 0 }])
    expect(roles('vi')).toEqual([null, null])
  })

  test('never loses, adds or moves a reference, whatever the words around it', () => {
    const words = fc.constantFrom(
      'Căn cứ',
      'sửa đổi',
      'được sửa đổi bởi',
      'hết hiệu lực',
      '“',
      '”',
      ';',
      '.',
      '\n',
      '1.',
      '⟦Luật số 1/2000/QH10⟧',
      'và',
      'kèm theo',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), parts => {
        const { text, references } = unmark(parts.join(' '), 'decree')
        const related = relate(context(text, 'decree'), references, loadRegistry())
        expect(related.map(({ start, end }) => [start, end])).toEqual(
          references.map(({ start, end }) => [start, end]),
        )
        for (const { nested } of related) if (nested) expect(nested.of).toBeLessThan(references.length)
      }),
    )
  })

  test('time grows with the length of the text, not faster', { retry: 3 }, () => {
    const timed = (units: number) => {
      const { text, references } = unmark(
        'sửa đổi “Điều 1” được sửa đổi bởi ⟦Luật số 1/2000/QH10⟧; '.repeat(units),
        'law',
      )
      const started = processorMs()
      relate(context(text, 'law'), references, loadRegistry())
      return processorMs() - started
    }
    timed(500)
    expect(timed(8_000)).toBeLessThan(8 * Math.max(timed(2_000), 20))
  })
})

function unmark(marked: string, kind: DocumentKind): { text: string; references: Reference[] } {
  const references: Reference[] = []
  let text = ''
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const quote = part.startsWith('⟦') ? part.slice(1, -1) : null
    if (quote !== null) references.push(reference(quote, text.length, kind))
    text += quote ?? part
  }
  return { text, references }
}

function reference(quote: string, start: number, kind: DocumentKind): Reference {
  const short = kind === 'news' ? 'short' : 'self'
  const provision = /^(?:điểm|khoản|Điều)[^/]*$/u.test(quote)
  return {
    start,
    end: start + quote.length,
    quote,
    kind: provision ? 'provision' : / này$/u.test(quote) ? short : /\d+\//.test(quote) ? 'number' : 'title',
    symbol: null,
    id: '_/_/_/_/_' as Reference['id'],
    issuedOn: null,
    provisions: [],
    relation: 'mentions',
    nested: null,
    verdict: 'open',
    held: false,
    candidates: [],
    why: '',
  }
}

function context(text: string, kind: DocumentKind): TextContext {
  return bareContext(text, { kind, language: 'und' })
}
