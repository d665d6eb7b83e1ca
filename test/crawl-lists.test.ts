import { describe, expect, test } from 'vitest'
import { defineSource } from '../crawlers/define-source.ts'
import { discoverByList } from '../crawlers/discover-list.ts'
import { pagedByQuery } from '../crawlers/platforms/paged-by-query.ts'
import { probePage, sourceText } from '../crawlers/probe.ts'
import type { Source, SourceInput } from '../crawlers/source.ts'
import { addressShape } from '../scripts/new-source/address-shape.ts'
import { noProvenance } from '../src/domain/document.ts'

/** Walking lists: when they end, what on a page is an entry, and what new sources learn from a site. */

function site(input: Partial<SourceInput>): Source {
  return defineSource({
    id: 'a-site',
    name: 'A site',
    kind: 'gov-commune',
    jurisdiction: null,
    baseUrls: ['https://site.example'],
    platform: 'nukeviet',
    enabled: false,
    knowledge: { certainty: 'verified', note: 'a test' },
    ...input,
  })
}

async function walk(source: Source, path: string, pages: Readonly<Record<string, string>>) {
  const asked: string[] = []
  const found: string[] = []
  const way = source.discovery.find(one => one.kind === 'list' && one.path === path)
  if (way?.kind !== 'list') throw new Error('no such list')
  const visit = async (url: string) => {
    const place = url.replace('https://site.example', '')
    asked.push(place)
    const html = pages[place]
    const finding = { class: 'http-error', subject: url, detail: '', next: '' } as const
    if (html === undefined) return { ok: false, status: 404, finding } as const
    const bytes = new TextEncoder().encode(html)
    const provenance = { ...noProvenance, url }
    const raw = { stage: 'raw', bytes, mediaType: 'text/html', charset: 'utf-8', provenance } as const
    return { ok: true, url, raw } as const
  }
  for await (const step of discoverByList(
    { source, sitemaps: [], isKnown: () => false, untilKnown: false, visit },
    way,
  ))
    found.push(step.kind === 'found' ? step.found.url.replace('https://site.example', '') : step.kind)
  return { asked, found: found.filter(one => one !== 'listing') }
}

const entry = (id: number, words = 'Xã Mẫu tuyên dương các gia đình văn hóa'): string =>
  `<div class="panel panel-default"><div class="panel-body"><h3><a href="/tin/bai-viet-so-${id}.html">${words} lần ${id}</a></h3><ul class="list-inline"><li>0${id % 9 || 9}/11/2025</li></ul></div></div>`
const nukevietPage = (main: readonly string[], box: readonly string[] = []): string =>
  `<html><head><meta name="generator" content="NukeViet v4.5"><title>Tin - Site</title></head><body><div class="row"><div class="col-md-18"><div class="news_column">${main.join('')}</div></div><div class="col-md-6"><h4>Tin mới</h4><ul>${box.join('')}</ul></div></div></body></html>`
const boxLink = (id: number): string => `<li><a href="/tin/bai-viet-so-${id}.html">Bài viết số ${id}</a></li>`

describe('a list goes on', () => {
  test('where a box beside it has anticipated the next page', async () => {
    const { asked, found } = await walk(site({ sections: ['/tin/'] }), '/tin/', {
      '/tin/': nukevietPage([entry(9), entry(8), entry(7)], [6, 5, 4].map(boxLink)),
      '/tin/page-2/': nukevietPage([entry(6), entry(5), entry(4)], [6, 5, 4].map(boxLink)),
      '/tin/page-3/': nukevietPage([entry(3), entry(2), entry(1)]),
    })
    expect(asked).toContain('/tin/page-3/')
    expect(found.filter(one => one.startsWith('/tin/'))).toHaveLength(9)
  })

  test('where the first page lists what the second lists again', async () => {
    const { asked } = await walk(site({ sections: ['/tin/'] }), '/tin/', {
      '/tin/': nukevietPage([9, 8, 7, 6, 5, 4].map(id => entry(id))),
      '/tin/page-2/': nukevietPage([6, 5, 4].map(id => entry(id))),
      '/tin/page-3/': nukevietPage([3, 2, 1].map(id => entry(id))),
    })
    expect(asked).toContain('/tin/page-3/')
  })

  test('where a page has nothing on the topic of the source, which is no empty list', async () => {
    const source = site({ sections: ['/tin/'], filter: { words: ['thi đua'] } })
    const { found } = await walk(source, '/tin/', {
      '/tin/': nukevietPage([entry(9), entry(8), entry(7)]),
      '/tin/page-2/': nukevietPage([entry(6), entry(5, 'Xã Mẫu phát động thi đua'), entry(4)]),
    })
    expect(found).toEqual(['/tin/bai-viet-so-5.html'])
  })

  test('and ends where a page has no entry that an earlier one has not had', async () => {
    const same = nukevietPage([entry(9), entry(8), entry(7)])
    const { asked } = await walk(site({ sections: ['/tin/'] }), '/tin/', {
      '/tin/': same,
      '/tin/page-2/': same,
      '/tin/page-3/': same,
    })
    expect(asked).toEqual(['/tin/', '/tin/page-2/'])
  })
})

