import { describe, expect, test } from 'vitest'
import { classifyUrl } from '../crawlers/classify-url.ts'
import { defineSource } from '../crawlers/define-source.ts'
import { platforms } from '../crawlers/platforms/index.ts'
import { baseUrlOf } from '../crawlers/probe.ts'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'
import { processorMs } from './processor-ms.ts'

/** What running sites with other themes, plug-ins and settings have shown, each rule with its near miss. */

const read = (html: string): ParsedDocument => readHtml(html, noProvenance)
const sentence =
  'Ủy ban nhân dân phường Mẫu tổ chức hội nghị sơ kết phong trào thi đua, khen thưởng các tập thể tiêu biểu. '
const title = 'Phường Mẫu sơ kết phong trào thi đua'

/** A post of WordPress under a theme whose names say nothing. */
const post = (content: string, meta = '', head = ''): string =>
  `<html><head><meta name="generator" content="WordPress 6.7"><title>${title} – UBND phường Mẫu</title>${head}</head><body class="single single-post"><div class="k1"><h1 class="k2">${title}</h1>${meta}<div class="entry-content">${content}</div></div></body></html>`
const linkedData = (published: string): string =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Article","datePublished":"${published}"}]}</script>`

describe('a day declared in UTC', () => {
  const cases: [published: string, shown: string, day: string][] = [
    ['2026-03-08T18:30:00+00:00', '', '2026-03-09'], // half past one in the morning
    ['2026-03-08T18:30:00Z', '09/03/2026', '2026-03-09'],
    ['2026-03-08T18:30:00+00:00', '08/03/2026', '2026-03-08'], // a site that never set its zone
    ['2026-03-08T10:30:00+00:00', '', '2026-03-08'],
    ['2026-03-08T23:30:00+07:00', '', '2026-03-08'],
    ['2026-03-08T25:30:00+00:00', '', '2026-03-08'],
  ]
  for (const [published, shown, day] of cases)
    test(`${published}, shown ${shown || 'nowhere'}`, () => {
      const html = post(`<p>${sentence}</p>`, `<div class="k3">${shown}</div>`, linkedData(published))
      expect(read(html).stated.publishedOn).toBe(day)
    })
})

describe('the line under the heading', () => {
  const cases: [line: string, day: string | null][] = [
    ['Đăng bởi: Ban biên tập vào ngày 07-03-2026 | Chuyên mục: Tin tức | 125 lượt xem', '2026-03-07'],
    ['Posted on March 7, 2026 by admin', '2026-03-07'],
    ['<span title="07/03/2026 08:11">3 tuần trước</span>', '2026-03-07'],
    ['<span title="Xem thêm">3 tuần trước</span>', null],
    ['Đăng ký dự thi trước ngày 07-03-2026 tại bộ phận một cửa', null],
  ]
  for (const [line, day] of cases)
    test(line, () => {
      const html = post(`<p>${sentence}</p>`, `<div class="k3">${line}</div>`)
      expect(read(html).stated.publishedOn).toBe(day)
    })
  test('a day in a box with comments is still the page’s', () => {
    const foot = `<footer class="k7"><div><div class="k8"><time datetime="2026-03-07T08:00:00+07:00">07/03/2026</time></div><div><a rel="category tag" href="/c/">Thi đua, khen thưởng các cấp</a></div></div><ol><li><a href="/bai/#comment-1">Bạn đọc gửi ý kiến về bài viết</a> <a rel="nofollow" href="https://ban-doc.example">Một bạn đọc ở phường Mẫu</a></li></ol></footer>`
    const html = `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><div><p>${sentence.repeat(5)}</p></div>${foot}</article></body></html>`
    expect(read(html).stated.publishedOn).toBe('2026-03-07')
  })
  test('a day that leads to the page itself is its day', () => {
    const line =
      '<span class="k5">Posted on <a href="/bai/" rel="bookmark"><time class="published" datetime="2026-03-07T08:00:00+07:00">07/03/2026</time><time class="updated" datetime="2026-04-06T08:00:00+07:00">06/04/2026</time></a></span>'
    const { publishedOn, updatedOn } = read(post(`<p>${sentence}</p>`, line)).stated
    expect([publishedOn, updatedOn]).toEqual(['2026-03-07', '2026-04-06'])
  })
  test('the day of a comment is not the day of the page', () => {
    const comments =
      '<section id="comments"><ol><li class="comment"><time datetime="2026-11-22T08:00:00+07:00">22/11/2026</time><p>Rất đồng tình.</p></li></ol></section>'
    expect(
      read(post(`<p>${sentence}</p>`).replace('</body>', `${comments}</body>`)).stated.publishedOn,
    ).toBeNull()
  })
  test('a day of other news is not the day of the page', () => {
    const others = [1, 2, 3]
      .map(
        n =>
          `<div class="k5"><h3><a href="/bai-${n}/">Phường Mẫu khen thưởng đợt thứ ${n}</a></h3><span>0${n}/02/2026</span><p>${sentence}</p></div>`,
      )
      .join('')
    const html = `<html><head><title>${title}</title></head><body><div><h1>${title}</h1><div class="k4"><p>${sentence.repeat(6)}</p></div><div>${others}</div></div></body></html>`
    const { stated, body } = read(html)
    expect(stated.publishedOn).toBeNull()
    expect(body.text).toContain(sentence.trim())
    expect(body.text).not.toContain('khen thưởng đợt thứ')
  })
})

