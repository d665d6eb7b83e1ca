import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIsoDay } from '../src/domain/day.ts'
import {
  type Document,
  noProvenance,
  noStatedFields,
  type Provenance,
  type StatedFields,
} from '../src/domain/document.ts'
import { identityMap } from '../src/domain/source-map.ts'
import type { Facts } from '../src/extract/facts/facts.ts'
import { readFacts } from '../src/extract/facts/index.ts'
import { readOutline } from '../src/extract/outline/index.ts'
import { loadRegistry } from '../src/registry/load.ts'

const registry = loadRegistry()

type Given = Partial<Omit<Document, 'provenance' | 'stated' | 'body'>> & {
  provenance?: Partial<Provenance>
  stated?: Partial<StatedFields>
}

function factsOf(text: string, given: Given = {}): Facts {
  const document: Document = {
    stage: 'document',
    format: 'text',
    pageKind: 'article',
    source: text,
    body: identityMap(text),
    listItems: [],
    attachments: [],
    language: 'vi',
    translation: { machineTranslated: false, originalUrl: null, evidence: [] },
    metadataLines: [],
    dropped: [],
    warnings: [],
    ocrConfidence: null,
    ...given,
    provenance: { ...noProvenance, ...given.provenance },
    stated: { ...noStatedFields, ...given.stated },
  }
  return readFacts(document, readOutline(text).parts, registry)
}

function day(text: string) {
  return parseIsoDay(text) ?? null
}

/** A decision of a province, with the lines that a case changes. */
function decision(
  changes: { organ?: string[]; symbol?: string; place?: string; title?: string; end?: string[] } = {},
): string {
  return [
    ...(changes.organ ?? ['ỦY BAN NHÂN DÂN', 'TỈNH CAO BẰNG']),
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    changes.symbol ?? 'Số: 12/2024/QĐ-UBND',
    changes.place ?? 'Cao Bằng, ngày 14 tháng 5 năm 2024',
    'QUYẾT ĐỊNH',
    changes.title ?? 'Ban hành Quy chế thi đua, khen thưởng',
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo Quyết định này Quy chế thi đua, khen thưởng.',
    'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 6 năm 2024.',
    ...(changes.end ?? [
      'Nơi nhận:',
      '- Như Điều 2;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn Mẫu',
    ]),
  ].join('\n')
}

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

describe('news', () => {
  const lead =
    'Chiều ngày 26/01/2024, Phòng GDĐT quận Ba Đình tổ chức hội nghị tập huấn công tác thi đua, khen thưởng.'
  const title = 'Phòng GDĐT quận Ba Đình tổ chức hội nghị tập huấn'

  test('is read from its title, its lines and its words', () => {
    expect(factsOf(`${title}\n${lead}`, { metadataLines: ['26/01/2024 376'] })).toMatchObject({
      kind: 'training',
      title,
      publishedOn: '2024-01-26',
      eventOn: '2024-01-26',
      jurisdiction: [{ id: 'vn-ha-noi', from: 'text', inferred: true }],
      own: null,
    })
  })

  test('with a decision inside has no symbol of its own', () => {
    const text = `${title}\nCăn cứ Quyết định số 12/2024/QĐ-UBND ngày 14/5/2024, hội nghị được tổ chức.`
    expect(factsOf(text).own).toBeNull()
  })

  test.each<[kind: string, title: string]>([
    ['signing', 'Cụm thi đua số 1 ngành Giáo dục và Đào tạo ký kết giao ước thi đua năm học 2020-2021'],
    ['signing', 'Department of Education and Training signed a cooperation agreement'],
    ['training', 'Sở Nội vụ tổ chức bồi dưỡng công tác thi đua, khen thưởng năm 2025'],
    ['award', 'Trao tặng Huân chương Lao động cho ba tập thể'],
    ['movement', 'Phát động phong trào thi đua yêu nước năm 2025'],
    ['conference-report', 'Hội nghị tổng kết công tác năm 2024'],
    ['news', 'Giá xăng giảm hơn một nghìn đồng'],
  ])('%s: %s', (kind, line) => {
    expect(factsOf(`${line}\nNội dung bài viết.`).kind).toBe(kind)
  })

  test.each<[what: string, first: string, given: Given, expected: string | null]>([
    ['a short first line', 'Ký kết giao ước thi đua', {}, 'Ký kết giao ước thi đua'],
    ['a caption', '(Ông Nguyễn Văn Mẫu phát biểu)', {}, null],
    ['a sentence', 'Hội nghị diễn ra sáng nay.', {}, null],
    [
      'a sentence the page repeats',
      'Two units signed.',
      { dropped: ['Two units signed.'] },
      'Two units signed.',
    ],
    ['what the page states', 'Dòng đầu', { stated: { title: 'Tiêu đề' } }, 'Tiêu đề'],
  ])('title: %s', (_, first, given, expected) => {
    expect(factsOf(`${first}\nĐoạn văn tiếp theo của bài viết.`, given).title).toBe(expected)
  })

  test('the words of its address are a hint, no title', () => {
    const url = 'https://sonoivu.caobang.gov.vn/hoat-dong/so-noi-vu-to-chuc-boi-duong-nam-2025-1021185'
    const facts = factsOf('(Chú thích ảnh)\nĐoạn văn.', { provenance: { url } })
    expect(facts.title).toBeNull()
    expect(facts.evidence).toContainEqual(
      expect.objectContaining({
        field: 'titleFromUrl',
        value: 'so noi vu to chuc boi duong nam 2025',
        certainty: 'weak',
      }),
    )
  })
})

