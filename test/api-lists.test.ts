import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseAtomFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reindex } from '../pipelines/reindex.ts'
import { toAtom } from '../src/api/formats/atom.ts'
import { toBibtex } from '../src/api/formats/bibtex.ts'
import { toCsv } from '../src/api/formats/csv.ts'
import { toJsonLd } from '../src/api/formats/json-ld.ts'
import { type OpenAnswers, openAnswers, work } from '../src/cli/data-folder.ts'
import type { Hit } from '../src/search/search-answer.ts'
import { createWeb } from '../src/web/app.ts'
import { save } from './store-builders.ts'

const root = mkdtempSync(join(tmpdir(), 'thidua danh sách '))
const folder = join(root, 'kho')
let open: OpenAnswers
let app: ReturnType<typeof createWeb>

beforeAll(async () => {
  await work(folder, 'real', async ({ store, registry }) => {
    save(store, {
      url: 'https://example.vn/1',
      title: 'Tin <b>mẫu</b> & "phong trào"',
      text: 'Phong trào thi đua mẫu của một cụm',
      publishedOn: '2024-03-01' as never,
      jurisdiction: [{ id: 'vn-cao-bang', from: 'text', inferred: false }],
    })
    await reindex(store, registry)
  })
  open = await openAnswers(folder)
  app = createWeb(open.answers, '1.2.3')
})
afterAll(async () => {
  await open.close()
  rmSync(root, { recursive: true, force: true })
})

async function get(path: string) {
  const response = await app.request(`http://thidua.example${path}`)
  return { status: response.status, headers: response.headers, body: await response.text() }
}

describe('feeds', () => {
  test('a feed of a search can be read by others, and its entries keep their ids', async () => {
    const { status, headers, body } = await get(
      '/feed.atom?q=phong%20tr%C3%A0o%20thi%20%C4%91ua%20m%E1%BA%ABu',
    )
    expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    const feed = parseAtomFeed(body)
    const [entry] = feed.entries ?? []
    expect(entry?.title).toMatchObject({ value: 'Tin <b>mẫu</b> & "phong trào"' })
    expect(entry?.links?.[0]?.href).toMatch(/^http:\/\/thidua\.example\/tai-lieu\/[0-9a-f]{16}$/)
    expect(entry?.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(entry?.updated).toContain('2024-03-01')
    expect(feed.links?.find(({ rel }) => rel === 'self')?.href).toContain('/feed.atom?q=')
  })

  test('two searches are two feeds, and an empty one is well formed', async () => {
    const [a, b] = [await get('/feed.atom?q=zzzz'), await get('/feed.atom?q=yyyy')]
    expect(parseAtomFeed(a.body).entries ?? []).toEqual([])
    expect(parseAtomFeed(a.body).id).not.toBe(parseAtomFeed(b.body).id)
  })

  test('what a search refuses, a feed refuses', async () => {
    expect((await get('/feed.atom?in=Atlantis')).status).toBe(400)
    expect((await get('/feed.atom?nonsense=1')).status).toBe(400)
  })
})

describe('exports', () => {
  for (const [format, type, has] of [
    ['csv', 'text/csv', '98/2023/NĐ-CP,'],
    ['bibtex', 'application/x-bibtex', 'number = {98/2023/NĐ-CP}'],
    ['jsonld', 'application/ld+json', '"legislationIdentifier": "98/2023/NĐ-CP"'],
  ] as const) {
    test(format, async () => {
      const { status, headers, body } = await get(`/export?format=${format}&q=98%2F2023%2FN%C4%90-CP`)
      expect(status).toBe(200)
      expect(headers.get('content-type')).toContain(type)
      expect(headers.get('content-disposition')).toMatch(/^attachment/)
      expect(Number(headers.get('x-total-count'))).toBeGreaterThan(0)
      expect(body).toContain(has)
    })
  }

  test('a format that is none is refused', async () => {
    expect((await get('/export?format=xls&q=x')).status).toBe(400)
    expect((await get('/export?q=x')).status).toBe(400)
  })

  const hit = (title: string): Hit =>
    ({
      title,
      symbol: null,
      kind: 'news',
      issuer: null,
      jurisdiction: ['vn', 'vn-cao-bang'],
      issuedOn: null,
      publishedOn: '2024-01-01',
      status: 'unknown',
      language: 'vi',
      instrumentId: null,
      documentId: '0123456789abcdef',
      workId: 'w_1',
      url: null,
    }) as unknown as Hit

  test('a title is never a formula of a spreadsheet', () => {
    for (const title of ['=1+1', '+1', '-1', '@x', '\tx', '=HYPERLINK("http://x")']) {
      const row = toCsv([hit(title)]).split('\r\n')[1] ?? ''
      expect(row, title).toMatch(/^,"?'/)
    }
  })

  test('any title is read back from CSV as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("'-", '=1', "'")), title => {
        const read = readCsv(toCsv([hit(title)]))
        expect(read).toHaveLength(2)
        expect(read[1]?.[1]).toBe(/^[=+\-@\t\r]/.test(title) ? `'${title}` : title)
      }),
    )
  })

  test('any title and any question leave a feed that readers of XML take', () => {
    const sign = fc.constantFrom(
      '\u0000',
      '\u0008',
      '\u001b',
      '\ud800',
      '\ufffe',
      '\uffff',
      ']]>',
      '&',
      'ă',
      '𝒳',
      '\n',
      '\t',
    )
    fc.assert(
      fc.property(fc.string({ unit: sign }), title => {
        const feed = { title, self: 'http://x/feed.atom', base: 'http://x', asOf: null }
        const xml = toAtom([{ ...hit(title), snippet: [{ text: title, matched: false }] }], feed)
        // XML 1.0, 2.2: tab, line ends, and everything from the blank on but surrogates, U+FFFE and U+FFFF.
        expect(xml).toMatch(/^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]+$/u)
        expect(xml).toContain([...title].filter(letter => letter === 'ă').join('') ? 'ă' : '<entry>')
      }),
    )
  })

  test('any title leaves BibTeX balanced and JSON-LD readable', () => {
    fc.assert(
      fc.property(fc.string(), title => {
        const bare = toBibtex([hit(title)]).replace(/\\[{}]/g, '')
        expect([...bare].filter(letter => letter === '{').length).toBe(
          [...bare].filter(letter => letter === '}').length,
        )
        expect(JSON.parse(toJsonLd([hit(title)], 'http://x'))['@graph'][0].name).toBe(title)
      }),
    )
  })
})

