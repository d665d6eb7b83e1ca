import { describe, expect, test } from 'vitest'
import { decision, factsOf } from './facts-kit.ts'

describe('a decision of a province', () => {
  const facts = factsOf(decision())

  test('is identified by its own head', () => {
    expect(facts.own).toEqual({
      id: 'vn-cao-bang/ubnd/qd/2024/12',
      symbol: '12/2024/QĐ-UBND',
      type: 'qd',
      issuedOn: '2024-05-14',
      effectiveFrom: '2024-06-01',
      issuer: 'Ủy ban nhân dân tỉnh Cao Bằng',
      signers: ['Nguyễn Văn Mẫu'],
    })
    expect(facts).toMatchObject({
      kind: 'decision',
      title: 'Quyết định ban hành Quy chế thi đua, khen thưởng',
      publishedOn: null,
      eventOn: null,
      jurisdiction: [{ id: 'vn-cao-bang', from: 'issuer', inferred: false }],
      warnings: [],
    })
  })

  test('keeps the words each fact rests on', () => {
    expect(facts.evidence).toContainEqual({
      field: 'issuedOn',
      value: '2024-05-14',
      evidence: 'signed-text',
      certainty: 'verified',
      quote: 'Cao Bằng, ngày 14 tháng 5 năm 2024',
    })
  })
})

describe('own symbol', () => {
  const cases: [name: string, line: string, symbol: string | null, id: string][] = [
    ['a colon and blanks', 'Số:  12/2024/QĐ-UBND', '12/2024/QĐ-UBND', 'vn-cao-bang/ubnd/qd/2024/12'],
    ['without colon', 'Số 348/QĐ-UBND', '348/QĐ-UBND', 'vn-cao-bang/ubnd/qd-cb/2024/348'],
    ['in small letters', 'số 348/QĐ-UBND', '348/QĐ-UBND', 'vn-cao-bang/ubnd/qd-cb/2024/348'],
    [
      'beside the place',
      'Số: 12/2024/QĐ-UBND\tCao Bằng, ngày 14 tháng 5 năm 2024',
      '12/2024/QĐ-UBND',
      'vn-cao-bang/ubnd/qd/2024/12',
    ],
    [
      'run together with the organ',
      'UBND TỈNH CAO BẰNG Số: 348/QĐ-UBND',
      '348/QĐ-UBND',
      'vn-cao-bang/ubnd/qd-cb/2024/348',
    ],
    ['damaged Đ', 'Số: 12/2024/QÐ-UBND', '12/2024/QĐ-UBND', 'vn-cao-bang/ubnd/qd/2024/12'],
    ['left for the pen', 'Số:       /QĐ-UBND', '_/QĐ-UBND', 'vn-cao-bang/ubnd/qd-cb/2024/_'],
    ['dots for the pen', 'Số: ....../2024/QĐ-UBND', '_/2024/QĐ-UBND', 'vn-cao-bang/ubnd/qd/2024/_'],
    ['a number without its series', 'Số: 2566', null, 'vn-cao-bang/ubnd/_/2024/2566'],
    ['no number at all', 'Mẫu 3', null, 'vn-cao-bang/ubnd/_/2024/_'],
  ]
  test.each(cases)('%s', (_, line, symbol, id) => {
    expect(factsOf(decision({ symbol: line })).own).toMatchObject({ symbol, id })
  })

  test('is not the number that the title cites', () => {
    const text = decision({ symbol: '-------', title: 'Thay thế Quyết định số 05/2019/QĐ-UBND' })
    expect(factsOf(text).own?.symbol).toBeNull()
  })

  test('is taken from the portal when it was left for the pen, and only proposed by a file name', () => {
    const text = decision({ symbol: 'Số:      /QĐ-UBND' })
    expect(factsOf(text, { stated: { number: '348/QĐ-UBND' } }).own?.id).toBe(
      'vn-cao-bang/ubnd/qd-cb/2024/348',
    )
    expect(factsOf(text, { stated: { number: '348/QĐ-SNV' } }).own?.symbol).toBe('_/QĐ-UBND')
    const named = factsOf(text, { provenance: { fileName: '348-qd-ubnd.signed.pdf' } })
    expect(named.own?.symbol).toBe('_/QĐ-UBND')
    expect(named.evidence).toContainEqual(
      expect.objectContaining({ field: 'symbol', value: '348/QĐ-UBND', evidence: 'inference' }),
    )
  })

  test('contradicting what was expected makes a wrong document', () => {
    const given = (expectedSymbol: string) => factsOf(decision(), { provenance: { expectedSymbol } })
    expect(given('06/2022/QH15')).toMatchObject({
      kind: 'wrong-document',
      own: { symbol: '12/2024/QĐ-UBND' },
    })
    expect(given('12/2024/QD-UBND')).toMatchObject({ kind: 'decision', warnings: [] })
  })

  test('of a consolidated text stands beside its certification', () => {
    const text = [
      'VĂN BẢN HỢP NHẤT - VĂN PHÒNG QUỐC HỘI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'LUẬT',
      'THI ĐUA, KHEN THƯỞNG',
      'Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003 được sửa đổi bởi:',
      'Điều 1. Phạm vi điều chỉnh',
      'Luật này có hiệu lực từ ngày 01 tháng 7 năm 2004.',
      'Số: 16/VBHN-VPQH',
      'XÁC THỰC VĂN BẢN HỢP NHẤT',
      'Hà Nội, ngày 13 tháng 12 năm 2013',
      'CHỦ NHIỆM',
      'Nguyễn Văn Mẫu',
    ].join('\n')
    expect(factsOf(text)).toMatchObject({
      kind: 'consolidated',
      title: 'Luật Thi đua, khen thưởng',
      own: {
        id: 'vn/vpqh/vbhn/2013/16',
        issuedOn: '2013-12-13',
        effectiveFrom: null,
        signers: ['Nguyễn Văn Mẫu'],
      },
    })
  })

  test('of a law comes with the day it was adopted', () => {
    const text = [
      'QUỐC HỘI',
      'Luật số: 51/2024/QH15',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'LUẬT',
      'SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT BẢO HIỂM Y TẾ',
      'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
      'Điều 1. Sửa đổi, bổ sung Luật Bảo hiểm y tế số 25/2008/QH12 ngày 14 tháng 11 năm 2008',
      'Điều 2. Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2025, trừ khoản 2 Điều này.',
      'Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV,',
      'kỳ họp thứ 8 thông qua ngày 27 tháng 11 năm 2024.',
      'CHỦ TỊCH QUỐC HỘI',
      'Nguyễn Văn Mẫu',
    ].join('\n')
    expect(factsOf(text)).toMatchObject({
      kind: 'law',
      title: 'Luật Sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế',
      own: {
        id: 'vn/qh15/luat/2024/51',
        issuedOn: '2024-11-27',
        effectiveFrom: '2025-07-01',
        issuer: 'Quốc hội',
      },
    })
  })
})

