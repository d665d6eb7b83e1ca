import { describe, expect, test } from 'vitest'
import { apiOver, registryFolder } from './api-app.ts'

const { get } = apiOver(registryFolder)
const words = async (path: string): Promise<string> =>
  String((await get(path)).body).replaceAll(/<[^>]*>/g, ' ')

describe('before the first document', () => {
  test.each([
    ['/', /Chưa thu thập tài liệu nào.*thidua crawl/s, /Cập nhật đến/],
    ['/?lang=en', /No document has been collected yet.*thidua ingest/s, /As of/],
    ['/?q=zzzqqq', /Không tìm thấy văn bản nào.*Chưa thu thập tài liệu nào/s, /thử ít từ hơn|Cập nhật đến/],
    ['/?q=zzzqqq&lang=en', /Nothing found.*No document has been collected/s, /Try fewer words|As of/],
  ])('%s says so, and who can change it', async (path, says, not) => {
    expect(await words(path)).toMatch(says)
    expect(await words(path)).not.toMatch(not)
  })

  test('what the tables know is found all the same', async () => {
    expect(await words('/?q=06/2022/QH15')).toMatch(/Luật Thi đua, khen thưởng/)
  })
})

describe('why something is refused', () => {
  const cases: [page: string, api: string, vi: RegExp, en: RegExp][] = [
    [
      '/so-sanh?moi=99/1999/ABC',
      '/api/compare?new=99/1999/ABC',
      /chưa biết (?:"|&quot;)99\/1999\/ABC/,
      /nothing is known of/,
    ],
    [
      '/ap-dung?q=giấy+khen&in=Nơi+Nào',
      '/api/applicable?q=giấy+khen&in=Nơi+Nào',
      /chưa biết địa bàn/,
      /no territory is known/,
    ],
    ['/dong-thoi-gian?q=x&in=Nơi+Nào', '/api/timeline?q=x&in=Nơi+Nào', /chưa biết địa bàn/, /no territory/],
  ]
  test.each(cases)('%s: in the language of the page; the interface says both', async (page, api, vi, en) => {
    expect(await words(page)).toMatch(vi)
    expect(await words(page)).not.toMatch(en)
    expect(await words(`${page}&lang=en`)).toMatch(en)
    expect(await words(`${page}&lang=en`)).not.toMatch(vi)
    const { detail } = (await get(api)).body as { detail: string }
    expect([vi.test(detail), en.test(detail)]).toEqual([true, true])
  })
})
