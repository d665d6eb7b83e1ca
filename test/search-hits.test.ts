import { describe, expect, test } from 'vitest'
import { bareRecord } from '../scripts/bare-record.ts'
import { meaningOf } from '../scripts/meaning-of.ts'
import type { Day } from '../src/domain/day.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Candidate } from '../src/search/candidate.ts'
import { hitsOf } from '../src/search/hit.ts'
import { originalOf } from '../src/search/original-of.ts'
import { rankWorks } from '../src/search/rank.ts'
import { formNumberOf, recordPartOf } from '../src/search/record-part.ts'
import { type Hit, plainRequest, type SearchAnswer } from '../src/search/search-answer.ts'
import type { FoundWork, IndexQuery, IndexRecord } from '../src/search/search-index.ts'
import { understand } from '../src/search/understand.ts'
import type { PageContext } from '../src/web/layout.ts'
import { searchPage } from '../src/web/pages/search-page.ts'
import { candidateOf } from './candidate.ts'

const { query } = meaningOf({ q: 'khuyến học' }, '2026-01-01')

const record = bareRecord({
  documentId: 'd1',
  workId: 'w1',
  title: 'Hội Khuyến học Tỉnh Mẫu giao ban',
  text: 'Hội Khuyến học giao ban.',
  kind: 'news',
  publishedOn: '2025-01-02' as Day,
  url: 'https://www.bao-mau.example/1',
})
const german: IndexRecord = {
  ...record,
  documentId: 'd2',
  title: 'Förderung der Bildung',
  text: 'Die Vereinigung zur Förderung der Bildung (Khuyến học) tagte.',
  language: 'de',
  machineTranslated: true,
  url: 'https://kopie.example/1',
  originalUrl: 'https://www.bao-mau.example/1',
}
const factors = {
  tier: 0,
  match: 2,
  cover: 1,
  head: 0,
  status: 1,
  authority: 1,
  rank: 1,
  asked: 1,
  norm: 1,
  aboveExpired: 1,
}
const found = (best: IndexRecord, documents: readonly IndexRecord[] = [best]): FoundWork => ({
  record: best,
  original: originalOf(best, documents),
  otherPaths: [],
  documents,
  score: 2,
  why: [],
  factors,
})
const hitOf = (work: FoundWork, explain = false): Hit => {
  const [hit] = hitsOf([work], query, { limit: 10, explain })
  if (hit === undefined) throw new Error('no hit')
  return hit
}

describe('a translated copy', () => {
  test('that matches stands for the Vietnamese, which is shown', () => {
    const hit = hitOf(found(german, [record, german]))
    expect([hit.documentId, hit.title, hit.machineTranslated]).toEqual(['d1', record.title, false])
    expect(hit.languages).toEqual(['vi', 'de'])
    expect(hit.snippet.map(({ text }) => text).join('')).toContain('Khuyến học')
  })
  test('stands alone, marked and with its original, where the Vietnamese is not held', () => {
    const hit = hitOf(found(german))
    expect([hit.documentId, hit.machineTranslated, hit.originalUrl]).toEqual(['d2', true, german.originalUrl])
  })
  test('is no further site', () => {
    const again = { ...record, documentId: 'd3', url: 'https://bao-mau.example/2' }
    const elsewhere = { ...record, documentId: 'd4', url: 'https://bao-khac.example/9' }
    expect(hitOf(found(record, [record, german, again, elsewhere])).sites).toEqual([
      'bao-mau.example',
      'bao-khac.example',
    ])
    expect(hitOf(found(german)).sites).toEqual(['kopie.example'])
  })
})

test('a hit is explained when that is asked for', () => {
  expect(hitOf(found(record)).explain).toBeNull()
  expect(hitOf(found(record), true).explain).toEqual({ ...factors, score: 2 })
})

describe('an instrument in force whose text is not held', () => {
  const base = candidateOf({
    score: { text: 20, cover: 0.9, head: 0.5, translated: false },
    status: 'expired',
    isInstrument: true,
  })
  const known: Candidate = {
    ...base,
    id: 2,
    work: 2,
    isHeld: false,
    status: 'in-force',
    score: { text: 8, cover: 0.9, head: 0.9, translated: false },
  }
  const cases: readonly [
    what: string,
    known: Partial<Candidate>,
    ended: Partial<Candidate>,
    first: number,
  ][] = [
    ['stands above an expired one that meets no more of the question', {}, {}, 2],
    ['not above one that meets more', { score: { ...known.score, cover: 0.5 } }, {}, 1],
    ['not above one whose number was asked for', {}, { by: 'symbol' }, 1],
    ['not above one that is in force', {}, { status: 'in-force' }, 1],
    ['not when its own status is not known', { status: 'unknown' }, {}, 1],
  ]
  for (const [what, ofKnown, ofEnded, first] of cases)
    test(what, () => {
      const works = rankWorks(
        [
          { ...base, ...ofEnded },
          { ...known, ...ofKnown },
        ],
        query,
      )
      expect(works[0]?.best.work).toBe(first)
    })
})

