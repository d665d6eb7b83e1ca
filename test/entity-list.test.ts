import { describe, expect, test } from 'vitest'
import type { EdgeAnswer } from '../src/answer/edge-answer.ts'
import type { EntityBrief, EntityDocument } from '../src/answer/entities/entity.ts'
import { entityList } from '../src/answer/entities/entity-list.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Coverage } from '../src/search/search-answer.ts'
import type { PageContext } from '../src/web/layout.ts'
import { citedByList } from '../src/web/pages/cited-by-list.ts'
import { entityDocuments } from '../src/web/pages/entity-documents.ts'
import { entityListPage } from '../src/web/pages/entity-list-page.ts'

const registry = loadRegistry()
const reader: PageContext = {
  language: 'vi',
  here: '/co-quan',
  sample: false,
  chosen: false,
  nameOf: (_, code) => code,
}

describe('a list of bodies has at most 2,000', () => {
  const bodyAt = (at: number): EntityBrief => ({
    kind: 'organisation',
    id: `vn-ha-giang:Trường Thí Điểm ${at}`,
    name: `Trường Thí Điểm ${at}`,
    place: 'vn-ha-giang',
  })
  /** The later, the more works name it. */
  const listOf = (count: number) =>
    entityList(
      {
        registry,
        coverage: () => ({}) as Coverage,
        named: Array.from({ length: count }, (_, at) => ({ brief: bodyAt(at), works: at + 1 })),
      },
      'organisation',
    )

  test.each([
    [1_999, 1_999, false],
    [2_000, 2_000, false],
    [2_001, 2_000, true],
  ])('of %i that are named', (named, listed, capped) => {
    const list = listOf(named)
    expect([list.entities.length, list.capped]).toEqual([listed, capped])
    expect(list.entities[0]?.works).toBe(named)
    expect(list.entities.at(-1)?.works).toBe(capped ? 2 : 1)
    expect(`${entityListPage(reader, list)}`.includes('Chỉ liệt kê những tên được nêu nhiều nhất')).toBe(
      capped,
    )
  })
})

describe('a page behind the last one', () => {
  const says = /Không có nhiều trang kết quả đến vậy.*href="[^"]*page=1(?:#dan-chieu)?"/s
  const document: EntityDocument = {
    documentId: '0123456789abcdef',
    workId: '0123456789abcdef',
    title: 'Tin mẫu',
    kind: 'news',
    language: 'vi',
    on: null,
    symbol: null,
  }
  const edge: EdgeAnswer['edges'][number] = {
    relation: 'mentions',
    instrument: null,
    documentId: document.documentId,
    title: 'Tin mẫu',
    language: 'vi',
    quote: '',
    provisions: [],
    on: null,
  }

  test.each([
    [2, [document], false],
    [3, [], true],
  ])('of what names an entity: page %i', (number, documents, told) => {
    const shown = entityDocuments(reader, { total: 51, capped: false, documents }, { number, size: 50 })
    expect(says.test(`${shown}`)).toBe(told)
  })

  test.each([
    [2, [edge], false],
    [3, [], true],
  ])('of what cites an instrument: page %i', (page, edges, told) => {
    const citedBy = { total: 51, works: 51, byRelation: { mentions: 51 }, edges, afterEnd: null } as unknown
    const shown = citedByList(reader, citedBy as EdgeAnswer, { works: 51, page, perPage: 50 })
    expect(says.test(`${shown}`)).toBe(told)
  })
})
