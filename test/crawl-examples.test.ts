import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { canonicalUrl } from '../crawlers/canonical-url.ts'
import { classifyUrl } from '../crawlers/classify-url.ts'
import { defineSource } from '../crawlers/define-source.ts'
import { discoverByList } from '../crawlers/discover-list.ts'
import { discoverBySitemap } from '../crawlers/discover-sitemap.ts'
import type { Discovered } from '../crawlers/found.ts'
import type { FrontierPage } from '../crawlers/frontier.ts'
import { judge, notFoundPageOf } from '../crawlers/judge.ts'
import { pageReadingOf } from '../crawlers/page-reading.ts'
import type { PlatformName } from '../crawlers/platform.ts'
import { platforms } from '../crawlers/platforms/index.ts'
import { sources } from '../crawlers/registry.ts'
import { isOnTopic } from '../crawlers/topic-filter.ts'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { noValidators } from '../src/fetch/fetcher.ts'
import { readHtml } from '../src/read/html.ts'

/**
 * Each platform's three pages beside what must come of them: a list (documents by their stable id, and the next page),
 * a document, and a broken page with the finding it must give. A page without its pair gets one, and fails until
 * it has been reviewed.
 */
const folder = new URL('../crawlers/platforms/examples/', import.meta.url)
const names = Object.keys(platforms) as PlatformName[]

function pageOf(platform: PlatformName, page: string): string {
  return readFileSync(new URL(`${platform}/${page}.html`, folder), 'utf8')
}

function expectPair(platform: PlatformName, page: string, result: unknown): void {
  expectAt(new URL(`${platform}/${page}.expected.json`, folder), result)
}

function expectAt(pair: URL, result: unknown): void {
  if (!existsSync(pair)) {
    writeFileSync(pair, `${JSON.stringify(result, null, 2)}\n`)
    throw new Error(`no expected file; wrote ${pair.pathname}; review it, then run again`)
  }
  expect(result).toEqual(JSON.parse(readFileSync(pair, 'utf8')))
}

type Listed = { readonly steps: readonly Discovered[]; readonly next: string | null }

/** Walks the platform's own kind of list, of which there is one page. */
async function listOf(platform: PlatformName, html: string): Promise<Listed> {
  const source = defineSource({
    id: 'example',
    name: 'Example',
    kind: 'gov-province',
    jurisdiction: null,
    baseUrls: ['https://site.example'],
    platform,
    enabled: false,
    knowledge: { certainty: 'verified', note: 'an example' },
  })
  const [own] = platforms[platform].sectionDiscovery('/thi-dua/').filter(({ kind }) => kind === 'list')
  if (own?.kind !== 'list') throw new Error(`${platform} has no list`)
  const asked: string[] = []
  const visit = async (url: string) => {
    asked.push(url)
    const finding = { class: 'http-error', subject: url, detail: '', next: '' } as const
    if (asked.length > 1) return { ok: false, status: 404, finding } as const
    const bytes = new TextEncoder().encode(html)
    const provenance = { ...noProvenance, url }
    const raw = { stage: 'raw', bytes, mediaType: 'text/html', charset: 'utf-8', provenance } as const
    return { ok: true, url, raw } as const
  }
  const steps: Discovered[] = []
  const context = { source, sitemaps: [], isKnown: () => false, untilKnown: false, visit }
  for await (const step of discoverByList(context, own)) steps.push(step)
  return { steps, next: asked[1]?.replace('https://site.example', '') ?? null }
}

function detailOf(platform: PlatformName): ParsedDocument {
  return readHtml(pageOf(platform, 'detail'), {
    ...noProvenance,
    url: 'https://site.example/thi-dua/tong-ket',
  })
}

function summary({ pageKind, stated, attachments, body }: ParsedDocument): unknown {
  const { labels, ...fields } = stated
  return {
    pageKind,
    stated: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    labels: labels.map(({ label, value }) => `${label} = ${value}`),
    attachments: attachments.map(({ href }) => href),
    text: body.text.split('\n'),
  }
}

/** The page as the crawl knows it: it was read well last night. */
function knownPage(detail: ParsedDocument): FrontierPage {
  const url = 'https://site.example/thi-dua/tong-ket'
  return {
    id: 1,
    url,
    place: url,
    role: 'detail',
    depth: 0,
    title: detail.stated.title,
    day: null,
    symbol: detail.stated.number,
    tries: 0,
    failures: 0,
    validators: noValidators,
    rawHash: 'another',
    ...pageReadingOf(detail).reading,
    intervalDays: 1,
    isKnown: true,
  }
}

