/** What the table of awards says in Vietnamese (class, recipients, level, who decides), in English. */
const phrases: Readonly<Record<string, string>> = {
  'danh hiệu thi đua': 'emulation titles',
  'huân chương': 'orders',
  'huy chương': 'medals',
  'danh hiệu vinh dự nhà nước': 'state honorary titles',
  'giải thưởng': 'prizes',
  'kỷ niệm chương': 'commemorative insignia',
  'bằng khen': 'certificates of merit (bằng khen)',
  'giấy khen': 'certificates of commendation (giấy khen)',
  'cá nhân': 'individuals',
  'tập thể': 'collectives',
  'hộ gia đình': 'households',
  'thanh niên xung phong': 'members of the Youth Volunteers',
  'tỉnh, thành phố': 'provinces, cities',
  'cá nhân, tập thể': 'individuals, collectives',
  'cá nhân, tập thể, hộ gia đình': 'individuals, collectives, households',
  'cá nhân thuộc lực lượng vũ trang': 'individuals of the armed forces',
  'tập thể thuộc lực lượng vũ trang': 'collectives of the armed forces',
  'cá nhân thuộc quân đội nhân dân': 'individuals of the People’s Army',
  'cá nhân thuộc công an nhân dân': 'individuals of the People’s Public Security',
  'cá nhân người nước ngoài': 'foreign individuals',
  'cá nhân, tập thể người nước ngoài': 'foreign individuals and collectives',
  'cá nhân là tác giả công trình, tác phẩm': 'individuals, as authors of works',
  'cơ sở': 'grassroots',
  tỉnh: 'province',
  bộ: 'ministry',
  'bộ, tỉnh': 'ministry, province',
  'nhà nước': 'state',
  'thủ trưởng đơn vị có tư cách pháp nhân, thủ trưởng cơ quan chuyên môn thuộc ubnd cấp tỉnh':
    'heads of units with legal personality, heads of specialised agencies of the provincial people’s committee',
  'tổng giám đốc, giám đốc doanh nghiệp, hợp tác xã': 'directors of enterprises and cooperatives',
  'chủ tịch ubnd cấp tỉnh': 'chairperson of the provincial people’s committee',
  'chủ tịch ubnd cấp huyện (đến 30/6/2025)':
    'chairperson of the district people’s committee (until 2025-06-30)',
  'chủ tịch ubnd cấp xã': 'chairperson of the communal people’s committee',
  'chủ tịch hội đồng quản trị, hội đồng thành viên':
    'chairpersons of boards of directors and members’ councils',
  'bộ trưởng, thủ trưởng bộ, ban, ngành': 'ministers and heads of ministries, boards and branches',
  'người đứng đầu cơ quan trung ương của các tổ chức': 'heads of the central bodies of organisations',
  'ủy ban thường vụ quốc hội': 'Standing Committee of the National Assembly',
  'chủ tịch nước': 'President of the State',
  'chính phủ': 'Government',
  'thủ tướng chính phủ': 'Prime Minister',
  'theo quy định của chính phủ': 'as the Government provides',
  'theo quy định của bộ quốc phòng, bộ công an':
    'as the Ministry of National Defence and the Ministry of Public Security provide',
}

/** Parts between semicolons are read one by one; one without English stays as it is. */
export function awardPhraseInEnglish(text: string): string {
  const whole = phrases[text.toLowerCase()]
  return (
    whole ??
    text
      .split('; ')
      .map(part => phrases[part.toLowerCase()] ?? part)
      .join('; ')
  )
}
