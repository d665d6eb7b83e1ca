import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withChain } from '../src/answer/applicable-chain.ts'
import { briefOf } from '../src/answer/instrument-brief.ts'
import { lookupAnswer } from '../src/answer/lookup-answer.ts'
import { masked } from '../src/answer/masked.ts'
import type { Day } from '../src/domain/day.ts'
import type { Extraction } from '../src/domain/extraction.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { maskPersonalNumbers } from '../src/normalise/personal-numbers.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { recordsOf } from '../src/search/record.ts'
import { save, withStore } from './store-builders.ts'

const dots = (count: number) => '•'.repeat(count)

describe('personal numbers', () => {
  const hidden: [text: string, shown: string][] = [
    ['CCCD số 001099999999 cấp ngày 12.05.2021', `CCCD số ${dots(12)} cấp ngày 12.05.2021`],
    ['Số CMND: 099999999', `Số CMND: ${dots(9)}`],
    ['căn cước công dân số 001 099 999 999', `căn cước công dân số ${dots(15)}`],
    ['ĐT: 024.99999999', `ĐT: ${dots(12)}`],
    ['Hộ chiếu B9999999', `Hộ chiếu ${dots(8)}`],
    ['số tài khoản 1999 9999 9999 tại ngân hàng', `số tài khoản ${dots(14)} tại ngân hàng`],
    ['gọi 0999 999 999 ngay', `gọi ${dots(12)} ngay`],
    ['+84 999 999 999', dots(15)],
    ['mang theo 001099999999', `mang theo ${dots(12)}`],
    ['Kontonummer 9999 9999 9999', `Kontonummer ${dots(14)}`],
    ['Tel. (84-24) 9999 9999', `Tel. ${dots(17)}`],
    [
      'Họ tên\tSố CCCD\tNăm\nNguyễn Văn Mẫu\t099999999\t1990',
      `Họ tên\tSố CCCD\tNăm\nNguyễn Văn Mẫu\t${dots(9)}\t1990`,
    ],
  ]
  test.each(hidden)('%s', (text, shown) => {
    expect(maskPersonalNumbers(text)).toBe(shown)
  })

  const kept = [
    'Nghị định số 98/2023/NĐ-CP ngày 31/12/2023',
    'giai đoạn 2023-2030',
    'tài khoản 500.000.000 đồng',
    'điện thoại, máy tính bảng 1.250.000 chiếc',
    'điện thoại ngày 12.05.2024',
    'Phòng GDĐT 12345678',
    'ĐT 2020-2025',
    'https://example.vn/tin-0999999999.html',
    'số 091/2020/QĐ-UBND',
    '19.000.000.000 đồng',
    'Họ tên\tNăm\nNguyễn Văn Mẫu\t099999999',
  ]
  test.each(kept)('nothing personal: %s', text => {
    expect(maskPersonalNumbers(text)).toBe(text)
  })

  test('every sign is the printed one or a dot', () => {
    const piece = fc.constantFrom(
      'CCCD ',
      'ĐT: ',
      '0999999999',
      '12/2024/QĐ',
      '\t',
      '\n',
      '1.000.000',
      'x',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map(pieces => pieces.join('')),
        ),
        text => {
          const shown = maskPersonalNumbers(text)
          expect(shown).toHaveLength(text.length)
          expect(shown.split('').every((sign, at) => sign === text[at] || sign === '•')).toBe(true)
        },
      ),
    )
  })
})

test('what is shown of a document has no number in its text, its quotes and its roles', () => {
  const text = 'ông Nguyễn Văn Mẫu, CCCD 001099999999'
  const place = { start: 20, end: text.length, quote: text.slice(20) }
  const extraction = {
    text,
    title: text,
    outline: [],
    references: [],
    entities: [{ ...place, type: 'recipient', canonical: null, role: text }],
    dropped: [text],
  } as unknown as Extraction
  const shown = JSON.stringify(masked(extraction))
  expect(shown).not.toContain('001099999999')
  expect(masked(extraction).entities[0]).toMatchObject({ start: 20, end: text.length })
})

test('a title with a number in it is masked wherever it is shown or searched', () =>
  withStore(store => {
    const id = 'vn-tinh-mau/ubnd/qd-cb/2025/777' as InstrumentId
    const title = 'Quyết định tặng Giấy khen ông Nguyễn Văn Mẫu, CCCD 001099999999'
    const text = `${title}\nĐiều 1. Tặng ông Mẫu, CCCD 001099999999\nThực hiện`
    const start = text.indexOf('Điều 1')
    const outline = [
      { path: { dieu: '1' }, heading: 'Tặng ông Mẫu, CCCD 001099999999', start, end: text.length },
    ]
    const assertion = { field: 'title', value: title, quote: null } as const
    const { names } = save(store, {
      url: 'https://mau.gov.vn/777',
      own: { id, symbol: '777/QĐ-UBND' },
      title,
      text,
      outline,
      assertions: [{ ...assertion, evidence: 'signed-text', certainty: 'verified' }],
    })
    const registry = loadRegistry()
    const brief = briefOf(store, id)
    expect(brief.title).toContain('Nguyễn Văn Mẫu')
    const looked = lookupAnswer(store, registry, { symbols: ['777/QĐ-UBND'], text: null, on: null })
    const shown = [brief, looked, recordsOf(names.documentId, store, registry)]
    expect(JSON.stringify(shown)).not.toContain('001099999999')
  }))

test('what an article leaves to a lower rule, and its heading, are quoted without personal numbers', () =>
  withStore(store => {
    const id = 'vn/cp/nd/2031/977' as InstrumentId
    const heading = 'Đầu mối, ĐT: 024.99999999'
    const delegation = 'Bộ trưởng Bộ Nội vụ quy định chi tiết Điều này, CCCD số 001099999999.'
    const text = `Nghị định mẫu\nĐiều 1. ${heading}\n${delegation}`
    const outline = [{ path: { dieu: '1' }, heading, start: text.indexOf('Điều 1'), end: text.length }]
    save(store, { url: 'https://mau.gov.vn/977', own: { id }, text, outline })
    const one = {
      instrument: { ...briefOf(store, id), title: null },
      level: 'decree',
      provisions: [{ path: { dieu: '1' }, heading: null }],
      details: [],
      amendedBy: [],
      issuedOn: null,
      held: true,
    }
    const listed = [one] as unknown as Parameters<typeof withChain>[0]
    const [chained] = withChain(listed, { store, registry: loadRegistry(), on: '2031-01-01' as Day })
    expect(chained?.delegates).toMatchObject([
      { to: 'Bộ trưởng Bộ Nội vụ', quote: expect.stringContaining(dots(12)) },
    ])
    expect(chained?.provisions[0]?.heading).toBe(`Điều 1. Đầu mối, ĐT: ${dots(12)}`)
    expect(JSON.stringify(chained)).not.toMatch(/001099999999|99999999/)
  }))
