import { describe, expect, test } from 'vitest'
import { noProvenance } from '../src/domain/document.ts'
import { firstPrintedDay, printedDay } from '../src/read/html/printed-day.ts'
import { readHtml } from '../src/read/html.ts'

/** Which numbers are a day, and which of them is the month, each form with its near miss. */

type Cases = readonly (readonly [text: string, day: string | null])[]

// 4 March 2024 was a Monday, 3 April a Wednesday; 10 May 2025 a Saturday, 5 October a Sunday.
const weekdays: Cases = [
  ['Thứ tư, 04/03/2024', '2024-04-03'],
  ['Thứ hai, 04/03/2024', '2024-03-04'],
  ['Thứ sáu, 04/03/2024', '2024-03-04'], // neither of them
  ['Thứ ba, 12/03/2024', '2024-03-12'], // both of them
  ['Sáng thứ tư 04/03/2024', '2024-04-03'],
  ['Cập nhật: Thứ Tư, ngày 04/03/2024', '2024-04-03'],
  ['Đăng lúc 14:22 T4, 04/03/2024', '2024-04-03'],
  ['CN, 10/05/2025', '2025-10-05'],
  ['Hội nghị lần thứ tư, 04/03/2024', '2024-03-04'],
  ['kỳ họp thứ 4, 04/03/2024', '2024-03-04'],
  ['khoa KT4, 04/03/2024', '2024-03-04'],
  ['Giải MSCN, 10/05/2025', '2025-05-10'],
  ['khu CN, 10/05/2025', '2025-05-10'],
]

describe('a weekday before two numbers that are both months', () => {
  test.each(weekdays)('%s', (text, day) => expect(printedDay(text)).toBe(day))
  test.each(weekdays)('first in a line: %s', (text, day) =>
    expect(firstPrintedDay(`${text} và 26/12/2026`)).toBe(day),
  )
  test('counts in the property tables of documents', () => {
    const rows =
      '<tr><td>Số hiệu</td><td>7/QĐ-UBND</td></tr><tr><td>Loại văn bản</td><td>Quyết định</td></tr>'
    const html = `<html><body><h1>Quyết định về quy chế</h1><table>${rows}<tr><td>Ngày ban hành</td><td>Thứ tư, 04/03/2024</td></tr></table></body></html>`
    expect(readHtml(html, noProvenance).stated.issuedOn).toBe('2024-04-03')
  })
})

describe('the month stands first between slashes alone', () => {
  const cases: Cases = [
    ['1/13/2024', '2024-01-13'],
    ['1 / 13 / 2024', '2024-01-13'],
    ['1.13.2024', null],
    ['1-13-2024', null],
    ['1/13-2024', null],
    ['13.1.2024', '2024-01-13'],
    ['Thứ tư, 04.03.2024', '2024-03-04'],
    ['Thứ tư, 04-03-2024', '2024-03-04'],
  ]
  test.each(cases)('%s', (text, day) => expect(printedDay(text)).toBe(day))
})

describe('a day in words without "ngày"', () => {
  const cases: Cases = [
    ['12 tháng 3 năm 2024', '2024-03-12'],
    ['Hà Nội, 12 tháng 3 năm 2024', '2024-03-12'],
    ['Thứ ba, 12 tháng 3 năm 2024', '2024-03-12'],
    ['Đăng lúc: 12 tháng 3 năm 2024', '2024-03-12'],
    ['08:30, 12 tháng 3 năm 2024', '2024-03-12'],
    ['Tin mới\n12 tháng 3 năm 2024', '2024-03-12'],
    ['UBND xã Mẫu - 12 tháng 3 năm 2024', '2024-03-12'],
    ['(12 tháng 3 năm 2024)', '2024-03-12'],
    ['sáng ngày 12 tháng 3 năm 2024', '2024-03-12'],
    ['sau 12 tháng 3 năm 2024', null],
    ['từ 1 – 12 tháng 3 năm 2024', null],
    ['các ngày 1, 12 tháng 3 năm 2024', null],
    ['từ 1 đến 12 tháng 3 năm 2024', null],
  ]
  test.each(cases)('%s', (text, day) => expect(printedDay(text)).toBe(day))
})
