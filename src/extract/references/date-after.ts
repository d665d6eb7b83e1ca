import { type Day, dayOf } from '../../domain/day.ts'
import { allLanguages } from './languages/index.ts'

/** A telegram has its hour before its day: "hồi 10 giờ 30 phút ngày …". */
const lead =
  /[\s,]{0,4}\(?\s{0,2}(?:(?:hồi|lúc)\s{1,3}\d{1,2}\s{0,2}(?:giờ|h|:)\s{0,2}(?:\d{1,2}\s{0,2}(?:phút|')?\s{0,2})?,?\s{0,2}(?=ngày))?/y
const dateWord = new RegExp(
  `(?:${[...new Set(allLanguages.flatMap(({ dated }) => dated))]
    .sort((a, b) => b.length - a.length)
    .map(words => words.replaceAll('.', '\\.').replaceAll(' ', '\\s{1,3}'))
    .join('|')})\\s{0,4}(?=[\\d\\p{L}])`,
  'iuy',
)
const numericDay = /(\d{1,2})\s{0,3}([/.-])\s{0,3}(\d{1,2})\s{0,3}\2\s{0,3}((?:19|20)\d{2})(?!\d)/y
const vietnameseDay =
  /(\d{1,2})\s{0,4}th[áa]ng\s{0,4}(\d{1,2})\s{0,4},?\s{0,3}n[ăa]m\s{0,4}((?:19|20)\d{2})(?!\d)/iy
const namedDay =
  /(\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s{1,3}(?:de\s|of\s)?(\p{L}{3,10})\.?,?\s{1,3}(?:de\s|del\s)?((?:19|20)\d{2})(?!\d)/uy
const monthFirst = /(\p{L}{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}((?:19|20)\d{2})(?!\d)/uy

const months = new Map(
  allLanguages.flatMap(words =>
    words.months.flatMap((names, index) => names.map(name => [name, index + 1] as const)),
  ),
)

export type ReadDay = { readonly day: Day; readonly end: number }

/** A date that stands directly behind a place: "ngày 14 tháng 5 năm 2024", "datert 14. mai 2024", "dated May 14, 2024". */
export function readDateAfter(text: string, from: number): ReadDay | undefined {
  lead.lastIndex = from
  let position = lead.test(text) ? lead.lastIndex : from
  const lineEnds = text.slice(from, position).includes('\n')
  dateWord.lastIndex = position
  const isMarked = dateWord.test(text)
  if (isMarked) position = dateWord.lastIndex
  // A bare date on the next line is another cell of a table.
  return lineEnds && !isMarked ? undefined : readDay(text, position)
}

function readDay(text: string, at: number): ReadDay | undefined {
  const read = (
    pattern: RegExp,
    groups: readonly [day: number, month: number, year: number],
  ): ReadDay | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) return undefined
    const [day = '', month = '', year = ''] = groups.map(group => match[group])
    const number = /^\d/.test(month) ? Number(month) : (months.get(month.toLowerCase()) ?? 0)
    const made = dayOf(Number(year), number, Number(day))
    return made && { day: made, end: pattern.lastIndex }
  }
  return (
    read(vietnameseDay, [1, 2, 3]) ??
    read(numericDay, [1, 3, 4]) ??
    read(namedDay, [1, 2, 3]) ??
    read(monthFirst, [2, 1, 3])
  )
}
