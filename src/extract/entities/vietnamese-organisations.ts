import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import type { EntityScan } from './finder.ts'
import { bodyEnd } from './organ-body.ts'
import { expandAbbreviations, ownTerritory, territoryName } from './organ-name.ts'
import type { OrganTerm } from './organ-terms.ts'
import { phraseAt, phraseIndex } from './phrases.ts'
import type { Comparison, Gap, Word } from './words.ts'

/** Levels that stand for the territory the text is about: `UBND tỉnh`, `Hội Khuyến học các cấp`. */
const bareLevels = [
  'tỉnh',
  'thành phố',
  'quận',
  'huyện',
  'thị xã',
  'thị trấn',
  'xã',
  'phường',
  'đặc khu',
  'cấp tỉnh',
  'cấp huyện',
  'cấp xã',
  'cấp bộ',
  'các cấp',
  'Trung ương',
  'Việt Nam',
]
const collective = [
  'các tỉnh',
  'các tỉnh, thành phố',
  'các huyện',
  'các quận, huyện',
  'các huyện, thị xã, thành phố',
  'các quận, huyện, thị xã',
  'các xã, phường',
  'các xã, phường, thị trấn',
]
const nextGaps: ReadonlySet<Gap> = new Set(['space', 'line'])
/** A body inside a body: `Ban Thường vụ Tỉnh ủy`, `Đảng ủy Sở Nội vụ`. */
const nestingMax = 3

/**
 * Cơ quan, tổ chức in Vietnamese: bodies of the tables, and a head of the tables with its field, its place or its name.
 * `canonical` spells abbreviations out and adds the territory that `tỉnh` stands for, when the document has only one.
 */
export function vietnameseOrganisations(scan: EntityScan): Entity[] {
  const { words, context } = scan
  const placesByStart = new Map(
    scan.found.filter(({ type }) => type === 'place').map(place => [place.start, place] as const),
  )
  const organisations: Entity[] = []
  for (let at = 0; at < words.length; ) {
    const organ = organAt(scan, at, { placesByStart, depth: 0 })
    const first = words[at]
    const last = organ && words[organ.to - 1]
    if (!organ || !first || !last) {
      at++
      continue
    }
    const span = spanOf(context.text, first.start, last.end)
    organisations.push({
      ...span,
      type: 'organisation',
      canonical: canonicalOf(scan, organ, span.quote),
      role: null,
    })
    at = organ.to
  }
  return organisations
}

type Places = ReadonlyMap<number, Entity>
type Organ = {
  readonly to: number
  readonly term: OrganTerm
  /** Index behind the name without its territory. */
  readonly nameTo: number
  readonly place: Entity | null
  readonly level: string | null
}

function organAt(
  scan: EntityScan,
  at: number,
  { placesByStart, depth }: { placesByStart: Places; depth: number },
): Organ | undefined {
  const { words, lexicon, context } = scan
  const match = phraseAt(lexicon.organs, words, at)
  const first = words[at]
  if (!match || !first) return undefined
  const term = match.values.find(({ kind }) => kind === 'whole') ?? match.values[0]
  // The organ of a symbol, `21/CT-UBND`, is part of the symbol.
  if (!term || /[\p{L}\p{N}][-/]$/u.test(context.text.slice(Math.max(0, first.start - 2), first.start)))
    return undefined
  const nameTo = bodyEnd(scan, { at, headTo: match.to, term, placesByStart })
  if (nameTo === undefined) return undefined
  if (!term.isLocal && term.kind === 'whole') return { to: nameTo, term, nameTo, place: null, level: null }
  const suffix = territoryAfter(scan, nameTo, placesByStart)
  if (suffix) return { term, nameTo, ...suffix }
  if (term.kind === 'place-organ' && depth < nestingMax && nextGaps.has(words[nameTo]?.gap ?? 'break')) {
    const inner = organAt(scan, nameTo, { placesByStart, depth: depth + 1 })
    if (inner && words[nameTo]?.isCapital) return { ...inner, term, nameTo: inner.nameTo }
  }
  if (first.key === 'thường') return undefined
  return { to: nameTo, term, nameTo, place: null, level: null }
}

