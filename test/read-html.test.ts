import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noProvenance } from '../src/domain/document.ts'
import { isNoValue, labelField } from '../src/read/html/label-names.ts'
import { parseTree } from '../src/read/html/parse-tree.ts'
import { declaredDay, firstPrintedDay, printedDay } from '../src/read/html/printed-day.ts'
import { lineOf, renderText } from '../src/read/html/render.ts'
import { selectAll } from '../src/read/html/select.ts'
import { readHtml } from '../src/read/html.ts'
import { processorMs } from './processor-ms.ts'

function rendered(html: string): ReturnType<typeof renderText> {
  const tree = parseTree(html)
  return renderText(tree, [tree.root], new Set())
}

describe('text and its places', () => {
  const cases: [html: string, text: string][] = [
    ['<p>Một</p><p>Hai</p>', 'Một\nHai'],
    ['<p>Một <b>hai</b> ba</p>', 'Một hai ba'],
    ['<div>a<br>b</div>', 'a\nb'],
    ['<p>a\n   b&nbsp;&nbsp;c</p>', 'a b c'],
    ['<tr><td>Số</td><td>12/QĐ</td></tr>', 'Số\t12/QĐ'],
    ['<p>x<script>var a = "<p>y"</script>z</p>', 'xz'],
    ['<p>a<!-- 16:04 -->b<noscript>tắt</noscript></p>', 'ab'],
    ['<pre>một\nhai</pre>', 'một\nhai'],
    ['<ul><li>một<li>hai</ul>', 'một\nhai'],
    ['<p>một<p>hai<div>ba</div>', 'một\nhai\nba'],
    ['<a href=1>Một</a><a href=2>Hai</a>', 'Một\nHai'],
    ['N&ocirc;ng th&ocirc;n 26&#x2F;01', 'Nông thôn 26/01'],
    ['<figure><img><figcaption>Ảnh: Mẫu</figcaption></figure>', 'Ảnh: Mẫu'],
    ['<p>một</p hai', 'một'],
    ['<p>một</p><p> hai  <b> ba </b> bốn </p>', 'một\nhai ba bốn'],
  ]
  for (const [html, text] of cases) {
    test(html, () => expect(rendered(html).text).toBe(text))
  }

  test('an entity of several units points to the whole entity, the text after it to its own place', () => {
    const html = '<p>a&amp;b &eacute;c</p>'
    const body = rendered(html)
    const sources = Array.from(body.text, (_, index) => html.slice(body.starts[index], body.ends[index]))
    expect(sources).toEqual(['a', '&amp;', 'b', ' ', '&eacute;', 'c'])
  })

  test('the places of a page stay what they are while others are read', () => {
    const first = rendered('<p>một hai</p>')
    const places = [...first.starts, ...first.ends]
    rendered(`<div>${' '.repeat(50)}<p>ba bốn năm sáu</p></div>`)
    expect([...first.starts, ...first.ends]).toEqual(places)
  })

  test('after an end tag that holds more than its name, too', () => {
    const html = '<p>a<b>b</b class="x">&amp;</p>'
    const body = rendered(html)
    expect(body.text).toBe('ab&')
    expect(html.slice(body.starts[2], body.ends[2])).toBe('&amp;')
  })

  test.each([
    ['a letter of two units', '&Afr;&#x1d49e;', '𝔄𝒞', ['&Afr;', '&Afr;', '&#x1d49e;', '&#x1d49e;']],
    ['a name without a semicolon', 'T&ocirc i', 'Tô i', ['T', '&ocirc', ' ', 'i']],
    ['what is none', 'R&D &xyz; &#;', 'R&D &xyz; &#;', [...'R&D &xyz; &#;']],
    ['one that ends with the page', '&eacute', 'é', ['&eacute']],
    ['ampersands in a row', '&&&amp', '&&&', ['&', '&', '&amp']],
  ])('%s is read as HTML reads it, each unit with its place', (_, html, text, places) => {
    const body = rendered(html)
    expect(body.text).toBe(text)
    const quoted = Array.from({ length: text.length }, (_, at) => html.slice(body.starts[at], body.ends[at]))
    expect(quoted).toEqual(places)
  })

  test('entities are decoded in titles and attributes, not in scripts and other raw parts', () => {
    const tree = parseTree(
      '<title>A<&amp;B</title><script>a&amp;b</script><style/>c&amp;d</style><xmp>&lt;</xmp><a href="?x=1&amp;copy=2&copy=3&eacute;">e&amp;f</a>',
    )
    const dataOf = (name: string): unknown =>
      selectAll(tree, name)[0]?.children.map(child => (child.kind === 'text' ? child.data : child.name))
    expect(dataOf('title')).toEqual(['A<&B'])
    expect(dataOf('script')).toEqual(['a&amp;b'])
    expect(dataOf('style')).toEqual(['c&amp;d'])
    expect(dataOf('xmp')).toEqual(['&lt;'])
    expect(dataOf('a')).toEqual(['e&f'])
    expect(selectAll(tree, 'a')[0]?.attributes.get('href')).toBe('?x=1&copy=2&copy=3é')
  })

  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<b>',
    '</div>',
    '<div class=x>',
    '<td>',
    '<li>',
    'chữ ',
    'Đ',
    '&amp;',
    '&nbsp;',
    '&#x110;',
    '<',
    '"',
    ' ',
    '\n',
    '<!--',
    '-->',
    '<br>',
    '<table>',
    '</table>',
    '<a href=y>',
    '𝒳',
  )
  test('every unit quotes the source or its entity, places never go back, whatever the mark-up', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const html = pieces.join('')
        const { body } = readHtml(html, noProvenance)
        expect(body.starts.length).toBe(body.text.length)
        for (let index = 0; index < body.text.length; index++) {
          const unit = body.text.charAt(index)
          const quoted = html.slice(body.starts[index], body.ends[index])
          if (!/\s/.test(unit)) expect(quoted === unit || quoted.startsWith('&')).toBe(true)
          expect(body.starts[index]).toBeGreaterThanOrEqual(body.starts[index - 1] ?? 0)
        }
      }),
      { numRuns: 400 },
    )
  })
})

