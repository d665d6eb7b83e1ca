import { describe, expect, test } from 'vitest'
import { noProvenance } from '../src/domain/document.ts'
import { listItemsMax } from '../src/read/html/list-items.ts'
import { readHtml } from '../src/read/html.ts'
import { processorMs } from './processor-ms.ts'

/** Which day is an entry's, among the days that stand in and around it. */

const names = [
  'Phường Mẫu phát động thi đua đợt cao điểm',
  'Khối thi đua số bốn họp bàn tiêu chí',
  'Tổ dân phố Mẫu Hai sơ kết phong trào',
]
const days = ['2025-02-14', '2025-03-08', '2025-04-10']
const printed = (at: number): string => (days[at] ?? '').split('-').reverse().join('/')
const link = (at: number): string => `<a href="/bai-${at}.html">${names[at]}</a>`
const list = (inner: string): string =>
  `<html><head><title>Tin tức – Phường Mẫu</title></head><body><main><h1>Tin tức</h1>${inner}</main></body></html>`
/** Without a mark of a list, a day between heading and first title would be that of an article. */
const archive = (inner: string): string =>
  list(inner)
    .replace('<head>', '<head><link href="/wp-includes/a.css">')
    .replace('<body>', '<body class="archive">')
const boxes = (entry: (at: number) => string): string =>
  list(names.map((_, at) => `<div class="tin">${entry(at)}</div>`).join(''))
const daysOf = (html: string): (string | null)[] =>
  readHtml(html, noProvenance).listItems.map(({ publishedOn }) => publishedOn)

describe('in the box of an entry', () => {
  const told = 'Ngày 02/3/2024, phường phát động đợt một; ngày 15/8/2024, phường tổng kết.'
  const right: [name: string, entry: (at: number) => string][] = [
    [
      'after a summary that tells of other days',
      at => `<h3>${link(at)}</h3><p>${told}</p><span>${printed(at)}</span>`,
    ],
    [
      'with its instant',
      at =>
        `<h3>${link(at)}</h3><p>${told}</p><p>Đăng <time datetime="${days[at]}T08:00:00+07:00">hôm nọ</time></p>`,
    ],
    [
      'as a link to the document',
      at => `<h3>${link(at)}</h3><p><a href="/bai-${at}.html">${printed(at)}</a></p><p>${told}</p>`,
    ],
    ['behind the title', at => `<p>${link(at)} <small>(${printed(at)})</small></p>`],
    ['in the link', at => `<p><a href="/bai-${at}.html">${names[at]} (${printed(at)})</a></p>`],
    ['in a line with the number', at => `<h3>${link(at)}</h3><p>Số 1${at}/QĐ-UBND, ngày ${printed(at)}</p>`],
    [
      'before a summary',
      at => `<h3>${link(at)}</h3><p>(${printed(at)}) Sáng nay, phường Mẫu tổ chức hội nghị.</p>`,
    ],
    [
      'the change is not meant',
      at =>
        `<h3>${link(at)}</h3><time class="updated" datetime="2026-01-01T00:00:00+07:00">1</time><time class="published" datetime="${days[at]}T08:00:00+07:00">2</time>`,
    ],
  ]
  test.each(right)('%s', (_, entry) => {
    expect(daysOf(boxes(entry))).toEqual(days)
  })

  const unknown: [name: string, entry: (at: number) => string][] = [
    ['days of a summary', at => `<h3>${link(at)}</h3><p>${told}</p>`],
    [
      'a summary of one short sentence',
      at => `<h3>${link(at)}</h3><p>Lịch tiếp dân: ngày ${printed(at)}.</p>`,
    ],
    [
      'a summary that begins with a day',
      at =>
        `<h3>${link(at)}</h3><p>${printed(at)} Các tổ dân phố đã đăng ký giao ước thi đua với mười nội dung.</p>`,
    ],
    ['a day in the title', at => `<p><a href="/bai-${at}.html">${names[at]} từ ngày ${printed(at)}</a></p>`],
  ]
  test.each(unknown)('unknown: %s', (_, entry) => {
    expect(daysOf(boxes(entry))).toEqual([null, null, null])
  })
})

