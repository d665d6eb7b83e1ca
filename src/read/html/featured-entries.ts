import type { MainRegion } from './main-region.ts'
import type { Page } from './page.ts'
import { selectAll } from './select.ts'
import { itemLinks } from './title-links.ts'
import { attribute, closest, type HtmlElement, isWithin } from './tree.ts'

const featuredMax = 3

/**
 * Entries that stand large above a list whose own entries are known (`links`), built and named otherwise: a title in a
 * heading, or beside a picture that leads to the same page. Neither menus nor more than a few.
 */
export function featuredLinks(
  page: Page,
  region: MainRegion,
  links: readonly HtmlElement[],
): readonly HtmlElement[] {
  const first = Math.min(...links.map(link => link.index))
  const known = new Set(links.map(addressOf))
  const above = itemLinks(page, region).filter(
    link => link.index < first && !known.has(addressOf(link)) && isTitle(page, region, link),
  )
  return new Set(above.map(addressOf)).size <= featuredMax ? above : []
}

function addressOf(link: HtmlElement): string {
  return attribute(link, 'href').trim()
}

function isTitle(page: Page, region: MainRegion, link: HtmlElement): boolean {
  return closest(link, one => /^h[1-4]$/.test(one.name)) !== null || isPictured(page, region, link)
}

const climbMax = 3

/** A picture in the box around the title leads where the title leads. */
export function isPictured(page: Page, region: MainRegion, link: HtmlElement): boolean {
  let box = link.parent
  for (let level = 0; box && box !== region.root && level < climbMax; level++, box = box.parent) {
    const around = box
    const pictures = selectAll(page.tree, 'a[href] img', around)
    if (pictures.length === 0) continue
    return pictures.some(picture => {
      const own = closest(picture, one => one.name === 'a')
      return own !== null && isWithin(own, around) && addressOf(own) === addressOf(link)
    })
  }
  return false
}
