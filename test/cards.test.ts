import { describe, expect, test } from 'vitest'
import type { Answers } from '../src/answer/answers.ts'
import { edgeAnswer } from '../src/answer/edge-answer.ts'
import { graphAnswer } from '../src/answer/graph-answer.ts'
import type { ShownReference } from '../src/answer/shown-references.ts'
import { shownReferences } from '../src/answer/shown-references.ts'
import { createApi } from '../src/api/app.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Store } from '../src/store/store.ts'
import { findDocument } from '../src/store/stored-document.ts'
import { textView } from '../src/web/pages/text-view.ts'
import { day, save, withStore } from './store-builders.ts'

const registry = loadRegistry()
const cited = 'vn-x/ubnd/qd/2024/12' as InstrumentId

describe('reference cards', () => {
  test('say what is cited, its status that day and where its text was seen', () =>
    withStore(store => {
      save(store, decision())
      const [shown] = shownReferences(store, registry, {
        references: referencesOfPost(store),
        on: day('2026-11-21'),
      })
      expect(shown).toMatchObject({
        title: 'Quyết định ban hành Quy chế',
        status: 'in-force',
        held: true,
        seenIn: { url: 'https://vanban.example/12' },
      })
    }))

  test('on a day before, the status is that of the day', () =>
    withStore(store => {
      save(store, decision())
      const asked = { references: referencesOfPost(store), on: day('2024-05-20') }
      expect(shownReferences(store, registry, asked)[0]?.status).toBe('not-yet-in-force')
    }))

  test('what is not held has no place, and an open id no card', () =>
    withStore(store => {
      const [reference] = referencesOfPost(store)
      if (!reference) throw new Error('no reference')
      const open = { ...reference, id: '_/ubnd/qd/2024/12' as InstrumentId, verdict: 'open' as const }
      const shown = shownReferences(store, registry, {
        references: [reference, open],
        on: day('2026-11-21'),
      })
      expect(shown.map(({ held, seenIn }) => ({ held, seenIn }))).toEqual([
        { held: false, seenIn: null },
        { held: false, seenIn: null },
      ])
      expect(shown[1]).toMatchObject({ title: null, status: null })
    }))

  test('everything in a card is text, whatever a title contains', () => {
    const hostile = '"><script>alert(1)</script>'
    const context = {
      language: 'vi',
      here: '/',
      sample: true,
      nameOf: (_: string, code: string) => code,
      chosen: false,
    } as const
    const page = String(
      textView(context, 'Quyết định', [], [{ ...plainReference, title: hostile, why: hostile }]),
    )
    expect(page).toContain('data-title="&quot;&gt;&lt;script&gt;')
    expect(page).not.toContain('<script')
  })
})

describe('the graph as it is answered', () => {
  test('nodes with symbol and title; counts beside the edges', () =>
    withStore(store => {
      save(store, decision())
      referencesOfPost(store)
      const graph = graphAnswer(store, cited, { direction: 'cited-by', depth: 1 })
      expect(graph.nodes).toEqual([
        { id: cited, depth: 0, symbol: '12/2024/QĐ-UBND', title: 'Quyết định ban hành Quy chế' },
        { id: expect.any(String), depth: 1, symbol: null, title: null },
      ])
      expect(graph.edges).toHaveLength(1)
      const filter = { relation: null, in: null, year: null, page: 1, limit: 50 }
      const ask = (more: object) =>
        edgeAnswer(store, registry, { id: cited, direction: 'cited-by', filter: { ...filter, ...more } })
      expect(ask({ language: 'vi', after: day('2024-01-01') })).toMatchObject({
        total: 1,
        works: 1,
        byLanguage: { vi: 1 },
        byYear: { 2025: 1 },
        afterEnd: null,
        capped: false,
      })
      expect(ask({ after: day('2025-12-31') }).total).toBe(0)
    }))

  test('the route passes depth and direction on, and refuses wrong ones', async () => {
    const asked: unknown[] = []
    const graph: Answers['graph'] = (id, options) => {
      asked.push([id, options])
      return { nodes: [], edges: [], cycles: [], truncated: false }
    }
    const api = createApi({ ...({} as Answers), graph }, '0.0.0-test')
    const get = (query: string) => api.request(`/api/instruments/${cited}/graph${query}`)
    expect((await get('?direction=cited-by&depth=3')).status).toBe(200)
    expect((await get('')).status).toBe(200)
    expect(asked).toEqual([
      [cited, { direction: 'cited-by', depth: 3 }],
      [cited, { direction: 'cites', depth: 2 }],
    ])
    for (const wrong of ['?depth=99', '?direction=sideways', '?deep=1'])
      expect((await get(wrong)).status).toBe(400)
  })
})

function decision() {
  const fact = { evidence: 'signed-text', certainty: 'verified', quote: null } as const
  return {
    url: 'https://vanban.example/12',
    own: { id: cited, symbol: '12/2024/QĐ-UBND', effectiveFrom: day('2024-06-01') },
    text: 'Quyết định ban hành Quy chế.',
    assertions: [
      { ...fact, field: 'symbol', value: '12/2024/QĐ-UBND' },
      { ...fact, field: 'title', value: 'Quyết định ban hành Quy chế' },
    ],
  }
}

/** Saves a post that cites the decision. */
function referencesOfPost(store: Store) {
  const url = 'https://tin.example/1'
  const saved = save(store, {
    url,
    text: 'Theo Quyết định số 12/2024/QĐ-UBND.',
    publishedOn: day('2025-02-03'),
    references: [{ id: cited, quote: 'Quyết định số 12/2024/QĐ-UBND' }],
  })
  return findDocument(store, saved.documentId)?.extraction.references ?? []
}

const plainReference: ShownReference = {
  start: 0,
  end: 10,
  quote: 'Quyết định',
  kind: 'number',
  symbol: '12/2024/QĐ-UBND',
  id: cited,
  issuedOn: null,
  provisions: [],
  relation: 'mentions',
  nested: null,
  verdict: 'resolved',
  held: false,
  candidates: [],
  why: '',
  title: null,
  status: null,
  seenIn: null,
}
