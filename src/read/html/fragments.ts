import type { Page } from './page.ts'
import { emptyReading, type Reading } from './reading.ts'
import { runningWithin } from './running-text.ts'
import { selectFirst } from './select.ts'

/**
 * Piece of a page: a pop-up window, the shell of a PDF viewer, or the answer to a script's request (no `html`,
 * `head`, `body` or `h1`). Rows of an answer are its text; windows and shells have none. Paragraphs without a
 * frame are a document that lost its frame, and no fragment: then the answer is null.
 */
export function readFragment(page: Page): Reading | null {
  const { root } = page.tree
  const fragment: Reading = { ...emptyReading, kind: 'fragment', fileParts: [root] }
  if (selectFirst(page.tree, shellSelectors)) return fragment
  const framed = selectFirst(page.tree, ['html', 'body', 'head', 'title', 'h1'])
  if (framed !== null || page.tree.elements.length === 1 || paragraphUnits(page) >= documentUnitsMin)
    return null
  return runningWithin(page.running, root) > 0 ? { ...fragment, parts: [root] } : fragment
}

const documentUnitsMin = 300
const shellSelectors = [
  '#viewerContainer #viewer',
  '.pdfViewer',
  '#outerContainer #viewerContainer',
  'body.portal-popup',
]
const paragraphNames = new Set(['p', 'div', 'section', 'article', 'blockquote', 'li', '#root'])

/** Units of running text that stands in paragraphs, not in cells of rows. */
function paragraphUnits(page: Page): number {
  let units = 0
  for (const { index, name } of page.tree.elements) {
    if (paragraphNames.has(name) && (page.running.own[index] ?? 0) > 0)
      units += page.counts.ownText[index] ?? 0
  }
  return units
}
