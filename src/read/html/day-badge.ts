import type { Day } from '../../domain/day.ts'
import { printedDay } from './printed-day.ts'
import { lineOf } from './render.ts'
import type { HtmlElement } from './tree.ts'

const unitsMax = 16
const elementsMin = 2
const elementsMax = 6

/**
 * A day as a badge, each part in a box of its own: `<b>12</b><span>Th5</span><i>2025</i>`, `<b>12</b><span>05/2025</span>`.
 */
export function dayOfBadge(element: HtmlElement): Day | null {
  const inside = element.last - element.index
  if (inside < elementsMin || inside > elementsMax || !beginsWithNumber(element)) return null
  if (lineOf(element).replace(/\s+/g, '').length > unitsMax) return null
  const [day = '', ...rest] = element.children.flatMap(child => lineOf(child) || [])
  if (!/^\d{1,2}$/.test(day)) return null
  const [month = '', year = ''] =
    rest.length === 1 ? (rest[0] ?? '').split(/\s?[/,.-]\s?|\s(?=20\d\d$)/) : rest
  if (rest.length > 2 || !/^20\d\d$/.test(year)) return null
  return printedDay(/^\d{1,2}$/.test(month) ? `${day}/${month}/${year}` : `${day} ${month} ${year}`)
}

/** The first text inside is a day's number: told without reading the rest. */
function beginsWithNumber(element: HtmlElement): boolean {
  for (const child of element.children) {
    if (child.kind === 'element') return beginsWithNumber(child)
    const data = child.data.trim()
    if (data !== '') return /^\d{1,2}$/.test(data)
  }
  return false
}
