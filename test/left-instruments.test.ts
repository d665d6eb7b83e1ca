import { expect, test } from 'vitest'
import { bringIndex } from '../pipelines/index-records.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openSearch } from '../src/search/open-search.ts'
import { plainRequest } from '../src/search/search-answer.ts'
import { forgetInstrument, isKnown, knowInstrument } from '../src/store/instruments.ts'
import { openTestStore } from './law-store.ts'
import { type Sketch, save, withStore } from './store-builders.ts'

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
const news: Sketch = {
  url: 'https://mau.test/tin',
  title: 'Tin mẫu',
  text: `Theo Quyết định số ${symbol} của tỉnh`,
  references: [{ id: misread, quote: `Quyết định số ${symbol}`, symbol }],
}

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
