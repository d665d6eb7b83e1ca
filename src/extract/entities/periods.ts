import type { Entity } from '../../domain/extraction.ts'
import { spanOf } from '../../domain/span.ts'
import type { EntityScan } from './finder.ts'

/** What a period is, by the words in front of it. */
const leads: readonly (readonly [role: string, words: string])[] = [
  [
    'school year',
    'năm học|niên khóa|niên khoá|nam hoc|school years?|academic years?|schuljahre?s?|skoleåret|skoleår|année scolaire|año escolar',
  ],
  ['term', 'nhiệm kỳ|nhiệm kì|nhiem ky|term|tenure|amtszeit|amtsperiode|embetsperioden|mandat|mandato'],
  [
    'period',
    'giai đoạn|giai doan|thời kỳ|thời kì|trong các năm|periods?(?: of)?|phase|zeitraum(?:s)?(?: von)?|perioden?|tidsperioden|phase|période|periodo',
  ],
]

const year = String.raw`((?:19|20)\d{2})`
const dash = String.raw`\s{0,2}[-–—/]\s{0,2}`
const left = String.raw`(?<![\p{L}\p{N}])`
const right = String.raw`(?![\p{L}\p{N}]|[-–/]\d)`
/** Longest stretch of years that a plan or a movement has; more is two unrelated years. */
const yearsMax = 60

type Reading = { readonly canonical: string | null; readonly role: string | null }
type Form = { readonly pattern: RegExp; readonly read: (match: RegExpMatchArray) => Reading | undefined }

const forms: readonly Form[] = [
  ...leads.map(([role, words]) => ({
    pattern: new RegExp(
      String.raw`${left}(?:${words})[\s:]{1,3}(?:từ\s)?(?:năm\s)?${year}${dash}${year}${right}`,
      'giu',
    ),
    read: (match: RegExpMatchArray) => years(match[1], match[2], role),
  })),
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}/.-]|[-–/]\s)${year}\s{0,2}[-–—]\s{0,2}${year}${right}`,
      'gu',
    ),
    read: match => years(match[1], match[2], null),
  },
  {
    pattern: new RegExp(
      String.raw`${left}(?:từ|from|von|fra|de)\s(?:năm\s)?${year}\s(?:đến|tới|to|until|bis|til|à|a)\s(?:hết\s|nay\s)?(?:năm\s)?${year}${right}`,
      'giu',
    ),
    read: match => years(match[1], match[2], 'period'),
  },
  {
    pattern: new RegExp(
      String.raw`${left}(?<count>3|03|6|06|9|09|sáu|ba|chín)\stháng\s(?<half>đầu|cuối)\snăm(?:\s(?<year>(?:19|20)\d{2}))?${right}`,
      'giu',
    ),
    read: ({ groups }) => months(groups?.count, groups?.half?.toLowerCase() === 'cuối', groups?.year),
  },
  {
    pattern: new RegExp(
      String.raw`${left}(?:the\s)?(?<half>first|last)\s(?<count>three|six|nine|3|6|9)\smonths(?:\sof\s(?:the\syear(?:\s(?<later>(?:19|20)\d{2}))?|(?<year>(?:19|20)\d{2})))?${right}`,
      'giu',
    ),
    read: ({ groups }) =>
      months(groups?.count, groups?.half?.toLowerCase() === 'last', groups?.year ?? groups?.later),
  },
  {
    pattern: new RegExp(
      String.raw`${left}(?<half>ersten|letzten|første|siste)\s(?<count>drei|sechs|neun|tre|seks|ni|3|6|9)\s(?:monaten?|månedene|måneder)(?:\s(?:des\sjahres|av\såret|i|im\sjahr|von)(?:\s(?<year>(?:19|20)\d{2}))?)?${right}`,
      'giu',
    ),
    read: ({ groups }) =>
      months(groups?.count, /^(?:letzten|siste)$/i.test(groups?.half ?? ''), groups?.year),
  },
  {
    pattern: new RegExp(
      String.raw`${left}quý\s(?<quarter>I{1,3}|IV|[1-4])(?:\s?[/-]\s?|\snăm\s)(?<year>(?:19|20)\d{2})${right}`,
      'gu',
    ),
    read: ({ groups }) => quarter(groups?.quarter ?? '', groups?.year ?? ''),
  },
]

const counts: Readonly<Record<string, number>> = {
  ba: 3,
  three: 3,
  drei: 3,
  tre: 3,
  sáu: 6,
  six: 6,
  sechs: 6,
  seks: 6,
  chín: 9,
  nine: 9,
  neun: 9,
  ni: 9,
}

/**
 * Thời kỳ: school years, terms, plan periods, parts of a year, and spans between two days. `canonical` is the ISO
 * interval (`2023/2030`, `2024-01/2024-06`), null where the year is not printed; `role` is `school year`, `term` or
 * `period` where the words say so.
 */
export function findPeriods({ context, found }: Pick<EntityScan, 'context' | 'found'>): Entity[] {
  const { text } = context
  const periods = forms.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): Entity[] => {
      const reading = read(match)
      if (!reading) return []
      return [{ ...spanOf(text, match.index, match.index + match[0].length), type: 'period', ...reading }]
    }),
  )
  return [...periods, ...betweenDays(text, found)]
}

function years(from: string | undefined, to: string | undefined, role: string | null): Reading | undefined {
  const length = Number(to) - Number(from)
  if (!(length > 0 && length <= yearsMax)) return undefined
  return { canonical: `${from}/${to}`, role }
}

function months(count: string | undefined, isLast: boolean, printedYear: string | undefined): Reading {
  const length = counts[count?.toLowerCase() ?? ''] ?? Number(count)
  const [from, to] = isLast ? [13 - length, 12] : [1, length]
  const month = (number: number) => `${printedYear}-${String(number).padStart(2, '0')}`
  return { canonical: printedYear === undefined ? null : `${month(from)}/${month(to)}`, role: 'period' }
}

function quarter(printed: string, printedYear: string): Reading {
  const number = Number(printed) || ['I', 'II', 'III', 'IV'].indexOf(printed) + 1
  const month = (value: number) => `${printedYear}-${String(value).padStart(2, '0')}`
  return { canonical: `${month(number * 3 - 2)}/${month(number * 3)}`, role: 'period' }
}

const until =
  /^\s{0,2}(?:(?:cho\s)?(?:đến|tới)(?:\shết)?|to|until|bis(?:\szum)?|til|–|-)\s{0,2}(?:ngày\s{0,2})?$/iu
const untilCharsMax = 20

/** `từ ngày 1/1/2024 đến ngày 31/3/2024`: two days of the dates found before, with a word for "until" between them. */
function betweenDays(text: string, found: readonly Entity[]): Entity[] {
  const dates = found.filter(({ type }) => type === 'date')
  return dates.flatMap((date, index): Entity[] => {
    const next = dates[index + 1]
    if (!next || next.start - date.end > untilCharsMax) return []
    if (!until.test(text.slice(date.end, next.start))) return []
    const canonical =
      date.canonical && next.canonical && date.canonical.length === next.canonical.length
        ? `${date.canonical}/${next.canonical}`
        : null
    return [{ ...spanOf(text, date.start, next.end), type: 'period', canonical, role: 'period' }]
  })
}
