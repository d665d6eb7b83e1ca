import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SourceReport } from '../crawlers/report.ts'
import { filePath, lawPath, newsPath } from '../crawlers/sample/addresses.ts'
import { sampleConnectTo } from '../crawlers/sample/connect-to.ts'
import { loadSampleContent, type SampleContent } from '../crawlers/sample/documents.ts'
import {
  type PortalOptions,
  type SamplePortal,
  samplePortal,
  servePortal,
} from '../crawlers/sample/portal.ts'
import { sampleRegisterSource, sampleScriptSource, sampleSource } from '../crawlers/sample/source.ts'
import { runDemo } from '../pipelines/demo.ts'
import { createBrowserFetcher } from '../src/fetch/browser-fetcher.ts'
import { createHttpFetcher } from '../src/fetch/http-fetcher.ts'
import { openStore } from '../src/store/open.ts'
import { findDocument } from '../src/store/stored-document.ts'
import { publicIdOf } from '../src/store/works.ts'
import { article, crawlRig, fetcherFor, mockSource, pagesHandler, serveMock } from './crawl-kit.ts'

const content = loadSampleContent()
const base = content.site.publicBase

/** A sample portal whose content can be exchanged while it runs. */
async function changeablePortal() {
  let portal: SamplePortal = samplePortal({ validators: true })
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(resolve => {
    const server = serve({ fetch: request => portal.handle(request), hostname: '127.0.0.1', port: 0 }, info =>
      resolve({ server, port: info.port }),
    )
  })
  const fetcher = fetcherFor([{ host: new URL(base).hostname, port }])
  return {
    fetcher,
    show: (options: PortalOptions) => {
      portal = samplePortal({ validators: true, ...options })
    },
    close: async () => {
      await fetcher.close()
      await new Promise(done => server.close(done))
    },
  }
}

function placesOf({ laws, news }: SampleContent): string[] {
  const pages = [
    ...laws.map(law => [lawPath(law), law.files] as const),
    ...news.map(post => [newsPath(post), post.files] as const),
  ]
  return pages.flatMap(([path, files]) => [
    base + path,
    ...files.map((_, index) => base + filePath(path, index)),
  ])
}

/** Every page that had to be dealt with has exactly one fate. */
function expectReconciled(report: SourceReport): void {
  const failed = Object.values(report.failed).reduce((sum, count) => sum + count, 0)
  const { notModified, unchanged, changed, vanished, left } = report
  expect(report.planned).toBe(notModified + unchanged + report.new + changed + vanished + failed + left)
}