describe('day of publication', () => {
  test.each<[what: string, given: Given, expected: string | null]>([
    ['a date and a view counter', { metadataLines: ['26/01/2024 376'] }, '2024-01-26'],
    ['a bare date', { metadataLines: ['29/10/2020'] }, '2020-10-29'],
    ['the page head of a gazette', { metadataLines: ['CÔNG BÁO/Số 1523 + 1524/Ngày 29-12-2024'] }, null],
    ['a time of signing', { metadataLines: ['Thời gian ký: 20.03.2025 15:28:57 +07:00'] }, null],
    ['a masked token', { metadataLines: ['My Ha DNUM_BCZBBZCACC 17:44'] }, '2022-11-12'],
    [
      'a stamp in the address',
      { provenance: { url: 'https://a.vn/b/d20240626140911784.htm' } },
      '2024-06-26',
    ],
    ['a number in the address', { provenance: { url: 'https://a.vn/tin-tuc-1021185' } }, null],
    [
      'an impossible day in the address',
      { provenance: { url: 'https://a.vn/d20241399140911784.htm' } },
      null,
    ],
    [
      'what the page states',
      { stated: { publishedOn: day('2024-01-27') }, metadataLines: ['26/01/2024'] },
      '2024-01-27',
    ],
    ['a day of the list alone', { provenance: { listedOn: day('2024-01-25') } }, '2024-01-25'],
    [
      'a day of the list beside one of the page',
      { provenance: { listedOn: day('2024-01-25') }, metadataLines: ['26/01/2024'] },
      '2024-01-26',
    ],
    [
      'a copy that states its own day',
      {
        stated: { publishedOn: day('2024-06-27') },
        translation: {
          machineTranslated: true,
          originalUrl: 'https://a.vn/d20240626140911784.htm',
          evidence: [],
        },
      },
      '2024-06-27',
    ],
  ])('%s', (_, given, expected) => {
    expect(factsOf('Tiêu đề\nNội dung.', given).publishedOn).toBe(expected)
  })

  test('that was decoded is doubtful', () => {
    const facts = factsOf('Tiêu đề\nNội dung.', { metadataLines: ['My Ha DNUM_BCZBBZCACC 17:44'] })
    expect(facts.warnings.join()).toContain('DNUM_BCZBBZCACC')
  })
})

describe('day of the event', () => {
  test.each<
    [text: string, language: Document['language'], published: string | null, expected: string | null]
  >([
    ['Chiều ngày 26/01/2024, Phòng GDĐT tổ chức.', 'vi', null, '2024-01-26'],
    ['Ngày 24/10/2020, tại Trường Mẫu, Cụm thi đua tổ chức.', 'vi', '2020-10-29', '2020-10-24'],
    ['Sáng 26/6, Hội Khuyến học tổ chức.', 'vi', '2024-06-26', '2024-06-26'],
    ['Sáng 26/6, Hội Khuyến học tổ chức.', 'vi', null, null],
    ['(Báo Mẫu) - Ngày 24-4, Thành ủy tổ chức.', 'vi', '2024-04-24', '2024-04-24'],
    [
      'Am Morgen des 26. Juni veranstaltete die Vereinigung eine Konferenz.',
      'de',
      '2024-06-26',
      '2024-06-26',
    ],
    ['(Mau.vn) - On the afternoon of November 12, the Department held.', 'en', '2022-11-12', '2022-11-12'],
    ['Den 26. juni ble konferansen holdt.', 'nb', '2024-06-26', '2024-06-26'],
    // what is cited or remembered
    ['Thực hiện Chỉ thị số 666/CT-BGDĐT ngày 24/8/2020, trường tổ chức.', 'vi', '2020-10-29', null],
    ['Trường thành lập ngày 20/11/1982 đã tổ chức lễ.', 'vi', null, null],
    ['Im Sinne des Beschlusses Nr. 49 vom 10. Mai 2019 wurde beraten.', 'de', null, null],
    ['Teachers celebrate Vietnamese Teachers’ Day (November 20).', 'en', '2022-11-12', null],
  ])('%s', (text, language, published, expected) => {
    const stated = { publishedOn: published === null ? null : day(published) }
    expect(factsOf(`Tiêu đề\n${text}`, { language, stated }).eventOn).toBe(expected)
  })
})

