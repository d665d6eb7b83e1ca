import { describe, expect, test } from 'vitest'
import type { Day } from '../src/domain/day.ts'
import type { JurisdictionFact, OwnIdentity } from '../src/domain/extraction.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import type { TextContext } from '../src/extract/context.ts'
import { readOutline } from '../src/extract/outline/index.ts'
import { referencesIn } from './references-kit.ts'

/** Each reference as `quote → id (verdict)`, with its provisions behind the id. */
function meanings(text: string, known: Partial<TextContext> = {}): string[] {
  return referencesIn(text, known).map(({ quote, id, verdict, provisions }) => {
    const paths = provisions.map(provision => Object.values(provision).join('.')).join(', ')
    return `${quote} → ${id}${paths && ` ${paths}`} (${verdict})`
  })
}

/** A legal text with its outline, as a document of its own. */
function legal(text: string, own: Partial<OwnIdentity> = {}): string[] {
  return meanings(text, {
    kind: 'decree',
    outline: readOutline(text).parts,
    own: {
      id: 'vn/cp/nd/2026/99' as InstrumentId,
      symbol: '99/2026/NĐ-CP',
      type: 'nd',
      issuedOn: '2026-01-05' as Day,
      effectiveFrom: null,
      issuer: 'Chính phủ',
      signers: [],
      ...own,
    },
  })
}

describe('verdicts', () => {
  test('a number of the assembly without its type is a law or a resolution', () => {
    const [found] = referencesIn('Theo 15/2003/QH11 thì hồ sơ gồm ba bản.')
    expect(found?.verdict).toBe('ambiguous')
    expect(found?.candidates).toEqual(['vn/qh11/luat/2003/15', 'vn/qh11/nq/2003/15'])
  })

  test.each([
    ['Nghị định số 12/2024/NĐ-UBND', 'not-a-series'],
    ['Thông tư số 05/2024/TT-UBND', 'not-a-series'],
    ['Nghị định số 12/2024/NĐ-CP', 'resolved'],
    ['Quyết định số 12/2024/QĐ-UBND', 'open'],
  ])('%s: %s', (text, verdict) => {
    expect(referencesIn(text).map(found => found.verdict)).toEqual([verdict])
  })

  test('the party term follows the date, and the conflict is said', () => {
    const text = 'Nghị quyết số 29-NQ/TW ngày 4/11/2013 của Ban Chấp hành Trung ương khóa XII'
    const [found] = referencesIn(text)
    expect(found?.id).toBe('dcsvn/tw/nq/k11/29')
    expect(found?.why).toMatch(/k12.*contradicts/)
  })
})

