import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SourceInput } from '../crawlers/source.ts'
import { createPace } from '../src/fetch/pace.ts'
import { article, mockSource } from './crawl-kit.ts'
import { makePdf } from './fixtures/read/make-pdf.ts'
import { openWholeSite, toldOf, type WholeSite } from './whole-site.ts'

/** Nights in which one page, or one file, stands in place of all documents: none is lost to it, and all are back without help. */
type Body = Uint8Array | string

let shown: Map<string, Body>
/** Addresses that lead to others. */
let led: Map<string, string>
let whole: WholeSite
let now: Date

const numbers = [1, 2, 3, 4, 5, 6] as const
const path = (n: number): string => `/tin/quyet-dinh-${n}.html`
const filePath = (n: number): string => `/files/qd-${n}.pdf`
const template = '<body class="portal decision"><div id="top" class="head menu"></div>'
const page = (n: number, times = 30): string =>
  article(`Quyết định ${n}`, `Nội dung quyết định lần ${n} về thi đua, khen thưởng. `.repeat(times)).replace(
    '<body>',
    template,
  )
const sorry = article(
  'Thông báo bảo trì hệ thống',
  'Cổng thông tin đang được nâng cấp, kính mong quý độc giả quay lại sau ít giờ nữa. '.repeat(20),
).replace('<body>', template)
function file(words: string, lines = 20): Uint8Array {
  return makePdf([
    Array.from({ length: lines }, (_, at) => ({ text: `${at + 1}. ${words}`, x: 60, y: 40 + 30 * at })),
  ])
}
const notice = file('Cổng thông tin đang bảo trì, mời quý vị quay lại sau ít giờ nữa.')
const listOf = (pathOf: (n: number) => string, titleOf = (n: number) => `Quyết định khen thưởng số ${n}`) =>
  numbers.map(n => `<li><a href="${pathOf(n)}">${titleOf(n)}</a></li>`).join('')

beforeEach(async () => {
  now = new Date('2026-06-01T02:00:00+07:00')
  led = new Map()
  shown = new Map<string, Body>([['/tin/', `<ul>${listOf(path)}</ul>`]])
  whole = await openWholeSite(
    (request, response) => {
      const url = request.url ?? ''
      const to = led.get(url)
      const body = shown.get(url)
      if (to !== undefined) response.writeHead(302, { location: to })
      else
        response.writeHead(body === undefined ? 404 : 200, {
          'content-type': typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/pdf',
        })
      response.end(to === undefined ? body : undefined)
    },
    { now: () => now },
  )
})
afterEach(() => whole.close())

async function night(input: Partial<SourceInput> = {}) {
  now = new Date(now.getTime() + 86_400_000)
  const pace = createPace({ sleep: async () => undefined })
  const {
    new: fresh,
    changed,
    unchanged,
    vanished,
    failed,
    findings,
  } = await whole.crawl([mockSource(input)], { pace })
  return { counts: { fresh, changed, unchanged, vanished, failed }, told: toldOf(findings) }
}
const none = { fresh: 0, changed: 0, unchanged: 0, vanished: 0, failed: 0 }
/** What each document says now, by the word that only it has. */
function texts(pathOf = path): readonly string[] {
  return numbers.map(n => {
    const row = whole.store.db.get<{ text: string }>(
      'SELECT v.text FROM document d JOIN version v ON v.id = d.version_id WHERE d.url = ?',
      `http://mock.example${pathOf(n)}`,
    )
    return /lần \d+|nâng cấp|bảo trì|chưa mở|sửa đổi/.exec(row?.text ?? '')?.[0] ?? 'none'
  })
}
const own = numbers.map(n => `lần ${n}`)
const showAll = (body: (n: number) => Body, pathOf = path): void => {
  for (const n of numbers) shown.set(pathOf(n), body(n))
}

