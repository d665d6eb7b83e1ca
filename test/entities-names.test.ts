import { describe, expect, test } from 'vitest'
import { bareContext } from '../scripts/bare-context.ts'
import type { Language } from '../src/domain/extraction.ts'
import { entitiesIn, inCaoBang, named, quotes, withRoles } from './entities-kit.ts'

describe('organisations in Vietnamese', () => {
  const cases: [text: string, found: string[]][] = [
    ['Sở Nội vụ phối hợp', ['Sở Nội vụ → Sở Nội vụ tỉnh Cao Bằng']],
    ['Bộ Nội vụ phối hợp', ['Bộ Nội vụ → Bộ Nội vụ']],
    ['UBND tỉnh ban hành', ['UBND tỉnh → Ủy ban nhân dân tỉnh Cao Bằng']],
    ['Uỷ ban nhân dân huyện Gio Linh', ['Uỷ ban nhân dân huyện Gio Linh → Ủy ban nhân dân huyện Gio Linh']],
    ['Phòng GDĐT quận Ba Đình tổ chức', ['Phòng GDĐT quận Ba Đình → Phòng Giáo dục và Đào tạo quận Ba Đình']],
    ['Sở GTVT Hải Phòng cho biết', ['Sở GTVT Hải Phòng → Sở Giao thông vận tải thành phố Hải Phòng']],
    ['Phòng Giáo dục và đào tạo yêu cầu', ['Phòng Giáo dục và đào tạo → Phòng Giáo dục và Đào tạo']],
    ['Ban Thường vụ Tỉnh ủy Cao Bằng', ['Ban Thường vụ Tỉnh ủy Cao Bằng → Ban Thường vụ Tỉnh ủy Cao Bằng']],
    ['Công an tỉnh trao quà', ['Công an tỉnh → Công an tỉnh Cao Bằng']],
    ['Hội Khuyến học xã phát động', ['Hội Khuyến học xã → Hội Khuyến học xã']],
    [
      'Cụm thi đua số 1 ngành Giáo dục và Đào tạo ký kết',
      ['Cụm thi đua số 1 ngành Giáo dục và Đào tạo → Cụm thi đua số 1 ngành Giáo dục và Đào tạo'],
    ],
    [
      'Trường phổ thông dân tộc nội trú Hoa Ban Trắng tổ chức',
      ['Trường phổ thông dân tộc nội trú Hoa Ban Trắng → Trường phổ thông dân tộc nội trú Hoa Ban Trắng'],
    ],
    [
      'các trường Mầm non, Tiểu học, THCS trên địa bàn',
      ['trường Mầm non, Tiểu học, THCS → trường Mầm non, Tiểu học, THCS'],
    ],
    [
      'Trường THPT Nguyễn Huệ và Sở Tư pháp',
      ['Trường THPT Nguyễn Huệ → Trường THPT Nguyễn Huệ', 'Sở Tư pháp → Sở Tư pháp tỉnh Cao Bằng'],
    ],
    ['Công ty cổ phần Tập đoàn Ví Dụ', ['Công ty cổ phần Tập đoàn Ví Dụ → Công ty cổ phần Tập đoàn Ví Dụ']],
    ['ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG', ['ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG → Ủy ban nhân dân tỉnh Cao Bằng']],
    ['(Baonghean.vn) - Chiều nay', ['Baonghean.vn → Báo Nghệ An']],
    // No bodies: words in small letters, parts of symbols and names, what says no name.
    ['trụ sở Công nghệ', []],
    ['số 21/CT-UBND', []],
    ['nhiệm vụ Quốc phòng', []],
    ['ông Nguyễn Văn Viện nói', []],
    ['Tỉnh ủy viên', []],
    ['Ban hành Quy chế Sở Nội vụ', ['Sở Nội vụ → Sở Nội vụ tỉnh Cao Bằng']],
    ['Bộ Luật Lao động năm 2019', []],
    ['BAN HÀNH QUY CHẾ CỦA SỞ', []],
    ['nhà trường đã', []],
    ['XÃ HỘI CHỦ NGHĨA', []],
    ['BÁO CÁO\nVề việc mẫu', []],
    ['TRƯỜNG THPT NGUYỄN HUỆ', ['TRƯỜNG THPT NGUYỄN HUỆ → null']],
  ]
  test.each(cases)('%s', (text, found) => {
    expect(named('organisation', text, inCaoBang)).toEqual(found)
  })

  test('without marks the tables give the name back', () => {
    const text = 'So Noi vu tinh Cao Bang va UBND huyen Quang Hoa to chuc hoi nghi'
    expect(named('organisation', text, inCaoBang)).toEqual([
      'So Noi vu tinh Cao Bang → Sở Nội vụ tỉnh Cao Bằng',
      'UBND huyen Quang Hoa → Ủy ban nhân dân huyện Quảng Hòa',
    ])
  })

  test('a territory that is not printed is added only when the document has one', () => {
    const two = [
      ...(inCaoBang.jurisdiction ?? []),
      { id: 'vn-lang-son', from: 'text', inferred: false } as const,
    ]
    expect(named('organisation', 'UBND tỉnh', { jurisdiction: two })).toEqual([
      'UBND tỉnh → Ủy ban nhân dân tỉnh',
    ])
  })
})

