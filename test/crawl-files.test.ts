import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isOnProbation } from '../crawlers/probation.ts'
import type { SourceInput } from '../crawlers/source.ts'
import { createPace } from '../src/fetch/pace.ts'
import { article, crawlRig, mockSource } from './crawl-kit.ts'
import { makePdf } from './fixtures/read/make-pdf.ts'
import { openWholeSite, toldOf, type WholeSite } from './whole-site.ts'

/** Lists whose entries are files: no page stands between the list and the document. The whole way into a store. */
type Row = { readonly n: number; readonly symbol?: string }

let rows: readonly Row[]
let files: Map<string, Uint8Array | string>
let whole: WholeSite
let now: Date

const path = (n: number): string => `/files/qd-${n}.pdf`
const symbolOf = (n: number): string => `${n}/2024/QĐ-UBND`
const listOf = (entries: readonly Row[]): string =>
  `<html lang="vi"><head><title>Văn bản</title></head><body><nav><a href="/files/so-do.pdf">Sơ đồ cổng</a></nav><main><h1>Văn bản chỉ đạo</h1><table>
  <tr><th>Số ký hiệu</th><th>Ngày ban hành</th><th>Trích yếu</th><th>Tệp</th></tr>${entries
    .map(
      ({ n, symbol = symbolOf(n) }) =>
        `<tr><td>${symbol}</td><td>0${n}/05/2024</td><td>Quyết định ban hành Quy chế thi đua, khen thưởng lần ${n}</td><td><a href="${path(n)}">Tải về</a></td></tr>`,
    )
    .join('')}</table></main></body></html>`

/** A decision as a file; its lines as they are printed. */
function decision(
  n: number,
  text = 'Ban hành kèm theo Quyết định này Quy chế thi đua, khen thưởng.',
): Uint8Array {
  const lines = [
    'ỦY BAN NHÂN DÂN TỈNH MẪU',
    `Số: ${symbolOf(n)}`,
    'QUYẾT ĐỊNH',
    'Ban hành Quy chế thi đua, khen thưởng',
    ...Array.from({ length: 8 }, (_, at) => `Điều ${at + 1}. ${text} Lần thứ ${n}.`),
  ]
  return makePdf([lines.map((line, at) => ({ text: line, x: 60, y: 60 + 24 * at }))])
}

async function openSite(kind: 'sample' | 'real' = 'sample'): Promise<WholeSite> {
  return await openWholeSite(
    (request, response) => {
      const url = request.url ?? ''
      const body = url === '/tin/' ? listOf(rows) : files.get(url)
      if (body === undefined) {
        response.writeHead(404)
        response.end()
        return
      }
      const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
      const isKnown = request.headers['if-none-match'] === etag
      response.writeHead(isKnown ? 304 : 200, {
        'content-type': url.endsWith('.pdf') ? 'application/pdf' : 'text/html; charset=utf-8',
        etag,
      })
      response.end(isKnown ? undefined : body)
    },
    { now: () => now, kind },
  )
}

beforeEach(async () => {
  now = new Date('2026-06-01T02:00:00+07:00')
  rows = [1, 2, 3, 4].map(n => ({ n }))
  files = new Map<string, Uint8Array | string>(rows.map(({ n }) => [path(n), decision(n)]))
  files.set('/files/so-do.pdf', decision(9))
  whole = await openSite()
})
afterEach(() => whole.close())

async function night(input: Partial<SourceInput> = {}) {
  now = new Date(now.getTime() + 86_400_000)
  whole.site.requests.length = 0
  const pace = createPace({ sleep: async () => undefined })
  const report = await whole.crawl([mockSource(input)], { pace })
  const { new: fresh, changed, unchanged, notModified, vanished, failed } = report
  return {
    report,
    counts: { fresh, changed, unchanged, notModified, vanished, failed },
    told: toldOf(report.findings),
    asked: whole.site.requests.filter(url => url.startsWith('/files/')),
  }
}
const none = { fresh: 0, changed: 0, unchanged: 0, notModified: 0, vanished: 0, failed: 0 }
const documents = () =>
  whole.store.db.all<{ path: string; published: string | null; symbol: string | null; versions: number }>(
    `SELECT replace(d.url, 'http://mock.example', '') AS path, v.published_on AS published, v.own_id AS symbol,
       (SELECT count(*) FROM version WHERE document_id = d.id) AS versions
     FROM document d JOIN version v ON v.id = d.version_id ORDER BY d.url`,
  )
const goneFiles = () =>
  whole.store.db
    .all<{ url: string }>('SELECT url FROM document WHERE gone_at IS NOT NULL')
    .map(({ url }) => url.replace('http://mock.example', ''))

