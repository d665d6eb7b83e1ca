import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { canonicalUrl } from '../crawlers/canonical-url.ts'
import { defineSource } from '../crawlers/define-source.ts'
import type { Discovery } from '../crawlers/discovery.ts'
import { readFeed } from '../crawlers/feed.ts'
import { platforms } from '../crawlers/platforms/index.ts'
import { baseUrlOf, type MoreFacts, type Probe, probePage, sourceText } from '../crawlers/probe.ts'
import { readSitemap } from '../crawlers/sitemap.ts'
import type { Source } from '../crawlers/source.ts'
import { packageRoot } from '../src/data-dir.ts'
import { noProvenance } from '../src/domain/document.ts'
import type { Fetcher } from '../src/fetch/fetcher.ts'
import { createHttpFetcher } from '../src/fetch/http-fetcher.ts'
import { fetchRobots } from '../src/fetch/robots.ts'
import { decode } from '../src/normalise/decode.ts'
import { addressShape } from './new-source/address-shape.ts'
import { type Tried, tryDocument, tryWays, type Visit } from './new-source/try-source.ts'

/**
 * Makes a new source from an address: looks at robots.txt, front page, menu, feeds and sitemaps, follows each way it
 * found to see what it leads to, reads one document, says all that, and writes crawlers/sources/<id>/source.ts with
 * the pages it saw as examples.
 * Usage: npm run new-source -- <address> [--private] [--out <folder>]
 * `--private`: a site of one's own network. `--out`: another folder than crawlers/sources.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { private: { type: 'boolean', default: false }, out: { type: 'string' } },
})
const [address] = positionals
if (address === undefined || !/^https?:\/\//.test(address)) {
  console.error('Which site? npm run new-source -- https://sonoivu.example.gov.vn')
  process.exit(2)
}
/** A site that is only being looked at is not asked faster than a crawl would. */
const gapMs = 1_000
const contact = process.env.THIDUA_CONTACT
const fetcher = createHttpFetcher({
  ...(contact === undefined ? {} : { contact }),
  ...(values.private ? { privateHosts: new Set([new URL(address).hostname]) } : {}),
})
process.exitCode = await makeSource(fetcher, address).finally(() => fetcher.close())

async function makeSource(fetcher: Fetcher, url: string): Promise<number> {
  const robots = await fetchRobots(fetcher, url)
  if (robots.finding !== null || !robots.allows(url)) {
    console.error(
      `robots.txt keeps us out of ${url}: ${robots.finding?.detail ?? 'the front page is forbidden'}`,
    )
    return 1
  }
  const visit = politeVisit(fetcher, robots.allows)
  const front = await textAt(visit, url)
  if (front === null) return 1
  const probe = probePage(front, url)
  console.log(`platform   ${probe.platform}, by ${probe.why}`)
  for (const { path, words } of probe.sections) console.log(`section    ${path}  ${words}`)
  if (probe.sections.length === 0) console.log('section    none in the menu is about the field')
  const more = await lookFurther(visit, url, { probe, sitemaps: robots.sitemaps })
  return await tryAndWrite(visit, url, { probe, more, front })
}

type Looking = { readonly probe: Probe; readonly sitemaps: readonly string[] }

/** Feeds and sitemaps: what they hold, and which of them the platform does not know by itself. */
async function lookFurther(visit: Visit, url: string, { probe, sitemaps }: Looking): Promise<MoreFacts> {
  const ways: Discovery[] = []
  const urls: string[] = []
  const { origin } = new URL(url)
  const pathOf = (one: string): string => one.replace(origin, '')
  for (const feed of probe.feeds.filter(one => !/comments/.test(one))) {
    const entries = readFeed((await textAt(visit, feed)) ?? '') ?? []
    console.log(`feed       ${feed}: ${entries.length} entries`)
    if (entries.length > 0 && feed.startsWith(`${origin}/`))
      ways.push({ kind: 'feed', path: pathOf(feed), dates: 'full' })
    urls.push(...entries.map(entry => entry.url))
  }
  for (const sitemap of sitemaps.length > 0 ? sitemaps : [`${origin}/sitemap.xml`]) {
    const text = await textAt(visit, sitemap)
    const { children, entries } = readSitemap(text ?? '')
    console.log(`sitemap    ${sitemap}: ${children.length} further sitemaps, ${entries.length} pages`)
    if (children.length + entries.length > 0 && sitemap.startsWith(`${origin}/`))
      ways.push({ kind: 'sitemap', path: pathOf(sitemap) })
    urls.push(...entries.map(entry => entry.url))
  }
  const isKnown = platforms[probe.platform].siteDiscovery.length > 0
  const detail = probe.platform === 'generic' ? addressShape(urls) : null
  if (detail !== null) console.log(`addresses  documents look like ${detail}`)
  return { privateNetwork: values.private, discovery: isKnown ? [] : ways, detail }
}

