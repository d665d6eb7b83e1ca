import { describe, expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { legalHead } from '../src/read/html/legal-head.ts'
import { mainRegion } from '../src/read/html/main-region.ts'
import { readPage } from '../src/read/html/page.ts'
import { printedDay } from '../src/read/html/printed-day.ts'
import { lineOf } from '../src/read/html/render.ts'
import { selectAll } from '../src/read/html/select.ts'
import { teaserLists } from '../src/read/html/teaser-lists.ts'
import { headingIn } from '../src/read/html/titles.ts'
import { readHtml } from '../src/read/html.ts'
import { processorMs } from './processor-ms.ts'

/** Rules that hold for pages of any system, each with the near miss beside it. */

const read = (html: string): ParsedDocument => readHtml(html, noProvenance)
const sentence =
  'Ủy ban nhân dân xã Mẫu tổ chức hội nghị tổng kết phong trào thi đua, khen thưởng các tập thể tiêu biểu. '

describe('days with months by name', () => {
  const cases: [text: string, day: string | null][] = [
    ['22 Tháng Mười Một, 2026', '2026-11-22'],
    ['Tháng Mười Một 22, 2026', '2026-11-22'],
    ['5 Tháng 3, 2025', '2025-03-05'],
    ['22 Th11, 2026', '2026-11-22'],
    ['November 22, 2026', '2026-11-22'],
    ['22nd Nov 2026', '2026-11-22'],
    ['6 Tháng Năm, 2020', '2020-05-06'],
    ['6 tháng năm 2020', null], // six months of the year
    ['công bố 9 tháng 2025', null],
    ['12 tháng 13, 2024', null],
    ['Mayer 15, 2025', null],
  ]
  for (const [text, day] of cases) test(text, () => expect(printedDay(text)).toBe(day))
})

describe('the day of publication', () => {
  const page = (published: string, modified: string, shown: string): string =>
    `<html><head><title>Xã Mẫu tổng kết thi đua</title></head><body><div><h1>Xã Mẫu tổng kết thi đua</h1><span class="hidden" itemprop="datePublished">${published}</span><span class="hidden" itemprop="dateModified">${modified}</span><div>${shown}</div><div><p>${sentence.repeat(4)}</p></div></div></body></html>`
  const cases: [published: string, modified: string, shown: string, day: string, updated: string | null][] = [
    ['2025-04-06', '2025-04-06', 'Thứ bảy - 22/02/2025 15:39', '2025-02-22', '2025-04-06'], // stamped with the change
    ['2025-02-22', '2025-04-06', 'Cập nhật: 06/04/2025', '2025-02-22', '2025-04-06'],
    ['2025-02-22', '2025-02-22', '22/02/2025', '2025-02-22', null],
    ['2025-02-22', '2025-02-22', 'Lượt xem: 7', '2025-02-22', null],
  ]
  for (const [published, modified, shown, day, updated] of cases)
    test(`${published}, changed ${modified}, shown ${shown}`, () => {
      const { stated } = read(page(published, modified, shown))
      expect([stated.publishedOn, stated.updatedOn]).toEqual([day, updated])
    })
})

describe('the foot of a page is known by what it says', () => {
  const page = (foot: string): string =>
    `<html><head><title>Tin</title></head><body><div><h1>Tin</h1><p>${sentence.repeat(2)}</p><div class="k1"><p>${foot}</p></div></div></body></html>`
  const cases: [foot: string, isFoot: boolean][] = [
    ['Bản quyền thuộc về UBND xã Mẫu. Địa chỉ: thôn Mẫu, xã Mẫu, tỉnh Mẫu.', true],
    ['Chịu trách nhiệm: Chủ tịch UBND xã. Giấy phép số 12/GP-TTĐT ngày 01/02/2020.', true],
    ['Địa chỉ nộp hồ sơ: bộ phận một cửa, thôn Mẫu, xã Mẫu, tỉnh Mẫu, vào giờ hành chính.', false],
  ]
  for (const [foot, isFoot] of cases)
    test(foot, () => expect(read(page(foot)).body.text.includes(foot)).toBe(!isFoot))
  test('a page in one short form is not all foot', () => {
    const html = `<html><head><title>Tin</title></head><body><form><input type="hidden" name="__VIEWSTATE" value="x"><h1>Xã Mẫu khen thưởng</h1><p>${sentence}</p><p>Bản quyền UBND xã Mẫu. Địa chỉ: thôn Mẫu.</p></form></body></html>`
    expect(read(html).body.text).toContain(sentence.trim())
  })
})

describe('articles too short to stand out', () => {
  const page = (body: string): string =>
    `<html><head><title>Khen thưởng đột xuất – UBND xã Mẫu</title></head><body><div><h1>UBND xã Mẫu</h1></div><div class="k"><div class="a"><h2>Khen thưởng đột xuất</h2><div>Ngày đăng: 10/09/2025</div>${body}</div><div class="b"><h3>Tin liên quan</h3><ul>${[1, 2, 3, 4, 5].map(n => `<li><a href="/tin-${n}/">Xã Mẫu phát động phong trào thi đua lần ${n}</a></li>`).join('')}</ul></div></div><div class="c"><p>Bản quyền thuộc UBND xã Mẫu. Địa chỉ: thôn Mẫu, xã Mẫu, tỉnh Mẫu.</p></div></body></html>`
  test('one sentence', () => {
    const { pageKind, stated, body } = read(page('<div><p>Xã khen thưởng 2 cá nhân.</p></div>'))
    expect([pageKind, stated.title, stated.publishedOn]).toEqual([
      'article',
      'Khen thưởng đột xuất',
      '2025-09-10',
    ])
    expect(body.text).toContain('Xã khen thưởng 2 cá nhân.')
    expect(body.text).not.toMatch(/phát động|Bản quyền/)
  })
  test('a file and nothing else', () => {
    const { pageKind, attachments } = read(page('<p><a href="/f/quyet-dinh.pdf">quyet-dinh.pdf</a></p>'))
    expect([pageKind, attachments.map(({ href }) => href)]).toEqual(['article', ['/f/quyet-dinh.pdf']])
  })
})

describe('side columns of old layouts', () => {
  const items = [1, 2, 3, 4]
    .map(
      n =>
        `<table><tr><td><a href="/bai-${n}.html"><b>Xã Mẫu tổng kết phong trào thi đua năm 202${n}</b></a><br><i>${n} Tháng Ba, 2025</i></td></tr></table>`,
    )
    .join('')
  const side = [5, 6, 7, 8, 9, 10, 11]
    .map(
      n => `<li><a href="/moi-${n}.html">Bài viết mới trên trang thông tin điện tử xã Mẫu số ${n}</a></li>`,
    )
    .join('')
  for (const cells of ['width="22%"', 'class="cot-trai"']) {
    test(cells, () => {
      const html = `<html><head><title>Thi đua – Xã Mẫu</title></head><body><table><tr><td ${cells}><ul>${side}</ul></td><td class="cot-giua">${items}</td></tr></table></body></html>`
      const { pageKind, listItems } = read(html)
      expect(pageKind).toBe('listing')
      expect(listItems.map(({ href, publishedOn }) => [href, publishedOn])).toEqual(
        [1, 2, 3, 4].map(n => [`/bai-${n}.html`, `2025-03-0${n}`]),
      )
    })
  }
})

test('files under a caption belong to the article whatever their box is called', () => {
  const html = `<html><head><title>Xã Mẫu tổng kết</title></head><body><div><h1>Xã Mẫu tổng kết</h1><div><p>${sentence.repeat(4)}</p></div><div class="k"><div><strong>File đính kèm</strong></div><div><a href="/tai?download=1&id=0">quyet-dinh.pdf</a></div></div></div><div><h4>Tài liệu khác</h4><a href="/f/khac.pdf">khac.pdf</a></div></body></html>`
  expect(read(html).attachments.map(({ href }) => href)).toEqual(['/tai?download=1&id=0'])
})

test('a title in capitals is no issuer', () => {
  const html = `<html><head><title>Bộ luật</title></head><body><div><p>BỘ LUẬT</p><p>HÌNH SỰ</p><p>Số: 100/2015/QH13</p><p>Hà Nội, ngày 27 tháng 11 năm 2015</p><p>Điều 1. ${sentence.repeat(4)}</p></div></body></html>`
  expect(read(html).stated.issuer).toBeNull()
})

test('WordPress: a password form is no document, a table of properties is a legal one', () => {
  const head =
    '<head><meta name="generator" content="WordPress 6.1"><title>Quyết định – Xã Mẫu</title></head>'
  const locked = `<html>${head}<body class="single single-post"><h1>Bài có mật khẩu</h1><form class="post-password-form"><p>Nội dung này được bảo mật. Hãy nhập mật khẩu.</p><input type="password"></form></body></html>`
  expect(read(locked).pageKind).toBe('error')
  const legal = `<html>${head}<body class="single"><article><h1>Quyết định tặng danh hiệu</h1><div class="entry-content"><table><tr><th>Số hiệu</th><td>301/QĐ-UBND</td></tr><tr><th>Ngày ban hành</th><td>01/06/2025</td></tr><tr><th>Loại văn bản</th><td>Quyết định</td></tr></table><p>Trích yếu.</p></div></article></body></html>`
  expect(read(legal)).toMatchObject({
    pageKind: 'legal-document',
    stated: { number: '301/QĐ-UBND', issuedOn: '2025-06-01' },
  })
})

test('boxes in boxes without end, and captions without files, are read in linear time', () => {
  const started = processorMs()
  read(`<html><body>${'<div>'.repeat(100_000)}Bản quyền xã Mẫu. Địa chỉ: thôn Mẫu</body></html>`)
  read(
    `<html><head><title>Xã Mẫu tổng kết</title></head><body><h1>Xã Mẫu tổng kết</h1><p>${sentence.repeat(4)}</p>${'<p>File đính kèm</p>'.repeat(20_000)}</body></html>`,
  )
  expect(processorMs() - started).toBeLessThan(20_000)
})

test('headings and lists found before are those of the place that was asked about', () => {
  const boxes = [1, 2, 3].map(
    at => `<div><h3><a href="/x/${at}">Tin khác thứ ${at} của xã Mẫu</a></h3></div>`,
  )
  const page = readPage(
    `<html><body><div><h1>Một</h1><div>${boxes.join('')}</div></div><div><h1>Hai</h1></div></body></html>`,
    noProvenance,
  )
  const none = new Set<never>()
  const [first, second] = selectAll(page.tree, 'body > div')
  const headings = [first, second].map(box => box && headingIn(page, box, none))
  expect(headings.map(heading => heading && lineOf(heading))).toEqual(['Một', 'Hai'])
  const region = mainRegion(page)
  const [inList] = selectAll(page.tree, 'h3')
  const lists = [headings[1], inList, headings[1]].map(
    heading => teaserLists(page, region, heading ?? null).length,
  )
  expect(lists).toEqual([1, 0, 1])
})

test('no line of a letterhead is the title of a page called after its site', () => {
  const page = (above: string): string =>
    `<html><head><title>Trang tin nội bộ</title></head><body><div>${above}<p><b>Giấy mời họp Hội đồng xã Mẫu</b></p><p>${sentence.repeat(3)}</p></div></body></html>`
  expect(read(page('')).stated.title).toBe('Giấy mời họp Hội đồng xã Mẫu')
  expect(read(page('<p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>')).stated.title).toBe('Trang tin nội bộ')
})

test('links of a value stand in the order of the page', () => {
  const html = `<html><head><title>Chỉ thị</title></head><body><h1>Chỉ thị về thi đua</h1><table><tr><td>Số hiệu</td><td>9/CT-UBND</td></tr><tr><td>Ngày ban hành</td><td>02/08/2019</td></tr><tr><td>Văn bản bị thay thế</td><td><p><a href="/1">17/CT-UBND</a>, <a href="/2">18/CT-UBND</a></p><a href="/3">19/CT-UBND</a></td></tr></table></body></html>`
  const row = read(html).stated.labels.find(({ label }) => label === 'Văn bản bị thay thế')
  expect(row?.links.map(({ href }) => href)).toEqual(['/1', '/2', '/3'])
})

test('the motto may stand above the office', () => {
  const lines = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'ỦY BAN NHÂN DÂN', 'XÃ MẪU', 'Số: 31/QĐ-UBND']
  expect(legalHead(lines.join('\n')).issuer).toBe('ỦY BAN NHÂN DÂN XÃ MẪU')
})
