import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { run } from '../scripts/eval/pairing.ts'
import { noProvenance } from '../src/domain/document.ts'
import type { Extraction } from '../src/domain/extraction.ts'
import { isFinding } from '../src/domain/finding.ts'
import { formatProvision } from '../src/domain/provision.ts'
import { annotate } from '../src/extract/index.ts'
import { notesOf } from '../src/law/compare/notes.ts'
import { amendmentsOf } from '../src/law/consolidated/amendments.ts'
import { consolidatedReading } from '../src/law/consolidated/consolidated-reading.ts'
import { inAnnex } from '../src/law/consolidated/in-annex.ts'
import { newWordings } from '../src/law/consolidated/new-wording.ts'
import { rewordingOf } from '../src/law/consolidated/rewording.ts'
import { normalise } from '../src/normalise/index.ts'
import { closeReaders, read } from '../src/read/index.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { processorMs } from './processor-ms.ts'

describe('notes of a consolidated text', () => {
  const cases: [name: string, lines: string[], notes: string[]][] = [
    [
      'a note at the foot of a page',
      ['Điều 4[2]', 'Nhà nước khen thưởng.', '[2] Điều này được sửa đổi.', 'Điều 5'],
      ['[2] Điều này được sửa đổi.'],
    ],
    [
      'a note that tells twice what was done',
      [
        '1.[3] Một.',
        '[3] Khoản này được sửa đổi lần thứ nhất.',
        'Khoản này được sửa đổi lần thứ hai.',
        '2. Hai.',
      ],
      ['[3] Khoản này được sửa đổi lần thứ nhất.\nKhoản này được sửa đổi lần thứ hai.'],
    ],
    [
      'wording quoted over several lines',
      [
        'Luật này[1].',
        '[1] Luật số 5/2013/QH13 có căn cứ ban hành như sau:',
        '“Căn cứ Hiến pháp;',
        'Quốc hội ban hành.”.',
        'Điều 1',
      ],
      ['[1] Luật số 5/2013/QH13 có căn cứ ban hành như sau:\n“Căn cứ Hiến pháp;\nQuốc hội ban hành.”.'],
    ],
    [
      'a note that is broken by the end of a page',
      [
        '1.[3] Một.',
        '[3] Khoản này được sửa đổi, có hiệu lực kể từ ngày 01',
        '2. Hai.',
        'tháng 7 năm 2025.',
        '3. Ba.',
      ],
      ['[3] Khoản này được sửa đổi, có hiệu lực kể từ ngày 01', 'tháng 7 năm 2025.'],
    ],
    // near misses
    ['brackets that nothing refers to', ['Điều 1. A', '[1] Tài liệu tham khảo.'], []],
    ['a reference without its note', ['Điều 4[2]', 'Nhà nước khen thưởng.'], []],
  ]
  for (const [name, lines, expected] of cases)
    test(name, () => {
      const text = lines.join('\n')
      expect(notesOf(text, []).map(note => text.slice(note.start, note.end))).toEqual(expected)
    })

  test('a megabyte of open notes is read in linear time', () => {
    const text = `A[1]\n${'[1] “mở\n'.repeat(130_000)}`
    const startedAt = processorMs()
    notesOf(text, [])
    expect(processorMs() - startedAt).toBeLessThan(4_000)
  })
})

describe('wordings that an instruction gives', () => {
  const two = [
    { dieu: '8', khoan: '2' },
    { dieu: '8', khoan: '3' },
  ]
  const cases: [quoted: string, provisions: typeof two, expected: string[]][] = [
    ['“2. Hai.\n3. Ba.”.', two, ['2. Hai.', '3. Ba.']],
    ['“2. Hai.”;', two.slice(0, 1), ['2. Hai.']],
    ['"2. Hai."', two.slice(0, 1), ['2. Hai.']],
    ['“Hai và ba.”.', two, ['Hai và ba.']], // not told apart: one wording of both
    ['Hai.', two, []], // no quotation: nothing is given word for word
  ]
  for (const [quoted, provisions, expected] of cases)
    test(quoted.replace(/\n/g, ' '), () =>
      expect(newWordings(quoted, provisions).map(one => one.text)).toEqual(expected),
    )
})

