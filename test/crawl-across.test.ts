import { describe, expect, test } from 'vitest'
import { findAcross } from '../crawlers/findings-across.ts'
import { joinedFindings } from '../crawlers/joined-findings.ts'
import { emptyReport, type SourceReport, type StopReason } from '../crawlers/report.ts'
import type { Finding, FindingClass } from '../src/domain/finding.ts'

/** What a source came to: its host, how its share ended, and what was found and got. */
type Fared = {
  readonly host: string
  readonly stoppedBy?: StopReason | null
  readonly classes?: readonly FindingClass[]
  readonly listings?: number
}

function reportOf({ host, stoppedBy = null, classes = [], listings = 0 }: Fared): SourceReport {
  const findings = classes.map((name): Finding => ({ class: name, subject: host, detail: '', next: '' }))
  return { ...emptyReport({ id: host, name: host }), listings, items: listings, stoppedBy, findings }
}

const many = (count: number, one: (n: number) => Fared): readonly Fared[] =>
  Array.from({ length: count }, (_, n) => one(n))
const refused = (count: number, zone = 'gov.vn'): readonly Fared[] =>
  many(count, n => ({ host: `a${n}.${zone}`, stoppedBy: 'refused', classes: ['blocked'] }))
const listsRefused = (count: number): readonly Fared[] =>
  many(count, n => ({ host: `b${n}.gov.vn`, classes: ['blocked'] }))
const well = (count: number, zone = 'vn'): readonly Fared[] =>
  many(count, n => ({ host: `c${n}.${zone}`, listings: 2 }))
const silent = (count: number): readonly Fared[] =>
  many(count, n => ({ host: `d${n}.vn`, stoppedBy: 'robots', classes: ['unreachable'] }))

describe('refusals are told once where they are about this network', () => {
  const cases: [name: string, fared: readonly Fared[], expected: FindingClass | null][] = [
    ['most of all sources', [...refused(6), ...well(2)], 'network-refused'],
    ['the sites of the state, while the newspapers answer', [...refused(6), ...well(30)], 'network-refused'],
    [
      'the first night, when there is nothing to visit but lists',
      [...listsRefused(5), ...well(9)],
      'network-refused',
    ],
    ['half of the sites of the state', [...refused(4), ...well(4, 'gov.vn')], 'network-refused'],
    ['fewer than half of them', [...refused(4), ...well(9, 'gov.vn')], null],
    ['three of them', [...refused(3), ...well(1, 'gov.vn')], null],
    ['four newspapers of many', [...refused(4, 'com.vn'), ...well(2)], null],
    ['five newspapers of nine', [...refused(5, 'com.vn'), ...well(4)], 'network-refused'],
    [
      'a site that refuses a page is not one that refuses us',
      many(6, n => ({ host: `e${n}.gov.vn`, listings: 1, classes: ['blocked'] })),
      null,
    ],
    [
      'an empty list is no refusal',
      many(6, n => ({ host: `f${n}.gov.vn`, classes: ['empty-listing'] })),
      null,
    ],
    [
      'paused sources were not tried',
      [...refused(4), ...many(9, n => ({ host: `g${n}.gov.vn`, stoppedBy: 'paused' }))],
      'network-refused',
    ],
    ['nothing at all can be connected to', silent(4), 'unreachable'],
    ['two of two are two', silent(2), null],
    ['one of four answers', [...silent(3), ...well(1)], null],
    ['nobody', [], null],
  ]
  test.each(cases)('%s', (_, fared, expected) => {
    const across = findAcross(fared.map(reportOf), id => id)
    expect(across?.finding.class ?? null).toBe(expected)
  })

  test('what it covers is what the sources say of being refused, and nothing else', () => {
    const reports = [
      ...refused(5),
      { host: 'x.gov.vn', stoppedBy: 'refused', classes: ['blocked', 'template-drift'] } as const,
      ...well(1),
    ].map(reportOf)
    const covered = findAcross(reports, id => id)?.covered ?? new Set()
    expect([...covered].map(({ class: name }) => name)).toEqual(Array(6).fill('blocked'))
  })
})

describe('findings alike', () => {
  const finding = (name: FindingClass, subject: string, detail: string, next: string): Finding => ({
    class: name,
    subject,
    detail,
    next,
  })

  test('what is wrong with one thing in two ways is told in one breath, with all that is to be done, and once', () => {
    const joined = joinedFindings([
      finding('template-drift', 'a', 'mất ngày', 'sửa'),
      finding('blocked', 'a', '403', 'xin phép'),
      finding('template-drift', 'a', 'danh sách ngắn', 'so trang'),
      finding('template-drift', 'b', 'mất ngày', 'sửa'),
      finding('template-drift', 'a', 'mất ngày', 'sửa'),
    ])
    expect(joined).toEqual([
      finding('template-drift', 'a', 'mất ngày; đồng thời danh sách ngắn', 'sửa; đồng thời so trang'),
      finding('blocked', 'a', '403', 'xin phép'),
      finding('template-drift', 'b', 'mất ngày', 'sửa'),
    ])
  })
})
