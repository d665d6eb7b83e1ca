import { describe, expect, test } from 'vitest'
import type { Paging } from '../crawlers/discovery.ts'
import { wasListedOnce } from '../crawlers/frontier.ts'
import type { SourceReport } from '../crawlers/report.ts'
import type { SourceInput } from '../crawlers/source.ts'
import { closeAfterEach } from './close-after-each.ts'
import { article, mockSource, pagesHandler } from './crawl-kit.ts'
import { changeable } from './faults/changeable-site.ts'
import { closing } from './faults/get.ts'

closeAfterEach(closing)

/** Lists that are longer than what is taken of them in one run. */
const perPage = 3
const pathOf = (n: number): string => `/tin/bai-${n}.html`

/** A site with so many articles, the newest first; its list as pages of HTML, with a pager or without, and as JSON. */
function siteOf(articles: number, hasPager = true): Readonly<Record<string, string>> {
  const pages: Record<string, string> = {}
  for (let n = 1; n <= articles; n += 1)
    pages[pathOf(n)] = article(`Bài ${n}`, `Nội dung bài ${n}. `.repeat(30))
  const count = Math.ceil(articles / perPage)
  for (let page = 1; page <= count + 1; page += 1) {
    const own = Array.from({ length: perPage }, (_, at) => articles - (page - 1) * perPage - at).filter(
      n => n > 0,
    )
    const links = own.map(n => `<li><a href="${pathOf(n)}">Bài viết thứ ${n} về phong trào thi đua</a></li>`)
    const others = Array.from({ length: count }, (_, at) => at + 1).filter(n => n !== page)
    const pager = hasPager ? others.map(n => `<a href="/tin/?page=${n}">${n}</a>`).join('') : ''
    if (own.length > 0)
      pages[page === 1 ? '/tin/' : `/tin/?page=${page}`] =
        `<html><body><main><h1>Tin</h1><ul>${links.join('')}</ul></main>${pager}</body></html>`
    pages[`/api?page=${page}`] = JSON.stringify(own.map(n => ({ url: pathOf(n), title: `Bài ${n}` })))
  }
  return pages
}

const byPager: Paging = { kind: 'onward', pagesMax: 2 }
const byTemplate: Paging = { kind: 'template', template: '{url}?page={n}', first: 2, step: 1, pagesMax: 2 }
const listBy = (paging: Paging): Partial<SourceInput> => ({
  discovery: [{ kind: 'list', path: '/tin/', paging }],
})
const asJson: Partial<SourceInput> = {
  discovery: [{ kind: 'json', path: '/api?page={n}', items: '', url: 'url', title: 'title', pagesMax: 2 }],
}
const toldIn = ({ findings }: SourceReport): readonly string[] =>
  findings.map(({ class: name, detail }) => `${name} ${/sau trang thứ \d+/.exec(detail)?.[0]}`)

const beyond = ['truncated sau trang thứ 2']
const cases: [
  name: string,
  input: Partial<SourceInput>,
  articles: number,
  hasPager: boolean,
  told: readonly string[],
][] = [
  ['a list whose pager leads on', listBy(byPager), 12, true, beyond],
  ['a list that ends with its last page', listBy(byPager), 6, true, []],
  ['a list by template whose pager leads on', listBy(byTemplate), 12, true, beyond],
  ['a list by template that ends there', listBy(byTemplate), 6, true, []],
  ['a list by template without a pager, which shows nothing', listBy(byTemplate), 12, false, []],
  ['a list in JSON whose last page is full', asJson, 12, true, beyond],
  ['a list in JSON whose last page is not', asJson, 5, true, []],
]

test.each(cases)('beyond the limit of pages: %s', async (_, input, articles, hasPager, told) => {
  const night = await changeable(pagesHandler(siteOf(articles, hasPager)))
  const report = await night.rig.crawl(mockSource(input), night.fetcher)
  expect([toldIn(report), report.items]).toEqual([told, Math.min(articles, 2 * perPage)])
})

describe('a list that goes on behind the limit', () => {
  test.each(['every-run', 'by-change'] as const)(
    'is told in the first night, and again only when the last page has something new: %s',
    async revisit => {
      const source = mockSource({ ...listBy(byPager), politeness: { gapMs: 0, latencyFactor: 0, revisit } })
      const night = await changeable(pagesHandler(siteOf(12)))
      const crawl = async (): Promise<readonly string[]> =>
        toldIn(await night.rig.crawl(source, night.fetcher))
      expect([await crawl(), await crawl()]).toEqual([beyond, []])
      night.show(pagesHandler(siteOf(13)))
      expect(await crawl()).toEqual([])
      night.show(pagesHandler(siteOf(24)))
      expect([await crawl(), await crawl()]).toEqual([beyond, []])
    },
  )

  test('has been read as far as it is ever read: the next run may stop at what it knows', async () => {
    const night = await changeable(pagesHandler(siteOf(12)))
    await night.rig.crawl(mockSource(listBy(byPager)), night.fetcher)
    expect(wasListedOnce(night.rig.db, 'mock')).toBe(true)
  })
})
