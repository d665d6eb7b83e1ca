import { findJurisdictions } from '../registry/find-jurisdictions.ts'
import type { Registry } from '../registry/registry.ts'

/** Ids of what a name of a territory stands for, in any time: Ninh Bình until 2025 and since. */
export type TerritoriesNamed = { readonly ids: readonly string[] } | TerritoryRefusal

/** The name is not known, or two places have it: wrong usage, with what would be right. */
type TerritoryRefusal = {
  readonly refused: 'unknown-jurisdiction' | 'ambiguous-jurisdiction'
  readonly detail: string
  readonly candidates: readonly string[]
}

/** Reads an id or a name, with or without diacritics, old or new, of a territory by which edges are chosen. */
export function territoriesNamed(registry: Registry, name: string): TerritoriesNamed {
  const matches = findJurisdictions(name, registry, null)
  if (matches.length === 0)
    return {
      refused: 'unknown-jurisdiction',
      detail: `no territory is known as "${name}"`,
      candidates: [],
    }
  const places = new Set(matches.map(({ id }) => registry.provinceById(id)?.slug ?? id))
  if (places.size > 1)
    return {
      refused: 'ambiguous-jurisdiction',
      detail: `"${name}" may be any of ${places.size} territories`,
      candidates: matches.map(({ id, vi }) => `${id} (${vi})`),
    }
  return { ids: matches.map(({ id }) => id) }
}
