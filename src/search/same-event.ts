import type { DocumentKind } from '../domain/extraction.ts'
import type { IndexRecord } from './search-index.ts'
import { eachWord, tokenise } from './tokens.ts'

/** A report as far as events are told apart: one record of it, and the day it was published. */
export type Report = Pick<
  IndexRecord,
  | 'workId'
  | 'instrumentId'
  | 'kind'
  | 'language'
  | 'title'
  | 'text'
  | 'publishedOn'
  | 'eventOn'
  | 'jurisdiction'
  | 'named'
>

const reportKinds: ReadonlySet<DocumentKind | null> = new Set([
  'conference-report',
  'news',
  'training',
  'signing',
  'movement',
  'award',
])

/** A report follows its event, and other papers follow the first, within so many days. */
const daysApartMax = 3
const titleShareMin = 0.5
const titleWordsSharedMin = 4
const namesSharedMin = 2

/**
 * Whether two works report one event ("Tin cùng sự kiện"). A wrong pair is worse than none: the days must be near, the
 * territories and the numbers of the titles must not disagree, the titles must share most words, everything that one
 * title names must occur in the other report (two districts hold the same congress on the same day), and both must name
 * two things in common: bodies, movements, awards, people, instruments.
 */
export function isSameEvent(a: Report, b: Report): boolean {
  return (
    a.workId !== b.workId &&
    isReport(a) &&
    isReport(b) &&
    a.language === b.language &&
    areNear(a, b) &&
    haveOnePlace(a, b) &&
    haveOneTitle(a, b) &&
    shared(new Set(a.named), new Set(b.named)) >= namesSharedMin &&
    namesOfTitle(a).every(isIn(b)) &&
    namesOfTitle(b).every(isIn(a))
  )
}

function isReport({ instrumentId, kind }: Report): boolean {
  return instrumentId === null && reportKinds.has(kind)
}

function areNear(a: Report, b: Report): boolean {
  if (a.eventOn !== null && b.eventOn !== null && a.eventOn !== b.eventOn) return false
  if (a.publishedOn === null || b.publishedOn === null) return false
  const days = (Date.parse(a.publishedOn) - Date.parse(b.publishedOn)) / 86_400_000
  return Math.abs(days) <= daysApartMax
}

/** Of one territory, or one within the other; an unknown territory speaks for nothing. */
function haveOnePlace(a: Report, b: Report): boolean {
  if (a.jurisdiction.length === 0 || b.jurisdiction.length === 0) return true
  const lies = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`)
  return a.jurisdiction.some(one => b.jurisdiction.some(other => lies(one, other) || lies(other, one)))
}

function haveOneTitle(a: Report, b: Report): boolean {
  const mine = wordsOfTitle(a)
  const theirs = wordsOfTitle(b)
  const common = shared(mine, theirs)
  if (common < titleWordsSharedMin || common < titleShareMin * Math.min(mine.size, theirs.size)) return false
  const numbers = numbersAmong(mine)
  const others = numbersAmong(theirs)
  return shared(numbers, others) === Math.min(numbers.size, others.size)
}

function wordsOfTitle({ title }: Report): ReadonlySet<string> {
  return new Set(tokenise(title).map(({ exact }) => exact))
}

/** Years, days, and terms of congresses (`lần thứ XV`). */
function numbersAmong(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter(word => /^(?:\d+|[ivx]+)$/.test(word)))
}

/** Words of a title written with a capital within a sentence: names of people, places and bodies. */
function namesOfTitle({ title }: Report): readonly string[] {
  return tokenise(title)
    .filter(({ start, joined }) => joined && /\p{Lu}/u.test(title.charAt(start)))
    .map(({ exact }) => exact)
}

const kept = new WeakMap<Report, ReadonlySet<string>>()

function isIn(report: Report): (word: string) => boolean {
  const known = kept.get(report)
  if (known) return word => known.has(word)
  const words = new Set<string>()
  eachWord(`${report.title}\n${report.text}`, ({ exact }) => void words.add(exact))
  kept.set(report, words)
  return word => words.has(word)
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const each of a) if (b.has(each)) count += 1
  return count
}
