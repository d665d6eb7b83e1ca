import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { defineSource } from '../crawlers/define-source.ts'
import { discoverByList } from '../crawlers/discover-list.ts'
import type { Discovered } from '../crawlers/found.ts'
import type { PlatformName } from '../crawlers/platform.ts'
import { platforms } from '../crawlers/platforms/index.ts'
import { sources } from '../crawlers/registry.ts'
import { noProvenance } from '../src/domain/document.ts'

/** One list of each platform, beside what must be found in it: documents by their stable id, and the next page. */
const folder = new URL('../crawlers/platforms/examples/', import.meta.url)
const expected: Record<string, { items: string[]; next?: string }> = JSON.parse(
  readFileSync(new URL('expected.json', folder), 'utf8'),
)
const asked: string[] = []
afterEach(() => asked.splice(0))

async function listOf(platform: PlatformName, html: string): Promise<Discovered[]> {
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
  const found: Discovered[] = []
  const way = discoverByList(
    {
      source,
      sitemaps: [],
      isKnown: () => false,
      untilKnown: false,
      visit: async url => {
        asked.push(url)
        if (asked.length > 1)
          return {
            ok: false,
            status: 404,
            finding: { class: 'http-error', subject: url, detail: '', next: '' },
          }
        const bytes = new TextEncoder().encode(html)
        return {
          ok: true,
          url,
          raw: {
            stage: 'raw',
            bytes,
            mediaType: 'text/html',
            charset: 'utf-8',
            provenance: { ...noProvenance, url },
          },
        }
      },
    },
    own,
  )
  for await (const step of way) found.push(step)
  return found
}

describe.each(Object.keys(platforms) as PlatformName[])('a list on %s', name => {
  test('its documents, in order, and nothing else', async () => {
    const html = readFileSync(new URL(`${name}.html`, folder), 'utf8')
    const steps = await listOf(name, html)
    const items = steps.flatMap(step =>
      step.kind === 'found'
        ? [step.found.stableId ?? step.found.url.replace('https://site.example', '')]
        : [],
    )
    // A site whose system is not known lists what its reader takes for items.
    if (name === 'generic') expect(items.every(item => item === '/chi-tiet/bai-1')).toBe(true)
    else expect(items).toEqual(expected[name]?.items)
    const next = expected[name]?.next
    if (next !== undefined) expect(asked[1]).toBe(`https://site.example${next}`)
  })

  test('a broken list is an empty one, and says so', async () => {
    const steps = await listOf(name, '<!DOCTYPE html><html><body><div id="app"></div></body></html>')
    expect(steps.map(step => (step.kind === 'finding' ? step.finding.class : step.kind))).toEqual([
      'listing',
      'empty-listing',
    ])
  })
})

test('every enabled source stands on a platform with an example', () => {
  for (const { id, enabled, platform } of sources)
    if (enabled) expect(expected[platform]?.items.length, id).toBeGreaterThan(0)
})