/** The place behind a name, or the level that stands for one. */
function territoryAfter(
  { words, lexicon }: EntityScan,
  at: number,
  placesByStart: Places,
): Pick<Organ, 'to' | 'place' | 'level'> | undefined {
  const next = words[at]
  if (!next || !nextGaps.has(next.gap)) return undefined
  const onGround = phraseAt(groundIndex(lexicon.comparison), words, at)
  const from = onGround?.to ?? at
  const start = words[from]
  const place = start && placesByStart.get(start.start)
  if (place) return { to: indexAt(words, from, place.end), place, level: null }
  const level = phraseAt(levelIndex(lexicon.comparison), words, from, listGaps)
  const value = level?.values[0]
  if (!level || value === undefined) return undefined
  return { to: level.to, place: null, level: value }
}

const listGaps: ReadonlySet<Gap> = new Set(['space', 'line', 'joint'])

/** Index of the first word that ends behind an offset. */
function indexAt(words: readonly Word[], from: number, end: number): number {
  let at = from
  while (at < words.length && (words[at]?.end ?? 0) <= end) at++
  return at
}

function canonicalOf({ registry, context, lexicon }: EntityScan, organ: Organ, quote: string): string | null {
  const printed = quote.replace(/\s+/g, ' ')
  const isShouted = printed === printed.toUpperCase() && printed.length > 12
  const territory = territoryOf({ registry, context } as EntityScan, organ)
  if (organ.term.kind === 'whole' && organ.term.vi !== null) {
    const isWhole = organ.to === organ.nameTo || territory !== null
    if (isWhole) return [expandAbbreviations(organ.term.vi, registry), territory].filter(Boolean).join(' ')
  }
  if (lexicon.comparison === 'plain' || isShouted) return null
  const expanded = expandAbbreviations(printed, registry)
  if (organ.level === null || territory === null) return expanded
  return `${expanded.slice(0, expanded.length - organ.level.length).trimEnd()} ${territory}`
}

function territoryOf({ registry, context }: EntityScan, { place, level, term }: Organ): string | null {
  if (place) return place.canonical === null ? place.quote.replace(/\s+/g, ' ') : nameOfPlace(place, registry)
  const isProvincial =
    level === 'tỉnh' || level === 'cấp tỉnh' || (level === null && /^Sở\s/u.test(term.vi ?? ''))
  if (isProvincial) return named(ownTerritory(context, 'province'), registry, 'tỉnh')
  if (level === null || level === 'Việt Nam' || level === 'Trung ương') return level
  return named(ownTerritory(context, 'any'), registry, level) ?? level
}

function nameOfPlace(place: Entity, registry: EntityScan['registry']): string | null {
  return territoryName(place.canonical ?? '', registry) ?? place.quote
}

/** The territory's name, when its level is the one that was printed. */
function named(id: string | null, registry: EntityScan['registry'], level: string): string | null {
  const name = id === null ? null : territoryName(id, registry)
  if (name === null) return null
  return level === 'tỉnh' || name.startsWith(level) ? name : null
}

const levelIndexes = new Map<Comparison, ReturnType<typeof phraseIndex<string>>>()
const groundIndexes = new Map<Comparison, ReturnType<typeof phraseIndex<string>>>()

function levelIndex(comparison: Comparison) {
  const index =
    levelIndexes.get(comparison) ??
    phraseIndex(
      [...bareLevels, ...collective].map(level => [level, level] as const),
      comparison,
    )
  levelIndexes.set(comparison, index)
  return index
}

function groundIndex(comparison: Comparison) {
  const index = groundIndexes.get(comparison) ?? phraseIndex([['trên địa bàn', 'trên địa bàn']], comparison)
  groundIndexes.set(comparison, index)
  return index
}
