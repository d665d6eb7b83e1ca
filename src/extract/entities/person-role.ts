import { nameRunAt } from './name-run.ts'
import type { PersonScan } from './person-scan.ts'
import { phraseAt } from './phrases.ts'
import type { Gap, Word } from './words.ts'

const space: ReadonlySet<Gap> = new Set(['space'])
const nextGaps: ReadonlySet<Gap> = new Set(['space', 'joint', 'line'])
/** Roles of one person, one behind the other. */
const partsMax = 6
/** A role goes on to the end of its item when that is no further away, in UTF-16 units. */
const restUnitsMax = 70

/**
 * The office in front of a name, as written: `Giám đốc Sở Nội vụ` before `, ông …`; null without one. When the name's
 * own office follows it, one that a comma parts from it is another's: "Thừa ủy quyền Chủ tịch nước, đồng chí …".
 */
export function roleBefore(
  { words, lexicon, offices, context }: PersonScan,
  at: number,
  hasOfficeAfter: boolean,
): string | null {
  let end = at
  // The honorific between them: "Phó Chủ tịch UBND tỉnh, đồng chí …".
  for (let count = 1; count <= 3; count++) {
    if (phraseAt(lexicon.words.honorific, words, at - count)?.to === at) end = at - count
  }
  const office = offices.byEnd.get(end)
  const gap = words[end]?.gap ?? 'break'
  if (!office || !nextGaps.has(gap) || (hasOfficeAfter && gap === 'joint')) return null
  return textOf(context.text, words, office.from, office.to)
}

export type RoleAfter = {
  readonly role: string | null
  readonly isOffice: boolean
  readonly to: number
}

/**
 * The role behind a name, as written: offices and bodies joined by commas, dashes or "and", up to what is neither:
 * `Name, leder for avdelingen …, Departementet …` ends before the verb.
 */
export function roleAfter(scan: PersonScan, at: number): RoleAfter {
  const { words, context } = scan
  const first = firstPart(scan, at)
  if (!first) return { role: null, isOffice: false, to: at }
  let to = first.to
  for (let parts = 1; parts < partsMax; parts++) {
    const next = partFrom(scan, to, words[to]?.gap === 'joint' || isJoint(words[to]))
    if (next === undefined || next <= to) break
    to = next
  }
  const start = words[first.from]?.start ?? 0
  const end = restEnd(scan, to)
  const role = context.text.slice(start, end).replace(/\s+/g, ' ').trim()
  return {
    role: role === '' ? null : role,
    isOffice: scan.offices.byStart.has(first.from),
    to: wordsTo(words, to, end),
  }
}

/** What stands between a name and its role: a comma, a dash, a bracket, a colon. */
const separator = /^\s?(?:[,–(-]|:|\s[-–])\s?(?:[-–]\s)?$/u

function firstPart(scan: PersonScan, at: number): { from: number; to: number } | undefined {
  const { words, context } = scan
  const before = words[at - 1]
  const word = words[at]
  if (!before || !word) return undefined
  if (!separator.test(context.text.slice(before.end, word.start))) return undefined
  const from = isFormer(word) ? at + 1 : at
  const to = partFrom(scan, from, true)
  return to === undefined ? undefined : { from: at, to }
}

function isFormer({ key }: Word): boolean {
  return key === 'nguyên' || key === 'former' || key === 'nguyen'
}

/** Index behind an office or a body that begins here, or behind "and" and one. */
function partFrom(scan: PersonScan, at: number, isTied: boolean): number | undefined {
  const { words, offices, bodies } = scan
  const from = isJoint(words[at]) ? at + 1 : at
  const word = words[from]
  if (!word || !isTied) return undefined
  const office = offices.byStart.get(from)
  if (office) return isOfNext(scan, office.to) ? undefined : office.to
  const body = bodies.startingAt(word.start)
  if (!body) return undefined
  let to = from
  while (to < words.length && (words[to]?.end ?? 0) <= body.end) to++
  return to
}

/** The office stands before the next person of a list. */
function isOfNext(scan: PersonScan, at: number): boolean {
  return scan.words[at]?.gap === 'space' && (nameRunAt(scan, at)?.family ?? null) !== null
}

const joints = new Set(['kiêm', 'và', 'va', 'und', 'og', 'and', 'et', 'y'])

function isJoint(word: Word | undefined): boolean {
  return word !== undefined && joints.has(word.key) && word.gap === 'space'
}

/**
 * Units whose names the tables do not know: in a list a role goes on to the end of its item, if nothing is said there
 * that a name cannot hold. Only in Vietnamese, where those words are known.
 */
function restEnd(scan: PersonScan, to: number): number {
  const { words, lexicon, context } = scan
  const named = capitalsEnd(scan, to)
  const end = words[named - 1]?.end ?? 0
  if (lexicon.comparison !== 'marked' || words[named]?.gap !== 'space') return end
  const rest = /^[^;()\n.,]{0,80}(?=[;)\n]|\.(?:\s|$|\/))/u.exec(
    context.text.slice(end, end + restUnitsMax + 10),
  )?.[0]
  if (rest === undefined || rest.length > restUnitsMax) return end
  for (let at = named; at < words.length && (words[at]?.end ?? 0) <= end + rest.length; at++) {
    if (phraseAt(lexicon.words['after-name'], words, at, space)) return end
  }
  return end + rest.trimEnd().length
}

/** The name of a unit directly behind the office: `Trưởng thôn Minh Họa`. */
function capitalsEnd(scan: PersonScan, from: number): number {
  const { words } = scan
  if (scan.lexicon.comparison !== 'marked' || isOfNext(scan, from)) return from
  let to = from
  while (to - from < unitWordsMax && words[to]?.gap === 'space' && words[to]?.isCapital) to++
  return to
}

const unitWordsMax = 5

function wordsTo(words: readonly Word[], from: number, end: number): number {
  let to = from
  while (to < words.length && (words[to]?.end ?? 0) <= end) to++
  return to
}

function textOf(text: string, words: readonly Word[], from: number, to: number): string {
  return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).replace(/\s+/g, ' ')
}
