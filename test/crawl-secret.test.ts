import { afterEach, beforeEach, expect, test } from 'vitest'
import { mockSource, pagesHandler } from './crawl-kit.ts'
import { makePdf } from './fixtures/read/make-pdf.ts'
import { openWholeSite, type WholeSite } from './whole-site.ts'

/** The files of a page whose table says MẬT are as secret as it is: nobody asks for them. */
const file = '/uploads/qd-12.pdf'
let pages: Record<string, string>
let pdf: Uint8Array | null
let fileMs: number
let whole: WholeSite

beforeEach(async () => {
  pdf = null
  fileMs = 0
  pages = {
    '/tin/': '<a href="/tin/bai-1.html">Quyết định số 12/2024/QĐ-UBND</a>',
    [file]: 'Nội dung của tệp',
  }
  whole = await openWholeSite((request, response) => {
    if (request.url === file && pdf !== null) setTimeout(() => response.end(pdf), fileMs)
    else if (request.url === '/tin/bai-2.html') response.writeHead(302, { location: file }).end()
    else pagesHandler(pages)(request, response)
  })
})
afterEach(() => whole.close())

function decision(level: string, view = ''): string {
  const row = (label: string, value: string): string => `<tr><td>${label}</td><td>${value}</td></tr>`
  return `<html lang="vi"><head><title>Quy chế</title></head><body${view}><h1>Ban hành Quy chế thi đua, khen thưởng</h1><table><tbody>
    ${row('Số ký hiệu', '12/2024/QĐ-UBND')}${row('Ngày ban hành', '20/05/2024')}${row('Loại văn bản', 'Quyết định')}${row('Độ mật', level)}
    ${row('Trích yếu', 'Ban hành Quy chế thi đua, khen thưởng')}${row('Tệp đính kèm', `<a href="${file}">Tải về</a>`)}
    </tbody></table><div><p>${'Nội dung Quy chế thi đua, khen thưởng của tỉnh. '.repeat(12)}</p></div></body></html>`
}

async function asked(page: string): Promise<readonly string[]> {
  pages['/tin/bai-1.html'] = page
  whole.site.requests.length = 0
  await whole.crawl([mockSource()])
  return whole.site.requests.filter(path => path === file)
}

test('a page that is marked: its file is not asked for, tonight or later, also when only a counter has changed', async () => {
  expect(await asked(decision('Mật'))).toEqual([])
  expect(await asked(decision('Mật'))).toEqual([])
  expect(await asked(decision('Mật', ' data-views="7"'))).toEqual([])
})

test('a page that comes to be marked: its file is asked for no longer', async () => {
  expect(await asked(decision('Thường'))).toEqual([file])
  expect(await asked(decision('Thường'))).toEqual([file])
  await asked(decision('Mật'))
  expect(await asked(decision('Mật'))).toEqual([])
})

test('a page that is free again: its file is asked for', async () => {
  expect(await asked(decision('Mật'))).toEqual([])
  expect(await asked(decision('Thường'))).toEqual([file])
})

test('a file that was on its way when its page was read is not kept', async () => {
  pdf = fileOf('lần đầu')
  expect(await asked(decision('Thường'))).toEqual([file])
  expect(textOfFile()).toContain('lần đầu')
  pdf = fileOf('lần sau')
  fileMs = 1_500
  expect(await asked(decision('Mật'))).toEqual([file])
  expect(textOfFile()).not.toContain('lần sau')
})

test('an address that leads to a withheld file is no way to it', async () => {
  pdf = fileOf('lần đầu')
  expect(await asked(decision('Mật'))).toEqual([])
  pages['/tin/'] += '<a href="/tin/bai-2.html">Quyết định số 12/2024/QĐ-UBND</a>'
  expect(await asked(decision('Mật'))).toEqual([file])
  expect(whole.store.db.all('SELECT url FROM document')).toEqual([
    { url: 'http://mock.example/tin/bai-1.html' },
  ])
})

function fileOf(words: string): Uint8Array {
  const line = `Quy chế thi đua, khen thưởng của tỉnh, sửa đổi ${words}`
  return makePdf([Array.from({ length: 9 }, (_, at) => ({ text: line, x: 60, y: 60 + 30 * at }))])
}

function textOfFile(): string | undefined {
  const texts = `SELECT group_concat(v.text) AS text FROM document d JOIN version v ON v.document_id = d.id WHERE d.url LIKE ?`
  return whole.store.db.get<{ text: string }>(texts, `%${file}`)?.text
}
