import type { PageKind, ParsedDocument, Provenance, StatedFields } from '../domain/document.ts'
import { noStatedFields } from '../domain/document.ts'
import { parseTree } from './html/parse-tree.ts'
import { declaredDay } from './html/printed-day.ts'
import { lineOf, renderText } from './html/render.ts'
import { selectAll, selectFirst } from './html/select.ts'
import { linkedDay, linkedText, structuredData } from './html/structured-data.ts'
import type { HtmlElement, HtmlTree } from './html/tree.ts'

/**
 * Reads one decoded HTML page: its main text with offsets into `source`, what its mark-up states, what it
 * lists, and what kind of page it is. Pure and without network; anything parses.
 */
export function readHtml(source: string, provenance: Provenance): ParsedDocument {
  const tree = parseTree(source)
  const main = selectFirst(tree, mainSelectors) ?? tree.root
  const chrome = new Set<HtmlElement>(main === tree.root ? selectAll(tree, chromeSelector) : [])
  const body = renderText([main], chrome)
  const pageKind: PageKind = body.text === '' ? 'error' : 'article'
  return {
    stage: 'parsed',
    provenance,
    format: 'html',
    pageKind,
    source,
    body,
    stated: statedFields(tree),
    listItems: [],
    attachments: [],
    dropped: [],
    warnings: tree.warnings,
    ocrConfidence: null,
  }
}

const mainSelectors = ['[itemprop=articleBody]', '#toanvancontent', '.entry-content', 'article', 'main']
const chromeSelector = 'nav, header, footer, aside, form'

function statedFields(tree: HtmlTree): StatedFields {
  const data = structuredData(tree)
  const headline = data.properties.get('headline')?.[0] ?? selectFirst(tree, ['h1'])
  const published = data.properties.get('datePublished')?.[0]
  const stamp = published?.attributes.get('content') ?? published?.attributes.get('datetime')
  return {
    ...noStatedFields,
    title: (headline ? lineOf(headline) : null) || linkedText(data, 'headline') || data.windowTitle,
    publishedOn:
      declaredDay(stamp ?? '') ??
      linkedDay(data, 'datePublished') ??
      declaredDay(data.meta.get('article:published_time') ?? ''),
    canonicalUrl: data.canonicalUrl,
    language: data.language,
    siteName: data.meta.get('og:site_name') ?? null,
  }
}