describe('the sample portal, night after night', () => {
  let portal: Awaited<ReturnType<typeof changeablePortal>>
  const rig = crawlRig()
  let first: SourceReport
  beforeAll(async () => {
    portal = await changeablePortal()
    first = await rig.crawl(sampleSource, portal.fetcher)
  }, 60_000)
  afterAll(() => portal.close())

  test('the first night finds every document with its files', () => {
    expectReconciled(first)
    expect(first.planned).toBe(placesOf(content).length)
    expect([...rig.sink.texts.keys()].sort()).toEqual(placesOf(content).sort())
    expect(first.findings).toEqual([])
  })

  test('the second night, with nothing changed, makes nothing new and moves hardly any bytes', async () => {
    const report = await rig.crawl(sampleSource, portal.fetcher)
    expectReconciled(report)
    expect([report.new, report.changed, report.vanished]).toEqual([0, 0, 0])
    expect(report.bytes).toBeLessThanOrEqual(first.bytes * 0.02)
  })

  test('edits, a deletion and a new post are each reported as what they are', async () => {
    const gone = content.news.at(-1) ?? expect.fail('no news')
    const edited = content.news.slice(0, 5).map(post => post.id)
    const fresh = { ...gone, id: 999, title: 'Bài mới của Tỉnh Mẫu', category: 'tin-tuc' }
    const news = content.news
      .filter(({ id }) => id !== gone.id)
      .map(post =>
        edited.includes(post.id) ? { ...post, body: `${post.body}\nBài viết đã được bổ sung.` } : post,
      )
    portal.show({ content: { ...content, news: [fresh, ...news] } })
    const before = new Map(rig.sink.texts)
    const report = await rig.crawl(sampleSource, portal.fetcher)
    const changed = [...before].filter(([place, text]) => rig.sink.texts.get(place) !== text)
    expect(changed.map(([place]) => place).sort()).toEqual(
      content.news
        .slice(0, 5)
        .map(post => base + newsPath(post))
        .sort(),
    )
    for (const [place] of changed) expect(rig.sink.texts.get(place)).toContain('Bài viết đã được bổ sung.')
    expect([...rig.sink.texts.keys()].filter(place => !before.has(place))).toEqual([base + newsPath(fresh)])
    expectReconciled(report)
    expect([report.changed, report.vanished, report.new]).toEqual([5, 1, 1])
    expect(rig.sink.gonePlaces).toEqual([base + newsPath(gone)])
    expect(
      report.findings.filter(({ class: name }) => name === 'vanished').map(({ subject }) => subject),
    ).toEqual([base + newsPath(gone)])
    portal.show({})
    await rig.crawl(sampleSource, portal.fetcher)
  })

  test('a redesign overnight is reported as one, and no good version is lost', async () => {
    const before = new Map(rig.sink.texts)
    portal.show({ redesigned: true })
    const report = await rig.crawl(sampleSource, portal.fetcher)
    expectReconciled(report)
    expect(report.failed['template-drift'] ?? 0).toBeGreaterThan(10)
    expect(
      report.findings.some(
        ({ class: name, subject }) => name === 'template-drift' && subject === sampleSource.id,
      ),
    ).toBe(true)
    expect(report.vanished).toBe(0)
    const law = content.laws.find(({ symbol }) => symbol === '12/2024/QĐ-UBND') ?? expect.fail('no such law')
    expect(rig.sink.texts.get(base + lawPath(law))).toBe(before.get(base + lawPath(law)))
    portal.show({})
    const after = await rig.crawl(sampleSource, portal.fetcher)
    expect(after.failed['template-drift']).toBeUndefined()
  })
})

test('counters that change at every view do not make new versions', async () => {
  const portal = await changeablePortal()
  portal.show({ restless: true, validators: false })
  const rig = crawlRig()
  await rig.crawl(sampleSource, portal.fetcher)
  const report = await rig.crawl(sampleSource, portal.fetcher)
  await portal.close()
  expect([report.new, report.changed]).toEqual([0, 0])
  expect(report.unchanged).toBeGreaterThanOrEqual(content.news.length + content.laws.length)
})

describe('the register, whose list comes by postback', () => {
  test('every page of the list is asked for with the form of the one before, and every document is read', async () => {
    const portal = await servePortal()
    const fetcher = createHttpFetcher({ connectTo: sampleConnectTo(portal.url) })
    const rig = crawlRig()
    const report = await rig.crawl(sampleRegisterSource, fetcher)
    const decisions = content.laws.filter(({ type }) => type === 'Quyết định' || type === 'Nghị quyết')
    expect([report.new, report.listings]).toEqual([decisions.length, Math.ceil(decisions.length / 6)])
    expect(report.findings).toEqual([])
    const again = await rig.crawl(sampleRegisterSource, fetcher)
    expect([again.planned, again.unchanged]).toEqual([decisions.length, decisions.length])
    await fetcher.close()
    await portal.close()
  })
})

