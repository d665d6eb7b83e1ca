import { describe, expect, test } from 'vitest'
import { canonicalUrl } from '../crawlers/canonical-url.ts'
import { classifyUrl } from '../crawlers/classify-url.ts'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'
import { origin, sourceOf, walk } from './walk.ts'

/** Posts of a type of the site's own: the table of properties, in whatever form, and a sentence or more of text. */

const read = (html: string): ParsedDocument => readHtml(html, noProvenance)
const title = 'Kế hoạch tổ chức hội nghị điển hình tiên tiến'
const rows = [
  ['Số/Ký hiệu', '53/KH-UBND'],
  ['Ngày ban hành', '02/01/2025'],
  ['Cơ quan ban hành', 'UBND xã Mẫu'],
  ['Người ký', 'Nguyễn Văn Mẫu'],
] as const
const sentence = 'Các thôn cử đại biểu dự hội nghị theo số lượng phân bổ, gửi danh sách trước ngày 10.'
const long = `${sentence} Văn phòng xã chuẩn bị hội trường, tài liệu và tổng hợp danh sách khen thưởng trình lãnh đạo xem xét, quyết định.`

const forms: readonly (readonly [name: string, html: string])[] = [
  ['a table', `<table>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</table>`],
  ['definitions', `<dl>${rows.map(([a, b]) => `<dt>${a}</dt><dd>${b}</dd>`).join('')}</dl>`],
  ['lines among those of the text', rows.map(([a, b]) => `<p><b>${a}</b>: ${b}</p>`).join('')],
  ['a list', `<ul>${rows.map(([a, b]) => `<li><span>${a}:</span> ${b}</li>`).join('')}</ul>`],
]

const wordpress = (box: string, content: string): string =>
  `<html><head><title>${title} - Xã Mẫu</title><link rel="https://api.w.org/" href="/wp-json/"></head><body class="single single-van-ban"><article><h1 class="entry-title">${title}</h1><p class="post-byline">by admin · <time class="published" datetime="2025-01-09T08:00:00+07:00">09/01/2025</time></p><div class="${box}">${content}<p><a href="/u/kh-53.pdf">Tải văn bản</a></p></div></article></body></html>`

/** What themes call the box of a text. */
const boxes = [
  'entry-content',
  'entry-inner',
  'cm-entry-summary',
  'single-content',
  'the-content',
  'thecontent',
]

describe.each(forms)('properties as %s', (_, table) => {
  test.each([
    ['a sentence', sentence],
    ['a longer text', long],
  ])('keep %s behind them', (_, text) => {
    for (const box of boxes) {
      const { pageKind, stated, body, attachments } = read(wordpress(box, `${table}<p>${text}</p>`))
      expect(pageKind).toBe('legal-document')
      expect(stated).toMatchObject({ title, number: '53/KH-UBND', issuedOn: '2025-01-02' })
      expect(body.text).toContain(text)
      expect(body.text).not.toContain('by admin')
      expect(attachments.map(({ href }) => href)).toEqual(['/u/kh-53.pdf'])
    }
  })

  test('are the text where there is nothing else', () => {
    expect(read(wordpress('entry-content', table)).body.text).toContain('53/KH-UBND')
  })
})

test.each([
  [
    'two columns',
    `<div class="l">${rows
      .slice(0, 2)
      .map(([a, b]) => `<p><label>${a}:</label> ${b}</p>`)
      .join('')}<p><label>Tình trạng:</label> Còn hiệu lực</p></div><div class="r">${rows
      .slice(2)
      .map(([a, b]) => `<p><label>${a}:</label> ${b}</p>`)
      .join('')}</div>`,
  ],
  [
    'icons before lines in boxes of their own',
    `<ul>${rows.map(([a, b]) => `<li><span class="icon"><i></i></span><span class="text">${a}: ${b}</span></li>`).join('')}</ul>`,
  ],
])('properties in %s', (_, table) => {
  const { pageKind, stated } = read(
    `<html><head><title>${title}</title></head><body><div><h2>${title}</h2><div class="tt">${table}</div></div></body></html>`,
  )
  expect(pageKind).toBe('legal-document')
  expect(stated).toMatchObject({
    number: '53/KH-UBND',
    issuedOn: '2025-01-02',
    issuer: 'UBND xã Mẫu',
    signer: 'Nguyễn Văn Mẫu',
  })
})

