import { describe, expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'

/** Lists whose entries are boxes built alike, wherever the link, the title and the day stand in them. */

const read = (html: string): ParsedDocument => readHtml(html, noProvenance)
const names = [
  'Phát động tháng cao điểm thi đua',
  'Kế hoạch đón nhận Huân chương Lao động',
  'Gương sáng thôn Mẫu Hạ',
  'Danh sách đề nghị khen thưởng đột xuất',
]
const days = ['2025-05-19', '2025-05-16', '2025-05-12', '2025-04-29']
const printed = (day: string): string => day.split('-').reverse().join('/')
const menu = ['Trang chủ', 'Giới thiệu', 'Thi đua, khen thưởng', 'Văn bản điều hành'].map(
  (name, at) => `<li><a href="/m/${at}">${name}</a></li>`,
)
const page = (main: string): string =>
  `<html><head><title>Danh sách</title></head><body><ul>${menu.join('')}</ul><div id="noi-dung">${main}</div></body></html>`
const summary = 'Các đơn vị tổ chức thực hiện theo kế hoạch, báo cáo kết quả về bộ phận thường trực.'

type Entry = (name: string, day: string, at: number) => string
const lists: readonly (readonly [name: string, entry: Entry, symbol: ((at: number) => string) | null])[] = [
  [
    'title, summary, day, after a picture that leads to the same',
    (name, day, at) =>
      `<div class="o"><a class="a" href="/t/${at}"><img src="/i"></a><div class="n"><a class="t" href="/t/${at}">${name}</a><p>${summary}</p><span>${printed(day)} 08:00</span></div></div>`,
    null,
  ],
  [
    'a badge with the symbol before the title, the day in a line with the signer',
    (name, day, at) =>
      `<div class="card"><span class="badge">${300 + at}/CV-UBND</span><a href="/t/${at}">${name}</a><small>Ban hành: ${printed(day)} · Người ký: Nguyễn Văn Mẫu</small></div>`,
    at => `${300 + at}/CV-UBND`,
  ],
  [
    'a link around a heading beside a badge in three parts',
    (name, day, at) =>
      `<div class="tl"><div class="d"><span>${day.slice(8)}</span><span>Th${Number(day.slice(5, 7))}</span><span>2025</span></div><div class="b"><a href="/t/${at}"><h5>${name}</h5></a><p>${summary}</p></div></div>`,
    null,
  ],
  [
    'the symbol as link, title and day in definitions',
    (name, day, at) =>
      `<dl class="kq"><dt><a href="/t/${at}">${400 + at}/BC-UBND</a></dt><dd>${name}</dd><dd>Ban hành ngày ${printed(day)}</dd></dl>`,
    at => `${400 + at}/BC-UBND`,
  ],
  [
    'the symbol as link, a longer line of its day, the title',
    (name, day, at) =>
      `<div class="vb"><div><a href="/t/${at}">${200 + at}/UBND-NV</a></div><div>Ngày ban hành: ${printed(day)}</div><div>${name}</div></div>`,
    at => `${200 + at}/UBND-NV`,
  ],
]

describe('entries that are boxes with', () => {
  test.each(lists)('%s', (_, entry, symbol) => {
    const { pageKind, listItems } = read(
      page(names.map((name, at) => entry(name, days[at] ?? '', at)).join('')),
    )
    expect(pageKind).toBe('listing')
    expect(listItems.map(item => [item.href, item.title, item.publishedOn, item.number])).toEqual(
      names.map((name, at) => [`/t/${at}`, name, days[at], symbol?.(at) ?? null]),
    )
  })

  test('a symbol that leads elsewhere, before or behind the title, stay one entry each', () => {
    for (const isBefore of [true, false]) {
      const boxes = names.map((name, at) => {
        const symbol = `<p><a class="so" href="/so/${at}">${300 + at}/CV-UBND</a></p>`
        const rest = `<h4><a href="/t/${at}">${name}</a></h4><i>${printed(days[at] ?? '')}</i>`
        return `<div class="vb">${isBefore ? symbol + rest : rest + symbol}</div>`
      })
      const { listItems } = read(page(boxes.join('')))
      expect(listItems.map(({ href }) => href)).toEqual(names.map((_, at) => `/t/${at}`))
    }
  })

  test('a title each, whose number, file or "Chi tiết" lead elsewhere, stay one entry each', () => {
    const rows = names.map(
      (name, at) =>
        `<tr><td>${at + 1}</td><td><a href="/t/${at}">${name}</a></td><td>${printed(days[at] ?? '')}</td><td><a href="/f/${at}.pdf">Tải về</a></td></tr>`,
    )
    const { listItems } = read(page(`<table>${rows.join('')}</table>`))
    expect(listItems.map(({ href }) => href)).toEqual(names.map((_, at) => `/t/${at}`))
  })
})

test('boxes of which few have a day are no records', () => {
  const boxes = (dated: number): string =>
    names
      .map(
        (name, at) =>
          `<div class="kq"><a href="/t/${at}">${300 + at}/CV-UBND</a><p>${name}, theo kế hoạch của xã</p><p>${at < dated ? `Ban hành ngày ${printed(days[at] ?? '')}` : 'Chưa ghi ngày ban hành'}</p></div>`,
      )
      .join('')
  expect([4, 2].map(dated => read(page(boxes(dated))).listItems.length)).toEqual([4, 0])
})

test('boxes without days, and names beside comments, make no list of an article', () => {
  const text = Array.from({ length: 4 }, (_, at) => `<p>Đoạn thứ ${at}. ${summary} ${summary}</p>`).join('')
  const boxes = names
    .map((name, at) => `<div class="o"><a href="/x/${at}">${name}</a><p>Mời bạn đọc xem thêm.</p></div>`)
    .join('')
  const comments = [1, 2, 3]
    .map(at => `<div class="c"><a href="/u/${at}">Bạn đọc ${at}</a> <i>12/05/2025</i><p>Rất hay.</p></div>`)
    .join('')
  for (const beside of [boxes, comments]) {
    const { pageKind, body } = read(
      page(`<h1>Hội nghị sơ kết phong trào thi đua</h1>${text}<div>${beside}</div>`),
    )
    expect([pageKind, body.text.includes('Đoạn thứ 3')]).toEqual(['article', true])
  }
})

test.each([
  ['15 Tháng Năm 2025 / Đăng bởi admin / Số lượt xem (120)', '2025-05-15'],
  ['15 Tháng Năm 2025 / Chương trình 135', null],
  ['15/05/2025 | Lượt xem: 1.233', '2025-05-15'],
  ['6 tháng năm 2025', null], // six months of a year
])('the line under a title: %s', (line, day) => {
  const text = Array.from({ length: 4 }, () => `<p>${summary} ${summary}</p>`).join('')
  const title = 'Hội nghị sơ kết phong trào thi đua'
  expect(read(page(`<h1>${title}</h1><div class="x">${line}</div>${text}`)).stated.publishedOn).toBe(day)
})

test('words that say which kind of file a link hands out', () => {
  const text = Array.from({ length: 4 }, () => `<p>${summary} ${summary}</p>`).join('')
  const link = (words: string): string => `<p><a href="/van-ban/7/file">${words}</a></p>`
  const files = (words: string) =>
    read(page(`<h1>Hội nghị sơ kết phong trào</h1><div>${text}${link(words)}</div>`)).attachments
  expect(files('Tải xuống (pdf, 320 KB)').map(({ href }) => href)).toEqual(['/van-ban/7/file'])
  expect(files('Xem bài (pdfs là gì)')).toEqual([])
})
