import type { Page } from './page.ts'
import { selectFirst } from './select.ts'

/**
 * Piece of a page: the answer to a script's request (no `html`, `head` or `body`), a pop-up window, or the
 * shell of a PDF viewer. Long text without a frame is a document that lost its frame, and no fragment.
 */
export function isFragment(page: Page): boolean {
  if (selectFirst(page.tree, fragmentSelectors)) return true
  const framed = selectFirst(page.tree, ['html', 'body', 'head', 'title', 'h1'])
  return framed === null && page.tree.elements.length > 1 && (page.counts.text[0] ?? 0) < frameLessUnitsMax
}

const frameLessUnitsMax = 1_500
const fragmentSelectors = [
  '#viewerContainer #viewer',
  '.pdfViewer',
  '#outerContainer #viewerContainer',
  'body.portal-popup',
]
