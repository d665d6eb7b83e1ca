import { describe, expect, test } from 'vitest'
import { noProvenance, type StatedFields } from '../src/domain/document.ts'
import { labelField } from '../src/read/html/label-names.ts'
import { legalFields } from '../src/read/html/legal-fields.ts'
import { readHtml } from '../src/read/html.ts'

/** What the rows of a table of properties say, and what only looks like it. */

type Rows = readonly (readonly [label: string, value: string])[]
const fieldsOf = (rows: Rows) => legalFields(rows.map(([label, value]) => ({ label, value, links: [] })))

describe('"Số" is a symbol’s where its value is one', () => {
  const cases: [label: string, value: string, number: string | null][] = [
    ['Số', '12/QĐ-UBND', '12/QĐ-UBND'],
    ['SỐ:', '12/QĐ-UBND', '12/QĐ-UBND'],
    ['- Số', '12/2025/QĐ-UBND', '12/2025/QĐ-UBND'],
    ['So', '12/QĐ-UBND', '12/QĐ-UBND'],
    ['Number', '12/QĐ-UBND', '12/QĐ-UBND'],
    ['Số', '12', null],
    ['Số:', '12', null],
    ['* Số', '12', null],
    ['Số.', '12-15', null],
    ['Số', '12/tháng', null],
    ['Number:', '3', null],
    ['Sổ', '12/QĐ-UBND', null],
    ['Sở', '12/QĐ-UBND', null],
    ['Số lượng', '12/QĐ-UBND', null],
    ['Số trang', '12/QĐ-UBND', null],
    ['Số điện thoại', '12/QĐ-UBND', null],
    ['Số công báo', '12/QĐ-UBND', null],
  ]
  test.each(cases)('%s = %s', (label, value, number) => {
    const { number: found, answered } = fieldsOf([[label, value]])
    expect([found, answered.has('number')]).toEqual([number, number !== null])
  })
  test('a label that counts something leaves the place to the one that does not', () =>
    expect(
      fieldsOf([
        ['Số:', '12'],
        ['Số ký hiệu', '7/KH-UBND'],
      ]).number,
    ).toBe('7/KH-UBND'))
  test.each(['Sổ', 'Sở', 'Số lượng', 'Số trang', 'Số điện thoại', 'Số người', 'Số 12'])(
    '%s is no label',
    label => expect(labelField(label)).toBeNull(),
  )
})

const stated = (rows: Rows): StatedFields =>
  readHtml(
    `<html><head><title>Văn bản</title></head><body><h1>Kế hoạch tổ chức hội nghị điển hình tiên tiến</h1><table>${rows.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table></body></html>`,
    noProvenance,
  ).stated

test('a table whose "Số" counts is none of a document', () => {
  const rows = (number: string): Rows => [
    ['Số', number],
    ['Lĩnh vực', 'Thi đua'],
    ['Nơi nhận', 'Các thôn'],
  ]
  expect(stated(rows('12')).labels).toEqual([])
  expect(stated(rows('12/KH-UBND')).number).toBe('12/KH-UBND')
})

describe('the one who signed, beside the office', () => {
  const cases: [label: string, value: string, signer: string | null][] = [
    ['Chức danh / Người ký', 'Phó Chủ tịch / Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['Chức danh/Người ký', 'KT. CHỦ TỊCH/Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['Họ tên, chức vụ người ký', 'Nguyễn Văn Mẫu, Phó Giám đốc Sở', 'Nguyễn Văn Mẫu'],
    ['Người ký - Chức vụ', 'Nguyễn Văn Mẫu - Chánh Văn phòng', 'Nguyễn Văn Mẫu'],
    ['Chức vụ và người ký', 'Bộ trưởng – Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['Chức danh / Người ký', 'Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['Chức danh / Người ký', 'Phó Chủ tịch', null],
    ['Chức danh / Người ký', 'Chủ tịch / Phó Chủ tịch', null],
    ['Người ký', 'Nguyễn Văn Mẫu; Nguyễn Văn Mẫu Hai', 'Nguyễn Văn Mẫu; Nguyễn Văn Mẫu Hai'],
    ['Người ký', 'Phó Chủ tịch / Nguyễn Văn Mẫu', 'Nguyễn Văn Mẫu'],
    ['Chức danh / Người ký', 'Đang cập nhật', null],
  ]
  test.each(cases)('%s = %s', (label, value, signer) => {
    const read = stated([
      ['Số ký hiệu', '7/KH-UBND'],
      ['Ngày ban hành', '02/08/2019'],
      [label, value],
    ])
    expect(read.signer).toBe(signer)
    expect(read.labels.at(-1)).toMatchObject({ label, value })
  })
})
