import type { RecitalCheck } from '../src/answer/recitals/recital.ts'

/** Two decrees as recitals name them. */
export const d98 =
  'Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng'
export const d152 =
  'Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng'
const law = 'Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'
const amended = `${law}, được sửa đổi, bổ sung bởi Luật số 06/2026/QH16 ngày 23 tháng 4 năm 2026`

/** Recitals as drafts have them: what is printed, the day of the draft, what the check does, how it should stand. */
export const recitalCases: readonly [
  printed: string,
  on: string,
  action: RecitalCheck['action'],
  corrected: string | null,
  kinds: readonly string[],
][] = [
  // right as they are
  [`Căn cứ ${law};`, '2024-03-01', 'keep', null, []],
  [`Căn cứ ${d98};`, '2024-03-01', 'keep', null, []],
  [`căn cứ luật thi đua, khen thưởng ngày 15 tháng 6 năm 2022;`, '2024-03-01', 'keep', null, []],
  [
    `Căn cứ ${law}; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 23 tháng 4 năm 2026;`,
    '2026-11-21',
    'keep',
    null,
    [],
  ],
  [`Căn cứ ${law}, được sửa đổi, bổ sung bởi Luật số 06/2026/QH16;`, '2026-11-21', 'keep', null, []],
  // a law by its name: day wrong, left out, or with the number that only texts of law print
  [
    'Căn cứ Luật Thi đua, khen thưởng ngày 16 tháng 6 năm 2022;',
    '2024-03-01',
    'correct',
    `Căn cứ ${law};`,
    ['wrong-date'],
  ],
  ['Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;', '2024-03-01', 'correct', `Căn cứ ${law};`, []],
  ['Căn cứ Luật Thi đua, khen thưởng;', '2024-03-01', 'correct', `Căn cứ ${law};`, ['missing-date']],
  [
    'Căn cứ Luật Thi đua, khen thưởng;',
    '2020-03-01',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003, được sửa đổi, bổ sung bởi Luật số 47/2005/QH11 ngày 14 tháng 6 năm 2005, Luật số 32/2009/QH12, Luật số 39/2013/QH13 ngày 16 tháng 11 năm 2013;',
    ['missing-date', 'missing-amendment', 'missing-amendment', 'missing-amendment'],
  ],
  ['Căn cứ Luật TĐKT năm 2022;', '2024-03-01', 'correct', `Căn cứ ${law};`, ['missing-date']],
  [
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022;',
    '2024-03-01',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    [],
  ],
  [
    'Căn cứ Luật Đất đai số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    '2024-03-01',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    ['wrong-title'],
  ],
  // … of another year it may be another law: nothing is put in its place
  [
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2021;',
    '2024-03-01',
    'look',
    null,
    ['not-resolved'],
  ],
  // texts of law name a law with its number and no day, the constitution by its name alone
  ['Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;', '2024-03-01', 'keep', null, []],
  [
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;',
    '2026-11-21',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15, được sửa đổi, bổ sung bởi Luật số 06/2026/QH16 ngày 23 tháng 4 năm 2026;',
    ['missing-amendment'],
  ],
  [
    'Căn cứ Luật Thi đua, khen thưởng số 15/2003/QH11 được sửa đổi, bổ sung một số điều theo Luật số 47/2005/QH11, Luật số 32/2009/QH12 và theo Luật số 39/2013/QH13;',
    '2020-03-01',
    'keep',
    null,
    [],
  ],
  ['Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;', '2024-03-01', 'keep', null, []],
  // amendments
  [`Căn cứ ${law};`, '2026-09-30', 'keep', null, []],
  [`Căn cứ ${law};`, '2026-10-01', 'correct', `Căn cứ ${amended};`, ['missing-amendment']],
  [`Căn cứ ${law} được sửa đổi, bổ sung năm 2026;`, '2026-11-21', 'look', null, ['missing-amendment']],
  [
    `Căn cứ ${law}, được sửa đổi, bổ sung bởi Luật số 99/2026/QH16;`,
    '2026-11-21',
    'correct',
    `Căn cứ ${law}, được sửa đổi, bổ sung bởi Luật số 99/2026/QH16, Luật số 06/2026/QH16 ngày 23 tháng 4 năm 2026;`,
    ['unknown-instrument', 'missing-amendment'],
  ],
  // … stand behind those that the recital lists
  [
    'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013;',
    '2018-11-01',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14 tháng 6 năm 2005 và Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013; Luật số 32/2009/QH12;',
    ['missing-amendment'],
  ],
  // what has expired gives way to what replaced it, and its amendments go with it
  [
    'Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 14/6/2005 và ngày 16/11/2013;',
    '2024-03-01',
    'correct',
    `Căn cứ ${law};`,
    ['expired'],
  ],
  [`Căn cứ ${d98};`, '2025-06-30', 'keep', null, []],
  [`Căn cứ ${d98};`, '2025-07-01', 'correct', `Căn cứ ${d152};`, ['expired']],
  // … but not with provisions, which are others in the successor
  [
    'Căn cứ khoản 2 Điều 5 Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;',
    '2025-11-21',
    'look',
    null,
    ['expired'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;',
    '2023-12-31',
    'correct',
    `Căn cứ ${d98};`,
    ['missing-title', 'not-yet-in-force'],
  ],
  // … and not where only memory says what replaced it
  [
    'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ;',
    '2024-03-01',
    'look',
    null,
    ['expired'],
  ],
  // provisions, a law that is named behind its number, several in one recital, abbreviated issuers
  [
    'Căn cứ Điều 24 Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022 của Quốc hội;',
    '2024-03-01',
    'correct',
    'Căn cứ Điều 24 Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    [],
  ],
  [
    'Căn cứ Luật số 06/2022/QH15 ngày 15 tháng 6 năm 2022 về thi đua, khen thưởng;',
    '2024-03-01',
    'correct',
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    [],
  ],
  [
    'Căn cứ các Nghị định số 98/2023/NĐ-CP và số 152/2025/NĐ-CP của Chính phủ;',
    '2025-11-21',
    'correct',
    `Căn cứ ${d152};`,
    ['already-cited', 'missing-date', 'missing-title'],
  ],
  [
    'Căn cứ Quyết định số 31/2020/QĐ-UBND ngày 26/10/2020 của UBND tỉnh Phú Yên sửa đổi, bổ sung Quy chế công tác thi đua, khen thưởng ban hành kèm theo Quyết định số 13/2018/QĐ-UBND;',
    '2021-03-01',
    'correct',
    'Căn cứ Quyết định số 31/2020/QĐ-UBND ngày 26 tháng 10 năm 2020 của Ủy ban nhân dân tỉnh Phú Yên sửa đổi, bổ sung Quy chế công tác thi đua, khen thưởng ban hành kèm theo Quyết định số 13/2018/QĐ-UBND;',
    ['status-unknown'],
  ],
  [
    'Căn cứ Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ trưởng Bộ Nội vụ hướng dẫn thi hành Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;',
    '2025-11-21',
    'keep',
    null,
    [],
  ],
  // decrees: date against number and title
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 30/12/2023 của Chính phủ;',
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['wrong-date', 'missing-title'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP, ngày 31 tháng 11 năm 2023 của Chính phủ;',
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['wrong-date', 'missing-title'],
  ],
  [
    `Căn cứ ${d98.replace('năm 2023', 'năm 2024')};`,
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['wrong-date'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['missing-date'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/ND-CP ngày 31-12-2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;',
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    [],
  ],
  [
    'Căn cứ Nghị định 98/NĐ-CP ngày 31/12/2023 của Chính phủ;',
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['missing-title'],
  ],
  [
    `Căn cứ ${d98.replace(' một số điều của', ' một số điều')};`,
    '2024-03-01',
    'correct',
    `Căn cứ ${d98};`,
    ['wrong-title'],
  ],
  [
    'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ về công tác văn thư;',
    '2025-11-21',
    'correct',
    `Căn cứ ${d152};`,
    ['wrong-title'],
  ],
  [
    'Căn cứ khoản 1, khoản 3 Điều 5 Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ;',
    '2025-11-21',
    'correct',
    `Căn cứ khoản 1, khoản 3 Điều 5 ${d152};`,
    ['missing-title'],
  ],
  // number, date and title of two instruments: a person must look
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ;',
    '2024-03-01',
    'look',
    null,
    ['number-against-rest'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
    '2024-03-01',
    'look',
    null,
    ['number-against-rest'],
  ],
  [
    'Căn cứ Nghị định số 98/2023/NĐ-CP của Chính phủ về công tác văn thư;',
    '2024-03-01',
    'look',
    null,
    ['number-against-rest'],
  ],
  // unknown numbers stay what they are
  [
    'Căn cứ Nghị định số 777/2025/NĐ-CP ngày 15 tháng 6 năm 2025 của Chính phủ về một việc;',
    '2025-11-21',
    'look',
    null,
    ['unknown-instrument'],
  ],
  [`Căn cứ ${d152.replace('152', '125')};`, '2025-11-21', 'look', null, ['unknown-instrument']],
  [
    'Căn cứ Nghị quyết kỳ họp thứ năm của Hội đồng nhân dân tỉnh;',
    '2025-11-21',
    'look',
    null,
    ['no-reference'],
  ],
  // what is known from memory only corrects nothing
  [
    'Căn cứ Thông tư số 07/2014/TT-BNV ngày 30 tháng 8 năm 2014 của Bộ trưởng Bộ Nội vụ;',
    '2015-03-01',
    'look',
    null,
    ['not-certain'],
  ],
]
