import { describe, expect, test } from 'vitest'
import { noProvenance, type Provenance } from '../src/domain/document.ts'
import { annotate } from '../src/extract/index.ts'
import { normalise } from '../src/normalise/index.ts'
import { agoOf, isAgo } from '../src/read/html/ago.ts'
import { readHtml } from '../src/read/html.ts'
import { loadRegistry } from '../src/registry/load.ts'

/** Pages that say how long ago and no day: the day is counted from the capture, where that is known, and never guessed. */

/** Two o'clock at night in Vietnam, when the nightly run begins. */
const nightly = '2026-11-20T19:00:00.000Z'

const cases: [words: string, on: string | null, certainty: 'derived' | 'weak'][] = [
  ['20 phút trước', '2026-11-21', 'derived'],
  ['3 giờ trước', '2026-11-20', 'derived'],
  ['20 hours ago', '2026-11-20', 'derived'],
  ['Hôm qua, 08:30', '2026-11-20', 'derived'],
  ['hôm nay', '2026-11-21', 'derived'],
  ['2 ngày trước', '2026-11-19', 'weak'],
  ['about a day ago', '2026-11-20', 'weak'],
  // Either side of midnight, and words that mean no day.
  ['2 giờ trước', null, 'weak'],
  ['26 giờ trước', null, 'weak'],
  ['3 tuần trước', null, 'weak'],
  ['2 tháng trước', null, 'weak'],
  ['một năm trước', null, 'weak'],
]

test.each(cases)('%s', (words, on, certainty) => {
  expect(isAgo(words)).toBe(true)
  expect(agoOf(words, nightly)).toEqual({ words, on, certainty })
  expect(agoOf(words, undefined).on).toBe(null)
})

test.each([
  'Trước 3 ngày',
  'Cách đây 3 ngày phường đã họp',
  '3 ngày trước phường đã họp',
  'Hôm qua phường họp',
  'ba ngày',
])('%s is no such line', line => {
  expect(isAgo(line)).toBe(false)
})

describe('a page', () => {
  const title = 'Phường Mẫu biểu dương người tốt, việc tốt'
  const text = 'Các tổ dân phố đã đăng ký giao ước thi đua, được nhân dân đồng tình và ủng hộ. '.repeat(5)
  const page = (line: string): string =>
    `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${line}</p><div><p>${text}</p></div></article></body></html>`
  const facts = (line: string, provenance: Partial<Provenance>) => {
    const parsed = readHtml(page(line), { ...noProvenance, ...provenance })
    const { extraction, assertions } = annotate(normalise(parsed), loadRegistry())
    const claims = assertions.filter(({ field }) => field === 'publishedOn')
    return { day: extraction.publishedOn, certainty: claims[0]?.certainty, warnings: extraction.warnings }
  }

  test('has the day that its capture tells, with how sure that is', () => {
    expect(facts('3 giờ trước', { seenAt: nightly })).toMatchObject({
      day: '2026-11-20',
      certainty: 'derived',
    })
    const weak = facts('2 ngày trước', { seenAt: nightly })
    expect(weak).toMatchObject({ day: '2026-11-19', certainty: 'weak' })
    expect(weak.warnings.join()).toContain('counted from the capture (2 ngày trước)')
  })

  test('has none without a capture; what it prints, and what the list says, counts first', () => {
    expect(facts('3 giờ trước', {}).day).toBe(null)
    expect(facts('12/11/2026', { seenAt: nightly }).day).toBe('2026-11-12')
    const listed = '2026-11-18' as NonNullable<Provenance['listedOn']>
    expect(facts('2 ngày trước', { seenAt: nightly, listedOn: listed }).day).toBe('2026-11-18')
  })
})

describe('versions in two languages', () => {
  const alternate = (language: string, href: string): string =>
    `<link rel="alternate" hreflang="${language}" href="${href}">`
  const version = (links: string, url = 'https://mau.example/en/flag/'): string | undefined =>
    readHtml(
      `<html lang="en"><head><title>Flag</title>${links}</head><body><h1>Flag</h1><p>${'The ward held a meeting. '.repeat(20)}</p></body></html>`,
      { ...noProvenance, url },
    ).stated.versionOf
  const english = alternate('en-US', 'https://mau.example/en/flag/')
  const vietnamese = alternate('vi', 'https://mau.example/co-thi-dua/')

  test('a page in another language names the Vietnamese one', () => {
    expect(version(english + vietnamese)).toBe('https://mau.example/co-thi-dua/')
    expect(version(alternate('en', '/en/flag/') + alternate('vi-VN', '/co-thi-dua/#top'))).toBe(
      'https://mau.example/co-thi-dua/',
    )
  })

  const unsound: [name: string, links: string, url?: string][] = [
    ['the Vietnamese page itself', english + vietnamese, 'https://mau.example/co-thi-dua/'],
    ['a page that does not name itself', alternate('en', '/en/other/') + vietnamese],
    ['no translation: the front page', english + alternate('vi', 'https://mau.example/')],
    ['no translation: the front page of the language', english + alternate('vi', 'https://mau.example/vi/')],
    ['another site', english + alternate('vi', 'https://khac.example/co-thi-dua/')],
    ['one address for all', alternate('en', '/en/flag/') + alternate('vi', '/en/flag/')],
    ['no Vietnamese version', english + alternate('fr', '/fr/drapeau/')],
  ]
  test.each(unsound)('%s', (_, links, url) => {
    expect(version(links, url)).toBe(undefined)
  })
})
