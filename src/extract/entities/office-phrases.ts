import { byPlace, type EntitiesByPlace } from './by-place.ts'
import type { EntityScan } from './finder.ts'
import { languageOf } from './lexicon.ts'
import { nameLinks } from './name-links.ts'
import { phraseAt } from './phrases.ts'
import type { Gap, Word } from './words.ts'

/** Chức vụ with the body it is held in: `Phó Chủ tịch UBND tỉnh Cao Bằng`. Word indexes, `to` behind the last. */
export type OfficePhrase = { readonly from: number; readonly to: number }

const space: ReadonlySet<Gap> = new Set(['space'])
const spaceOrLine: ReadonlySet<Gap> = new Set(['space', 'line'])
/** Small words between an office and its body: `of the`, `Thường trực`. */
const linkWordsMax = 4
/** Offices one person holds, joined: `Bí thư, Chủ tịch`. */
const joinedMax = 6
const vietnameseLinks = new Set([
  'của',
  'tại',
  'thuộc',
  'thường',
  'trực',
  'phụ',
  'trách',
  'danh',
  'dự',
  'chuyên',
  'cua',
  'tai',
])
const joints = new Set(['kiêm', 'và', 'va', 'und', 'og', 'and', 'et', 'y'])

/** Every office of a text with its body, in order; they do not overlap. */
export function officePhrases(scan: EntityScan): OfficePhrase[] {
  const { words, lexicon } = scan
  const bodies = byPlace(scan.found, 'organisation', 'place')
  const phrases: OfficePhrase[] = []
  for (let at = 0; at < words.length; ) {
    const match = phraseAt(lexicon.words.office, words, at, spaceOrLine)
    if (!match) {
      at++
      continue
    }
    const to = joinedEnd(scan, bodies, at, match.to)
    phrases.push({ from: at, to })
    at = to
  }
  return phrases
}

/** Goes on over further offices with "và", "kiêm". */
function joinedEnd(scan: EntityScan, bodies: EntitiesByPlace, from: number, officeTo: number): number {
  const { words, lexicon } = scan
  let to = bodyEnd(scan, bodies, from, officeTo)
  for (let joined = 0; joined < joinedMax; joined++) {
    const joint = words[to]
    if (!joint || !joints.has(joint.key) || joint.gap !== 'space') break
    const next = phraseAt(lexicon.words.office, words, to + 1, spaceOrLine)
    if (!next) break
    to = bodyEnd(scan, bodies, to + 1, next.to)
  }
  return to
}

/** Behind the body of an office: it begins inside the office (`Trưởng phòng GDĐT`), next to it, or behind links. */
function bodyEnd(
  { words, lexicon }: EntityScan,
  bodies: EntitiesByPlace,
  from: number,
  officeTo: number,
): number {
  for (let at = from + 1; at <= officeTo; at++) {
    const to = bodyFrom(words, bodies, at)
    if (to !== undefined && to > officeTo) return to
  }
  const field = phraseAt(lexicon.fields, words, officeTo, space)
  if (field && words[officeTo]?.gap === 'space') return bodyFrom(words, bodies, field.to) ?? field.to
  const isLink = linkTest(lexicon.comparison)
  for (let at = officeTo; at < officeTo + linkWordsMax; at++) {
    const word = words[at]
    if (!word || !spaceOrLine.has(word.gap) || !isLink(word)) break
    const to = bodyFrom(words, bodies, at + 1)
    if (to !== undefined) return to
  }
  return officeTo
}

function bodyFrom(words: readonly Word[], bodies: EntitiesByPlace, at: number): number | undefined {
  const word = words[at]
  if (!word || !spaceOrLine.has(word.gap)) return undefined
  const body = bodies.startingAt(word.start)
  if (!body) return undefined
  let to = at
  while (to < words.length && (words[to]?.end ?? 0) <= body.end) to++
  return to
}

/** Small words that may stand between an office and its body. */
function linkTest(comparison: EntityScan['lexicon']['comparison']): (word: Word) => boolean {
  const language = languageOf(comparison)
  if (language === 'vi') return ({ key }) => vietnameseLinks.has(key)
  const { links, placeLinks, articles } = nameLinks(language)
  const small = new Set([...links, ...placeLinks, ...articles].flatMap(form => form.split(' ')))
  return ({ folded, isCapital }) => !isCapital && small.has(folded)
}