describe('organisations in translations', () => {
  const cases: [text: string, language: Language, found: string[]][] = [
    ['innenriksdepartementet holdt', 'nb', ['innenriksdepartementet → Sở Nội vụ tỉnh Cao Bằng']],
    ['the Department of Home Affairs held', 'en', ['Department of Home Affairs → Sở Nội vụ tỉnh Cao Bằng']],
    ['the Ministry of Home Affairs', 'en', ['Ministry of Home Affairs → Bộ Nội vụ']],
    [
      'folkekomiteen i Cao Bang-provinsen',
      'nb',
      ['folkekomiteen i Cao Bang-provinsen → Ủy ban nhân dân tỉnh Cao Bằng'],
    ],
    [
      'des Volkskomitees der Provinz Ninh Binh',
      'de',
      ['Volkskomitees der Provinz Ninh Binh → Ủy ban nhân dân tỉnh Ninh Bình'],
    ],
    [
      'Cao Bang Provincial People’s Committee',
      'en',
      ['Cao Bang Provincial People’s Committee → Ủy ban nhân dân tỉnh Cao Bằng'],
    ],
    [
      'der Verband zur Förderung der Bildung hat',
      'de',
      ['Verband zur Förderung der Bildung → Hội Khuyến học'],
    ],
    ['des 10. Politbüros zur Stärkung der Partei', 'de', ['10. Politbüros → Bộ Chính trị']],
    [
      'the Provincial Labor Federation spoke',
      'en',
      ['Provincial Labor Federation → Liên đoàn Lao động tỉnh Cao Bằng'],
    ],
    ['avdelingen for landbruk og miljø sier', 'nb', ['avdelingen for landbruk og miljø → null']],
    ['the Nghe An Education Department always', 'en', ['Nghe An Education Department → null']],
    // Heads alone, and what only looks like one.
    ['skolene i fremtiden', 'nb', []],
    ['the department and the school', 'en', []],
    ['der Verband hat', 'de', []],
    ['Director of education', 'en', []],
  ]
  test.each(cases)('%s (%s)', (text, language, found) => {
    expect(named('organisation', text, { ...inCaoBang, language })).toEqual(found)
  })

  test('where nothing says whose it is, a name of two bodies stays open', () => {
    expect(named('organisation', 'innenriksdepartementet', { language: 'nb' })).toEqual([
      'innenriksdepartementet → null',
    ])
  })
})

