import { findDates } from '../dates.ts'

/** One cell of a table, or one line where the text layer gives each cell lines of its own. */
export type Item = {
  readonly text: string
  readonly start: number
  /** Position among the cells of its line, and how many there are; 0 of 1 for plain lines. */
  readonly cell: number
  readonly cells: number
}

/** The cells and lines of a text in order, without empty ones. Linear. */
export function itemsOf(text: string): readonly (readonly Item[])[] {
  const lines: Item[][] = []
  let start = 0
  for (const line of text.split('\n')) {
    const parts = line.split('\t')
    const items: Item[] = []
    let at = start
    for (const [cell, part] of parts.entries()) {
      const words = part.replace(/\s+/g, ' ').trim()
      if (words !== '' || parts.length > 1) items.push({ text: words, start: at, cell, cells: parts.length })
      at += part.length + 1
    }
    if (items.some(item => item.text !== '')) lines.push(items)
    start += line.length + 1
  }
  return lines
}

const datedUnitsMax = 60
const aroundDate = /^(?:(?:từ|kể từ|từ ngày|kể từ ngày|ngày)\s*)?$/iu

/** A cell that holds a day and nothing else ("15/02/2024", "Từ ngày 01/7/2024"): that day; else null. */
export function loneDay(text: string): string | null {
  if (text.length > datedUnitsMax || !/\d/.test(text)) return null
  const [date] = findDates(text, 'vi')
  if (!date?.day || !aroundDate.test(text.slice(0, date.start))) return null
  return /^[\s.;,*)]*(?:\([^()]*\))?$/u.test(text.slice(date.end)) ? date.day : null
}
