import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDemo } from '../pipelines/demo.ts'
import { ingestPaths } from '../pipelines/ingest.ts'
import { type Day, parseIsoDay } from '../src/domain/day.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openSearch, type Search } from '../src/search/open-search.ts'
import { type Hit, plainRequest } from '../src/search/search-answer.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'

/**
 * What officers and researchers ask of the registry, the sample portal and the five seeds. Both tables were written
 * before the order of hits was tuned on them.
 */
const seeds = fileURLToPath(new URL('../../shared/seeds', import.meta.url))
const hasSeeds = existsSync(seeds)
const folder = mkdtempSync(join(tmpdir(), 'thidua-queries-'))
const registry = loadRegistry()
let store: Store
let index: SearchIndex
let search: Search

beforeAll(async () => {
  await runDemo({ folder })
  store = openStore(folder, { mode: 'write' })
  index = await openIndex(folder, { mode: 'write' })
  if (hasSeeds) await ingestPaths([seeds], { store, index, registry })
  search = openSearch({ store, registry, index })
}, 120_000)

afterAll(async () => {
  await index?.close()
  store?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('what must be first', () => {
  for (const [kind = '', query = '', filters = '', expected = '', notYet = ''] of rowsOf('queries.tsv'))
    testOf(expected, notYet)(`${kind}: ${query} ${filters}`, async () => {
      const hits = await ask(query, filters)
      expect(isExpected(hits[0], expected), describeHits(hits)).toBe(true)
    })
})

describe('Vietnamese words find what is held in another language, among the first three', () => {
  for (const [query = '', expected = '', notYet = ''] of rowsOf('queries-across-languages.tsv'))
    testOf(expected, notYet)(query, async () => {
      const hits = await ask(query, '')
      expect(
        hits.slice(0, 3).some(hit => isExpected(hit, expected)),
        describeHits(hits),
      ).toBe(true)
    })
})

/** A row with a reason why not yet must fail: when it passes, the reason is taken out. */
function testOf(expected: string, notYet: string): typeof test.skip {
  if (expected.includes('seed:') && !hasSeeds) return test.skip
  return notYet === '' ? test : test.fails
}

async function ask(q: string, filters: string): Promise<readonly Hit[]> {
  const given = Object.fromEntries(
    filters
      .split(';')
      .filter(Boolean)
      .map(each => each.split('=')),
  )
  const on: Day | null = parseIsoDay(given.on ?? '2026-11-21') ?? null
  const answer = await search.search({ ...plainRequest, q, in: given.in ?? null, on, limit: 5 })
  if ('refused' in answer) throw new Error(answer.detail)
  return answer.hits
}

/** `title:` the beginning of a title, `seed:` the beginning of a seed's file name, else an instrument id. */
function isExpected(hit: Hit | undefined, expected: string): boolean {
  return expected.split('|').some(each => {
    if (hit === undefined) return false
    if (each.startsWith('title:')) return hit.title.startsWith(each.slice('title:'.length))
    if (each.startsWith('seed:')) return hit.documentIds.includes(seedId(each.slice('seed:'.length)))
    return hit.instrumentId === each
  })
}

function seedId(number: string): string {
  const name = readdirSync(seeds).find(each => each.startsWith(number)) ?? ''
  return createHash('sha256')
    .update(readFileSync(join(seeds, name)))
    .digest('hex')
    .slice(0, 16)
}

function describeHits(hits: readonly Hit[]): string {
  return hits.map(hit => `${hit.instrumentId ?? hit.documentId} ${hit.title.slice(0, 70)}`).join('\n')
}

function rowsOf(name: string): readonly (readonly string[])[] {
  const text = readFileSync(new URL(`./tables/${name}`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .slice(1)
    .filter(line => line !== '')
    .map(line => line.split('\t'))
}
