import { describe, expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'

/** Rows of files and what an entry of a list is called, each shape with its near miss. */

const names = [
  'Hướng dẫn bình xét thi đua cụm, khối',
  'Kế hoạch đón nhận Huân chương',
  'Kết quả chấm sáng kiến toàn ngành',
]
const symbol = (at: number): string => `${at + 1}1/SNV-TĐ`
const day = (at: number): string => `0${at + 1}/03/2024`
const read = (inner: string, title = 'Văn bản'): ParsedDocument =>
  readHtml(
    `<html><head><title>${title}</title></head><body><main><h1>${title}</h1>${inner}</main></body></html>`,
    noProvenance,
  )
const files = ({ attachments }: ParsedDocument): string[] => attachments.map(({ href }) => href)

describe('rows of documents that are files', () => {
  const rows = (cell: (name: string, at: number) => string): ParsedDocument =>
    read(
      `<table>${names.map((name, at) => `<tr><td>${symbol(at)}</td><td>${name}</td><td>${cell(name, at)}</td><td>${day(at)}</td></tr>`).join('')}</table>`,
    )
  const entries = names.map((name, at) => [`/f/${at}.pdf`, name, `2024-03-0${at + 1}`, symbol(at)])
  const listed = ({ listItems }: ParsedDocument) =>
    listItems.map(item => [item.href, item.title, item.publishedOn, item.number])

  const one: [name: string, cell: (name: string, at: number) => string][] = [
    ['one file', (_, at) => `<a href="/f/${at}.pdf">Tải về</a>`],
    [
      'one file, which a picture leads to as well',
      (_, at) => `<a href="/f/${at}.pdf"><i></i></a> <a href="/f/${at}.pdf">Tải về</a>`,
    ],
    [
      'one file, and a script',
      (_, at) => `<a href="/f/${at}.pdf">Tải về</a> <a href="javascript:in()">In</a>`,
    ],
  ]
  test.each(one)('a list: %s', (_, cell) => expect(listed(rows(cell))).toEqual(entries))

  const several: [
    name: string,
    cell: (name: string, at: number) => string,
    found: (at: number) => string[],
  ][] = [
    [
      'two files',
      (_, at) => `<a href="/f/${at}.pdf">Tải về</a> <a href="/f/${at}-pl.docx">Phụ lục</a>`,
      at => [`/f/${at}.pdf`, `/f/${at}-pl.docx`],
    ],
    [
      'a file and a page',
      (_, at) => `<a href="/f/${at}.pdf">Tải về</a> <a href="/lien-he">Liên hệ</a>`,
      at => [`/f/${at}.pdf`],
    ],
  ]
  test.each(several)('none: %s, all of which stay files of the page', (_, cell, found) => {
    const parsed = rows(cell)
    expect(parsed.listItems).toEqual([])
    expect(files(parsed)).toEqual(names.flatMap((_, at) => found(at)))
    expect(parsed.stated.title).toBe('Văn bản')
  })
})

describe('forms to fill in, in rows with days', () => {
  const notice =
    'Ban Thi đua - Khen thưởng thông báo các biểu mẫu dùng khi lập hồ sơ đề nghị khen thưởng. Các đơn vị tải về và thực hiện.'
  const title = 'Thông báo về biểu mẫu thi đua, khen thưởng'
  const forms = [1, 2, 3, 4, 5, 6]
  const table = (named: (at: number) => string = () => ''): string =>
    `<table>${forms.map(at => `<tr><td>${named(at)}</td><td>Báo cáo thành tích của tập thể, cá nhân, mẫu ${at}</td><td>1${at}/02/2025</td><td><a href="/f/mau${at}.docx">mau${at}.docx</a></td></tr>`).join('')}</table>`
  const addresses = forms.map(at => `/f/mau${at}.docx`)

  test('are files of the notice above them', () => {
    const parsed = read(`<p>${notice}</p>${table()}`, title)
    expect([parsed.pageKind, parsed.stated.title, parsed.stated.publishedOn]).toEqual([
      'article',
      title,
      null,
    ])
    expect(files(parsed)).toEqual(addresses)
    for (const words of [notice, 'mẫu 1', 'mẫu 6']) expect(parsed.body.text).toContain(words)
  })
  const lists: [name: string, above: string, rows: string][] = [
    ['nothing above', '', table()],
    ['a line that is no sentence', `<p>${notice.replaceAll('.', '')}</p>`, table()],
    ['a short sentence', '<p>Danh sách cập nhật trong tháng 3, gồm sáu văn bản.</p>', table()],
    ['documents with symbols', `<p>${notice}</p>`, table(at => `${at}/HD-SNV`)],
  ]
  test.each(lists)('are a list: %s', (_, above, rows) => {
    const { pageKind, listItems } = read(above + rows, title)
    expect([pageKind, listItems.map(({ href }) => href)]).toEqual(['listing', addresses])
  })
})

describe('an entry is not called after one of its properties', () => {
  const office = 'Cơ quan ban hành: Sở Nội vụ tỉnh Mẫu và các cơ quan phối hợp'
  const summary = 'Các đơn vị tổ chức thực hiện theo kế hoạch, báo cáo kết quả về bộ phận thường trực.'
  const shapes: [name: string, entry: (name: string, at: number) => string][] = [
    [
      'its symbol as link',
      (name, at) => `<p><a href="/vb/${at}">Số ký hiệu: ${symbol(at)}</a></p><p>${name}</p>`,
    ],
    [
      'its symbol as heading',
      (name, at) =>
        `<h3><a href="/vb/${at}">Số ký hiệu: ${symbol(at)}</a></h3><p>${name}</p><p>${office}</p>`,
    ],
    [
      'its day as link',
      (name, at) => `<p><a href="/vb/${at}">Ngày ban hành: ${day(at)}</a></p><p>${name}</p>`,
    ],
    [
      'a longer property as second link',
      (name, at) =>
        `<p><a href="/vb/${at}">${name}</a></p><p><a href="/vb/${at}">${office}</a></p><p>${summary}</p>`,
    ],
    [
      'a property as what the mouse shows',
      (name, at) => `<p><a href="/vb/${at}" title="${office}">${name}</a></p><p>${summary}</p>`,
    ],
    [
      'a link around all of it',
      (name, at) =>
        `<a href="/vb/${at}"><div>Số ký hiệu: ${symbol(at)}</div><div>${name}</div><div>${summary}</div></a>`,
    ],
    [
      'its name under a label',
      (name, at) => `<p><a href="/vb/${at}">Số ký hiệu: ${symbol(at)}</a></p><p>Trích yếu: ${name}</p>`,
    ],
  ]
  test.each(shapes)('%s', (_, entry) => {
    const { listItems } = read(
      names.map((name, at) => `<div class="vb">${entry(name, at)}<p>${day(at)}</p></div>`).join(''),
    )
    expect(listItems.map(({ href, title }) => [href, title])).toEqual(
      names.map((name, at) => [`/vb/${at}`, name]),
    )
  })
  test.each([
    ['Tài liệu họp tổ', true],
    ['Tại hội nghị mới', true],
    ['Xem xét khen xã', true],
    ['Xem chi tiết', false],
    ['TẢI VỀ', false],
    ['Tai ve', false],
    ['Chi tiết »', false],
  ])('%s', (line, isTitle) => {
    const entry = (at: number): string =>
      `<div><h3><a href="/t/${at}">${line}</a></h3><p>${summary} Đợt ${at}</p><p>${day(at)}</p></div>`
    const [first] = read([0, 1, 2].map(entry).join('')).listItems
    expect(first?.title ?? null).toBe(isTitle ? line : `${summary} Đợt 0`)
  })
  test('a title with a colon is no property', () => {
    const { listItems } = read(
      names
        .map(
          (name, at) =>
            `<div><p><a href="/t/${at}">Thi đua: ${name}</a></p><p>${names[0]} năm 2024, đợt ${at}, toàn tỉnh</p></div>`,
        )
        .join(''),
    )
    expect(listItems.map(({ title }) => title)).toEqual(names.map(name => `Thi đua: ${name}`))
  })
  test('what says nothing else keeps its property', () => {
    const { listItems } = read(
      names.map((_, at) => `<p><a href="/vb/${at}">Số ký hiệu: ${symbol(at)}</a></p>`).join(''),
    )
    expect(listItems.map(({ title }) => title)).toEqual(names.map((_, at) => `Số ký hiệu: ${symbol(at)}`))
  })
})

test('a section’s address, which comes with every entry, is none; three links of one entry are', () => {
  const entries = names.map(
    (name, at) =>
      `<div><h3><a href="/t/${at}">${name}</a></h3><p><a href="/t/${at}">${name}, toàn văn</a> <a href="/t/${at}">Xem toàn bộ nội dung bài viết</a></p></div>`,
  )
  const section = '<p><a href="/thi-dua/">Chuyên mục thi đua, khen thưởng</a></p>'
  const { listItems } = read([...entries, section.repeat(4)].join(''))
  expect(listItems.map(({ href }) => href)).toEqual(['/t/0', '/t/1', '/t/2'])
})
