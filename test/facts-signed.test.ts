import { describe, expect, test } from 'vitest'
import { day, decision, factsOf } from './facts-kit.ts'

describe('issue day', () => {
  test('left for the pen stays open, also when recitals have days', () => {
    const text = decision({ place: 'Cao Bằng, ngày      tháng 5 năm 2024' })
    expect(factsOf(text).own).toMatchObject({ issuedOn: null, id: 'vn-cao-bang/ubnd/qd/2024/12' })
  })

  test('may be that of the issuer’s own electronic signature, said so', () => {
    const stamp =
      'Ký bởi: Ủy ban nhân dân tỉnh Cao Bằng\nCơ quan: Ủy ban nhân dân tỉnh Cao Bằng\nNgày ký: 14-05-2024 10:11:12 +07:00'
    const facts = factsOf(decision({ place: '' }), { dropped: stamp.split('\n') })
    expect(facts.own?.issuedOn).toBe('2024-05-14')
    expect(facts.warnings.join()).toContain('electronic signature')
  })

  test('is not that of a portal’s or a gazette’s signature', () => {
    const stamp =
      'Người ký: CỔNG THÔNG TIN ĐIỆN TỬ CHÍNH PHỦ\nCơ quan: VĂN PHÒNG CHÍNH PHỦ\nThời gian ký: 20.03.2025 15:28:57 +07:00'
    expect(factsOf(decision({ place: '' }), { dropped: stamp.split('\n') }).own?.issuedOn).toBeNull()
  })

  test('by the text stands, and disagreement with the portal is shown', () => {
    const facts = factsOf(decision(), { stated: { issuedOn: day('2024-05-15') } })
    expect(facts.own?.issuedOn).toBe('2024-05-14')
    expect(facts.warnings).toEqual(['issuedOn: signed-text says 2024-05-14, portal-table says 2024-05-15'])
  })
})

describe('commencement', () => {
  const cases: [clause: string, expected: string | null][] = [
    ['Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 6 năm 2024.', '2024-06-01'],
    ['Quyết định này có hiệu lực từ 01/6/2024.', '2024-06-01'],
    ['Quyết định này có hiệu lực kể từ ngày ký.', '2024-05-14'],
    [
      'Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành và áp dụng từ ngày 01 tháng 7 năm 2024.',
      '2024-05-14',
    ],
    ['Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.', '2024-05-24'],
    ['Quyết định này có hiệu lực sau 10 ngày kể từ ngày đăng Công báo.', null],
    ['Kể từ ngày Quyết định này có hiệu lực thi hành, Quyết định số 5/2019/QĐ-UBND hết hiệu lực.', null],
    ['Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 6 năm 2024.', null],
  ]
  test.each(cases)('%s', (clause, expected) => {
    const text = decision().replace(/Điều 2\. .*/, `Điều 2. ${clause}`)
    expect(factsOf(text).own?.effectiveFrom).toBe(expected)
  })
})

