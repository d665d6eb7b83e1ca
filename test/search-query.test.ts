import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meaningOf } from '../scripts/meaning-of.ts'
import type { Day } from '../src/domain/day.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Candidate } from '../src/search/candidate.ts'
import { cleanQuery } from '../src/search/clean-query.ts'
import { isOneEditApart } from '../src/search/edit-distance.ts'
import { onTopic } from '../src/search/fts5-asked.ts'
import { decodeKeyboard } from '../src/search/keyboard-off.ts'
import { rankWorks } from '../src/search/rank.ts'
import { keysOfSymbol, readSymbols } from '../src/search/read-symbols.ts'
import { plainRequest, queryUnitsMax, type SearchRequest } from '../src/search/search-answer.ts'
import { titleOfAddress } from '../src/search/title-of-address.ts'
import { tokenise } from '../src/search/tokens.ts'
import { type Meaning, understand } from '../src/search/understand.ts'
import { candidateOf } from './candidate.ts'
import { processorMs } from './processor-ms.ts'

const registry = loadRegistry()

describe('numbers in any damaged form', () => {
  const cases: readonly [typed: string, keys: readonly string[]][] = [
    ['12/2024/QĐ-UBND', ['12/2024/qd/ubnd']],
    ['12/2024/QD-UBND', ['12/2024/qd/ubnd']],
    ['12 /2024/ QĐ - UBND', ['12/2024/qd/ubnd']],
    ['12-2024-qdubnd', ['12/2024/qd/ubnd']],
    ['12/QĐ-UBND/2024', ['12/2024/qd/ubnd']],
    ['qd 12/2024 ubnd cao bang', ['12/2024/qd/ubnd']],
    ['012/2024/QĐ-UBND', ['12/2024/qd/ubnd']],
    ['06/2022/QH15', ['6/2022/_/qh15']],
    ['06/2022 qh 15', ['6/2022/_/qh15']],
    ['nđ 98 tđkt', ['98/_/nd/_']],
    ['Nghị định số 98 năm 2023', ['98/2023/nd/_']],
    ['98/2023', ['98/2023/_/_']],
    ['29 nq tw', ['29/_/nq/tw']],
    ['29-NQ/TW', ['29/_/nq/tw']],
    ['49/KL-TW', ['49/_/kl/tw']],
    ['tt 29/2023 bgd con hieu luc ko', ['29/2023/tt/bgddt']],
    ['văn bản hợp nhất 16/VBHN-VPQH', ['16/_/vbhn/vpqh']],
    ['từ 98/2023/NĐ-CP sang 152/2025/NĐ-CP', ['98/2023/nd/cp', '152/2025/nd/cp']],
    // near misses
    ['trước ngày 28/2', []],
    ['điều 23 luật tđkt', []],
    ['tháng 12/2024', []],
    ['giai đoạn 2020-2021', []],
    ['khen thưởng 10 năm thi hành luật', []],
    ['luat tdkt 2022', []],
    ['20/11', []],
  ]
  for (const [typed, keys] of cases)
    test(typed, () => expect(readSymbols(typed, registry).flatMap(keysOfSymbol)).toEqual(keys))
})

describe('typed with the keyboard off', () => {
  const cases: readonly [typed: string, read: string | null][] = [
    ['thi ddua khen thuwowngr', 'thi đua khen thưởng'],
    ['thi d9ua khen thu7o7ng3', 'thi đua khen thưởng'],
    ['chieesn six thi ddua cow sowr', 'chiến sĩ thi đua cơ sở'],
    ['chieens six', 'chiến sĩ'],
    ['quyeets ddinhj 12/2024', 'quyết định 12/2024'],
    ['giaays khen', 'giấy khen'],
    ['ngij dinh 152', 'nghị dinh 152'],
    ['nghanhf giaos ducj', 'ngành giáo dục'],
    // near misses: no Vietnamese, or Vietnamese without marks
    ['thi dua khen thuong', null],
    ['cej do khen thuong', null],
    ['law on emulation and commendation', null],
    ['Advanced worker', null],
    ['thi đua', null],
    ['12/2024/QD-UBND', null],
  ]
  for (const [typed, read] of cases) test(typed, () => expect(decodeKeyboard(typed)).toBe(read))
})

function meaning(q: string, request: Partial<SearchRequest> = {}): Meaning {
  return meaningOf({ ...request, q }, request.on ?? '2026-11-21')
}

