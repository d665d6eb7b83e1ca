import type { Page } from './page.ts'
import { lineOf } from './render.ts'
import { selectAll } from './select.ts'
import { attribute, type HtmlElement } from './tree.ts'

const counterUnitsMax = 30
const iconNames = /(?:^|[\s_-])(?:eye|views?|comments?|comment-o|commenting)(?=$|[\s_-])/i

/** Numbers beside an eye or a speech bubble: how often a page was seen or answered. */
export function iconCounters(page: Page, parts: readonly HtmlElement[]): HtmlElement[] {
  return parts.flatMap(part =>
    selectAll(page.tree, 'i[class], em[class]', part).flatMap(icon => {
      const holder = icon.parent
      const units = holder ? (page.counts.text[holder.index] ?? 0) : 0
      if (!holder || units === 0 || units > counterUnitsMax || !iconNames.test(attribute(icon, 'class')))
        return []
      return /^\D{0,20}\d[\d.,]*$/u.test(lineOf(holder)) ? [holder] : []
    }),
  )
}