describe('forms', () => {
  test('are read from their paths', () => {
    expect(recordPartOf({ annex: '1/Mẫu 02' })).toBe('form')
    expect(recordPartOf({ annex: 'Mẫu' })).toBe('form')
    expect(recordPartOf({ annex: '1' })).toBe('annex')
    expect(recordPartOf({ annex: '1', dieu: '4' })).toBe('article')
    expect(recordPartOf({ chuong: 'I' })).toBe('section')
    expect(recordPartOf(null)).toBe('whole')
    expect([
      formNumberOf({ annex: 'I/Mẫu 02B' }),
      formNumberOf({ annex: 'Mẫu' }),
      formNumberOf(null),
    ]).toEqual(['2b', null, undefined])
  })
  const asked: readonly [typed: string, form: IndexQuery['form']][] = [
    ['mẫu số 02', { number: '2' }],
    ['mau so 01 bao cao thanh tich', { number: '1' }],
    ['mẫu báo cáo thành tích', { number: null }],
    ['biểu mẫu khen thưởng', { number: null }],
    // near misses: models, and people's names
    ['gương mẫu', null],
    ['Nguyễn Văn Mẫu', null],
    ['khen thưởng tỉnh Mẫu', null],
    ['màu báo cáo', null],
  ]
  for (const [typed, form] of asked)
    test(`asked for: ${typed}`, () => {
      const meaning = understand({ ...plainRequest, q: typed }, loadRegistry())
      expect('query' in meaning && meaning.query.form).toEqual(form)
    })
})

describe('the page of results', () => {
  const context: PageContext = {
    language: 'vi',
    here: '/?q=x',
    sample: false,
    chosen: false,
    nameOf: (_, code) => code,
  }
  const answer = (hits: readonly Hit[]): SearchAnswer => ({
    total: hits.length,
    hits,
    facets: {},
    understood: {
      q: 'x',
      words: [],
      phrases: [],
      excluded: [],
      symbols: [],
      intents: [],
      corrections: [],
      expansions: [],
      years: null,
      in: [],
      on: '2026-01-01' as Day,
      suggestions: [],
    },
    coverage: {
      documents: 2,
      works: 2,
      instruments: 0,
      instrumentsHeld: 0,
      asOf: null,
      sample: false,
      countsCapped: false,
    },
    tookMs: 1,
    fallback: null,
  })
  const pageOf = async (hits: readonly Hit[]): Promise<string> =>
    String(await searchPage(context, { ...plainRequest, q: 'x' }, { answer: answer(hits), awards: [] }))

  test('asks for signer, recipient, issuer, part and order', async () => {
    const page = await pageOf([])
    for (const name of ['signer', 'recipient', 'issuer', 'part', 'sort'])
      expect(page).toContain(`name="${name}"`)
  })
  test('shows reports of one event below the first of them, and says why a hit stands where it stands', async () => {
    const first = hitOf(found(record), true)
    const second = {
      ...hitOf(found({ ...record, workId: 'w2', documentId: 'd9', title: 'Tin <b>khác</b>' })),
    }
    const report = { workId: 'w2', documentId: 'd9', title: second.title, url: null, publishedOn: null }
    const page = await pageOf([{ ...first, sameEvent: [report] }, second])
    expect(page).toContain('Tin cùng sự kiện')
    expect(page).toContain('Tin &lt;b&gt;khác')
    expect(page.match(/class="hit"/g)).toHaveLength(1)
    expect(page).toContain('Vì sao ở vị trí này')
  })
  test('marks a translation that stands alone, with its original; a form with its file and page', async () => {
    const page = await pageOf([
      hitOf(found(german)),
      hitOf(
        found({
          ...record,
          workId: 'w3',
          instrumentId: 'vn/cp/nd/2024/1' as InstrumentId,
          path: { annex: 'Mẫu 1' },
          file: 'mau.pdf',
          page: 37,
        }),
      ),
    ])
    expect(page).toContain('Bản dịch máy – không dùng làm căn cứ')
    expect(page).toContain(`href="${german.originalUrl}"`)
    expect(page).toContain('Biểu mẫu')
    expect(page).toContain('mau.pdf')
    expect(page).toContain('trang 37')
  })
})
