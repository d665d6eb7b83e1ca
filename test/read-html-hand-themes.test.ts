import { describe, expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'
import { processorMs } from './processor-ms.ts'

/** Themes that a commune writes by hand, in the forms that running sites had; each rule with its near miss. */

const read = (html: string): ParsedDocument => readHtml(html, noProvenance)
const title = 'Xã Mẫu trao thưởng đột xuất'
const short = 'Ngày 12/5, xã Mẫu trao Giấy khen cho cá nhân có thành tích đột xuất.'
const sentence = 'Hội nghị có đại diện các phòng, ban, ngành, đoàn thể và cán bộ trên địa bàn xã tham dự. '
const site = 'UBND xã Mẫu'
const head = `<head><title>${title} – ${site}</title><link rel="stylesheet" href="/wp-content/themes/xa/style.css"></head>`
const others = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<div class="tb"><a href="/tin-khac-${at}/">Bản tin phong trào thi đua số ${at} của các thôn</a><span>0${at + 1}/02/2026</span><p>${sentence}</p></div>`,
  ).join('')

describe('the line that says when', () => {
  const page = (line: string): string =>
    `<html>${head}<body><div class="khung"><h1 class="td">${title}</h1><div class="tt">${line}</div><div class="nd"><p>${sentence.repeat(5)}</p></div></div></body></html>`
  const cases: [line: string, day: string | null][] = [
    ['Thứ Tư, ngày 15 tháng 01 năm 2025 | 5:30 SA', '2025-01-15'],
    ['Thứ 4, 15/1/2025 5:30 sáng', '2025-01-15'],
    ['Wed, 15/01/2025 - 05:30', '2025-01-15'],
    ['2025/01/15', '2025-01-15'],
    ['ngày 15 Tháng 01 năm 2025', '2025-01-15'],
    ['15/01/25 05:30', '2025-01-15'],
    ['Đăng lúc: 05:30 15-01-25', '2025-01-15'],
    ['15 tháng 1, 2025 · 5 phút đọc · <a href="/author/admin/">admin</a>', '2025-01-15'],
    ['<span>15</span><span>Th1</span><span>2025</span>', '2025-01-15'],
    // Numbers that are no day, two days, a day without its year, a time that is not said from when.
    ['Phiên bản 10.12.11', null],
    ['15/01/2025 - 17/01/2025', null],
    ['<span>15</span><span>Th1</span>', null],
    ['3 giờ trước', null],
    ['Kỳ họp thứ 12 | Khai mạc 15/01/2025 tại hội trường lớn của xã', null],
  ]
  test.each(cases)('%s', (line, day) => {
    expect(read(page(line)).stated.publishedOn).toBe(day)
  })

  test('a day below a text, and below pictures alone', () => {
    const below = (content: string): string =>
      `<html>${head}<body><main><div><h1>${title}</h1></div><div>${content}</div><div><p>Đăng ngày 15 Tháng Một, 2025</p></div></main></body></html>`
    const rows = '<tr><td>1</td><td>Ông Nguyễn Văn Mẫu</td><td>Trưởng thôn</td></tr>'.repeat(25)
    expect(read(below(`<p>${sentence.repeat(4)}</p><table>${rows}</table>`)).stated.publishedOn).toBe(
      '2025-01-15',
    )
    const pictures = read(below('<p><img src="/a.jpg"></p>'))
    expect([pictures.pageKind, pictures.stated.title]).toEqual(['article', title])
  })
})

describe('a short post is not what stands beside it', () => {
  const parts = (html: string) => {
    const { pageKind, stated, body, attachments } = read(html)
    return { pageKind, title: stated.title, text: body.text, files: attachments.map(({ href }) => href) }
  }
  const file = '<p><a href="/wp-content/uploads/qd.pdf">Tải quyết định</a></p>'

  test('a column on the left that is called so', () => {
    const html = `<html>${head}<body class="single"><div id="khung"><div id="cot-trai"><h3>Thông báo</h3>${others(5)}</div><div id="noi-dung"><h2 class="tieu-de">${title}</h2><p class="tt">Ngày đăng: 15/01/2025</p><div class="bai"><p>${short}</p>${file}</div></div></div></body></html>`
    const { text, files } = parts(html)
    expect(text).toContain(short)
    expect(text).not.toContain('Bản tin')
    expect(files).toEqual(['/wp-content/uploads/qd.pdf'])
  })

  test('a heading on a banner above the page', () => {
    const html = `<html>${head}<body class="single"><section class="hero"><div><h1>${title}</h1><div class="crumb"><a href="/">Trang chủ</a> › <a href="/tin/">Tin tức</a> › <span>${title}</span></div></div></section><section class="noi"><div class="row"><div class="col-lg-8"><div class="txt"><p>${short}</p>${file}</div><div class="author-info"><h4>Ban Biên tập</h4><p>${sentence}</p></div></div></div></section></body></html>`
    const { text, files } = parts(html)
    expect(text).toContain(short)
    expect(text).not.toContain('Ban Biên tập')
    expect(files).toEqual(['/wp-content/uploads/qd.pdf'])
  })

  test('other posts below it make no list of it', () => {
    const more = Array.from(
      { length: 3 },
      (_, at) =>
        `<article><h3><a href="/khac-${at}/">Bản tin phong trào thi đua số ${at} của các thôn</a></h3><p>0${at + 1}/02/2026</p><p>${sentence}</p></article>`,
    ).join('')
    const html = `<html>${head}<body><main><article><header><p class="meta">15/01/2025 · 5 phút đọc</p><h1>${title}</h1></header><section><p>${short}</p></section></article><section><h2>Bài mới</h2>${more}</section></main></body></html>`
    const { pageKind, text } = parts(html)
    expect(pageKind).toBe('article')
    expect(text).toContain(short)
    expect(text).not.toMatch(/Bản tin|phút đọc/)
  })

  test('a form for comments is not its text', () => {
    const form = `<div class="gui"><h3>Viết bình luận</h3><form><input name="ten"><textarea></textarea><p>Thư điện tử của bạn sẽ không được hiển thị công khai, vui lòng gõ tiếng Việt có dấu.</p></form></div>`
    const html = `<html>${head}<body><div class="chi-tiet"><h1>${title}</h1><div class="tt">15/01/2025</div><div class="nd">${file}</div>${form}</div></body></html>`
    expect(parts(html).text).not.toContain('Thư điện tử')
    expect(parts(html).files).toEqual(['/wp-content/uploads/qd.pdf'])
  })

  test('a heading without a name counts before headings in the text', () => {
    const html = `<html>${head}<body><div class="k1"><div class="k2">${title}</div><div class="k3"><h1>Những tấm gương bình dị mà cao quý</h1><p>${sentence.repeat(4)}</p></div></div></body></html>`
    expect(parts(html).title).toBe(title)
  })
})

describe('what is text and what leads elsewhere', () => {
  const textOf = (content: string): string =>
    read(
      `<html>${head}<body class="single"><div class="k1"><h1 class="k2">${title}</h1><div class="k3"><p>${sentence.repeat(3)}</p>${content}<p>${sentence.repeat(3)}</p></div></div></body></html>`,
    ).body.text

  test.each([
    [
      '<p>&gt;&gt;&gt; Xem thêm: <a href="/khac/">Hội Nông dân xã tặng quà các gia đình</a></p>',
      'Hội Nông dân',
    ],
    ['<p><strong>Bài liên quan: </strong><a href="/khac/">Mô hình trồng hồi sạch của xã</a></p>', 'hồi sạch'],
    ['<p><a href="javascript:history.back()">[Quay lại]</a> <a href="#">[Về đầu trang]</a></p>', 'Quay lại'],
    ['<p>Nghe bài viết</p>', 'Nghe bài'],
  ])('%s is none', (content, words) => {
    expect(textOf(content)).not.toContain(words)
  })

  test.each([
    [
      '<ul><li><a href="/u/kh.pdf">Kế hoạch tổ chức hội nghị</a></li><li><a href="/u/bc.doc">Báo cáo</a></li></ul>',
      'Kế hoạch tổ chức',
    ],
    ['<p>Xem thêm: <a href="/u/qd.pdf">Quyết định khen thưởng của xã</a></p>', 'Quyết định khen thưởng'],
    ['<p>Xem thêm tại <a href="/x/">Nghị định số 98/2023/NĐ-CP</a></p>', '98/2023/NĐ-CP'],
    ['<p>Các hộ quay lại sản xuất sau bão.</p>', 'quay lại sản xuất'],
  ])('%s is', (content, words) => {
    expect(textOf(content)).toContain(words)
  })
})

describe('a legal text of which head and signature stand in boxes of their own', () => {
  const articles = `<div class="k3"><p>QUYẾT ĐỊNH</p><p>Về việc tặng Giấy khen</p><p>Căn cứ Luật Thi đua, khen thưởng;</p><p>Điều 1. ${sentence.repeat(8)}</p><p>Điều 2. ${sentence.repeat(8)}</p></div>`
  const left = '<div class="k5">ỦY BAN NHÂN DÂN<br>XÃ MẪU<br>Số: 12/QĐ-UBND</div>'
  const right =
    '<div class="k6"><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p><p>Xã Mẫu, ngày 12 tháng 02 năm 2025</p></div>'
  const signature =
    '<table><tr><td>Chủ tịch</td></tr><tr><td>(Đã ký)</td></tr><tr><td>Nguyễn Văn Mẫu</td></tr></table>'
  const page = (above: string, below: string): string =>
    `<html><head><title>Văn bản</title></head><body><div class="k1"><div class="k2">${above}${articles}${below}</div></div></body></html>`

  test('is read with them', () => {
    const { pageKind, stated } = read(page(left + right, signature))
    expect([pageKind, stated.number, stated.issuedOn, stated.signer]).toEqual([
      'legal-document',
      '12/QĐ-UBND',
      '2025-02-12',
      'Nguyễn Văn Mẫu',
    ])
  })

  test('a banner with the motto is no head, and without a head nothing is added', () => {
    const banner = right.replace('k6', 'banner')
    expect(read(page(banner, signature)).body.text).not.toMatch(/CỘNG HÒA|Đã ký/)
    expect(read(page('', signature)).body.text).not.toContain('Đã ký')
  })
})

describe('lists', () => {
  const listOf = (html: string) => read(html).listItems.map(item => [item.title, item.publishedOn])
  const listHead = head.replace(title, 'Thông báo')

  test('a table of an old layout: columns by pixels, titles in bold, a summary beside them', () => {
    const side = `<td width="200">${others(4).replace(/<p>.*?<\/p>/g, '')}</td>`
    const rows = [
      ['/lich-hop/', 'Lịch họp Hội đồng thi đua, khen thưởng', '15/01/2025'],
      ['/thong-bao/', 'Thông báo', '14/01/2025'],
      ['/ket-qua/', 'Kết quả xét tặng danh hiệu năm 2024', '13/01/2025'],
    ].map(
      ([href, name, day]) =>
        `<tr><td><a href="${href}"><b>${name}</b></a> <font>${day}</font><br>${sentence}<a href="${href}">[Chi tiết]</a></td></tr>`,
    )
    const html = `<html>${listHead}<body class="archive"><table width="1000"><tr>${side}<td valign="top"><table><tr><td class="tt">Thông báo</td></tr>${rows.join('')}</table></td></tr></table></body></html>`
    expect(listOf(html)).toEqual([
      ['Lịch họp Hội đồng thi đua, khen thưởng', '2025-01-15'],
      ['Thông báo', '2025-01-14'],
      ['Kết quả xét tặng danh hiệu năm 2024', '2025-01-13'],
    ])
  })

  test('a menu above the list has no days, its entries have', () => {
    const menu =
      '<ul class="mn"><li><a href="/c/thi-dua/">Thi đua, khen thưởng</a></li><li><a href="/c/van-ban/">Văn bản chỉ đạo điều hành</a></li></ul>'
    const entries = [1, 2].map(
      at =>
        `<div class="dong"><div class="td"><a href="/bai-${at}/">Nghị quyết về công tác thi đua số ${at}</a></div><div>1${at}/01/2025</div></div>`,
    )
    const html = `<html>${listHead}<body class="archive">${menu}<div id="k"><h2>Thông báo</h2>${entries.join('')}</div></body></html>`
    expect(listOf(html).map(([name]) => name)).toEqual([
      'Nghị quyết về công tác thi đua số 1',
      'Nghị quyết về công tác thi đua số 2',
    ])
  })

  test('the newest entry stands large above the others; a menu does not', () => {
    const rest = [1, 2, 3, 4, 5, 6].map(
      at => `<li><a href="/tin/bai-cu-so-${at}.html">Bài cũ thứ ${at} về công tác thi đua</a></li>`,
    )
    const featured =
      '<h2><a href="/tin/bai-moi-nhat-9.html">Bài mới nhất về khen thưởng</a></h2><p>25/09/2025</p><p>Tóm tắt.</p>'
    const menuLinks =
      '<h1><a href="/">Cổng thông tin điện tử xã Mẫu</a></h1><a href="/tin/">Tin tức và sự kiện của xã</a>'
    const html = `<html>${listHead}<body class="archive"><div class="k0">${menuLinks}<div class="k1"><div class="k2">${featured}<ul class="k3">${rest.join('')}</ul></div></div></div></body></html>`
    expect(read(html).listItems.map(({ href }) => href)).toEqual([
      '/tin/bai-moi-nhat-9.html',
      ...[1, 2, 3, 4, 5, 6].map(at => `/tin/bai-cu-so-${at}.html`),
    ])
  })

  test('the number beside a title is no entry of its own', () => {
    const rows = [1, 2, 3].map(
      at =>
        `<tr><td><a href="/?so=${at}">0${at}/2025/QĐ-UBND</a></td><td>1${at}/01/2025</td><td><a href="/?id=${at}">Quyết định về công tác thi đua số ${at}</a></td></tr>`,
    )
    const html = `<html>${listHead}<body><div><h1>Thông báo</h1><table>${rows.join('')}</table></div></body></html>`
    expect(read(html).listItems.map(({ href }) => href)).toEqual(['/?id=1', '/?id=2', '/?id=3'])
  })
})

describe('hostile pages are read in linear time', () => {
  const many = 20_000
  test.each([
    ['links in one block', `<td>${'<a href="/x">một tiêu đề đủ dài</a> 1/1/2025 '.repeat(many)}</td>`],
    ['entries', '<div><a href="/x">Một tiêu đề đủ dài nữa</a> 01/01/2025</div>'.repeat(many)],
    ['headings in boxes', `${'<div>'.repeat(many)}<h1>${title}</h1>`],
    ['lines that look like controls', `<p>${'Quay lại '.repeat(many)}x</p>`],
    ['separators', `<h1>${title}</h1><p>${'15/01/2025 | '.repeat(many)}</p>`],
    ['marks of quotation', `<p>${'>'.repeat(many)} Xem thêm</p>`.repeat(5)],
  ])('%s', (_, content) => {
    const started = processorMs()
    read(`<html>${head}<body class="single">${content}</body></html>`)
    expect(processorMs() - started).toBeLessThan(3_000)
  })
})
