import { expect, test } from 'vitest'
import { bringIndex } from '../pipelines/index-records.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openSearch } from '../src/search/open-search.ts'
import { plainRequest } from '../src/search/search-answer.ts'
import { isKnown } from '../src/store/instruments.ts'
import { openTestStore } from './law-store.ts'
import { type Sketch, save } from './store-builders.ts'

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
