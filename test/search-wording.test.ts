import { describe, expect, test } from 'vitest'
import type { Day } from '../src/domain/day.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { namesOfInstrument } from '../src/search/instrument-names.ts'
import { withOnset } from '../src/search/onset-spelling.ts'
import { type Candidate, rankWorks } from '../src/search/rank.ts'
import { plainRequest } from '../src/search/search-answer.ts'
import { type Meaning, understand } from '../src/search/understand.ts'

const registry = loadRegistry()

function meaningOf(q: string): Meaning {
  const meaning = understand({ ...plainRequest, on: '2026-11-21' as Day, q }, registry)
  if ('refused' in meaning) throw new Error(meaning.detail)
  return meaning
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
    expect(meaningOf('nghành giáo dục').understood.corrections).toEqual([
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
      const { places } = meaningOf(typed).query
      expect(place === null ? places : places.includes(place)).toEqual(place === null ? [] : true)
    })
  test('in another language, it is one term, looked for as Vietnamese says it', () => {
    const term = meaningOf('Schulung Provinz Mau 2025').query.terms.find(({ text }) => text === 'Provinz Mau')
    expect(term?.also).toContain('tỉnh Mẫu')
    expect(meaningOf('Provinz').query.terms.map(({ text }) => text)).toEqual(['Provinz'])
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
      const meant = meaningOf(typed).query.terms.flatMap(term => term.also)
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

test('a work held in the language of the query is raised, whichever of its texts matches best', () => {
  const candidate = (given: Partial<Candidate> & { text: number }): Candidate => ({
    id: 1,
    work: 1,
    by: 'words',
    isAbout: false,
    isInLanguage: false,
    isTranslation: false,
    isOfPlace: false,
    isArticle: false,
    isForm: false,
    isHeld: true,
    score: { text: given.text, cover: 1, head: 0, translated: false },
    status: 'unknown',
    isInstrument: false,
    day: 0,
    rank: 0,
    citedBy: 0,
    ...given,
  })
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
