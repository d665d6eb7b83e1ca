import { afterEach, beforeEach, expect, test } from 'vitest'
import { wasListedOnce } from '../crawlers/frontier.ts'
import { article, mockSource } from './crawl-kit.ts'
import { openWholeSite, toldOf, type WholeSite } from './whole-site.ts'

/** A part of a sitemap that is broken for good: the rest of the source is looked after all the same. */
const origin = 'http://mock.example'
const path = (n: number): string => `/tin/bai-${n}.html`
let broken: ReadonlySet<string>
let missing: ReadonlySet<number>
let now = new Date('2026-06-01T02:00:00+07:00')
let whole: WholeSite

const sitemap = (name: 'sitemap' | 'url', paths: readonly string[]): string =>
  `<${name}set>${paths.map(one => `<${name}><loc>${origin}${one}</loc></${name}>`).join('')}</${name}set>`
const pages: Readonly<Record<string, string>> = {
  '/sitemap.xml': sitemap('sitemap', ['/moi.xml', '/cu.xml', '/phu.xml']),
  '/moi.xml': sitemap('url', [1, 2, 3].map(path)),
  '/cu.xml': sitemap('url', [4, 5, 6].map(path)),
  '/phu.xml': sitemap('url', [7].map(path)),
}

beforeEach(async () => {
  broken = new Set(['/cu.xml'])
  missing = new Set()
  whole = await openWholeSite(
    (request, response) => {
      const url = request.url ?? ''
      const n = Number(/bai-(\d+)/.exec(url)?.[1])
      const body = n > 0 ? (missing.has(n) ? undefined : article(`Bài ${n}`)) : pages[url]
      response.writeHead(broken.has(url) ? 500 : body === undefined ? 404 : 200, {
        'content-type': url.endsWith('.xml') ? 'application/xml' : 'text/html; charset=utf-8',
      })
      response.end(body)
    },
    { now: () => now },
  )
})
afterEach(() => whole.close())

const source = mockSource({
  discovery: [{ kind: 'sitemap', path: '/sitemap.xml' }],
  health: { itemsMin: 6, titleRateMin: 0, dateRateMin: 0 },
})

async function night(on: string) {
  now = new Date(`${on}T02:00:00+07:00`)
  const sleep = async (): Promise<void> => undefined
  const report = await whole.crawl([source], { sleep })
  return { told: toldOf(report.findings), rhythm: report.sources[0]?.rhythm ?? null }
}
const fault = 'http-error /cu.xml'

test('what is removed is told from the first night on', async () => {
  await night('2026-06-01')
  missing = new Set([2])
  expect((await night('2026-06-02')).told.toSorted()).toEqual([fault, `vanished ${path(2)}`])
})

test('lists and rhythm are judged once the fault has been told for a week, and it stays told', async () => {
  for (const on of ['2026-06-01', '2026-06-02', '2026-06-07'])
    expect(await night(on), on).toEqual({ told: [fault], rhythm: null })
  const { told, rhythm } = await night('2026-06-08')
  expect([told, rhythm]).toEqual([[fault, 'template-drift mock'], expect.objectContaining({ known: false })])
  expect(whole.open()).toEqual([fault, 'template-drift mock'])
})

test('a fault beside it has the rest left unjudged again until it, too, is a week old', async () => {
  await night('2026-06-01')
  broken = new Set(['/cu.xml', '/phu.xml'])
  const both = [fault, 'http-error /phu.xml']
  expect((await night('2026-06-08')).told).toEqual(both)
  expect((await night('2026-06-15')).told).toEqual([...both, 'template-drift mock'])
})

test('lists that were never read to their end are read on', async () => {
  for (const on of ['2026-06-01', '2026-06-08']) await night(on)
  expect(wasListedOnce(whole.store.db, 'mock')).toBe(false)
})
