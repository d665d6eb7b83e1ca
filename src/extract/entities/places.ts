import type { Day } from '../../domain/day.ts'
import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import { findJurisdictions } from '../../registry/jurisdictions.ts'
import type { TextContext } from '../context.ts'
import type { EntityScan } from './finder.ts'
import { phraseAt } from './phrases.ts'
import { placeLevelAfter, placeLevelAt } from './place-level-words.ts'
import type { Gap, Word } from './words.ts'

/** Words of a commune's name that the tables do not have; longer runs of capitals are something else. */
const unknownNameWordsMax = 4
const nameGaps: ReadonlySet<Gap> = new Set(['space', 'line'])
const spaces: ReadonlySet<Gap> = new Set(['space'])

/**
 * Địa danh: provinces, and districts and communes with their level word; regions. `canonical` is the jurisdiction id
 * on the day of the document, null where several fit or none is known. The level word decides: `huyện Quảng Ninh` is
 * no province. Streets, schools and companies named after a place are not the place.
 */
export function findPlaces(scan: EntityScan): Entity[] {
  const { words } = scan
  const places: Entity[] = []
  const idOf = idsBy(scan)
  for (let at = 0; at < words.length; ) {
    const run = levelled(scan, at) ?? bareProvince(scan, at) ?? region(scan, at)
    if (!run) {
      at++
      continue
    }
    for (const { from, to, name } of run.names) {
      const span = spanOf(scan.context.text, words[from]?.start ?? 0, words[to - 1]?.end ?? 0)
      places.push({ ...span, type: 'place', canonical: name === null ? null : idOf(name), role: null })
    }
    at = run.to
  }
  return places
}

type Name = {
  readonly from: number
  readonly to: number
  /** As the tables are asked; null for what they cannot know. */
  readonly name: string | null
}
type Run = { readonly to: number; readonly names: readonly Name[] }

/** `huyện Gio Linh`, `các xã Gio Quang, Gio Hải và Gio Mai`, `Provinz Ninh Binh`. */
function levelled(scan: EntityScan, at: number): Run | undefined {
  const level = placeLevelAt(scan.words, at, scan.lexicon.comparison)
  if (!level) return undefined
  const names: Name[] = []
  let from = at
  let next = level.to
  while (next < scan.words.length && names.length < namesPerListMax) {
    const to = nameEnd(scan, next, names.length === 0 ? level.nameGaps : listGaps, level.level)
    if (to === undefined || (names.length > 0 && isWordOfOther(scan, next, to))) break
    const printed = wordsText(scan, next, to)
    names.push({ from, to, name: `${level.level} ${printed}` })
    const joined = scan.words[to]
    const hasAnd = joined !== undefined && isAnd(joined)
    from = hasAnd ? to + 1 : to
    next = from
    if (!hasAnd && joined?.gap !== 'joint') break
    if (scan.words[next] && placeLevelAt(scan.words, next, scan.lexicon.comparison)) break
  }
  const last = names.at(-1)
  return last ? { to: last.to, names } : undefined
}

const namesPerListMax = 40
const listGaps: ReadonlySet<Gap> = new Set(['space', 'joint'])
const ands = new Set(['và', 'va', 'and', 'und', 'og', 'et', 'y'])

function isAnd(word: Word): boolean {
  return ands.has(word.key) && !word.isCapital
}

/** Index behind the name that begins with a word: a name of the tables, a number, or a few capitals. */
function nameEnd(scan: EntityScan, at: number, gaps: ReadonlySet<Gap>, level: string): number | undefined {
  const { words, lexicon } = scan
  const first = words[at]
  if (!first || !gaps.has(first.gap)) return undefined
  const known = Math.max(
    phraseAt(lexicon.provinces, words, at, nameGaps)?.to ?? at,
    phraseAt(lexicon.localities, words, at, nameGaps)?.to ?? at,
  )
  if (known > at && first.isCapital) return known
  if (/^\d{1,2}$/.test(first.key))
    return first.gap === 'space' && numberedLevels.has(level) ? at + 1 : undefined
  if (lexicon.comparison !== 'marked' || !first.isCapital || isCapitals(scan, at)) return undefined
  return unknownNameEnd(scan, at)
}

/** In a list: an unknown name that goes on in small letters is something else, "huyện A, Đội Cứu hộ". */
function isWordOfOther({ words, lexicon }: EntityScan, at: number, to: number): boolean {
  if (phraseAt(lexicon.localities, words, at, nameGaps) ?? phraseAt(lexicon.provinces, words, at, nameGaps))
    return false
  const next = words[to]
  if (next?.gap !== 'space' || next.isCapital || isAnd(next)) return false
  return phraseAt(lexicon.words['after-name'], words, to, spaces) === undefined
}

/** Levels whose units have numbers for names. */
const numberedLevels = new Set(['quận', 'phường', 'district', 'ward', 'Bezirk', 'distrikt'])

