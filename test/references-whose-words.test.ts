import { describe, expect, test } from 'vitest'
import type { Day } from '../src/domain/day.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import type { TextContext } from '../src/extract/context.ts'
import { legal, meanings, referencesIn } from './references-kit.ts'

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
    const dayBefore =
      'Ngày 03/6/2024, Bộ Công Thương ban hành Quyết định số 13/QĐ-BCT. Quyết định này thay thế văn bản cũ.'
    expect(ids(dayBefore, news)).toBe('vn/bct/qd-cb/2024/13 | vn/bct/qd-cb/2024/13')
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
