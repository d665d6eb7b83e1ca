import { chromeLevel } from './chrome-words.ts'
import type { Page } from './page.ts'
import type { HtmlElement } from './tree.ts'

/**
 * How much running text stands where. Every block scores by its length and punctuation, less its links, and
 * hands the score on to its ancestors, less with every level: the container of an article's paragraphs wins
 * over the page around it.
 */
export type ParagraphScores = {
  /** 1 for elements that are furniture by name or stand in such. */
  readonly chrome: Uint8Array
  readonly container: (element: HtmlElement) => number
}

export function paragraphScores(page: Page): ParagraphScores {
  const own = Float64Array.from(page.tree.elements, element => paragraphScore(page, element))
  const chrome = chromeFlags(page, own)
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

const levelDividers = [1, 1.25, 3.2, 4.8, 6.4, 8]
const levelsUpMax = levelDividers.length
const paragraphUnitsMin = 25

function paragraphScore(page: Page, element: HtmlElement): number {
  const { ownText, ownLinks, ownMarks } = page.counts
  const text = ownText[element.index] ?? 0
  const links = ownLinks[element.index] ?? 0
  if (text - links < paragraphUnitsMin) return 0
  const marks = Math.min(ownMarks[element.index] ?? 0, 10)
  const length = Math.min(Math.floor((text - links) / 80), 4)
  return (1 + marks * 0.7 + length) * (1 - links / text) * (element.name === 'li' ? 0.5 : 1)
}

/** By level: a name alone does not condemn an element in which the page's running text stands. */
const shareMax = [0, 0.25, 0.6, 0.9]

function chromeFlags(page: Page, own: Float64Array): Uint8Array {
  const sums = new Float64Array(own.length + 1)
  for (let index = 0; index < own.length; index++) sums[index + 1] = (sums[index] ?? 0) + (own[index] ?? 0)
  const all = sums[own.length] ?? 0
  const flags = new Uint8Array(own.length)
  for (const element of page.tree.elements) {
    const { index, parent, last } = element
    if (parent && flags[parent.index] === 1) {
      flags[index] = 1
      continue
    }
    const level = chromeLevel(element)
    if (level === 0) continue
    const within = (sums[last + 1] ?? 0) - (sums[index] ?? 0)
    if (within <= all * (shareMax[level] ?? 0)) flags[index] = 1
  }
  return flags
}
