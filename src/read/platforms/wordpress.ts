import { featuredLinks } from '../html/featured-entries.ts'
import { readArticle, readListing, withoutTeasers } from '../html/generic-reading.ts'
import { withLeads } from '../html/lead-parts.ts'
import { commonAncestor, readLegalDocument } from '../html/legal-document.ts'
import { legalPost } from '../html/legal-post.ts'
import { isInRegion, type MainRegion, mainRegion } from '../html/main-region.ts'
import type { Page } from '../html/page.ts'
import { declaredDays } from '../html/page-days.ts'
import type { Reading } from '../html/reading.ts'
import { lineOf } from '../html/render.ts'
import { selectAll, selectFirst } from '../html/select.ts'
import { itemLinks } from '../html/title-links.ts'
import { headingIn } from '../html/titles.ts'
import { type HtmlElement, isWithin } from '../html/tree.ts'
import type { Platform } from './platform.ts'
import { readByViews, type View } from './views.ts'

/** Furniture by the names that core, block editor and common plug-ins write. */
const chrome: readonly string[] = [
  '.site-header',
  '.site-footer',
  '.widget-area',
  '.post-navigation',
  '.posts-navigation',
  '.navigation',
  '.nav-links',
  '.wp-block-query-pagination',
  '.comments-area',
  '#comments',
  '.wp-block-comments',
  '.sharedaddy',
  '.jp-relatedposts',
  '.addtoany_share_save_container',
  '.yarpp',
  '.post-taxonomies',
  '.cat-links',
  '.tags-links',
  '.post-tags',
  'body.single footer.entry-meta',
  'body.single footer.entry-footer',
  '.entry-meta .comments-link',
  '.wp-block-file__button',
  '.more-link',
  '.page-links',
  '.post-nav-links',
  '.screen-reader-text',
  '.skip-link',
  '.author-bio',
  '.wp-block-search',
  '.search-form',
  // Boxes that plug-ins put into the text: contents, marks, counters, shares, other posts, the author.
  '#ez-toc-container',
  '#toc_container',
  '.lwptoc',
  '.rank-math-toc',
  '.wp-block-rank-math-toc-block',
  '.wp-block-yoast-seo-table-of-contents',
  '.simpletoc',
  '.kk-star-ratings',
  '.post-ratings',
  '.rmp-widgets-container',
  '.post-views',
  '.heateor_sss_sharing_container',
  '.essb_links',
  '.swp_social_panel',
  '.wp-social-shares',
  '.fb-comments',
  '.rp4wp-related-posts',
  '.crp_related',
  '.relpost-thumb-wrapper',
  '.wp-block-latest-posts',
  '.saboxplugin-wrap',
  '.author-box',
  '.authorbox',
  '.post-author-box',
  '.wp-post-author-wrap',
  '.pp-multiple-authors-boxes-wrapper',
  '.m-a-box',
  '.elementor-author-box',
  '.elementor-widget-share-buttons',
  '.elementor-widget-post-navigation',
  '.elementor-widget-post-comments',
  '.elementor-widget-posts',
  '.td_block_related_posts',
  '.td-post-next-prev',
  // Blocks of templates that stand around the text of a post: terms, author, neighbours, comments, lists of others.
  '.wp-block-post-terms',
  '.wp-block-post-author',
  '.wp-block-post-navigation-link',
  '.wp-block-post-comments',
  '.wp-block-post-comments-form',
  '.wp-block-latest-comments',
  '.wp-block-categories',
  '.wp-block-archives',
  '.wp-block-tag-cloud',
  'body.single .wp-block-query',
]

/** Core names the kind of page in the body's classes, whatever the theme. */
const listPages = ['body.home', 'body.blog', 'body.archive', 'body.search']
const singlePages = [
  'body.single',
  'body.page',
  'body.attachment',
  'body.singular',
  // Themes written by hand forget the classes; core's head names a page's own short and embeddable forms all the same.
  'link[rel=shortlink][href*="?p="]',
  'link[rel=alternate][type="application/json+oembed"]',
]

/** Titles of entries, as core, usual themes and builders name them. */
const entryTitles =
  '.entry-title a[href], .post-title a[href], .wp-block-post-title a[href], .entry-title-link, article h2 a[href], article h3 a[href], .td-module-title a[href], .elementor-post__title a[href], .jeg_post_title a[href], a[rel=bookmark][href]'

const contentBoxes: readonly string[] = [
  'body.single .entry-content',
  'body.page .entry-content',
  'body.attachment .entry-content',
  'body.single .wp-block-post-content',
  'body.page .wp-block-post-content',
  'body.single [itemprop~=articleBody]',
  'body.single .td-post-content',
  'body.single .post-content',
  'body.single .entry-inner',
  'body.single .cm-entry-summary',
  'body.single .single-content',
  'body.single .the-content',
  'body.single .thecontent',
  // Builders put the text of a post into boxes of their own.
  '.elementor-widget-theme-post-content',
  '.tdb_single_content',
  '.et_pb_post_content',
  '.brxe-post-content',
  '.ct-inner-content',
  'body.single main .page-content',
  'body.page main .page-content',
]

