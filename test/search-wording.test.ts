import { describe, expect, test } from 'vitest'
import { meaningOf } from '../scripts/meaning-of.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Candidate } from '../src/search/candidate.ts'
import { countReader } from '../src/search/counted.ts'
import { namesOfInstrument } from '../src/search/instrument-names.ts'
import { withOnset } from '../src/search/onset-spelling.ts'
import { fromBytes, packedWord, toBytes } from '../src/search/packed-words.ts'
import { rankWorks } from '../src/search/rank.ts'
import { keysOfSymbol, readSymbols } from '../src/search/read-symbols.ts'
import { standingOf } from '../src/search/territory-keys.ts'
import { tokenise } from '../src/search/tokens.ts'
import type { Meaning } from '../src/search/understand.ts'
import { candidateOf } from './candidate.ts'

const registry = loadRegistry()

function meaning(q: string, on = '2026-11-21'): Meaning {
  return meaningOf({ q }, on)
}

describe('the h of ngh', () => {
  const cases: readonly [typed: string, spelled: string | undefined][] = [
    ['ngị', 'nghị'],
    ['ngi', 'nghi'],
    ['Nghành', 'ngành'],
    ['nghuyen', 'nguyen'],
    // near misses
    ['nghị', undefined],
    ['ngành', undefined],
    ['gen', undefined],
    ['ng', undefined],
    ['nghx', undefined],
    ['nge-an', undefined],
  ]
  for (const [typed, spelled] of cases) test(typed, () => expect(withOnset(typed)).toBe(spelled))
  test('is said', () =>
    expect(meaning('nghành giáo dục').understood.corrections).toEqual([
      { typed: 'nghành', read: 'ngành', why: 'spelling' },
    ]))
})

describe('a place is named with its level', () => {
  const cases: readonly [typed: string, place: string | null][] = [
    ['Schulung Provinz Mau', 'vn-tinh-mau'],
    ['training Mau province', 'vn-tinh-mau'],
    ['opplæring Mau-provinsen', 'vn-tinh-mau'],
    ['quy chế tỉnh Mẫu', 'vn-tinh-mau'],
    ['tp hue thi dua', 'vn-hue'],
    ['thi đua thừa thiên huế', 'vn-hue'],
    ['Provinz Cao Bang', 'vn-cao-bang'],
    // near misses: a form, a colour, a person
    ['mẫu báo cáo', null],
    ['mau bao cao', null],
    ['hoa huệ', null],
  ]
  for (const [typed, place] of cases)
    test(typed, () => {
      const { places } = meaning(typed).query
      expect(place === null ? places : places.includes(place)).toEqual(place === null ? [] : true)
    })
  test('in another language, it is one term, looked for as Vietnamese says it', () => {
    const term = meaning('Schulung Provinz Mau 2025').query.terms.find(({ text }) => text === 'Provinz Mau')
    expect(term?.also).toContain('tỉnh Mẫu')
    expect(meaning('Provinz').query.terms.map(({ text }) => text)).toEqual(['Provinz'])
  })
})

describe('a compound of two words of the glossary', () => {
  const cases: readonly [typed: string, also: string | null][] = [
    ['opplæringskurs', 'tập huấn'],
    ['Schulungsplan', 'kế hoạch tập huấn'],
    // near misses: one of the words alone, none, letters that happen to begin so
    ['Emulationswoche', null],
    ['Opplæringa', null],
    ['Gebäudereinigung', null],
    ['khenthuongkyluat', null],
  ]
  for (const [typed, also] of cases)
    test(typed, () => {
      const meant = meaning(typed).query.terms.flatMap(term => term.also)
      if (also === null) expect(meant).toEqual([])
      else expect(meant).toContain(also)
    })
})

describe('an instrument is asked for by the matter of what its title names by number', () => {
  const named = (id: string) => namesOfInstrument(registry.instrumentById(id), registry).join('; ')
  test('a conclusion that continues a directive', () =>
    expect(named('dcsvn/tw/kl/k12/49')).toContain('khuyến học'))
  test('near miss: the directive itself has nothing of the conclusion', () =>
    expect(named('dcsvn/tw/ct/k10/11')).not.toContain('tiếp tục'))
  test('near miss: a relation that the title does not speak of adds nothing', () => {
    expect(registry.instrumentById('dcsvn/tw/ct/k13/41')?.relations.length).toBeGreaterThan(0)
    expect(namesOfInstrument(registry.instrumentById('dcsvn/tw/ct/k13/41'), registry)).toHaveLength(1)
  })
})