describe('the tree mends what pages break', () => {
  test('an end tag does not reach out of its cell', () => {
    const tree = parseTree('<div id=a><table><tr><td>x</div>y</td></tr></table>z</div>')
    expect(lineOf(selectAll(tree, '#a')[0] ?? tree.root)).toBe('xy z')
  })
  test('a head that is never closed does not swallow the page', () => {
    expect(
      readHtml('<head><title>T</title><div><p>Nội dung của trang, đủ dài để đọc.</p></div>', noProvenance)
        .body.text,
    ).toContain('Nội dung')
  })
  test('unclosed items and cells end where HTML says', () => {
    const tree = parseTree('<ul><li><span>a<li>b</ul><table><tr><td><p>c<td>d<tr><td>e</table>')
    expect(selectAll(tree, 'li').map(lineOf)).toEqual(['a', 'b'])
    expect(selectAll(tree, 'td').map(lineOf)).toEqual(['c', 'd', 'e'])
  })
})

describe('selectors', () => {
  const tree = parseTree(
    '<div id=a class="x y"><p title="Tin A"><a href="/-/1">1</a></p></div><p class=y><a href="/2">2</a></p>',
  )
  const cases: [selector: string, found: number][] = [
    ['p', 2],
    ['.y', 2],
    ['#a .y', 0],
    ['#a a', 1],
    ['div > p > a', 1],
    ['div > a', 0],
    ['a[href*="/-/"]', 1],
    ['[title^="tin"]', 1],
    ['#a, p.y, .z', 2],
  ]
  for (const [selector, found] of cases)
    test(selector, () => expect(selectAll(tree, selector)).toHaveLength(found))
  test('within an element nothing before or behind it is found', () => {
    const boxes = parseTree('<p><i>a</i></p><p class=x><i>b</i><b><i>c</i></b></p><p><i>d</i></p>')
    const [box] = selectAll(boxes, '.x')
    expect(selectAll(boxes, 'i, *', box).map(lineOf)).toEqual(['bc', 'b', 'c', 'c'])
  })
  test('each row of a long table is asked for its links in linear time', () => {
    const long = parseTree(`<table>${'<tr><td><a href="/x">x</a></td></tr>'.repeat(30_000)}</table>`)
    const rows = selectAll(long, 'tr')
    const started = processorMs()
    expect(rows.filter(row => selectAll(long, 'a[href]', row).length === 1)).toHaveLength(30_000)
    expect(processorMs() - started).toBeLessThan(1_000)
  })
  test('what is not understood is refused', () =>
    expect(() => selectAll(tree, 'p:first-child')).toThrow(SyntaxError))
})

describe('days', () => {
  const printed: [text: string, day: string | null][] = [
    ['Thứ sáu - 26/01/2024 16:30', '2024-01-26'],
    ['ngày 3 tháng 2 năm 2020', '2020-02-03'],
    ['05.11.2021', '2021-11-05'],
    ['01/13/2024', '2024-01-13'], // no month has the number 13
    ['09/07/2017', '2017-07-09'],
    ['T5, 09/07/2017 - 14:22', '2017-09-07'], // 9 July was a Sunday
    ['CN, 09/07/2017 - 14:22', '2017-07-09'],
    ['Thứ hai, 09/07/2017', '2017-07-09'], // neither was a Monday
    ['2 tháng 8 năm 2019', '2019-08-02'],
    ['từ ngày 1 đến 5 tháng 8 năm 2019', null],
    ['01 thg 1, 2023', '2023-01-01'],
    ['01\u200b/06/2020', '2020-06-01'],
    ['31/02/2024', null],
    ['26/01/2024 và 27/01/2024', null], // two days are no day
    ['12/2024/QĐ-UBND', null],
  ]
  for (const [text, day] of printed) test(text, () => expect(printedDay(text)).toBe(day))
  test('the first of several, for rows of a list', () =>
    expect(firstPrintedDay('26/01/2024 - 27/01/2024')).toBe('2024-01-26'))

  const declared: [value: string, day: string | null][] = [
    ['2024-01-26T23:30:00+07:00', '2024-01-26'], // in the page's own zone
    ['2024-01-26+0716:30:00', '2024-01-26'], // NukeViet's broken stamp
    ['20240126', '2024-01-26'],
    ['26/01/2024', '2024-01-26'],
    ['8/15/2026 4:04:00 PM', '2026-08-15'],
    ['', null],
  ]
  for (const [value, day] of declared) test(`declared ${value}`, () => expect(declaredDay(value)).toBe(day))
})

