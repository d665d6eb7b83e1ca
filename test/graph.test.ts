import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import type { Relation } from '../src/domain/relation.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { authorityOf } from '../src/store/authority.ts'
import { citingCounts, worksCitingAfter } from '../src/store/citing-counts.ts'
import { cyclesOf } from '../src/store/cycles.ts'
import type { Edge } from '../src/store/edge.ts'
import { citedBy, cites } from '../src/store/graph.ts'
import { walkDepthMax, walkGraph, walkNodesMax } from '../src/store/graph-walk.ts'
import type { Store } from '../src/store/store.ts'
import { day, type Sketch, save, withStore } from './store-builders.ts'

const law = 'vn/qh15/luat/2022/6'
const decree = 'vn/cp/nd/2023/98'
const registry = loadRegistry()

describe('grouped counts', () => {
  test('by relation, year, territory, language and article; each work once in each group', () =>
    withStore(store => {
      save(store, recital('vn-cao-bang/ubnd/qd/2024/12', 'legal_basis', ['5', '12']))
      save(store, recital('vn-cao-bang/ubnd/qd/2025/27', 'legal_basis', ['5']))
      save(store, recital(decree, 'implements', []))
      save(store, post('https://a.example/1', { publishedOn: day('2024-03-01') }))
      save(store, post('https://a.example/2', { publishedOn: day('2026-03-01'), language: 'de' }))
      const counts = citingCounts(citedBy(store, law), edge => edge.from)
      expect(counts).toEqual({
        works: 5,
        byRelation: { legal_basis: 2, mentions: 2, implements: 1 },
        byYear: { 2024: 2, 2023: 1, 2025: 1, 2026: 1 },
        byJurisdiction: { 'vn-cao-bang': 2, vn: 1 },
        byLanguage: { vi: 4, de: 1 },
        byArticle: { 5: 2, 12: 1 },
      })
    }))

  test('every filter leaves what its group counts', () =>
    withStore(store => {
      save(store, recital('vn-cao-bang/ubnd/qd/2024/12', 'legal_basis', ['5']))
      save(store, recital(decree, 'implements', ['12']))
      save(store, post('https://a.example/2', { publishedOn: day('2026-03-01'), language: 'de' }))
      const ends = (filter: Parameters<typeof citedBy>[2]) =>
        citedBy(store, law, filter).map(edge => edge.from.split('/').at(-1))
      expect(ends({ in: ['vn-cao-bang'] })).toEqual(['12'])
      expect(ends({ article: '12' })).toEqual(['98'])
      expect(ends({ year: 2023 })).toEqual(['98'])
      expect(ends({ year: 2026 })).toHaveLength(1)
      expect(ends({ language: 'de' })).toHaveLength(1)
      expect(ends({ after: day('2025-01-01') })).toHaveLength(1)
      expect(ends({ article: '99' })).toEqual([])
    }))

  test('what cites an instrument after its end; the year of its end itself is not held against anybody', () =>
    withStore(store => {
      save(store, recital('vn-cao-bang/ubnd/qd/2024/12', 'legal_basis', []))
      save(store, recital('vn-cao-bang/ubnd/qd/2025/27', 'legal_basis', []))
      save(store, post('https://a.example/1', { publishedOn: day('2024-05-31') }))
      save(store, post('https://a.example/2', { publishedOn: day('2024-06-02') }))
      expect(worksCitingAfter(citedBy(store, law), day('2024-06-01'))).toBe(2)
      expect(worksCitingAfter(citedBy(store, law), day('2026-06-01'))).toBe(0)
    }))

  test('copies of one text never add', () =>
    withStore(store => {
      const words = 'Hội nghị triển khai Luật Thi đua, khen thưởng tại tỉnh, có sự tham dự của các đơn vị.'
      const one = post('https://a.example/1', { text: words, title: 'Hội nghị', originalUrl: null })
      save(store, one)
      save(store, { ...one, url: 'https://b.example/1', originalUrl: 'https://a.example/1' })
      expect(citingCounts(citedBy(store, law), edge => edge.from).works).toBe(1)
    }))
})

describe('what a table of a portal states', () => {
  test('is an edge with evidence of its own, in both directions of asking', () =>
    withStore(store => {
      save(store, {
        own: { id: 'vn-x/ubnd/qd/2024/12' },
        text: 'Quyết định.',
        statedRelations: [
          {
            relation: 'replaces',
            acting: 'this',
            instrument: 'vn-x/ubnd/qd/2019/5' as InstrumentId,
            label: 'Văn bản được thay thế',
            quote: '05/2019/QĐ-UBND',
          },
        ],
      })
      const [edge, ...others] = citedBy(store, 'vn-x/ubnd/qd/2019/5')
      expect(others).toEqual([])
      expect(edge).toMatchObject({ from: 'vn-x/ubnd/qd/2024/12', relation: 'replaces' })
      expect(edge?.statedIn.map(place => place.evidence)).toEqual(['portal-table'])
      expect(cites(store, 'vn-x/ubnd/qd/2024/12')).toHaveLength(1)
    }))
})