describe('the site whose list is made by script', { timeout: 30_000 }, () => {
  test('a browser sees the list; without one, the source says what it needs', async () => {
    const portal = await servePortal()
    const fetcher = createHttpFetcher({ connectTo: sampleConnectTo(portal.url) })
    const without = await crawlRig().crawl(sampleScriptSource, fetcher)
    expect([without.items, without.findings[0]?.next]).toEqual([0, expect.stringContaining('install')])
    const browser = await createBrowserFetcher({ through: fetcher })
    if (browser === undefined) console.warn('crawl: no browser on this machine, half of this test is skipped')
    else {
      const report = await crawlRig().crawl(sampleScriptSource, fetcher, { browser })
      const posts = content.news.filter(({ category }) => category === 'thi-dua-khen-thuong')
      expect([report.new, report.findings]).toEqual([posts.length, []])
      await browser.close()
    }
    await fetcher.close()
    await portal.close()
  })
})

describe('budgets and robots.txt', () => {
  const pages = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [`/tin/bai-${n + 1}.html`, article(`Bài số ${n + 1}`)]),
  )
  const list = Object.keys(pages)
    .map(path => `<li><a href="${path}">${path}</a></li>`)
    .join('')
  const site = { ...pages, '/tin/': `<ul>${list}</ul>` }

  test('a page budget stops a run, and the next one goes on', async () => {
    const mock = await serveMock(pagesHandler(site))
    const fetcher = fetcherFor([mock])
    const rig = crawlRig()
    const first = await rig.crawl(mockSource(), fetcher, { pagesMax: 12 })
    expect([first.new, first.stoppedBy, first.left]).toEqual([12, 'pages', 18])
    expectReconciled(first)
    const second = await rig.crawl(mockSource(), fetcher)
    expect(second.new).toBe(18)
    await fetcher.close()
    await mock.close()
  })

  test('a run that needs its whole budget and no more was not stopped by it', async () => {
    const mock = await serveMock(pagesHandler(site))
    const fetcher = fetcherFor([mock])
    const report = await crawlRig().crawl(mockSource(), fetcher, { pagesMax: 30 })
    expect([report.new, report.left, report.stoppedBy]).toEqual([30, 0, null])
    await fetcher.close()
    await mock.close()
  })

  test('what was begun within the budget is tried again beyond it', async () => {
    let tries = 0
    const mock = await serveMock((request, response) => {
      if (request.url !== '/tin/bai-12.html' || tries++ > 0) return pagesHandler(site)(request, response)
      response.writeHead(503)
      response.end()
    })
    const fetcher = fetcherFor([mock])
    const report = await crawlRig().crawl(mockSource(), fetcher, { pagesMax: 12 })
    expect([tries, report.new, report.left, report.stoppedBy]).toEqual([2, 12, 18, 'pages'])
    expectReconciled(report)
    await fetcher.close()
    await mock.close()
  })

  test('what robots.txt forbids is not asked for', async () => {
    const robots = 'User-agent: thidua\nDisallow: /tin/bai-7.html\n'
    const mock = await serveMock((request, response) =>
      request.url === '/robots.txt' ? response.end(robots) : pagesHandler(site)(request, response),
    )
    const fetcher = fetcherFor([mock])
    const report = await crawlRig().crawl(mockSource(), fetcher)
    expect([report.new, report.left]).toEqual([29, 1])
    expect(mock.requests).not.toContain('/tin/bai-7.html')
    await fetcher.close()
    await mock.close()
  })
})

test('the demo fills a folder of its own, marked as a sample', { timeout: 30_000 }, async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'thidua-')), 'dữ liệu mẫu')
  const report = await runDemo({ folder })
  expect(report.sources.map(({ source }) => source)).toEqual(['tinh-mau', 'tinh-mau-vanban'])
  expect(report.sources[0]?.planned).toBe(placesOf(content).length)
  const store = openStore(folder, { mode: 'read' })
  expect(store.kind).toBe('sample')
  const law = content.laws.find(({ symbol }) => symbol === '12/2024/QĐ-UBND') ?? expect.fail('no such law')
  const stored = findDocument(store, publicIdOf(base + lawPath(law)))
  expect(stored?.extraction.own?.id).toBe('vn-tinh-mau/ubnd/qd/2024/12')
  store.close()
  rmSync(folder, { recursive: true })
})
