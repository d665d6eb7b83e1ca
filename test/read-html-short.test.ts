import { describe, expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'

/** Pages of few marks: texts that stand in no box, and titles that no heading names. */

const title = 'Xã Mẫu tổng kết phong trào thi đua'
const sentence =
  'Ủy ban nhân dân xã Mẫu tổ chức hội nghị tổng kết phong trào thi đua, khen thưởng các tập thể tiêu biểu.'
const read = (body: string, window = title): ParsedDocument =>
  readHtml(`<html><head><title>${window}</title></head><body>${body}</body></html>`, noProvenance)

describe('a text that stands in no box of its own', () => {
  const byline = '<div class="byline">Nguyễn Văn Mẫu, Văn phòng xã</div>'
  const paragraphs = Array.from({ length: 5 }, (_, at) => `<p>Đoạn ${at}. ${sentence}</p>`).join('')
  const shapes: [name: string, text: string, words: readonly string[]][] = [
    ['paragraphs', paragraphs, ['Đoạn 0.', 'Đoạn 4.']],
    ['one paragraph', `<p>${sentence}</p>`, [sentence]],
    [
      'lines that are no sentences',
      `${'<p>Phong trào thi đua của thôn</p>'.repeat(8)}<p>Thôn cuối</p>`,
      ['Thôn cuối'],
    ],
    [
      'a list',
      `<p>Kết quả:</p><ul>${'<li>Một tập thể được khen thưởng</li>'.repeat(4)}<li>Tập thể cuối</li></ul>`,
      ['Kết quả:', 'Tập thể cuối'],
    ],
    [
      'a table',
      `<table>${'<tr><td>Nguyễn Văn Mẫu</td><td>Thôn Mẫu</td></tr>'.repeat(4)}<tr><td>Cuối bảng</td></tr></table>`,
      ['Cuối bảng'],
    ],
  ]
  test.each(shapes)('%s under the line that says by whom', (_, text, words) => {
    const { body, stated, pageKind } = read(`<h1>${title}</h1>${byline}${text}`)
    expect([pageKind, stated.title]).toEqual(['article', title])
    for (const one of words) expect(body.text).toContain(one)
  })
  test('more than a thousand paragraphs are read with the page around them', () => {
    const many = (count: number) =>
      read(`<h1>${title}</h1>${byline}${'<p>Thôn Mẫu</p>'.repeat(count)}`).body.text
    expect([900, 1_100].map(count => many(count).split('Thôn Mẫu').length - 1)).toEqual([900, 1_100])
    expect([900, 1_100].map(count => many(count).includes(title))).toEqual([false, true])
  })
  test('lists of links and the foot of a page under a short box make none', () => {
    const links = [1, 2].map(
      at => `<li><a href="/tin-${at}">Xã Mẫu phát động phong trào thi đua đợt ${at}</a></li>`,
    )
    const foot = '<p>Bản quyền thuộc UBND xã Mẫu. Địa chỉ: thôn Mẫu, xã Mẫu, tỉnh Mẫu. Điện thoại: 0123.</p>'
    const { body } = read(
      `<h1>${title}</h1><div><p>Xã khen thưởng 2 cá nhân.</p></div><ul>${links.join('')}</ul>${foot}`,
    )
    expect(body.text).toBe('Xã khen thưởng 2 cá nhân.')
  })
})

test('a page that says next to nothing is an error, a list of short lines is a text', () => {
  const page = (lines: number): ParsedDocument =>
    read(`<main><div>Mục tin</div>${'<div>Phong trào thi đua</div>'.repeat(lines)}</main>`, 'Danh sách')
  expect([0, 1, 5].map(lines => page(lines).pageKind)).toEqual(['error', 'article', 'article'])
  expect(page(5).body.text).toContain('Phong trào')
})

describe('a line in bold, where neither heading nor window names the page', () => {
  const text = `<p>${sentence} ${sentence}</p>`
  const window = 'Trang tin nội bộ'
  const bold = (...lines: readonly string[]): string => lines.map(line => `<p><b>${line}</b></p>`).join('')
  const titleOf = (above: string): string | null => read(`<div>${above}${text}</div>`, window).stated.title

  test.each([
    title,
    'Giấy mời họp Hội đồng xã Mẫu',
    'Kết quả bình xét thi đua - khen thưởng năm 2025',
    'Khen thưởng thành tích - tổng kết năm học',
    'Ban hành quy chế thi đua, khen thưởng của xã Mẫu',
    'Thôn Mẫu, thôn Hạ, thôn Thượng nhận cờ thi đua của xã',
    'Ban Thi đua - Khen thưởng tỉnh Mẫu tổ chức hội nghị tập huấn nghiệp vụ năm 2025',
  ])('is its title: %s', line => expect(titleOf(bold(line))).toBe(line))

  test.each([
    'Đoàn kết - Kỷ cương - Sáng tạo',
    'Đoàn kết - Dân chủ - Kỷ cương - Sáng tạo - Phát triển',
    'Đoàn kết, sáng tạo, thi đua, phát triển',
    'Thi đua yêu nước xã Mẫu',
    'Phòng Thi đua Khen thưởng',
    'Ủy ban nhân dân xã Mẫu, huyện Mẫu, tỉnh Mẫu',
    'Sở Nội vụ tỉnh Mẫu - Ban Thi đua, Khen thưởng',
    'Trang thông tin Ban Thi đua - Khen thưởng tỉnh Mẫu',
    'Hướng dẫn bình xét thi đua năm 2025:',
  ])('is a banner: %s', line => expect(titleOf(bold(line))).toBe(window))

  test('under a banner it is the title', () =>
    expect(titleOf(bold('Phòng Thi đua Khen thưởng', title))).toBe(title))
  test('of three the last is the title, four are a text that is bold throughout', () => {
    const lines = [1, 2, 3, 4].map(at => `Kết quả bình xét thi đua của các thôn đợt ${at}`)
    expect(titleOf(bold(...lines.slice(1)))).toBe(lines[3])
    expect(titleOf(bold(...lines))).toBe(window)
  })
})

test('a value keeps each of its links, up to a thousand', () => {
  const links = (count: number): string =>
    Array.from({ length: count }, (_, at) => `<a href="/${at}">${at}</a>`).join(', ')
  const rows = '<tr><td>Số hiệu</td><td>9/CT-UBND</td></tr><tr><td>Ngày ban hành</td><td>02/08/2019</td></tr>'
  const linksOf = (count: number) =>
    read(
      `<h1>${title}</h1><table>${rows}<tr><td>Văn bản bị thay thế</td><td>${links(count)}</td></tr></table>`,
    ).stated.labels.at(-1)?.links
  expect(linksOf(1_001)).toHaveLength(1_000)
  expect(linksOf(5)?.map(({ href }) => href)).toEqual(['/0', '/1', '/2', '/3', '/4'])
})
