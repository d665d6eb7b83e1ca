import type { Page } from './page.ts'
import { attribute, type HtmlElement, isWithin } from './tree.ts'

const leadUnitsMin = 30
const leadUnitsMax = 1_500
const leadsMax = 2
const leadName = /(?:^|[\s_-])(?:sapo|hometext)(?=$|[\s_-])|ArticleDescription1/i

/** Sapô: the lead that newspapers set apart between heading and body, by the names content systems give it. */
export function leadParts(
  page: Page,
  heading: HtmlElement | null,
  body: HtmlElement | undefined,
): HtmlElement[] {
  if (!heading || !body || heading.index > body.index || isWithin(heading, body)) return []
  const found: HtmlElement[] = []
  for (let index = heading.last + 1; index < body.index && found.length < leadsMax; index++) {
    const element = page.tree.elements[index]
    if (!element || isWithin(body, element)) continue
    const units = page.counts.text[index] ?? 0
    if (units < leadUnitsMin || units > leadUnitsMax) continue
    if (!leadName.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`.replace(/__/g, ' ')))
      continue
    found.push(element)
    index = element.last
  }
  return found
}
