import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, dayOf } from '../src/domain/day.ts'
import {
  assemblyTermAt,
  findJurisdictions,
  jurisdictionAt,
  partyTermAt,
  predecessorsOf,
  provinceOfHost,
  successorOf,
  territoryCovers,
} from '../src/registry/jurisdictions.ts'
import { loadRegistry } from '../src/registry/load.ts'

const registry = loadRegistry()
const day = (text: string) => text as Day
const merger = day('2025-07-01')
const dayBefore = day('2025-06-30')
const real = registry.provinces.filter(province => !province.sample)
const of63 = real.filter(({ from, to }) => from === null && (to === null || to === dayBefore))
const of34 = real.filter(({ to }) => to === null)

describe('provinces before and after the merger', () => {
  test('63 became 34: 11 unchanged, 23 merged', () => {
    expect([of63.length, of34.length]).toEqual([63, 34])
    expect(of34.filter(({ from }) => from === merger)).toHaveLength(23)
  })

  test('each of the 63 has exactly one successor among the 34', () => {
    for (const { id } of of63) {
      const holders = of34.filter(
        later => later.id === id || predecessorsOf(later.id, registry).some(p => p.id === id),
      )
      expect(holders.map(later => later.id)).toEqual([successorOf(id, registry)?.id])
    }
  })

  test('on any day a slug is one territory at most, and it exists', () => {
    const days = fc.date({ min: new Date('2009-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.constantFrom(...real), days, ({ slug }, date) => {
        const on = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) ?? merger
        const [found, ...others] = jurisdictionAt(slug, registry, on)
        expect(others).toEqual([])
        expect(found && (found.from ?? on) <= on && on <= (found.to ?? on)).toBe(true)
      }),
    )
  })

  const at: [asked: string, on: Day | null, ids: string[]][] = [
    ['ninh-binh', dayBefore, ['vn-ninh-binh']],
    ['ninh-binh', merger, ['vn-ninh-binh-2025']],
    ['ninh-binh', null, ['vn-ninh-binh', 'vn-ninh-binh-2025']],
    ['vn-ninh-binh', merger, ['vn-ninh-binh-2025']],
    ['vn-ninh-binh-2025', dayBefore, ['vn-ninh-binh']],
    ['vn-ninh-binh', null, ['vn-ninh-binh']],
    ['ha-giang', merger, ['vn-tuyen-quang-2025']],
    ['cao-bang', merger, ['vn-cao-bang']],
    ['ha-tay', day('2008-08-01'), ['vn-ha-noi']],
    ['nowhere', merger, []],
  ]
  test.each(at)('%s on %s', (asked, on, ids) =>
    expect(jurisdictionAt(asked, registry, on).map(province => province.id)).toEqual(ids),
  )
})

describe('names of places', () => {
  const cases: [name: string, on: Day | null, ids: string[]][] = [
    ['Ninh Bình', dayBefore, ['vn-ninh-binh']],
    ['ninh binh', merger, ['vn-ninh-binh-2025']],
    ['Ninh Bình', null, ['vn-ninh-binh', 'vn-ninh-binh-2025']],
    ['Hà Giang', merger, ['vn-tuyen-quang-2025']],
    ['tỉnh Cao Bằng', null, ['vn-cao-bang']],
    ['Cao Bang-provinsen', null, ['vn-cao-bang']],
    ['Provinz Cao Bang', null, ['vn-cao-bang']],
    ['Cao Bang province', null, ['vn-cao-bang']],
    ['TP.HCM', dayBefore, ['vn-ho-chi-minh']],
    ['TP Hồ Chí Minh', merger, ['vn-ho-chi-minh-2025']],
    ['Ho Chi Minh City', dayBefore, ['vn-ho-chi-minh']],
    ['Thừa Thiên - Huế', null, ['vn-hue']],
    ['Thanh Hoá', null, ['vn-thanh-hoa']], // tone mark in the old place
    ['Quảng Ninh', null, ['vn-quang-ninh']],
    ['tỉnh Quảng Ninh', null, ['vn-quang-ninh']],
    ['huyện Quảng Ninh', null, ['vn-quang-binh.quang-ninh']],
    ['Quang Ninh district', dayBefore, ['vn-quang-binh.quang-ninh']],
    ['thành phố Quảng Ninh', dayBefore, []], // a city since 1 September 2026
    ['thành phố Quảng Ninh', day('2026-09-01'), ['vn-quang-ninh']],
    ['thành phố Bắc Ninh', dayBefore, ['vn-bac-ninh.bac-ninh']],
    ['thành phố Bắc Ninh', day('2026-09-20'), ['vn-bac-ninh-2025']],
    ['Stadt Ninh Binh', day('2020-01-01'), ['vn-ninh-binh.ninh-binh']],
    ['quận Ba Đình', dayBefore, ['vn-ha-noi.ba-dinh']],
    ['Ba Đình', merger, ['vn-ha-noi.ba-dinh-2025']],
    ['phường Gio Linh', null, []], // it was a district
    ['Q. 1', dayBefore, ['vn-ho-chi-minh.quan-1']],
    ['huyện Thuận An', null, ['vn-binh-duong.thuan-an']], // a thành phố in the end
    ['Châu Thành, Tiền Giang', dayBefore, ['vn-tien-giang.chau-thanh']],
    ['Châu Thành, Hà Nội', dayBefore, []],
    ['vn-ninh-binh', merger, ['vn-ninh-binh']], // an id is itself
    ['vn-quang-tri.gio-linh', null, ['vn-quang-tri.gio-linh']],
    ['Tỉnh Mẫu', null, ['vn-tinh-mau']],
    ['Việt Nam', null, ['vn']],
    ['Thái Bình Dương', null, []], // the Pacific
    ['', null, []],
    ['tỉnh '.repeat(200_000), null, []], // longer than any name
  ]
  test.each(cases)('%.40s on %s', (name, on, ids) =>
    expect(findJurisdictions(name, registry, on).map(match => match.id)).toEqual(ids),
  )

  test('a double name answers with every district', () => {
    expect(findJurisdictions('huyện Châu Thành', registry, dayBefore)).toHaveLength(10)
  })

  test('a name that has ended says so, and where its land lies now', () => {
    expect(findJurisdictions('Hà Giang', registry, merger)[0]?.formerly).toBe('vn-ha-giang')
    expect(findJurisdictions('Gio Linh', registry, merger)[0]?.province).toBe('vn-quang-tri-2025')
  })

  test('every province is found by each of its names, with and without marks', () => {
    for (const province of real) {
      for (const name of [province.vi, ...province.names]) {
        const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
        for (const typed of [name, plain, plain.toLowerCase(), name.toUpperCase()]) {
          expect(
            findJurisdictions(typed, registry, null).map(match => match.id),
            typed,
          ).toContain(province.id)
        }
      }
    }
  })

  test('any text is answered without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        for (const { id } of findJurisdictions(name, registry, merger)) expect(id).toMatch(/^(?:vn|dcsvn)/)
      }),
    )
  })
})

