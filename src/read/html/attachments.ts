import type { Attachment } from '../../domain/document.ts'
import { embeddedFile, fileEnding, shortcodeFiles } from './embedded-files.ts'
import type { Page } from './page.ts'
import { lineOf } from './render.ts'
import { attribute, type HtmlElement } from './tree.ts'

export const attachmentsMax = 500

/**
 * Files that a page offers inside the given parts, as written in `href` (entities decoded, not resolved),
 * each once in document order: links to files, download addresses, and the path argument of
 * `javascript:downloadfile('name','path')` and `window.open('path')`; then those that the page only shows, in a frame,
 * a viewer or a shortcode left over. Print and save-page links are none.
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
        shown.push(...filesShown(element))
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

function filesShown(element: HtmlElement): string[] {
  const file = embeddedFile(element)
  const named = element.children.flatMap(child => (child.kind === 'text' ? shortcodeFiles(child.data) : []))
  return file === null ? named : [file, ...named]
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

const downloadAddress =
  /[?&]download=1\b|[?&]wpdmdl=\d|[?&]wpfb_dl=\d|\/showproperty\?|[?&]nodeid=|\/downloadfile|\/getfile\b|\/download\/attachment|\/documents\/\d+\/\d+\/[^/]+\/[0-9a-f-]{36}/i
const viewerAddress =
  /[?&]pdf=1\b|wopiframe|docs\.google\.com\/(?:viewer|gview)|view\.officeapps|\/pdfview|\/viewer\.html|\/savefile\/|\/print\/|\/sendmail\//i

function fileAddress(element: HtmlElement): string | null {
  const href = attribute(element, 'href').trim()
  const late = attribute(element, 'data-downloadurl').trim()
  if (downloadAddress.test(late)) return late
  const script = href.toLowerCase().startsWith('javascript:') ? href : attribute(element, 'onclick')
  const inScript = scriptAddress(script)
  if (inScript !== null) return inScript
  if (href === '' || /^(?:javascript|mailto|tel|data):|^#/i.test(href) || viewerAddress.test(href))
    return null
  if (fileEnding.test(href) || downloadAddress.test(href)) return href
  return element.attributes.has('download') && !/^(?:https?:)?\/*$/.test(href) ? href : null
}

/** The path argument: the last quoted one of `downloadfile(…)`, the first of `window.open(…)`. */
function scriptAddress(script: string): string | null {
  if (script.length > 2_000) return null
  const call = /\b(downloadfile|window\.open)\s*\(([^)]*)\)/i.exec(script)
  if (!call) return null
  const quoted = [...(call[2] ?? '').matchAll(/'([^']*)'|"([^"]*)"/g)].map(
    match => match[1] ?? match[2] ?? '',
  )
  const address = /^downloadfile$/i.test(call[1] ?? '') ? quoted.at(-1) : quoted[0]
  if (address === undefined || viewerAddress.test(address)) return null
  return fileEnding.test(address) || downloadAddress.test(address) ? address : null
}