describe('whose number a local number is', () => {
  const from = (id: string): JurisdictionFact => ({ id, from: 'url', inferred: false })
  const recital = 'Căn cứ Chỉ thị số 21/CT-UBND ngày 5/5/2024;'

  test.each([
    ['no place', [], '_/ubnd/ct/2024/21 (open)'],
    ['one place', [from('vn-quang-binh')], 'vn-quang-binh/ubnd/ct/2024/21 (resolved)'],
    ['two places', [from('vn-quang-binh'), from('vn-cao-bang')], '_/ubnd/ct/2024/21 (open)'],
    ['the country', [from('vn')], '_/ubnd/ct/2024/21 (open)'],
  ])('%s', (_, jurisdiction, expected) => {
    expect(meanings(recital, { jurisdiction })).toEqual([`Chỉ thị số 21/CT-UBND → ${expected}`])
  })

  test.each([
    ['của Ủy ban nhân dân huyện về nhà đất', '_/ubnd/ct/2024/21 (open)'],
    ['của UBND cấp xã', '_/ubnd/ct/2024/21 (open)'],
    ['của Ủy ban nhân dân thành phố', '_/ubnd/ct/2024/21 (open)'],
    ['của Ủy ban nhân dân tỉnh', 'vn-quang-binh/ubnd/ct/2024/21 (resolved)'],
  ])('a level below the province without its name: %s', (behind, expected) => {
    const text = `Chỉ thị số 21/CT-UBND ngày 5/5/2024 ${behind};`
    expect(meanings(text, { jurisdiction: [from('vn-quang-binh')] })[0]).toContain(expected)
  })

  test('a commune speaks of its own committee, and of its province only by name', () => {
    const issuer: JurisdictionFact = { id: 'vn-lang-son.mau-son', from: 'issuer', inferred: false }
    const texts = ['', ' của Hội đồng nhân dân xã', ' của Hội đồng nhân dân tỉnh Lạng Sơn']
    const found = texts.map(behind =>
      meanings(`Nghị quyết số 05/NQ-HĐND ngày 3/7/2025${behind};`, { jurisdiction: [issuer] }).join(),
    )
    expect(found.map(one => one.split(' → ')[1])).toEqual([
      '_/hdnd/nq-cb/2025/5 (open)',
      'vn-lang-son.mau-son/hdnd/nq-cb/2025/5 (resolved)',
      'vn-lang-son/hdnd/nq-cb/2025/5 (resolved)',
    ])
  })

  test('a number older than a merger may be of any of the merged, unless the text names one', () => {
    const merged: Partial<TextContext> = { jurisdiction: [from('vn-phu-tho-2025')] }
    const [old] = referencesIn('Bãi bỏ Nghị quyết số 33/2020/NQ-HĐND.', merged)
    expect([old?.verdict, old?.candidates.length]).toEqual(['ambiguous', 3])
    const named =
      'Nghị quyết số 33/2020/NQ-HĐND của Hội đồng nhân dân tỉnh Vĩnh Phúc. Nghị quyết số 33/2020/NQ-HĐND hết hiệu lực.'
    expect(referencesIn(named, merged).map(({ id }) => id)).toEqual([
      'vn-vinh-phuc/hdnd/nq/2020/33',
      'vn-vinh-phuc/hdnd/nq/2020/33',
    ])
    const [later] = referencesIn('Bãi bỏ Nghị quyết số 3/2026/NQ-HĐND.', merged)
    expect(later?.id).toBe('vn-phu-tho-2025/hdnd/nq/2026/3')
  })

  test('the committee of a city is the territory itself where that is a city', () => {
    const text = 'Chỉ thị số 21/CT-UBND ngày 5/5/2024 của Ủy ban nhân dân thành phố;'
    expect(meanings(text, { jurisdiction: [from('vn-ha-noi')] })[0]).toContain('→ vn-ha-noi/')
  })

  test('a province has many Huyện ủy', () => {
    const jurisdiction = [from('vn-tay-ninh')]
    const text = 'Nghị quyết số 03-NQ/HU ngày 5/3/2021 và Nghị quyết số 08-NQ/TU ngày 15/4/2021'
    expect(referencesIn(text, { jurisdiction }).map(({ id }) => id)).toEqual([
      '_/hu/nq/2021/3',
      'dcsvn-tay-ninh/tu/nq/2021/8',
    ])
  })

  test('another office behind the number contradicts the place of the text', () => {
    const jurisdiction = [from('vn-ha-noi')]
    expect(
      meanings('Theo Kế hoạch 37/KH-SGTVT, Sở GTVT Hải Phòng huy động xe.', { jurisdiction })[0],
    ).toContain('→ _/')
    expect(meanings('Theo Kế hoạch 37/KH-SGTVT, xe được huy động.', { jurisdiction })[0]).toContain(
      '→ vn-ha-noi/',
    )
  })

  test.each([
    ['của UBND tỉnh Lào Cai', '12/2024/QĐ-UBND', 'vn-lao-cai/ubnd/qd/2024/12 (resolved)'],
    ['ngày 15/8/2025 của UBND tỉnh Lào Cai', '12/2025/QĐ-UBND', 'vn-lao-cai-2025/ubnd/qd/2025/12 (resolved)'],
    ['ngày 15/5/2025 của UBND tỉnh Lào Cai', '12/2025/QĐ-UBND', 'vn-lao-cai/ubnd/qd/2025/12 (resolved)'],
    ['của UBND tỉnh Lào Cai', '12/2025/QĐ-UBND', '_/ubnd/qd/2025/12 (ambiguous)'],
    ['của UBND tỉnh Hà Giang', '12/2026/QĐ-UBND', '_/ubnd/qd/2026/12 (open)'],
    ['của UBND thị xã B', '12/2020/QĐ-UBND', '_/ubnd/qd/2020/12 (open)'],
  ])('the merger of 2025: %s, %s', (issuer, symbol, expected) => {
    expect(meanings(`Quyết định số ${symbol} ${issuer}`)).toEqual([`Quyết định số ${symbol} → ${expected}`])
  })
})

