import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import { byPlace, type EntitiesByPlace } from './by-place.ts'
import { complementEnd, isPersonAt } from './complement.ts'
import { compoundHead } from './compound-head.ts'
import type { EntityScan } from './finder.ts'
import { languageOf } from './lexicon.ts'
import { type NameLinks, nameLinks } from './name-links.ts'
import { ownTerritory, territoryName } from './organ-name.ts'
import type { OrganTerm } from './organ-terms.ts'
import { phraseAt } from './phrases.ts'
import { type Gap, type Word, wordIndexFrom } from './words.ts'

const space: ReadonlySet<Gap> = new Set(['space'])
/** Words in front of a head that say whose it is: `Nghe An`, `Vietnam General`. */
const modifierWordsMax = 5

/**
 * Bodies in a translated text: names of the tables in any grammatical form, and heads of the tables with what ties a
 * name to them. A name counts only with a complement, a modifier or a place. `canonical` is the Vietnamese name of a
 * table, with the territory beside it; of a name that a ministry and a provincial department share, the context decides.
 */
export function translatedOrganisations(scan: EntityScan): Entity[] {
  const { words, context } = scan
  const links = nameLinks(languageOf(scan.lexicon.comparison))
  const placesByStart = new Map(
    scan.found.filter(({ type }) => type === 'place').map(place => [place.start, place] as const),
  )
  const places = byPlace(scan.found, 'place')
  const organisations: Entity[] = []
  for (let at = 0, taken = 0; at < words.length; ) {
    const organ = organAt(scan, { at, taken, links, places, placesByStart })
    const first = organ && words[organ.from]
    const last = organ && words[organ.to - 1]
    if (!organ || !first || !last) {
      at++
      continue
    }
    const start = ordinalStart(context.text, first.start)
    organisations.push({
      ...spanOf(context.text, start, withBracket(context.text, last.end)),
      type: 'organisation',
      canonical: canonicalOf(scan, organ),
      role: null,
    })
    taken = organ.to
    at = organ.to
  }
  return organisations
}

type Organ = {
  readonly from: number
  readonly to: number
  readonly terms: readonly OrganTerm[]
  readonly place: Entity | null
  /** Nothing stands between the name of the table and its place that the table does not know. */
  readonly isPlain: boolean
  readonly isProvincial: boolean
}

type Looking = {
  readonly at: number
  readonly taken: number
  readonly links: NameLinks
  readonly places: EntitiesByPlace
  readonly placesByStart: ReadonlyMap<number, Entity>
}

function organAt(scan: EntityScan, { at, taken, links, places, placesByStart }: Looking): Organ | undefined {
  const { words, lexicon } = scan
  const match = phraseAt(lexicon.organs, words, at)
  const compound = !match && links.compounds ? compoundHead(scan, at) : undefined
  if (!match && !compound) return undefined
  const headTo = match?.to ?? at + 1
  const terms = match?.values ?? []
  const isHead = !terms.some(({ kind }) => kind === 'whole' || kind === 'place-organ')
  const from = modifiersStart(scan, { at, taken, links, isHead, places })
  const tail = complementEnd(scan, headTo, { links, placesByStart, isHead })
  const hasName = !isHead || tail.to > headTo || from < at || compound === 'body'
  if (!hasName || !hasCapital(words, from, headTo, links)) return undefined
  const modifiers = words.slice(from, at).map(({ key }) => key)
  const inFront = placesByStart.get(words[from]?.start ?? -1) ?? null
  return {
    from,
    to: tail.to,
    terms,
    place: tail.place ?? inFront,
    isPlain:
      !isHead &&
      tail.isPlaceOnly &&
      (modifiers.length === 0 || inFront !== null || isProvincialOnly(modifiers)),
    isProvincial: modifiers.includes('provincial') || provinceWords.has(tail.level ?? ''),
  }
}

/** The level of a province, in the words of the tables of places. */
const provinceWords = new Set(['province', 'Provinz', 'provins'])

function isProvincialOnly(modifiers: readonly string[]): boolean {
  return modifiers.every(key => key === 'provincial')
}

