import { describe, expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { toSource } from '../src/domain/source-map.ts'
import { readHtml } from '../src/read/html.ts'

/** Pages of themes and portals that nobody had seen before the rules for them: what stands beside, over and under a text. */

const read = (html: string): ParsedDocument => readHtml(html, noProvenance)
const sentences = [
  'Sáng nay, phường Mẫu tổ chức hội nghị sơ kết phong trào thi đua, triển khai nhiệm vụ sáu tháng cuối năm.',
  'Dự hội nghị có đại diện Mặt trận Tổ quốc, các đoàn thể, các tổ dân phố và nhiều hộ gia đình tiêu biểu.',
  'Nhân dịp này, mười hai tập thể và ba mươi cá nhân được tặng Giấy khen kèm tiền thưởng theo quy định.',
]
const text = sentences.map(one => `<p>${one}</p>`).join('')
const title = 'Phường Mẫu sơ kết phong trào thi đua sáu tháng đầu năm'
const page = (window: string, body: string): string =>
  `<html><head><title>${window}</title></head><body>${body}</body></html>`

describe('the title where the window says something else', () => {
  test.each([
    [
      'a class',
      'Tin tức',
      `<h1>Cổng thông tin điện tử tỉnh Mẫu</h1><div><span class="ArticleTitle">${title}</span>${text}</div>`,
    ],
    [
      'an id',
      'Chi tiết tin',
      `<table><tr><td><span id="ctl00_lblTieuDe"><b>${title}</b></span><br><span>${sentences.join(' ')}</span></td></tr></table>`,
    ],
    ['a heading', 'In bài viết', `<div><b>PHƯỜNG MẪU</b><h3>${title}</h3>${text}</div>`],
    [
      'the line above the day',
      'Phường Mẫu',
      `<div class="a"><div>${title}</div><div>Đăng ngày 05-02-2024 14:30</div><div>${sentences.join('<br><br>')}</div></div>`,
    ],
    ['a window that begins with it', `${title} - Phường Mẫu`, `<div><h2>${title}</h2>${text}</div>`],
  ])('is told by %s', (_, window, body) => {
    expect(read(page(window, body)).stated.title).toBe(title)
  })

  test('names of boxes and sites are none: then it is the window’s', () => {
    const body = `<div><h3>Chi tiết văn bản</h3><div><p class="title">Trang thông tin điện tử phường Mẫu</p>${text}</div></div>`
    expect(read(page('Hội nghị sơ kết', body)).stated.title).toBe('Hội nghị sơ kết')
  })
})

const rows = [
  ['Số hiệu', '31/QĐ-UBND'],
  ['Ngày ban hành', '02/02/2024'],
  ['Cơ quan ban hành', 'UBND phường Mẫu'],
  ['Người ký', 'Nguyễn Văn Mẫu'],
] as const
const facts = {
  number: '31/QĐ-UBND',
  issuedOn: '2024-02-02',
  issuer: 'UBND phường Mẫu',
  signer: 'Nguyễn Văn Mẫu',
}

describe('properties of a document', () => {
  test.each([
    ['lines without mark-up', rows.map(([a, b]) => `<p>- ${a}: ${b}</p>`).join('')],
    ['lines parted by br', `<p>${rows.map(([a, b]) => `${a}: ${b}`).join('<br>')}</p>`],
    [
      'labels over the columns of one row',
      `<table><tr>${rows.map(([a]) => `<th>${a}</th>`).join('')}</tr><tr>${rows.map(([, b]) => `<td>${b}</td>`).join('')}</tr></table>`,
    ],
    ['spans in lines', rows.map(([a, b]) => `<div><span>${a}:</span> <span>${b}</span></div>`).join('')],
    [
      'a list of a style sheet',
      `<ul>${rows.map(([a, b]) => `<li><b>${a}</b> <span>${b}</span></li>`).join('')}</ul>`,
    ],
  ])('as %s', (_, table) => {
    const heading = 'Quyết định kiện toàn Hội đồng Thi đua, khen thưởng phường'
    const { pageKind, stated, attachments } = read(
      page(
        'Văn bản',
        `<div class="x"><div class="card-header">${heading}</div><div>${table}</div><div class="card-footer"><a href="/f/31.pdf">Tải về</a></div></div>`,
      ),
    )
    expect(pageKind).toBe('legal-document')
    expect(stated).toMatchObject({ ...facts, title: heading })
    expect(attachments.map(({ href }) => href)).toEqual(['/f/31.pdf'])
  })

  test('labels over a row that leads to the document are a list of one, not the document', () => {
    const table = `<table><tr>${rows.map(([a]) => `<th>${a}</th>`).join('')}</tr><tr>${rows.map(([, b]) => `<td><a href="/vb/31">${b}</a></td>`).join('')}</tr></table>`
    expect(read(page('Văn bản', `<div>${table}</div>`)).stated.number).toBeNull()
  })
})

describe('files that an article offers', () => {
  const offered = (files: string): string[] =>
    read(
      page(
        title,
        `<div class="t"><h1>${title}</h1><div class="nd">${text}</div><div class="tl">${files}</div></div>`,
      ),
    ).attachments.map(({ href }) => href)
  test.each([
    [`<a href="javascript:void(0)" onclick="DownloadFile('a.pdf','/Upload/a.pdf')">a</a>`, '/Upload/a.pdf'],
    [`<button type="button" onclick="window.location.href='/u/b.xlsx'">Phụ lục</button>`, '/u/b.xlsx'],
    ['<span data-file="/u/c.docx">Tải về</span>', null], // beside the text only links and buttons count
    [
      '<a href="/LinkClick.aspx?fileticket=Ab1%2f&tabid=6">Tải</a>',
      '/LinkClick.aspx?fileticket=Ab1%2f&tabid=6',
    ],
    ['<a href="/component/k2/item/download/12_9f">ds.pdf</a>', '/component/k2/item/download/12_9f'],
    ['<a href="/portal/download?fileId=771">danh-sach</a>', '/portal/download?fileId=771'],
    ['<a href="/handler.ashx?x=9">Danh sách (.pdf, 1,2 MB)</a>', '/handler.ashx?x=9'],
    ['<a href="/api/law-doc?fileName=98.doc&path=2024">Tải</a>', '/api/law-doc?fileName=98.doc&path=2024'],
    ['<a href="https://www.facebook.com/sharer.php?u=https://x.vn/a.pdf">Chia sẻ</a>', null],
    ['<a href="#" onclick="printDoc(\'/u/a.doc\')">In</a>', null],
    // A name that only a session can turn into an address; a name that becomes the place.
    [`<a href="#" onclick="nv_download_file('idown','mau_so_1.pdf');return false;">mau_so_1.pdf</a>`, null],
    [`<button onclick="location.href='mau-so-2.pdf'">Tải về</button>`, 'mau-so-2.pdf'],
    ['<a href="/tin/bai-ve-tep-pdf">Bài về tệp .pdf</a>', null],
  ])('%s', (html, href) => expect(offered(html)).toEqual(href === null ? [] : [href]))

  test('what a viewer keeps in an attribute is a file of the text', () => {
    const html = page(
      title,
      `<article><h1>${title}</h1><div>${text}<div class="_df_book" source="/u/ky-yeu.pdf"></div></div></article>`,
    )
    expect(read(html).attachments.map(({ href }) => href)).toEqual(['/u/ky-yeu.pdf'])
  })
})

const names = [
  'Cụm thi đua số 3 ký kết giao ước năm 2024',
  'Gặp mặt chiến sĩ thi đua cơ sở của phường',
  'Sơ kết hai năm phong trào bảo vệ an ninh',
]
const days = ['15/03/2024', '02/03/2024', '28/02/2024']
const listed = (
  entries: (name: string, day: string, at: number) => string,
): [string, string | null, string | null][] =>
  read(
    page(
      'Tin tức',
      `<main><h1>Tin tức</h1>${names.map((name, at) => entries(name, days[at] ?? '', at)).join('')}</main>`,
    ),
  ).listItems.map(item => [item.title, item.publishedOn, item.number])
const dated = ['2024-03-15', '2024-03-02', '2024-02-28']
const wanted = (number: (at: number) => string | null = () => null) =>
  names.map((name, at) => [name, dated[at], number(at)])

describe('entries of a list', () => {
  test('that are links as a whole', () => {
    expect(
      listed(
        (name, day, at) =>
          `<a href="/t/${at}"><div>${day}</div><h3>${name}</h3><div>${sentences[0]}</div></a>`,
      ),
    ).toEqual(wanted())
    expect(
      listed((name, day, at) => `<p><a href="/t/${at}"><span>${day}</span> <span>${name}</span></a></p>`),
    ).toEqual(wanted())
  })

  test('whose symbol or "Chi tiết" is the link, and whose title is none', () => {
    const row = (link: string, name: string, day: string) =>
      `<tr><td>${link}</td><td>${day}</td><td>${name}</td></tr>`
    const table = (link: (at: number) => string) =>
      read(
        page(
          'Văn bản',
          `<main><h1>Văn bản</h1><table>${names.map((name, at) => row(link(at), name, days[at] ?? '')).join('')}</table></main>`,
        ),
      ).listItems.map(item => [item.title, item.publishedOn, item.number])
    expect(table(at => `<a href="/v/${at}">${at + 1}2/UBND-NV</a>`)).toEqual(
      wanted(at => `${at + 1}2/UBND-NV`),
    )
    expect(table(at => `<a href="/v/${at}">Chi tiết</a>`)).toEqual(wanted())
  })

  test('whose symbol stands in a cell of its own', () => {
    expect(
      listed(
        (name, day, at) =>
          `<table><tr><td>${at + 1}1/QĐ-UBND</td><td><a href="/v/${at}">${name}</a></td><td>${day}</td></tr></table>`,
      ),
    ).toEqual(wanted(at => `${at + 1}1/QĐ-UBND`))
  })

  test('with a badge of two parts', () => {
    expect(
      listed(
        (name, day, at) =>
          `<div><div><b>${day.slice(0, 2)}</b><i>${day.slice(3)}</i></div><h3><a href="/t/${at}">${name}</a></h3></div>`,
      ),
    ).toEqual(wanted())
  })

  test('under the day of all of them; a day over a single entry each is told by where it stands', () => {
    const group = (day: string, from: number) =>
      `<h4>${day}</h4><ul>${[0, 1].map(at => `<li><a href="/t/${from + at}">Tin thứ ${from + at} về phong trào thi đua</a></li>`).join('')}</ul>`
    const { listItems } = read(
      page('Tin tức', `<main><h1>Tin tức</h1>${group('15/03/2024', 0)}${group('02/03/2024', 2)}</main>`),
    )
    expect(listItems.map(({ publishedOn }) => publishedOn)).toEqual([dated[0], dated[0], dated[1], dated[1]])
  })
})

describe('days', () => {
  test.each([
    ['<td class="createdate">Thứ hai, 05 Tháng 2 2024 14:30</td>', '2024-02-05'],
    ['<td>Tác giả: quantri / Thứ Tư, 07 Tháng Hai 2024 / Danh mục: Tin tức</td>', '2024-02-07'],
    [`<td>${'Thứ hai, ngày 5 tháng 2 năm 2024'.normalize('NFD')}</td>`, '2024-02-05'],
    ['<td>Kỷ niệm 30 năm - 12/05/2024</td>', null],
    ['<td><i></i> 05/02/2024 <i></i> 1.230 lượt xem <i></i> Quản trị</td>', '2024-02-05'],
    ['<td><i></i> 05/02/2024 <i></i> Phường họp bàn việc chuẩn bị cho ngày hội.</td>', null],
    ['<td>Ngày: 05.02.2024</td>', '2024-02-05'],
  ])('%s', (cell, day) => {
    const html = page(title, `<div><h1>${title}</h1><table><tr>${cell}</tr></table><div>${text}</div></div>`)
    expect(read(html).stated.publishedOn).toBe(day)
  })
})

test('a column that is links for the most part is the side, whatever its name', () => {
  const links = Array.from(
    { length: 20 },
    (_, at) => `<li><a href="/x/${at}">Tin khác số ${at} của phường Mẫu về nhiều việc</a></li>`,
  )
  const { pageKind, body } = read(
    page(
      'Phường Mẫu',
      `<div><div class="content-left"><div class="title">${title}</div>${text}</div><div class="content-right"><ul>${links.join('')}</ul></div></div>`,
    ),
  )
  expect([pageKind, body.text.includes(sentences[1] ?? ''), body.text.includes('Tin khác số')]).toEqual([
    'article',
    true,
    false,
  ])
})

test('a title that is never closed does not take the page along; places in the source stay', () => {
  const html = `<html><body><head><title>${title}<title></head><body><div><h2>${title}</h2>${text}</div></body></html>`
  const { pageKind, stated, body } = read(html)
  expect([pageKind, stated.title]).toEqual(['article', title])
  const at = body.text.indexOf(sentences[1] ?? '')
  expect(toSource(body, at, at + 10)).toEqual({
    start: html.indexOf(sentences[1] ?? ''),
    end: html.indexOf(sentences[1] ?? '') + 10,
  })
})
