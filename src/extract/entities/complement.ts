import type { Entity } from '../../domain/extraction.ts'
import { isPlainSyllable, isSyllable } from '../../normalise/syllable.ts'
import type { EntityScan } from './finder.ts'
import type { NameLinks } from './name-links.ts'
import { phraseAt, phraseIndex } from './phrases.ts'
import { placeLevelAt } from './place-level-words.ts'
import type { Comparison, Gap, Word } from './words.ts'

/** Longest complement of a head, in words. */
const complementWordsMax = 18
const smallWordsMax = 2
const space: ReadonlySet<Gap> = new Set(['space'])

export type Complement = {
  readonly to: number
  readonly place: Entity | null
  /** Nothing but links and a place, or the level that stands for one. */
  readonly isPlaceOnly: boolean
  /** A level of territory without a name: `des Volkskomitees der Provinz`. */
  readonly level: string | null
}

type Grammar = {
  readonly links: NameLinks
  readonly placesByStart: ReadonlyMap<number, Entity>
  /** The head is no name of its own, so that what follows must be taken as far as it goes. */
  readonly isHead: boolean
}

/**
 * What belongs to a name behind its head: `of Education and Training`, `zur Förderung der Bildung der Provinz Ninh
 * Binh`, `for utdanning og opplæring`. Ends before persons, and where no link ties the next words. A name that the
 * tables have as a whole takes nothing but its territory.
 */
export function complementEnd(scan: EntityScan, from: number, grammar: Grammar): Complement {
  let settled: Complement = { to: from, place: null, isPlaceOnly: true, level: null }
  let { to, place, isPlaceOnly } = settled
  while (to - from < complementWordsMax) {
    const link = linkEnd(scan, to, 'link', grammar)
    const start = linkEnd(scan, to, 'placeLink', grammar) ?? link
    const placeHere = placeFrom(scan, start ?? to, grammar)
    if (placeHere && (start !== undefined || to === from)) {
      place = placeHere.place
      to = placeHere.to
      settled = { to, place, isPlaceOnly, level: null }
      continue
    }
    if (link === undefined) break
    const next = nounsEnd(scan, link, grammar)
    if (next === link) break
    const territory = placeLevelAt(scan.words, link, scan.lexicon.comparison)
    const level = territory?.to === next && to === from ? territory.level : null
    to = next
    isPlaceOnly = level !== null
    if (grammar.isHead || territory) settled = { to, place, isPlaceOnly, level }
  }
  return settled
}

/** Index behind a link and its article; undefined without a link. */
function linkEnd(
  { words, lexicon }: EntityScan,
  at: number,
  kind: 'link' | 'placeLink',
  { links }: Grammar,
): number | undefined {
  const indexes = indexesOf(links, lexicon.comparison)
  if (!space.has(words[at]?.gap ?? 'break')) return undefined
  const match = phraseAt(indexes[kind], words, at, space)
  if (!match || words[at]?.isCapital) return undefined
  return phraseAt(indexes.article, words, match.to, space)?.to ?? match.to
}

/** A place that begins with a word. */
function placeFrom(
  { words }: EntityScan,
  at: number,
  { placesByStart }: Grammar,
): { to: number; place: Entity } | undefined {
  const word = words[at]
  const place = word?.gap === 'space' ? placesByStart.get(word.start) : undefined
  if (!place) return undefined
  let to = at
  while (to < words.length && (words[to]?.end ?? 0) <= place.end) to++
  return { to, place }
}

/** The nouns behind a link, with "and" and commas between capitals; empty when there are none. */
function nounsEnd(scan: EntityScan, from: number, grammar: Grammar): number {
  const { words, lexicon } = scan
  const { and } = indexesOf(grammar.links, lexicon.comparison)
  let to = from
  let small = 0
  while (to < words.length && to - from < complementWordsMax) {
    const word = words[to]
    if (!word || !isTied(word, to === from)) break
    const isAnd = to > from && phraseAt(and, words, to, space)?.to === to + 1 && !word.isCapital
    if (isAnd) {
      const next = words[to + 1]
      if (next?.gap !== 'space' || !isNoun(scan, to + 1, grammar) || grammar.placesByStart.has(next.start))
        break
      // A further body, not a further field.
      if (next.isCapital && phraseAt(lexicon.organs, words, to + 1, space)) break
      to += 2
      small = 0
      continue
    }
    if (isNoun(scan, to, grammar)) {
      if (grammar.links.capitals === 'none' && to > from) break
      to++
      continue
    }
    // German adjectives and participles: `der Vietnamesischen`, `des lebenslangen Lernens`.
    const isArticle = grammar.links.articles.includes(word.folded)
    const isAdjective =
      grammar.links.capitals === 'nouns' && !isArticle && /(?:en|er|es|e)$/.test(word.folded)
    if (!isAdjective || ++small > smallWordsMax || !isNoun(scan, to + 1, grammar)) break
    to++
  }
  return to
}

function isTied(word: Word, isFirst: boolean): boolean {
  return word.gap === 'space' || (!isFirst && word.gap === 'joint' && word.isCapital)
}

function isNoun(scan: EntityScan, at: number, { links, placesByStart }: Grammar): boolean {
  const { words, lexicon } = scan
  const word = words[at]
  if (!word || isPersonAt(scan, at)) return false
  if (links.capitals === 'none') return !/^\d/.test(word.key) && !isFunctionWord(word)
  if (!word.isCapital || placesByStart.has(word.start)) return false
  return (
    !phraseAt(lexicon.words.office, words, at, space) && !phraseAt(lexicon.words.honorific, words, at, space)
  )
}

const functionWords = new Set('som og i på til er har skal ble med den det de en et ei'.split(' '))

function isFunctionWord({ key }: Word): boolean {
  return functionWords.has(key)
}

/** A family name with a Vietnamese syllable behind it, and no place: somebody's name begins. */
export function isPersonAt({ words, lexicon }: Pick<EntityScan, 'words' | 'lexicon'>, at: number): boolean {
  const [word, next, third] = [words[at], words[at + 1], words[at + 2]]
  if (!word?.isCapital || !isNamePart(next)) return false
  if (!phraseAt(lexicon.familyNames, words, at, space)) return false
  const place = phraseAt(lexicon.provinces, words, at, space)
  return place === undefined || (place.to < at + 3 && isNamePart(third))
}

function isNamePart(word: Word | undefined): boolean {
  return word?.gap === 'space' && word.isCapital && (isPlainSyllable(word.folded) || isSyllable(word.folded))
}

type Indexes = Readonly<
  Record<'link' | 'placeLink' | 'and' | 'article', ReturnType<typeof phraseIndex<string>>>
>
const made = new Map<NameLinks, Map<Comparison, Indexes>>()

function indexesOf(links: NameLinks, comparison: Comparison): Indexes {
  const known = made.get(links) ?? new Map<Comparison, Indexes>()
  made.set(links, known)
  const index = (forms: readonly string[]) =>
    phraseIndex(
      forms.map(form => [form, form] as const),
      comparison,
    )
  const indexes = known.get(comparison) ?? {
    link: index(links.links),
    placeLink: index(links.placeLinks),
    and: index(links.ands),
    article: index(links.articles),
  }
  known.set(comparison, indexes)
  return indexes
}