const views: readonly View[] = [
  {
    kind: 'listing',
    when: listPages,
    main: ['main', '#main', '.site-main', '[role=main]', '#primary', '#content'],
    drop: ['.pagination'],
    title: ['h1.page-title', 'h1.archive-title', '.wp-block-query-title'],
    links: entryTitles,
  },
  {
    kind: 'article',
    when: singlePages,
    main: contentBoxes,
    title: [
      'h1.entry-title',
      'h1[itemprop~=headline]',
      'h1.wp-block-post-title',
      'h2.wp-block-post-title',
      'article h1',
      'main h1',
      '.entry-title',
      'h1',
    ],
    files: [
      '.entry-content',
      '.wp-block-post-content',
      '.td-post-content',
      '.post-content',
      '.entry-inner',
      '.cm-entry-summary',
      '.single-content',
      '.the-content',
      '.thecontent',
      '.elementor-widget-theme-post-content',
      '.tdb_single_content',
      '.et_pb_post_content',
      '.brxe-post-content',
      '.ct-inner-content',
      'main .page-content',
      'article',
    ],
  },
]

/** WordPress 5 and later, classic and block themes; seen on 6.1.9 with Twenty Twenty-One. */
export const wordpress: Platform = {
  id: 'wordpress',
  recognise: page =>
    /^wordpress/i.test(page.data.meta.get('generator') ?? '') ||
    selectFirst(page.tree, [
      'link[rel="https://api.w.org/"]',
      'link[href*="/wp-content/"]',
      'link[href*="/wp-includes/"]',
      'script[src*="/wp-includes/"]',
      'img[src*="/wp-content/uploads/"]',
      'body.single-post',
      'body.page-template-default',
      'body.wp-embed-responsive',
    ]) !== null,
  read: page => {
    const reading = readPost(page)
    return reading && { ...reading, furtherPages: furtherPages(page) }
  },
  failed: page => selectFirst(page.tree, ['body.error404', '.error-404', 'form.post-password-form']) !== null,
}

function readPost(page: Page): Reading | null {
  const isSingle = selectFirst(page.tree, singlePages) !== null
  // Plug-ins for legal documents put their table of properties before the text of a post of a type of its own.
  const legal = isSingle ? readLegalPost(page) : null
  if (legal) return legal
  const reading = readByViews(page, views, chrome)
  const region = mainRegion(page, chrome)
  if (reading && reading.kind !== 'listing') return withLeads(page, reading)
  if (reading && reading.links.length > 0)
    return { ...reading, links: [...featuredLinks(page, region, reading.links), ...reading.links] }
  if (selectFirst(page.tree, listPages)) return readEntries(page, region)
  return isSingle ? withEmptyBoxes(page, readArticle(page, region)) : null
}

/**
 * A table of properties in the text, or in what shares a box with text and heading: tables in side columns are of other
 * documents. Around a table in the text are only terms and neighbours.
 */
function readLegalPost(page: Page): Reading | null {
  const region = mainRegion(page, chrome)
  const box = selectFirst(page.tree, contentBoxes)
  const heading = box && headingIn(page, region.root, region.leftOut)
  if (!box || !heading || !isWithin(box, region.root))
    return withDeclaredDays(page, readLegalDocument(page, withoutTeasers(page, region)))
  const post = { ...region, root: commonAncestor(heading, box) }
  const inText = legalPost(page, region, { box, heading })
  if (inText) return { ...inText, fileParts: [post.root] }
  return withDeclaredDays(page, readLegalDocument(page, withoutTeasers(page, post)))
}

function withDeclaredDays(page: Page, reading: Reading | null): Reading | null {
  return (
    reading && { ...reading, stated: declaredDays(page, { title: reading.heading, parts: reading.parts }) }
  )
}

/** A post that only shows a file has a box without a word. */
function withEmptyBoxes(page: Page, reading: Reading): Reading {
  const boxes = contentBoxes
    .flatMap(selector => selectAll(page.tree, selector))
    .filter(box => !reading.parts.some(part => isWithin(box, part)))
  return { ...reading, fileParts: [...reading.fileParts, ...boxes] }
}

/** A list under a theme without a known middle: by the names of its entries, else by their shape. */
function readEntries(page: Page, region: MainRegion): Reading {
  const named = selectAll(page.tree, entryTitles, region.root).filter(link => isInRegion(link, region))
  if (named.length === 0) return readListing(page, region, itemLinks(page, region))
  const reading = readListing(page, region, named)
  return { ...reading, links: [...featuredLinks(page, region, named), ...reading.links] }
}

const furtherPagesMax = 9

/** Posts cut up by `<!--nextpage-->`: core numbers the links to the parts, under every theme. */
function furtherPages(page: Page): HtmlElement[] {
  return selectAll(page.tree, 'a.post-page-numbers[href]')
    .filter(link => Number(/\d{1,3}\s*$/.exec(lineOf(link))?.[0]) > 1)
    .slice(0, furtherPagesMax)
}