describe('labels', () => {
  const cases: [label: string, field: string | null][] = [
    ['Số kí hiệu', 'number'],
    ['Số/Ký hiệu:', 'number'],
    ['SỐ HIỆU', 'number'],
    ['Số, ký hiệu văn bản', 'number'],
    ['Ngày bắt đầu hiệu lực', 'effectiveOn'],
    ['Ngày có hiệu lực: ', 'effectiveOn'],
    ['Ngày hết hiệu lực', 'expiresOn'],
    ['Nơi ban hành:', 'issuer'],
    ['Thể loại', 'docType'],
    ['Người kí', 'signer'],
    ['Ngày công báo', 'other'], // a gazette's day is none of the document's
    ['Số lượt xem', null],
    ['Tin nổi bật', null],
  ]
  for (const [label, field] of cases) test(label, () => expect(labelField(label)).toBe(field))
  for (const value of ['Khác', 'Đã biết', 'Đang cập nhật', 'Không số', 'Khongso', '---', '…'])
    test(`${value} is no value`, () => expect(isNoValue(value)).toBe(true))
  for (const value of ['Khác biệt', '12/QĐ-UBND', 'Không gian mạng'])
    test(`${value} is a value`, () => expect(isNoValue(value)).toBe(false))
})

describe('property tables in other shapes', () => {
  const rows: Record<string, string> = {
    'pairs of cells':
      '<table><tr><td><b>Số hiệu:</b></td><td>7/QĐ-UBND</td><td></td><td><b>Loại văn bản:</b></td><td>Quyết định</td></tr><tr><td>Ngày ban hành:</td><td>08/12/2016</td><td></td><td>Người ký:</td><td>Nguyễn Văn Mẫu</td></tr></table>',
    definitions:
      '<dl><dt>Số hiệu</dt><dd>7/QĐ-UBND</dd><dt>Loại văn bản</dt><dd>Quyết định</dd><dt>Ngày ban hành</dt><dd>08/12/2016</dd><dt>Người ký</dt><dd>Nguyễn Văn Mẫu</dd></dl>',
    'a grid':
      '<div><div class=row><div class=c3>Số hiệu</div><div class=c9>7/QĐ-UBND</div></div><div class=row><div class=c3>Loại văn bản</div><div class=c9>Quyết định</div></div><div class=row><div class=c3>Ngày ban hành</div><div class=c9>08/12/2016</div></div><div class=row><div class=c3>Người ký</div><div class=c9>Nguyễn Văn Mẫu</div></div></div>',
    lines:
      '<ul><li><strong>Số hiệu:</strong> 7/QĐ-UBND</li><li><strong>Loại văn bản:</strong> Quyết định</li><li><strong>Ngày ban hành:</strong> 08/12/2016</li><li><strong>Người ký:</strong> Nguyễn Văn Mẫu</li></ul>',
  }
  for (const [shape, html] of Object.entries(rows)) {
    test(shape, () => {
      const read = readHtml(`<html><body><h1>Quyết định về quy chế</h1>${html}</body></html>`, noProvenance)
      expect(read.pageKind).toBe('legal-document')
      expect(read.stated).toMatchObject({
        number: '7/QĐ-UBND',
        docType: 'Quyết định',
        issuedOn: '2016-12-08',
        signer: 'Nguyễn Văn Mẫu',
      })
    })
  }
  test('a search form with the same labels is none', () => {
    const form =
      '<table><tr><td>Số ký hiệu</td><td><input></td></tr><tr><td>Ngày ban hành</td><td><input></td></tr><tr><td>Loại văn bản</td><td><select><option>Luật</select></td></tr></table>'
    expect(readHtml(`<html><body>${form}</body></html>`, noProvenance).stated.labels).toEqual([])
  })
  test('a list that repeats the labels for each document is none', () => {
    const entry = (id: number) =>
      `<div class=muc><ul class=tt><li><span>Số ký hiệu:</span> ${id}/QĐ</li><li><span>Ngày ban hành:</span> 0${id}/02/2020</li><li><span>Loại văn bản:</span> Quyết định</li></ul></div>`
    const read = readHtml(`<html><body>${entry(1)}${entry(2)}${entry(3)}</body></html>`, noProvenance)
    expect(read.pageKind).not.toBe('legal-document')
    expect(read.stated.number).toBeNull()
  })
})
