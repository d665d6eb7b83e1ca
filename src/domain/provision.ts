/** Điều, khoản, điểm …: a path inside an instrument, outermost first. Values keep their printed form (`13a`, `đ`, `II`). */
export type Provision = {
  readonly annex?: string
  readonly phan?: string
  readonly chuong?: string
  readonly muc?: string
  readonly dieu?: string
  readonly khoan?: string
  readonly diem?: string
}

export const provisionLevels = ['annex', 'phan', 'chuong', 'muc', 'dieu', 'khoan', 'diem'] as const
export type ProvisionLevel = (typeof provisionLevels)[number]

/** Điểm letters follow the Vietnamese alphabet: `đ` is the fifth point and never `d`; f, j, w and z do not occur. */
export const pointLetters = 'abcdđeghiklmnopqrstuvxy'

const labels: Record<ProvisionLevel, string> = {
  annex: 'Phụ lục',
  phan: 'Phần',
  chuong: 'Chương',
  muc: 'Mục',
  dieu: 'Điều',
  khoan: 'khoản',
  diem: 'điểm',
}

/** As an officer writes it, innermost first: `điểm a khoản 2 Điều 5`. */
export function formatProvision(provision: Provision): string {
  return [...provisionLevels]
    .reverse()
    .flatMap(level => (provision[level] === undefined ? [] : [`${labels[level]} ${provision[level]}`]))
    .join(' ')
}

/** The form by which a provision is cited: parts, chapters and sections go with the number of the article. */
export function citedForm({ annex, dieu, khoan, diem, ...above }: Provision): Provision {
  if (dieu === undefined) return { ...(annex === undefined ? {} : { annex }), ...above }
  return {
    ...(annex === undefined ? {} : { annex }),
    dieu,
    ...(khoan === undefined ? {} : { khoan }),
    ...(diem === undefined ? {} : { diem }),
  }
}
