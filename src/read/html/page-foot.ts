import { fold } from '../../normalise/fold.ts'
import type { Page } from './page.ts'
import { lineOf } from './render.ts'
import type { HtmlElement } from './tree.ts'

const footUnitsMax = 1_500
/** A larger share of the page is more than its foot: the foot is looked for inside. */
const footShareMax = 0.4
const depthMax = 14

/**
 * The foot of a page by what it says, whatever it is called: the last block of the body, with a note of copyright or
 * licence, the person answerable, or the number of visitors, beside an address or another of these. A page of contacts
 * says the address alone.
 */
export function pageFoot(page: Page, root: HtmlElement): HtmlElement | null {
  const units = (one: HtmlElement): number => page.counts.text[one.index] ?? 0
  const largest = Math.min(footUnitsMax, units(root) * footShareMax)
  let at: HtmlElement | null = root
  for (let depth = 0; depth < depthMax && at; depth++) {
    at = lastWithText(page, at)
    if (at && units(at) <= largest) return isFoot(lineOf(at)) ? at : null
  }
  return null
}

function lastWithText(page: Page, parent: HtmlElement): HtmlElement | null {
  return (
    parent.children.findLast(
      (child): child is HtmlElement => child.kind === 'element' && (page.counts.text[child.index] ?? 0) > 0,
    ) ?? null
  )
}

const owns =
  /ban quyen|copyright|©|all rights reserved|giay phep|giay xac nhan|(?:chiu trach nhiem|truong ban bien tap)|ghi ro nguon|luot truy cap|(?:dang|nguoi) (?:online|truy cap)|thiet ke (?:boi|va)|phat trien boi|powered by|designed by/g
const contact = /dia chi|tru so|dien thoai|(?:^|[^a-z])(?:tel|fax|e-?mail|hotline)(?![a-z])|duong day nong/

function isFoot(line: string): boolean {
  const folded = fold(line)
  const said = new Set(folded.match(owns)).size
  return said > 1 || (said === 1 && contact.test(folded))
}
