import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { lawPath, newsPath, targetPath } from '../crawlers/sample/addresses.ts'
import { loadSampleContent } from '../crawlers/sample/documents.ts'
import { samplePortal, servePortal } from '../crawlers/sample/portal.ts'

const content = loadSampleContent()
const { site, laws, news } = content
const portal = samplePortal()
const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  await portal.handle(new Request(new URL(path, site.publicBase), { headers }))

const pages = new Map<string, string>()
for (const path of [...news.map(newsPath), ...laws.map(lawPath)])
  pages.set(path, await (await get(path)).text())
const portalHtml = (path: string): string => pages.get(path) ?? ''

function lawBySymbol(symbol: string) {
  const law = laws.find(candidate => candidate.symbol === symbol)
  if (!law) throw new Error(`the sample has no ${symbol}`)
  return law
}

describe('what the sample holds', () => {
  test('at least 25 documents, each id once', () => {
    expect(laws.length + news.length).toBeGreaterThanOrEqual(25)
    expect(new Set(laws.map(({ id }) => id)).size).toBe(laws.length)
    expect(new Set(news.map(({ id }) => id)).size).toBe(news.length)
  })

  test('a regulation in force that replaces one that is not', () => {
    const current = lawBySymbol('12/2024/QĐ-UBND')
    const former = lawBySymbol('05/2019/QĐ-UBND')
    expect(current.replaces).toEqual([former.id])
    expect(former.replacedBy).toEqual([current.id])
    expect(current.expiresOn).toBeUndefined()
    expect(former.expiresOn).toBe(current.effectiveOn)
  })

  test('machine-translated copies in three languages name an original on the portal and have lost their marks', () => {
    const copies = news.filter(post => post.language !== undefined)
    expect(new Set(copies.map(({ language }) => language))).toEqual(new Set(['en', 'de', 'nb']))
    for (const copy of copies) {
      const word = { en: 'Source', de: 'Quelle', nb: 'Kilde' }[copy.language ?? 'en']
      const original = site.publicBase + targetPath(content, `news:${copy.original}`)
      const body = load(portalHtml(newsPath(copy)))('#news-bodyhtml').text()
      expect(body).toContain(`${word}: ${original}`)
      expect(copy.body).not.toMatch(/[ăâđêôơưàảãạ]/i)
    }
  })
})

describe('the site', () => {
  test.each([...pages.keys()])('%s is marked as a sample', path => {
    expect(pages.get(path)).toContain('DỮ LIỆU MẪU')
  })

  test('a post in the microdata of the platform, with its broken meta time', () => {
    const post = news.find(({ id }) => id === 101)
    const $ = load(post ? portalHtml(newsPath(post)) : '')
    expect($('h1[itemprop=headline]').text()).toBe(post?.title)
    expect($('span[itemprop=datePublished]').text()).toBe('2024-06-14T16:20:00+07:00')
    expect($('.news_column .h5').first().text()).toContain('Thứ sáu - 14/06/2024 16:20')
    expect($('meta[property="article:published_time"]').attr('content')).toBe('2024-06-14+0716:20:00')
  })

  test('a document of the laws module with its table of properties', () => {
    const $ = load(portalHtml(lawPath(lawBySymbol('12/2024/QĐ-UBND'))))
    const cells = $('table.table-striped tr')
      .toArray()
      .map(row => [$(row).find('td').eq(0).text(), $(row).find('td').eq(1).text()])
    expect(cells).toContainEqual(['Số kí hiệu', '12/2024/QĐ-UBND'])
    expect(cells).toContainEqual(['Ngày bắt đầu hiệu lực', '01/06/2024'])
    expect(cells.find(([label]) => label === 'Văn bản được thay thế')?.[1]).toContain('05/2019/QĐ-UBND')
  })

  test.each([
    ['/tin-tuc/page-2/', 200, null],
    ['/tin-tuc/page-3/', 301, '/tin-tuc/'],
    ['/laws/page-2/', 200, null],
    ['/laws/page-99/', 301, '/laws/'],
    ['/page-2/', 200, null],
    ['/khong-co-muc-nay/', 404, null],
    ['/tin-tuc/khong-co-bai-nay-99999.html', 404, null],
  ])('%s answers %i', async (path, status, location) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('location')).toBe(location)
  })

  test('the sitemaps name every page once', async () => {
    const index = load(await (await get('/sitemap.xml')).text(), { xml: true })
    const found: string[] = []
    for (const child of index('loc').toArray()) {
      const $ = load(await (await get(new URL(index(child).text()).pathname)).text(), { xml: true })
      found.push(
        ...$('loc')
          .toArray()
          .map(node => new URL($(node).text()).pathname),
      )
    }
    expect(found.sort()).toEqual([...pages.keys()].sort())
  })

  test('every file offered can be fetched, is what it says, and answers 304 to its own tag', async () => {
    let files = 0
    for (const path of pages.keys()) {
      const $ = load(portalHtml(path))
      for (const link of $('a[href*="download=1"]').toArray()) {
        const response = await get($(link).attr('href') ?? '')
        expect(response.status).toBe(200)
        const start = Buffer.from(await response.arrayBuffer())
          .subarray(0, 4)
          .toString('latin1')
        expect(start).toBe(
          response.headers.get('content-type') === 'application/pdf' ? '%PDF' : 'PK\u0003\u0004',
        )
        const tag = response.headers.get('etag') ?? ''
        expect((await get($(link).attr('href') ?? '', { 'if-none-match': tag })).status).toBe(304)
        files += 1
      }
    }
    expect(files).toBeGreaterThanOrEqual(4)
  })

  test('two views of a restless page differ, but not in the text of the post', async () => {
    const path = newsPath(news[0] ?? expect.fail('no news'))
    const restless = samplePortal({ restless: true })
    const view = async (): Promise<string> =>
      (await restless.handle(new Request(new URL(path, site.publicBase)))).text()
    const [first, second] = [await view(), await view()]
    expect(first).not.toBe(second)
    expect(await (await get(path)).text()).toBe(await (await get(path)).text())
    expect(load(first)('#news-bodyhtml').text()).toBe(load(second)('#news-bodyhtml').text())
  })

  test('served on loopback until closed', async () => {
    const server = await servePortal()
    expect((await fetch(`${server.url}/robots.txt`)).status).toBe(200)
    await server.close()
    await expect(fetch(`${server.url}/robots.txt`)).rejects.toThrow()
  })
})