describe('a type named behind its number', () => {
  const cases: readonly [typed: string, keys: readonly string[]][] = [
    ['số 46 hướng dẫn sở nội vụ', ['46/_/hd/_']],
    ['15/2025 thông tư nội vụ', ['15/2025/tt/_']],
    // near misses: a count, an article, a number alone
    ['3 quyết định khen thưởng', []],
    ['điều 46 luật tđkt', []],
    ['số 46 nguyễn trãi', []],
    ['mau so 01 bao cao thanh tich', []],
    ['cụm thi đua số 1 báo cáo', []],
  ]
  for (const [typed, keys] of cases)
    test(typed, () => expect(readSymbols(typed, registry).flatMap(keysOfSymbol)).toEqual(keys))
})

describe('a type named in another language, with a number', () => {
  const cases: readonly [typed: string, keys: readonly string[]][] = [
    ['Resolution 29 on education', ['29/_/nq/_']],
    ['Decision No. 312', ['312/_/qd/_']],
    ['Dekret 98', ['98/_/nd/_', '98/_/sl/_']],
    // near misses: years, counts, a type without a number
    ['learning society plan 2023-2030', []],
    ['law 2022', []],
    ['act of 5 heroes', []],
    ['Resolution on education', []],
  ]
  for (const [typed, keys] of cases)
    test(typed, () => expect(readSymbols(typed, registry).flatMap(keysOfSymbol)).toEqual(keys))
})

describe('a province stands for what was merged into it', () => {
  const asked = (q: string, on?: string) => meaning(q, on).query
  test('its name also for theirs, from the day of the merger', () => {
    const alsoOf = (q: string, on?: string) => asked(q, on).terms.flatMap(({ also }) => also)
    expect(alsoOf('quy chế Đắk Lắk')).toContain('Phú Yên')
    expect(alsoOf('quy chế Đắk Lắk', '2025-06-30')).not.toContain('Phú Yên')
    expect(alsoOf('quy chế Phú Yên')).not.toContain('Đắk Lắk')
  })
  test('and it is of their places', () => {
    expect(asked('quy chế Đắk Lắk').places).toContain('vn-phu-yen')
    expect(asked('quy chế Phú Yên').places).not.toContain('vn-dak-lak-2025')
  })
  const places = new Set(['vn-dak-lak', 'vn-phu-yen', 'vn-phu-yen.*'])
  const cases: readonly [keys: readonly string[], standing: 'here' | 'elsewhere' | 'neither'][] = [
    [['vn-phu-yen'], 'here'],
    [['vn-cao-bang', 'vn-phu-yen'], 'here'],
    [['vn-cao-bang'], 'elsewhere'],
    [['vn'], 'neither'],
    [['vn', 'vn-cao-bang'], 'neither'],
    [[], 'neither'],
  ]
  for (const [keys, standing] of cases)
    test(`${keys.join(' ')}: ${standing}`, () =>
      expect(standingOf(keys, places)).toEqual({
        isOfPlace: standing === 'here',
        isElsewhere: standing === 'elsewhere',
      }))
  test('no place is asked for: nothing is elsewhere', () =>
    expect(standingOf(['vn-cao-bang'], new Set()).isElsewhere).toBe(false))
})

