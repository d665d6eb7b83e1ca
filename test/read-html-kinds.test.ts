import { describe, expect, test } from 'vitest'
import { noProvenance } from '../src/domain/document.ts'
import { isWrongDocument } from '../src/read/html/wrong-document.ts'
import { readHtml } from '../src/read/html.ts'
import { processorMs } from './processor-ms.ts'

describe('the wrong document', () => {
  const decision = {
    title: 'Quyết định 7/QĐ-UBND',
    number: '7/QĐ-UBND',
    docType: 'Quyết định',
    issuedOn: null,
    effectiveOn: null,
  }
  const law = {
    title: 'Luật Ví dụ',
    number: '24/2018/QH14',
    docType: 'Luật',
    issuedOn: null,
    effectiveOn: null,
  }
  const cases: [
    name: string,
    found: typeof law,
    fileName: string | null,
    symbol: string | null,
    wrong: boolean,
  ][] = [
    ['a decision under a law’s name', decision, 'example-law-2018.html', null, true],
    ['the law itself', law, 'example-law-2018.html', null, false],
    ['another year’s law', law, 'luat-vi-du-2012.html', null, true],
    ['a file name that names no document', decision, 'laws-detail-6.html', null, false],
    ['the expected symbol, spelt otherwise', law, null, '24/2018/QH14', false],
    [
      'the expected symbol in a longer cell',
      { ...law, number: 'Số 24/2018/QH14 ngày 12/6/2018' },
      null,
      '24/2018/QH14',
      false,
    ],
    ['another symbol', law, null, '23/2018/QH14', true],
  ]
  for (const [name, found, fileName, expectedSymbol, wrong] of cases)
    test(name, () =>
      expect(isWrongDocument(found, { ...noProvenance, fileName, expectedSymbol })).toBe(wrong),
    )
})

describe('pages with nothing to keep', () => {
  const page = (title: string, main: string) =>
    `<html><head><title>${title}</title></head><body><main>${main}</main></body></html>`
  const errors: Record<string, string> = {
    empty: '',
    'a frame without text': page('Trang chủ', '<img src=x>'),
    'not found': page('Lỗi', '<h1>404</h1><p>Trang bạn yêu cầu không tồn tại trên máy chủ.</p>'),
    'not found, English': page('Status', '<p>The requested resource was not found.</p>'),
    database: '<html><body><h1>Error establishing a database connection</h1></body></html>',
    unfinished: page('Hỏi đáp', '<p>Chức năng đang được hoàn thiện. Quý khách vui lòng quay lại sau!</p>'),
    refused: page('Thông báo', '<p>Thông báo từ chối truy cập: yêu cầu của bạn đã bị chặn.</p>'),
    'a password form': page('Bài viết', '<form><label>Mật khẩu</label><input type=password></form>'),
    'a cookie stub': '<html><body><script>document.cookie="D1N=0a";location.reload()</script></body></html>',
  }
  for (const [name, html] of Object.entries(errors)) {
    test(name, () =>
      expect(readHtml(html, noProvenance)).toMatchObject({ pageKind: 'error', body: { text: '' } }),
    )
  }
  const kept: Record<string, string> = {
    'a word that only looks like an error': page(
      'Lời chúc mừng năm mới',
      '<p>Hợp tác xã Mẫu có lợi 500 triệu đồng trong năm, và gửi lời chúc mừng tới các hộ.</p>',
    ),
    'a short note on building': page(
      'Tin vắn',
      `<p>${'Hệ thống chấm điểm thi đua đang được xây dựng tại huyện Mẫu; các xã góp ý trước ngày 30. '.repeat(3)}</p>`,
    ),
  }
  for (const [name, html] of Object.entries(kept))
    test(name, () => expect(readHtml(html, noProvenance).pageKind).toBe('article'))
  test('an article about an error is an article', () => {
    const text =
      'Cổng dịch vụ công gặp lỗi 404 trong sáng nay, theo thông báo của Sở; nhiều hồ sơ không tìm thấy trang. '
    expect(readHtml(page('Sự cố', `<p>${text.repeat(9)}</p>`), noProvenance).pageKind).toBe('article')
  })
})

describe('hostile pages end soon', () => {
  const pages: Record<string, string> = {
    'deep nesting': `${'<div>'.repeat(50_000)}chữ`,
    'one long line': `<p>${'chữ, '.repeat(400_000)}`,
    'many attributes': `<div ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ')}>x</div>`,
    'many links': '<li><h3><a href="/a.html">Tiêu đề bài viết đủ dài</a></h3>'.repeat(20_000),
    'many headings': '<h3>Tin liên quan</h3><ul><li><a href=x>một tin</a></ul>'.repeat(10_000),
    'many label rows': '<dl>'.concat('<dt>Số ký hiệu<dd>1/QĐ'.repeat(20_000)),
    'open angle brackets': '<'.repeat(500_000),
    dashes: `<p>${'-'.repeat(500_000)}`,
  }
  for (const [name, html] of Object.entries(pages)) {
    test(name, () => {
      const begin = processorMs()
      readHtml(html, noProvenance)
      expect(processorMs() - begin).toBeLessThan(8_000)
    })
  }
  test('what is flattened is said', () => {
    expect(readHtml('<div>'.repeat(2_000), noProvenance).warnings.join()).toContain('limit')
  })
})
