import { chromeLevel } from './chrome-words.ts'
import type { Page } from './page.ts'
import type { Reading } from './reading.ts'
import { lineOf } from './render.ts'
import { attribute, type HtmlElement, isWithin } from './tree.ts'

const leadUnitsMin = 30
const leadUnitsMax = 1_500
const leadsMax = 2
const leadName = /(?:^|[\s_-])(?:sapo|hometext)(?=$|[\s_-])|ArticleDescription1/i

/**
 * Sapô: the lead that newspapers set apart between heading and body, by the names content systems give it, or by being
 * a block of sentences in the box of both.
 */
export function leadParts(
  page: Page,
  heading: HtmlElement | null,
  body: HtmlElement | undefined,
  others: ReadonlySet<HtmlElement>,
): HtmlElement[] {
  if (!heading || !body || heading.index > body.index || isWithin(heading, body)) return []
  const found: HtmlElement[] = []
  const box = sharedBox(heading, body)
  for (let index = heading.last + 1; index < body.index && found.length < leadsMax; index++) {
    const element = page.tree.elements[index]
    if (!element || isWithin(body, element)) continue
    if (others.has(element)) {
      index = element.last
      continue
    }
    const units = page.counts.text[index] ?? 0
    if (units < leadUnitsMin || units > leadUnitsMax) continue
    const name = `${attribute(element, 'class')} ${attribute(element, 'id')}`.replace(/__/g, ' ')
    if (leadName.test(name) || (box && isWithin(element, box) && isSentences(page, element))) {
      found.push(element)
      index = element.last
    }
  }
  return found
}

/** The reading of a platform's view with the leads that its theme prints between title and text. */
export function withLeads(page: Page, reading: Reading): Reading {
  const leads = leadParts(page, reading.heading, reading.parts[0], reading.leftOut)
  return leads.length === 0 ? reading : { ...reading, parts: [...leads, ...reading.parts] }
}

const shareClimbMax = 6

/** The nearest box around heading and body, where that is not the page. */
function sharedBox(heading: HtmlElement, body: HtmlElement): HtmlElement | null {
  let box = body.parent
  for (let level = 0; box && !isWithin(heading, box); level++) {
    if (level >= shareClimbMax) return null
    box = box.parent
  }
  return box && box.name !== 'body' && box.parent !== null ? box : null
}

const sentenceUnitsMin = 40
const leadElementsMax = 40

/** A Vietnamese block that ends as a sentence does, without links, and is no furniture. */
function isSentences(page: Page, element: HtmlElement): boolean {
  if (!leadNames.has(element.name) || chromeLevel(element) > 0) return false
  if (element.last - element.index > leadElementsMax) return false
  const units = page.counts.text[element.index] ?? 0
  if (units < sentenceUnitsMin || (page.counts.links[element.index] ?? 0) > 0) return false
  const line = lineOf(element)
  return /[.!?…”"]\s*$/u.test(line) && vietnamese.test(line)
}

/** Elsewhere what stands between heading and text is as often a note or a caption. */
const vietnamese = /[đơưăạảấầậắặẹẻếềểệịọỏốồộớờởợụủứừựỳ]/iu

const leadNames = new Set('p div span td h2 h3 blockquote strong'.split(' '))
