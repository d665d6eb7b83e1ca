import { describe, expect, test } from 'vitest'
import { bringIndex } from '../pipelines/index-records.ts'
import type { Assertion } from '../src/domain/certainty.ts'
import type { StatedRelation } from '../src/domain/document.ts'
import type { Effect } from '../src/domain/effect.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openSearch } from '../src/search/open-search.ts'
import { plainRequest } from '../src/search/search-answer.ts'
import { forgetInstrument, isKnown, knowInstrument } from '../src/store/instruments.ts'
import { findDocument } from '../src/store/stored-document.ts'
import { openTestStore } from './law-store.ts'
import { day, type Sketch, save, withStore } from './store-builders.ts'

const registry = loadRegistry()
const misread = 'vn-cao-bang/ubnd/qd/2024/979'
const symbol = '979/2024/QĐ-UBND'
const paper: Sketch = {
  url: 'https://mau.test/giay',
  title: 'Quyết định mẫu về việc kín',
  text: 'Quyết định mẫu về việc kín',
  own: { id: misread, symbol },
}
const corrected: Sketch = {
  ...paper,
  own: { id: 'vn-cao-bang/ubnd/qd/2024/978', symbol: '978/2024/QĐ-UBND' },
}
const marked: Sketch = { ...paper, findings: [secretFinding('MẬT')] }
const reference = { id: misread, quote: `Quyết định số ${symbol}`, symbol }
const news: Sketch = {
  url: 'https://mau.test/tin',
  title: 'Tin mẫu',
  text: `Theo Quyết định số ${symbol} của tỉnh`,
  references: [reference],
}
const other = { ...news, url: 'https://mau.test/tin-khac' }

/** What the number finds after each of these was saved and the index brought up to it. */
async function found(...saved: readonly (readonly Sketch[])[]) {
  const { store, folder, remove } = openTestStore()
  const index = await openIndex(folder, { mode: 'write' })
  try {
    for (const sketches of saved) {
      for (const sketch of sketches) save(store, sketch)
      await bringIndex({ store, index, registry })
    }
    const answer = await openSearch({ store, registry, index }).search({ ...plainRequest, q: symbol })
    if (!('hits' in answer)) throw new Error(JSON.stringify(answer))
    const hits = answer.hits.filter(hit => hit.instrumentId === misread)
    return {
      hits: hits.map(({ documentId, title }) => ({ documentId, title })),
      known: isKnown(store, misread),
    }
  } finally {
    await index.close()
    remove()
  }
}

test.each([
  ['nothing', 'SELECT 1', false],
  ['the registry, from it', "INSERT INTO registry_relation VALUES ($, 'amends', 'x', 'verified')", true],
  ['the registry, to it', "INSERT INTO registry_relation VALUES ('x', 'amends', $, 'verified')", true],
  ['a fact of the registry', fact('NULL'), true],
  ['a fact of a newest text', fact('2'), true],
  ['a fact of a former text', fact('1'), false],
  ['an effect that it causes', effect("'x', $"), true],
  ['an effect on it', effect('$, NULL'), true],
  ['a table, from it', "INSERT INTO stated_relation VALUES (2, $, 'amends', 'x', '', '')", true],
  ['a table, to it', "INSERT INTO stated_relation VALUES (2, 'x', 'amends', $, '', '')", true],
  ['a table of a former text', "INSERT INTO stated_relation VALUES (1, 'x', 'amends', $, '', '')", false],
])('an instrument stays known by what names it: %s', (_, statement, known) =>
  withStore(store => {
    for (const text of ['Bản trước', 'Bản nay']) save(store, { url: 'https://mau.test/a', text })
    knowInstrument(store, misread)
    store.db.exec(statement.replaceAll('$', `'${misread}'`))
    forgetInstrument(store, misread)
    expect(isKnown(store, misread)).toBe(known)
  }),
)

function fact(version: string): string {
  return `INSERT INTO assertion (subject, field, value, evidence, certainty, version_id)
          VALUES ($, 'title', 'x', 'registry', 'verified', ${version})`
}

function effect(ends: string): string {
  return `INSERT INTO effect (instrument, cause, kind, certainty, evidence, version_id)
          VALUES (${ends}, 'ended', 'verified', 'registry', 2)`
}