describe('titles', () => {
  const text = 'Theo Luật Thi đua, khen thưởng, danh hiệu được xét tặng.'

  test.each([
    ['2020-05-01', 'vn/qh11/luat/2003/15 (resolved)'],
    ['2024-05-01', 'vn/qh15/luat/2022/6 (resolved)'],
    [null, 'vn/_/luat/_/_ (ambiguous)'],
  ])('the law in force on %s', (publishedOn, expected) => {
    expect(meanings(text, { publishedOn: publishedOn as Day | null })).toEqual([
      `Luật Thi đua, khen thưởng → ${expected}`,
    ])
  })
})

describe('back-references', () => {
  test('declared abbreviations and short numbers', () => {
    const text =
      'Nghị quyết số 98/2023/QH15 (sau đây gọi là NQ98) có hiệu lực. NQ98 giúp thành phố. Nghị quyết 98 nêu rõ. ' +
      'Nghị quyết nói trên được hoan nghênh.'
    const found = referencesIn(text)
    expect(found.map(({ kind }) => kind)).toEqual(['number', 'short', 'short', 'short', 'short'])
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(['vn/qh15/nq/2023/98']))
  })

  test('a short number is completed by the year that the text gives once', () => {
    const text = 'Nghị định số 177/2024 của Chính phủ được công bố.\n\nTheo Nghị định 177, có ba nhóm.'
    expect(meanings(text).at(-1)).toBe('Nghị định 177 → vn/cp/nd/2024/177 (resolved)')
    expect(meanings('Theo Nghị định 177, có ba nhóm.')).toEqual(['Nghị định 177 → vn/cp/nd/_/177 (open)'])
  })

  test('two numbers with the same figures stay apart', () => {
    const text = 'Nghị định số 98/2023/NĐ-CP và Nghị định số 98/2017/NĐ-CP. Nghị định 98 nêu rõ.'
    expect(meanings(text).at(-1)).toBe('Nghị định 98 → vn/cp/nd/_/98 (open)')
  })

  test('news speaks of what it names first, not of what that refers to', () => {
    const text =
      'Nghị định số 178/2024/NĐ-CP quy định chế độ mới.\n\nCán bộ hưởng chính sách quy định tại Nghị định số ' +
      '76/2019/NĐ-CP.\n\nNghị định này có hiệu lực từ ngày 1/1/2025.'
    expect(meanings(text, { publishedOn: '2024-12-31' as Day }).at(-1)).toBe(
      'Nghị định này → vn/cp/nd/2024/178 (resolved)',
    )
  })
})