describe('territory', () => {
  const cases: [asked: string, ofDocument: string, on: Day | null, covered: boolean][] = [
    ['vn-ninh-binh-2025', 'vn-ha-nam', merger, true],
    ['vn-ninh-binh-2025', 'vn-nam-dinh', merger, true],
    ['vn-ninh-binh-2025', 'vn-ninh-binh', merger, true],
    ['vn-ninh-binh-2025', 'vn-thai-binh', merger, false],
    ['vn-ha-giang', 'vn-tuyen-quang-2025', merger, true],
    ['vn-ha-giang', 'vn-tuyen-quang-2025', dayBefore, false], // not yet
    ['vn-ha-giang', 'vn-tuyen-quang', merger, false], // the other half
    ['vn-cao-bang', 'vn-cao-bang.hoa-an', merger, true],
    ['vn-cao-bang.hoa-an', 'vn-cao-bang', merger, true],
    ['vn-cao-bang.hoa-an', 'vn-cao-bang.thach-an', merger, false],
    ['vn-quang-tri.gio-linh', 'vn-quang-tri-2025', merger, true],
    ['vn-bac-kan', 'dcsvn-bac-kan', dayBefore, true],
    ['vn-cao-bang', 'vn', merger, false], // callers ask for national documents themselves
    ['vn', 'vn-cao-bang', merger, true],
    ['vn-tinh-mau', 'vn-tinh-mau', null, true],
    ['vn-tinh-mau', 'vn-cao-bang', null, false],
  ]
  test.each(cases)('asked for %s: %s on %s', (asked, ofDocument, on, covered) =>
    expect(territoryCovers(asked, ofDocument, { registry, day: on })).toBe(covered),
  )
})

describe('host names', () => {
  const cases: [host: string, slugs: string[]][] = [
    ['sonoivu.caobang.gov.vn', ['cao-bang']],
    ['caobang.gov.vn', ['cao-bang']],
    ['baoninhbinh.org.vn', ['ninh-binh']],
    ['baonghean.vn', ['nghe-an']],
    ['snvhagiang.gov.vn', ['ha-giang']],
    ['www.hochiminhcity.gov.vn', ['ho-chi-minh']],
    ['baobariavungtau.com.vn', ['ba-ria-vung-tau']],
    ['thuathienhue.gov.vn', ['hue']],
    ['bac-giang.example.vn', ['bac-giang']],
    ['hanam.namdinh.example.vn', ['ha-nam', 'nam-dinh']],
    ['thanhhoang.vn', []], // not Thanh Hóa
    ['haugiangthaibinh.vn', []],
    ['vanban.chinhphu.vn', []],
    ['localhost', []],
    ['', []],
  ]
  test.each(cases)('%s', (host, slugs) => expect(provinceOfHost(host, registry)).toEqual(slugs))
})

describe('terms', () => {
  const cases: [on: Day, party: string | null, assembly: string | null][] = [
    [day('2013-11-04'), 'k11', 'qh13'],
    [day('2022-11-17'), 'k13', 'qh15'],
    [day('2021-01-31'), 'k12', 'qh14'],
    [day('2021-02-01'), 'k13', 'qh14'],
    [day('2026-04-23'), 'k14', 'qh16'],
    [day('1950-01-01'), null, null],
  ]
  test.each(cases)('on %s', (on, party, assembly) => {
    expect([partyTermAt(on, registry), assemblyTermAt(on, registry)]).toEqual([party, assembly])
  })
})