describe('files that a page only shows', () => {
  const file = '/wp-content/uploads/2026/03/qd-12.pdf'
  const whole = `https://mau.example${file}`
  const cases: [mark: string, href: string | null][] = [
    [`<iframe src="${file}#view=FitH"></iframe>`, file],
    [`<iframe data-src="${file}" src="about:blank"></iframe>`, file],
    [`<object data="${file}" type="application/pdf"></object>`, file],
    [`<embed src="${file}">`, file],
    [
      `<iframe src="https://docs.google.com/viewer?url=${encodeURIComponent(whole)}&embedded=true"></iframe>`,
      whole,
    ],
    [
      `<iframe src="//view.officeapps.live.com/op/embed.aspx?src=${encodeURIComponent(whole)}"></iframe>`,
      whole,
    ],
    [
      `<iframe src="/wp-content/plugins/pdfjs/web/viewer.php?file=${encodeURIComponent(whole)}#zoom=0"></iframe>`,
      whole,
    ],
    [`<p>[pdf-embedder url="${whole}" title="Quyết định"]</p>`, whole],
    ['<iframe src="https://www.youtube.com/embed/abc?url=x"></iframe>', null],
    ['<iframe src="/ban-do.html"></iframe>', null],
    ['<p>[12/QĐ-UBND]</p>', null],
  ]
  for (const [mark, href] of cases)
    test(mark, () =>
      expect(read(post(`<p>${sentence}</p>${mark}`)).attachments.map(one => one.href)).toEqual(
        href === null ? [] : [href],
      ),
    )
  test('a file that is linked and shown counts once', () => {
    const content = `<object data="${whole}"></object><a href="${file}">Quyết định</a>`
    expect(read(post(content)).attachments).toEqual([{ href: file, label: 'Quyết định' }])
  })
})

test('further pages of a post that was cut up are offered with it', () => {
  const pages =
    '<div class="k9">Trang: <span class="post-page-numbers current">1</span> <a href="/bai-dai/2/" class="post-page-numbers">2</a></div>'
  expect(read(post(`<p>${sentence}</p>${pages}`)).attachments).toEqual([
    { href: '/bai-dai/2/', label: 'Trang 2' },
  ])
  const cases: [path: string, isPart: boolean][] = [
    ['/bai-dai-hai-trang/2/', true],
    ['/2025/03/bai-dai.html/3', true],
    ['/?p=95&page=2', true],
    ['/category/thi-dua/page/2/', false],
    ['/archives/12/', false],
    ['/2025/2/', false],
  ]
  for (const [path, isPart] of cases)
    expect([path, platforms.wordpress.attachment.some(one => new RegExp(one, 'iu').test(path))]).toEqual([
      path,
      isPart,
    ])
})