/** RFC 4180, for reading back. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const match of text.replace(/^\uFEFF/, '').matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)) {
    const [all, value = '', end] = match
    if (all === '') break
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value)
    if (end === '\r\n') rows.push([])
  }
  return rows.filter(row => row.length > 0)
}

describe('the service itself', () => {
  test('metrics are lines that Prometheus takes', async () => {
    const { status, headers, body } = await get('/metrics')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
    for (const line of body.split('\n').filter(Boolean))
      expect(line).toMatch(
        /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z]+="[^"]*"(?:,[a-z]+="[^"]*")*\})? -?[\d.e+]+)$/,
      )
    expect(body).toMatch(/^thidua_documents 1$/m)
    expect(body).toMatch(/^thidua_instruments \d{3}$/m)
  })

  test('the page about the interface names every route, without scripts or other hosts', async () => {
    const { body } = await get('/docs')
    const { paths } = JSON.parse((await get('/openapi.json')).body) as { paths: Record<string, unknown> }
    for (const path of Object.keys(paths)) expect(body).toContain(path)
    expect(body).not.toMatch(/<script|https?:\/\//)
  })

  test('entities over HTTP', async () => {
    const award = JSON.parse((await get('/api/entities/awards/cstdcs?on=2024-08-01')).body)
    expect(award.money.productVnd).toBe(2_340_000)
    expect(JSON.parse((await get('/api/entities/awards')).body).entities.length).toBeGreaterThan(40)
    expect((await get('/api/entities/organisations/bnv')).status).toBe(200)
    expect((await get('/api/entities/organisations/khong-co')).status).toBe(404)
    expect((await get('/api/entities/persons')).status).toBe(400)
  })

  test('a search leads to the award it names, to its feed and to its files; browsers can offer it', async () => {
    const { body } = await get(
      '/?q=chi%E1%BA%BFn+s%C4%A9+thi+%C4%91ua+c%C6%A1+s%E1%BB%9F&doclang=vi&in=&lang=vi',
    )
    expect(body).toContain('href="/danh-hieu/cstdcs?lang=vi"')
    const paths = [...body.matchAll(/href="(\/(?:feed\.atom|export)[^"]+)"/g)].map(([, path = '']) =>
      path.replaceAll('&amp;', '&'),
    )
    expect(paths).toHaveLength(4)
    for (const path of paths) {
      expect(path).toContain('lang=vi')
      expect((await get(path)).status, path).toBe(200)
    }
    expect((await get('/assets/opensearch.xml')).body).toContain(
      'template="http://thidua.example/?q={searchTerms}"',
    )
  })

  test('pages of entities', async () => {
    const award = (await get('/danh-hieu/ldtt?on=2024-08-01')).body
    expect(award).toContain('702.000')
    const later = (await get('/danh-hieu/ldtt?on=2026-08-01')).body
    expect(later).toContain('Không tính được')
    expect(later).toContain('còn thiếu: mức lương cơ sở')
    expect((await get('/co-quan/bldtbxh')).body).toContain('01/03/2025')
    expect((await get('/danh-hieu/khong-co')).status).toBe(404)
    for (const path of ['/danh-hieu', '/phong-trao', '/co-quan', '/cum', '/cum?lang=en'])
      expect((await get(path)).status, path).toBe(200)
  })
})