describe('authority', () => {
  const edge = (from: string): Edge => ({ from, relation: 'mentions', to: law, statedIn: [] })
  test('a law weighs more than a decision, a decision more than a post', () => {
    const [post = 0, decision = 0, statute = 0] = ['w-1', 'vn-x/ubnd/qd/2024/1', 'vn/qh14/luat/2019/47'].map(
      from => authorityOf([edge(from)], registry),
    )
    expect(0 < post && post < decision && decision < statute).toBe(true)
  })
  test('never falls with a further work, and a work counts once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('w-1', 'w-2', decree, 'vn/qh14/luat/2019/47', law)), ends => {
        const edges = ends.map(edge)
        expect(authorityOf([...edges, ...edges], registry)).toBe(authorityOf(edges, registry))
        expect(authorityOf([...edges, edge('w-9')], registry)).toBeGreaterThan(authorityOf(edges, registry))
        expect(authorityOf([...edges, edge(law)], registry)).toBe(authorityOf(edges, registry))
      }),
    )
  })
})

describe('walks', () => {
  test('two laws that amend each other are a cycle, found from either', () =>
    withStore(store => {
      save(store, acting(law, decree))
      save(store, acting(decree, law))
      for (const start of [law, decree]) {
        const walk = walkGraph(store, start, { depth: 5, direction: 'cites' })
        expect(walk.cycles).toEqual([[decree, law]])
        expect(walk.edges).toHaveLength(2)
      }
    }))
  test('goes no further than it is asked to, in either direction', () =>
    withStore(store => {
      const chain = [1, 2, 3, 4].map(number => `vn/cp/nd/2020/${number}`)
      for (const [index, id] of chain.entries()) save(store, acting(id, chain[index + 1] ?? decree))
      const steps = (start: string, direction: 'cites' | 'cited-by', depth: number) =>
        walkGraph(store, start, { depth, direction }).nodes.map(node => `${node.depth} ${node.id}`)
      expect(steps('vn/cp/nd/2020/1', 'cites', 2)).toEqual([
        '0 vn/cp/nd/2020/1',
        '1 vn/cp/nd/2020/2',
        '2 vn/cp/nd/2020/3',
      ])
      expect(steps(decree, 'cited-by', 1)).toEqual([`0 ${decree}`, '1 vn/cp/nd/2020/4'])
    }))
  test('stops at the limit of nodes and says so', () =>
    withStore(store => {
      const text = Array.from({ length: walkNodesMax + 20 }, (_, index) => `[${index}]`)
      save(store, {
        own: { id: decree },
        text: text.join(' '),
        references: text.map((quote, index) => ({ id: `vn/cp/nd/2001/${index + 1}`, quote })),
      })
      const walk = walkGraph(store, decree, { depth: 1, direction: 'cites' })
      expect(walk.nodes).toHaveLength(walkNodesMax)
      expect(walk.truncated).toBe(true)
    }))
  test('any graph: every node within its distance, every edge between nodes, from any start', () => {
    const arcs = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 })
    fc.assert(
      fc.property(arcs, pairs => {
        withStore(store => {
          saveArcs(store, pairs)
          const walk = walkGraph(store, name(0), { depth: walkDepthMax, direction: 'cites' })
          const ids = walk.nodes.map(node => node.id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const { from, to } of walk.edges) expect(ids).toEqual(expect.arrayContaining([from, to]))
          expect(walk.cycles).toEqual(cyclesOf(walk.edges))
        })
      }),
      { numRuns: 15 },
    )
  })
  test('cycles: two nodes share a group just when each leads to the other', () => {
    const arcs = fc.array(
      fc.record({ from: fc.constantFrom(...'abcdef'), to: fc.constantFrom(...'abcdef') }),
      {
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(arcs, found => {
        const groups = cyclesOf(found)
        for (const a of 'abcdef')
          for (const b of 'abcdef') {
            if (a === b) continue
            const together = groups.some(group => group.includes(a) && group.includes(b))
            expect(together).toBe(leads(found, a, b) && leads(found, b, a))
          }
      }),
    )
  })
  test('a chain of 50,000 nodes overflows nothing', () => {
    const arcs = Array.from({ length: 50_000 }, (_, index) => ({ from: `${index}`, to: `${index + 1}` }))
    expect(cyclesOf(arcs)).toEqual([])
  })
})

function recital(id: string, relation: Relation, articles: readonly string[]): Sketch {
  return {
    own: { id },
    text: `Căn cứ Luật (${id}).`,
    references: [{ id: law, quote: 'Luật', relation, provisions: articles.map(dieu => ({ dieu })) }],
  }
}

function post(url: string, facts: Sketch): Sketch {
  return { text: `Luật, theo ${url}.`, ...facts, url, references: [{ id: law, quote: 'Luật' }] }
}

function acting(from: string, to: string): Sketch {
  return {
    own: { id: from },
    text: `Sửa đổi Luật (${from}).`,
    references: [{ id: to, quote: 'Luật', relation: 'amends' }],
  }
}

function name(node: number): string {
  return `vn/cp/nd/2010/${node + 1}`
}

function saveArcs(store: Store, pairs: readonly (readonly [number, number])[]): void {
  for (const from of new Set(pairs.map(([start]) => start))) {
    const targets = [...new Set(pairs.filter(([start]) => start === from).map(([, end]) => end))]
    save(store, {
      own: { id: name(from) },
      text: `${name(from)}: ${targets.map(to => `[${to}]`).join(' ')}`,
      references: targets.map(to => ({ id: name(to), quote: `[${to}]` })),
    })
  }
}

function leads(arcs: readonly { from: string; to: string }[], start: string, end: string): boolean {
  const reached = new Set([start])
  for (const node of reached) for (const arc of arcs) if (arc.from === node) reached.add(arc.to)
  return reached.has(end) && arcs.some(arc => arc.to === end && reached.has(arc.from))
}
