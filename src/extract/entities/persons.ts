import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import { isEndingLine } from '../outline/ending.ts'
import { byPlace } from './by-place.ts'
import type { EntityScan } from './finder.ts'
import { type NameRun, nameRunAt } from './name-run.ts'
import { officePhrases } from './office-phrases.ts'
import { roleAfter, roleBefore } from './person-role.ts'
import type { PersonScan } from './person-scan.ts'
import { phraseAt } from './phrases.ts'
import type { Gap } from './words.ts'

const besideGaps: ReadonlySet<Gap> = new Set(['space', 'dot'])
const space: ReadonlySet<Gap> = new Set(['space'])
const honorificWordsMax = 4
/** Words in a name that needs nothing beside it. */
const plainNameWordsMin = 3
const nameWordsMax = 5

/**
 * Người: persons by name, with the role they have here as it is written. A name counts by an honorific or an office
 * beside it, as a signature, as a line or a list of its own, or when it is built of a common family name and two more
 * syllables. Places, schools, streets and prizes named after people are none. `canonical` is the name in a Vietnamese
 * text; in a translation the marks are lost, and it is null.
 */
export function findPersons(scan: EntityScan): Entity[] {
  const { words, context, lexicon } = scan
  const phrases = officePhrases(scan)
  const person: PersonScan = {
    ...scan,
    offices: {
      byStart: new Map(phrases.map(phrase => [phrase.from, phrase] as const)),
      byEnd: new Map(phrases.map(phrase => [phrase.to, phrase] as const)),
    },
    bodies: byPlace(scan.found, 'organisation'),
    taken: byPlace(scan.found, 'organisation', 'award', 'movement'),
    places: byPlace(scan.found, 'place'),
  }
  const persons: Entity[] = []
  let lastTo = -1
  for (let at = 0; at < words.length; ) {
    const run = words[at]?.isCapital && !isHonorific(scan, at) ? nameRunAt(scan, at) : undefined
    const evidence = run && evidenceAt(person, at, run, isListed(person, lastTo, at))
    const first = words[at]
    const last = run && words[run.to - 1]
    if (!run || !evidence || !first || !last) {
      at++
      continue
    }
    const span = spanOf(context.text, first.start, last.end)
    const name = span.quote.replace(/\s+/g, ' ')
    const role = evidence.role
    persons.push({
      ...span,
      type: 'person',
      canonical: lexicon.comparison === 'marked' ? titleCase(name) : null,
      role,
    })
    lastTo = evidence.to
    at = run.to
  }
  return persons
}

/** "Ông" is also a family name; before another one it is the honorific. */
function isHonorific(scan: EntityScan, at: number): boolean {
  const match = phraseAt(scan.lexicon.words.honorific, scan.words, at, space)
  return match !== undefined && (nameRunAt(scan, match.to)?.family ?? null) !== null
}

type Evidence = {
  readonly role: string | null
  /** Index behind the name and its role. */
  readonly to: number
}

function evidenceAt(scan: PersonScan, at: number, run: NameRun, isListed: boolean): Evidence | undefined {
  const { words } = scan
  const honorific = hasHonorific(scan, at)
  const start = words[at]?.start ?? 0
  if (isCountry(scan, at, run)) return undefined
  if (!honorific && run.family === null && isOtherWord(scan, at)) return undefined
  if (!honorific && (scan.taken.covering(start) || isOtherName(scan, at, run))) return undefined
  const after = roleAfter(scan, run.to)
  const before = roleBefore(scan, at, after.isOffice)
  const signed = signatureRole(scan, at, run)
  const length = run.to - at
  const isName = run.family !== null && run.isVietnamese
  // A heading in capitals is no name: one needs the words that go with names.
  const isPlainName = isName && !run.isShouted && length >= plainNameWordsMin
  const isSure =
    honorific ||
    signed !== undefined ||
    (isName && (before !== null || after.isOffice || isListed)) ||
    (isPlainName && (after.role !== null || (run.family === 'common' && length < nameWordsMax))) ||
    (run.isVietnamese && isByline(scan, at, run))
  const isStrange = run.family === null && (!run.isVietnamese || run.isShouted)
  if (!isSure || (honorific && isStrange)) return undefined
  // The office above a signature says whose name is signed for; the one found next to it is its last line.
  const roles = [signed ?? before, after.role].filter(role => role !== null)
  return { role: roles.length > 0 ? roles.join(', ') : null, to: after.to }
}

