import { chromeLevel } from './chrome-words.ts'
import type { MainRegion } from './main-region.ts'
import type { Page } from './page.ts'
import { runningWithin } from './running-text.ts'
import type { HtmlElement } from './tree.ts'

/**
 * How much running text stands where. Every block hands its score on to its ancestors, less with every level: the container of an article's paragraphs wins
 * over the page around it.
 */
export type ParagraphScores = {
  /** 1 for elements that are furniture by name or stand in such. */
  readonly chrome: Uint8Array
  readonly container: (element: HtmlElement) => number
}

export function paragraphScores(page: Page, region: MainRegion): ParagraphScores {
  const { own } = page.running
  const chrome = chromeFlags(page)
  for (const { index, last } of region.others ?? []) chrome.fill(1, index, last + 1)
  leaveRegion(page, region, chrome)
  const handed = new Float64Array(own.length)
  for (const element of page.tree.elements) {
    const score = own[element.index] ?? 0
    if (score === 0 || chrome[element.index] === 1) continue
    const first = element.name === 'p' || element.name === 'li' ? element.parent : element
    let level = 0
    for (let at = first; at && level < levelsUpMax; at = at.parent, level++) {
      handed[at.index] = (handed[at.index] ?? 0) + score / (levelDividers[level] ?? 1)
    }
  }
  return {
    chrome,
    container: ({ index }) => {
      const text = page.counts.text[index] ?? 0
      return text === 0 ? 0 : (handed[index] ?? 0) * (1 - (page.counts.links[index] ?? 0) / text)
    },
  }
}

const regionShareMin = 0.3

/** What stands outside the main region is furniture too, if the region holds its share of running text. */
function leaveRegion(page: Page, region: MainRegion, chrome: Uint8Array): void {
  const { own } = page.running
  const outside = new Uint8Array(own.length)
  let inScore = 0
  let outScore = 0
  for (const element of page.tree.elements) {
    const { index, parent } = element
    const left = index < region.root.index || index > region.root.last || region.leftOut.has(element)
    if (left || (parent && outside[parent.index] === 1 && index > region.root.index)) outside[index] = 1
    if (chrome[index] === 1) continue
    if (outside[index] === 1) outScore += own[index] ?? 0
    else inScore += own[index] ?? 0
  }
  if (inScore < (inScore + outScore) * regionShareMin) return
  for (let index = 0; index < chrome.length; index++) if (outside[index] === 1) chrome[index] = 1
}

const levelDividers = [1, 1.25, 3.2, 4.8, 6.4, 8]
const levelsUpMax = levelDividers.length
/** By level: a name alone does not condemn an element in which the page's running text stands. */
const shareMax = [0, 0.25, 0.6, 0.9]

function chromeFlags(page: Page): Uint8Array {
  const all = runningWithin(page.running, page.tree.root)
  const flags = new Uint8Array(page.tree.elements.length)
  for (const element of page.tree.elements) {
    const { index, parent } = element
    if (parent && flags[parent.index] === 1) {
      flags[index] = 1
      continue
    }
    const level = chromeLevel(element)
    if (level > 0 && runningWithin(page.running, element) <= all * (shareMax[level] ?? 0)) flags[index] = 1
  }
  return flags
}
