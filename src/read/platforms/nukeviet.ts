import { isEmptyRegion, readArticle, withoutTeasers } from '../html/generic-reading.ts'
import { withLeads } from '../html/lead-parts.ts'
import { readLegalDocument, unitsWithout } from '../html/legal-document.ts'
import { legalPost } from '../html/legal-post.ts'
import { type MainRegion, mainRegion } from '../html/main-region.ts'
import type { Page } from '../html/page.ts'
import { emptyReading, type Reading } from '../html/reading.ts'
import { selectAll, selectFirst } from '../html/select.ts'
import { headingIn } from '../html/titles.ts'
import { closest } from '../html/tree.ts'
import type { Platform } from './platform.ts'
import { readByViews, readView, type View } from './views.ts'

/** Furniture that NukeViet's core writes on every page, whatever the theme. */
const chrome: readonly string[] = [
  '#timeoutsess',
  '#openidResult',
  '#openidBt',
  '#run_cronjobs',
  '.breadcrumbs-wrap',
  '.nv-block-banners',
  '#idcomment',
  '#form3B',
  '#stringrating',
  '.site_name',
  '.site-banner',
  '.section-header',
  '.section-header-bar',
  '.section-nav',
  '.headerSearch',
  '#search-form',
  '#form_search',
  '#siteformcontact',
  '#winhelp',
  '.nav-tabs',
  '#doc-maps',
  '.law-detail-other',
  '.generate_page',
]

const views: readonly View[] = [
  {
    kind: 'article',
    when: ['#print #bodytext', '#print #content'],
    main: ['#print #hometext', '#print #bodytext'],
    title: ['#print h1', '#print h2'],
    files: ['#print #bodytext'],
  },
  {
    kind: 'article',
    when: ['#news-bodyhtml', '#page-bodyhtml', '.bodytext', 'div[itemprop=articleBody]'],
    main: [
      '#hometext',
      '.hometext',
      'div[itemprop=description]',
      '#news-bodyhtml',
      '#page-bodyhtml',
      '.bodytext',
      'div[itemprop=articleBody]',
    ],
    title: ['h1[itemprop=headline]', '[itemprop=headline]', 'h1.title'],
    files: ['#news-bodyhtml', '.bodytext', '.news-download-file', '#page-bodyhtml'],
  },
  // An article of which there is nothing but a file.
  {
    kind: 'article',
    when: ['.news-download-file'],
    main: ['h1[itemprop=headline]', '.news-download-file'],
    title: ['h1[itemprop=headline]', 'h1.title'],
    files: ['.news-download-file'],
  },
  {
    kind: 'article',
    when: ['.loadContactForm'],
    main: ['div.page'],
    drop: ['.panel-primary', '.loadContactForm'],
  },
  {
    kind: 'listing',
    when: ['#search_result'],
    main: ['#search_result'],
    drop: ['.nav-tabs'],
    isDetail: isDetailAddress,
  },
]

const listViews: readonly View[] = [
  {
    kind: 'listing',
    when: [
      '.flex-table-laws',
      '.news_column',
      '.viewgrid',
      '.viewlist',
      '.list-news',
      '[class*=viewcat]',
      '[class*=laws]',
    ],
    main: [],
    drop: ['.laws-download', '.pagination', '.label-name'],
    isDetail: isDetailAddress,
  },
]

/**
 * NukeViet 4 and NukeViet eGov: the news and page modules, their print view, the laws module, and lists of all of
 * them. Hooks are those of the core's templates, seen on a 4.5.05 with module laws.
 */
export const nukeviet: Platform = {
  id: 'nukeviet',
  recognise: page =>
    /^nukeviet/i.test(page.data.meta.get('generator') ?? '') ||
    selectFirst(page.tree, [
      '.nv-infodie',
      '#run_cronjobs',
      '#timeoutsess',
      'script[src*="/themes/"][src*="nv"]',
      // The core's own files, under every theme.
      'script[src*="/assets/js/language/"]',
    ]) !== null,
  read: page => {
    const region = mainRegion(page, chrome)
    const legal = selectFirst(page.tree, lawHooks) ? readLegalDocument(page, region) : null
    const own = legal ?? readLegalNews(page, region)
    if (own) return own
    const viewed = readByViews(page, views, chrome)
    return viewed?.kind === 'article' ? withLeads(page, viewed) : (viewed ?? readOther(page, region))
  },
  failed: page => selectFirst(page.tree, ['.nv-infodie']) !== null,
}

/** What the templates of the laws module write around one document: up to 4.5, and since. */
const lawHooks = ['.lawh3', '.law-detail', '.table-properties']

/** A news item whose text is the table of properties of a decision. */
function readLegalNews(page: Page, region: MainRegion): Reading | null {
  const box = selectFirst(page.tree, ['#news-bodyhtml', '#page-bodyhtml', '.bodytext'])
  const reading =
    box && legalPost(page, region, { box, heading: headingIn(page, region.root, region.leftOut) })
  const files = selectAll(page.tree, '.news-download-file')
  return reading && { ...reading, fileParts: [...reading.fileParts, ...files] }
}

function readOther(page: Page, region: MainRegion): Reading | null {
  if (isEmptyRegion(page, region))
    return { ...emptyReading, heading: headingIn(page, region.root, region.leftOut) }
  const legal = readLegalDocument(page, withoutTeasers(page, region))
  // A theme may rename everything but the address.
  if (legal || !isDetailAddress(page.data.canonicalUrl ?? ''))
    return legal ?? readByViews(page, listViews, chrome) ?? readLinkPage(page)
  return readArticle(page, region)
}

const linkPageShareMin = 0.4
const anyList: View = {
  kind: 'listing',
  when: [],
  main: [],
  drop: ['.pagination'],
  isDetail: isDetailAddress,
}

/** Lists of other themes, and pages of links to sections such as that of the feeds. */
function readLinkPage(page: Page): Reading | null {
  const { root, leftOut } = mainRegion(page, chrome)
  const reading = readView(page, anyList, chrome)
  const underHeading = reading?.links.some(link => closest(link, one => /^h[2-5]$/.test(one.name)))
  const links = unitsWithout(page, root, leftOut, page.counts.links)
  const isLinkPage = links > unitsWithout(page, root, leftOut) * linkPageShareMin
  return underHeading || isLinkPage ? reading : null
}

/**
 * Details end in `.html` (`/<category>/<slug>-<id>.html`) or are `…/detail/<slug>-<id>/` of the laws module;
 * without rewriting they are `op=<category>/<slug>-<id>`.
 */
function isDetailAddress(href: string): boolean {
  if (/[?&](?:download|pdf)=|\/(?:print|savefile|sendmail|tag|rss|search|seek)\//.test(href)) return false
  return /\.html(?:$|[?#])|\/detail\/[^/]+|[?&]op=(?:[^&]*\/)?[^&]*-\d+/.test(href)
}