type Writing = { readonly probe: Probe; readonly more: MoreFacts; readonly front: string }

/** Tries the definition before it is written: a source that leads nowhere says so at once. */
async function tryAndWrite(visit: Visit, url: string, { probe, more, front }: Writing): Promise<number> {
  const source = sourceOf(url, probe, more)
  const tried = await tryWays(source, async address => await visit(canonicalUrl(address, source) ?? address))
  for (const { way, found, trouble } of tried)
    console.log(`tried      ${way.kind} ${way.path}: ${trouble ?? `${found.length} documents or more`}`)
  const kept = withSectionsThatList(probe, tried)
  const first = tried.flatMap(({ found }) => found)[0]
  const document = first ? await tryDocument(first.url, visit) : null
  if (first) console.log(`document   ${first.url}: ${document?.told ?? 'could not be read'}`)
  else console.log('document   none was found: the sections or urls.detail of the source need a person')
  const list = tried.find(({ way }) => way.kind === 'list')?.way.path
  const listing = list === undefined ? null : await textAt(visit, new URL(list, url).href)
  return write(url, sourceText(url, kept, more), { front, listing, detail: document?.html ?? null })
}

/** A link of the menu that lists nothing is no section: a standing page, or a document on the front page. */
function withSectionsThatList(probe: Probe, tried: readonly Tried[]): Probe {
  const lists = new Set(
    tried.flatMap(({ way, found }) =>
      way.kind === 'list' && found.length > 0 ? [withoutEnd(way.path)] : [],
    ),
  )
  return { ...probe, sections: probe.sections.filter(({ path }) => lists.has(withoutEnd(path))) }
}

function withoutEnd(path: string): string {
  return path.replace(/\/$/, '')
}

function sourceOf(url: string, probe: Probe, more: MoreFacts): Source {
  return defineSource({
    id: 'new',
    name: probe.title ?? new URL(url).hostname,
    kind: 'gov-province',
    jurisdiction: null,
    baseUrls: [baseUrlOf(url, probe.platform)],
    privateNetwork: more.privateNetwork ?? false,
    platform: probe.platform,
    enabled: false,
    knowledge: { certainty: 'derived', note: probe.why },
    sections: probe.sections.map(({ path }) => path),
    discovery: [...(more.discovery ?? [])],
    urls: more.detail ? { detail: [more.detail] } : {},
  })
}

function write(
  url: string,
  { id, text }: ReturnType<typeof sourceText>,
  pages: Readonly<Record<string, string | null>>,
): number {
  const folder = join(resolve(values.out ?? join(packageRoot, 'crawlers', 'sources')), id)
  if (existsSync(join(folder, 'source.ts'))) {
    console.error(`${folder} has a source already: change that one`)
    return 1
  }
  mkdirSync(join(folder, 'examples'), { recursive: true })
  writeFileSync(join(folder, 'source.ts'), text)
  for (const [name, html] of Object.entries(pages))
    if (html !== null) writeFileSync(join(folder, 'examples', `${name}.html`), html)
  console.log(
    `\nwrote ${join(folder, 'source.ts')}, and the pages seen of ${new URL(url).hostname} beside it`,
  )
  console.log('next: correct name, kind and jurisdiction; add its line to crawlers/registry.ts;')
  console.log(`      thidua crawl ${id} --dry-run`)
  return 0
}

function politeVisit(fetcher: Fetcher, allows: (url: string) => boolean): Visit {
  return async url => {
    const finding = { class: 'robots', subject: url, detail: 'robots.txt forbids it', next: '' } as const
    if (!allows(url)) return { ok: false, status: null, finding }
    if (!values.private) await new Promise(done => setTimeout(done, gapMs))
    const outcome = await fetcher.fetch({
      url,
      provenance: { ...noProvenance, url },
      bytesMax: 10_485_760,
    })
    if (outcome.outcome === 'fetched') return { ok: true, raw: outcome.raw, url: outcome.finalUrl }
    if (outcome.outcome === 'failed') return { ok: false, status: outcome.status, finding: outcome.finding }
    return { ok: false, status: 304, finding: { ...finding, class: 'http-error', detail: 'not modified' } }
  }
}

async function textAt(visit: Visit, url: string): Promise<string | null> {
  const visited = await visit(url)
  if (visited.ok) return decode(visited.raw.bytes, visited.raw).text
  console.error(`${url}: ${visited.finding.class}, ${visited.finding.detail}`)
  return null
}
