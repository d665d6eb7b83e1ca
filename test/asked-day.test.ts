import { afterAll, beforeAll, expect, test } from 'vitest'
import { todayInVietnam } from '../src/domain/day.ts'
import { pagesOver } from './pages-kit.ts'

let pages: Awaited<ReturnType<typeof pagesOver>>
beforeAll(async () => {
  pages = await pagesOver({})
}, 60_000)
afterAll(() => pages.close())

const paths = ['/van-ban/vn/qh15/luat/2022/6', '/van-ban/vn/qh15/luat/2022/6/hop-nhat', '/danh-hieu/ldtt']

test.each(paths)('%s says that a day could not be read, and is of today', async path => {
  const today = (await ask(path)).html
  for (const on of ['31/02/2026', 'hôm nay', '2026-13-01']) {
    const { status, html } = await ask(path, on)
    expect([status, alertIn(html)?.includes(`“${on}”`)]).toEqual([400, true])
    expect(without(html)).toBe(without(today))
  }
  expect(alertIn((await ask(path, '<b>')).html)).toContain('&lt;b&gt;')
})

test.each(paths)('%s reads a day as people write it, and takes an empty field for today', async path => {
  const [iso, written, empty, none] = await Promise.all([
    ask(path, '2019-11-21'),
    ask(path, '21/11/2019'),
    ask(path, ''),
    ask(path, todayInVietnam()),
  ])
  expect([iso, written, empty, none].map(({ status, html }) => [status, alertIn(html)])).toEqual(
    Array(4).fill([200, undefined]),
  )
  expect(without(written.html)).toBe(without(iso.html))
  expect(without(empty.html)).toBe(without(none.html))
  expect(without(iso.html)).not.toBe(without(none.html))
})

async function ask(path: string, on?: string): Promise<{ status: number; html: string }> {
  const query = on === undefined ? '' : `?on=${encodeURIComponent(on)}`
  const response = await pages.app.request(path + query)
  return { status: response.status, html: await response.text() }
}

function alertIn(html: string): string | undefined {
  return /<div class="note" role="alert"><p>(.*?)<\/p>/.exec(html)?.[1]
}

/** The page without what repeats its address. */
function without(html: string): string {
  return html
    .replace(/<div class="note" role="alert"><p>Không đọc được ngày.*?<\/p><\/div>/, '')
    .replaceAll(/[?&](?:amp;)?on=[^"&]*/g, '')
    .replaceAll(/href="[^"]*lang=[^"]*"/g, '')
}
