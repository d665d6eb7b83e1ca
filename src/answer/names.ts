import type { Registry } from '../registry/registry.ts'

/** What has codes in answers and names for readers. */
export type NamedKind = 'jurisdiction' | 'issuer' | 'type'

/** The Vietnamese name of a code; the code itself where no table has it. */
export function nameOf(registry: Registry, kind: NamedKind, code: string): string {
  switch (kind) {
    case 'jurisdiction':
      return jurisdictionName(registry, code)
    case 'issuer':
      return issuerName(registry, code)
    case 'type':
      return registry.typeByCode(code)?.vi ?? code
  }
}

/**
 * A name of a territory as `nameOf` gives it, for English sentences: the words that are ours are English, the name stays
 * Vietnamese (`Bắc Giang (until 2025)`).
 */
export function placeInEnglish(name: string): string {
  const whole = { 'Trung ương': 'National', 'Đảng Cộng sản Việt Nam': 'Communist Party of Viet Nam' }[name]
  return (
    whole ?? name.replace(/ \(đến (\d{4})\)/gu, ' (until $1)').replace(/ \(từ (\d{4})\)/gu, ' (since $1)')
  )
}

/** Laws carry the term of the National Assembly in their symbol: `qh15` is "Quốc hội khóa XV", another than `qh13`. */
function issuerName(registry: Registry, code: string): string {
  const name = registry.issuersByCode(code)[0]?.vi
  const term = Number(/^(?:ubtv)?qh(\d{1,2})$/.exec(code)?.[1] ?? 0)
  return name !== undefined && term > 0 ? `${name} khóa ${romanFigure(term)}` : (name ?? code)
}

/** 15 → `XV`; for numbers up to 39, as terms are counted. */
function romanFigure(number: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return 'X'.repeat(Math.floor(number / 10)) + (ones[number % 10] ?? '')
}

/** A province that took over an old name on 1 July 2025 says so, so that two territories are never taken for one. */
function jurisdictionName(registry: Registry, id: string): string {
  if (id === 'vn') return 'Trung ương'
  if (id === 'dcsvn') return 'Đảng Cộng sản Việt Nam'
  const province = registry.provinceById(id)
  if (!province) return localityName(registry, id)
  const years =
    province.to !== null
      ? ` (đến ${province.to.slice(0, 4)})`
      : province.from !== null
        ? ` (từ ${province.from.slice(0, 4)})`
        : ''
  return province.vi + years
}

/** "huyện Gio Linh, Quảng Trị (đến 2025)". */
function localityName(registry: Registry, id: string): string {
  const [province = '', slug] = id.split('.')
  const row = registry.localities.find(one => one.province === province && one.slug === slug)
  return row ? `${row.level} ${row.vi}, ${jurisdictionName(registry, province)}` : id
}