describe('shortcodes left over are no text', () => {
  const cases: [written: string, kept: string][] = [
    ['[vc_row][vc_column width=”1/2″]Nội dung[/vc_column][/vc_row]', 'Nội dung'],
    ['[contact-form-7 id="12" title="Liên hệ"] Nội dung', 'Nội dung'],
    ['Theo Quyết định [12/QĐ-UBND] và chú thích [1]', 'Theo Quyết định [12/QĐ-UBND] và chú thích [1]'],
    ['Bài hát [lời Việt] của phường', 'Bài hát [lời Việt] của phường'],
  ]
  for (const [written, kept] of cases)
    test(written, () => {
      const lines = read(post(`<p>${sentence}</p><p>${written}</p>`)).body.text.split('\n')
      expect(lines.at(-1)?.trim()).toBe(kept)
    })
})

describe('on themes that nobody knows', () => {
  const unknown = (content: string): string =>
    `<html><head><title>${title}</title></head><body><div class="k1"><div class="k2">${title}</div><div class="k3">07/03/2026</div><div class="k4">${content}</div></div></body></html>`

  test('a list of persons comes with the sentence before it', () => {
    const rows = Array.from(
      { length: 30 },
      (_, n) => `<tr><td>${n}</td><td>Nguyễn Văn Mẫu ${n}</td><td>Chuyên viên phòng mẫu, khối ${n}</td></tr>`,
    ).join('')
    const { text } = read(unknown(`<p>${sentence}</p><div><table>${rows}</table></div>`)).body
    expect(text).toContain(sentence.trim())
    expect(text).toContain('Nguyễn Văn Mẫu 29')
  })

  test('boxes of a page builder are text, whatever it calls them', () => {
    const box = (inner: string): string =>
      `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container">${inner}</div></div>`
    const content = `<div class="elementor-widget-wrap">${box(`<p>${sentence.repeat(3)}</p>`)}${box('<h2>Kết quả đạt được</h2>')}${box(`<p>Mặt trận phường tham gia. ${sentence.repeat(3)}</p>`)}</div>`
    const { text } = read(unknown(content)).body
    expect(text).toContain('Kết quả đạt được')
    expect(text).toContain('Mặt trận phường tham gia.')
  })

  test('a lead without a name belongs to the text, a caption does not become one', () => {
    const html = unknown(`<p>${sentence.repeat(4)}</p>`).replace(
      '<div class="k4">',
      '<div class="k9">Hội nghị đánh giá kết quả sáu tháng và phát động đợt mới.</div><div class="k4">',
    )
    expect(read(html).body.text).toContain('phát động đợt mới.')
  })
})

describe('titles', () => {
  test('the section’s name over the article is not its title', () => {
    const html = post(`<p>${sentence}</p>`)
      .replace(
        '<div class="k1">',
        '<main><header><h1 class="page-header-title">Blog</h1></header><div class="k1">',
      )
      .replace(/<h1 class="k2">(.*?)<\/h1>/, '<h2 class="single-post-title entry-title">$1</h2>')
    expect(read(html).stated.title).toBe(title)
  })
  test('the site’s own name stands in the Vietnamese title of its feed', () => {
    const feed =
      '<link rel="alternate" type="application/rss+xml" title="Dòng thông tin UBND phường Mẫu &raquo;" href="/feed/">'
    expect(read(post(`<p>${sentence}</p>`, '', feed)).stated.siteName).toBe('UBND phường Mẫu')
  })
})

describe('hostile pages are read in linear time', () => {
  const cases: Readonly<Record<string, string>> = {
    shortcodes: `[aa ${"x='' ".repeat(60_000)}`,
    brackets: '[abc url '.repeat(40_000),
    'boxes around the title': `<title>${title}</title>${'<div>'.repeat(60_000)}${title}`,
    'entries of other news': `<h3><a href="/x">${title}</a></h3>`.repeat(6_000),
  }
  for (const [name, html] of Object.entries(cases))
    test(name, () => {
      const started = processorMs()
      read(`<html><body>${html}</body></html>`)
      expect(processorMs() - started).toBeLessThan(3_000)
    })
})

