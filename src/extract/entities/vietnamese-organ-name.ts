import type { Entity } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import type { EntityScan } from './finder.ts'
import { expandAbbreviations, ownTerritory, territoryName } from './organ-name.ts'
import type { OrganTerm } from './organ-terms.ts'

/** A body as it stands in a Vietnamese text. */
export type VietnameseOrgan = {
  readonly term: OrganTerm
  /** Index of the word behind the name without its territory. */
  readonly nameTo: number
  readonly place: Entity | null
  /** `tỉnh` where it stands for a territory that is not named. */
  readonly level: string | null
}

/** Longest abbreviation that stands for a whole name, in letters. */
const abbreviationLettersMax = 12

/**
 * Its official name with its territory: that of the tables, else the printed one with its abbreviations spelled out.
 * Null where the marks or the capitals of a name are lost and no table has it. `start` is the offset of the name.
 */
export function vietnameseOrganName(scan: EntityScan, organ: VietnameseOrgan, start: number): string | null {
  const { registry, context, lexicon, words } = scan
  const { term, place, level, nameTo } = organ
  const territory = territoryOf(registry, context, organ)
  const printed = context.text.slice(start, words[nameTo - 1]?.end).replace(/\s+/g, ' ')
  const isShouted = printed === printed.toUpperCase() && printed.length > abbreviationLettersMax
  const isMarked = lexicon.comparison === 'marked' && !isShouted
  const isTerm = term.kind === 'whole' || printed.split(' ').length === (term.vi ?? '').split(' ').length
  const name = isTerm ? term.vi : isMarked ? printed : null
  if (name === null || (place !== null && territory === null && !isMarked)) return null
  const suffix = territory ?? place?.quote.replace(/\s+/g, ' ') ?? level
  const spelled = expandAbbreviations(name, registry)
  // Tỉnh ủy has its level in its own name.
  const bare = saysLevel.test(spelled)
    ? suffix?.replace(/^(?:tỉnh|thành phố|huyện|quận|thị xã)\s/u, '')
    : suffix
  return bare === null || bare === undefined ? spelled : `${spelled} ${bare}`
}

const saysLevel = /(?:^|\s)(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|đoàn)$/u

function territoryOf(
  registry: Registry,
  context: TextContext,
  { place, level, term }: VietnameseOrgan,
): string | null {
  // A company or a school has the place in its name as it has it.
  if (place && term.kind === 'named-organ') return null
  if (place) return place.canonical === null ? null : territoryName(place.canonical, registry)
  const isProvincial =
    level === 'tỉnh' || level === 'cấp tỉnh' || (level === null && /^Sở\s/u.test(term.vi ?? ''))
  if (isProvincial)
    return named(ownTerritory(context, 'province'), registry, level === 'tỉnh' ? 'tỉnh' : null)
  if (level === null || level === 'Việt Nam' || level === 'Trung ương') return level
  return named(ownTerritory(context, 'any'), registry, level)
}

/** The territory's name, when its level is the one that was printed; in a city "UBND tỉnh" is another's. */
function named(id: string | null, registry: Registry, level: string | null): string | null {
  const name = id === null ? null : territoryName(id, registry)
  if (name === null) return null
  return level === null || name.startsWith(level) ? name : null
}
