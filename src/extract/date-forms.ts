import type { Language } from '../domain/extraction.ts'

/** What one form says, before it is known whether there is such a day. */
export type DateParts = {
  readonly year: number | null
  readonly month: number | null
  readonly date: number | null
  /** Last day of a range inside one month: `24-25/10/2020`. */
  readonly untilDate: number | null
}

/** One way to write a date: a global pattern, and the number of the group that holds each part. */
export type DateForm = { readonly pattern: RegExp; readonly read: (match: RegExpMatchArray) => DateParts }

type MonthNames = readonly (readonly string[])[]

const monthNames: Partial<Record<Language, MonthNames>> = {
  en: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
  de: words('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  nb: words('januar februar mars april mai juni juli august september oktober november desember'),
  fr: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  es: words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
}

/** Words that make the four digits after them a year and nothing else. */
const yearCues: Partial<Record<Language, string>> = {
  en: '(?:in|of|year|since|for)',
  de: '(?:im Jahr|im Jahre|Jahr|Jahres|seit|in)',
  nb: '(?:i|fra|år|året)',
  fr: "(?:en|année|l'année|l’année|depuis)",
  es: '(?:en|año|del año|desde)',
}

// \b knows only ASCII letters, so word edges are written out. A slash or a hyphen with a letter or a figure
// after it makes a date part of a longer thing: 12/5/2024/QĐ; a year before a hyphen opens a period: 2020-2021.
const left = String.raw`(?<![\p{L}\p{N}/])`
const leftOfDotted = String.raw`(?<![\p{L}\p{N}/.-])`
const right = String.raw`(?![\p{L}\p{N}]|\/[\p{L}\p{N}]|-\p{L})`
const rightOfOpen = String.raw`(?![\p{L}\p{N}%]|\s?[-–/]\s?\d|[.,]\d)`
const year = String.raw`((?:19|20)\d{2})`
const gap = String.raw`\s{0,3}`
const wide = String.raw`\s{1,4}`
/** A day, or the first and last day of a range: two groups of the form it stands in. */
const days = String.raw`(\d{1,2})(?:\s?(?:-|–|và|đến|and|to|und|bis|og|til|et|au|y|al)\s?(\d{1,2}))?`
const viDay = `(?:ng[àa]y${gap}(?:mồng|mùng)?${gap})?`
/** What makes two figures with a slash a day and not a fraction: `chiều 24/10`, `sáng nay (24/10)`. */
const viTime = String.raw`(?:(?:ngày|sáng|trưa|chiều|tối|đêm|hôm)\s{0,3}|(?:nay|qua|nhật|thứ \p{L}{2,4})[\s,(]{1,3})`

/** `14/5/2024`, `14-5-2024`, `14.5.2024`: day first in every language, never month first. */
const numeric: readonly DateForm[] = [
  form(`${left}${days}${gap}/${gap}(\\d{1,2})${gap}/${gap}${year}${right}`, [1, 2, 3, 4]),
  form(String.raw`${leftOfDotted}(\d{1,2})-(\d{1,2})-${year}${right}`, [1, 0, 2, 3]),
  form(String.raw`${leftOfDotted}(\d{1,2})\.\s?(\d{1,2})\.\s?${year}${right}`, [1, 0, 2, 3]),
  form(String.raw`${leftOfDotted}${year}-(\d{2})-(\d{2})(?![\p{L}\p{N}/-])`, [3, 0, 2, 1]),
]

const vietnamese: readonly DateForm[] = [
  // Also as texts without marks have it. A clerk leaves out spaces ("ngày10 tháng 5"), and a line may end between any two words.
  form(
    `${left}${viDay}${days}${gap}th[áa]ng${gap}(\\d{1,2})${gap},?${gap}n[ăa]m${gap}${year}${right}`,
    [1, 2, 3, 4],
  ),
  form(`${left}${viDay}${days}${gap}[/-]${gap}(\\d{1,2})${wide}năm${wide}${year}${right}`, [1, 2, 3, 4]),
  form(`${left}(?:${viTime})?${days}${wide}tháng${gap}(\\d{1,2})${rightOfOpen}`, [1, 2, 3, 0]),
  form(String.raw`${left}${viTime}${days}[/.-](\d{1,2})${rightOfOpen}`, [1, 2, 3, 0]),
  form(`${left}tháng${gap}(\\d{1,2})${gap}(?:năm${gap}|/${gap}|-)${year}${right}`, [0, 0, 1, 2]),
  form(`${left}năm${gap}${year}${rightOfOpen}`, [0, 0, 0, 1]),
]

const formsByLanguage = new Map<Language, readonly DateForm[]>()

/** The forms to look for in a text of one language: figures, Vietnamese words, and its own month names. */
export function dateForms(language: Language): readonly DateForm[] {
  const known = formsByLanguage.get(language)
  if (known) return known
  const forms = [...numeric, ...vietnamese, ...named(language)]
  formsByLanguage.set(language, forms)
  return forms
}

/**
 * Month names of the language. Machine translations leave English dates standing, so English with a year
 * is read everywhere but in Vietnamese, where "May" is a word and "May 10" a company.
 */
function named(language: Language): DateForm[] {
  const own = monthNames[language]
  if (own) {
    const forms = [...namedWithYear(own), ...namedWithoutYear(own), ...yearOnly(language)]
    return language === 'en' ? forms : [...forms, ...namedWithYear(monthNames.en ?? [])]
  }
  return language === 'und' ? Object.values(monthNames).flatMap(names => namedWithYear(names)) : []
}

function namedWithYear(names: MonthNames): DateForm[] {
  const month = alternatives(names)
  const pick = monthPicker(names)
  return [
    form(
      String.raw`${left}${days}(?:\.|st|nd|rd|th|er|º)?\s{0,2}(?:of\s|de\s)?(${month})\.?,?\s{1,2}(?:del?\s)?${year}${right}`,
      [1, 2, 3, 4],
      pick,
    ),
    form(
      String.raw`${left}(${month})\.?\s{1,2}${days}(?:st|nd|rd|th)?,?\s{1,2}${year}${right}`,
      [2, 3, 1, 4],
      pick,
    ),
    form(String.raw`${left}(${month}),?\s{1,2}(?:del?\s)?${year}${right}`, [0, 0, 1, 2], pick),
  ]
}

function namedWithoutYear(names: MonthNames): DateForm[] {
  const month = alternatives(names)
  const pick = monthPicker(names)
  return [
    form(
      String.raw`${left}${days}(?:\.|st|nd|rd|th|er|º)?\s{0,2}(?:of\s|de\s)?(${month})${right}`,
      [1, 2, 3, 0],
      pick,
    ),
    form(String.raw`${left}(${month})\s{1,2}${days}(?:st|nd|rd|th)?${rightOfOpen}`, [2, 3, 1, 0], pick),
  ]
}

function yearOnly(language: Language): DateForm[] {
  const cue = yearCues[language]
  return cue ? [form(String.raw`${left}${cue}\s${year}${rightOfOpen}`, [0, 0, 0, 1])] : []
}

type Groups = readonly [date: number, until: number, month: number, year: number]

/** Group 0 stands for a part that the form does not have. */
function form(source: string, groups: Groups, monthNumber: (word: string) => number = Number): DateForm {
  const [date, until, month, yearGroup] = groups
  const part = (match: RegExpMatchArray, group: number) => (group === 0 ? undefined : match[group])
  const figure = (word: string | undefined) => (word ? Number(word) : null)
  return {
    pattern: new RegExp(source, 'giu'),
    read: match => {
      const monthWord = part(match, month)
      return {
        year: figure(part(match, yearGroup)),
        month: monthWord ? monthNumber(monthWord) : null,
        date: figure(part(match, date)),
        untilDate: figure(part(match, until)),
      }
    },
  }
}

function monthPicker(names: MonthNames): (word: string) => number {
  const numbers = new Map(
    names.flatMap((spellings, index) => spellings.map(name => [name.toLowerCase(), index + 1])),
  )
  return word => numbers.get(word.toLowerCase()) ?? 0
}

function alternatives(names: MonthNames): string {
  return names.flat().join('|')
}

function words(list: string): MonthNames {
  return list.split(' ').map(word => [word])
}
