import { remembered } from '../../domain/remembered.ts'
import { findJurisdictions } from '../../registry/jurisdictions.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import { provinceName } from '../facts/territory.ts'
import { fieldForms } from './fields.ts'

/** `tỉnh Cao Bằng`, `huyện Gio Linh` for a jurisdiction id; null for the country and what is not known. */
export function territoryName(id: string, registry: Registry): string | null {
  const province = registry.provinceById(id)
  if (province) return provinceName(province)
  const [match] = findJurisdictions(id, registry, null)
  return match?.kind === 'locality' ? match.vi : null
}

/** The one territory the document speaks for: of a province, or below it; null when there are several or none. */
export function ownTerritory({ jurisdiction }: TextContext, level: 'province' | 'any'): string | null {
  const [only] = jurisdiction
  if (!only || jurisdiction.length > 1 || !only.id.startsWith('vn-')) return null
  return level === 'province' ? (only.id.split('.')[0] ?? null) : only.id
}

/** Abbreviations inside names of bodies, spelled out. */
export function expandAbbreviations(name: string, registry: Registry): string {
  const table = abbreviationsOf(registry)
  return name.replace(/[\p{Lu}&]{3,12}/gu, word => table.get(word) ?? word)
}

/** Of local bodies and of the fields of work, which take the capital that names of bodies have. */
const abbreviationsOf = remembered((registry: Registry): ReadonlyMap<string, string> => {
  const fields = fieldForms(registry).filter(([form]) => form === form.toUpperCase())
  const bodies = registry.terms
    .filter(({ vi }) => body.test(vi))
    .flatMap(({ vi, abbreviations }) => abbreviations.map((form): [string, string] => [form, vi]))
  return new Map([...fields, ...bodies])
})

const body = /^(?:Ủy ban|Hội đồng nhân|Liên đoàn|Mặt trận|Hội Khuyến)/u