describe('a list of files', () => {
  test('every file is a document, with what its row states; what stands beside the list is none', async () => {
    const { counts, told, asked } = await night()
    expect([counts, told]).toEqual([{ ...none, fresh: 4 }, []])
    expect(asked.toSorted()).toEqual(rows.map(({ n }) => path(n)))
    expect(documents()).toEqual(
      rows.map(({ n }) => ({
        path: path(n),
        published: `2024-05-0${n}`,
        symbol: `vn-tinh-mau/ubnd/qd/2024/${n}`,
        versions: 1,
      })),
    )
  })

  test('nothing is transferred again, an edit is a new version, a new row is a new document', async () => {
    await night()
    expect((await night()).counts).toEqual({ ...none, notModified: 4 })
    files.set(path(2), decision(2, 'Quy chế được sửa đổi, bổ sung một số điều như sau.'))
    rows = [{ n: 5 }, ...rows]
    files.set(path(5), decision(5))
    const third = await night()
    expect([third.counts, third.told]).toEqual([{ ...none, fresh: 1, changed: 1, notModified: 3 }, []])
    expect(documents().map(({ path, versions }) => [path, versions])).toEqual([
      [path(1), 1],
      [path(2), 2],
      [path(3), 1],
      [path(4), 1],
      [path(5), 1],
    ])
  })

  test('a file that is taken away with its row is gone; a row without its file stays offered', async () => {
    await night()
    rows = [{ n: 5 }, ...rows.filter(({ n }) => n !== 1 && n !== 3)]
    files.set(path(5), decision(5))
    files.delete(path(3))
    const { counts, told } = await night()
    expect([counts, told]).toEqual([
      { ...none, fresh: 1, notModified: 3, vanished: 1 },
      [`vanished ${path(3)}`],
    ])
    expect(goneFiles()).toEqual([path(3)])
  })

  test('a file that holds another document than its row says is not kept under it', async () => {
    rows = [{ n: 1 }, { n: 2, symbol: '77/2024/QĐ-UBND' }, { n: 3 }]
    const { counts, told } = await night()
    expect([counts, told]).toEqual([{ ...none, fresh: 2, failed: 1 }, [`wrong-document ${path(2)}`]])
  })

  test('a page in place of a file is no document', async () => {
    await night()
    files.set(path(2), article('Mời bạn đăng nhập'))
    const { counts, told } = await night()
    expect([counts, told]).toEqual([{ ...none, notModified: 3, failed: 1 }, [`soft-404 ${path(2)}`]])
    expect(documents().find(one => one.path === path(2))?.versions).toBe(1)
  })

  test('speaks for the health of its source: rows have titles, days and symbols where files have no fields', async () => {
    rows = [1, 2, 3, 4, 5, 6].map(n => ({ n }))
    for (const { n } of rows) files.set(path(n), decision(n))
    const strict = { health: { itemsMin: 5, titleRateMin: 0.9, dateRateMin: 0.9 } }
    const { told, report } = await night(strict)
    expect([told, report.sources[0]?.items]).toEqual([[], 6])
    expect(whole.store.db.get('SELECT details, with_title, with_date, with_number FROM source_run')).toEqual({
      details: 6,
      with_title: 6,
      with_date: 6,
      with_number: 6,
    })
  })
})

describe('a file that a page offers, too', () => {
  const page = article(
    'Quyết định ban hành Quy chế',
    `${'Nội dung quyết định về công tác thi đua, khen thưởng. '.repeat(12)}</p><p><a href="${path(1)}">Tải quyết định</a>`,
  )
  const both: Partial<SourceInput> = {
    discovery: [
      { kind: 'list', path: '/tin/' },
      { kind: 'list', path: '/bai/' },
    ],
  }

  test.each([
    ['the list before the page', false],
    ['the page before the list', true],
  ])('is one document: %s', async (_, isPageFirst) => {
    files.set('/bai/', '<a href="/tin/quyet-dinh-1.html">Quyết định ban hành Quy chế</a>')
    files.set('/tin/quyet-dinh-1.html', page)
    await night(isPageFirst ? { discovery: [{ kind: 'list', path: '/bai/' }] } : {})
    const { counts, told, asked } = await night(both)
    expect(told).toEqual([])
    expect([counts.fresh, counts.notModified]).toEqual(isPageFirst ? [3, 2] : [1, 4])
    expect(asked.toSorted()).toEqual([1, 2, 3, 4].map(path))
    expect(documents().map(one => one.path)).toEqual([...[1, 2, 3, 4].map(path), '/tin/quyet-dinh-1.html'])
    const row = whole.store.db.get(
      'SELECT day, symbol, found_on FROM frontier WHERE url LIKE ?',
      `%${path(1)}`,
    )
    expect(row).toEqual({
      day: '2024-05-01',
      symbol: symbolOf(1),
      found_on: 'http://mock.example/tin/quyet-dinh-1.html',
    })
  })

  test('and that is marked MẬT there is not asked for where a list names it, tonight or later', async () => {
    const row = (label: string, value: string): string => `<tr><td>${label}</td><td>${value}</td></tr>`
    const secret = (level: string): string =>
      `<html lang="vi"><head><title>Quy chế</title></head><body><h1>Ban hành Quy chế thi đua, khen thưởng</h1><table><tbody>${row('Số ký hiệu', symbolOf(1))}${row('Ngày ban hành', '01/05/2024')}${row('Loại văn bản', 'Quyết định')}${row('Độ mật', level)}${row('Trích yếu', 'Ban hành Quy chế thi đua, khen thưởng')}${row('Tệp đính kèm', `<a href="${path(1)}">Tải về</a>`)}</tbody></table><div><p>${'Nội dung Quy chế thi đua, khen thưởng của tỉnh. '.repeat(12)}</p></div></body></html>`
    files.set('/bai/', '<a href="/tin/quyet-dinh-1.html">Quyết định ban hành Quy chế</a>')
    files.set('/tin/quyet-dinh-1.html', secret('Mật'))
    await whole.close()
    whole = await openSite('real')
    // As others are visited: over one connection, what pages say of their files before these.
    const one: Partial<SourceInput> = { ...both, kind: 'gov-commune', politeness: { revisit: 'by-change' } }
    whole.store.db.run("INSERT INTO source_state (source, probation) VALUES ('mock', 0)")
    for (let n = 0; n < 3; n += 1) expect((await night(one)).asked).not.toContain(path(1))
    files.set('/tin/quyet-dinh-1.html', secret('Thường'))
    now = new Date(now.getTime() + 40 * 86_400_000)
    expect((await night(one)).asked).toContain(path(1))
  })
})