test('a translated decision keeps the identity of its original', () => {
  const text = [
    "PEOPLE'S COMMITTEE OF CAO BANG PROVINCE",
    'SOCIALIST REPUBLIC OF VIETNAM',
    'Independence - Freedom - Happiness',
    'No.: 12/2024/QD-UBND',
    'Cao Bang, May 14, 2024',
    'DECISION',
    'Promulgating the Regulation on emulation and commendation',
    'Pursuant to the Law on Emulation and Commendation dated June 15, 2022;',
    'Article 1. To promulgate the Regulation.',
    'Article 2. This Decision takes effect from June 1, 2024.',
  ].join('\n')
  expect(factsOf(text, { language: 'en' })).toMatchObject({
    kind: 'decision',
    title: 'Decision promulgating the Regulation on emulation and commendation',
    own: {
      id: 'vn-cao-bang/ubnd/qd/2024/12',
      symbol: '12/2024/QĐ-UBND',
      issuedOn: '2024-05-14',
      effectiveFrom: '2024-06-01',
      issuer: 'Ủy ban nhân dân tỉnh Cao Bằng',
    },
  })
})

test('a dispatch has a subject and an addressee, and no type line', () => {
  const text = [
    'UBND TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc',
    'Số: 230/SNV-TĐKT\tCao Bằng, ngày 08 tháng 7 năm 2024',
    'V/v đôn đốc gửi hồ sơ khen thưởng',
    'Kính gửi: Sở Giáo dục và Đào tạo.',
    'Theo Quyết định số 12/2024/QĐ-UBND ngày 14/5/2024, hồ sơ gửi trước ngày 31/7.',
  ].join('\n')
  expect(factsOf(text)).toMatchObject({
    kind: 'dispatch',
    title: 'V/v đôn đốc gửi hồ sơ khen thưởng',
    own: { id: 'vn-cao-bang/snv/cv/2024/230', issuedOn: '2024-07-08', issuer: 'Sở Nội vụ tỉnh Cao Bằng' },
  })
})
