import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OutlinePart } from '../src/domain/extraction.ts'
import { formatProvision } from '../src/domain/provision.ts'
import { readOutline } from '../src/extract/outline/index.ts'
import { paths } from './outline-kit.ts'
import { processorMs } from './processor-ms.ts'

const shared = new URL('../../shared/', import.meta.url)

const decision = [
  'QUYẾT ĐỊNH:',
  'Điều 1. Ban hành kèm theo Quyết định này Quy chế thi đua, khen thưởng.',
  'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Nguyễn Văn Mẫu',
  'QUY CHẾ',
  'Thi đua, khen thưởng của tỉnh Mẫu',
  '(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND ngày 14/5/2024)',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi điều chỉnh',
  '1. Một.',
  'Điều 2. Đối tượng',
  'Phụ lục I',
  'CÁC BIỂU MẪU',
  '(Kèm theo Quyết định số       /QĐ-UBND ngày    tháng   năm 2024)',
  'Mẫu số 01 Báo cáo',
  'Mẫu số 01',
  'BÁO CÁO THÀNH TÍCH',
  'Điều 1: Nội dung',
  'Mẫu số 02. Tờ trình',
  'TỜ TRÌNH',
]

describe('annexes', () => {
  const { parts, findings } = readOutline(decision.join('\n'))

  test('a regulation issued with a decision has articles of its own', () => {
    expect(parts.map(part => formatProvision(part.path))).toEqual([
      'Điều 1',
      'Điều 2',
      'Phụ lục 1',
      'Chương I Phụ lục 1',
      'Điều 1 Chương I Phụ lục 1',
      'khoản 1 Điều 1 Chương I Phụ lục 1',
      'Điều 2 Chương I Phụ lục 1',
      'Phụ lục I',
      'Phụ lục I/Mẫu 1',
      'Điều 1 Phụ lục I/Mẫu 1',
      'Phụ lục I/Mẫu 2',
    ])
    expect(findings).toEqual([])
  })

  test('the last article of the decision ends before the signature', () => {
    const text = decision.join('\n')
    expect(text.slice(parts[1]?.start, parts[1]?.end)).toBe(
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
    )
  })

  test('have their titles', () => {
    const annexes = parts.filter(part => part.path.annex && !part.path.dieu && !part.path.chuong)
    expect(annexes.map(part => part.heading)).toEqual([
      'QUY CHẾ Thi đua, khen thưởng của tỉnh Mẫu',
      'CÁC BIỂU MẪU',
      'BÁO CÁO THÀNH TÍCH',
      'Tờ trình TỜ TRÌNH',
    ])
  })

  test('a reference to an annex begins none', () => {
    expect(paths('Điều 1. A\ntheo mẫu tại\nPhụ lục I kèm theo Thông tư này\nĐiều 2. B')).toEqual([
      'Điều 1',
      'Điều 2',
    ])
  })
})

describe('wording of other documents', () => {
  test('between quotation marks is not the text’s own', () => {
    const text = [
      'Điều 1. Sửa đổi, bổ sung một số điều của Luật Mẫu',
      '1. Sửa đổi Điều 7a như sau:',
      '“Điều 7a. Trách nhiệm',
      '1. Chỉ đạo về “thi đua”.',
      '2. Thanh tra.”.',
      '2. Bổ sung khoản 9 như sau:',
      '“9. Mức mới.”.',
      'Điều 2. Hiệu lực',
    ].join('\n')
    expect(paths(text)).toEqual(['Điều 1', 'khoản 1 Điều 1', 'khoản 2 Điều 1', 'Điều 2'])
  })

  test('a closing mark that was forgotten does not swallow the text', () => {
    const text =
      'Điều 1. A\n1. Sửa đổi như sau:\n“Điều 7. B\n1. C.\n2. Bổ sung Điều 8 như sau:\n“Điều 8. D”.\nĐiều 2. E'
    expect(paths(text)).toEqual(['Điều 1', 'khoản 1 Điều 1', 'khoản 2 Điều 1', 'Điều 2'])
  })

  test('behind "như sau:" without marks neither', () => {
    const text = 'Điều 1. A\n1. Sửa đổi Điều 7 như sau:\nĐiều 7. B\n1. C\n2. D\nĐiều 2. E'
    expect(paths(text)).toEqual(['Điều 1', 'khoản 1 Điều 1', 'Điều 2'])
  })

  test('between straight marks neither', () => {
    const text =
      'Điều 1. A\n1. Sửa đổi như sau:\n"Điều 7. B\n1. Danh hiệu "Lao động tiên tiến"\n2. C".\n2. Sửa đổi tên.\nĐiều 2. E'
    expect(paths(text)).toEqual(['Điều 1', 'khoản 1 Điều 1', 'khoản 2 Điều 1', 'Điều 2'])
  })
})

