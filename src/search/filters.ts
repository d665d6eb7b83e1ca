import type { Day } from '../domain/day.ts'
import { fold } from '../normalise/fold.ts'
import { existsOn, findJurisdictions, territoryCovers } from '../registry/jurisdictions.ts'
import type { Registry } from '../registry/registry.ts'
import type { SearchRefusal, SearchRequest, Understood } from './search-answer.ts'
import type { IndexFilters } from './search-index.ts'
import { territoryBelow } from './territory-keys.ts'

type ReadFilters = { readonly filters: IndexFilters; readonly in: Understood['in'] }

/** Reads the filters of a request; a name that is not known, or double, is wrong usage and says what would be right. */
export function readFilters(
  request: SearchRequest,
  registry: Registry,
  on: Day,
): ReadFilters | SearchRefusal {
  const place = request.in === null ? null : readPlace(request.in, registry, on)
  if (place && 'refused' in place) return place
  const types = request.type === null ? [] : readType(request.type, registry)
  if ('refused' in types) return types
  const issuers = request.issuer === null ? [] : readIssuer(request.issuer, registry)
  if ('refused' in issuers) return issuers
  return {
    in: place === null ? [] : [{ id: place.id, name: place.name }],
    filters: {
      jurisdictions: place?.reached ?? [],
      types,
      issuers,
      signer: request.signer,
      recipient: request.recipient,
      year: request.year,
      languages: request.lang === null ? [] : [request.lang],
      kinds: request.kind === null ? [] : [request.kind],
      statuses: request.status === null ? [] : [request.status],
      sources: request.source === null ? [] : [request.source],
      parts: request.part === null ? [] : [request.part],
    },
  }
}

type Place = { readonly id: string; readonly name: string; readonly reached: readonly string[] }

function readPlace(name: string, registry: Registry, on: Day): Place | SearchRefusal {
  const matches = findJurisdictions(name, registry, on)
  const [only, ...others] = matches
  if (only === undefined)
    return {
      refused: 'unknown-jurisdiction',
      detail: `no territory is known as "${name}"`,
      candidates: [],
    }
  if (others.length > 0)
    return {
      refused: 'ambiguous-jurisdiction',
      detail: `"${name}" may be any of ${matches.length} territories`,
      candidates: matches.map(({ id, vi }) => `${id} (${vi})`),
    }
  const asked = only.kind === 'locality' ? only.id : ofDay(only.formerly ?? only.id, registry, on)
  return { id: asked, name: registry.provinceById(asked)?.vi ?? only.vi, reached: reach(asked, registry, on) }
}

/**
 * An ended territory asked for stays itself: its documents are what is asked for. But where another of the same name
 * has taken its place, the one of the day is meant: Đắk Lắk in 2026 has Phú Yên in it.
 */
function ofDay(id: string, registry: Registry, on: Day): string {
  const slug = registry.provinceById(id)?.slug
  const namesake = registry.provinces.find(province => province.slug === slug && existsOn(province, on))
  return namesake?.id ?? id
}

/** Every territory whose documents speak for the one asked for, as the index has them. */
function reach(asked: string, registry: Registry, day: Day): readonly string[] {
  const isLocality = asked.includes('.')
  const provinces = registry.provinces
    .map(({ id }) => id)
    .filter(id => territoryCovers(asked, id, { registry, day }))
  if (isLocality) return [asked, ...provinces]
  return [asked, ...provinces, ...[asked, ...provinces].map(territoryBelow)]
}

function readType(name: string, registry: Registry): readonly string[] | SearchRefusal {
  const wanted = fold(name.trim())
  const codes = registry.documentTypes
    .filter(type => type.code === wanted || type.id === wanted || fold(type.vi) === wanted)
    .map(type => type.code)
  const code = registry.typeByAbbreviation(name.trim())?.code
  const found = [...new Set([...codes, ...(code ? [code] : [])])]
  if (found.length > 0) return found.flatMap(type => [type, `${type}-cb`])
  return {
    refused: 'unknown-type',
    detail: `no type of document is known as "${name}"`,
    candidates: registry.documentTypes.slice(0, 12).map(type => `${type.code} (${type.vi})`),
  }
}

function readIssuer(name: string, registry: Registry): readonly string[] | SearchRefusal {
  const wanted = fold(name.trim())
  const byCode = registry.issuersByCode(name.trim()).map(issuer => issuer.code)
  const byName = registry.issuers
    .filter(issuer => fold(issuer.vi) === wanted || fold(issuer.abbreviation) === wanted)
    .map(issuer => issuer.code)
  const found = [...new Set([...byCode, ...byName])]
  if (found.length > 0) return found
  const similar = registry.issuers.filter(issuer => fold(issuer.vi).includes(wanted)).slice(0, 12)
  return {
    refused: 'unknown-issuer',
    detail: `no issuer is known as "${name}"`,
    candidates: similar.map(issuer => `${issuer.code} (${issuer.vi})`),
  }
}
