import {
  caoBang,
  circular1,
  circular12,
  circular15,
  decree91,
  decree98,
  decree152,
  education2023,
  education2026,
  haNam,
  khanhHoa,
  khanhHoaOld,
  law2003,
  law2022,
  namDinh,
  ngheAn,
  ngheAnOld,
  ninhBinh,
  ninhThuan,
  phuYen,
} from './applicable-instruments.ts'

export type ApplicableQuestion = {
  readonly q: string
  readonly in: string | null
  readonly on: string
  /** The whole list, in order. */
  readonly inForce: readonly string[]
  readonly mayApply?: readonly string[]
  readonly never?: readonly string[]
  readonly missing?: string
}

export const cstd = 'chiến sĩ thi đua cơ sở'
export const field = 'thi đua, khen thưởng'
export const now = '2026-11-21'
const national = [law2022, decree152, circular15]

/** Which instruments apply to a topic, in a place, on a day. */
export const applicableQuestions: readonly ApplicableQuestion[] = [
  {
    q: cstd,
    in: 'Cao Bằng',
    on: '2024-01-26',
    inForce: [law2022, decree98],
    never: [caoBang, law2003, decree91],
  },
  { q: field, in: 'Cao Bằng', on: '2024-01-26', inForce: [law2022, decree98], missing: 'Cao Bằng' },
  { q: field, in: 'Cao Bằng', on: '2023-12-31', inForce: [law2003, decree91, circular12] },
  { q: cstd, in: 'cao bang', on: '2024-01-01', inForce: [law2022, decree98], never: [circular12] },
  { q: 'bằng khen', in: 'Cao Bằng', on: '2024-04-15', inForce: [law2022, decree98, circular1] },
  {
    q: field,
    in: 'Cao Bằng',
    on: '2024-06-01',
    inForce: [law2022, decree98, circular1],
    mayApply: [caoBang],
  },
  { q: field, in: 'Cao Bằng', on: '2024-05-13', inForce: [law2022, decree98, circular1], never: [caoBang] },
  {
    q: field,
    in: 'Cao Bằng',
    on: '2025-06-30',
    inForce: [law2022, decree98, circular1],
    mayApply: [caoBang],
  },
  {
    q: field,
    in: 'Cao Bằng',
    on: '2025-07-01',
    inForce: [law2022, decree152, circular1],
    mayApply: [caoBang],
  },
  { q: field, in: 'Cao Bằng', on: '2025-08-05', inForce: national, mayApply: [caoBang], never: [circular1] },
  { q: field, in: 'Cao Bằng', on: now, inForce: national, mayApply: [caoBang], never: [decree98, law2003] },
  { q: 'quy chế thi đua khen thưởng', in: 'vn-cao-bang', on: now, inForce: national, mayApply: [caoBang] },
  { q: 'TĐKT', in: 'Cao Bằng', on: now, inForce: national, mayApply: [caoBang] },
  { q: 'huân chương lao động', in: 'Cao Bằng', on: now, inForce: national, mayApply: [caoBang] },
  {
    q: 'giấy khen',
    in: 'Cao Bằng',
    on: '2016-05-01',
    inForce: [law2003, 'vn/cp/nd/2014/65', 'vn/cp/nd/2010/42'],
  },
  { q: field, in: 'Cao Bằng', on: '2008-05-01', inForce: [law2003, 'vn/cp/nd/2005/121'] },
  {
    q: field,
    in: 'Ninh Bình',
    on: now,
    inForce: national,
    mayApply: [haNam, namDinh, ninhBinh],
    missing: 'Ninh Bình (từ 2025)',
  },
  {
    q: cstd,
    in: 'Ninh Bình',
    on: '2025-07-01',
    inForce: [law2022, decree152, circular1],
    mayApply: [haNam, namDinh, ninhBinh],
  },
  {
    q: field,
    in: 'Ninh Bình',
    on: '2025-06-30',
    inForce: [law2022, decree98, circular1, ninhBinh],
    never: [haNam, namDinh],
  },
  {
    q: field,
    in: 'Hà Nam',
    on: '2025-06-30',
    inForce: [law2022, decree98, circular1, haNam],
    never: [ninhBinh],
  },
  { q: field, in: 'Hà Nam', on: now, inForce: [...national, haNam], never: [ninhBinh, namDinh] },
  { q: cstd, in: 'Nam Định', on: now, inForce: [...national, namDinh], never: [ninhBinh, haNam] },
  { q: field, in: 'vn-ninh-binh', on: now, inForce: [...national, ninhBinh], never: [haNam, namDinh] },
  { q: field, in: 'Hà Nam', on: '2024-02-29', inForce: [law2022, decree98], never: [haNam] },
  {
    q: field,
    in: 'Khánh Hòa',
    on: now,
    inForce: [...national, khanhHoa],
    mayApply: [ninhThuan],
    never: [khanhHoaOld],
  },
  {
    q: field,
    in: 'Khánh Hòa',
    on: '2025-12-01',
    inForce: national,
    mayApply: [khanhHoaOld, ninhThuan],
    never: [khanhHoa],
  },
  { q: field, in: 'Ninh Thuận', on: now, inForce: [...national, khanhHoa], mayApply: [ninhThuan] },
  { q: field, in: 'Ninh Thuận', on: '2025-12-01', inForce: [...national, ninhThuan], never: [khanhHoaOld] },
  { q: field, in: 'Ninh Thuận', on: '2025-01-01', inForce: [law2022, decree98, circular1, ninhThuan] },
  { q: field, in: 'Nghệ An', on: now, inForce: [...national, ngheAn], never: [ngheAnOld] },
  { q: field, in: 'Nghệ An', on: '2025-08-31', inForce: national, mayApply: [ngheAnOld], never: [ngheAn] },
  { q: field, in: 'Nghệ An', on: '2023-06-01', inForce: [law2003, decree91, circular12, ngheAnOld] },
  { q: field, in: 'Đắk Lắk', on: now, inForce: national, mayApply: [phuYen], missing: 'Đắk Lắk (từ 2025)' },
  { q: field, in: 'Phú Yên', on: '2021-01-01', inForce: [law2003, decree91, circular12], mayApply: [phuYen] },
  {
    q: field,
    in: 'Bắc Giang',
    on: '2018-05-01',
    inForce: [law2003, decree91, 'vn-bac-giang/ubnd/qd/2015/172'],
  },
  { q: field, in: 'Bắc Giang', on: '2019-02-01', inForce: [law2003, decree91], missing: 'Bắc Giang' },
  { q: field, in: 'Bắc Ninh', on: now, inForce: national, missing: 'Bắc Giang' },
  { q: field, in: null, on: now, inForce: national, never: [caoBang, haNam], missing: 'chưa chọn địa bàn' },
  { q: field, in: 'toàn quốc', on: '2024-01-26', inForce: [law2022, decree98] },
  { q: field, in: null, on: '2026-09-30', inForce: national },
  {
    q: 'thi đua khen thưởng ngành giáo dục',
    in: 'Cao Bằng',
    on: now,
    inForce: [law2022, decree152, education2026, circular15].sort(byList),
    never: [education2023],
  },
  {
    q: 'bằng khen ngành giáo dục',
    in: 'Ninh Bình',
    on: '2026-04-01',
    inForce: [law2022, decree152, circular15, education2023],
  },
  { q: cstd, in: 'Cao Bằng', on: '2026-04-02', inForce: national, mayApply: [education2026] },
  {
    q: 'kỷ niệm chương',
    in: 'Cao Bằng',
    on: now,
    inForce: [...national, 'vn/bnv/tt/2024/12'].sort(byList),
  },
  {
    q: 'cụm thi đua',
    in: 'Cao Bằng',
    on: '2019-01-01',
    inForce: [law2003, decree91, 'vn-cao-bang/ubnd/qd-cb/2018/348'],
    mayApply: ['vn-cao-bang/ubnd/qd-cb/2018/598'],
  },
  {
    q: 'xử phạt giao thông đường thủy',
    in: 'Cao Bằng',
    on: now,
    inForce: [],
    missing: 'không có văn bản nào',
  },
  { q: 'khuyến học', in: 'Cao Bằng', on: now, inForce: [], never: [law2022] },
]

/** Circulars of one level stand newest first. */
function byList(a: string, b: string): number {
  const order = [law2022, decree152, education2026, circular15, 'vn/bnv/tt/2024/12']
  return order.indexOf(a) - order.indexOf(b)
}