describe('persons', () => {
  const cases: [text: string, language: Language, found: string[]][] = [
    [
      'đồng chí Nguyễn Thị Mẫu - Phó trưởng phòng GDĐT, các đồng chí chuyên viên',
      'vi',
      ['Nguyễn Thị Mẫu [Phó trưởng phòng GDĐT]'],
    ],
    [
      'Chủ tịch UBND tỉnh Quảng Trị, Võ Văn Mẫu cho biết',
      'vi',
      ['Võ Văn Mẫu [Chủ tịch UBND tỉnh Quảng Trị]'],
    ],
    ['Giám đốc Sở Y tế Quảng Trị Võ Văn Mẫu nói', 'vi', ['Võ Văn Mẫu [Giám đốc Sở Y tế Quảng Trị]']],
    [
      'ông Trần Văn Ví, nguyên Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh; bà Lê Thị Dụ, Giám đốc',
      'vi',
      ['Trần Văn Ví [nguyên Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh]', 'Lê Thị Dụ [Giám đốc]'],
    ],
    [
      'Các đồng chí: Trần Ví, Lê Mẫu và Phạm Dụ tham dự',
      'vi',
      ['Trần Ví [null]', 'Lê Mẫu [null]', 'Phạm Dụ [null]'],
    ],
    [
      'Hội nghị kết thúc.\nTrương Văn Mẫu, Ban Thi đua - Khen thưởng',
      'vi',
      ['Trương Văn Mẫu [Ban Thi đua - Khen thưởng]'],
    ],
    [
      'hvor (Mr. Ly Van Mau, assisterende direktør i innenriksdepartementet, holdt åpningstalen)',
      'nb',
      ['Ly Van Mau [assisterende direktør i innenriksdepartementet]'],
    ],
    [
      'Herr Dam Van Mau, leder for avdelingen for emulering og belønninger, Departementet for innenrikssaker, introduserte',
      'nb',
      ['Dam Van Mau [leder for avdelingen for emulering og belønninger, Departementet for innenrikssaker]'],
    ],
    [
      'Genossen teil: Tong Van Mau, Mitglied des Ständigen Ausschusses der Provinzpartei; Le Van Vi, Direktor',
      'de',
      ['Tong Van Mau [Mitglied des Ständigen Ausschusses der Provinzpartei]', 'Le Van Vi [Direktor]'],
    ],
    [
      'Comrade Kha Van Mau - Chairman of the Provincial Labor Federation spoke',
      'en',
      ['Kha Van Mau [Chairman of the Provincial Labor Federation]'],
    ],
    [
      'Director of the Department of Education and Training Thai Van Mau spoke',
      'en',
      ['Thai Van Mau [Director of the Department of Education and Training]'],
    ],
    ['The end.\nBui Mau - Minh Vi', 'de', ['Bui Mau [null]', 'Minh Vi [null]']],
    // Places, bodies, streets, prizes, movements and headings are nobody.
    ['Ninh Binh and Thai Binh took part', 'en', []],
    ['tỉnh Ninh Bình và Hà Nam', 'vi', []],
    ['Trường THPT Lê Quý Đôn', 'vi', []],
    ['đường Võ Nguyên Giáp', 'vi', []],
    ['giải thưởng Tôn Đức Thắng', 'vi', []],
    ['tư tưởng Hồ Chí Minh', 'vi', []],
    ['Huân chương Hồ Chí Minh', 'vi', []],
    ['phong trào “Trần Hưng Đạo”', 'vi', []],
    ['XỬ LÝ VI PHẠM', 'vi', []],
    ['Cao Bằng\n\nDANH SÁCH\n(Kèm theo)', 'vi', []],
    ['Việt Nam', 'vi', []],
    ['Mai Châu', 'vi', []],
    ['Education and Training', 'en', []],
  ]
  test.each(cases)('%s (%s)', (text, language, found) => {
    expect(withRoles('person', text, { language })).toEqual(found)
  })

  test('the name is canonical in Vietnamese only: a translation has lost the marks', () => {
    expect(named('person', 'ông Nguyễn Văn Mẫu')).toEqual(['Nguyễn Văn Mẫu → Nguyễn Văn Mẫu'])
    expect(named('person', 'ông NGUYỄN VĂN MẪU')).toEqual(['NGUYỄN VĂN MẪU → Nguyễn Văn Mẫu'])
    expect(named('person', 'Mr. Nguyen Van Mau', { language: 'en' })).toEqual(['Nguyen Van Mau → null'])
  })

  test('who signed has the office that is signed for', () => {
    const text = 'Điều 2. Thi hành.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nHoàng Văn Mẫu'
    const own = {
      id: 'vn-cao-bang/ubnd/qd-cb/2024/12' as never,
      symbol: '12/QĐ-UBND',
      type: 'qd',
      issuedOn: null,
      effectiveFrom: null,
      issuer: null,
      signers: ['Hoàng Văn Mẫu'],
    }
    expect(withRoles('person', text, { own })).toEqual(['Hoàng Văn Mẫu [TM. ỦY BAN NHÂN DÂN CHỦ TỊCH]'])
  })
})

