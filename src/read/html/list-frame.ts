import { isPictured } from './featured-entries.ts'
import { commonAncestor } from './legal-document.ts'
import type { MainRegion } from './main-region.ts'
import type { Page } from './page.ts'
import { surroundings } from './surroundings.ts'
import { attribute, type HtmlElement, isWithin } from './tree.ts'

const dominantShareMin = 0.6

/**
 * The part of an unspecific region in which the entries stand. Entries of one list are built alike, so the
 * largest group of links with like surroundings shows where the list is; blocks beside it (most read, polls)
 * are built otherwise. The region itself where its place is known, or where no group prevails.
 */
export function listFrame(page: Page, region: MainRegion, links: readonly HtmlElement[]): HtmlElement {
  if (region.root.name !== 'body' || links.length < 2) return region.root
  const groups = new Map<string, HtmlElement[]>()
  for (const link of links) {
    const key = surroundings(link)
    const known = groups.get(key)
    if (known) known.push(link)
    else groups.set(key, [link])
  }
  const [largest] = [...groups.values()].sort((a, b) => b.length - a.length)
  const first = largest?.[0]
  if (!largest || !first || largest.length < 2) return region.root
  let frame = first
  for (const link of largest) frame = commonAncestor(frame, link)
  const held = links.filter(link => isWithin(link, frame)).length
  return held >= links.length * dominantShareMin ? withFeatured(page, region, { links, frame }) : region.root
}

const featuredLevelsMax = 4
const featuredMax = 3

/** The newest entry stands large above the others, built otherwise: a heading, or a title under its picture, in the box around the list. */
function withFeatured(
  page: Page,
  region: MainRegion,
  { links, frame }: { links: readonly HtmlElement[]; frame: HtmlElement },
): HtmlElement {
  let box = frame.parent
  for (let level = 0; box && box !== region.root && level < featuredLevelsMax; level++, box = box.parent) {
    const around = box
    const more = links.filter(link => isWithin(link, around) && !isWithin(link, frame))
    if (more.length === 0) continue
    const titles = new Set(
      more
        .filter(link => inHeading.test(link.parent?.name ?? '') || isPictured(page, region, link))
        .map(link => attribute(link, 'href')),
    )
    const isFeatured = more.every(link => link.index < frame.index && titles.has(attribute(link, 'href')))
    return isFeatured && titles.size <= featuredMax ? around : frame
  }
  return frame
}

const inHeading = /^h[2-4]$/
