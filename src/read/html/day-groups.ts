import type { Day } from '../../domain/day.ts'
import { dayOfLine } from './date-line.ts'
import { lineOf } from './render.ts'
import type { HtmlElement, HtmlTree } from './tree.ts'

const headUnitsMax = 80
const headElementsMax = 6
/** Elements looked at between the first and the last entry. */
const elementsMax = 20_000
const headsMin = 2

/**
 * Days of a list that is grouped by day: a line that is nothing but a day stands over the entries of that day, the first of
 * them above all entries. For lists whose entries have no days of their own.
 */
export function daysOverGroups(
  tree: HtmlTree,
  entries: ReadonlyMap<string, readonly HtmlElement[]>,
): ReadonlyMap<string, Day> {
  const starts = [...entries].flatMap(([href, [first]]) => (first ? [{ href, first }] : []))
  const inOrder = starts.toSorted((a, b) => a.first.index - b.first.index)
  const [top] = inOrder
  const end = inOrder.at(-1)
  if (!top || !end) return new Map()
  const heads = headsBetween(
    tree,
    inOrder.map(({ first }) => first),
    {
      from: Math.max(0, top.first.index - headElementsMax * 2),
      to: Math.min(tree.elements.length, end.first.last + headElementsMax * 2),
    },
  )
  const [firstHead] = heads
  if (heads.length < headsMin || !firstHead || firstHead.at > top.first.index) return new Map()
  // A day behind the last entry may belong to it, and so all others to those before them.
  if ((heads.at(-1)?.at ?? 0) > end.first.index || heads.length === inOrder.length) return new Map()
  const days = new Map<string, Day>()
  let next = 0
  let day: Day | null = null
  for (const { href, first } of inOrder) {
    for (let head = heads[next]; head && head.at < first.index; head = heads[next]) {
      day = head.day
      next += 1
    }
    if (day !== null) days.set(href, day)
  }
  return days
}

function headsBetween(
  tree: HtmlTree,
  entries: readonly HtmlElement[],
  { from, to }: { from: number; to: number },
): { at: number; day: Day }[] {
  const heads: { at: number; day: Day }[] = []
  let entry = 0
  for (let index = from; index < Math.min(to, from + elementsMax); index++) {
    const element = tree.elements[index]
    while ((entries[entry]?.last ?? Number.POSITIVE_INFINITY) < index) entry += 1
    const at = entries[entry]
    if (!element || (at && at.index <= index && index <= at.last)) continue
    if (element.last - index > headElementsMax || (at && element.last >= at.index)) continue
    const line = lineOf(element)
    const day = line.length <= headUnitsMax ? dayOfLine(line, line.replace(/\s+/g, '').length) : null
    if (day === null) continue
    heads.push({ at: index, day })
    index = element.last
  }
  return heads
}