describe('pages in place of which files come', () => {
  const urls = [1, 2, 3, 4, 5, 6].map(n => `/tin/quyet-dinh-${n}.html`)
  const list: Partial<SourceInput> = { discovery: [{ kind: 'list', path: '/bai/' }] }
  const page = (n: number, times = 40): string =>
    article(
      `Quyết định ${n}`,
      `Nội dung quyết định lần ${n} về thi đua, khen thưởng. `.repeat(times),
    ).replace('<body>', '<body class="portal decision"><div id="top" class="head menu"></div>')
  const show = (at: number, body: Uint8Array | string): void => {
    files.set(urls[at] ?? '', body)
  }
  beforeEach(async () => {
    files.set('/bai/', urls.map(url => `<a href="${url}">Quyết định</a>`).join(''))
    for (const at of urls.keys()) show(at, page(at))
    await night(list)
  })

  test('one is a new version; one file in place of all is taken for none of them', async () => {
    show(0, decision(1))
    const second = await night(list)
    expect([second.counts, second.told]).toEqual([{ ...none, changed: 1, notModified: 5 }, []])
    for (const at of [1, 2, 3, 4, 5]) show(at, decision(7))
    const third = await night(list)
    expect(third.counts).toEqual({ ...none, notModified: 1, failed: 5 })
    expect(new Set(third.told.map(told => told.split(' ')[0]))).toEqual(new Set(['soft-404']))
  })

  test('the page may come back, edited, after nights of a file that was edited, too; what is cut off is taken from neither', async () => {
    const long = (word: string): Uint8Array =>
      makePdf([
        Array.from({ length: 40 }, (_, at) => ({
          text: `${at}. Quy chế được ${word}, bổ sung.`,
          x: 60,
          y: 40 + 18 * at,
        })),
      ])
    const taken = { ...none, changed: 1, notModified: 5 }
    const refused = { ...none, notModified: 5, failed: 1 }
    const cases = [
      [long('sửa đổi'), taken],
      [long('thay thế'), taken],
      [makePdf([[{ text: 'Tệp đang được cập nhật', x: 60, y: 60 }]]), refused],
      [page(77, 5), taken],
      [
        '<html><body class="app"><h1>Mời đăng nhập</h1><p>Bạn cần đăng nhập để xem.</p></body></html>',
        refused,
      ],
    ] as const
    for (const [at, [body, counts]] of cases.entries()) {
      show(0, body)
      expect((await night(list)).counts, String(at)).toEqual(counts)
    }
  })
})

test('a source on probation proves itself by the files of its lists', async () => {
  const rig = crawlRig()
  const source = mockSource({
    kind: 'gov-commune',
    privateNetwork: true,
    health: { itemsMin: 1, titleRateMin: 0.8, dateRateMin: 0.8 },
  })
  const report = await rig.crawl(source, whole.fetcher)
  expect([report.onProbation, report.new, isOnProbation(rig.db, source)]).toEqual([true, 4, false])
})

test('a list whose files lie on a host that the source does not name says which', async () => {
  const elsewhere = listOf(rows).replaceAll('href="/files/', 'href="http://tep.example/files/')
  files.set('/bai/', elsewhere)
  const { report } = await night({ discovery: [{ kind: 'list', path: '/bai/' }] })
  expect(report.findings.map(({ class: name, detail }) => [name, detail])).toEqual([
    ['empty-listing', expect.stringContaining('tep.example')],
  ])
})