describe('articles of a regulation that a decision promulgates', () => {
  const held = [
    { dieu: '1' },
    { dieu: '2' },
    { annex: '1', dieu: '1' },
    { annex: '1', dieu: '7' },
    { annex: '1', dieu: '9' },
    { annex: '2', dieu: '9' },
  ]
  const cases: readonly [dieu: string, annex: string | undefined][] = [
    ['7', '1'],
    ['2', undefined], // the body has it
    ['1', undefined], // both have it
    ['9', undefined], // two annexes have it
    ['12', undefined], // nothing has it
  ]
  for (const [dieu, annex] of cases)
    test(`Điều ${dieu}: ${annex ?? 'as it was read'}`, () => {
      const target = { dieu, khoan: '2' }
      const amendment = inAnnex(
        {
          at: { dieu: '1' },
          start: 0,
          end: 9,
          action: 'amends',
          targets: [target],
          instruction: '',
          wordings: [{ provisions: [target], text: 'x' }],
          rewording: null,
        },
        held,
      )
      const expected = annex === undefined ? target : { annex, ...target }
      expect(amendment.targets).toEqual([expected])
      expect(amendment.wordings[0]?.provisions).toEqual([expected])
    })
})

describe('words exchanged', () => {
  const cases: [instruction: string, expected: ReturnType<typeof rewordingOf>][] = [
    [
      'a) Thay cụm từ “tổ chức” bằng cụm từ “cơ quan” tại khoản 3 Điều 2;',
      { from: 'tổ chức', to: 'cơ quan' },
    ],
    [
      '1. Sửa đổi cụm từ “500 triệu đồng” thành “01 tỷ đồng” tại Điều 3',
      { from: '500 triệu đồng', to: '01 tỷ đồng' },
    ],
    ['2. Bỏ cụm từ “lệ phí” tại Điều 101', { from: 'lệ phí', to: null }],
    ['3. Bổ sung cụm từ “cấp xã” vào sau cụm từ “cấp tỉnh” tại Điều 4', { from: null, to: 'cấp xã' }],
    ['4. Sửa đổi, bổ sung khoản 2 Điều 5 như sau:', null],
  ]
  for (const [instruction, expected] of cases)
    test(instruction, () => expect(rewordingOf(instruction)).toEqual(expected))
})

const shared = new URL('../../shared/', import.meta.url)
const gazette = (name: string): URL => new URL(`data/congbao/${name}.pdf`, shared)
const law = gazette('van-ban-hop-nhat-so-22-vbhn-vpqh-44464')
const amending = gazette('luat-so-51-2024-qh15-43559')
const isLong = process.env.THIDUA_LONG === '1' && existsSync(law)
if (!isLong) console.log('consolidated.test.ts: real laws skipped (THIDUA_LONG=1 and ../shared are needed)')

describe.skipIf(!isLong)('real laws', () => {
  const extractionOf = async (file: URL): Promise<Extraction> => {
    const provenance = { ...noProvenance, fileName: fileURLToPath(file) }
    const bytes = readFileSync(file)
    const parsed = await read({ stage: 'raw', bytes, mediaType: null, charset: null, provenance })
    if (isFinding(parsed)) throw new Error(parsed.detail)
    return annotate(normalise(parsed), loadRegistry()).extraction
  }

  test('every wording of an amending law is that of the official consolidation', {
    timeout: 120_000,
  }, async () => {
    const [base, amendments] = [await extractionOf(law), await extractionOf(amending)]
    await closeReaders()
    const instrument = 'vn/qh12/luat/2008/25' as const as NonNullable<
      Parameters<typeof consolidatedReading>[0]['instrument']
    >
    const read = amendmentsOf(amendments, instrument)
    const reading = consolidatedReading(
      { ...base, instrument },
      read.map(amendment => ({ amendment, source: 'amending' })),
    )
    const wordings = reading.articles.flatMap(article => article.changes.flatMap(change => change.wordings))
    expect(read.length).toBeGreaterThanOrEqual(42)
    expect(wordings.length).toBeGreaterThan(40)
    expect(
      wordings.filter(one => !one.isInText).map(one => one.provisions.map(formatProvision).join()),
    ).toEqual([])
  })

  test('articles of the old and the new law are paired', { timeout: 120_000 }, async () => {
    const { metrics } = await run({ data: fileURLToPath(shared), gold: null })
    expect(metrics['pairing.f1']).toBeGreaterThanOrEqual(0.95)
    expect(metrics['unpaired.r']).toBe(1)
  })
})
