import { expect, test } from 'vitest'
import { alikeFindings } from '../src/answer/alike-findings.ts'
import type { SourceFinding, SourceState } from '../src/answer/source-state.ts'
import { printSources } from '../src/cli/print-sources.ts'
import { todayInVietnam } from '../src/domain/day.ts'
import { sourcesPage } from '../src/web/pages/sources-page.ts'
import { day } from './store-builders.ts'

const next = 'mở địa chỉ bằng trình duyệt'
const finding = (path: string, detail: string, acceptedUntil: string | null = null): SourceFinding => ({
  class: 'template-drift',
  subject: `https://mau.test${path}`,
  detail,
  next,
  acceptedUntil: acceptedUntil === null ? null : day(acceptedUntil),
})
const source = (findings: readonly SourceFinding[]): SourceState => ({
  id: 'mau',
  name: 'Cổng mẫu',
  kind: 'portal',
  jurisdiction: null,
  enabled: true,
  baseUrl: 'https://mau.test/',
  lastRunOn: null,
  documents: 3,
  paused: null,
  findings,
})

function shown(language: 'vi' | 'en', findings: readonly SourceFinding[]): string {
  const context = { language, path: '/nguon', query: '', sample: false, version: '0', on: todayInVietnam() }
  const page = sourcesPage(context as unknown as Parameters<typeof sourcesPage>[0], {
    sources: [source(findings)],
    runs: [],
    search: { engine: 'embedded', fallback: null } as Parameters<typeof sourcesPage>[1]['search'],
    others: [],
  })
  return String(page).match(/<ul class="findings">.*?<h2>/s)?.[0] ?? ''
}

const words = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

test('what a person has accepted stands apart, and hides nothing that nobody has', () => {
  const mixed = [
    finding('/a', 'tệp rỗng', '2027-03-01'),
    finding('/b', 'tệp rỗng'),
    finding('/c', 'tệp rỗng'),
  ]
  expect(alikeFindings(mixed).map(alike => alike.length)).toEqual([1, 2])
  expect(words(shown('vi', mixed))).toMatch(
    /, đã ghi nhận đến hết 01\/03\/2027: tệp rỗng \/a → .* \(2\) : tệp rỗng \/b , \/c/,
  )
  expect(words(shown('en', mixed))).toMatch(/, accepted until the end of 2027-03-01: the file is empty \/a →/)
  const lines: string[] = []
  printSources({ out: (text: string) => lines.push(text) } as unknown as Parameters<typeof printSources>[0], [
    source(mixed),
  ])
  expect(lines.join('')).toMatch(
    /\/a\n\s+đã ghi nhận đến hết 01\/03\/2027: tệp rỗng\n\s+→ .*\n[\s\S]*\/b\n\s+tệp rỗng\n\s+.*\/c\n/,
  )
})

test('a long list is said to be accepted in English, too; what a file is, in Vietnamese', () => {
  const long = `tệp ${'rất dài '.repeat(400)}`
  expect(words(shown('en', [finding('/a', long, '2027-03-01')]))).toContain(
    'accepted until the end of 2027-03-01',
  )
  expect(words(shown('vi', [finding('/a', 'the file is empty', '2027-03-01')]))).toMatch(
    /01\/03\/2027: tệp rỗng/,
  )
})

test('each different thing is told once with where, at most five; the others are counted', () => {
  const two = words(shown('vi', [finding('/a', 'tệp rỗng'), finding('/b', 'x'), finding('/c', 'tệp rỗng')]))
  expect(two).toMatch(/\(3\) : tệp rỗng \(2\) \/a , \/c x \/b → mở địa chỉ/)
  expect(two.split(next)).toHaveLength(2)
  const many = Array.from({ length: 7 }, (_, at) => finding(`/${at}`, `điều ${at}`))
  expect(words(shown('vi', many))).toMatch(/điều 4 \/4 và 2 vấn đề nữa →/)
  expect(words(shown('en', many))).toMatch(/điều 4 \/4 and 2 more →/)
  const alike = Array.from({ length: 5 }, (_, at) => finding(`/${at}`, 'tệp rỗng'))
  expect(words(shown('vi', alike))).toMatch(/\/2 và 2 địa chỉ nữa/)
})
