import { type CheerioAPI, load } from 'cheerio'
import { DomHandler } from 'htmlparser2'
import { parseTree } from '../src/read/html/parse-tree.ts'
import type { HtmlElement } from '../src/read/html/tree.ts'

/**
 * A page for CSS selectors. The tree is that of the readers, which is flat below 512 elements: of tags in tags without end the
 * time of cheerio's own parsers, and of every selector, grows with the square of the depth.
 */
export function selectable(html: string): CheerioAPI {
  const handler = new DomHandler()
  // In one element: cheerio compares the outermost ones of a page with each other.
  handler.onopentag('html', {})
  tellContent(parseTree(html).root, handler)
  handler.onclosetag()
  handler.onend()
  return load(handler.dom)
}

function tellContent(element: HtmlElement, handler: DomHandler): void {
  for (const child of element.children) {
    if (child.kind === 'text') {
      handler.ontext(child.data)
    } else {
      handler.onopentag(child.name, Object.fromEntries(child.attributes))
      tellContent(child, handler)
      handler.onclosetag()
    }
  }
}
