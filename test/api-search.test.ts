import { describe, expect, test } from 'vitest'
import type { SearchAnswer } from '../src/search/search-answer.ts'
import { apiOver } from './api-app.ts'
import { crawledSample } from './sample.ts'

const { get, request } = apiOver(crawledSample)

describe('GET /api/search', () => {
  test('a damaged symbol finds its instrument first', async () => {
    const { status, body } = await get('/api/search?q=12%2F2024%2FQD-UBND')
    expect(status).toBe(200)
    const answer = body as SearchAnswer
    expect(answer.hits[0]?.instrumentId).toBe('vn-tinh-mau/ubnd/qd/2024/12')
    expect(answer.coverage.sample).toBe(true)
    expect(answer.understood.symbols[0]?.symbol).toBe('12/2024/QĐ-UBND')
  })

  test('narrows by signer, recipient and part, in any order, and explains', async () => {
    const hitsOf = async (query: string) => ((await get(`/api/search?${query}`)).body as SearchAnswer).hits
    const signed = await hitsOf(
      `q=${encodeURIComponent('quyết định')}&signer=nguyen%20van%20mau&explain=true`,
    )
    expect(signed[0]?.instrumentId).toMatch(/^vn-tinh-mau\//)
    expect(signed[0]?.explain?.score).toBeGreaterThan(0)
    expect(await hitsOf('q=quyet+dinh&signer=khong+co+ai')).toEqual([])
    expect(await hitsOf('q=khen+thuong&recipient=khong+co+ai')).toEqual([])
    for (const { part, explain } of await hitsOf('q=mau&part=form'))
      expect([part, explain]).toEqual(['form', null])
    const days = (await hitsOf('q=khen+thuong&sort=date')).map(hit => hit.issuedOn ?? hit.publishedOn ?? '')
    expect(days).toEqual([...days].sort().reverse())
    const html = (await get('/?q=khen+thuong&signer=nguyen+van+mau&sort=rank')).body
    expect(html).toContain('Vì sao ở vị trí này')
  })

  const wrong = [
    '/api/search?q=a&sort=best',
    '/api/search?q=a&part=page',
    '/api/search?q=a&explain=yes',
    '/api/search?q=a&q=b',
    '/api/search?q[]=a',
    '/api/search?q=a&limit=1e9',
    '/api/search?q=a&limit=-1',
    '/api/search?q=a&limit=NaN',
    '/api/search?q=a&on=2026-02-31',
    '/api/search?q=a&status=gone',
    '/api/search?q=a&__proto__=x',
    '/api/search?q=a&constructor.prototype=x',
    `/api/search?q=${'a'.repeat(2_001)}`,
  ]
  for (const path of wrong) {
    test(`refuses ${path.slice(0, 60)}`, async () => {
      const { status, type, body } = await get(path)
      expect(status).toBe(400)
      expect(type).toContain('application/problem+json')
      expect(body).toMatchObject({ status: 400, detail: expect.any(String) })
      expect(({} as Record<string, unknown>).x).toBeUndefined()
    })
  }

  for (const q of [
    '"',
    'NEAR(a b)',
    '*',
    'col: x',
    "' OR 1=1 --",
    '\u0000',
    '\ud800',
    '((((',
    '<img onerror=x>',
  ]) {
    test(`takes ${JSON.stringify(q)} as words, never as syntax`, async () => {
      const { status } = await get(`/api/search?q=${encodeURIComponent(q.replace('\ud800', '\ufffd'))}`)
      expect([200, 400]).toContain(status)
    })
  }

  test('an unknown place is wrong usage, with what would be right', async () => {
    const { status, body } = await get('/api/search?q=a&in=Atlantis')
    expect(status).toBe(400)
    expect(body).toMatchObject({ title: 'unknown-jurisdiction' })
  })
})

describe('documents and instruments', () => {
  test('an instrument is found by id, by percent-encoded id and by symbol', async () => {
    const paths = ['vn-tinh-mau/ubnd/qd/2024/12', 'vn-tinh-mau%2Fubnd%2Fqd%2F2024%2F12']
    for (const path of paths) {
      const { status, body } = await get(`/api/instruments/${path}?on=2024-12-01`)
      expect(status).toBe(200)
      expect(body).toMatchObject({
        instrumentId: 'vn-tinh-mau/ubnd/qd/2024/12',
        on: '2024-12-01',
        held: true,
      })
    }
    const law = await get('/api/instruments/vn/qh15/luat/2022/6?on=2026-11-21')
    expect(law.body).toMatchObject({ status: { status: 'in-force' } })
  })

  test('its document answers with text, references, versions and the original bytes', async () => {
    const { body } = await get('/api/instruments/vn-tinh-mau/ubnd/qd/2024/12')
    const id = (body as { documents: { documentId: string }[] }).documents[0]?.documentId ?? ''
    expect(id).toMatch(/^[0-9a-f]{16}$/)
    const document = await get(`/api/documents/${id}`)
    const { text, references } = document.body as {
      text: string
      references: { start: number; end: number; quote: string }[]
    }
    expect(references.length).toBeGreaterThan(0)
    for (const { start, end, quote } of references) expect(text.slice(start, end)).toBe(quote)
    expect((await get(`/api/documents/${id}/text`)).body).toBe(text)
    expect((await get(`/api/documents/${id}/versions`)).body).toMatchObject({
      versions: [{ textHash: expect.any(String) }],
    })
    const original = await request(`/api/documents/${id}/original`)
    expect(original.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/)
  })

  test('cites and cited-by are two ends of one edge', async () => {
    const cites = await get('/api/instruments/vn-tinh-mau/ubnd/qd/2024/12/cites?relation=legal_basis')
    const law = (cites.body as { edges: { instrument: { instrumentId: string } }[] }).edges.map(
      edge => edge.instrument.instrumentId,
    )
    expect(law).toContain('vn/qh15/luat/2022/6')
    const citedBy = await get('/api/instruments/vn/qh15/luat/2022/6/cited-by?in=vn-tinh-mau')
    expect((citedBy.body as { total: number }).total).toBeGreaterThan(0)
  })

  test('a parameter that is needed and not given is said to be missing', async () => {
    for (const path of ['/api/suggest', '/api/timeline', '/api/applicable', '/api/compare'])
      expect((await get(path)).body).toMatchObject({
        status: 400,
        detail: expect.stringMatching(/^(q|new): is missing/),
      })
  })

  const places: [name: string, refused: string, candidate: string | undefined][] = [
    ['Atlantis', 'unknown-jurisdiction', undefined],
    ['Châu Thành', 'ambiguous-jurisdiction', 'Châu Thành'],
  ]
  test.each(places)(
    'edges of a territory called %s are refused, not nought',
    async (name, refused, candidate) => {
      const edges = `/api/instruments/vn/qh15/luat/2022/6/cited-by?in=${encodeURIComponent(name)}`
      const topic = `/api/timeline?q=thi+dua&in=${encodeURIComponent(name)}`
      for (const path of [edges, topic]) {
        const { status, body } = await get(path)
        expect({ status, body }).toMatchObject({ status: 400, body: { title: refused } })
        if (candidate) expect(JSON.stringify(body)).toContain(candidate)
      }
    },
  )

  for (const path of [
    '/api/documents/0000000000000000',
    '/api/instruments/vn/cp/nd/1800/1',
    '/api/nothing',
  ]) {
    test(`${path} is 404 with the next step`, async () => {
      const { status, type } = await get(path)
      expect(status).toBe(404)
      expect(type).toContain('application/problem+json')
    })
  }
})
