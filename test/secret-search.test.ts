import { describe, expect, test } from 'vitest'
import { bringIndex } from '../pipelines/index-records.ts'
import { createAnswers } from '../src/answer/create.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { plainRequest } from '../src/search/search-answer.ts'
import { openTestStore } from './law-store.ts'
import { type Sketch, save } from './store-builders.ts'

type Searcher = Parameters<typeof createAnswers>[0]['searcher']
const secret: Sketch = { url: 'https://mau.test/kin', text: 'Văn bản kín', findings: [secretFinding('MẬT')] }
const open: Sketch = { url: 'https://mau.test/mo', text: 'Văn bản mở' }

describe('what a search found', () => {
  const [kin, mo] = ['https://mau.test/kin', 'https://mau.test/mo']
  const plain = {
    documentId: null,
    documentIds: [],
    url: null,
    originalUrl: null,
    publishedAt: [],
    sites: [],
  }

  /** Hits of an index that is older than the store, as they are shown; `secret` and `open` are the ids of the texts held. */
  async function shown(hits: (ids: { secret: string; open: string }) => readonly object[]) {
    const { store, remove } = openTestStore()
    try {
      const ids = { secret: save(store, secret).documentId, open: save(store, open).documentId }
      const found = hits(ids).map(hit => ({ ...plain, sameEvent: [], ...hit }))
      const searcher = { search: async () => ({ total: 40, hits: found }) } as unknown as Searcher
      const answers = createAnswers({ store, registry: loadRegistry(), searcher, sources: () => [] })
      const answer = await answers.search(plainRequest)
      if (!('hits' in answer)) throw new Error(JSON.stringify(answer))
      return { answer, ids }
    } finally {
      remove()
    }
  }

  test('names no address at which a secret text lies, as its own, its original or one of several', async () => {
    const report = (url: string) => ({ documentId: 'x', title: 'Tin cùng sự kiện', url })
    const { answer } = await shown(() =>
      [kin, mo].map(url => ({
        url,
        originalUrl: url,
        publishedAt: [url, 'https://www.khac.test/a'],
        sites: ['mau.test', 'khac.test'],
        sameEvent: [report(url)],
      })),
    )
    const told = answer.hits.map(hit => [
      hit.url,
      hit.originalUrl,
      hit.publishedAt.length,
      hit.sites,
      hit.sameEvent.map(({ title, url }) => [title, url]),
    ])
    expect(told).toEqual([
      [null, null, 1, ['khac.test'], [['Tin cùng sự kiện', null]]],
      [mo, mo, 2, ['mau.test', 'khac.test'], [['Tin cùng sự kiện', mo]]],
    ])
    expect(answer.total).toBe(40)
  })

  test('a text marked secret since it was indexed is no hit, no rendition and no report of an event', async () => {
    const { answer, ids } = await shown(({ secret: hidden, open: free }) => [
      { documentId: hidden, documentIds: [hidden] },
      { documentId: free, documentIds: [free, hidden], sameEvent: [{ documentId: hidden, url: null }] },
    ])
    expect(answer.hits.map(hit => [hit.documentId, hit.documentIds, hit.sameEvent])).toEqual([
      [ids.open, [ids.open], []],
    ])
    expect(answer.total).toBe(39)
  })
})

test('a text marked secret since it was indexed is not suggested, but by what others call it', async () => {
  const { store, remove } = openTestStore()
  const [id, cited] = ['vn-cao-bang/ubnd/qd/2024/99', 'vn-cao-bang/ubnd/qd/2024/98'] as InstrumentId[]
  const title = 'Quyết định về việc kín'
  const suggestion = (text: string, instrumentId: InstrumentId | null) =>
    ({ text, kind: text.startsWith('9') ? 'symbol' : 'title', instrumentId }) as const
  try {
    const found = [
      suggestion(title, id ?? null),
      suggestion('99/2024/QĐ-UBND', id ?? null),
      suggestion(title, cited ?? null),
      suggestion('Quyết định 98/2024/QĐ-UBND', cited ?? null),
      suggestion('98/2024/QĐ-UBND', cited ?? null),
      suggestion('thi đua', null),
    ]
    const searcher = { suggest: async () => found } as unknown as Searcher
    const answers = createAnswers({ store, registry: loadRegistry(), searcher, sources: () => [] })
    const [first, second] = [id, cited].map(
      (own, at): Sketch => ({
        url: `https://mau.test/${at}`,
        title,
        text: `Bản ${at}`,
        own: { id: own ?? '' },
      }),
    )
    for (const sketch of [first, second]) save(store, sketch ?? {})
    const quote = '98/2024/QĐ-UBND'
    save(store, { ...open, references: [{ id: cited ?? '', quote, symbol: quote }], text: quote })
    expect(await answers.suggest('x')).toEqual(found)
    for (const sketch of [first, second]) save(store, { ...sketch, findings: [secretFinding('MẬT')] })
    expect(await answers.suggest('x')).toEqual(found.slice(3))
  } finally {
    remove()
  }
})

describe('what is indexed of a copy', () => {
  const copy: Sketch = {
    url: 'https://mau.test/en/a',
    text: 'A copy',
    language: 'en',
    machineTranslated: true,
    originalUrl: 'https://mau.test/quyet-dinh-tuyet-doi-kin-ve-viec-mau',
  }
  const original: Sketch = { ...secret, url: copy.originalUrl ?? null }
  const withoutTls = copy.originalUrl?.replace('https:', 'http:') ?? null

  test.each<[order: string, saved: Sketch[], told: boolean]>([
    ['the copy alone', [copy], true],
    ['an original that is free', [copy, { ...original, findings: [] }], true],
    ['the copy first', [copy, original], false],
    ['the copy first, which names it without encryption', [copy, { ...original, url: withoutTls }], false],
    ['the secret original first', [original, copy], false],
    ['an original marked later', [copy, { ...original, findings: [] }, original], false],
    ['an original whose mark is lifted', [original, copy, { ...original, findings: [] }], true],
  ])('the address of its original, unless that is secret: %s', async (_, saved, told) => {
    const { store, folder, remove } = openTestStore()
    const registry = loadRegistry()
    const index = await openIndex(folder, { mode: 'write' })
    try {
      let copyId = ''
      for (const sketch of saved) {
        const { documentId } = save(store, sketch)
        if (sketch === copy) copyId = documentId
        await bringIndex({ store, index, registry })
      }
      const records = await index.sample?.(10)
      const record = records?.find(({ documentId }) => documentId === copyId)
      expect(record?.originalUrl).toBe(told ? copy.originalUrl : null)
      expect(JSON.stringify(record).includes('tuyet doi kin')).toBe(told)
    } finally {
      await index.close()
      remove()
    }
  })
})
