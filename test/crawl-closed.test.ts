import { expect, test } from 'vitest'
import { canonicalUrl } from '../crawlers/canonical-url.ts'
import { classifyUrl } from '../crawlers/classify-url.ts'
import { defineSource } from '../crawlers/define-source.ts'
import { discover } from '../crawlers/discover.ts'
import type { Discovered } from '../crawlers/found.ts'
import { probePage } from '../crawlers/probe.ts'
import type { Source, SourceInput } from '../crawlers/source.ts'
import { noProvenance } from '../src/domain/document.ts'

/** Sites that have closed or moved what their platform offers: they are looked through all the same, and it is said. */

const origin = 'https://xa-mau.example'
const wordpress = (input: Partial<SourceInput> = {}): Source =>
  defineSource({
    id: 'xa-mau',
    name: 'Xã Mẫu',
    kind: 'gov-commune',
    jurisdiction: null,
    baseUrls: [origin],
    platform: 'wordpress',
    enabled: false,
    knowledge: { certainty: 'verified', note: 'a test' },
    ...input,
  })

type Steps = {
  readonly asked: readonly string[]
  readonly found: readonly string[]
  readonly findings: readonly Extract<Discovered, { kind: 'finding' }>['finding'][]
}

async function walk(source: Source, pages: Readonly<Record<string, string>>): Promise<Steps> {
  const asked: string[] = []
  const steps: Discovered[] = []
  const visit = async (url: string) => {
    const place = url.replace(origin, '')
    asked.push(place)
    const text = pages[place]
    const finding = { class: 'http-error', subject: url, detail: '', next: '' } as const
    if (text === undefined) return { ok: false, status: 404, finding } as const
    const bytes = new TextEncoder().encode(text)
    const raw = {
      stage: 'raw',
      bytes,
      mediaType: null,
      charset: 'utf-8',
      provenance: { ...noProvenance, url },
    }
    return { ok: true, url, raw: { ...raw, stage: 'raw' } } as const
  }
  for await (const step of discover({ source, sitemaps: [], isKnown: () => false, untilKnown: false, visit }))
    steps.push(step)
  return {
    asked,
    found: [...new Set(steps.flatMap(s => (s.kind === 'found' ? s.found.url.replace(origin, '') : [])))],
    findings: steps.flatMap(step => (step.kind === 'finding' ? [step.finding] : [])),
  }
}

const post = (slug: string, name: string): string =>
  `<article><h3><a href="/${slug}/">${name}</a></h3><p class="ngay">15/01/2025</p><p>Hội nghị có đại diện các phòng, ban tham dự.</p></article>`
const menu =
  '<ul><li><a href="/">Trang chủ</a></li><li><a href="/gioi-thieu/">Giới thiệu</a></li><li><a href="/chuyen-muc/thi-dua/">Thi đua, khen thưởng</a></li></ul>'
const page = (main: string): string =>
  `<html><head><title>UBND xã Mẫu</title><link rel="stylesheet" href="/wp-content/a.css"></head><body class="archive">${menu}<main>${main}</main></body></html>`
const front = page(
  [
    post('phat-dong', 'Xã Mẫu phát động phong trào thi đua đặc biệt'),
    post('so-ket', 'Xã Mẫu sơ kết phong trào thi đua sáu tháng đầu năm'),
    post('thong-bao', 'Thông báo'),
    '<a href="/page/2/">2</a>',
  ].join(''),
)
const closedSite = {
  '/': front,
  '/page/2/': page(
    post('cu-1', 'Bài cũ thứ nhất về phong trào thi đua của xã') +
      post('cu-2', 'Bài cũ thứ hai về khen thưởng của xã Mẫu'),
  ),
  '/gioi-thieu/': page('<h1>Giới thiệu</h1><p>Xã Mẫu có mười hai thôn bản, nằm ở phía đông.</p>'),
  '/chuyen-muc/thi-dua/': page(
    post('rieng', 'Bài chỉ có trong chuyên mục thi đua của xã') +
      post('so-ket', 'Xã Mẫu sơ kết phong trào thi đua sáu tháng đầu năm'),
  ),
}

test('with sitemap, REST and feed closed and no section named, the menu leads to the documents, and a finding says so', async () => {
  const { found, findings } = await walk(wordpress(), closedSite)
  expect(found).toEqual(expect.arrayContaining(['/phat-dong/', '/so-ket/', '/cu-1/', '/cu-2/', '/rieng/']))
  expect(found).toContain('/thong-bao/') // short as a menu's entry, and no list
  expect(found).not.toContain('/chuyen-muc/thi-dua/')
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ class: 'empty-listing', subject: 'xa-mau' })
  expect(findings[0]?.detail).toMatch(
    /\/\?feed=rss2 404.*\/wp-sitemap\.xml 404.*không khai báo chuyên mục.*\d+ lượt địa chỉ/,
  )
  expect(findings[0]?.next).toContain('/chuyen-muc/thi-dua/')
})