test('columns of a text are no side columns of the page', () => {
  const row = `<div class="row"><div class="col large-8"><p>${sentence.repeat(3)}</p></div><div class="col large-3"><p>Cột hẹp của bài viết.</p></div></div>`
  expect(read(post(row)).body.text).toContain('Cột hẹp của bài viết.')
})

test('entries of a list are known by their names where the middle of the page is not', () => {
  const entry = (n: number): string =>
    `<div class="td_module_10"><h3 class="entry-title td-module-title"><a href="/bai-${n}/" rel="bookmark">Phường Mẫu khen thưởng đợt ${n}</a></h3></div>`
  const recent = [4, 5, 6, 7]
    .map(n => `<li><a href="/bai-${n}/">Phường Mẫu phát động thi đua đợt ${n}</a></li>`)
    .join('')
  const html = `<html><head><meta name="generator" content="WordPress 6.7"><title>Thi đua</title></head><body class="archive"><div class="k1"><div class="k2">${[1, 2, 3].map(entry).join('')}</div><div class="k3"><h4>Đọc nhiều</h4><ul>${recent}</ul></div></div></body></html>`
  expect(read(html).listItems.map(item => item.href)).toEqual(['/bai-1/', '/bai-2/', '/bai-3/'])
})

test('a day in an entry’s title is not the entry’s day', () => {
  const entry = (n: number): string =>
    `<article><h2 class="entry-title"><a href="/lich-${n}/">Lịch công tác từ ngày 0${n}/01/2026</a></h2><span>1${n}/02/2026</span></article>`
  const html = `<html><head><meta name="generator" content="WordPress 6.7"><title>Lịch</title></head><body class="archive"><main>${[1, 2, 3].map(entry).join('')}</main></body></html>`
  expect(read(html).listItems.map(item => item.publishedOn)).toEqual([
    '2026-02-11',
    '2026-02-12',
    '2026-02-13',
  ])
})

test('an entry that a ticker above the list leads to first keeps the day that stands in the list', () => {
  const title = (n: number): string => `Hội nghị tổng kết công tác thi đua, khen thưởng lần thứ ${n}`
  const link = (n: number): string => `<a href="/tin/bai-${n}.html">${title(n)}</a>`
  const entry = (n: number): string => `<li>${link(n)} <span>0${n}/03/2025</span></li>`
  const numbers = [1, 2, 3, 4]
  const html = `<html><body><main><h1>Tin thi đua</h1><p>${link(1)} ${link(2)}</p><ul>${numbers.map(entry).join('')}</ul></main></body></html>`
  expect(read(html).listItems.map(item => item.publishedOn)).toEqual(numbers.map(n => `2025-03-0${n}`))
})

describe('a site installed in a folder', () => {
  const site = defineSource({
    id: 'mau',
    name: 'Mẫu',
    kind: 'gov-commune',
    jurisdiction: null,
    baseUrls: ['https://mau.example/portal/'],
    platform: 'nukeviet',
    enabled: false,
    knowledge: { certainty: 'verified', note: 'a test' },
  })
  test('has its sitemap and feed there', () =>
    expect(site.discovery.map(way => way.path)).toEqual(
      platforms.nukeviet.siteDiscovery.map(way => `/portal${way.path}`),
    ))
  const cases: [address: string, role: string][] = [
    ['https://mau.example/portal/tin-tuc/khen-thuong-dot-xuat-131.html', 'detail'],
    ['https://mau.example/portal/rss/tin-tuc/', 'denied'],
    ['https://mau.example/portal/about/gioi-thieu-12.html', 'denied'],
    ['https://mau.example/portal/uploads/news/a.pdf', 'attachment'],
  ]
  for (const [address, role] of cases)
    test(`${address} is ${role}`, () => expect(classifyUrl(address, site).role).toBe(role))
  test('is told by its address', () => {
    expect(baseUrlOf('https://mau.example/portal/', 'wordpress')).toBe('https://mau.example/portal/')
    expect(baseUrlOf('https://mau.example/tin-tuc/', 'generic')).toBe('https://mau.example')
  })
})
