import { type Day, dayOf } from '../../domain/day.ts'
import type { Document } from '../../domain/document.ts'
import type { JurisdictionFact } from '../../domain/extraction.ts'
import { provinceOfHost } from '../../registry/jurisdictions.ts'
import type { Registry } from '../../registry/registry.ts'
import type { PlaceLine } from './issued-on.ts'
import { type NamedProvince, provincesNamed } from './places-named.ts'
import { onlyTerritory, type Territory } from './territory.ts'
import { hostOf } from './url-facts.ts'

const leadCharsMax = 700
/** The 63 provinces became 34 territories on this day; before it a name meant one territory. */
const mergerDay = '2025-07-01'

export type PlaceEvidence = {
  readonly document: Document
  readonly registry: Registry
  /** The day on which territories are looked at; see `dayOfTerritories`. */
  readonly day: Day | null
  readonly title: string | null
}

/**
 * The day on which the document speaks: the first that is known; else the beginning of its year, where the year is not
 * that of the merger; else that it was seen before the merger.
 */
export function dayOfTerritories(
  days: readonly (Day | null)[],
  { year = null, seenOn }: { year?: number | null; seenOn: Day | null },
): Day | null {
  const known = days.find(day => day !== null)
  if (known) return known
  if (year !== null && year !== Number(mergerDay.slice(0, 4))) return dayOf(year, 1, 1) ?? null
  return seenOn !== null && seenOn < mergerDay ? seenOn : null
}

/**
 * Phạm vi of a page that is no instrument: the territory of its source, else of its address, else what its title and
 * first lines name, else what its text names most. Several when it is about several, none when nothing says.
 */
export function jurisdictionOfNews(evidence: PlaceEvidence): JurisdictionFact[] {
  return [fromSource(evidence), fromHosts(evidence), fromText(evidence)].find(facts => facts.length > 0) ?? []
}

/**
 * Phạm vi of an instrument: that of its issuer as printed; of a series that only one body in the country has; else of
 * the source, the address or the place line, which say it of local papers only.
 */
export function jurisdictionOfInstrument(
  evidence: PlaceEvidence & {
    readonly issuer: Territory | undefined
    /** `vn`, `dcsvn` where the symbol says so, else null. */
    readonly central: string | null
    readonly placeLine: PlaceLine | undefined
  },
): JurisdictionFact[] {
  if (evidence.central) return [{ id: evidence.central, from: 'symbol', inferred: false }]
  if (evidence.issuer) return [{ id: evidence.issuer.id, from: 'issuer', inferred: false }]
  const { placeLine, registry } = evidence
  const placed = placeLine ? provincesNamed(placeLine.place, registry) : []
  return (
    [fromSource(evidence), fromHosts(evidence), facts(placed, 'place-line', evidence)].find(
      found => found.length === 1,
    ) ?? []
  )
}

function fromSource({ document }: PlaceEvidence): JurisdictionFact[] {
  const id = document.provenance.sourceJurisdiction
  return id === null || id === 'vn' ? [] : [{ id, from: 'source', inferred: false }]
}

function fromHosts({ document, registry, day }: PlaceEvidence): JurisdictionFact[] {
  const { provenance, stated, translation } = document
  for (const url of [translation.originalUrl, provenance.url, stated.canonicalUrl]) {
    const host = url === null ? null : hostOf(url)
    const slugs = host === null ? [] : provinceOfHost(host, registry)
    const id = slugs.length === 1 && slugs[0] ? onlyTerritory(slugs[0], registry, day) : undefined
    if (id) return [{ id, from: 'url', inferred: false }]
  }
  return []
}

/** What the title names; else the first lines, of these what the text names most; else what the text names most. */
function fromText(evidence: PlaceEvidence): JurisdictionFact[] {
  const { document, registry, title } = evidence
  const text = document.body.text
  const named = provincesNamed(text, registry)
  const inTitle = title === null ? [] : provincesNamed(title, registry)
  if (inTitle.length > 0) return facts(inTitle, 'text', evidence)
  const early = named.filter(place => place.start < leadCharsMax)
  const slugs = new Set(early.map(place => place.slug))
  const places = early.length > 0 ? mostNamed(named.filter(place => slugs.has(place.slug))) : mostNamed(named)
  return facts([...sitesNamed(text.slice(0, leadCharsMax), registry), ...places], 'text', evidence)
}

/** `(Baonghean.vn)`: a paper's dateline. */
function sitesNamed(lead: string, registry: Registry): NamedProvince[] {
  return [...lead.matchAll(/\(([\p{L}\d.-]{4,40}\.vn)\)/giu)].flatMap(match =>
    provinceOfHost((match[1] ?? '').toLowerCase(), registry).map(slug => ({
      slug,
      start: match.index,
      inferred: true,
    })),
  )
}

function mostNamed(named: readonly NamedProvince[]): NamedProvince[] {
  const counts = new Map<string, number>()
  for (const { slug } of named) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return named.filter(({ slug }) => (counts.get(slug) ?? 0) * 2 > most)
}

/** One fact a territory; a name that stands for two territories on an unknown day gives none. */
function facts(
  places: readonly NamedProvince[],
  from: JurisdictionFact['from'],
  { registry, day }: PlaceEvidence,
): JurisdictionFact[] {
  const found = new Map<string, JurisdictionFact>()
  for (const { slug, inferred } of places) {
    const id = onlyTerritory(slug, registry, day)
    if (id) found.set(id, { id, from, inferred: inferred && (found.get(id)?.inferred ?? true) })
  }
  return [...found.values()]
}
