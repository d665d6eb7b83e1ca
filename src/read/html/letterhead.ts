import { fold } from '../../normalise/fold.ts'
import { type Page, textUnits } from './page.ts'
import { lineOf } from './render.ts'
import { attribute, type HtmlElement } from './tree.ts'

const unitsMax = 600
const signatureUnitsMax = 400
const climbMax = 4
const siblingsMax = 4

/**
 * Quốc hiệu, cơ quan, số và ngày of a legal text often stand in a table of their own above it, the signature in one
 * below: the nearest block before the text that holds the motto, and with it the nearest block after it that holds an
 * office. Empty where no motto stands there (Nghị định 30/2020/NĐ-CP has it at the head of every document).
 */
export function letterheadParts(
  page: Page,
  parts: readonly HtmlElement[],
): { readonly before: readonly HtmlElement[]; readonly after: readonly HtmlElement[] } {
  const [first] = parts
  const last = parts.at(-1)
  const head = first && neighbour(page, first, -1, isLetterhead)
  if (!head || !last) return { before: [], after: [] }
  const issuer = neighbour(page, head, -1, isNumbered)
  const signature = neighbour(page, last, 1, isSignature)
  return { before: issuer ? [issuer, head] : [head], after: signature ? [signature] : [] }
}

/** The first block with text beside the element or beside a box around it, where it passes. */
function neighbour(
  page: Page,
  element: HtmlElement,
  step: 1 | -1,
  passes: (page: Page, block: HtmlElement) => boolean,
): HtmlElement | null {
  let at = element
  for (let level = 0; level < climbMax && at.parent && at.name !== 'body'; level++, at = at.parent) {
    const siblings = at.parent.children
    let place = siblings.indexOf(at) + step
    for (let seen = 0; seen < siblingsMax && place >= 0 && place < siblings.length; place += step) {
      const block = siblings[place]
      if (block?.kind !== 'element' || textUnits(page, block) === 0) continue
      if (passes(page, block)) return block
      seen++
    }
  }
  return null
}

function isLetterhead(page: Page, block: HtmlElement): boolean {
  if (textUnits(page, block) > unitsMax) return false
  const line = fold(lineOf(block))
  return /cong hoa xa hoi chu nghia viet nam/.test(line) && /doc lap/.test(line) && !isFurniture(block)
}

/** The column on the left: issuer and number. */
function isNumbered(page: Page, block: HtmlElement): boolean {
  return (
    textUnits(page, block) <= unitsMax && /(?:^|\s)Số\s?:\s?\S/u.test(lineOf(block)) && !isFurniture(block)
  )
}

function isSignature(page: Page, block: HtmlElement): boolean {
  if (textUnits(page, block) > signatureUnitsMax) return false
  const line = lineOf(block)
  return (
    /\(đã ký\)/iu.test(line) ||
    /(?:^|\s)(?:TM\.|KT\.|TL\.|CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|Nơi nhận)(?=[\s:.,]|$)/u.test(line)
  )
}

/** Portals write the motto into their banners, too. */
function isFurniture(block: HtmlElement): boolean {
  return (
    /^(?:header|footer|nav|aside)$/.test(block.name) ||
    /banner|header|footer/i.test(`${attribute(block, 'class')} ${attribute(block, 'id')}`)
  )
}
