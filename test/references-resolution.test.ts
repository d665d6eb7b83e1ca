import { describe, expect, test } from 'vitest'
import type { Day } from '../src/domain/day.ts'
import type { JurisdictionFact } from '../src/domain/extraction.ts'
import type { TextContext } from '../src/extract/context.ts'
import { meanings, referencesIn } from './references-kit.ts'

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

describe('circulars of several ministries', () => {
  test('of one number and year are not one circular: a ministry that no table has leaves it open', () => {
    expect(
      meanings(
        'Thông tư số 21-TT/LB ngày 10/3/1990 của Bộ Tài chính và Bộ Lao động; Thông tư số 21-TT/LB ngày 05/7/1990 của Bộ Y tế và Bộ Tài chính',
      ),
    ).toEqual([
      'Thông tư số 21-TT/LB → vn/_/tt/1990/21 (open)',
      'Thông tư số 21-TT/LB → vn/byt+btc/tt/1990/21 (resolved)',
    ])
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
