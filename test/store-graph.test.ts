import { describe, expect, test } from 'vitest'
import type { Reference } from '../src/domain/extraction.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { citedBy, cites, countCitingWorks } from '../src/store/graph.ts'
import { isKnown } from '../src/store/instruments.ts'
import { mostCitedMissing } from '../src/store/missing.ts'
import type { Store } from '../src/store/store.ts'
import { findDocument } from '../src/store/stored-document.ts'
import { publicIdOf } from '../src/store/works.ts'
import { day, type Sketch, save, withStore } from './store-builders.ts'
import { copy, original } from './store-copies.ts'

const issued = (id: string, on: string, extra: Sketch = {}): Sketch => ({
  url: `https://portal.example/${id}`,
  text: `Văn bản ${id}.`,
  own: { id, issuedOn: day(on) },
  assertions: [
    { field: 'issuedOn', value: on, evidence: 'signed-text', certainty: 'verified', quote: null },
    {
      field: 'title',
      value: 'Quy chế thi đua, khen thưởng của tỉnh',
      evidence: 'signed-text',
      certainty: 'verified',
      quote: null,
    },
  ],
  ...extra,
})

/** The first reference of a document as the store knows it now, without saving the document again. */
function referenceIn(store: Store, { url }: Sketch): Reference | undefined {
  return findDocument(store, publicIdOf(url ?? ''))?.extraction.references[0]
}

describe('the ledger of unresolved references', () => {
  const open = (text: string, extra: Sketch = {}): Sketch => ({
    url: 'https://news.example/1',
    text,
    references: [
      { id: '_/ubnd/qd/2024/12', quote: '12/2024/QĐ-UBND', issuedOn: day('2024-05-14'), verdict: 'open' },
    ],
    ...extra,
  })
  const cases: readonly [name: string, sketch: Sketch, verdict: string][] = [
    [
      'the title follows the number',
      open('Quyết định số 12/2024/QĐ-UBND về Quy chế thi đua, khen thưởng của tỉnh.'),
      'resolved',
    ],
    [
      'the text is about the territory',
      open('Theo 12/2024/QĐ-UBND.', { jurisdiction: [{ id: 'vn-x', from: 'text', inferred: false }] }),
      'resolved',
    ],
    ['number and day alone prove nothing', open('Theo 12/2024/QĐ-UBND.'), 'open'],
    [
      'about another territory',
      open('Theo 12/2024/QĐ-UBND.', { jurisdiction: [{ id: 'vn-y', from: 'text', inferred: false }] }),
      'open',
    ],
  ]
  for (const [name, sketch, verdict] of cases)
    for (const citingFirst of [true, false])
      test(`${name}, the ${citingFirst ? 'citing' : 'cited'} text first: ${verdict}`, () =>
        withStore(store => {
          const cited = issued('vn-x/ubnd/qd/2024/12', '2024-05-14')
          for (const each of citingFirst ? [sketch, cited] : [cited, sketch]) save(store, each)
          expect(referenceIn(store, sketch)).toMatchObject({ verdict, held: verdict === 'resolved' })
        }))
  const citing = open('Số 12/2024/QĐ-UBND về Quy chế thi đua, khen thưởng của tỉnh.')
  const fitting = ['vn-x', 'vn-y'].map(place => issued(`${place}/ubnd/qd/2024/12`, '2024-05-14'))
  const [one = {}, other = {}] = fitting
  for (const [what, order] of [
    ['last', [one, other, citing]],
    ['between them', [one, citing, other]],
    ['first', [citing, one, other]],
  ] as const)
    test(`two that fit are never chosen between; the citing text comes ${what}`, () =>
      withStore(store => {
        for (const sketch of order) save(store, sketch)
        expect(referenceIn(store, citing)).toMatchObject({ verdict: 'open', id: '_/ubnd/qd/2024/12' })
        for (const place of ['vn-x', 'vn-y']) expect(citedBy(store, `${place}/ubnd/qd/2024/12`)).toEqual([])
      }))
  const renumbered = (sketch: Sketch): Sketch => ({ ...sketch, own: { id: 'vn-z/ubnd/qd/2024/13' } })
  const marked = (sketch: Sketch): Sketch => ({ ...sketch, findings: [secretFinding('MẬT')] })
  for (const [how, left] of [
    ['is read again under another number', renumbered],
    ['is marked MẬT', marked],
  ] as const)
    test(`a paper that ${how} is meant no more: what it settled is open, what it stood beside is settled`, () =>
      withStore(store => {
        save(store, one)
        save(store, citing)
        expect(referenceIn(store, citing)).toMatchObject({ verdict: 'resolved', id: one.own?.id })
        save(store, left(one))
        expect(referenceIn(store, citing)).toMatchObject({ verdict: 'open', held: false })
        expect(isKnown(store, one.own?.id ?? '')).toBe(false)
        for (const sketch of [one, other]) save(store, sketch)
        expect(referenceIn(store, citing)).toMatchObject({ verdict: 'open' })
        save(store, left(one))
        expect(referenceIn(store, citing)).toMatchObject({ verdict: 'resolved', id: other.own?.id })
      }))
  test('what is missing is listed by the works that cite it, until it arrives', () =>
    withStore(store => {
      const citing = (url: string, id: string): Sketch => ({
        url,
        references: [{ id, quote: id, symbol: id }],
      })
      save(store, citing('https://n.example/1', 'vn/cp/nd/2023/98'))
      save(store, citing('https://n.example/2', 'vn/cp/nd/2023/98'))
      save(store, citing('https://n.example/3', 'vn/bnv/tt/2024/1'))
      expect(mostCitedMissing(store, 10).map(({ id, citedBy }) => [id, citedBy])).toEqual([
        ['vn/cp/nd/2023/98', 2],
        ['vn/bnv/tt/2024/1', 1],
      ])
      save(store, issued('vn/cp/nd/2023/98', '2023-12-31'))
      expect(mostCitedMissing(store, 10).map(({ id }) => id)).toEqual(['vn/bnv/tt/2024/1'])
    }))
})

