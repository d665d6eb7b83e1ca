import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type OpenAnswers, openAnswers } from '../src/cli/data-folder.ts'
import { runProgram } from '../src/cli/program.ts'
import { createWeb } from '../src/web/app.ts'

const scratch = mkdtempSync(join(tmpdir(), 'thidua trang '))
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
let open: OpenAnswers
let app: ReturnType<typeof createWeb>

beforeAll(async () => {
  const file = join(scratch, 'van-ban.txt')
  writeFileSync(file, 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;')
  const io = { out: () => {}, err: () => {}, stdin: async () => new Uint8Array(), isTerminal: false, env: {} }
  await runProgram(['ingest', file, '--data', scratch], io)
  open = await openAnswers(scratch)
  app = createWeb(open.answers, '0.0.0-test')
}, 30_000)
afterAll(async () => {
  await open?.close()
  rmSync(scratch, { recursive: true, force: true })
})

async function get(path: string, headers: Record<string, string> = browser) {
  const response = await app.request(path, { headers })
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    text: await response.text(),
  }
}

describe('trouble is told to people in pages, and to programs in JSON', () => {
  test('an address where nothing is', async () => {
    const page = await get('/khong-co')
    expect([page.status, page.type]).toEqual([404, expect.stringContaining('text/html')])
    expect(page.text).toMatch(/Không có trang này.*href="\/"/s)
    expect((await get('/khong-co?lang=en')).text).toMatch(/<html lang="en">.*No such page/s)
    expect((await get('/khong-co', { accept: '*/*' })).type).toContain('problem+json')
    expect((await get('/api/khong-co')).type).toContain('problem+json')
  })

  test('an answer that fails, even of the database itself', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    const fails = () => {
      throw new Error('database disk image is malformed at /var/lib/x')
    }
    const broken = createWeb({ ...open.answers, search: fails, coverage: fails }, '0.0.0-test')
    const page = await broken.request('/?q=x', { headers: browser })
    const text = await page.text()
    expect(page.status).toBe(500)
    expect(text).toMatch(/<h1>Chưa trả lời được<\/h1>/)
    expect(text).not.toMatch(/malformed|\/var\/lib/)
    expect(silent).toHaveBeenCalled()
    const problem = await broken.request('/?q=x')
    expect([problem.status, problem.headers.get('content-type')]).toEqual([
      500,
      expect.stringContaining('problem+json'),
    ])
    silent.mockRestore()
  })
})

describe('a search that could not be read keeps the form, and says which field', () => {
  const cases: [query: string, vi: RegExp, en: RegExp][] = [
    ['q=a&year=20x', /Năm: “20x”\. .*bốn chữ số/, /Year: “20x”\. .*four digits/],
    ['q=a&on=hom+qua', /Vào ngày: “hom qua”/, /On date: “hom qua”/],
    ['q=a&kind=%3Cb%3E', /Thể loại: “&lt;b&gt;”\. Hãy chọn/, /Kind: “&lt;b&gt;”\. Choose/],
    ['q=a&in=Atlantis', /Không biết địa bàn này/, /No territory is known/],
    ['q=a&type=abc', /Không có loại văn bản.*href="[^"]*type=nd/s, /No type of document/],
    ['q=a&issuer=abc', /Không biết cơ quan này/, /No issuer is known/],
  ]
  for (const [query, vietnamese, english] of cases) {
    test(query, async () => {
      const page = await get(`/?${query}`)
      expect(page.status).toBe(400)
      expect(page.text).toMatch(vietnamese)
      expect(page.text).toMatch(/name="q" value="a"/)
      expect(page.text).toMatch(/<details open>/)
      expect((await get(`/?${query}&lang=en`)).text).toMatch(english)
    })
  }

  test('a day of /ap-dung that cannot be read is shown again, in the words of the page alone', async () => {
    const { status, text } = await get('/ap-dung?q=giấy+khen&on=hom+qua')
    expect([status, text]).toEqual([400, expect.stringMatching(/Chưa đọc được câu hỏi.*“hom qua”/)])
    expect(text).not.toMatch(/a day or a period/)
  })

  test('what others hang on an address that is passed on is left aside', async () => {
    expect((await get('/?q=thi+dua&fbclid=x&utm_source=y')).status).toBe(200)
    expect((await get('/?fbclid=x')).text).toContain('Ví dụ')
    expect((await get('/ap-dung?q=giấy+khen&fbclid=x')).status).toBe(200)
  })
})