describe('whose words they are', () => {
  test('a document points to itself, and names others', () => {
    const text = `Điều 1. Phạm vi
1. Nghị định này quy định chi tiết.
Điều 2. Đối tượng
1. Tập thể, cá nhân theo khoản 1 Điều 1.
2. Trường hợp tại khoản 1 Điều này.
Điều 3. Áp dụng
Theo Điều 5 Luật số 06/2022/QH15 và khoản 2 Điều 6.
`
    expect(legal(text)).toEqual([
      'Nghị định này → vn/cp/nd/2026/99 (resolved)',
      'khoản 1 Điều 1 → vn/cp/nd/2026/99 1.1 (resolved)',
      'khoản 1 Điều này → vn/cp/nd/2026/99 2.1 (resolved)',
      'Điều 5 Luật số 06/2022/QH15 → vn/qh15/luat/2022/6 5 (resolved)',
      'khoản 2 Điều 6 → vn/qh15/luat/2022/6 6.2 (resolved)',
    ])
  })

  test('between the quotation marks of an amending text the amended document speaks', () => {
    const text = `Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 98/2023/NĐ-CP
1. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:
“2. Hồ sơ theo khoản 1 Điều này và Nghị định này.”.
2. Bãi bỏ Điều 7.
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực kể từ ngày ký.
`
    expect(legal(text)).toEqual([
      'Nghị định số 98/2023/NĐ-CP → vn/cp/nd/2023/98 (resolved)',
      'khoản 2 Điều 5 → vn/cp/nd/2023/98 5.2 (resolved)',
      'khoản 1 Điều này → vn/cp/nd/2023/98 5.1 (resolved)',
      'Nghị định này → vn/cp/nd/2023/98 (resolved)',
      'Điều 7 → vn/cp/nd/2023/98 7 (resolved)',
      'Nghị định này → vn/cp/nd/2026/99 (resolved)',
    ])
  })

  test('a consolidated text speaks as the document it gives', () => {
    const text = `VĂN BẢN HỢP NHẤT
Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ, được sửa đổi bởi Nghị định số 152/2025/NĐ-CP.
Điều 1. Phạm vi
Nghị định này quy định chi tiết.
`
    const own = { id: 'vn/bnv/vbhn/_/3' as InstrumentId, symbol: '3/VBHN-BNV', type: 'vbhn' }
    expect(legal(text, own).at(-1)).toBe('Nghị định này → vn/cp/nd/2023/98 (resolved)')
  })

  test('provisions of rules, contracts and of what is called by its subject', () => {
    expect(
      meanings('Sửa đổi Điều 5 Quy chế ban hành kèm theo Quyết định số 12/2020/QĐ-TTg như sau:', {
        kind: 'decision',
      })[0],
    ).toBe('Điều 5 → vn/ttg/qd/2020/12 5 (resolved)')
    expect(legal('Điều 3. Theo Điều 8 của Hợp đồng, bên mua trả tiền.')).toEqual([])
    expect(
      legal('Điều 3. Theo Điều 512 Bộ luật số 91/2015/QH13 và Điều 14 của Nghị định về hợp tác.').at(-1),
    ).toBe('Điều 14 → _/_/nd/_/_ 14 (open)')
  })

  test('a provision of house rules is none of the law named before it', () => {
    expect(legal('Điều 3. Theo Điều 5 Luật số 06/2022/QH15 và Điều 8 Quy chế này.').at(-1)).toBe(
      'Điều 8 → vn/cp/nd/2026/99 8 (resolved)',
    )
    expect(
      legal('Điều 3. Theo Điều 5 Luật số 06/2022/QH15 và Điều 8 Quy chế làm việc của Hội đồng.'),
    ).toHaveLength(1)
    expect(legal('Điều 3. Luật số 06/2022/QH15 tại Điều 8 quy định hồ sơ.').at(-1)).toBe(
      'Điều 8 → vn/qh15/luat/2022/6 8 (resolved)',
    )
  })

  const news = { kind: 'news', publishedOn: null, own: null } as const
  const ids = (text: string, known: Partial<TextContext>): string =>
    referencesIn(text, known)
      .map(({ id }) => id)
      .join(' | ')

  test('what is of this article is not of the law behind it', () => {
    const text = 'Quy định tại khoản 1 Điều này, điểm c khoản 2 Điều 9 của Luật số 15/2012/QH13.'
    expect(ids(text, news)).toBe('_/_/_/_/_ | vn/qh13/luat/2012/15')
  })

  test('a piece of a decree or circular points to it, unless the text names one', () => {
    const piece = 'Thực hiện theo khoản 2 Điều 21 Nghị định này và khoản 1 Điều này.'
    expect(ids(piece, news)).toBe('vn/cp/nd/_/_ | vn/cp/nd/_/_')
    const told = 'Chính phủ đã ban hành Nghị định số 98/2023/NĐ-CP. Theo khoản 2 Điều 21 Nghị định này, …'
    expect(ids(told, news)).toBe('vn/cp/nd/2023/98 | vn/cp/nd/2023/98')
  })

  test('who tells of a document means it by "này", with a day of its own or without', () => {
    const told =
      'Bộ đã ký ban hành Quyết định số 13/QĐ-BCT ngày 03/6/2024. Quyết định này thay thế văn bản cũ.'
    expect(ids(told, news)).toBe('vn/bct/qd-cb/2024/13 | vn/bct/qd-cb/2024/13')
    const cited = 'Theo Quyết định số 13/QĐ-BCT ngày 03/6/2024. Quyết định này quy định mức thưởng.'
    expect(ids(cited, news)).toBe('vn/bct/qd-cb/2024/13 | _/_/qd/_/_')
  })

  test('a day behind the text is a misprint and gives no year', () => {
    const printed = 'Theo Nghị quyết số 46/NQ-CP ngày 27/6/2029 của Chính phủ'
    expect(ids(printed, { ...news, publishedOn: '2024-07-19' as Day })).toBe('vn/cp/nq-cb/_/46')
    expect(ids(printed, { ...news, publishedOn: '2029-07-19' as Day })).toBe('vn/cp/nq-cb/2029/46')
  })

  test('an article passed on by itself is a piece of its law', () => {
    const text =
      'The Government shall detail this Article. Subjects in Clause 1, Article 12 follow this Law.\n\nThis Law was ' +
      'passed by the 14th National Assembly on June 14, 2019.'
    expect(new Set(referencesIn(text, { language: 'en' }).map(({ id }) => id))).toEqual(
      new Set(['vn/qh14/luat/2019/_']),
    )
  })
})
