import { describe, expect, test } from 'vitest'
import { apiOver, registryFolder } from './api-app.ts'

const { request } = apiOver(registryFolder)

describe('POST /api/lookup', () => {
  const post = async (body: unknown) => {
    const response = await request('/api/lookup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: await response.json() }
  }

  test('says verdict, status and successor of each reference, with offsets into the text as given', async () => {
    const text =
      'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;\nCăn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023;'
    const { status, body } = await post({ text, on: '2026-11-21' })
    expect(status).toBe(200)
    const { references } = body as {
      references: {
        id: string
        start: number
        end: number
        quote: string
        status: { status: string; successor: { instrumentId: string } | null }
      }[]
    }
    expect(references.map(one => one.id)).toEqual(['vn/qh15/luat/2022/6', 'vn/cp/nd/2023/98'])
    expect(references.map(one => one.status.status)).toEqual(['in-force', 'expired'])
    expect(references[1]?.status.successor?.instrumentId).toBe('vn/cp/nd/2025/152')
    for (const { start, end, quote } of references) expect(text.slice(start, end)).toBe(quote)
  })

  test('a wrong date is said, not passed over', async () => {
    const { body } = await post({ text: 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 30 tháng 12 năm 2023;' })
    expect((body as { references: { mismatch: string }[] }).references[0]?.mismatch).toContain('31/12/2023')
  })

  test('what is no symbol is answered, not lost', async () => {
    const { body } = await post({ symbols: ['98/2023/NĐ-CP', '20/11'] })
    expect((body as { references: { verdict: string }[] }).references.map(one => one.verdict)).toEqual([
      'resolved',
      'open',
    ])
  })

  for (const body of [
    {},
    { text: 'a', symbols: [] },
    { text: 'a'.repeat(64_001) },
    { symbols: new Array(501).fill('1/2020/QH14') },
    [],
  ]) {
    test(`refuses ${JSON.stringify(body).slice(0, 40)}`, async () => {
      expect((await post(body)).status).toBe(400)
    })
  }
})
