import type { Attachment } from '../../domain/document.ts'
import { embeddedFile, shortcodeFiles } from './embedded-files.ts'
import { fileAddress, filesInAttributes } from './file-address.ts'
import type { Page } from './page.ts'
import { lineOf } from './render.ts'
import { attribute, type HtmlElement } from './tree.ts'

export const attachmentsMax = 500

/**
 * Files that a page offers inside the given parts, as written in `href` (entities decoded, not resolved),
 * each once in document order: those that links and buttons lead to; then those that the page only shows, in a frame,
 * a viewer or a shortcode left over, or keeps in an attribute for a script.
 */
export function attachmentsIn(
  page: Page,
  parts: readonly HtmlElement[],
  leftOut: ReadonlySet<HtmlElement>,
): Attachment[] {
  const found = new Map<string, string | null>()
  const shown: string[] = []
  for (const part of parts) {
    for (let index = part.index; index <= part.last; index++) {
      const element = page.tree.elements[index]
      if (!element) continue
      if (leftOut.has(element)) index = element.last
      else {
        if (element.name === 'a' || element.attributes.has('onclick')) addFile(element, found)
        for (const file of filesShown(element)) shown.push(file)
      }
    }
  }
  const offered = new Set([...found.keys()].map(placeOf))
  for (const href of shown) {
    if (offered.has(placeOf(href))) continue
    offered.add(placeOf(href))
    found.set(href, null)
  }
  return [...found].slice(0, attachmentsMax).map(([href, label]) => ({ href, label }))
}

/** Asked of every element; hardly any shows one. */
function filesShown(element: HtmlElement): readonly string[] {
  const file = embeddedFile(element)
  const kept = filesInAttributes(element)
  const named: string[] = []
  for (const child of element.children)
    if (child.kind === 'text' && child.data.includes('[')) named.push(...shortcodeFiles(child.data))
  return file === null && named.length === 0 ? kept : [...(file === null ? [] : [file]), ...named, ...kept]
}

/** The same file is linked by its path and shown by its whole address. */
function placeOf(href: string): string {
  return href.replace(/^(?:https?:)?\/\/[^/]+/i, '').replace(/[?#].*$/s, '')
}

function addFile(element: HtmlElement, found: Map<string, string | null>): void {
  const href = fileAddress(element)
  if (href === null) return
  const label = lineOf(element) || attribute(element, 'title') || null
  if (!found.has(href)) found.set(href, label)
  else found.set(href, found.get(href) ?? label)
}
