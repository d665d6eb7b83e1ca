import { afterEach, beforeEach, expect, test } from 'vitest'
import { mockSource, pagesHandler } from './crawl-kit.ts'
import { openWholeSite, type WholeSite } from './whole-site.ts'

/** The files of a page whose table says MẬT are as secret as it is: nobody asks for them. */
const file = '/uploads/qd-12.pdf'
let pages: Record<string, string>
let whole: WholeSite

beforeEach(async () => {
  pages = {
    '/tin/': '<a href="/tin/bai-1.html">Quyết định số 12/2024/QĐ-UBND</a>',
    [file]: 'Nội dung của tệp',
  }
  whole = await openWholeSite((request, response) => pagesHandler(pages)(request, response))
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