describe('WordPress', () => {
  const page = (slugs: readonly string[]): string =>
    `<html><head><meta name="generator" content="WordPress 6.1"><title>Thi đua</title></head><body class="archive category"><main>${slugs.map(slug => `<article><h2 class="entry-title"><a href="/${slug}/">Bài ${slug} về phong trào thi đua</a></h2></article>`).join('')}</main><aside><ul><li><a href="/2024/05/bai-cua-muc-khac/">Bài của mục khác</a></li></ul></aside></body></html>`

  test('entries of a list are documents whatever their address; links beside it are not', async () => {
    const { found } = await walk(
      site({ platform: 'wordpress', sections: ['/category/thi-dua/'] }),
      '/category/thi-dua/',
      { '/category/thi-dua/': page(['mot', 'hai', 'ba']) },
    )
    expect(found).toEqual(['/mot/', '/hai/', '/ba/'])
  })

  test('without rewriting, sections are parameters', async () => {
    const { asked } = await walk(site({ platform: 'wordpress', sections: ['/?cat=2'] }), '/?cat=2', {
      '/?cat=2': page(['mot', 'hai', 'ba']),
    })
    expect(asked).toEqual(['/?cat=2', '/?cat=2&paged=2'])
  })
})

test('a parameter is added to an address with and without a query', () => {
  expect(pagedByQuery('/tin-tuc', 'p')).toBe('{url}?p={n}')
  expect(pagedByQuery('/Default.aspx?TabID=1', 'p')).toBe('{url}&p={n}')
})

describe('what a new source learns from addresses', () => {
  const cases: [urls: string[], shape: string | null][] = [
    [['https://a.example/bai-mot-post12.html', 'https://a.example/bai-hai-post13.html'], '-post'],
    [
      ['https://a.example/bai-mot-1022512051.htm', 'https://a.example/bai-hai-1022512052.htm'],
      String.raw`\d{8`,
    ],
    [['https://a.example/Pages/a.aspx?ItemID=4', 'https://a.example/Pages/b.aspx?ItemID=5'], 'ItemID'],
    [['https://a.example/gioi-thieu', 'https://a.example/lien-he'], null],
    [[], null],
  ]
  for (const [urls, shape] of cases)
    test(urls.join(' ') || 'none', () => {
      if (shape === null) expect(addressShape(urls)).toBeNull()
      else expect(addressShape(urls)).toContain(shape)
    })
})

test('a probe takes short entries of the menu for sections, and no documents', () => {
  const html = `<meta name="generator" content="WordPress 6.1"><a href="/?cat=2">Thi đua</a><a href="/van-ban/">Văn bản</a><a href="/?p=7">Tổng kết thi đua</a><a href="/tin/tong-ket-thi-dua-12.html">Tổng kết thi đua</a><a href="/thi-dua.htm">Khen thưởng</a>`
  const probe = probePage(html, 'https://site.example/')
  expect(probe.sections.map(({ path }) => path)).toEqual(['/?cat=2', '/van-ban/', '/thi-dua.htm'])
  const { text } = sourceText('https://site.example/', probe, {
    privateNetwork: true,
    discovery: [{ kind: 'sitemap', path: '/sitemap.xml' }],
    detail: String.raw`-(?<id>\d+)\.html$`,
  })
  expect(text).toContain('privateNetwork: true')
  expect(text).toContain("{ kind: 'sitemap', path: '/sitemap.xml' }")
  expect(text).toContain('(?<id>')
})
