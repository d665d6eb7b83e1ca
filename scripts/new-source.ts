import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { probePage, sourceText } from '../crawlers/probe.ts'
import { readSitemap } from '../crawlers/sitemap.ts'
import { packageRoot } from '../src/data-dir.ts'
import { noProvenance } from '../src/domain/document.ts'
import type { Fetcher } from '../src/fetch/fetcher.ts'
import { createHttpFetcher } from '../src/fetch/http-fetcher.ts'
import { fetchRobots } from '../src/fetch/robots.ts'
import { decode } from '../src/normalise/decode.ts'

/**
 * Makes a new source from an address: looks at robots.txt, front page, feeds and sitemap, says what it found, and
 * writes crawlers/sources/<id>/source.ts with the front page as its first example.
 * Usage: npm run new-source -- <address>
 */
const [address] = process.argv.slice(2)
if (address === undefined || !/^https?:\/\//.test(address)) {
  console.error('Which site? npm run new-source -- https://sonoivu.example.gov.vn')
  process.exit(2)
}
const contact = process.env.THIDUA_CONTACT
const fetcher = createHttpFetcher(contact === undefined ? {} : { contact })
process.exitCode = await makeSource(fetcher, address).finally(() => fetcher.close())

async function makeSource(fetcher: Fetcher, url: string): Promise<number> {
  const robots = await fetchRobots(fetcher, url)
  if (robots.finding !== null || !robots.allows(url)) {
    console.error(
      `robots.txt keeps us out of ${url}: ${robots.finding?.detail ?? 'the front page is forbidden'}`,
    )
    return 1
  }
  const front = await textAt(fetcher, url)
  if (front === null) return 1
  const probe = probePage(front, url)
  console.log(`platform   ${probe.platform}, by ${probe.why}`)
  for (const { path, words } of probe.sections) console.log(`section    ${path}  ${words}`)
  for (const feed of probe.feeds) console.log(`feed       ${feed}`)
  for (const sitemap of robots.sitemaps.length > 0 ? robots.sitemaps : [new URL('/sitemap.xml', url).href]) {
    const text = await textAt(fetcher, sitemap)
    const { children, entries } = text === null ? { children: [], entries: [] } : readSitemap(text)
    console.log(`sitemap    ${sitemap}: ${children.length} further sitemaps, ${entries.length} pages`)
  }
  return write(url, probe, front)
}

function write(url: string, probe: ReturnType<typeof probePage>, front: string): number {
  const { id, text } = sourceText(url, probe)
  const folder = join(packageRoot, 'crawlers', 'sources', id)
  if (existsSync(join(folder, 'source.ts'))) {
    console.error(`${folder} has a source already: change that one`)
    return 1
  }
  mkdirSync(join(folder, 'examples'), { recursive: true })
  writeFileSync(join(folder, 'source.ts'), text)
  writeFileSync(join(folder, 'examples', 'front.html'), front)
  console.log(`\nwrote ${join(folder, 'source.ts')}`)
  console.log('next: correct name, kind and jurisdiction; add its line to crawlers/registry.ts;')
  console.log(`      thidua crawl ${id} --dry-run`)
  return 0
}

async function textAt(fetcher: Fetcher, url: string): Promise<string | null> {
  const outcome = await fetcher.fetch({ url, provenance: noProvenance, bytesMax: 10_485_760 })
  if (outcome.outcome === 'fetched') return decode(outcome.raw.bytes, outcome.raw).text
  if (outcome.outcome === 'failed')
    console.error(`${url}: ${outcome.finding.class}, ${outcome.finding.detail}`)
  return null
}