describe('what a query means', () => {
  test('a title with a year names one instrument; the whole query is the name', () => {
    expect(meaning('luat tdkt 2022').query.instruments).toEqual(['vn/qh15/luat/2022/6'])
    expect(meaning('Luật Thi đua, khen thưởng năm 2003').query.instruments).toEqual(['vn/qh11/luat/2003/15'])
  })
  test('without a year, the one in force on the day', () => {
    const on = (day: string) => meaning('Luật Thi đua, khen thưởng', { on: day as Day }).query.instruments
    expect(on('2023-06-01')).toEqual(['vn/qh11/luat/2003/15'])
    expect(on('2025-06-01')).toEqual(['vn/qh15/luat/2022/6'])
  })
  test('a title within a question is what the question is about', () => {
    const { query } = meaning('mức tiền thưởng theo luật tđkt')
    expect(query.instruments).toEqual([])
    expect(query.about).toEqual(['vn/qh15/luat/2022/6'])
  })
  test('an article asked for by its number', () => {
    const { query } = meaning('điều 23 luật tđkt')
    expect(query.provision).toEqual({ dieu: '23' })
    expect(query.instruments).toEqual(['vn/qh15/luat/2022/6'])
  })
  test('the longest term is one term, with its translations and abbreviation', () => {
    const { understood, query } = meaning('tiêu chuẩn chiến sĩ thi đua cơ sở')
    const term = query.terms.find(({ text }) => text === 'chiến sĩ thi đua cơ sở')
    expect(term?.also.length).toBeGreaterThan(2)
    expect(understood.expansions.map(({ from }) => from)).toContain('chiến sĩ thi đua cơ sở')
  })
  test('an abbreviation is read, in the way the query is typed', () => {
    const texts = (q: string) => meaning(q).query.terms.map(({ text }) => text)
    expect(texts('hồ sơ cstđ cơ sở')).toContain('Chiến sĩ thi đua cơ sở')
    expect(texts('ho so cstd co so')).toContain('chien si thi dua co so')
  })
  test('sỹ and sĩ, hoà and hòa are spelled alike', () => {
    const exact = (word: string) => tokenise(word).map(token => token.exact)
    expect(exact('sỹ')).toEqual(exact('sĩ'))
    expect(exact('hoà')).toEqual(exact('hòa'))
    expect(exact('thưởng')).not.toEqual(exact('thương'))
  })

  const intents: readonly [typed: string, intent: string][] = [
    ['tt 29/2023 bgd con hieu luc ko', 'status'],
    ['nghị định 98/2023 còn hiệu lực không', 'status'],
    ['nghi dinh nao thay the nd 98/2023', 'successor'],
    ['98/2023/NĐ-CP được thay thế bởi văn bản nào', 'successor'],
    ['hồ sơ đề nghị gồm những gì', 'contents'],
    ['giấy khen do ai quyết định', 'who-decides'],
    ['phong trào thi đua là gì', 'definition'],
  ]
  for (const [typed, intent] of intents)
    test(`${typed}: ${intent}`, () => expect(meaning(typed).understood.intents).toContain(intent))
  test('chat spelling and keyboard off are said', () => {
    expect(meaning('thi ddua khen thuwowngr').understood.corrections).toEqual([
      { typed: 'thi ddua khen thuwowngr', read: 'thi đua khen thưởng', why: 'keyboard-off' },
    ])
    expect(meaning('con hieu luc ko').understood.corrections[0]).toMatchObject({
      typed: 'ko',
      read: 'không',
    })
    expect(meaning('ko').understood.corrections.length).toBeLessThanOrEqual(1)
  })
  test('a rule is asked for: norms are preferred', () => {
    expect(meaning('tham quyen tang bang khen').query.prefersNorms).toBe(true)
    expect(meaning('hội nghị tổng kết').query.prefersNorms).toBe(false)
  })
  test('quoted words are phrases', () => {
    expect(meaning('“bằng khen” của "thủ tướng"').query.phrases).toEqual(['bằng khen', 'thủ tướng'])
    expect(cleanQuery('a "b').phrases).toEqual([])
  })
})