/** A head or an office: capitals that begin no name. */
function isOtherWord({ words, lexicon }: PersonScan, at: number): boolean {
  return (phraseAt(lexicon.organs, words, at) ?? phraseAt(lexicon.words.office, words, at)) !== undefined
}

function isCountry({ words, context }: PersonScan, at: number, run: NameRun): boolean {
  return /^(?:Việt Nam|Viet Nam)$/iu.test(context.text.slice(words[at]?.start, words[run.to - 1]?.end))
}

/** An honorific directly in front: `đồng chí`, `Mr.`, `Các đồng chí:`. */
function hasHonorific({ words, lexicon, context }: PersonScan, at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (!word || !before) return false
  const between = context.text.slice(before.end, word.start)
  if (!besideGaps.has(word.gap) && !/^\s?:\s?(?:[-–+•]\s?)?$/u.test(between)) return false
  for (let count = 1; count <= honorificWordsMax; count++) {
    const match = phraseAt(lexicon.words.honorific, words, at - count)
    if (match?.to === at) return true
  }
  return false
}

/** The name of a place, or of a thing that is called after somebody. */
function isOtherName({ words, lexicon, places }: PersonScan, at: number, run: NameRun): boolean {
  const word = words[at]
  const last = words[run.to - 1]
  if (!word || !last) return true
  const place = places.covering(word.start)
  if (place && (place.start < word.start || place.end >= last.end)) return true
  // A place and further capitals: "Quảng Trị Võ Văn Hưng" begins with the place, "Thái Bình Dương" is none of ours.
  if (place && place.start === word.start && run.to - at < 4 && run.family !== 'common') return true
  // "Thái Bình Dương" begins with a province, as no name does that needs nothing beside it.
  const province = phraseAt(lexicon.provinces, words, at, space)
  if (province && province.to > at + 1) return true
  if (word.gap !== 'space') return false
  return [1, 2, 3].some(count => phraseAt(lexicon.words['not-a-person'], words, at - count, space)?.to === at)
}

const listJoint = /^\s?(?:[,;]|,?\s(?:và|va|and|und|og|et|y)\s?)\s?(?:[-–+•]\s)?$/u

/** Directly behind another person of a list. */
function isListed({ words, context }: PersonScan, lastTo: number, at: number): boolean {
  const last = words[lastTo - 1]
  const word = words[at]
  if (!last || !word || at - lastTo > 2 || lastTo < 0) return false
  return listJoint.test(context.text.slice(last.end, word.start))
}

/** The office above the name of one who signed; undefined when the name is no signature. */
function signatureRole({ context, words }: PersonScan, at: number, run: NameRun): string | null | undefined {
  const signers = context.own?.signers
  if (!signers || signers.length === 0) return undefined
  const start = words[at]?.start ?? 0
  const name = context.text.slice(start, words[run.to - 1]?.end ?? 0)
  if (!signers.includes(name) || !isLineStart(context.text, start)) return undefined
  const above = context.text.slice(Math.max(0, start - signatureUnitsMax), start).split(/[\n\t]/)
  const offices = above
    .map(line => line.trim())
    .filter(line => line.length <= 60 && isEndingLine(line) && !/^Nơi/u.test(line))
  return offices.length > 0 ? offices.slice(-2).join(' ') : null
}

const signatureUnitsMax = 240

function isLineStart(text: string, start: number): boolean {
  return /(?:^|[\n\t])[^\S\n]*(?:[\p{L}.]{1,4}\.\s?)?$/u.test(text.slice(Math.max(0, start - 16), start))
}

/** Lines at the end of a text that may hold its author. */
const bylineUnitsMax = 400

/** A line of one or two names and nothing else, at the end of the text. */
function isByline({ context, words }: PersonScan, at: number, run: NameRun): boolean {
  const { text } = context
  const start = words[at]?.start ?? 0
  const end = words[run.to - 1]?.end ?? 0
  if (text.length - end > bylineUnitsMax) return false
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  return lineStart > 0 && byline.test(text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).trim())
}

const byline =
  /^\p{Lu}\p{Ll}{1,7}(?:\s\p{Lu}\p{Ll}{1,7}){1,3}(?:\s?[-–,]\s?\p{Lu}\p{Ll}{1,7}(?:\s\p{Lu}\p{Ll}{1,7}){1,3}){0,2}\.?$/u

function titleCase(name: string): string {
  if (name !== name.toUpperCase()) return name
  return name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, letter => letter.toUpperCase())
}