describe('movements', () => {
  const cases: [text: string, language: Language, found: string[]][] = [
    ['phong trào thi đua “Dạy tốt-Học tốt” đạt', 'vi', ['Dạy tốt-Học tốt → Dạy tốt - Học tốt']],
    ['phong trào thi đua yêu nước', 'vi', ['phong trào thi đua yêu nước → phong trào thi đua yêu nước']],
    [
      'Với chủ đề thi đua năm học 2020-2021 “Đoàn kết, sáng tạo”, các trường',
      'vi',
      ['Đoàn kết, sáng tạo → Đoàn kết, sáng tạo'],
    ],
    ['cuộc vận động “Ví dụ một” và “Ví dụ hai”', 'vi', ['Ví dụ một → Ví dụ một', 'Ví dụ hai → Ví dụ hai']],
    ['emuleringsbevegelsen "Et eksempel for alle" i provinsen', 'nb', ['Et eksempel for alle → null']],
    [
      'der Nachahmungsbewegung „Skilled Mass Mobilization“',
      'de',
      ['Skilled Mass Mobilization → Dân vận khéo'],
    ],
    [
      'Modellen für „Lerngemeinschaften“ und „Lerneinheiten“',
      'de',
      ['Lerngemeinschaften → cộng đồng học tập', 'Lerneinheiten → đơn vị học tập'],
    ],
    ['doing well in emulation movements', 'en', ['emulation movements → phong trào thi đua']],
    ['Implement the Program "1 million initiatives"', 'en', ['1 million initiatives → 1 triệu sáng kiến']],
    // A quotation of something else, and a programme without a name.
    ['tổ chức “Hội nghị tập huấn”', 'vi', []],
    ['chương trình công tác năm. Ông nói: “Xin cảm ơn”', 'vi', []],
    ['chương trình hành động', 'vi', []],
  ]
  test.each(cases)('%s (%s)', (text, language, found) => {
    expect(named('movement', text, { language })).toEqual(found)
  })

  test('an adjective belongs to the movement it stands before, not to the next one', () => {
    const text = 'patriotiske emuleringsbevegelser, spesielt emuleringsbevegelsen "Et eksempel"'
    expect(withRoles('movement', text, { language: 'nb' })).toEqual([
      'patriotiske emuleringsbevegelser [null]',
      'Et eksempel [emuleringsbevegelsen]',
    ])
  })
})

describe('awards', () => {
  const cases: [text: string, language: Language, found: string[]][] = [
    ['danh hiệu “Chiến sĩ thi đua cơ sở”', 'vi', ['Chiến sĩ thi đua cơ sở → cstdcs']],
    ['Chiến sĩ thi đua toàn quốc', 'vi', ['Chiến sĩ thi đua toàn quốc → cstdtq']],
    ['Chiến sĩ thi đua cấp tỉnh', 'vi', ['Chiến sĩ thi đua cấp tỉnh → cstdb']],
    ['Huân chương Lao động hạng Ba', 'vi', ['Huân chương Lao động hạng Ba → hc-lao-dong']],
    ['Bằng khen của Thủ tướng Chính phủ', 'vi', ['Bằng khen của Thủ tướng Chính phủ → bk-ttg']],
    ['Bằng khen của Chủ tịch UBND tỉnh', 'vi', ['Bằng khen của Chủ tịch UBND tỉnh → bk-bo-tinh']],
    ['tặng bằng khen cho', 'vi', ['bằng khen → null']],
    ['Cờ thi đua của Chính phủ', 'vi', ['Cờ thi đua của Chính phủ → co-cp']],
    ['Giấy khen', 'vi', ['Giấy khen → gk']],
    ['LĐTT', 'vi', ['LĐTT → ldtt']],
    ['Tập thể lao động xuất sắc', 'vi', ['Tập thể lao động xuất sắc → ttldxs']],
    ['Labour Order, Third class', 'en', ['Labour Order, Third class → hc-lao-dong']],
    ['Certificate of Merit', 'en', ['Certificate of Merit → null']],
    ['den Arbeitsorden', 'de', ['Arbeitsorden → hc-lao-dong']],
    // Small letters that are no abbreviation, and words that are no award.
    ['bk và gk', 'vi', []],
    ['các huân chương', 'vi', []],
    ['der Provinz', 'de', []],
  ]
  test.each(cases)('%s (%s)', (text, language, found) => {
    expect(named('award', text, { language })).toEqual(found)
  })

  test('the grade is the role', () => {
    expect(withRoles('award', 'Huân chương Độc lập hạng Nhì')).toEqual([
      'Huân chương Độc lập hạng Nhì [hạng Nhì]',
    ])
  })
})

test('bodies and places share their words; a person takes them from a place', () => {
  const found = entitiesIn(bareContext('UBND tỉnh Cao Bằng và ông Nguyễn Thái Bình', inCaoBang))
  expect(found.map(({ type, quote }) => `${type} ${quote}`)).toEqual([
    'organisation UBND tỉnh Cao Bằng',
    'place tỉnh Cao Bằng',
    'person Nguyễn Thái Bình',
  ])
  expect(quotes('place', 'ông Nguyễn Thái Bình')).toEqual([])
})
