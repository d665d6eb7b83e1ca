import { describe, expect, test } from 'vitest'
import { apiOver, registryFolder } from './api-app.ts'

const { get, request } = apiOver(registryFolder)

describe('state of the service', () => {
  test('healthz, readyz, sources, runs and missing answer', async () => {
    for (const path of ['/healthz', '/readyz', '/api/sources', '/api/runs', '/api/missing']) {
      expect((await get(path)).status, path).toBe(200)
    }
  })

  const wrongMethods: readonly [method: string, path: string, status: number, allow: string | null][] = [
    ['PUT', '/api/search', 405, 'GET, HEAD'],
    ['GET', '/api/lookup', 405, 'POST'],
    ['POST', '/van-ban/vn/cp/nd/2025/152', 405, 'GET, HEAD'],
    ['DELETE', '/soat-can-cu', 405, 'GET, HEAD, POST'],
    ['OPTIONS', '/api/lookup', 204, 'POST'],
    ['POST', '/api/nothing', 404, null],
    ['PUT', '/api/documents/a/b/c', 404, null],
  ]
  for (const [method, path, status, allow] of wrongMethods)
    test(`${method} ${path} is answered with ${status}`, async () => {
      const response = await request(path, { method })
      expect([response.status, response.headers.get('allow')]).toEqual([status, allow])
    })

  const typed: readonly [asked: string, id: string | null][] = [
    ['98/2023 NĐ-CP', 'vn/cp/nd/2023/98'],
    ['Nghị định số 98/2023/NĐ-CP', 'vn/cp/nd/2023/98'],
    ['nd 98/2023', 'vn/cp/nd/2023/98'],
    ['98/2023 thi đua', null], // something else beside it
    ['nghị định 98', null], // without a year it may be any
    ['98/1900 NĐ-CP', null],
  ]
  for (const [asked, id] of typed)
    test(`an instrument is asked for as "${asked}"`, async () => {
      const { status, body } = await get(`/api/instruments/${encodeURIComponent(asked)}`)
      expect([status, (body as { instrumentId?: string }).instrumentId ?? null]).toEqual([
        id === null ? 404 : 200,
        id,
      ])
    })

  test('openapi.json names every route', async () => {
    const { body } = await get('/openapi.json')
    const paths = Object.keys((body as { paths: Record<string, unknown> }).paths)
    for (const path of [
      '/api/search',
      '/api/suggest',
      '/api/documents/{id}',
      '/api/instruments/{id}',
      '/api/lookup',
      '/healthz',
    ]) {
      expect(paths).toContain(path)
    }
  })

  test('pages carry a strict content security policy and no inline script', async () => {
    const response = await request('/?q=thi+dua')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).not.toMatch(/<script(?![^>]*\bsrc=)/)
  })
})
