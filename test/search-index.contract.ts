import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bareRecord } from '../scripts/bare-record.ts'
import type { Day } from '../src/domain/day.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import {
  facetNames,
  type IndexFilters,
  type IndexFindings,
  type IndexQuery,
  type IndexRecord,
  type SearchIndex,
} from '../src/search/search-index.ts'
import { contractRecords } from './index-contract-records.ts'

/** What any SearchIndex must do. Each adapter runs it, and declares with a reason what it does otherwise. */
export function searchIndexContract(name: string, open: () => Promise<SearchIndex>): void {
  describe(`${name} keeps the contract of a search index`, () => {
    let index: SearchIndex
    beforeAll(async () => {
      index = await open()
      await index.put(
        contractRecords.map(record => ({ group: record.documentId ?? record.workId, records: [record] })),
      )
    }, 60_000)
    afterAll(() => index.close())

    const find = (query: Partial<IndexQuery>): Promise<IndexFindings> => index.find(queryOf(query))
    const titles = async (query: Partial<IndexQuery>): Promise<readonly string[]> =>
      (await find(query)).works.map(work => work.record.title)

    const words: readonly [typed: string, first: string][] = [
      ['quy chế thi đua khen thưởng', 'Quy chế thi đua, khen thưởng tỉnh Mẫu'],
      ['quy che thi dua khen thuong', 'Quy chế thi đua, khen thưởng tỉnh Mẫu'],
      ['thưởng', 'Quy chế thi đua, khen thưởng tỉnh Mẫu'],
      ['thương', 'Chính sách đối với thương binh'],
      ['trường', 'Kế hoạch của trường tiểu học'],
      ['đất đai', 'Luật Đất đai'],
      ['dat dai', 'Luật Đất đai'],
      ['hoà giải', 'Tổ hòa giải ở cơ sở'],
      ['hòa giải', 'Tổ hòa giải ở cơ sở'],
      ['chiến sỹ', 'Danh hiệu Chiến sĩ thi đua'],
    ]
    for (const [typed, first] of words)
      test(`"${typed}" finds ${first} first`, async () =>
        expect((await titles(wordsOf(typed)))[0]).toBe(first))

    test('what shares no word is not found', async () => {
      expect(await titles(wordsOf('thương binh'))).not.toContain('Luật Đất đai')
      expect((await find(wordsOf('khongcotu'))).total).toBe(0)
    })
    test('a symbol is answered exactly, before words', async () => {
      const [first] = await titles(bySymbol)
      expect(first).toBe('Quy chế thi đua, khen thưởng tỉnh Mẫu')
    })
    test('then what cites it', async () => {
      const found = await find(bySymbol)
      expect(found.works[1]?.record.title).toBe('Hội nghị triển khai Quy chế')
      expect(found.works[1]?.why.map(({ code }) => code)).toContain('cites')
    })
    test('a symbol that nothing has is looked for by its words', async () => {
      const unknown = { ...bySymbol, symbolKeys: ['12/2024/qd/hdnd'] }
      expect((await titles(unknown))[0]).toBe('Quy chế thi đua, khen thưởng tỉnh Mẫu')
    })
    test('an instrument asked for by id comes first', async () => {
      const [first] = await titles({
        ...wordsOf('thi đua'),
        instruments: ['vn/qh15/luat/2024/31' as InstrumentId],
      })
      expect(first).toBe('Luật Đất đai')
    })
    test('a phrase must stand word for word', async () => {
      expect(await titles({ phrases: ['thương binh nặng'] })).toEqual(['Chính sách đối với thương binh'])
      expect(await titles({ phrases: ['binh thương'] })).toEqual([])
    })
    test('what has an excluded phrase is not found', async () => {
      const all = await titles(wordsOf('thi đua'))
      const left = await titles({ ...wordsOf('thi đua'), excluded: ['tỉnh Mẫu'] })
      expect(all).toContain('Quy chế thi đua, khen thưởng tỉnh Mẫu')
      expect(left).not.toContain('Quy chế thi đua, khen thưởng tỉnh Mẫu')
      expect(left.length).toBeGreaterThan(0)
    })
    test('words of another language find through what means the same', async () => {
      const found = await find({
        terms: [{ text: 'khuyến học', also: ['Förderung der Bildung'], weight: 1 }],
      })
      expect(found.works[0]?.record.language).toBe('de')
      expect(found.works[0]?.why.map(({ code }) => code)).toContain('translated')
    })
    test('records of one work are one hit, with the others beside it', async () => {
      const found = await find(wordsOf('phong trào của tỉnh'))
      const works = found.works.map(({ record }) => record.workId)
      expect(works).toEqual([...new Set(works)])
      const both = found.works.find(({ record }) => record.workId === 'hai-ban')
      expect(both?.documents.map(({ language }) => language).sort()).toEqual(['en', 'vi'])
    })

    const filters: readonly [name: string, filters: Partial<IndexFilters>, titles: readonly string[]][] = [
      ['type', { types: ['luat'] }, ['Luật Đất đai']],
      ['issuer', { issuers: ['ubnd'] }, ['Quy chế thi đua, khen thưởng tỉnh Mẫu']],
      ['territory', { jurisdictions: ['vn-tinh-mau'] }, ['Quy chế thi đua, khen thưởng tỉnh Mẫu']],
      [
        'district below it',
        { jurisdictions: ['vn-tinh-mau', 'vn-tinh-mau.*'] },
        ['Quy chế thi đua, khen thưởng tỉnh Mẫu', 'Tổ hòa giải ở cơ sở'],
      ],
      ['signer, without marks', { signer: 'nguyen van mau' }, ['Quy chế thi đua, khen thưởng tỉnh Mẫu']],
      ['recipient', { recipient: 'Trần Thị Mẫu' }, ['Danh hiệu Chiến sĩ thi đua']],
      ['language', { languages: ['de'] }, ['Förderung der Bildung']],
      ['kind', { kinds: ['award'] }, ['Danh hiệu Chiến sĩ thi đua']],
      ['year', { year: 2024 }, ['Quy chế thi đua, khen thưởng tỉnh Mẫu', 'Luật Đất đai']],
      ['status', { statuses: ['expired'] }, ['Luật Đất đai', 'Thông tư giả định']],
      ['source', { sources: ['cong-mau'] }, ['Bộ biểu mẫu']],
      ['kind of part', { parts: ['form'] }, ['Bộ biểu mẫu']],
      ['all together', { year: 2024, types: ['luat'], statuses: ['expired'] }, ['Luật Đất đai']],
      ['what nothing has', { signer: "'; DROP TABLE record; --" }, []],
    ]
    for (const [filter, wanted, found] of filters)
      test(`filter: ${filter}`, async () => {
        const titled = await titles({ filters: { ...noFilters, ...wanted } })
        expect([...titled].sort()).toEqual([...found].sort())
      })

    test('facets count works, and agree with the filters', async () => {
      const { facets, total } = await find({})
      for (const { value, count } of facets.lang ?? [])
        expect(
          (await find({ filters: { ...noFilters, languages: [value as IndexRecord['language']] } })).total,
        ).toBe(count)
      expect((facets.lang ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(total)
      expect(facets.status).toContainEqual({ value: 'expired', count: 2 })
    })
    test('status is of the day asked for', async () => {
      const of = async (on: string) =>
        (await find({ on: on as Day, filters: { ...noFilters, types: ['luat'] } })).facets.status
      expect(await of('2023-06-01')).toEqual([{ value: 'not-yet-in-force', count: 1 }])
      expect(await of('2025-06-01')).toEqual([{ value: 'in-force', count: 1 }])
    })
    test('in force comes before expired where the words are the same', async () => {
      const both = (on: string) => titles({ ...wordsOf('văn bản song sinh'), on: on as Day })
      expect((await both('2024-06-01'))[0]).toBe('Văn bản song sinh A')
      expect((await both('2025-06-01'))[0]).toBe('Văn bản song sinh B')
    })
    test('an instrument in force whose text is not held comes before an expired one that is', async () => {
      const found = await find(wordsOf('giả định'))
      expect(found.works.map(({ record }) => record.workId)).toEqual(['vn/bgd/tt/2024/5', 'vn/bgd/tt/2010/4'])
    })
    test('a form that is asked for comes before what only speaks of it', async () => {
      const [first] = await titles({ ...wordsOf('báo cáo thành tích'), form: { number: '2' } })
      expect(first).toBe('Bộ biểu mẫu')
    })
    test('no more works are shown than are counted', async () => {
      for (const typed of ['văn bản song sinh của tỉnh', 'thi đua khen thưởng chiến sĩ của trường', 'tỉnh']) {
        const { total, works } = await find({ ...wordsOf(typed), limit: 100 })
        expect(works.length, typed).toBeLessThanOrEqual(total)
      }
    })
    test('sorted by date, pages follow one another', async () => {
      const all = await find({ sort: 'date', limit: 100 })
      const days = all.works.map(({ record }) => record.issuedOn ?? record.publishedOn ?? '')
      expect(days).toEqual([...days].sort().reverse())
      const paged = [
        await find({ sort: 'date', limit: 3 }),
        await find({ sort: 'date', offset: 3, limit: 3 }),
      ]
      expect(paged.flatMap(({ works }) => works.map(({ record }) => record.workId))).toEqual(
        all.works.slice(0, 6).map(({ record }) => record.workId),
      )
    })

    const hostile = [
      '"',
      '*',
      'a" OR "b',
      'NEAR(a b)',
      'head:x',
      '{body}: y',
      '-',
      '()',
      "';--",
      'NOT AND OR',
      '\\',
      '%_',
      '🎖️',
    ]
    for (const typed of hostile)
      test(`${JSON.stringify(typed)} is text and no syntax`, async () => {
        await expect(find(wordsOf(typed))).resolves.toBeDefined()
        await expect(find({ phrases: [typed] })).resolves.toBeDefined()
      })
    test('suggestions have what was typed, without marks', async () => {
      expect((await index.suggest('luat d', 5)).map(({ text }) => text)).toContain('Luật Đất đai')
      expect((await index.suggest('thi dua khen', 5)).map(({ text }) => text)).toContain(
        'Quy chế thi đua, khen thưởng tỉnh Mẫu',
      )
      expect((await index.suggest('12/20', 5)).map(({ text }) => text)).toContain('12/2024/QĐ-UBND')
      expect(await index.suggest('l', 5)).toEqual([])
    })
    test('a group put again replaces its records; removed, it is gone', async () => {
      const record = bareRecord({ kind: 'news', documentId: 'x', workId: 'x', title: 'Xôn xao' })
      await index.put([{ group: 'x', records: [record, { ...record, heading: 'Hai' }] }])
      await index.put([{ group: 'x', records: [{ ...record, title: 'Xao xuyến' }] }])
      expect(await titles(wordsOf('xôn'))).toEqual([])
      expect(await titles(wordsOf('xuyến'))).toEqual(['Xao xuyến'])
      await index.remove(['x', 'never was'])
      expect(await titles(wordsOf('xuyến'))).toEqual([])
      expect((await index.count()).records).toBe(contractRecords.length)
    })
    test('notes are kept', async () => {
      expect(await index.getNote('outbox')).toBeNull()
      await index.setNote('outbox', '12')
      await index.setNote('outbox', '13')
      expect(await index.getNote('outbox')).toBe('13')
    })
  })
}

const noFilters: IndexFilters = {
  jurisdictions: [],
  types: [],
  issuers: [],
  signer: null,
  recipient: null,
  year: null,
  languages: [],
  kinds: [],
  statuses: [],
  sources: [],
  parts: [],
}

function wordsOf(text: string): Partial<IndexQuery> {
  return { terms: text.split(' ').map(word => ({ text: word, also: [], weight: 1 })) }
}

const bySymbol: Partial<IndexQuery> = {
  symbolTerms: ['12', '2024', 'QĐ', 'UBND'].map(text => ({ text, also: [], weight: 1 })),
  symbolKeys: ['12/2024/qd/ubnd'],
}

function queryOf(query: Partial<IndexQuery>): IndexQuery {
  return {
    symbolTerms: [],
    terms: [],
    hints: [],
    phrases: [],
    symbolKeys: [],
    answers: [],
    instruments: [],
    form: null,
    provision: null,
    about: [],
    prefersNorms: false,
    prefersForce: false,
    language: null,
    places: [],
    filters: noFilters,
    on: '2026-01-01' as Day,
    sort: 'relevance',
    offset: 0,
    limit: 20,
    facets: facetNames,
    ...query,
  }
}
