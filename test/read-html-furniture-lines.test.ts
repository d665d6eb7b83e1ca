import { describe, expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'

/** Lines and boxes in a text that are furniture of the page, each with the text that looks like it. */

const title = 'Xã Mẫu hướng dẫn đề nghị khen thưởng trực tuyến'
const sentence =
  'Ủy ban nhân dân xã Mẫu hướng dẫn các thôn, tổ dân phố lập hồ sơ đề nghị khen thưởng cho tập thể, cá nhân. '
const read = (inner: string): ParsedDocument =>
  readHtml(
    `<html><head><title>${title}</title></head><body><div><h1>${title}</h1><div>${inner}</div></div></body></html>`,
    noProvenance,
  )
const paragraphs = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `<p>Đoạn ${at}. ${sentence.repeat(2)}</p>`)

describe('a line that asks to log in', () => {
  const cases: [line: string, isFurniture: boolean][] = [
    ['Vui lòng đăng nhập để xem toàn bộ nội dung', true],
    ['Hãy đăng nhập để bình luận', true],
    ['Mời bạn đăng nhập để gửi bình luận.', true],
    ['Bạn cần đăng nhập vào hệ thống để tải tệp', true],
    ['Đăng nhập để xem nội dung', true],
    ['Đăng nhập để đọc tiếp bài viết.', true],
    ['Đăng nhập để gửi bình luận', true],
    ['Đăng nhập để nộp hồ sơ trên Cổng dịch vụ công', false],
    ['Đăng nhập để xem kết quả giải quyết hồ sơ', false],
    ['Đăng nhập để tải mẫu báo cáo thành tích', false],
    ['Đăng nhập để xem nội dung hồ sơ đã nộp', false],
    ['Hãy đăng nhập để nộp hồ sơ đề nghị khen thưởng', false],
  ]
  test.each(cases)('%s', (line, isFurniture) => {
    const { body, dropped } = read(`${paragraphs(2).join('')}<p>${line}</p>${paragraphs(1).join('')}`)
    expect([body.text.includes(line), dropped.includes(line)]).toEqual([!isFurniture, isFurniture])
  })
})

describe('a button that is never closed takes nothing of the text with it', () => {
  const [first, second, third, fourth] = paragraphs(4)
  const cases: [name: string, html: string][] = [
    ['one', `${first}<button>Chia sẻ${second}${third}${fourth}`],
    ['two', `${first}<button>Chia sẻ${second}${third}<button>In bài${fourth}`],
    [
      'one around another in a box',
      `<button>Menu<div>${first}${second}<div><button>In</button></div>${third}${fourth}</div>`,
    ],
  ]
  test.each(cases)('%s', (_, html) => {
    const { text } = read(html).body
    expect([0, 1, 2, 3].filter(at => text.includes(`Đoạn ${at}.`))).toEqual([0, 1, 2, 3])
  })
  test('the words of a closed one are no text', () => {
    expect(read(`${first}<button>Nghe bài này</button>${second}`).body.text).not.toContain('Nghe bài')
  })
})

describe('lines that lead to other articles', () => {
  const rows = (cell: string): string =>
    `<table>${paragraphs(3)
      .map((p, at) => `<tr><td>${p}</td></tr>${at === 1 ? `<tr><td>${cell}</td></tr>` : ''}`)
      .join('')}</table>`
  const cases: [cell: string, isFurniture: boolean][] = [
    ['Xem thêm: <a href="/bai-2.html">Xã Mẫu tổng kết phong trào thi đua</a>', true],
    ['&gt;&gt; Tin liên quan: <a href="/bai-2.html">Xã Mẫu tổng kết phong trào</a>', true],
    ['Xem thêm: <a href="/f/mau.docx">Mẫu báo cáo thành tích của tập thể</a>', false],
    ['Xem thêm: <a href="/vb/12">Nghị định số 98/2023/NĐ-CP về thi đua</a>', false],
  ]
  test.each(cases)('in a cell: %s', (cell, isFurniture) => {
    const { text } = read(rows(cell)).body
    expect(text.includes(cell.replace(/<[^>]+>|&gt;&gt; /g, '').slice(-20))).toBe(!isFurniture)
  })
})
