import { describe, expect, test } from 'vitest'
import { platforms } from '../crawlers/platforms/index.ts'
import { origin, type Site, sourceOf, walk } from './walk.ts'

/** NukeViet as its owners set it up: with and without rewriting, with further modules, with sitemaps that lead nowhere. */

const page = (main: string, menu = ''): string =>
  `<html><head><title>Xã Mẫu</title><meta name="generator" content="NukeViet v4.5"></head><body><ul>${menu}</ul><div class="main">${main}</div></body></html>`
const entry = (path: string, name: string): string =>
  `<div class="viewlist"><h3><a href="${path}">${name}</a></h3><p>Tóm tắt của bài, kể việc làm của các thôn trong đợt thi đua.</p></div>`
const plain = (module: string, op = ''): string =>
  `/index.php?language=vi&amp;nv=${module}${op === '' ? '' : `&amp;op=${op}`}`
const asAsked = (href: string): string => href.replaceAll('&amp;', '&')

const news = [1, 2, 3, 4].map(at => plain('news', `thi-dua/bai-viet-thu-${at}-${at}.html`))
const laws = [1, 2, 3, 4].map(at => plain('laws', `detail/quyet-dinh-khen-thuong-dot-${at}-${at}`))
const listOf = (hrefs: readonly string[], pager = ''): string =>
  page(hrefs.map((href, at) => entry(href, `Bài ${at} về phong trào thi đua của xã Mẫu`)).join('') + pager)

/** Without rewriting; the pager of some modules then joins the number to the wrong parameter. */
const unrewritten: Site = {
  '/': page(
    entry(news[0] ?? '', 'Bài mới nhất về phong trào thi đua của xã'),
    `<li><a href="${plain('news', 'thi-dua')}">Thi đua</a></li><li><a href="${plain('laws')}">Văn bản</a></li><li><a href="${plain('contact')}">Liên hệ</a></li>`,
  ),
  [asAsked(plain('news', 'thi-dua'))]: listOf(
    news.slice(0, 2),
    `<a href="${plain('news', 'thi-dua/page-2')}">2</a>`,
  ),
  [asAsked(plain('news', 'thi-dua/page-2'))]: listOf(news.slice(2)),
  [asAsked(plain('laws'))]: listOf(
    laws.slice(0, 2),
    '<a href="/index.php?language=vi&amp;nv=laws/page-2">2</a>',
  ),
  [asAsked(plain('laws', 'page-2'))]: listOf(laws.slice(2)),
}

describe('without rewriting', () => {
  const all = [...news, ...laws].map(asAsked)

  test('sections are read to their end', async () => {
    const sections = [asAsked(plain('news', 'thi-dua')), asAsked(plain('laws'))]
    const { found, findings } = await walk(sourceOf({ platform: 'nukeviet', sections }), unrewritten)
    expect([...found].sort()).toEqual(all.sort())
    expect(findings).toEqual([])
  })

  test('a closed site is read by its menu', async () => {
    const { found, asked } = await walk(sourceOf({ platform: 'nukeviet' }), unrewritten)
    expect([...found].sort()).toEqual(all.sort())
    expect(asked.some(path => path.includes('nv=contact'))).toBe(false)
  })

  test('feeds of sections are asked for where the core has them', () => {
    const feed = (section: string) =>
      platforms.nukeviet.sectionDiscovery(section).find(({ kind }) => kind === 'feed')?.path
    expect([
      feed('/index.php?language=vi&nv=news'),
      feed('/index.php?language=vi&nv=news&op=thi-dua'),
      feed('/thi-dua/'),
      feed('/index.php/thi-dua/'),
      feed('/tin-tuc/thi-dua/'),
      feed('/vi/tin-tuc/thi-dua/'),
      feed('/laws/'),
      feed('/laws/quyet-dinh/'),
    ]).toEqual([
      '/index.php?language=vi&nv=news&op=rss',
      '/index.php?language=vi&nv=news&op=rss/thi-dua',
      '/rss/thi-dua/',
      '/index.php/rss/thi-dua/',
      '/tin-tuc/rss/thi-dua/',
      '/vi/tin-tuc/rss/thi-dua/',
      '/laws/rss/',
      '/laws/rss/quyet-dinh/',
    ])
  })
})

test('kinds of documents of the laws module are paged by a parameter', async () => {
  const href = (at: number): string => `/laws/detail/quyet-dinh-dot-${at}-${at}/`
  const { found } = await walk(sourceOf({ platform: 'nukeviet', sections: ['/laws/quyet-dinh/'] }), {
    '/laws/quyet-dinh/': listOf([href(1), href(2)], '<a href="/laws/quyet-dinh/?page=2">2</a>'),
    '/laws/quyet-dinh/?page=2': listOf([href(3), href(4)]),
  })
  expect(found).toEqual([1, 2, 3, 4].map(href))
})

test('a list of sitemaps of which none answers is no way: the menu is', async () => {
  const children = ['news', 'laws'].map(
    name => `<sitemap><loc>${origin}/sitemap-vi.${name}.xml</loc></sitemap>`,
  )
  const { found, findings } = await walk(sourceOf({ platform: 'nukeviet' }), {
    ...unrewritten,
    '/sitemap.xml': `<?xml version="1.0"?><sitemapindex>${children.join('')}</sitemapindex>`,
    // What fails otherwise is said, and the menu is read all the same.
    '/rss/': '<html><body>Không có</body></html>',
  })
  expect(found).toContain(asAsked(news[3] ?? ''))
  expect(findings.map(({ class: name }) => name)).toEqual(['template-drift', 'empty-listing'])
})