test('a number that is passed over is a finding', () => {
  const { parts, findings } = readOutline('Điều 5. A\nMột.\nĐiều 6. B\nHai.\nĐiều 8. C\nBa.')
  expect(parts.map(part => part.path.dieu)).toEqual(['5', '6', '8'])
  expect(findings.map(finding => [finding.class, finding.detail])).toEqual([
    ['numbering-gap', 'Điều 5 follows nothing'],
    ['numbering-gap', 'Điều 8 follows Điều 6'],
  ])
})

describe('every text', () => {
  const line = fc.constantFrom(
    'Điều 1. A',
    'Điều 2. B',
    'Điều 7. C',
    '1. Một.',
    '2. Hai',
    'a) x;',
    'b) y',
    'Chương I',
    'Chương II',
    'Mục 1',
    'Phần thứ nhất',
    'Phụ lục I',
    'Mẫu số 01',
    '(Kèm theo Quyết định số 1/QĐ-UBND)',
    'QUY CHẾ',
    '“Điều 9. Q',
    'xong.”.',
    'TM. CHÍNH PHỦ',
    '',
    '   ',
    'I. MỤC',
    'tại',
    '"1. y',
    'z"',
    'như sau:',
  )
  const texts = fc.oneof(
    fc.string(),
    fc.array(line, { maxLength: 60 }).map(lines => lines.join('\n')),
  )

  test('has parts within it, in order, nested or apart', () => {
    fc.assert(
      fc.property(texts, text => {
        const { parts } = readOutline(text)
        const around: OutlinePart[] = []
        for (const part of parts) {
          expect(part.start).toBeLessThan(part.end)
          expect(part.end).toBeLessThanOrEqual(text.length)
          while ((around.at(-1)?.end ?? text.length) <= part.start) around.pop()
          const outer = around.at(-1)
          if (outer) expect(part.end).toBeLessThanOrEqual(outer.end)
          expect(part.start).toBeGreaterThanOrEqual(outer?.start ?? 0)
          around.push(part)
        }
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    'Điều 1. A\n',
    '“Điều 1. A\n',
    '“',
    '1. a\n',
    '\n',
    'QUY CHẾ\n',
    'Phụ lục I\n',
    'TM. A\nPhụ lục I\n',
    'TM. A\nPhụ lục\nMẫu 1\n',
    'QUY CHẾ\n(Kèm theo Quyết định số 1/QĐ)\n',
    ' ',
    'Điều ',
    '(Kèm theo Quyết định số ',
  ])('a megabyte of %j is read in linear time', piece => {
    const started = processorMs()
    readOutline(piece.repeat(1_000_000 / piece.length))
    expect(processorMs() - started).toBeLessThan(5_000)
  })
})

describe.skipIf(!existsSync(shared))('documents of the gazette and of offices', () => {
  const files = ['data/congbao/', 'data/office-files/'].flatMap(folder => {
    const url = new URL(folder, shared)
    return existsSync(url)
      ? readdirSync(url)
          .filter(name => name.endsWith('.txt'))
          .map(name => new URL(name, url))
      : []
  })
  test.each(files.map(file => [decodeURIComponent(file.pathname.split('/').at(-1) ?? ''), file] as const))(
    '%s has every article once and in order',
    (_, file) => {
      const { parts, findings } = readOutline(readFileSync(file, 'utf8'))
      const articles = parts.filter(part => part.path.dieu && !part.path.khoan && !part.path.diem)
      const body = articles.filter(part => part.path.annex === undefined).map(part => part.path.dieu ?? '')
      expect(body.length).toBeGreaterThan(0)
      body.forEach((label, index) => {
        const step = Number.parseInt(label, 10) - Number.parseInt(body[index - 1] ?? '0', 10)
        expect(step === 1 || (step === 0 && /[a-zđ]$/.test(label))).toBe(true)
      })
      expect(new Set(articles.map(part => JSON.stringify(part.path))).size).toBe(articles.length)
      expect(findings).toEqual([])
    },
  )
})
