import type { Day } from '../../src/domain/day.ts'
import { type InstrumentId, instrumentId } from '../../src/domain/instrument-id.ts'
import { existsOn } from '../../src/registry/jurisdictions.ts'
import type { Province, Registry, RegistryInstrument } from '../../src/registry/registry.ts'
import { seededRandom } from './seeded-random.ts'

/** Titles of provincial regulations in the field, each as often as the others. */
const fieldTitles = [
  'Quyết định ban hành Quy chế thi đua, khen thưởng',
  'Quyết định quy định về công tác thi đua, khen thưởng trên địa bàn tỉnh',
  'Quyết định ban hành Quy chế quản lý và sử dụng Quỹ thi đua, khen thưởng',
  'Quyết định ban hành Quy chế tổ chức và hoạt động của cụm, khối thi đua',
  'Quyết định ban hành Quy chế xét tặng Kỷ niệm chương',
  'Quyết định ban hành Quy chế xét, công nhận sáng kiến',
]
const otherSubjects = [
  'bảng giá đất',
  'quản lý đầu tư công',
  'giá dịch vụ khám bệnh, chữa bệnh',
  'phân cấp quản lý tài sản công',
  'quản lý hoạt động khoáng sản',
  'mức thu học phí',
  'bảo vệ môi trường',
  'phòng cháy và chữa cháy',
  'tuyển sinh các lớp đầu cấp',
  'hỗ trợ phát triển nông nghiệp',
  'quản lý vật liệu nổ công nghiệp',
  'quy chế làm việc của Ủy ban nhân dân',
  'chức năng, nhiệm vụ, quyền hạn của Sở',
  'định mức kinh tế - kỹ thuật',
  'quản lý trật tự xây dựng',
  'trợ giúp xã hội',
]

const ministries = ['bnv', 'bgddt', 'byt', 'btc', 'bct', 'bxd', 'bkhcn', 'bqp', 'bca', 'bvhttdl']

/**
 * So many further instruments beside those of the registry: 24 % of the centre (circulars, decrees, decisions of the
 * Prime Minister), 46 % regulations and 30 % award decisions of provinces that existed on their day; years from 2000,
 * later ones more often. A regulation in fifty is of the field; each recites the law and the decree of its day, and
 * every third replaces the one before it on the same subject. The same count gives the same instruments.
 */
export function benchInstruments(count: number, registry: Registry): readonly RegistryInstrument[] {
  const random = seededRandom(7)
  const provinces = registry.provinces.filter(province => !province.sample)
  const last = new Map<string, InstrumentId>()
  return Array.from({ length: count }, (_, at): RegistryInstrument => {
    const day = dayAt(random)
    const share = random()
    if (share < 0.24) return central(at, day, { random, last })
    const living = provinces.filter(province => existsOn(province, day))
    const province = living[Math.floor(random() * living.length)]
    if (province === undefined) throw new Error(`no province on ${day}`)
    return share < 0.7 ? regulation(at, day, { province, random, last }) : awardDecision(at, day, province)
  })
}

function dayAt(random: () => number): Day {
  const year = 2026 - Math.floor(26 * random() ** 2)
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${year}-${pad(1 + Math.floor(random() * 10))}-${pad(1 + Math.floor(random() * 28))}` as Day
}

/** Ministries each have one circular of the field at a time: a later one replaces the one before it. */
function central(at: number, day: Day, { random, last }: Omit<Place, 'province'>): RegistryInstrument {
  const kind = random()
  const ministry = pick(ministries, random)
  const subject = pick(otherSubjects, random)
  const [organ, type] = kind < 0.75 ? [ministry, 'tt'] : kind < 0.9 ? ['cp', 'nd'] : ['ttg', 'qd']
  const isOfField = type === 'tt' && random() < 0.01
  const title = isOfField ? 'Hướng dẫn công tác thi đua, khen thưởng của ngành' : `Quy định về ${subject}`
  const before = isOfField ? last.get(ministry) : undefined
  const row = rowOf({
    jurisdiction: 'vn',
    organ,
    type,
    at,
    day,
    title,
    recites: isOfField ? basesOn(day) : [],
    ...(before ? { replaces: before } : {}),
  })
  if (isOfField) last.set(ministry, row.id)
  return row
}

type Place = {
  readonly province: Province
  readonly random: () => number
  readonly last: Map<string, InstrumentId>
}

function regulation(at: number, day: Day, { province, random, last }: Place): RegistryInstrument {
  const isOfField = random() < 0.02
  const title = isOfField
    ? pick(fieldTitles, random)
    : `Quyết định quy định về ${pick(otherSubjects, random)}`
  const key = `${province.id} ${title}`
  const before = random() < 0.33 ? last.get(key) : undefined
  const row = rowOf({
    jurisdiction: province.id,
    organ: 'ubnd',
    type: 'qd',
    at,
    day,
    title,
    recites: isOfField ? basesOn(day) : [],
    ...(before ? { replaces: before } : {}),
  })
  last.set(key, row.id)
  return row
}

function awardDecision(at: number, day: Day, province: Province): RegistryInstrument {
  const title = 'Quyết định về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh'
  const place = { jurisdiction: province.id, organ: 'ubnd', type: 'qd-cb' }
  return rowOf({ ...place, at, day, title, recites: basesOn(day) })
}

/** The law and the decree of the field that were in force on a day. */
function basesOn(day: Day): readonly InstrumentId[] {
  const decree =
    day >= '2025-07-01'
      ? 'vn/cp/nd/2025/152'
      : day >= '2024-01-01'
        ? 'vn/cp/nd/2023/98'
        : day >= '2017-10-01'
          ? 'vn/cp/nd/2017/91'
          : 'vn/cp/nd/2010/42'
  const law = day >= '2024-01-01' ? 'vn/qh15/luat/2022/6' : 'vn/qh11/luat/2003/15'
  return [law, decree] as InstrumentId[]
}

type Sketch = {
  readonly jurisdiction: string
  readonly organ: string
  readonly type: string
  readonly at: number
  readonly day: Day
  readonly title: string
  readonly recites: readonly InstrumentId[]
  readonly replaces?: InstrumentId
}

/** Numbers begin at 1,000, so that none is that of a real instrument of the registry. */
function rowOf(sketch: Sketch): RegistryInstrument {
  const { jurisdiction, organ, type, at, day, title, recites, replaces } = sketch
  const period = day.slice(0, 4)
  const number = String(1_000 + at)
  const relation = (kind: 'legal_basis' | 'replaces', target: InstrumentId) =>
    ({ relation: kind, target, certainty: 'derived' }) as const
  return {
    id: instrumentId({ jurisdiction, organ, type, period, number }),
    symbol: `${number}/${type === 'qd-cb' ? '' : `${period}/`}${(type.split('-')[0] ?? type).toUpperCase()}-${organ.toUpperCase()}`,
    type,
    titleVi: title,
    titleEn: null,
    aliases: [],
    issuer: organ,
    issuedOn: day,
    effectiveFrom: day,
    expiresOn: null,
    relations: [
      ...recites.map(target => relation('legal_basis', target)),
      ...(replaces ? [relation('replaces', replaces)] : []),
    ],
    certainty: 'derived',
    verification: 'made for the bench',
    note: null,
    list: 'emulation',
  }
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? ''
}