describe('known documents', () => {
  test.each([
    ['one file', () => notice],
    ['one page', () => sorry],
  ])('%s in place of all for three nights is taken for none of them', async (_, body) => {
    showAll(n => page(n))
    await night()
    showAll(body)
    for (let times = 0; times < 3; times += 1) {
      const { counts, told } = await night()
      expect(counts).toEqual({ ...none, failed: 6 })
      expect(told.toSorted()).toEqual(numbers.map(n => `soft-404 ${path(n)}`))
      expect(texts()).toEqual(own)
    }
    showAll(n => page(n))
    expect(await night()).toEqual({ counts: { ...none, unchanged: 6 }, told: [] })
    expect([texts(), whole.open()]).toEqual([own, []])
  })

  test('one file in place of all files of a list is taken for none of them', async () => {
    shown.set('/tin/', `<ul>${listOf(filePath)}</ul>`)
    showAll(n => file(`Nội dung lần ${n} của Quy chế thi đua, khen thưởng.`), filePath)
    await night()
    expect(texts(filePath)).toEqual(own)
    showAll(() => notice, filePath)
    expect((await night()).counts).toEqual({ ...none, failed: 6 })
    expect(texts(filePath)).toEqual(own)
  })

  test('a page that says something else altogether is taken in the same night', async () => {
    showAll(n => page(n))
    await night()
    shown.set(path(2), sorry.replaceAll('nâng cấp', 'sửa đổi'))
    expect((await night()).counts).toEqual({ ...none, changed: 1, unchanged: 5 })
    expect([texts()[1], whole.open()]).toEqual(['sửa đổi', []])
  })
})

describe('documents that were never read', () => {
  test('one page in place of all, of other documents by their list: none is right, and all are once the pages come', async () => {
    showAll(() => sorry)
    const first = await night()
    expect(first.told.filter(told => told.startsWith('soft-404'))).toHaveLength(6)
    const second = await night()
    expect(second.counts.fresh + second.counts.changed).toBe(0)
    showAll(n => page(n))
    await night()
    expect([texts(), whole.open()]).toEqual([own, []])
  })
})

describe('documents that were never read and say the same are taken', () => {
  const circular = 'Hướng dẫn tổ chức phong trào thi đua yêu nước năm 2026'
  const taken = { counts: { ...none, fresh: 6 }, told: [] }

  test('as one circular at several addresses, which lists cut short', async () => {
    const cut = (n: number): string => (n === 1 ? circular : `${circular.slice(0, 20 + 5 * n)}…`)
    shown.set('/tin/', `<ul>${listOf(path, cut)}</ul>`)
    showAll(() => article(circular))
    expect(await night()).toEqual(taken)
  })

  test('as pages of a template that has one title for all, with files of their own', async () => {
    showAll(n => article('Cổng thông tin', `Mời xem tệp đính kèm.</p><p><a href="${filePath(n)}">Tải về</a>`))
    expect((await night()).told.filter(told => told.includes('/tin/'))).toEqual([])
  })
})

describe('an address that leads to a file', () => {
  const lead = (n: number, body: Body): void => {
    led.set(path(n), filePath(n))
    shown.set(filePath(n), body)
  }

  test('is as good as one that answers with it, known or new', async () => {
    showAll(n => page(n))
    lead(1, file('Nội dung lần 1 của Quy chế thi đua, khen thưởng.'))
    expect((await night()).counts).toEqual({ ...none, fresh: 6 })
    lead(2, file('Quy chế thi đua, khen thưởng được sửa đổi như sau.'))
    expect(await night()).toEqual({ counts: { ...none, changed: 1, unchanged: 5 }, told: [] })
    expect(texts()).toEqual(own.with(1, 'sửa đổi'))
  })

  test('is gone where a page stands under the address of the file', async () => {
    showAll(n => page(n))
    await night()
    lead(2, sorry)
    expect((await night()).told).toEqual([`vanished ${path(2)}`])
    expect(texts()).toEqual(own)
  })
})

test('a page that is back in place of its file, without what it had before the file, is not taken', async () => {
  showAll(n => page(n))
  await night()
  shown.set(path(1), file('Quy chế thi đua, khen thưởng được sửa đổi như sau.'))
  await night()
  const bare = page(1).replace(/<time.*?<\/time>/, '')
  shown.set(path(1), bare)
  expect((await night()).told).toEqual([`template-drift ${path(1)}`, 'template-drift mock'])
  shown.set(path(1), page(1))
  expect(await night()).toEqual({ counts: { ...none, changed: 1, unchanged: 5 }, told: [] })
})

test('a file that is only a message is not taken for a page', async () => {
  showAll(n => page(n))
  await night()
  shown.set(path(1), file('Tệp chưa mở', 1))
  expect((await night()).told).toContain(`template-drift ${path(1)}`)
  expect(texts()).toEqual(own)
})