describe('territory of a page', () => {
  test.each<[what: string, text: string, given: Given, expected: string[]]>([
    ['its source', 'Tin ở Hà Nội', { provenance: { sourceJurisdiction: 'vn-cao-bang' } }, ['vn-cao-bang']],
    ['its address', 'Tin ở Hà Nội', { provenance: { url: 'https://baonghean.vn/a' } }, ['vn-nghe-an']],
    ['the words of its text', 'Tin\nTại tỉnh Nghệ An, hội nghị được tổ chức.', {}, ['vn-nghe-an']],
    ['several', 'Nghệ An và Hà Tĩnh ký kết\nNội dung.', {}, ['vn-nghe-an', 'vn-ha-tinh']],
    [
      'a huyện with the name of a province',
      'Tin\nTại huyện Quảng Ninh, hội nghị được tổ chức.',
      {},
      ['vn-quang-binh'],
    ],
    ['a commune with the name of a province', 'Tin\nTại xã Cao Bằng, hội nghị được tổ chức.', {}, []],
    ['a word that is also a name', 'Tin\nVì hòa bình của thế giới.', {}, []],
    ['a name with two territories and no day', 'Tin\nTại tỉnh Ninh Bình.', {}, []],
    [
      'the same before the merger',
      'Tin\nTại tỉnh Ninh Bình.',
      { stated: { publishedOn: day('2024-06-26') } },
      ['vn-ninh-binh'],
    ],
    [
      'the same seen before the merger',
      'Tin\nTại tỉnh Ninh Bình.',
      { provenance: { seenOn: day('2025-01-01') } },
      ['vn-ninh-binh'],
    ],
    ['none', 'Tin\nNội dung.', {}, []],
  ])('%s', (_, text, given, expected) => {
    expect(factsOf(text, given).jurisdiction.map(({ id }) => id)).toEqual(expected)
  })
})

test.each([['listing'], ['error'], ['wrong-document']] as const)(
  'a page that is no document: %s',
  pageKind => {
    expect(factsOf('Trang này', { pageKind }).kind).toBe(pageKind)
  },
)

test('any text has facts, each with its words', () => {
  const piece = fc.constantFrom(
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 1/QĐ-UBND',
    'Số:   /QĐ-UBND',
    'QUYẾT ĐỊNH',
    'Căn cứ Luật số 1/2020/QH14',
    'Hà Nội, ngày 1 tháng 2 năm 2024',
    'Điều 1. A',
    'có hiệu lực kể từ ngày ký',
    'TM. CHÍNH PHỦ',
    'Nguyễn Văn Mẫu',
    '',
    'XÁC THỰC VĂN BẢN HỢP NHẤT',
  )
  const texts = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 20 }).map(pieces => pieces.join('\n')),
  )
  fc.assert(
    fc.property(texts, text => {
      for (const { field, value } of factsOf(text).evidence) {
        expect(field).not.toBe('')
        expect(value).not.toBe('')
      }
    }),
    { numRuns: 150 },
  )
})

test.each([
  'Số: ',
  'ngày 1 ',
  'A',
  ' ',
  'QUYẾT ĐỊNH\n',
  'Căn cứ ',
  'tỉnh ',
  '(a.vn) ',
  'Luật này được ',
  'KT. A\n',
  'Cơ quan: ',
])('a quarter of a megabyte of %j is read in linear time', piece => {
  const started = performance.now()
  factsOf(piece.repeat(250_000 / piece.length))
  expect(performance.now() - started).toBeLessThan(4_000)
})

const shared = new URL('../../shared/', import.meta.url)
type Gold = { file: string; symbol: string; issuedOn: string; effectiveFrom: string | null }
const gold = readFileSync(new URL('gold/congbao-own.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line) as Gold)

test.skipIf(!existsSync(new URL('data/congbao/', shared)))(
  'gazette documents: symbol, issue day and commencement',
  () => {
    const found = gold.map(
      ({ file }) => factsOf(readFileSync(new URL(`${file}.txt`, shared), 'utf8').normalize('NFC')).own,
    )
    const right = (check: (one: Gold, own: Facts['own']) => boolean) =>
      gold.filter((one, index) => check(one, found[index] ?? null)).length / gold.length
    expect(right((one, own) => own?.symbol === one.symbol)).toBeGreaterThanOrEqual(0.95)
    expect(right((one, own) => own?.issuedOn === one.issuedOn)).toBeGreaterThanOrEqual(0.95)
    expect(right((one, own) => own?.effectiveFrom === one.effectiveFrom)).toBeGreaterThanOrEqual(0.95)
  },
)
