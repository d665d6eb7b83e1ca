import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { defineSource } from '../crawlers/define-source.ts'
import type { PlatformName } from '../crawlers/platform.ts'
import { probePage } from '../crawlers/probe.ts'
import type { SourceInput } from '../crawlers/source.ts'
import { closeAfterEach } from './close-after-each.ts'
import { crawlRig, fetcherFor, type Handler, serveMock } from './crawl-kit.ts'

/** Pages that real systems served, served again from their files: what was not saved is 404. */
const pages = fileURLToPath(new URL('../../shared/data/real-pages/', import.meta.url))
const isHere = existsSync(pages)
if (!isHere) console.warn('crawl-real-sites: ../shared is not here, skipped')

const closing = closeAfterEach()

function savedSite(folder: string): { handler: Handler; origin: string; paths: readonly string[] } {
  const rows = readFileSync(`${pages}${folder}/INDEX.tsv`, 'utf8')
    .trim()
    .split('\n')
    .map(line => line.split('\t'))
  const origin = new URL(rows[0]?.[1] ?? '').origin
  const byPath = new Map(
    rows.map(([file = '', url = '', status = '', type = '']) => [
      url.replace(origin, ''),
      { file, status, type },
    ]),
  )
  return {
    origin,
    paths: [...byPath.keys()],
    handler: (request, response) => {
      // The saved answers of the REST interface were asked for in its other form.
      const path = (request.url ?? '').replace('/?rest_route=/wp/v2/posts&', '/wp-json/wp/v2/posts?')
      const saved = byPath.get(path) ?? byPath.get(path.replace(/\/$/, '')) ?? byPath.get(`${path}/`)
      if (saved?.status === '301') {
        response.writeHead(301, { location: path.replace(/page-\d+\/$/, '') })
        return void response.end()
      }
      response.writeHead(saved === undefined ? 404 : Number(saved.status), {
        'content-type': saved?.type ?? 'text/html',
      })
      response.end(saved === undefined ? '<h1>404</h1>' : readFileSync(`${pages}${folder}/${saved.file}`))
    },
  }
}

async function crawlSaved(folder: string, platform: PlatformName, input: Partial<SourceInput>) {
  const site = savedSite(folder)
  const served = await serveMock(site.handler)
  const { host } = new URL(site.origin)
  const [name = '', port = ''] = host.split(':')
  const fetcher = fetcherFor([], {
    connectTo: new Map([[`${name}:${port}`, { host: '127.0.0.1', port: served.port }]]),
  })
  closing.push(served.close, fetcher.close)
  const source = defineSource({
    id: 'saved',
    name: 'saved',
    kind: 'gov-commune',
    jurisdiction: null,
    baseUrls: [site.origin],
    privateNetwork: true,
    platform,
    enabled: true,
    knowledge: { certainty: 'verified', note: 'saved pages' },
    politeness: { gapMs: 0, latencyFactor: 0 },
    ...input,
  })
  const rig = crawlRig()
  rig.db.exec("INSERT INTO source_state (source, probation) VALUES ('saved', 0)")
  const report = await rig.crawl(source, fetcher)
  return { report, rig, site, requests: served.requests }
}

describe.skipIf(!isHere)('a NukeViet 4.5 that was running', () => {
  test('its generator tag and menu say what it is', () => {
    const probe = probePage(readFileSync(`${pages}nukeviet/home.html`, 'utf8'), 'http://127.0.0.1:8801/')
    expect(probe.platform).toBe('nukeviet')
    expect(probe.sections.map(({ path }) => path)).toContain('/thi-dua-khen-thuong/')
  })

  test('without sections, sitemaps and feed lead to every document', async () => {
    const { report, rig, site, requests } = await crawlSaved('nukeviet', 'nukeviet', {})
    // The sitemaps of the site hold 58 posts and 15 documents of the laws module.
    expect(report.items).toBeGreaterThanOrEqual(70)
    const details = site.paths.filter(path => /-\d+\.html$/.test(path) && !/^\/print|99999/.test(path))
    const laws = site.paths.filter(path => /\/detail\/[^?]+\/$/.test(path))
    for (const path of [...details, ...laws]) expect([...rig.sink.texts.keys()]).toContain(site.origin + path)
    expect(requests.filter(path => path.startsWith('/print/') || path.includes('pdf=1'))).toEqual([])
  })

  test('a section and the laws module are read page by page, and end where the site sends us back', async () => {
    const { report, requests } = await crawlSaved('nukeviet', 'nukeviet', {
      sections: ['/thi-dua-khen-thuong/', '/laws/'],
    })
    expect(requests).toContain('/thi-dua-khen-thuong/page-2/')
    expect(requests).toContain('/laws/page-2/')
    expect(report.items).toBeGreaterThanOrEqual(40)
    expect(report.findings.map(({ class: name }) => name)).not.toContain('empty-listing')
  })
})

describe.skipIf(!isHere)('a WordPress 6.1 that was running', () => {
  test('REST list, feed and sitemap lead to the same posts, each once', async () => {
    const { report, rig, site, requests } = await crawlSaved('wordpress', 'wordpress', {})
    expect(report.items).toBeGreaterThanOrEqual(20)
    expect(requests.some(path => path.startsWith('/?rest_route=/wp/v2/posts'))).toBe(true)
    const details = site.paths.filter(path => /-\d\.html$/.test(path))
    for (const path of details) expect([...rig.sink.texts.keys()]).toContain(site.origin + path)
    const section = await crawlSaved('wordpress', 'wordpress', {
      sections: ['/category/thi-dua-khen-thuong'],
    })
    expect(section.requests).toContain('/category/thi-dua-khen-thuong/page/2/')
    expect(section.report.items).toBeGreaterThanOrEqual(10)
    expect(new Set(requests.filter(path => path.endsWith('.html'))).size).toBe(
      requests.filter(path => path.endsWith('.html')).length,
    )
  })
})