function hasCapital(words: readonly Word[], from: number, to: number, { capitals }: NameLinks): boolean {
  return capitals === 'none' || words.slice(from, to).some(({ isCapital }) => isCapital)
}

type Modifiers = Pick<Looking, 'at' | 'taken' | 'links' | 'places'> & { readonly isHead: boolean }

/** Capitals directly in front: `Nghe An Education` before `Department`; not `The`, not `Director`, not a person. */
function modifiersStart(scan: EntityScan, { at, taken, links, isHead, places }: Modifiers): number {
  const { words, lexicon } = scan
  if (!links.modifiersInFront) return at
  let from = at
  while (from > taken && at - from < modifierWordsMax && words[from]?.gap === 'space') {
    if (isAndBetween(words, from - 1)) {
      from -= 2
      continue
    }
    const before = words[from - 1]
    const place = before && places.covering(before.start)
    const start = place ? wordIndexFrom(words, place.start) : from - 1
    const isOther =
      phraseAt(lexicon.words.office, words, start, space) ??
      phraseAt(lexicon.words.honorific, words, start, space)
    if (!before?.isCapital || start < taken || isOther || isPersonAt(scan, start)) break
    if (!place && isSmallWord(before)) break
    from = start
  }
  // A capital that only begins the sentence is no part of a name, unless a head needs it.
  const opens = words[from]?.gap !== 'space' && words[from]?.gap !== 'joint'
  const isKnown = places.covering(words[from]?.start ?? -1) || words[from]?.key === 'provincial'
  if (from < at && opens && !isKnown && (!isHead || at - from > 1)) from++
  return from
}

/** `Emulation and Reward` before `Council`: "and" between capitals. */
function isAndBetween(words: readonly Word[], at: number): boolean {
  const [before, and] = [words[at - 1], words[at]]
  return and?.folded === 'and' && and.gap === 'space' && before?.isCapital === true && !isSmallWord(before)
}

const smallWords = new Set(
  'the a an at in on by with from and of for to this that these all both its their our'.split(' '),
)

function isSmallWord({ folded }: Word): boolean {
  return smallWords.has(folded)
}

/** `10. Politbüros`. */
function ordinalStart(text: string, start: number): number {
  const before = /(?<![\p{L}\p{N}.])\d{1,2}\.\s$/u.exec(text.slice(Math.max(0, start - 8), start))
  return before ? start - before[0].length : start
}

/** `(Cluster 3)` directly behind. */
function withBracket(text: string, end: number): number {
  const bracket = /^\s\(\p{Lu}\p{Ll}{2,12}\s\d{1,2}\)/u.exec(text.slice(end, end + 24))
  return end + (bracket?.[0].length ?? 0)
}

function canonicalOf({ context, registry }: EntityScan, organ: Organ): string | null {
  if (!organ.isPlain) return null
  const known = organ.terms.filter(({ kind, vi }) => kind === 'whole' && vi !== null)
  const isLocal =
    organ.place !== null || organ.isProvincial || context.jurisdiction.some(({ id }) => id.startsWith('vn-'))
  // Without a territory nothing says whether the ministry or a department is meant.
  const isOpen = !isLocal && context.jurisdiction.length === 0
  const ofLevel = isOpen ? [] : known.filter(term => term.isLocal === isLocal)
  const fitting = ofLevel.length > 0 ? ofLevel : known
  const names = [...new Set(fitting.map(({ vi }) => vi))]
  const [term] = fitting
  if (names.length !== 1 || !term || !names[0]) return null
  if (!term.isLocal) return names[0]
  const needsProvince = organ.isProvincial || /^Sở\s/u.test(names[0])
  const id = organ.place ? organ.place.canonical : needsProvince ? ownTerritory(context, 'province') : null
  const territory = id === null ? null : territoryName(id, registry)
  if (organ.place && territory === null) return null
  if (territory !== null) return `${names[0]} ${territory}`
  return organ.isProvincial ? `${names[0]} tỉnh` : names[0]
}
