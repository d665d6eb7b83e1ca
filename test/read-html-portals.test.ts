import { describe, expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'
import { processorMs } from './processor-ms.ts'

/** Pages of portals of many makers: where their templates put title, day, facts, files and the way to a document. */

const read = (html: string, seenOn: string | null = null): ParsedDocument =>
  readHtml(html, { ...noProvenance, seenOn: seenOn as never })
const page = (window: string, body: string, head = ''): string =>
  `<html><head><title>${window}</title>${head}</head><body>${body}</body></html>`
const sentences = [
  'Từ đầu năm, mỗi chi bộ nhận một phần việc cụ thể, quý nào cũng kiểm tra và công khai kết quả tại nhà văn hóa.',
  'Chị Lò Thị Mẫu góp đất mở đường, vận động thêm mười hai hộ trong bản cùng làm, nay xe tải đã vào tận ruộng.',
  'Ban tổ chức chọn ra năm tập thể làm tốt nhất để đề nghị khen thưởng, kèm một phần quà nhỏ do bà con đóng góp.',
]
const text = sentences.map(one => `<p>${one}</p>`).join('')
const title = 'Biểu dương gương sáng ở bản vùng cao'

describe('the day of a page', () => {
  const article = (head: string, beside = ''): string =>
    page(title, `<div id="x"><h1>${title}</h1>${beside}<div>${text}</div></div>`, head)
  test.each([
    [
      'a WebPage of JSON-LD, in UTC',
      '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2021-01-14T18:30:00+00:00"}]}</script>',
      '',
      '2021-01-15',
    ],
    [
      'not that of a collection',
      '<script type="application/ld+json">{"@type":"CollectionPage","datePublished":"2021-01-14"}</script>',
      '',
      null,
    ],
    ['a meta element', '<meta name="DC.date.issued" content="2023-09-05">', '', '2023-09-05'],
    ['not the day of delivery', '<meta name="date" content="2026-02-03">', '', null],
    [
      'a line, before what only machines read',
      '<meta name="date" content="2023-09-05">',
      '<p>Đăng ngày 04/09/2023</p>',
      '2023-09-04',
    ],
    ['months as browsers abbreviate them', '', '<p>1 thg 9, 2023</p>', '2023-09-01'],
    ['months of translations', '', '<p>Veröffentlicht am 12. März 2024</p>', '2024-03-12'],
    [
      'beside counts',
      '',
      '<div>15/05/2025 08:30 | Bình luận: 12 | Số lượt truy cập: 1.204</div>',
      '2025-05-15',
    ],
    ['not beside other numbers', '', '<div>15/05/2025 08:30 | Chương trình 135</div>', null],
    [
      'month first, as no month is the 13th',
      '',
      '<p>Đăng bởi vanthu vào T5, 07/13/2017 - 14:22</p>',
      '2017-07-13',
    ],
  ])('%s', (_, head, beside, day) => {
    expect(read(article(head, beside), '2026-02-03').stated.publishedOn).toBe(day)
  })
})

describe('the title where neither heading nor window names it', () => {
  const old = (line: string, window = 'Trang tin nội bộ', foot = ''): string =>
    page(
      window,
      `<table><tr><td><a href="/">Trang chủ</a></td></tr><tr><td><p align="center">${line}</p>${text}<p align="right"><i>(Cập nhật ngày 04/07/2011)</i></p></td></tr><tr><td>${foot}</td></tr></table>`,
    )
  test.each([
    ['the line in larger type', `<font size="4">${title}</font>`],
    ['the line in bold', `<b>${title}</b>`],
  ])('is %s', (_, line) => {
    const other = 'Tin đã đăng:<br>- <a href="/91">Tập huấn nghiệp vụ cho cán bộ xã</a> (01/07/2011)'
    const { stated, body } = read(old(line, 'Trang tin nội bộ', other))
    expect([stated.title, stated.publishedOn]).toEqual([title, '2011-07-04'])
    expect(body.text).not.toContain('Tập huấn nghiệp vụ')
  })
  test.each([
    [
      'a line that is in bold only in part',
      `<b>Biểu dương</b> gương sáng ở bản vùng cao`,
      'Trang tin nội bộ',
    ],
    ['a bold line where the window names the page', `<b>${title}</b>`, 'Gương sáng'],
  ])('is not %s', (_, line, window) => expect(read(old(line, window)).stated.title).toBe(window))

  test('a heading that is the logo names the site', () => {
    const body = `<h1 class="logo">Hội Phụ nữ tỉnh Mẫu</h1><ul><li><a href="/">Trang chủ</a></li></ul><div><h2>Tin tức</h2><h3>${title}</h3><div>${text}</div></div>`
    expect(read(page('Hội Phụ nữ tỉnh Mẫu', body)).stated.title).toBe(title)
  })
})

describe('what rows of properties are called', () => {
  const document = (rows: readonly (readonly [string, string])[]): ParsedDocument =>
    read(
      page(
        'Văn bản',
        `<h1>${title}</h1><table>${rows.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>`,
      ),
    )
  const basic = [
    ['Số/KH', '44/KH-UBND'],
    ['Ngày ban hành', '2 tháng 8 năm 2019'],
    ['Loại văn bản', 'Kế hoạch'],
  ] as const
  test.each([
    ['Chức danh / Người ký', 'Nguyễn Văn Mẫu'],
    ['Họ tên, chức vụ người ký:', 'Nguyễn Văn Mẫu'],
    ['Người ký - Chức vụ', 'Nguyễn Văn Mẫu'],
    ['Chức vụ người ký', null],
  ])('%s', (label, signer) => {
    const { stated } = document([...basic, [label, 'Nguyễn Văn Mẫu']])
    expect([stated.number, stated.issuedOn, stated.signer]).toEqual(['44/KH-UBND', '2019-08-02', signer])
  })
  test('"Số" behind an icon, where it is a symbol', () => {
    const lines = (symbol: string): ParsedDocument =>
      read(
        page(
          'Văn bản',
          `<h1>${title}</h1><div><p><i class="fa"></i> <b>Số:</b> ${symbol}</p><p><i class="fa"></i> <b>Ngày ký:</b> 15/12/2022</p><p><i class="fa"></i> <b>Người ký:</b> Nguyễn Văn Mẫu</p><p><i class="fa"></i> <b>Cơ quan ban hành:</b> UBND xã Mẫu</p>${text}</div>`,
        ),
      )
    const { stated, body } = lines('19/QĐ-UBND')
    expect(stated).toMatchObject({ number: '19/QĐ-UBND', issuedOn: '2022-12-15' })
    expect([body.text.includes('Ngày ký'), body.text.includes(sentences[0] ?? '')]).toEqual([false, true])
    expect(lines('19').stated).toMatchObject({ number: null, signer: 'Nguyễn Văn Mẫu' })
  })
  test.each<readonly [string, readonly (readonly [string, string])[], string | null]>([
    ['a body alone', [['Cơ quan', 'UBND tỉnh Mẫu']], 'UBND tỉnh Mẫu'],
    [
      'the one that issued, beside another',
      [
        ['Cơ quan', 'Sở Mẫu'],
        ['Cơ quan ban hành', 'UBND tỉnh Mẫu'],
      ],
      'UBND tỉnh Mẫu',
    ],
    [
      'nobody, where the row says nothing',
      [
        ['Cơ quan', 'Sở Mẫu'],
        ['Cơ quan ban hành', 'Đang cập nhật'],
      ],
      null,
    ],
  ])('issued by %s', (_, rows, issuer) => expect(document([...basic, ...rows]).stated.issuer).toBe(issuer))
})

describe('files handed out by a program', () => {
  test.each([
    ['<a href="/media/7213/download" title="Tải tệp"><svg></svg></a>', true],
    ['<a href="/DownloadHandler.ashx?id=55&amp;name=09-CT"><img src="/i/pdf.gif"></a>', true],
    ['<a href="/download/tai-lieu/9" title="Tải tệp PDF"><i></i></a>', true],
    ['<a href="/download/tai-lieu" title="Kho tài liệu"><i></i></a>', false],
    ['<a href="/tin/download-la-gi.aspx?id=5">Tải về là gì</a>', false],
    ['<a href="/?sdm_process_download=1&amp;download_id=88">Tải về</a>', true],
    ['<a href="/?smd_process_download=1&amp;download_id=88">Tải về</a>', true],
    ['<a href="/?ddownload=88">Tải về</a>', true],
    ['<a href="/?download_id=88">Đọc tiếp</a>', false],
    ['<a href="/media/7213/xem">Xem ảnh</a>', false],
  ])('%s', (link, isFile) => {
    const { attachments } = read(page(title, `<div><h1>${title}</h1><div>${text}<p>${link}</p></div></div>`))
    expect(attachments).toHaveLength(isFile ? 1 : 0)
  })
})

describe('rows of documents', () => {
  const names = [
    'Hướng dẫn bình xét thi đua cụm, khối',
    'Kế hoạch đón nhận Huân chương',
    'Kết quả chấm sáng kiến toàn ngành',
  ]
  const rows = (cells: (name: string, at: number) => string): ParsedDocument =>
    read(
      page(
        'Văn bản',
        `<main><h1>Văn bản</h1><table>${names.map((name, at) => `<tr><td>${at + 1}1/SNV-TĐ</td>${cells(name, at)}<td>0${at + 1}/03/2024</td></tr>`).join('')}</table></main>`,
      ),
    )
  const listed = (document: ParsedDocument) =>
    document.listItems.map(item => [item.href, item.title, item.publishedOn, item.number])
  const wanted = (address: (at: number) => string) =>
    names.map((name, at) => [address(at), name, `2024-03-0${at + 1}`, `${at + 1}1/SNV-TĐ`])

  test('a symbol is the term that its title defines', () => {
    const terms = names.map(
      (name, at) =>
        `<dt>${at + 1}1/SNV-TĐ</dt><dd><a href="/vb/${at}">${name}</a><br>Ban hành: 0${at + 1}/03/2024</dd>`,
    )
    expect(listed(read(page('Văn bản', `<main><h1>Văn bản</h1><dl>${terms.join('')}</dl></main>`)))).toEqual(
      wanted(at => `/vb/${at}`),
    )
  })
  test('a picture is the only way on', () => {
    const found = rows(
      (name, at) => `<td>${name}</td><td><a href="/vb/${at}" title="Xem chi tiết"><i></i></a></td>`,
    )
    expect(listed(found)).toEqual(wanted(at => `/vb/${at}`))
  })
  test('files are the documents, where titles only unfold', () => {
    const found = rows(
      (name, at) =>
        `<td><a href="javascript:show('d${at}')">${name}</a><div style="display:none"><b>Cơ quan ban hành:</b> Sở Nội vụ tỉnh Mẫu và các cơ quan phối hợp<br><a href="/f/${at}.pdf">huong-dan-so-${at}.pdf</a></div></td>`,
    )
    expect(listed(found)).toEqual(wanted(at => `/f/${at}.pdf`))
  })
  test('beside a page the file is none', () => {
    const found = rows(
      (name, at) => `<td><a href="/vb/${at}">${name}</a></td><td><a href="/f/${at}.pdf"><i></i></a></td>`,
    )
    expect(listed(found)).toEqual(wanted(at => `/vb/${at}`))
  })
  test('pictures that lead to several places lead to no document', () => {
    const found = rows(
      (name, at) =>
        `<td>${name}</td><td><a href="/sua/${at}"><i></i></a><a href="/xoa/${at}"><i></i></a></td>`,
    )
    expect(found.listItems).toEqual([])
  })
  test('forms to fill in under an article are its files', () => {
    const forms = names.map((name, at) => `<tr><td>${name}</td><td><a href="/f/${at}.doc">Tải</a></td></tr>`)
    const { pageKind, attachments } = read(
      page(title, `<div><h1>${title}</h1><div>${text}<table>${forms.join('')}</table></div></div>`),
    )
    expect([pageKind, attachments.length]).toEqual(['article', 3])
  })
  test('an entry is called what its heading says, however long its summary', () => {
    const entries = names.map(
      (name, at) =>
        `<div class="o"><h3><a href="/t/${at}">${name}</a></h3><p><a href="/t/${at}">${sentences[at]}</a></p></div>`,
    )
    const { listItems } = read(page('Tin', `<main><h1>Tin</h1>${entries.join('')}</main>`))
    expect(listItems.map(item => item.title)).toEqual(names)
  })
})

describe('texts', () => {
  test('a list of names keeps the line over it', () => {
    const table = `<table>${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(at => `<tr><td>${at}</td><td>Nguyễn Văn Mẫu ${at}</td><td>Chuyên viên phòng số ${at}</td></tr>`).join('')}</table>`
    const intro = 'Chủ tịch UBND tỉnh tặng Bằng khen cho các cá nhân sau:'
    const { body } = read(page(title, `<div><h1>${title}</h1><p>${intro}</p>${table}</div>`))
    expect(body.text).toContain(intro)
    expect(body.text).toContain('Chuyên viên phòng số 5')
  })

  test('lines that are no sentences, in no box, are a text', () => {
    const lines = Array.from({ length: 9 }, (_, at) => `<p>Phong trào thi đua số ${at}</p>`).join('')
    const { pageKind, body } = read(page('Các phong trào', `<h1>Các phong trào</h1>${lines}`))
    expect([pageKind, body.text.includes('số 8')]).toEqual(['article', true])
  })

  test.each([
    ['Vui lòng đăng nhập để xem toàn bộ nội dung', false],
    ['Đăng nhập để tham gia cuộc thi trên hệ thống của tỉnh', true],
  ])('%s', (line, stays) => {
    const { body } = read(page(title, `<div><h1>${title}</h1><div>${text}<p>${line}</p></div></div>`))
    expect(body.text.includes(line)).toBe(stays)
  })

  test('a post that is a whole document is the document, and keeps the day of its page', () => {
    const decision = `<table><tr><td><p>ỦY BAN NHÂN DÂN<br>XÃ MẪU</p><p>Số: 31/QĐ-UBND</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</p><p>Mẫu, ngày 21 tháng 7 năm 2025</p></td></tr></table><p>QUYẾT ĐỊNH</p><p>Về việc thành lập Hội đồng Thi đua, Khen thưởng xã</p>${text}`
    const post = (content: string): ParsedDocument =>
      read(
        page(
          title,
          `<main><article><h1 class="entry-title">${title}</h1><time class="entry-date published" datetime="2025-07-25">25/07/2025</time><div class="entry-content">${content}</div></article></main>`,
          '<link rel="https://api.w.org/" href="/wp-json/">',
        ).replace('<body>', '<body class="single single-post">'),
      )
    const { pageKind, stated } = post(decision)
    expect([pageKind, stated.number, stated.issuedOn, stated.publishedOn, stated.issuer]).toEqual([
      'legal-document',
      '31/QĐ-UBND',
      '2025-07-21',
      '2025-07-25',
      'ỦY BAN NHÂN DÂN XÃ MẪU',
    ])
    expect(post(`<p>Số: 31/QĐ-UBND</p>${text}`).pageKind).toBe('article')
  })
})

describe('hostile pages exhaust neither time nor the stack', () => {
  const rows =
    '<tr><td>Số ký hiệu</td><td>1/QĐ</td></tr><tr><td>Ngày ban hành</td><td>01/02/2024</td></tr><tr><td>Người ký</td><td>Mẫu</td></tr>'
  test.each([
    [
      'a value of many elements',
      `<table>${rows}<tr><td>Tệp</td><td>${'<i>'.repeat(140_000)}</td></tr></table>`,
    ],
    ['many counters', `<p>${'xem:1 '.repeat(140_000)}</p>`],
  ])('%s', (_, body) => {
    const started = processorMs()
    read(page(title, `<h1>${title}</h1>${body}`))
    expect(processorMs() - started).toBeLessThan(5_000)
  })
})
