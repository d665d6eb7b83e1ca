import { describe, expect, test } from 'vitest'
import { referencesIn } from '../src/answer/references-in.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { day, decision, factsOf } from './facts-kit.ts'

const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'

describe('letterheads as copies have them', () => {
  test('the place line behind the motto, the number behind a rule or on the next line', () => {
    const run = factsOf(
      'UBND TỈNH CAO BẰNG ------- Số: 9/2018/QĐ-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Cao Bằng, ngày 5 tháng 9 năm 2018 |\nQUYẾT ĐỊNH\nBan hành Quy định mẫu\nCăn cứ Luật Mẫu;',
    )
    expect(run.own).toMatchObject({ id: 'vn-cao-bang/ubnd/qd/2018/9', issuedOn: '2018-09-05' })
    const broken = factsOf(decision({ symbol: 'Số:\n348/QĐ-UBND' }))
    expect(broken.own?.id).toBe('vn-cao-bang/ubnd/qd-cb/2024/348')
  })

  test('an act without its number: who decides stands between title and recitals', () => {
    const act =
      'NGHỊ QUYẾT\nQuy định mức chi mẫu\nHỘI ĐỒNG NHÂN DÂN TỈNH CAO BẰNG\nKHÓA XVII, KỲ HỌP THỨ 3\nCăn cứ Luật Mẫu;'
    expect(factsOf(act)).toMatchObject({
      kind: 'resolution',
      own: { id: 'vn-cao-bang/hdnd/_/_/_', issuer: 'Hội đồng nhân dân tỉnh Cao Bằng' },
    })
    expect(factsOf('NGHỊ QUYẾT\nđi vào cuộc sống\nCăn cứ tình hình, nhiều nơi làm tốt.').own).toBeNull()
  })

  test('"VÀ XÃ HỘI" is a field, and names no commune', () => {
    const facts = factsOf(
      decision({
        organ: ['UBND TỈNH CAO BẰNG', 'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI'],
        symbol: 'Số: 14/QĐ-SLĐTBXH',
      }),
    )
    expect(facts.own?.issuer).toBe('Sở Lao động - Thương binh và Xã hội tỉnh Cao Bằng')
    expect(facts.jurisdiction.map(({ id }) => id)).toEqual(['vn-cao-bang'])
  })

  test('a title in capitals that begins with BAN HÀNH is one', () => {
    expect(factsOf(decision({ title: 'BAN HÀNH QUY CHẾ MẪU' })).title).toBe('Quyết định ban hành quy chế mẫu')
  })

  test('the office of the centre is not that of the city it sits in', () => {
    const letter = (organ: string) =>
      `${organ}\nSố: 12/BTĐKT-VP\nV/v triển khai\n${motto}\nHà Nội, ngày 02 tháng 11 năm 2023\nKính gửi: Các bộ, ngành`
    expect(factsOf(letter('BAN THI ĐUA - KHEN THƯỞNG TRUNG ƯƠNG')).own?.id).toBe('vn/btdkt/cv/2023/12')
    expect(factsOf(letter('BAN THI ĐUA - KHEN THƯỞNG')).own?.id).toBe('vn-ha-noi/btdkt/cv/2023/12')
  })

  test('a circular of before 1997 is one, though it is numbered like a letter', () => {
    const act = `BỘ TÀI CHÍNH\nSố: 71-TC/TCT\n${motto}\nHà Nội, ngày 2 tháng 3 năm 1996\nTHÔNG TƯ\nHướng dẫn mẫu\nCăn cứ Luật Mẫu;`
    expect(factsOf(act)).toMatchObject({ kind: 'circular', own: { id: 'vn/tc/tt/1996/71' } })
  })
})