test('a short title whose page leads to its neighbours is a document, not a list', async () => {
  const short = `<html><head><title>Lời cảm ơn</title><link rel="stylesheet" href="/wp-content/a.css"></head><body class="single single-post">${menu}<article><h1 class="entry-title">Lời cảm ơn</h1><div class="entry-content"><p>Xã Mẫu cảm ơn bà con đã ủng hộ quỹ khen thưởng.</p></div></article><nav class="post-navigation"><a href="/cu-1.html">Bài cũ thứ nhất về phong trào thi đua</a></nav></body></html>`
  const { found } = await walk(wordpress(), {
    ...closedSite,
    '/': page(
      post('phat-dong', 'Xã Mẫu phát động phong trào thi đua đặc biệt') +
        '<article><h3><a href="/loi-cam-on.html">Lời cảm ơn</a></h3><p class="ngay">15/01/2025</p></article>' +
        post('so-ket', 'Xã Mẫu sơ kết phong trào thi đua sáu tháng đầu năm'),
    ),
    '/loi-cam-on.html/': short,
  })
  expect(found).toContain('/loi-cam-on.html')
})

test('where the menu leads nowhere either, that is said, too; an unreachable site says it itself', async () => {
  const { found, findings } = await walk(wordpress(), { '/': page('<p>Trang đang được sửa.</p>') })
  expect(found.filter(path => path !== '/gioi-thieu/')).toEqual([])
  expect(findings[0]?.detail).toContain('không dẫn đến văn bản nào')
  const gone = await walk(wordpress(), {})
  expect(gone.findings.map(({ class: name }) => name)).toEqual(['http-error', 'empty-listing'])
})

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>a</title><item><title>Xã Mẫu phát động</title><link>${origin}/phat-dong/</link></item></channel></rss>`

test('a feed alone tells the newest only: the rest is looked for, too', async () => {
  const { found, findings } = await walk(wordpress(), { ...closedSite, '/?feed=rss2': feed })
  expect(found).toEqual(expect.arrayContaining(['/phat-dong/', '/cu-2/', '/rieng/']))
  expect(findings.map(({ detail }) => detail)).toEqual([expect.stringContaining('chỉ còn RSS, với 1 bài')])
})

test('a site with a sitemap, a feed that is declared, or sections of its own is not guessed at', async () => {
  const sitemap = { '/wp-sitemap.xml': urlset('/mot-bai/'), '/?feed=rss2': feed }
  const open = await walk(wordpress(), { ...closedSite, ...sitemap })
  expect([open.found, open.findings]).toEqual([['/phat-dong/', '/mot-bai/'], []])
  const declared = wordpress({ discovery: [{ kind: 'feed', path: '/?feed=rss2' }] })
  expect((await walk(declared, { ...closedSite, '/?feed=rss2': feed })).found).toEqual(['/phat-dong/'])
  const named = await walk(wordpress({ sections: ['/chuyen-muc/thi-dua/'] }), closedSite)
  expect(named.asked).not.toContain('/')
  expect(named.found).toEqual(['/rieng/', '/so-ket/'])
})

const posts = '/?rest_route=/wp/v2/posts&per_page=100&page=1&_fields=id,link,title,date,modified'
const rest = (...paths: string[]): string =>
  JSON.stringify(
    paths.map(path => ({
      link: origin + path,
      title: { rendered: 'Bài viết về phong trào thi đua' },
      date: '2025-03-01T08:00:00',
    })),
  )

test('types of a site’s own that the REST list names are asked for, those of builders and of the system are not', async () => {
  const type = (base: string, archive: boolean | string, taxonomies: string[] = []) => ({
    rest_base: base,
    has_archive: archive,
    taxonomies,
  })
  const types = JSON.stringify({
    post: type('posts', false, ['category']),
    page: type('pages', false),
    wp_block: type('blocks', false),
    van_ban: type('van-ban', 'he-thong-van-ban'),
    guong: type('guong', false, ['linh_vuc']),
    elementor_library: type('elementor_library', false, ['elementor_library_type']),
    banner_qc: type('banner_qc', false),
    hostile: type('../../users', true),
  })
  const { found, asked } = await walk(wordpress(), {
    [posts]: rest('/phat-dong/'),
    '/?rest_route=/wp/v2/types': types,
    [posts.replace('posts', 'van-ban')]: rest('/vb/12/'),
    [posts.replace('posts', 'guong')]: rest('/guong/a/'),
  })
  expect(found).toEqual(['/phat-dong/', '/vb/12/', '/guong/a/'])
  expect(asked.filter(path => /elementor|banner|users|blocks|pages/.test(path))).toEqual([])
})

test('types that REST leaves out are found through the menu where no sitemap tells of them, and nothing is amiss', async () => {
  const site = {
    ...closedSite,
    [posts]: rest('/phat-dong/', '/so-ket/', '/cu-1/', '/cu-2/', '/thong-bao/'),
    '/': front.replace('</ul>', '<li><a href="/he-thong-van-ban/">Hệ thống văn bản</a></li></ul>'),
    '/he-thong-van-ban/': page(
      post('vb/12', 'Văn bản số 12 về công tác khen thưởng') + post('vb/13', 'Văn bản số 13 về thi đua'),
    ),
  }
  const { found, findings } = await walk(wordpress(), site)
  expect(found).toEqual(expect.arrayContaining(['/phat-dong/', '/vb/12/', '/vb/13/', '/rieng/']))
  expect(findings).toEqual([])
  // With a sitemap, which knows all types, nobody guesses.
  const told = await walk(wordpress(), { ...site, '/wp-sitemap.xml': urlset('/phat-dong/') })
  expect([told.found.includes('/vb/12/'), told.asked.includes('/')]).toEqual([false, false])
})

test('copies of a document for phones and for print are no documents', () => {
  const source = wordpress()
  const role = (path: string): string => {
    const url = canonicalUrl(origin + path, source)
    return url === undefined ? 'none' : classifyUrl(url, source).role
  }
  for (const path of ['/phat-dong/amp/', '/amp/phat-dong/', '/phat-dong/print/'])
    expect(role(path)).toBe('denied')
  // The parameter is no identity: these are the document itself.
  for (const path of ['/phat-dong/?amp=1', '/phat-dong/?print=print'])
    expect(canonicalUrl(origin + path, source)).toBe(`${origin}/phat-dong/`)
  for (const path of ['/den-amp-3/', '/camp/', '/khu-cong-nghiep-amp-mau/'])
    expect(role(path)).not.toBe('denied')
})

const urlset = (...paths: string[]): string =>
  `<?xml version="1.0"?><urlset>${paths.map(path => `<url><loc>${origin}${path}</loc></url>`).join('')}</urlset>`
const index = (...paths: string[]): string =>
  `<?xml version="1.0"?><sitemapindex>${paths.map(path => `<sitemap><loc>${origin}${path}</loc></sitemap>`).join('')}</sitemapindex>`

test.each([
  [
    '/sitemap_index.xml',
    ['/post-sitemap.xml', '/van_ban-sitemap2.xml'],
    ['/page-sitemap.xml', '/author-sitemap.xml'],
  ],
  [
    '/sitemap.xml',
    ['/sitemap-pt-post-p1-2025-01.xml'],
    ['/sitemap-pt-page-p1-2025-01.xml', '/sitemap-tax-category.xml'],
  ],
  ['/sitemaps.xml', ['/post-sitemap1.xml'], ['/category-sitemap1.xml']],
  ['/?sitemap=index', ['/?sitemap=posts&sitemap-subtype=post&paged=1'], ['/?sitemap=users&paged=1']],
])('the sitemap at %s', async (place, followed, passedOver) => {
  const pages: Record<string, string> = { [place]: index(...followed, ...passedOver) }
  for (const [at, path] of followed.entries()) pages[path] = urlset(`/bai-${at}/`)
  for (const path of passedOver) pages[path] = urlset('/khong-phai-bai/')
  const { found, findings, asked } = await walk(wordpress(), pages)
  expect(found).toEqual(followed.map((_, at) => `/bai-${at}/`))
  expect(findings).toEqual([])
  expect(asked.filter(path => passedOver.includes(path))).toEqual([])
})

test('a type of the site is addressed by a parameter where addresses are not rewritten', () => {
  const source = wordpress()
  const cases: [href: string, kept: string][] = [
    ['/?van_ban=nghi-quyet-ve-thi-dua', '/?van_ban=nghi-quyet-ve-thi-dua'],
    ['/?p=12&utm_source=zalo', '/?p=12'],
    ['/?ref=zalo', '/'],
    ['/bai/?van_ban=nghi-quyet-ve-thi-dua', '/bai/'],
    ['/?x=nghi-quyet-a&van_ban=nghi-quyet-b', '/'],
  ]
  for (const [href, kept] of cases) expect(canonicalUrl(origin + href, source)).toBe(origin + kept)
  expect(classifyUrl(`${origin}/?tag=thi-dua-khen-thuong`, source).role).toBe('denied')
})

test('titles of posts on a front page are no sections of a new source', () => {
  const { sections } = probePage(
    page(post('phat-dong-phong-trao', 'Xã Mẫu phát động phong trào thi đua đặc biệt chào mừng')),
    `${origin}/`,
  )
  expect(sections.map(({ path }) => path)).toEqual(['/chuyen-muc/thi-dua/'])
})
