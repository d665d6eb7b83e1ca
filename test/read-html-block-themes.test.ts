import { describe, expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'

/** Posts under themes made of blocks, and posts of decisions; the forms are those of running sites. */

const read = (html: string): ParsedDocument => readHtml(html, noProvenance)
const title = 'Phường Mẫu biểu dương người tốt, việc tốt quý III'
const sentence = 'Các tổ dân phố đã đăng ký giao ước thi đua, được nhân dân đồng tình và ủng hộ. '
const head = `<head><title>${title} – UBND phường Mẫu</title><link rel="stylesheet" href="/wp-includes/a.css"></head>`
const properties = (symbol: string): string =>
  `<table><tr><td>Số ký hiệu</td><td>${symbol}</td></tr><tr><td>Ngày ban hành</td><td>14/05/2025</td></tr><tr><td>Cơ quan ban hành</td><td>UBND phường Mẫu</td></tr><tr><td>Người ký</td><td>Nguyễn Văn Mẫu</td></tr></table>`
const entry = (at: number): string =>
  `<li class="wp-block-post"><h4 class="wp-block-post-title"><a href="/bai-${at}/">Bài viết thứ ${at} về phong trào thi đua</a></h4><div class="wp-block-post-date"><time datetime="2026-08-0${at}T09:20:00+07:00">0${at}/08/2026</time></div><div class="wp-block-post-excerpt"><p>${sentence}</p></div></li>`
const blocks = (content: string, beside = ''): string =>
  `<html>${head}<body class="single single-post"><div class="wp-site-blocks"><div class="wp-block-columns"><div class="wp-block-column" style="flex-basis:70%"><div class="taxonomy-category wp-block-post-terms"><a href="/c/" rel="tag">Thi đua</a></div><h2 class="wp-block-post-title">${title}</h2><div class="wp-block-group"><div class="wp-block-post-date"><time datetime="2025-02-25T23:30:00+07:00">25/02/2025</time></div></div><div class="entry-content wp-block-post-content">${content}</div><div class="taxonomy-post_tag wp-block-post-terms">Từ khóa: <a href="/t/" rel="tag">khen thưởng</a></div><h3>Bài viết cùng chủ đề</h3><div class="wp-block-query"><ul>${[1, 2, 3].map(entry).join('')}</ul></div></div><div class="wp-block-column" style="flex-basis:30%"><h3>Văn bản mới</h3>${beside}</div></div></div></body></html>`

describe('a theme of blocks without main and article', () => {
  test('a table of properties in the side column is of another document', () => {
    const parsed = read(blocks(`<p>${sentence.repeat(3)}</p>`, properties('99/QĐ-UBND')))
    expect(parsed.pageKind).toBe('article')
    expect(parsed.stated).toMatchObject({ title, publishedOn: '2025-02-25', number: null, signer: null })
    expect(parsed.body.text).toBe(sentence.repeat(3).trim())
  })

  test('one in the text is its own, and the post keeps its day; what stands around the text stays out', () => {
    const parsed = read(blocks(properties('512/QĐ-UBND'), properties('99/QĐ-UBND')))
    expect(parsed.pageKind).toBe('legal-document')
    expect(parsed.stated).toMatchObject({
      title,
      number: '512/QĐ-UBND',
      issuedOn: '2025-05-14',
      publishedOn: '2025-02-25',
    })
    expect(parsed.body.text).not.toMatch(/Từ khóa|cùng chủ đề|Bài viết thứ/)
  })

  test('a post that only shows a file has it, under every theme', () => {
    const shown =
      '<iframe src="https://docs.google.com/gview?url=%2Fwp-content%2Fuploads%2Fkh-88.pdf"></iframe>'
    const parsed = read(
      `<html>${head}<body class="single"><main><div><div><h1 class="wp-block-post-title">${title}</h1></div></div><div class="entry-content">${shown}</div></main></body></html>`,
    )
    expect(parsed.attachments.map(({ href }) => href)).toEqual(['/wp-content/uploads/kh-88.pdf'])
  })
})

describe('a news item of NukeViet', () => {
  const core = '<script src="/assets/js/language/vi.js"></script>'
  const news = (text: string): string =>
    `<html><head><title>${title} – Phòng Nội vụ Mẫu</title>${core}</head><body><div class="news_column"><h1 itemprop="headline">${title}</h1><span class="h5">Thứ sáu - 14/02/2025 08:30</span><div id="news-bodyhtml" class="bodytext">${text}</div><div class="news-download-file"><a href="/thi-dua/bai-7.html?download=1&id=0">Tệp</a></div></div></body></html>`

  test('whose text is the table of properties of a decision has its facts, and the day of the page', () => {
    const { pageKind, stated, attachments } = read(
      news(`${properties('512/QĐ-UBND')}<p><a href="/uploads/qd.pdf">Tải về</a></p>`),
    )
    expect(pageKind).toBe('legal-document')
    expect(stated).toMatchObject({
      title,
      number: '512/QĐ-UBND',
      issuedOn: '2025-05-14',
      publishedOn: '2025-02-14',
    })
    expect(attachments).toHaveLength(2)
  })

  test('with a table of several decisions is an article without a number', () => {
    const row = (at: number): string =>
      `<tr><td>${at}</td><td>60${at}/QĐ-UBND</td><td>0${at}/06/2025</td></tr>`
    const table = `<table><tr><th>STT</th><th>Số ký hiệu</th><th>Ngày ban hành</th></tr>${[1, 2, 3, 4].map(row).join('')}</table>`
    const { pageKind, stated } = read(news(`<p>Văn phòng công bố các quyết định.</p>${table}`))
    expect([pageKind, stated.number, stated.publishedOn]).toEqual(['article', null, '2025-02-14'])
  })
})

describe('the day of a post', () => {
  const declared = (day: string): string =>
    `<script type="application/ld+json">{"@type":"BlogPosting","headline":"a","datePublished":"${day}","dateModified":"${day}"}</script>`
  const page = (text: string): string =>
    `<html><head><title>${title}</title>${declared('2025-06-15T08:00:00+07:00')}</head><body><article><header><h1>${title}</h1></header><div>${text}</div></article></body></html>`

  test('a day that a short text tells of is no earlier day of publication', () => {
    expect(read(page('<p>Ngày 04/06/2025</p><p>Họp tại hội trường.</p>')).stated.publishedOn).toBe(
      '2025-06-15',
    )
  })

  test.each([
    ['14/02/2025 08:30', '2025-02-14'],
    ['14/02/2025', null],
  ])('beside the title of a decision %s is %s: no document is issued by the minute', (line, day) => {
    const post = `<html>${head}<body class="single"><div><h1>${title}</h1><p>${line}</p>${properties('12/QĐ-UBND')}</div></body></html>`
    expect(read(post).stated).toMatchObject({ number: '12/QĐ-UBND', publishedOn: day })
  })

  test('a database of law declares changes of its own: its days are not those of the document', () => {
    const law = `<html><head><title>${title}</title>${declared('2025-06-15')}</head><body><h1>${title}</h1>${properties('12/QĐ-UBND')}<p>${sentence.repeat(4)}</p></body></html>`
    expect(read(law).stated).toMatchObject({ number: '12/QĐ-UBND', publishedOn: null })
  })
})

test('names in a table whose links lead nowhere are its text; links to other pages are not', () => {
  const rows = (href: string): string =>
    Array.from(
      { length: 40 },
      (_, at) =>
        `<tr><td>${at}</td><td><a href="${href}">Tập thể Mẫu số ${at}</a></td><td>Bằng khen</td></tr>`,
    ).join('')
  const text = (href: string): string =>
    read(
      `<html>${head}<body><div><h1>${title}</h1><div><p>${sentence.repeat(4)}</p><table>${rows(href)}</table></div></div></body></html>`,
    ).body.text
  expect(text('#')).toContain('Tập thể Mẫu số 39')
  expect(text('/don-vi/')).not.toContain('Tập thể Mẫu số 39')
})

test('a heading over comments goes where there are none, and so does the list that follows', () => {
  const after = '<b>Ý kiến bạn đọc</b><div class="c1"></div><b>Các tin khác</b>'
  const box = (at: number): string =>
    `<div class="box"><h5><a href="/b-${at}/">Bài khác số ${at} của phường Mẫu</a></h5></div>`
  const { body } = read(
    `<html>${head}<body><div class="b1"><h2>${title}</h2><p>Phường nghỉ sáng thứ Sáu.</p>${after}${[1, 2, 3, 4].map(box).join('')}</div></body></html>`,
  )
  expect(body.text).toContain('Phường nghỉ sáng thứ Sáu.')
  expect(body.text).not.toMatch(/Ý kiến|Các tin khác|Bài khác/)
})