/** What is expected of a broken page; `isNotFoundPage`: the host shows it for made-up addresses too. */
type Broken = { readonly as: 'listing' | 'detail'; readonly isNotFoundPage?: boolean }

async function findingOf(platform: PlatformName, { as, isNotFoundPage }: Broken): Promise<string | null> {
  const html = pageOf(platform, 'broken')
  if (as === 'listing') {
    const { steps } = await listOf(platform, html)
    return steps.flatMap(step => (step.kind === 'finding' ? [step.finding.class] : []))[0] ?? null
  }
  const broken = readHtml(html, noProvenance)
  const notFound = isNotFoundPage === true ? notFoundPageOf(pageReadingOf(broken)) : null
  return (
    judge(pageReadingOf(broken), knownPage(detailOf(platform)), { notFound, isFrameTrusted: false })?.class ??
    null
  )
}

describe.each(names)('%s', name => {
  test('a list: its documents, in order, and nothing else', async () => {
    const { steps, next } = await listOf(name, pageOf(name, 'listing'))
    const items = steps.flatMap(step => (step.kind === 'found' ? [step.found] : []))
    expectPair(name, 'listing', {
      next,
      items: items.map(({ url, stableId, title, day, symbol }) => ({
        url: url.replace('https://site.example', ''),
        stableId,
        title,
        day,
        symbol,
      })),
    })
  })

  test('a document: what it states, its text and its files', () => {
    expectPair(name, 'detail', summary(detailOf(name)))
  })

  test('a broken page is no document, and says what it is', async () => {
    const { finding: _, ...broken }: Broken & { finding: string } = JSON.parse(
      readFileSync(new URL(`${name}/broken.expected.json`, folder), 'utf8'),
    )
    expectPair(name, 'broken', { ...broken, finding: await findingOf(name, broken) })
  })

  test('a list that is made by script is an empty one, and says so', async () => {
    const { steps } = await listOf(name, '<!DOCTYPE html><html><body><div id="app"></div></body></html>')
    expect(steps.map(step => (step.kind === 'finding' ? step.finding.class : step.kind))).toEqual([
      'listing',
      'empty-listing',
    ])
  })
})

const sourceFolder = (id: string): URL => new URL(`../crawlers/sources/${id}/examples/`, import.meta.url)
const enabled = sources.filter(source => source.enabled && source.kind !== 'sample')

test('every source has an example: an enabled one its own, another one that of its platform', () => {
  for (const { id, platform } of sources) {
    const isEnabled = enabled.some(source => source.id === id)
    const example = isEnabled
      ? new URL('detail.html', sourceFolder(id))
      : new URL(`${platform}/detail.html`, folder)
    expect(existsSync(example), `${id}: no ${example.pathname}`).toBe(true)
  }
})

describe.each(enabled.map(source => [source.id, source] as const))('%s', (id, source) => {
  const read = (name: string): string => readFileSync(new URL(name, sourceFolder(id)), 'utf8')
  const pair = (name: string): URL => new URL(`${name}.expected.json`, sourceFolder(id))

  test('a document of its own is one by its address, and is read', () => {
    const parsed = readHtml(read('detail.html'), { ...noProvenance, source: id })
    const address = canonicalUrl(parsed.stated.canonicalUrl ?? '', source) ?? ''
    expect(classifyUrl(address, source).role).toBe('detail')
    expect(isOnTopic(source, parsed.stated.title, address)).toBe(true)
    expectAt(pair('detail'), summary(parsed))
  })

  test('its sitemap leads to what is on its topic, and to nothing else', async () => {
    const bytes = new TextEncoder().encode(read('sitemap.xml'))
    const visit = async (url: string) => {
      const raw = {
        stage: 'raw',
        bytes,
        mediaType: 'text/xml',
        charset: 'utf-8',
        provenance: noProvenance,
      } as const
      return { ok: true, url, raw } as const
    }
    const found: string[] = []
    const context = { source, sitemaps: [], isKnown: () => false, untilKnown: false, visit }
    for await (const step of discoverBySitemap(context, { kind: 'sitemap', path: '/sitemap.xml' }))
      if (step.kind === 'found') found.push(`${step.found.stableId} ${step.found.url}`)
    expectAt(pair('sitemap'), found)
  })
})