describe('the graph', () => {
  const law = 'vn/qh15/luat/2022/6'
  const decree = 'vn/cp/nd/2023/98'
  test('an edge read backwards is stored in its own direction, once', () =>
    withStore(store => {
      save(
        store,
        issued(decree, '2023-12-31', {
          references: [{ id: 'vn/cp/nd/2025/152', quote: 'Văn bản', relation: 'replaced_by' }],
        }),
      )
      expect(citedBy(store, decree).map(({ from, relation }) => [from, relation])).toEqual([
        ['vn/cp/nd/2025/152', 'replaces'],
      ])
      expect(cites(store, 'vn/cp/nd/2025/152')).toHaveLength(1)
      expect(cites(store, decree)).toEqual([])
    }))
  test('works are counted, not copies; what cites itself is not', () =>
    withStore(store => {
      const reference = { id: law, quote: 'Luật', relation: 'legal_basis' as const }
      save(store, { ...original, text: 'Luật trong bản gốc.', references: [reference] })
      save(store, { ...copy, text: 'Luật in the copy.', references: [reference] })
      save(
        store,
        issued(law, '2022-06-15', {
          text: 'Luật này.',
          references: [{ ...reference, relation: 'mentions' }],
        }),
      )
      expect(countCitingWorks(store, law)).toBe(1)
      const [edge, ...others] = citedBy(store, law)
      expect(others).toEqual([])
      expect(edge?.statedIn).toHaveLength(2)
    }))
  test('what the words state between two others is an edge of its own', () =>
    withStore(store => {
      save(store, {
        url: 'https://n.example/1',
        text: 'Luật A được sửa đổi bởi Luật B.',
        references: [
          { id: law, quote: 'Luật A' },
          { id: 'vn/qh16/luat/2026/6', quote: 'Luật B', nested: { relation: 'amended_by', of: 0 } },
        ],
      })
      expect(citedBy(store, law, { relation: 'amends' }).map(({ from }) => from)).toEqual([
        'vn/qh16/luat/2026/6',
      ])
    }))
})
