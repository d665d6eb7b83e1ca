import type { Registry } from '../registry/registry.ts'
import type { NamedKind } from './answers.ts'

/** The Vietnamese name of a code; the code itself where no table has it. */
export function nameOf(registry: Registry, kind: NamedKind, code: string): string {
  switch (kind) {
    case 'jurisdiction':
      return jurisdictionName(registry, code)
    case 'issuer':
      return registry.issuersByCode(code)[0]?.vi ?? code
    case 'type':
      return registry.typeByCode(code)?.vi ?? code
  }
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
