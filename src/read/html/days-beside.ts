import type { Day } from '../../domain/day.ts'
import { dayOfLine } from './date-line.ts'
import { lineOf } from './render.ts'
import type { HtmlElement, HtmlNode } from './tree.ts'

/** Nodes beside an entry that are looked at, blank ones not counted: title, summary and day of a flat list. */
const besideMax = 4
const besideElementsMax = 20
const lineUnitsMax = 160

/**
 * Days of entries that are no boxes: title, summary and day stand one after another in the box of the whole list, as do
 * those of the newest entry above it. Lines that are nothing but a day count; they stand after their titles where the
 * first title has none before it, before them where the last has none behind it, else nothing is known.
 * `entries` are all of the list, in document order; `undated` those to find days for.
 */
export function daysBeside(
  entries: readonly HtmlElement[],
  undated: readonly HtmlElement[],
): ReadonlyMap<HtmlElement, Day> {
  const starts = entries.map(({ index }) => index).sort((a, b) => a - b)
  const days = new Map<HtmlElement, Day>()
  for (const group of byParent(undated)) {
    const siblings = group[0]?.parent?.children ?? []
    const places = new Map(siblings.map((node, place) => [node, place]))
    const found = group.map(entry => {
      const at = places.get(entry) ?? 0
      return {
        entry,
        before: firstDay(siblings, { at, step: -1 }, starts),
        after: firstDay(siblings, { at, step: 1 }, starts),
      }
    })
    const side =
      found[0]?.before === null
        ? ('after' as const)
        : found.at(-1)?.after === null
          ? ('before' as const)
          : null
    for (const { entry, ...day } of found) {
      const own = side === null ? null : day[side]
      if (own !== null) days.set(entry, own)
    }
  }
  return days
}

function byParent(entries: readonly HtmlElement[]): Iterable<HtmlElement[]> {
  const groups = new Map<HtmlElement, HtmlElement[]>()
  for (const entry of [...entries].sort((a, b) => a.index - b.index)) {
    if (!entry.parent) continue
    const known = groups.get(entry.parent)
    if (known) known.push(entry)
    else groups.set(entry.parent, [entry])
  }
  return groups.values()
}

function firstDay(
  siblings: readonly HtmlNode[],
  { at, step }: { at: number; step: 1 | -1 },
  starts: readonly number[],
): Day | null {
  let seen = 0
  for (let place = at + step; seen < besideMax; place += step) {
    const node = siblings[place]
    if (!node || (node.kind === 'element' && holdsEntry(node, starts))) return null
    const line = shortLine(node)
    if (line === null) continue
    seen += 1
    const day = dayOfLine(line, line.replace(/\s+/g, '').length)
    if (day !== null) return day
  }
  return null
}

/** Null for what is blank. */
function shortLine(node: HtmlNode): string | null {
  const isLong =
    node.kind === 'element' ? node.last - node.index > besideElementsMax : node.data.length > lineUnitsMax * 4
  if (isLong) return ''
  const line = lineOf(node)
  return line.trim() === '' ? null : line.slice(0, lineUnitsMax)
}

function holdsEntry({ index, last }: HtmlElement, starts: readonly number[]): boolean {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return (starts[low] ?? Number.POSITIVE_INFINITY) <= last
}