describe('money', () => {
  const answers = (q: string, on?: string) => meaning(q, on).query.answers
  test('asked for an award alone: what sets it on the day', () => {
    expect(answers('tiền thưởng cstđ cấp tỉnh bao nhiêu')).toEqual(['vn/cp/nd/2025/152'])
    expect(answers('tien thuong chien si thi dua co so')).toEqual(['vn/cp/nd/2025/152'])
    expect(answers('tiền thưởng cstđ cấp tỉnh bao nhiêu', '2024-06-01')).toEqual(['vn/cp/nd/2023/98'])
  })
  test('near misses: a place, another matter, no award, no money', () => {
    for (const q of [
      'mức tiền thưởng cstđ tỉnh mẫu',
      'tiền thưởng học sinh giỏi',
      'tiền thưởng',
      'cstđ cấp tỉnh',
    ])
      expect(answers(q), q).toEqual([])
  })
  test('an exact amount was read somewhere: no rule is asked for', () => {
    expect(meaning('tiền thưởng 23.400.000 đồng').query.prefersNorms).toBe(false)
    expect(meaning('mức thưởng học sinh').query.prefersNorms).toBe(true)
    expect(meaning('mức thưởng 1.500 đồng').query.prefersNorms).toBe(true)
  })
  test('a share counts more than a number', () => {
    const weightOf = (q: string) => meaning(q).query.terms.find(({ text }) => text === '20')?.weight ?? 0
    expect(weightOf('tỷ lệ tối đa 20%')).toBeGreaterThan(weightOf('tỷ lệ tối đa 20'))
    expect(weightOf('ty le 20 phan tram')).toBe(weightOf('ty le 20%'))
  })
})

describe('names of awards and general words', () => {
  const alsoOf = (q: string) => meaning(q).query.terms.flatMap(({ also }) => also)
  test('CSTĐ cấp tỉnh is written out as decisions write it, beside its name in the law', () => {
    const [term] = meaning('CSTĐ cấp tỉnh').query.terms
    expect(term?.text).toBe('chiến sĩ thi đua cấp tỉnh')
    expect(term?.also).toContain('Chiến sĩ thi đua bộ, ban, ngành, tỉnh')
    expect(meaning('CSTĐ cơ sở').query.terms[0]?.text).toBe('Chiến sĩ thi đua cơ sở')
  })
  test('foreign words are read into Vietnamese; a Vietnamese word stays as it is', () => {
    expect(alsoOf('storm rescue')).toEqual(expect.arrayContaining(['bão', 'cứu hộ, cứu nạn']))
    expect(alsoOf('Dekret')).toContain('nghị định')
    expect(alsoOf('bao nhiêu')).toEqual([])
  })
})

test('a work held in the language of the query is raised, whichever of its texts matches best', () => {
  const candidate = ({ text, ...given }: Partial<Candidate> & { text: number }): Candidate =>
    candidateOf({ score: { text, cover: 1, head: 0, translated: false }, ...given })
  const query = {
    sort: 'relevance',
    prefersNorms: false,
    prefersForce: false,
    prefersDecisions: false,
    years: null,
  } as const
  const original = candidate({ id: 1, work: 1, text: 10 })
  const copy = candidate({ id: 2, work: 1, text: 4, isInLanguage: true, isTranslation: true })
  const firstOf = (text: number) => rankWorks([original, copy, candidate({ id: 3, work: 3, text })], query)[0]
  expect(firstOf(11)?.best.id).toBe(1)
  expect(firstOf(13)?.best.id).toBe(3)
})

describe('how many', () => {
  const asked: readonly [typed: string, counted: readonly string[]][] = [
    ['hội đồng có bao nhiêu thành viên', ['thanh']],
    ['may khoi thi dua may cum thi dua', ['khoi', 'cum']],
    // near misses: another word in a query with marks, nothing counted, a number
    ['máy khối', []],
    ['tiền thưởng bao nhiêu', []],
    ['bao nhiêu 20', []],
  ]
  for (const [typed, counted] of asked)
    test(typed, () => expect(meaning(typed).query.counted).toEqual(counted))
  const texts: readonly [text: string, counts: boolean][] = [
    ['Kiện toàn 05 khối thi đua', true],
    ['có 9 khối', true],
    // near misses: number behind, another sentence, a year
    ['Khối thi đua số 4', false],
    ['từ năm 05. Khối thi đua', false],
    ['năm 2025 khối thi đua', false],
  ]
  for (const [text, counts] of texts)
    test(text, () => {
      const words = tokenise(text).map(token => packedWord(token, token.joined))
      expect(countReader(['khoi'])(fromBytes(toBytes(words, 0)))).toBe(counts)
    })
  test('nothing is asked: nothing counts', () =>
    expect(
      countReader([])(
        fromBytes(
          toBytes(
            tokenise('5 khối').map(each => packedWord(each, true)),
            0,
          ),
        ),
      ),
    ).toBe(false))
})