describe('signers', () => {
  const cases: [name: string, end: string[], signers: string[]][] = [
    ['for another', ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Nguyễn Văn Mẫu'], ['Nguyễn Văn Mẫu']],
    ['with a rank', ['BỘ TRƯỞNG', 'Đại tướng Nguyễn Văn Mẫu'], ['Nguyễn Văn Mẫu']],
    [
      'of a joint act',
      ['BỘ TRƯỞNG', 'Nguyễn Văn Mẫu', 'CHÁNH ÁN', 'Trần Thị Mẫu'],
      ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu'],
    ],
    ['two columns', ['- Lưu: VT.\tCHỦ TỊCH', 'Nguyễn Văn Mẫu'], ['Nguyễn Văn Mẫu']],
    ['receivers are none', ['Nơi nhận:', 'Như Điều', 'Văn Phòng', 'TM. CHÍNH PHỦ'], []],
    ['nobody', ['Nguyễn Văn Mẫu'], []],
  ]
  test.each(cases)('%s', (_, end, signers) => {
    expect(factsOf(decision({ end })).own?.signers).toEqual(signers)
  })
})

describe('issuer and territory', () => {
  const at = (organ: string[], symbol: string, place?: string) =>
    factsOf(decision({ organ, symbol, ...(place && { place }) }))

  test.each<[organ: string[], symbol: string, place: string, id: string, issuer: string]>([
    [
      ['BỘ NGOẠI GIAO'],
      'Số: 3/QĐ-BNG',
      'Hà Nội, ngày 14 tháng 5 năm 2024',
      'vn/bng/qd-cb/2024/3',
      'Bộ Ngoại giao',
    ],
    [
      ['BỘ LAO ĐỘNG - THƯƠNG BINH', 'VÀ XÃ HỘI'],
      'Số: 169/QĐ-BLĐTBXH',
      'Hà Nội, ngày 24 tháng 01 năm 2025',
      'vn/bldtbxh/qd-cb/2025/169',
      'Bộ Lao động - Thương binh và Xã hội',
    ],
    [
      ['UBND TỈNH CAO BẰNG', 'SỞ NỘI VỤ'],
      'Số: 46/QĐ-SNV',
      'Cao Bằng, ngày 14 tháng 5 năm 2024',
      'vn-cao-bang/snv/qd-cb/2024/46',
      'Sở Nội vụ tỉnh Cao Bằng',
    ],
    [
      ['ỦY BAN NHÂN DÂN', 'QUẬN BA ĐÌNH'],
      'Số: 125/QĐ-UBND',
      'Ba Đình, ngày 22 tháng 01 năm 2024',
      'vn-ha-noi.ba-dinh/ubnd/qd-cb/2024/125',
      'Ủy ban nhân dân quận Ba Đình',
    ],
    [
      ['ỦY BAN NHÂN DÂN', 'TỈNH NINH BÌNH'],
      'Số: 1/QĐ-UBND',
      'Ninh Bình, ngày 30 tháng 6 năm 2025',
      'vn-ninh-binh/ubnd/qd-cb/2025/1',
      'Ủy ban nhân dân tỉnh Ninh Bình',
    ],
    [
      ['ỦY BAN NHÂN DÂN', 'TỈNH NINH BÌNH'],
      'Số: 1/QĐ-UBND',
      'Ninh Bình, ngày 01 tháng 7 năm 2025',
      'vn-ninh-binh-2025/ubnd/qd-cb/2025/1',
      'Ủy ban nhân dân tỉnh Ninh Bình',
    ],
  ])('%j %s', (organ, symbol, place, id, issuer) => {
    expect(at(organ, symbol, place).own).toMatchObject({ id, issuer })
  })

  test('a district that is not in the tables is not taken for the province', () => {
    const facts = at(
      ['ỦY BAN NHÂN DÂN', 'HUYỆN KHÔNG CÓ'],
      'Số: 9/QĐ-UBND',
      'Không Có, ngày 14 tháng 5 năm 2024',
    )
    expect(facts.own?.id).toBe('_/ubnd/qd-cb/2024/9')
    expect(facts.jurisdiction).toEqual([])
  })

  test('a day left for the pen leaves the year, which tells the territory but in the year of the merger', () => {
    const organ = ['ỦY BAN NHÂN DÂN', 'TỈNH HƯNG YÊN']
    const dated = (year: number) =>
      at(organ, 'Số:    /KH-UBND', `Hưng Yên, ngày    tháng    năm ${year}`).own?.id
    expect(dated(2021)).toBe('vn-hung-yen/ubnd/kh/2021/_')
    expect(dated(2026)).toBe('vn-hung-yen-2025/ubnd/kh/2026/_')
    expect(dated(2025)).toBe('_/ubnd/kh/2025/_')
  })

  test('nothing says which committee: the source does', () => {
    const organ = ['ỦY BAN NHÂN DÂN']
    const text = decision({ organ, place: 'ngày 14 tháng 5 năm 2024' })
    expect(factsOf(text).own?.id).toBe('_/ubnd/qd/2024/12')
    const sourced = factsOf(text, { provenance: { sourceJurisdiction: 'vn-cao-bang' } })
    expect(sourced.jurisdiction).toEqual([{ id: 'vn-cao-bang', from: 'source', inferred: false }])
    const addressed = factsOf(text, { provenance: { url: 'https://sonoivu.caobang.gov.vn/vb/1' } })
    expect(addressed.jurisdiction).toEqual([{ id: 'vn-cao-bang', from: 'url', inferred: false }])
  })
})