describe('the name of the President', () => {
  const placesOf = (text: string) =>
    factsOf(text, { provenance: { seenOn: day('2020-06-01') } }).jurisdiction.map(({ id }) => id)

  test('is the city’s only behind its level or among other places', () => {
    const given =
      'Kỷ niệm ngày sinh\n\nHọc tập Chủ tịch Hồ Chí Minh, tư tưởng Hồ Chí Minh năm 2020 ở tỉnh Cao Bằng.'
    expect(placesOf(given)).toEqual(['vn-cao-bang'])
    expect(placesOf('Tin ngày 3/4/2020\n\nNgày 3/4/2020, UBND thành phố Hồ Chí Minh họp.')).toEqual([
      'vn-ho-chi-minh',
    ])
  })
})

describe('a number in the lines of a title', () => {
  const plan = (...title: string[]) => [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'KẾ HOẠCH',
    ...title,
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
  ]

  test.each([
    [['Triển khai thực hiện Nghị định', 'số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ']],
    [['TRIỂN KHAI THỰC HIỆN NGHỊ ĐỊNH', 'SỐ 98/2023/NĐ-CP NGÀY 31 THÁNG 12 NĂM 2023 CỦA CHÍNH PHỦ']],
    [['Triển khai thực hiện các nghị định', 'số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ']],
  ])('that breaks before it is cited: %s', title => {
    expect(factsOf(plan(...title).join('\n')).own).toMatchObject({ id: '_/_/kh/_/_', issuedOn: null })
  })

  test('and another day than that behind the number', () => {
    const text = 'QUYẾT ĐỊNH\nSố 12/2024/QĐ-UBND ngày hiệu lực 5/3/2024\nCăn cứ Luật Mẫu;'
    expect(factsOf(text).own).toMatchObject({ id: '_/ubnd/qd/2024/12', issuedOn: null })
  })

  test('is no day of issue either', () => {
    const lines = plan('Triển khai Nghị định', 'số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ')
    const text = ['UBND TỈNH CAO BẰNG', 'SỞ NỘI VỤ', 'Số: 45/KH-SNV', ...lines].join('\n')
    expect(factsOf(text).own).toMatchObject({ symbol: '45/KH-SNV', issuedOn: null })
  })

  const heads: [lines: string[], id: string, day: string][] = [
    [
      ['QUYẾT ĐỊNH', 'Số 12/2024/QĐ-UBND ngày 5/3/2024 của UBND tỉnh Cao Bằng'],
      '_/ubnd/qd/2024/12',
      '2024-03-05',
    ],
    [['SẮC LỆNH', 'SỐ 195-SL NGÀY 1 THÁNG 6 NĂM 1948'], 'vn/ctn/sl/1948/195', '1948-06-01'],
    [['NGHỊ ĐỊNH', 'CỦA CHÍNH PHỦ SỐ 12/2002/NĐ-CP NGÀY 22/01/2002'], 'vn/cp/nd/2002/12', '2002-01-22'],
    [
      ['UBND TỈNH CAO BẰNG', 'SỐ: 12/2024/QĐ-UBND NGÀY 5/3/2024', 'QUYẾT ĐỊNH'],
      'vn-cao-bang/ubnd/qd/2024/12',
      '2024-03-05',
    ],
  ]
  test.each(heads)(
    'behind the type alone, or above it, it is the own one, with its day, and no reference: %s',
    (lines, id, issuedOn) => {
      const text = [...lines, 'Về công tác cán bộ', 'Căn cứ Luật số 06/2022/QH15;', 'Điều 1. Nội dung'].join(
        '\n',
      )
      expect(factsOf(text).own).toMatchObject({ id, issuedOn })
      expect(referencesIn(loadRegistry(), text).references.map(({ quote }) => quote)).toEqual([
        'Luật số 06/2022/QH15',
      ])
    },
  )

  test('with a day behind it, that of another document at the beginning of a line is a reference', () => {
    const lines = plan('Về công tác cán bộ')
    const text = ['Số: 45/KH-SNV', ...lines, 'Số: 12/2024/QĐ-UBND ngày 5/3/2024', 'Điều 1. Nội dung'].join(
      '\n',
    )
    expect(referencesIn(loadRegistry(), text).references.map(({ quote }) => quote)).toContain(
      'Số: 12/2024/QĐ-UBND',
    )
  })
})