describe('filters', () => {
  test('Đắk Lắk of 2026 reaches Phú Yên, the old one does not', () => {
    const reached = (on: string) => meaning('x', { in: 'Đắk Lắk', on: on as Day }).query.filters.jurisdictions
    expect(reached('2026-11-21')).toContain('vn-phu-yen')
    expect(reached('2024-11-21')).not.toContain('vn-phu-yen')
  })
  test('a province that has ended stays what was asked for', () => {
    const { understood, query } = meaning('x', { in: 'Phú Yên' })
    expect(understood.in[0]?.id).toBe('vn-phu-yen')
    expect(query.filters.jurisdictions).not.toContain('vn-dak-lak')
  })
  const refusals: readonly [name: string, request: Partial<SearchRequest>, refused: string][] = [
    ['an unknown place', { in: 'Atlantis' }, 'unknown-jurisdiction'],
    ['an unknown type', { type: 'truyện tranh' }, 'unknown-type'],
    ['an unknown issuer', { issuer: 'Bộ Phép thuật' }, 'unknown-issuer'],
    ['a query of a megabyte', { q: 'thi đua '.repeat(125_000) }, 'query-too-long'],
  ]
  for (const [name, request, refused] of refusals)
    test(`${name} is refused with a reason`, () => {
      const meaning = understand({ ...plainRequest, ...request }, registry)
      expect(meaning).toMatchObject({ refused })
      expect('detail' in meaning && meaning.detail.length).toBeGreaterThan(10)
    })
})

describe('any text is a query', () => {
  const anything = fc.string({ unit: 'binary', maxLength: queryUnitsMax / 2 })
  test('nothing throws, and phrases and terms are clean text', () =>
    fc.assert(
      fc.property(anything, q => {
        const { query } = meaning(q)
        for (const text of [...query.phrases, ...query.terms.map(term => term.text)]) {
          expect(text).not.toMatch(/[\u0000-\u001f]/)
          expect(text).toBe(text.normalize('NFC'))
        }
      }),
      { numRuns: 200 },
    ))
  test('hostile queries are read quickly', () => {
    const started = processorMs()
    for (const unit of ['1/', 'dd', '"', 'qd 1 ', '12/2024/', 'thi đua ', '\u0301', 'a1', '((('])
      meaning(unit.repeat(queryUnitsMax).slice(0, queryUnitsMax))
    expect(processorMs() - started).toBeLessThan(3_000)
  })
})

describe('titles in addresses', () => {
  const cases: readonly [address: string, title: string | null][] = [
    [
      'https://x.gov.vn/tin/so-noi-vu-to-chuc-boi-duong-cong-tac-1021185',
      'so noi vu to chuc boi duong cong tac',
    ],
    ['https://x.gov.vn/vi/news/tap-huan-thi-dua-khen-thuong-2025.html', 'tap huan thi dua khen thuong 2025'],
    ['https://x.gov.vn/index.php?nv=laws&id=12', null],
    ['https://x.com/law-on-emulation-and-commendation', null],
    ['no address', null],
  ]
  for (const [address, title] of cases) test(address, () => expect(titleOfAddress(address)).toBe(title))
})

describe('one edit apart', () => {
  const cases: readonly [a: string, b: string, near: boolean][] = [
    ['khen', 'khe', true],
    ['khen', 'khenn', true],
    ['khen', 'khan', true],
    ['khen', 'khne', true],
    ['khen', 'khen', false],
    ['khen', 'nhan', false],
    ['khen', 'thuong', false],
  ]
  for (const [a, b, near] of cases) test(`${a} ${b}`, () => expect(isOneEditApart(a, b)).toBe(near))
})

describe('a number without a year', () => {
  const aboutOf = (q: string): readonly string[] => {
    const meaning = understand({ ...plainRequest, q, on: '2026-11-22' as Day }, registry)
    return 'refused' in meaning ? [] : meaning.query.about
  }

  test.each([
    ['nghị định 98', ['vn/cp/nd/2023/98']],
    ['thông tư 15', ['vn/bnv/tt/2025/15']],
    ['nghị định 98/2024', []],
    ['điều 98', []],
  ])('"%s" is first of all that of the field', (q, ids) => {
    expect(aboutOf(q)).toEqual(ids)
  })

  const base = candidateOf({
    by: 'symbol',
    isHeld: false,
    score: { text: 9, cover: 1, head: 1, translated: false },
    isInstrument: true,
    rank: 4,
  })
  const expired: Candidate = {
    ...base,
    id: 2,
    work: 2,
    status: 'expired',
    score: { ...base.score, text: 1, head: 0 },
  }
  const symbolKeys = ['98/_/nd/_']

  test('alone, a title that repeats it and an end of force decide nothing', () => {
    const found = onTopic([base, { ...expired, citedBy: 5 }], { symbolKeys, terms: [] })
    expect(
      rankWorks(found, { sort: 'relevance', prefersNorms: false, prefersForce: false }).map(
        ({ best }) => best.id,
      ),
    ).toEqual([2, 1])
  })

  test('beside other words, what they are not about stands behind', () => {
    const terms = [{ text: 'tđkt', also: [], weight: 1 }]
    expect(onTopic([base, expired], { symbolKeys, terms }).map(({ by }) => by)).toEqual(['symbol', 'words'])
  })
})
