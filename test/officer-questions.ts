import {
  bacGiang,
  caoBang,
  caoBangIdeas,
  circular1,
  circular12,
  circular15,
  decree91,
  decree98,
  decree152,
  education2026,
  haGiang,
  haNam,
  law2003,
  law2022,
  memorial,
  namDinh,
  ngheAn,
  ngheAnFund,
  ngheAnOld,
  ninhBinh,
  phuYen,
} from './applicable-instruments.ts'

type More = { readonly formerly?: string; readonly received?: string }

export type OfficerQuestion = {
  readonly q: string
  readonly in: string | null
  readonly on: string
  readonly more?: More
  /** The whole list of the State's instruments, in order. */
  readonly inForce: readonly string[]
  readonly mayApply?: readonly string[]
  readonly never?: readonly string[]
  readonly missing?: string
  /** Articles of the first instrument, all of them when the topic is an award. */
  readonly articles?: readonly string[]
}

export const now = '2026-11-21'
export const national = [law2022, decree152, circular15]
export const year2024 = [law2022, decree98, circular1]

/** Questions as officers put them: everyday words, old names, sectors, periods and days of receipt. */
export const officerQuestions: readonly OfficerQuestion[] = [
  {
    q: 'giấy khen',
    in: 'huyện Gia Viễn, tỉnh Ninh Bình',
    on: '2024-06-01',
    inForce: [...year2024, ninhBinh],
  },
  {
    q: 'giấy khen',
    in: 'huyện Gia Viễn',
    on: now,
    inForce: [...national, ninhBinh],
    never: [haNam, namDinh],
  },
  {
    q: 'giấy khen',
    in: 'Xã Liên Sơn, huyện Gia Viễn, tỉnh Ninh Bình',
    on: now,
    inForce: [...national, ninhBinh],
  },
  { q: 'giấy khen', in: 'quận Ba Đình', on: '2024-06-01', inForce: year2024, missing: 'Hà Nội' },
  {
    q: 'huân chương lao động hạng ba',
    in: 'Hà Giang',
    on: now,
    inForce: [...national, haGiang],
    missing: 'Tuyên Quang',
    articles: ['44', '77'],
  },
  { q: 'huân chương độc lập hạng nhất', in: null, on: now, inForce: national, articles: ['36', '77'] },
  {
    q: 'Huân chương Chiến công hạng Nhì',
    in: null,
    on: '2024-02-01',
    inForce: [law2022, decree98],
    articles: ['49', '77'],
  },
  {
    q: 'quỹ thi đua khen thưởng',
    in: 'Nghệ An',
    on: '2025-07-05',
    inForce: [law2022, decree152, circular1, ngheAn, ngheAnFund],
    never: [ngheAnOld],
  },
  {
    q: 'quỹ thi đua, khen thưởng',
    in: 'Nghệ An',
    on: '2016-05-01',
    inForce: [law2003, 'vn/cp/nd/2014/65', 'vn/cp/nd/2010/42'],
    mayApply: ['vn/btc/tt/2011/71'],
    missing: 'Nghệ An',
  },
  { q: 'sáng kiến', in: 'Cao Bằng', on: now, inForce: [caoBangIdeas], never: [caoBang, law2022] },
  { q: 'sáng kiến', in: 'Ninh Bình', on: now, inForce: [], missing: 'không có văn bản nào' },
  {
    q: 'khối cụm thi đua',
    in: 'Cao Bằng',
    on: '2019-01-01',
    inForce: [law2003, decree91, 'vn-cao-bang/ubnd/qd-cb/2018/348'],
    mayApply: ['vn-cao-bang/ubnd/qd-cb/2018/598'],
  },
  {
    q: 'hồ sơ trình khen thưởng',
    in: 'Ninh Bình',
    on: '2025-06-30',
    inForce: [...year2024, ninhBinh],
    never: [haNam],
  },
  {
    q: 'thẩm quyền tặng bằng khen của chủ tịch tỉnh',
    in: 'Nam Định',
    on: '2024-06-01',
    inForce: [...year2024, namDinh],
  },
  {
    q: 'thi đua khen thưởng ngành y tế',
    in: 'Hà Nam',
    on: now,
    inForce: [...national, haNam],
    never: [education2026],
  },
  { q: 'khen thưởng trong quân đội', in: 'Cao Bằng', on: now, inForce: national, never: [education2026] },
  { q: 'thi đua khen thưởng công an nhân dân', in: null, on: now, inForce: national, never: [education2026] },
  {
    q: 'khen thưởng giáo viên ngành giáo dục và đào tạo',
    in: 'Nghệ An',
    on: now,
    inForce: [law2022, decree152, education2026, circular15, ngheAn].sort(byRank),
  },
  { q: 'bằng khen', in: 'Hà Tây', on: now, inForce: national, missing: 'Hà Nội' },
  {
    q: 'chiến sĩ thi đua cơ sở',
    in: 'Ninh Bình',
    on: '2023-12-31',
    inForce: [law2003, decree91, circular12],
    missing: 'Ninh Bình',
  },
  {
    q: 'huy chương thanh niên xung phong vẻ vang',
    in: null,
    on: '2024-01-01',
    inForce: [law2022, decree98],
    articles: ['96', '77'],
  },
  {
    q: 'kỷ niệm chương',
    in: 'Bắc Giang',
    on: '2025-07-01',
    inForce: [law2022, decree152, memorial, circular1, bacGiang],
    missing: 'Bắc Ninh',
  },
  { q: 'thi đua, khen thưởng', in: 'TP Hồ Chí Minh', on: now, inForce: national, missing: 'Bình Dương' },
  {
    q: 'thi đua, khen thưởng',
    in: 'Đắk Lắk',
    on: '2025-06-30',
    inForce: year2024,
    never: [phuYen],
    missing: 'Đắk Lắk',
  },
  { q: 'phong trào thi đua', in: 'Phú Yên', on: now, inForce: national, mayApply: [phuYen] },
  { q: 'khen thưởng đột xuất', in: 'Cao Bằng', on: now, inForce: national, mayApply: [caoBang] },
  {
    q: 'mẫu bằng khen',
    in: null,
    on: '2023-06-01',
    inForce: [law2003, decree91, 'vn/cp/nd/2014/85', circular12],
  },
  {
    q: 'lễ trao bằng khen',
    in: 'Hà Nội',
    on: now,
    inForce: [law2022, decree152, 'vn/cp/nd/2013/145', circular15],
    missing: 'chưa biết quy định riêng của Hà Nội',
  },
  {
    q: 'kỷ niệm chương ngành nội vụ',
    in: null,
    on: now,
    inForce: [law2022, decree152, circular15, memorial],
    never: [education2026],
  },
  {
    q: 'bằng khen thủ tướng',
    in: 'Bà Rịa - Vũng Tàu',
    on: '2026-01-01',
    inForce: national,
    missing: 'Hồ Chí Minh',
    articles: ['73', '78'],
  },
  { q: 'gia đình văn hóa', in: 'Cao Bằng', on: '2025-01-15', inForce: year2024, articles: ['31', '80'] },
  {
    q: 'tổng kết phong trào thi đua yêu nước',
    in: 'Nghệ An',
    on: '2023-06-01',
    inForce: [law2003, decree91, circular12, ngheAnOld],
  },
  { q: 'cấp giấy phép xây dựng', in: 'Hà Nội', on: now, inForce: [], missing: 'không có văn bản nào' },
  {
    q: 'giấy khen',
    in: 'Xã Không Có',
    on: now,
    more: { formerly: 'Nam Định' },
    inForce: [...national, namDinh],
    never: [haNam, ninhBinh],
  },
  {
    q: 'giấy khen',
    in: 'phường Hoa Lư, Ninh Bình',
    on: now,
    more: { formerly: 'vn-ninh-binh' },
    inForce: [...national, ninhBinh],
    never: [haNam, namDinh],
  },
  {
    q: 'giấy khen',
    in: 'Ninh Bình',
    on: now,
    more: { formerly: 'Hà Nam' },
    inForce: [...national, haNam],
    never: [ninhBinh, namDinh],
  },
  { q: 'giấy khen', in: 'xã Lạ Lùng, Cao Bằng', on: now, inForce: national, mayApply: [caoBang] },
]

function byRank(a: string, b: string): number {
  const order = [law2022, decree152, education2026, circular15, ngheAn]
  return order.indexOf(a) - order.indexOf(b)
}
