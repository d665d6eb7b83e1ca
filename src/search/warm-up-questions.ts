import { fold } from '../normalise/fold.ts'
import { queryVocabulary } from './query-words.ts'
import { plainRequest, type SearchRequest } from './search-answer.ts'
import type { IndexRecord } from './search-index.ts'
import { type Token, tokenise } from './tokens.ts'

/** What is asked for practice: a search, or what is being typed. */
type PracticeQuestion = { readonly request: SearchRequest } | { readonly typed: string }

/**
 * Questions of all shapes that readers ask, made of what the index itself holds: numbers it has and has not, titles, words
 * side by side, common words, whole questions; with marks and without, with filters and without, and what is typed before
 * each. Shapes take turns, so that however few are asked, there are some of each. The same records give the same questions.
 */
export function practiceQuestions(records: readonly IndexRecord[]): readonly PracticeQuestion[] {
  const subjects = records.map(subjectOf)
  const common = commonWords(subjects)
  return subjects.flatMap((subject, at) => {
    const own = shapes.flatMap((shape, turn) => {
      const q = shape(subject, at)
      return q === null ? [] : [{ request: { ...plainRequest, q, ...filtersOf(subject, at + turn) } }]
    })
    return [...own, ...commonQuestions(common, at), ...typedOf(subject)]
  })
}

/** A record, with the words of the beginning of its text. */
type Subject = { readonly record: IndexRecord; readonly text: string; readonly tokens: readonly Token[] }

const textUnitsLookedAt = 2_000

function subjectOf(record: IndexRecord): Subject {
  const text = record.text.slice(0, textUnitsLookedAt)
  return { record, text, tokens: tokenise(text) }
}

type Shape = (subject: Subject, at: number) => string | null

/** Each gives the words of a question about a record; null where it has not what they are made of. */
const shapes: readonly Shape[] = [
  ({ record }) => record.symbol,
  ({ record }) => unheldNumber(record),
  ({ record }) => shortNumber(record),
  ({ record }) => wordsFrom(record.title, 0, 8),
  ({ record }) => plain(wordsFrom(record.title, 0, 8)),
  (subject, at) => stretch(subject, at, 2),
  (subject, at) => plain(stretch(subject, at + 3, 2)),
  (subject, at) => stretch(subject, at + 5, 3),
  (subject, at) => plain(stretch(subject, at + 9, 4)),
  (subject, at) => stretch(subject, at + 11, 4),
  (subject, at) => withSlip(plain(stretch(subject, at + 7, 3))),
  (subject, at) => stretch(subject, at + 13, 9),
  (subject, at) => asked(stretch(subject, at + 2, 3), at),
  (subject, at) => plain(asked(stretch(subject, at + 4, 4), at + 1)),
]

/** `12/2024/QĐ-UBND` → `912/2024/QĐ-UBND`: such numbers are hardly given. */
function unheldNumber({ symbol }: IndexRecord): string | null {
  return symbol === null ? null : symbol.replace(/\d{1,4}/, '9$&')
}

/** `qd 12/2024`, as it is typed in a hurry. */
function shortNumber({ symbol, type, issuedOn }: IndexRecord): string | null {
  const number = /\d+/.exec(symbol ?? '')?.[0]
  return number === undefined || type === null || issuedOn === null
    ? null
    : `${type} ${number}/${issuedOn.slice(0, 4)}`
}

function wordsFrom(text: string, from: number, count: number): string | null {
  const words = text.split(/\s+/).slice(from, from + count)
  return words.length === 0 ? null : words.join(' ')
}

/** So many neighbouring words of the text, each time from another place. */
function stretch({ text, tokens }: Subject, at: number, count: number): string | null {
  if (tokens.length < count) return null
  const from = (at * 7) % (tokens.length - count + 1)
  return text.slice(tokens[from]?.start, tokens[from + count - 1]?.end)
}

function plain(text: string | null): string | null {
  return text === null ? null : fold(text)
}

/** The longest word with its second letter left out. */
function withSlip(text: string | null): string | null {
  if (text === null) return null
  const longest = text.split(' ').reduce((a, b) => (b.length > a.length ? b : a), '')
  return text.replace(longest, longest.slice(0, 1) + longest.slice(2))
}

/** With words that ask behind it: `gồm những gì`. */
function asked(text: string | null, at: number): string | null {
  const phrases = queryVocabulary().intents.flatMap(each =>
    each.phrases.filter(phrase => /^[\p{L} ]+$/u.test(phrase)),
  )
  return text === null ? null : `${text} ${phrases[(at * 5) % phrases.length] ?? ''}`.trim()
}

/** Every third question has two filters, every seventh a place. */
function filtersOf({ record }: Subject, at: number): Partial<SearchRequest> {
  const { type, issuedOn, jurisdiction } = record
  if (at % 7 === 6) return { in: jurisdiction[0] ?? null }
  if (at % 3 !== 2) return {}
  return { type, year: issuedOn === null ? null : Number(issuedOn.slice(0, 4)) }
}

const commonMax = 240

/** Words and neighbours that most of the records have, most first: lists of whole indexes are read for them. */
function commonWords(subjects: readonly Subject[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { text, tokens } of subjects) {
    const own = new Set<string>()
    for (const [at, { start, end, joined }] of tokens.entries()) {
      own.add(text.slice(start, end).toLowerCase())
      if (joined) own.add(text.slice(tokens[at - 1]?.start, end).toLowerCase())
    }
    for (const words of own) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, commonMax)
    .map(([words]) => words)
}

/** Two a record, the commonest first and then all over again: a long list is kept once it has been asked for twice. */
function commonQuestions(common: readonly string[], at: number): readonly PracticeQuestion[] {
  const [first, second] = [common[at % common.length], common[Math.floor(at / 2) % common.length]]
  if (first === undefined || second === undefined) return []
  return [first, fold(second)].map(q => ({ request: { ...plainRequest, q } }))
}

const typedUnits = [2, 4, 8]

function typedOf({ record: { title } }: Subject): readonly PracticeQuestion[] {
  return typedUnits.map(units => ({ typed: title.slice(0, units) }))
}
