import { describe, expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { legalHead } from '../src/read/html/legal-head.ts'
import { readHtml } from '../src/read/html.ts'

/** When an article is the text of one document, and when it only quotes one. */

const title = 'Quyết định khen thưởng các tập thể, cá nhân xã Mẫu'
const read = (above: string, text: string): ParsedDocument =>
  readHtml(
    `<html><head><title>${title}</title></head><body><div>${above}<div>${text}</div></div></body></html>`,
    noProvenance,
  )
const lines = (...all: readonly string[]): string => all.map(line => `<p>${line}</p>`).join('')

const heading = `<h1>${title}</h1>`
const dated = `${heading}<div>12/03/2025</div>`
const lead = 'Sáng nay, Chủ tịch Ủy ban nhân dân xã Mẫu đã ký quyết định khen thưởng.'
const office = lines('ỦY BAN NHÂN DÂN', 'XÃ MẪU')
const number = lines('Số: 12/QĐ-UBND')
const day = lines('Mẫu, ngày 10 tháng 3 năm 2025')
const type = lines('QUYẾT ĐỊNH')
const subject = lines(
  'Về việc khen thưởng các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua.',
)
const articles = lines(
  'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
  'Điều 1. Tặng Giấy khen cho các tập thể, cá nhân có tên trong danh sách kèm theo quyết định này.',
  'Điều 2. Văn phòng xã và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này.',
)
const head = `${office}${number}${day}${type}${subject}`
const whole = `${head}${articles}`
const table = `<table><tr><td>ỦY BAN NHÂN DÂN<br>XÃ MẪU</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr><tr><td>Số: 12/QĐ-UBND</td><td><i>Mẫu, ngày 10 tháng 3 năm 2025</i></td></tr></table>`

describe('the text of one document is that document', () => {
  const cases: [name: string, above: string, text: string, published: string | null][] = [
    ['its letterhead first, the day of the page apart', dated, whole, '2025-03-12'],
    ['in columns', dated, `${table}${type}${subject}${articles}`, '2025-03-12'],
    ['its subject over the letterhead', dated, `${subject}${head}${articles}`, '2025-03-12'],
    [
      'a word about it over the letterhead',
      dated,
      `${lines('Toàn văn quyết định như sau:')}${whole}`,
      '2025-03-12',
    ],
    ['its heading in the text, which ends as sentences do', '', `<h1>${title}.</h1>${whole}`, null],
    [
      'its heading in the text, a day that may be its own',
      '',
      `${heading}<p>Ngày 10/03/2025</p>${whole}`,
      null,
    ],
    [
      'its heading in the text, a declared day',
      '',
      `<meta itemprop="datePublished" content="2025-03-13T08:00:00+07:00">${heading}${whole}`,
      '2025-03-13',
    ],
    [
      'its heading in the text, a day with the time',
      '',
      `${heading}<p>13/03/2025 14:05</p>${whole}`,
      '2025-03-13',
    ],
    [
      'the place and day of its head as a sentence ends',
      dated,
      `${office}${number}${lines('Thành phố Mẫu Hạ, ngày 10 tháng 3 năm 2025.')}${type}${articles}`,
      '2025-03-12',
    ],
    ['three facts of four', dated, `${number}${day}${type}${articles}`, '2025-03-12'],
  ]
  test.each(cases)('%s', (_, above, text, published) => {
    const { pageKind, stated } = read(above, text)
    expect([pageKind, stated.number, stated.issuedOn]).toEqual(['legal-document', '12/QĐ-UBND', '2025-03-10'])
    expect(stated.publishedOn).toBe(published)
  })
})

describe('news about a document is none', () => {
  const cases: [name: string, text: string][] = [
    ['a sentence, then the document', `${lines(lead)}${whole}`],
    ['a line that ends in a colon', `${lines('Xã Mẫu ban hành quyết định với nội dung như sau:')}${whole}`],
    [
      'a lead without a full stop',
      `${lines(`(Xã Mẫu) ${lead.slice(0, -1)}, ${lead.slice(10, -1)}, ${lead.slice(10, -1)}`)}${whole}`,
    ],
    ['an interview', `${lines('PV: Quyết định nói gì?', `Ông Mẫu: ${lead}`)}${whole}`],
    ['sentences around the document', `${lines(lead, lead)}${whole}${lines(lead)}`],
    [
      'a letterhead whose facts stand behind a sentence',
      `${office}${lines(lead)}${number}${day}${type}${articles}`,
    ],
    ['two facts', `${number}${day}${lines(lead)}`],
    [
      'facts behind the recitals',
      `${office}${number}${lines('Căn cứ Luật Thi đua, khen thưởng')}${day}${type}`,
    ],
  ]
  test.each(cases)('%s', (_, text) => {
    const { pageKind, stated, body } = read(dated, text)
    expect([pageKind, stated.number, stated.publishedOn]).toEqual(['article', null, '2025-03-12'])
    expect(body.text).toContain('12/QĐ-UBND')
  })
})

test('a head ends where the recitals begin', () => {
  expect(legalHead('Số: 12/QĐ-UBND\nCăn cứ Luật Thi đua\nQUYẾT ĐỊNH').docType).toBeNull()
  expect(legalHead('Số: 12/QĐ-UBND\nQUYẾT ĐỊNH\nCăn cứ Luật Thi đua').docType).toBe('Quyết định')
})
