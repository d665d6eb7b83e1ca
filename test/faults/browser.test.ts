import { afterAll, describe, expect, test } from 'vitest'
import { noProvenance } from '../../src/domain/document.ts'
import { createBrowserFetcher } from '../../src/fetch/browser-fetcher.ts'
import type { Fetcher, FetchOutcome } from '../../src/fetch/fetcher.ts'
import { fetcherFor, pagesHandler, serveMock } from '../crawl-kit.ts'

/** 21. Pages that misbehave in a browser. */
const site = await serveMock((request, response) => {
  if (request.url === '/du-lieu.json') {
    response.writeHead(200, { 'content-type': 'application/json' })
    return void response.end(
      '[{"url":"/tin/bai-1.html","title":"Bài một"},{"url":"/tin/bai-2.html","title":"Bài hai"}]',
    )
  }
  if (request.url === '/tai.zip') {
    response.writeHead(200, {
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename=a.zip',
    })
    return void response.end('PK')
  }
  pagesHandler(pages)(request, response)
})
const pages: Record<string, string> = {
  '/danh-sach': `<!DOCTYPE html><div id="app"></div><script>
    fetch('/du-lieu.json').then(answer => answer.json()).then(rows => {
      document.getElementById('app').innerHTML = rows.map(row => '<a href="' + row.url + '">' + row.title + '</a>').join('')
    })</script>`,
  '/hoi-thoai': '<p>trước</p><script>alert(1); confirm(2); prompt(3)</script><p>sau</p>',
  '/tai-ve':
    '<p>đây</p><a id="a" href="/tai.zip" download>x</a><script>document.getElementById("a").click(); window.open("/danh-sach")</script>',
  '/vong-lap': '<p>mãi mãi</p><script>for (;;) {}</script>',
  '/vai-ve':
    '<canvas id="c" width="32000" height="32000"></canvas><script>document.getElementById("c").getContext("2d").fillRect(0,0,32000,32000)</script><p>xong</p>',
  '/ra-ngoai': `<p>ở nhà</p><img src="http://127.0.0.1:${site.port}/anh.png"><script src="http://127.0.0.1:${site.port}/trom.js"></script>
    <script>fetch('http://169.254.169.254/latest').catch(() => {}); location.href = 'http://127.0.0.1:${site.port}/trom.html'</script>`,
}
const plain = fetcherFor([site])
/** Plenty for a page that comes to rest, on the busiest machine; what never does is given less. */
const enoughMs = 60_000
const endlessMs = 1_500
let budgetMs = enoughMs
const browser: Fetcher | undefined = await createBrowserFetcher({
  through: plain,
  get pageMsMax() {
    return budgetMs
  },
})
if (browser === undefined) console.warn('faults/browser: no browser on this machine, skipped')
afterAll(async () => {
  await browser?.close()
  await plain.close()
  await site.close()
})

async function show(path: string): Promise<FetchOutcome> {
  if (browser === undefined) throw new Error('no browser')
  return await browser.fetch({
    url: `http://mock.example${path}`,
    provenance: noProvenance,
    bytesMax: 2_000_000,
  })
}

const htmlOf = (outcome: FetchOutcome): string =>
  outcome.outcome === 'fetched' ? new TextDecoder().decode(outcome.raw.bytes) : `${JSON.stringify(outcome)}`

describe.skipIf(browser === undefined)('a page in a browser', { timeout: 2 * enoughMs + 10_000 }, () => {
  test('a list made by script is there', async () => {
    const html = htmlOf(await show('/danh-sach'))
    expect(html).toContain('<a href="/tin/bai-1.html">Bài một</a>')
    expect(html).toContain('Bài hai')
  })

  test('dialogs are dismissed', async () => {
    expect(htmlOf(await show('/hoi-thoai'))).toContain('<p>sau</p>')
  })

  test('downloads and new windows are refused', async () => {
    expect(htmlOf(await show('/tai-ve'))).toContain('đây')
  })

  test('what leads into private places is not asked for, by nobody', async () => {
    const before = site.requests.length
    await show('/ra-ngoai')
    expect(site.requests.slice(before)).toEqual(['/ra-ngoai'])
  })

  test('an endless script is ended at its budget, and the next page gets a new browser', async () => {
    budgetMs = endlessMs
    const outcome = await show('/vong-lap')
    budgetMs = enoughMs
    expect(outcome.outcome === 'failed' && outcome.finding.class).toBe('timeout')
    expect(htmlOf(await show('/danh-sach'))).toContain('Bài một')
  })

  test('a giant canvas hurts nobody else', async () => {
    await show('/vai-ve')
    expect(htmlOf(await show('/danh-sach'))).toContain('Bài một')
  })

  test('a page that is not there is not there', async () => {
    const outcome = await show('/khong-co')
    expect(outcome.outcome === 'failed' && outcome.status).toBe(404)
  })
})