function unknownNameEnd({ words, lexicon }: EntityScan, at: number): number | undefined {
  if (phraseAt(lexicon.organs, words, at) || phraseAt(lexicon.words.office, words, at)) return undefined
  let to = at
  while (to < words.length && to - at < unknownNameWordsMax) {
    const word = words[to]
    if (!word?.isCapital || (to > at && word.gap !== 'space')) break
    if (to > at && phraseAt(lexicon.organs, words, to)) break
    to++
  }
  const isPerson = to - at >= 3 && phraseAt(lexicon.familyNames, words, at)?.values.includes(true)
  // "Tỉnh Anh hùng": one capital that goes on in small letters begins a word, not a name.
  const isWord = to === at + 1 && words[to]?.gap === 'space' && !words[to]?.isCapital
  return to === at || isPerson || isWord ? undefined : to
}

/** A province by its name alone, with a level word behind it where translations put it. */
function bareProvince(scan: EntityScan, at: number): Run | undefined {
  const { words, lexicon } = scan
  const first = words[at]
  if (!first?.isCapital) return undefined
  const match = phraseAt(lexicon.provinces, words, at, nameGaps)
  const after = placeLevelAfter(words, match?.to ?? at, lexicon.comparison)
  const local = after ? phraseAt(lexicon.localities, words, at, nameGaps) : undefined
  const to = Math.max(match?.to ?? at, local?.to ?? at)
  if (to === at || !words.slice(at, to).every(word => word.isCapital)) return undefined
  const level = placeLevelAfter(words, to, lexicon.comparison)
  if (level)
    return {
      to: level.to,
      names: [{ from: at, to: level.to, name: `${level.level} ${wordsText(scan, at, to)}` }],
    }
  if (!match || match.to !== to || isNameOfOther(scan, at, to)) return undefined
  return { to, names: [{ from: at, to, name: wordsText(scan, at, to) }] }
}

/** Part of a person's name, or of the name of a street, a school, an ocean. */
function isNameOfOther({ words, lexicon }: EntityScan, at: number, to: number): boolean {
  const before = words[at - 1]
  const first = words[at]
  const next = words[to]
  if (before && first?.gap === 'space') {
    if (before.isCapital && phraseAt(lexicon.familyNames, words, at - 1)) return true
    if (isNotPlaceBefore(words, at, lexicon)) return true
  }
  // Three words that begin as a person's name does: only "thành phố Hồ Chí Minh" is the place.
  if (to - at === 3 && phraseAt(lexicon.familyNames, words, at)) return true
  if (!next?.isCapital || next.gap !== 'space') return false
  const isPersonNext = phraseAt(lexicon.familyNames, words, to) && words[to + 1]?.isCapital
  const isHeadNext = phraseAt(lexicon.organs, words, to) ?? phraseAt(lexicon.words.office, words, to)
  return lexicon.comparison === 'marked' && !isPersonNext && !isHeadNext
}

function isNotPlaceBefore(words: readonly Word[], at: number, lexicon: EntityScan['lexicon']): boolean {
  return [1, 2].some(count => {
    const match = phraseAt(lexicon.words['not-a-person'], words, at - count, spaces)
    return match?.to === at
  })
}

function region(scan: EntityScan, at: number): Run | undefined {
  const match = phraseAt(scan.lexicon.words.region, scan.words, at)
  if (!match) return undefined
  return { to: match.to, names: [{ from: at, to: match.to, name: null }] }
}

/** A line of capitals: what follows a level word there may be anything. */
function isCapitals({ context, words }: EntityScan, at: number): boolean {
  const word = words[at]
  if (!word) return false
  const printed = context.text.slice(word.start, word.end)
  return printed.length > 1 && printed === printed.toUpperCase()
}

function wordsText({ context, words }: EntityScan, from: number, to: number): string {
  return context.text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).replace(/\s+/g, ' ')
}

/** Asks the tables for a name, once each. Of several answers the one in the document's own territory is meant. */
function idsBy({ context, registry }: EntityScan): (name: string) => string | null {
  const known = new Map<string, string | null>()
  const day = dayOf(context)
  const around = new Set(context.jurisdiction.map(({ id }) => id.split('.')[0]))
  return name => {
    const seen = known.get(name)
    if (seen !== undefined) return seen
    const matches = findJurisdictions(name, registry, day)
    const near = matches.filter(
      ({ id, province }) => around.has(id.split('.')[0]) || around.has(province ?? ''),
    )
    const id = (matches.length === 1 ? matches[0] : near.length === 1 ? near[0] : undefined)?.id ?? null
    known.set(name, id)
    return id
  }
}

/** The day on which the document speaks, for the territories of that day. */
export function dayOf({ own, publishedOn, eventOn, provenance }: TextContext): Day | null {
  return own?.issuedOn ?? publishedOn ?? eventOn ?? provenance.seenOn
}
