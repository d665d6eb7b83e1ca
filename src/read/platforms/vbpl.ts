import type { LabelledValue, StatedFields } from '../../domain/document.ts'
import { isNoValue } from '../html/label-names.ts'
import { typeAtStart } from '../html/legal-head.ts'
import type { Page } from '../html/page.ts'
import { findProperties, propertyRows } from '../html/properties.ts'
import { emptyReading, type Reading } from '../html/reading.ts'
import { lineOf } from '../html/render.ts'
import { selectAll, selectFirst } from '../html/select.ts'
import { attribute, closest, type HtmlElement } from '../html/tree.ts'
import type { Platform } from './platform.ts'

/**
 * The national database of legal documents: the SharePoint site (until April 2026: tabs `vbpq-toanvan`,
 * `vbpq-thuoctinh`, and those of consolidated texts) and the text container that the new site kept.
 */
export const vbpl: Platform = {
  id: 'vbpl',
  recognise: page =>
    selectFirst(page.tree, [
      '#toanvancontent',
      '.vbProperties',
      '.box-tab-vb',
      'script[src*="VBQPPL_UserControls"]',
    ]) !== null,
  read: page => {
    const tab = selectFirst(page.tree, ['.box-tab-vb .header a.selected b'])
    const content = selectFirst(page.tree, ['.box-tab-vb > .content', '.box-tab-vb'])
    if (content && tab && relationTabs.test(attribute(tab, 'class'))) return relationTab(page, content)
    const own = selectFirst(page.tree, [
      'div.fulltext',
      '#toanvancontent',
      '.toanvancontent',
      '.vbProperties',
    ])
    if (content && !tab && !own && isResultList(page, content)) return resultList(page, content)
    const text = selectFirst(page.tree, ['div.fulltext', '#toanvancontent', '.toanvancontent']) ?? content
    return text ? fullTextOrProperties(page, text) : null
  },
}

const resultsMin = 3

/** What a search found: documents, and none of them the page's own. */
function isResultList(page: Page, content: HtmlElement): boolean {
  return new Set(documentLinks(page, content).map(link => attribute(link, 'href'))).size >= resultsMin
}

function resultList(page: Page, content: HtmlElement): Reading {
  return { ...emptyReading, kind: 'listing', parts: [content], links: documentLinks(page, content) }
}

function documentLinks(page: Page, content: HtmlElement): HtmlElement[] {
  return selectAll(page.tree, 'a[href*="ItemID="]', content).filter(link =>
    /\/vbpq[^/]*\.aspx\?/i.test(attribute(link, 'href')),
  )
}

/** Tabs that list other documents: map of relations (lược đồ), history, related documents. */
const relationTabs = /\b(?:map|history|related?|lienquan)\b/i

function relationTab(page: Page, content: HtmlElement): Reading {
  const links = documentLinks(page, content)
  const furniture = '.vbInfo, .qLink, .header, [id^=divShowDialogDownload], .fileAttack'
  return {
    ...emptyReading,
    kind: 'listing',
    parts: [content],
    leftOut: new Set(selectAll(page.tree, furniture, content)),
    links: links.filter(link => closest(link, one => attribute(one, 'class') === 'qLink') === null),
    stated: fromBreadcrumb(page),
    labels: labelsOf(page),
  }
}

function fullTextOrProperties(page: Page, text: HtmlElement): Reading {
  const related = selectAll(page.tree, '.listVB .info, .listVB .qLink, .listVB [id^=divShowDialogDownload]')
  const lists = new Set(selectAll(page.tree, '.listVB'))
  const heading = selectFirst(page.tree, ['.vbProperties td.title'])
  const path = fromBreadcrumb(page)
  return {
    ...emptyReading,
    kind: 'legal-document',
    parts: [text],
    leftOut: new Set([...selectAll(page.tree, dropped), ...related]),
    heading,
    fileParts: selectAll(page.tree, '[id^=divShowDialogDownload], .vbProperties').filter(
      one => !isInAny(one, lists),
    ),
    notFiles: lists,
    stated: heading ? { ...path, title: lineOf(heading) } : path,
    labels: labelsOf(page),
  }
}

/** State, files and feedback beside the text. */
const dropped =
  'div.fulltext .vbInfo, div.fulltext .fileAttack, div.fulltext [class*=feedback], div.fulltext [class*=phanhoi], div.fulltext [id*=phanhoi]'

/** The tab of properties, or the two lines of state over the full text. */
function labelsOf(page: Page): readonly LabelledValue[] {
  const tables = selectAll(page.tree, '.vbProperties')
  const former = findProperties(page, tables)?.rows ?? propertyRows(page, selectAll(page.tree, '.vbInfo'))
  // The new site has a grid without names beside the text.
  return former.length > 0 ? former : (findProperties(page, [page.tree.root])?.rows ?? [])
}

/** The last step of the path on top: `Bộ luật 100/2015/QH13`, `Hiến pháp Không số`. */
function fromBreadcrumb(page: Page): Partial<StatedFields> {
  const steps = selectAll(page.tree, '.box-map li a')
  const last = steps.at(-1)
  const title = last && steps.length > 1 ? lineOf(last) : ''
  if (title === '') return {}
  const docType = typeAtStart(title)
  const number = title.slice(docType?.length ?? 0).trim()
  const symbol = /^\d\S*[/-]\S*$/u.test(number) && !isNoValue(number) ? number : null
  return { title, ...(docType ? { docType } : {}), ...(symbol ? { number: symbol } : {}) }
}

function isInAny(element: HtmlElement, holders: ReadonlySet<HtmlElement>): boolean {
  for (let at: HtmlElement | null = element; at; at = at.parent) if (holders.has(at)) return true
  return false
}
