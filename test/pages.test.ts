import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  writeFileSync(
    file,
    'ỦY BAN NHÂN DÂN TỈNH MẪU\nSố: 12/2024/QĐ-UBND\nQUYẾT ĐỊNH\nVề thi đua, khen thưởng\nCăn cứ Luật Thi đua, khen thưởng số 06/2022/QH15;\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
  )
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
    for (const name of ['constructor', 'toString', '__proto__'])
      expect((await get(`/?q=thi+dua&${name}=x`)).status, name).toBe(200)
    expect((await get('/ap-dung?q=giấy+khen&fbclid=x')).status).toBe(200)
  })
})

describe('pages for those who hear them, or see little', () => {
  const pages = [
    '/',
    '/?q=thi+dua',
    '/van-ban/vn/qh15/luat/2022/6',
    '/van-ban/vn/qh15/luat/2022/6/hop-nhat',
    '/ap-dung?q=giấy+khen&in=Cao+Bằng',
    '/soat-can-cu',
    '/danh-hieu',
    '/danh-hieu/cstdcs',
    '/so-sanh',
    '/dong-thoi-gian?q=thi+đua',
    '/nguon',
    '/khong-co',
  ]
  test.each(pages)(
    '%s has one h1, no level of heading left out, and no landmark without a name',
    async path => {
      const { text } = await get(path)
      const levels = [...text.matchAll(/<h([1-6])/g)].map(match => Number(match[1]))
      expect(levels.filter(level => level === 1)).toHaveLength(1)
      for (const [at, level] of levels.entries())
        expect(level - (levels[at - 1] ?? 0), `heading ${at}`).toBeLessThanOrEqual(1)
      expect(text).not.toMatch(/<nav(?![^>]*aria-label)|<aside class="facets">/)
      expect(text.match(/<header>.*<main /s)?.[0]).toContain('class="top"')
    },
  )

  test('on English pages Vietnamese names and wordings say that they are Vietnamese', async () => {
    const law = await get('/van-ban/vn/qh15/luat/2022/6?lang=en')
    expect(law.text).toMatch(/<h1 lang="vi">Luật Thi đua, khen thưởng/)
    expect((await get('/?q=thi+dua&lang=en')).text).toMatch(/<h3 lang="vi"><a/)
    expect((await get('/danh-hieu/cstdcs?lang=en')).text).toMatch(/<h1 lang="vi">Chiến sĩ thi đua cơ sở/)
    const vietnamese = await get('/van-ban/vn/qh15/luat/2022/6')
    expect(vietnamese.text).not.toMatch(/<h1 lang/)
    expect(vietnamese.text).toMatch(/lang="en" hreflang="en"/)
  })

  test('every text has a contrast of 4.5 to what it stands on, by day and by night (WCAG 1.4.3)', () => {
    const css = readFileSync(new URL('../src/web/style.css', import.meta.url), 'utf8')
    const colours = new Map(
      [...css.matchAll(/--([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
        ([, name, light, dark]) => [name, [light, dark]] as const,
      ),
    )
    const pairs = ['ink', 'quiet', 'accent', 'gold', 'green'].flatMap(name =>
      ['paper', 'card', ...(colours.has(`${name}-soft`) ? [`${name}-soft`] : [])].map(
        ground => [name, ground] as const,
      ),
    )
    expect(pairs).toHaveLength(13)
    for (const [name, ground] of [...pairs, ['paper', 'accent'], ['ink', 'mark']] as const)
      for (const night of [0, 1] as const)
        expect(
          contrast(colours.get(name)?.[night] ?? '', colours.get(ground)?.[night] ?? ''),
          `${name} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5)
  })
})

/** Ratio of relative luminances, WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('comparison leads on', () => {
  test('a number that several carry: each is a link that asks again', async () => {
    const { status, text } = await get('/so-sanh?cu=06/2022/QH15&moi=12/2024/QĐ-UBND')
    expect(status).toBe(400)
    expect(text).toMatch(/href="\/so-sanh\?cu=06%2F2022%2FQH15&amp;moi=vn-[a-z-]+%2Fubnd/)
    expect(text).toMatch(/<title>So sánh văn bản 06\/2022\/QH15 – 12\/2024\/QĐ-UBND · thidua/)
  })

  test('the old text alone is not passed over in silence', async () => {
    expect((await get('/so-sanh?cu=06/2022/QH15')).text).toMatch(/role="alert">Chưa so sánh/)
  })
})

test('/nguon tells an operator in the language of the page what a search server needs', async () => {
  const next = 'Start it, or correct MEILI_URL'
  const fallback = { fault: 'unreachable', since: '2026-11-22T00:00:00.000Z', next } as const
  const searchEngine = async () => ({ engine: 'meilisearch', fallback }) as const
  const web = createWeb({ ...open.answers, searchEngine }, '0.0.0-test')
  expect(await (await web.request('/nguon')).text()).toMatch(/không kết nối được.*khởi động.*MEILI_URL/)
  expect(await (await web.request('/nguon?lang=en')).text()).toContain(next)
})

test('a Vietnamese page says in Vietnamese why a reference is left open', async () => {
  const path = /\/tai-lieu\/[0-9a-f]{16}/.exec((await get('/?q=12/2024/QĐ-UBND')).text)?.[0]
  expect((await get(path ?? '')).text).toMatch(/class="ref open"[^>]*data-why="Lời văn không nêu đủ/)
  expect((await get(`${path}?lang=en`)).text).toMatch(/class="ref open"[^>]*data-why="[a-z ,]+"/)
})

test('/nguon says runs in words and at the time of Vietnam', async () => {
  const { text } = await get('/nguon')
  expect(text).toMatch(/<td>Nạp tệp<\/td><td>\d+ tệp, /)
  expect((await get('/nguon?lang=en')).text).toMatch(/<td>Ingest<\/td><td>\d+ files, /)
  expect(text).toMatch(/<time class="when-run" datetime="[^"]+Z">\d\d\/\d\d\/\d{4} \d\d:\d\d<\/time>/)
  expect(text.replace(/<[^>]*>/g, ' ')).not.toMatch(/\d{4}-\d\d-\d\dT|tookMs|notModified|planned/)
})

test('a text without contents takes their room', async () => {
  const found = /\/tai-lieu\/[0-9a-f]{16}/.exec((await get('/?q=12/2024/QĐ-UBND')).text)?.[0]
  expect((await get(found ?? '')).text).toMatch(/class="reading alone"/)
})

describe('what narrows a search', () => {
  test('is said on the line of the filters, which stay closed, so that answers are in sight', async () => {
    const { text } = await get('/?q=thi+đua&in=vn-cao-bang&status=in-force&year=2024')
    expect(text).toMatch(/<details><summary>Lọc kết quả: <strong>Cao Bằng · Còn hiệu lực · 2024<\/strong>/)
    expect((await get('/?q=thi+đua')).text).toMatch(/<details><summary>Lọc kết quả<\/summary>/)
  })

  test('can be dropped where nothing was found with it', async () => {
    const { text } = await get('/?q=thi+đua&signer=không+ai')
    expect(text).toMatch(/href="\/\?q=thi%20%C4%91ua">Tìm lại, bỏ mọi bộ lọc/)
    expect((await get('/?q=xyzzyqwv')).text).not.toMatch(/bỏ mọi bộ lọc/)
  })

  test('what could not be read is told before the form, where a phone shows it', async () => {
    expect((await get('/?q=a&year=20x')).text).toMatch(/role="alert".*<form/s)
  })
})

test('a page behind the last says so, and does not say that nothing was found', async () => {
  const { text } = await get('/?q=thi+đua&page=900')
  expect(text).toMatch(/Không có nhiều trang kết quả đến vậy.*page=1"/s)
  expect(text).not.toMatch(/Không tìm thấy văn bản nào/)
})

test('a body that is no JSON is the fault of who sends it', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
  const headers = { 'content-type': 'application/json' }
  for (const body of ['{bad', '']) {
    const response = await app.request('/api/lookup', { method: 'POST', headers, body })
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      expect.stringContaining('problem+json'),
    ])
  }
  const plain = await app.request('/api/lookup', { method: 'POST', body: 'x=1' })
  expect(plain.status).toBe(415)
  expect(silent).not.toHaveBeenCalled()
  silent.mockRestore()
})

test('an address that leads nowhere is shown as one would write it, with what to do', async () => {
  const missing = await get('/van-ban/vn%2Fubnd%2Fqđ%2F1899%2F1')
  expect([missing.status, missing.text]).toEqual([404, expect.stringContaining('/van-ban/vn/ubnd/qđ/1899/1')])
  expect(missing.text).toMatch(/chưa có trong dữ liệu\. Hãy tra theo số, ký hiệu/)
  expect((await get('/tai-lieu/%E0%A4%A')).status).toBe(404)
})