test('columns that repeat each other’s labels are two documents', () => {
  const column = (at: number): string =>
    `<div class="c">${rows.map(([a, b]) => `<p><label>${a}:</label> ${at}${b}</p>`).join('')}</div>`
  const { stated } = read(
    `<html><head><title>Văn bản</title></head><body><div><h2>Văn bản mới</h2><div>${column(1)}${column(2)}</div></div></body></html>`,
  )
  expect(stated.number).toBeNull()
})

test('a text in blocks of the editor is read whole under a theme with a box of its own', () => {
  const parts = [
    `<div class="wp-block-group"><div class="wp-block-columns"><div class="wp-block-column"><p>${sentence}</p></div><div class="wp-block-column"><p>${long}</p></div></div></div>`,
    '<blockquote class="wp-block-quote"><p>Mỗi người một việc tốt, mỗi thôn một công trình.</p></blockquote>',
    '<h2>Việc tiếp theo</h2><ul><li>Nhân rộng cách làm ra toàn xã trong quý tới.</li></ul>',
  ]
  const { body } = read(wordpress('entry-inner', parts.join('')))
  for (const words of [sentence, 'mỗi thôn một công trình', 'Nhân rộng cách làm'])
    expect(body.text).toContain(words)
})

describe('WordPress without rewriting', () => {
  const source = sourceOf({ platform: 'wordpress' })

  test('keeps the parameters that name a list and its page', () => {
    const cases: [href: string, kept: string][] = [
      ['/?post_type=van-ban&paged=2', '/?post_type=van-ban&paged=2'],
      ['/?post_type=vanban', '/?post_type=vanban'],
      ['/?loai-van-ban=quyet-dinh&paged=3', '/?loai-van-ban=quyet-dinh&paged=3'],
      ['/?x=nghi-quyet-a&y=1&paged=2', '/?paged=2'],
    ]
    for (const [href, kept] of cases) expect(canonicalUrl(origin + href, source)).toBe(origin + kept)
    for (const path of ['/?post_type=van-ban', '/?post_type=van-ban&paged=2', '/?paged=2'])
      expect(classifyUrl(origin + path, source).role).toBe('denied')
  })

  test('reads an archive of a type to its end', async () => {
    const entry = (at: number): string =>
      `<article><h2 class="entry-title"><a href="/?van-ban=van-ban-thu-${at}">Văn bản thứ ${at} về công tác thi đua</a></h2></article>`
    const page = (...entries: string[]): string =>
      `<html><head><title>Văn bản</title><link href="/wp-content/a.css"></head><body class="archive"><main>${entries.join('')}</main></body></html>`
    const declared = sourceOf({ platform: 'wordpress', sections: ['/?post_type=van-ban'] })
    const { found } = await walk(declared, {
      '/?post_type=van-ban': page(entry(1), entry(2)),
      '/?post_type=van-ban&paged=2': page(entry(3)),
    })
    expect(found).toEqual([1, 2, 3].map(at => `/?van-ban=van-ban-thu-${at}`))
  })

  test('a post whose number is that of the next page is no page', async () => {
    const entry = (at: number): string =>
      `<article><h2 class="entry-title"><a href="/?p=${at}">Bài viết thứ ${at} về công tác thi đua</a></h2></article>`
    const page = (entries: string, next: string): string =>
      `<html><head><title>Xã Mẫu</title><link href="/wp-content/a.css"></head><body class="home blog"><main>${entries}</main><a href="${next}">Older Posts</a></body></html>`
    const { asked, found } = await walk(source, {
      '/': page(entry(3) + entry(2), '/?paged=2'),
      '/?paged=2': page(entry(1), '/'),
    })
    expect(found).toEqual(['/?p=3', '/?p=2', '/?p=1'])
    expect(asked).not.toContain('/?p=2')
  })

  test('files of download managers are files', () => {
    for (const path of ['/?sdm_process_download=1&download_id=31', '/?ddownload=12', '/?wpdmdl=7'])
      expect(classifyUrl(canonicalUrl(origin + path, source) ?? '', source).role).toBe('attachment')
  })
})

test('a NukeViet theme that kept the class of the text alone', () => {
  const table = forms[0]?.[1] ?? ''
  const html = `<html><head><title>${title}</title><meta name="generator" content="NukeViet v4.5"></head><body><div class="tin"><h1>${title}</h1><span class="h5">Thứ năm - 09/01/2025 08:00</span><div class="bodytext">${table}<p>${sentence}</p></div></div></body></html>`
  const { pageKind, stated, body } = read(html)
  expect([pageKind, stated.number, stated.publishedOn]).toEqual([
    'legal-document',
    '53/KH-UBND',
    '2025-01-09',
  ])
  expect(body.text).toContain(sentence)
})