test.each([
  ['read again under another number', corrected],
  ['marked MẬT', marked],
])(
  'a paper %s: the number it had is found as what others cite, and not at all where none does',
  async (_, after) => {
    const cited = await found([paper, news], [after])
    expect(cited.known).toBe(true)
    expect(cited.hits.map(hit => hit.documentId)).toEqual([null])
    expect(JSON.stringify(cited.hits)).not.toContain('kín')
    expect(await found([paper], [after])).toEqual({ hits: [], known: false })
    expect((await found([paper, news])).hits[0]?.documentId).toMatch(/^[0-9a-f]{16}$/)
  },
)

test('a number that a paper had by mistake and cites itself is found as what it cites', async () => {
  const citing = { ...corrected, text: `Thay thế ${reference.quote}`, references: [reference] }
  const cited = await found([paper], [citing])
  expect([cited.known, cited.hits.map(hit => hit.documentId)]).toEqual([true, [null]])
})

describe('an instrument that a text named before and names no more', () => {
  const plain: Sketch = { url: news.url ?? null, title: 'Tin mẫu', text: 'Tin đã sửa' }
  const own = corrected.own ?? { id: '' }
  const effect: Effect = {
    instrument: misread as InstrumentId,
    kind: 'ended',
    from: day('2025-01-01'),
    to: null,
    provisions: null,
    cause: null,
    certainty: 'verified',
    evidence: 'portal-table',
  }
  const fact: Assertion = {
    subject: misread,
    field: 'title',
    value: 'Quyết định mẫu',
    evidence: 'portal-table',
    certainty: 'verified',
    quote: null,
  }
  const stated: StatedRelation = {
    relation: 'replaces',
    acting: 'this',
    instrument: misread as InstrumentId,
    label: 'Văn bản được thay thế',
    quote: reference.quote,
  }
  test.each<[how: string, before: Sketch, after: Sketch]>([
    ['cited in a text that has changed', news, plain],
    ['cited, in the same text as it is read now', news, { ...news, references: [] }],
    ['ended by what was listed', { ...plain, effects: [effect], text: 'Tin' }, plain],
    ['titled in a list', { ...news, listedFacts: [fact] }, plain],
    ['stated in a table', { ...plain, own, statedRelations: [stated], text: 'Tin' }, { ...plain, own }],
  ])('%s: is left out, unless another names it', async (_, before, after) => {
    expect((await found([before])).known).toBe(true)
    expect(await found([before], [after])).toEqual({ hits: [], known: false })
    const cited = await found([before, other], [after])
    expect([cited.known, cited.hits.length]).toEqual([true, 1])
  })

  test('stays where it is held, and where the text goes on naming it', async () => {
    const held = await found([paper, news], [plain])
    expect([held.known, held.hits[0]?.documentId]).toEqual([true, expect.any(String)])
    expect((await found([news], [{ ...news, text: `Tin sửa: ${reference.quote}` }])).known).toBe(true)
  })

  test('no longer stands between a reference and the one that it may still mean', () =>
    withStore(store => {
      const [kept, left] = ['vn-cao-bang/ubnd/qd/2024/5', 'vn-ha-giang/ubnd/qd/2024/5'].map(
        id => id as InstrumentId,
      )
      const title = 'Quy chế thi đua mẫu'
      const factsOf = (subject = ''): readonly Assertion[] => [
        { ...fact, subject, value: title },
        { ...fact, subject, field: 'issuedOn', value: '2024-03-01' },
      ]
      const list: Sketch = { url: 'https://mau.test/danh-muc', text: 'Danh mục mẫu' }
      save(store, { ...list, listedFacts: [kept, left].flatMap(factsOf) })
      const symbolOnly = { id: '_/ubnd/qd/2024/5', quote: 'Quyết định số 5/2024/QĐ-UBND' }
      const citing = save(store, {
        url: 'https://mau.test/tin',
        text: `${symbolOnly.quote} ban hành ${title}`,
        references: [{ ...symbolOnly, verdict: 'open', issuedOn: day('2024-03-01') }],
        effects: [kept, left].map(instrument => ({ ...effect, instrument: instrument ?? effect.instrument })),
      })
      const meant = () => findDocument(store, citing.documentId)?.extraction.references[0]?.id
      expect(meant()).toBe(symbolOnly.id)
      save(store, { ...list, listedFacts: factsOf(kept) })
      expect(meant()).toBe(kept)
    }))
})