describe('in lists without boxes', () => {
  // Without a mark of a list, a day between heading and first title would be that of an article.
  const archive = (inner: string): string =>
    list(inner)
      .replace('<head>', '<head><link href="/wp-includes/a.css">')
      .replace('<body>', '<body class="archive">')
  const flat = (entry: (at: number) => string): string => archive(names.map((_, at) => entry(at)).join(''))

  test('behind titles and summaries, before titles, as bare text', () => {
    expect(
      daysOf(flat(at => `<h3>${link(at)}</h3><p>Tóm tắt của bài.</p><span>${printed(at)}</span>`)),
    ).toEqual(days)
    expect(
      daysOf(flat(at => `<span>${printed(at)}</span><h3>${link(at)}</h3><p>Tóm tắt của bài.</p>`)),
    ).toEqual(days)
    expect(daysOf(flat(at => `<h3>${link(at)}</h3> ${printed(at)}<br>`))).toEqual(days)
  })

  test('where days stand before the first and behind the last title, nobody can tell', () => {
    const html = archive(
      `${names.map((_, at) => `<p>${printed(at)}</p><h3>${link(at)}</h3>`).join('')}<p>22/11/2026</p>`,
    )
    expect(daysOf(html)).toEqual([null, null, null])
  })

  test('the newest entry above the list has the day under it', () => {
    const rest = names.slice(1).map((_, at) => `<li>${link(at + 1)} <i>${printed(at + 1)}</i></li>`)
    const html = list(
      `<h2>${link(0)}</h2><p>Tóm tắt của bài.</p><span>${printed(0)}</span><ul>${rest.join('')}</ul>`,
    )
    expect(daysOf(html)).toEqual(days)
  })
})

test('a list of many entries without boxes is read in linear time', () => {
  const many = Array.from(
    { length: 5_000 },
    (_, at) => `<h3><a href="/bai-${at}.html">Bài viết thứ ${at} của phường</a></h3> `,
  )
  const started = processorMs()
  expect(readHtml(archive(many.join('')), noProvenance).listItems).toHaveLength(listItemsMax)
  expect(processorMs() - started).toBeLessThan(4_000)
})

describe('the newest entry, which stands large above a list', () => {
  const rest = (name: string): string =>
    names
      .slice(1)
      .map(
        (_, at) => `<div class="col"><h5 class="${name}">${link(at + 1)}</h5><i>${printed(at + 1)}</i></div>`,
      )
      .join('')
  const page = (featured: string, name = ''): string =>
    archive(`<div class="noi-bat">${featured}</div><div class="ds">${rest(name)}</div>`).replace(
      '<main>',
      '<main><div class="thuc-don"><p><a href="/gioi-thieu/">Giới thiệu chung về phường Mẫu</a></p></div>',
    )
  const summary = `<div>Ngày 01/01/2020, phường phát động.</div><i>${printed(0)}</i>`
  const shapes: [name: string, featured: string][] = [
    ['in a heading', `<h2>${link(0)}</h2>${summary}`],
    ['under its picture', `<a href="/bai-0.html"><img src="/a.jpg"></a><p>${link(0)}</p>${summary}`],
  ]
  test.each(shapes)('%s, with its day, whether or not the others have a known name', (_, featured) => {
    expect(daysOf(page(featured, 'entry-title'))).toEqual(days)
    expect(daysOf(page(featured))).toEqual(days)
  })

  test('a line of a menu is none, nor a picture that leads elsewhere', () => {
    const hrefs = (html: string) => readHtml(html, noProvenance).listItems.map(({ href }) => href)
    const banner = `<a href="/quang-cao/"><img src="/a.jpg"></a><p><a href="/lien-he/">Liên hệ với bộ phận một cửa</a></p>`
    expect(hrefs(page(banner, 'entry-title'))).toEqual(['/bai-1.html', '/bai-2.html'])
  })
})
