import { describe, expect, test } from 'vitest'
import { versionNames } from '../src/answer/compare/comparables.ts'
import { heldText } from '../src/answer/compare/held-text.ts'
import { documentAnswer } from '../src/answer/document-answer.ts'
import { edgeAnswer } from '../src/answer/edge-answer.ts'
import { createEntityAnswers } from '../src/answer/entities/create-entity-answers.ts'
import { graphAnswer } from '../src/answer/graph-answer.ts'
import { instrumentAnswers } from '../src/answer/instrument-answer.ts'
import { missingAnswer } from '../src/answer/missing-answer.ts'
import { originalOf } from '../src/answer/original-file.ts'
import { timelineAnswer } from '../src/answer/timeline-answer.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Coverage } from '../src/search/search-answer.ts'
import { coverageOf } from '../src/store/coverage.ts'
import { factsOf } from '../src/store/facts.ts'
import { cites } from '../src/store/graph.ts'
import { heldTextsOf } from '../src/store/held-texts.ts'
import { isHeld, isKnown } from '../src/store/instruments.ts'
import { renditionsOfWork } from '../src/store/renditions.ts'
import type { Store } from '../src/store/store.ts'
import { findWork, publicIdOf } from '../src/store/works.ts'
import { day, type Sketch, save, withStore } from './store-builders.ts'

const registry = loadRegistry()
const law = 'vn/qh15/luat/2022/6' as InstrumentId
const secretId = 'vn-cao-bang/ubnd/qd/2024/99' as InstrumentId
const on = day('2026-01-01')
const everything = { relation: null, in: null, year: null, page: 1, limit: 20 }

/** A decision that repeals another and cites the law; every word of it says that it is secret. */
const decision: Sketch = {
  url: 'https://example.vn/mat',
  title: 'Quyết định về việc tuyệt đối kín',
  text: 'Luật số 06/2022/QH15 kín; thay thế Quyết định số 98/2024/QĐ-UBND kín; Cụm thi đua số 1 kín',
  own: { id: secretId, symbol: '99/2024/QĐ-UBND', effectiveFrom: day('2024-05-01') },
  references: [
    { id: law, quote: 'Luật số 06/2022/QH15 kín', relation: 'legal_basis' },
    {
      id: 'vn-cao-bang/ubnd/qd/2024/98',
      quote: 'Quyết định số 98/2024/QĐ-UBND kín',
      relation: 'replaces',
    },
  ],
  entities: [
    {
      start: 77,
      end: 96,
      quote: 'Cụm thi đua số 1 kín',
      type: 'organisation',
      canonical: 'Cụm thi đua số 1 kín',
      role: null,
    },
  ],
  jurisdiction: [{ id: 'vn-cao-bang', from: 'issuer', inferred: false }],
  assertions: [
    {
      field: 'title',
      value: 'Quyết định về việc tuyệt đối kín',
      evidence: 'signed-text',
      certainty: 'verified',
      quote: 'QUYẾT ĐỊNH kín',
    },
  ],
  statedRelations: [
    {
      relation: 'replaces',
      acting: 'this',
      instrument: 'vn-cao-bang/ubnd/qd/2023/97' as InstrumentId,
      label: 'Văn bản được thay thế',
      quote: 'Quyết định số 97/2023/QĐ-UBND kín',
    },
  ],
  listedFacts: [
    {
      subject: 'vn-cao-bang/ubnd/qd/2023/96',
      field: 'title',
      value: 'Quyết định trong danh mục kín',
      evidence: 'portal-table',
      certainty: 'verified',
      quote: null,
    },
  ],
  effects: [
    {
      instrument: secretId,
      kind: 'in-force',
      from: day('2024-05-01'),
      to: null,
      provisions: null,
      cause: secretId,
      certainty: 'verified',
      evidence: 'signed-text',
      quote: 'có hiệu lực kín',
    },
  ],
}

const marked: Sketch = { ...decision, findings: [secretFinding('MẬT')] }

function asked(store: Store): string {
  const coverage = () => ({ ...coverageOf(store), sample: false, countsCapped: false })
  return JSON.stringify([
    instrumentAnswers(store, registry, { asked: secretId, on }),
    edgeAnswer(store, registry, { id: law, direction: 'cited-by', filter: everything }).edges,
    edgeAnswer(store, registry, { id: secretId, direction: 'cites', filter: everything }).edges,
    graphAnswer(store, secretId, { depth: 2, direction: 'cites' }).edges,
    graphAnswer(store, law, { depth: 2, direction: 'cited-by' }),
    timelineAnswer(store, registry, secretId),
    createEntityAnswers(store, registry, coverage).list('cluster'),
    missingAnswer(store, 10),
    instrumentAnswers(store, registry, { asked: 'vn-cao-bang/ubnd/qd/2023/96', on }),
    timelineAnswer(store, registry, 'vn-cao-bang/ubnd/qd/2023/97' as InstrumentId),
    factsOf(store, 'vn-cao-bang/ubnd/qd/2023/96'),
    cites(store, 'vn-cao-bang/ubnd/qd/2024/99'),
  ])
}

describe('a text marked MẬT', () => {
  test('none of its words, its address or its citations is in any answer', () => {
    withStore(store => {
      const { documentId } = save(store, marked)
      const answers = asked(store)
      expect(answers).not.toContain('kín')
      expect(answers).not.toContain('example.vn')
      expect(answers).not.toContain(documentId)
    })
  })

  test('the same text without the mark is in all of them', () => {
    withStore(store => {
      const { documentId } = save(store, decision)
      const answers = asked(store)
      expect(answers.split('kín').length).toBeGreaterThan(8)
      expect(answers).toContain('example.vn')
      expect(answers).toContain(documentId)
    })
  })

  test('its number names no work, whatever it was before', () => {
    withStore(store => {
      const { workId } = save(store, marked)
      expect(workId).not.toBe(secretId)
      expect(isHeld(store, secretId)).toBe(false)
      expect(findWork(store, secretId)).toBeUndefined()
      save(store, decision)
      expect(findWork(store, secretId)).toBeDefined()
      const again = save(store, marked)
      expect([again.workId === secretId, isHeld(store, secretId)]).toEqual([false, false])
      expect([findWork(store, secretId), isKnown(store, secretId)]).toEqual([undefined, false])
    })
  })

  test('with no address and too little text for anything but its number it still has a work of its own', () => {
    withStore(store => {
      const file = save(store, { ...marked, url: null })
      const other = save(store, { ...marked, url: null, text: 'Một văn bản khác, cũng kín' })
      expect(file.workId).not.toBe(other.workId)
      expect(file.workId).toMatch(/^[0-9a-f]{16}$/)
    })
  })

  test('known by its number alone, its work is named by its own id, whatever came before it', () => {
    const file = { ...marked, url: null }
    const workAfter = (before: readonly Sketch[]) =>
      withStore(store => {
        for (const sketch of before) save(store, sketch)
        const { workId, names } = save(store, file)
        expect(names.workKeys).toEqual([{ kind: 'instrument', value: secretId }])
        return { workId, documentId: names.documentId }
      })
    const { workId, documentId } = workAfter([])
    expect(workId).toBe(publicIdOf(documentId))
    const free = { ...decision, url: 'https://example.vn/mo', text: 'Bản mở' }
    for (const before of [[free], [file, free], [{ ...file, findings: [] }]])
      expect(workAfter(before).workId).toBe(workId)
  })

  test('an earlier text of it is none that can be asked for, nor a marked one of a text that is free now', () => {
    withStore(store => {
      const { documentId } = save(store, { ...decision, text: 'Bản đầu' })
      save(store, { ...marked, text: 'Bản trước, kín' })
      const names = store.db.all<{ hash: string }>('SELECT text_hash AS hash FROM version ORDER BY id')
      const asVersions = () =>
        names.map(({ hash }) => 'textHash' in heldText(store, registry, `${documentId}@${hash}`))
      expect([versionNames(store, documentId), asVersions()]).toEqual([[], [false, false]])
      save(store, { ...decision, text: 'Bản đã giải mật' })
      const first = `${documentId}@${names[0]?.hash.slice(0, 16)}`
      expect(versionNames(store, documentId).map(({ name }) => name)).toEqual([expect.any(String), first])
      expect(asVersions()).toEqual([true, false])
    })
  })

  test('it is no text of an instrument whose work its address leads to, and its file is not given out', () => {
    withStore(store => {
      const other = 'vn-cao-bang/ubnd/qd/2024/77' as InstrumentId
      const free = save(store, { url: 'https://mau.test/77', text: 'Bản mở', own: { id: other } })
      const joined = { ...marked, originalUrl: 'https://mau.test/77' }
      const { workId, documentId } = save(store, joined)
      expect(workId).toBe(other)
      expect(heldTextsOf(store, other).map(one => one.documentId)).toEqual([free.documentId])
      expect(renditionsOfWork(store, other).map(one => one.documentId)).toEqual([free.documentId])
      expect(heldText(store, registry, other)).toMatchObject({ documentId: free.documentId })
      expect(documentAnswer(store, registry, { id: free.documentId, on })?.siblings).toEqual([])
      expect([originalOf(store, documentId), originalOf(store, free.documentId)?.bytes.length]).toEqual([
        null,
        expect.any(Number),
      ])
    })
  })

  test('a fact that a copy took from its address is not told, and one from any other is', () => {
    withStore(store => {
      const address = 'https://mau.test/quyet-dinh-kin-ve-viec-mau'
      const fact = (value: string, evidence: 'inference' | 'signed-text', quote: string) =>
        ({ field: 'title', value, evidence, certainty: 'weak', quote }) as const
      const { documentId } = save(store, {
        url: 'https://mau.test/en/a',
        originalUrl: address,
        assertions: [
          fact('quyet dinh kin', 'inference', address),
          fact('decision on a model', 'inference', 'https://mau.test/en/a'),
          fact('A decision', 'signed-text', `A decision, ${address}`),
        ],
      })
      const titles = () =>
        documentAnswer(store, registry, { id: documentId, on })?.assertions.map(({ value }) => value)
      const all = ['A decision', 'decision on a model', 'quyet dinh kin']
      expect(titles()).toEqual(all)
      save(store, { url: address, text: 'Kín', findings: [secretFinding('MẬT')] })
      expect(titles()).toEqual(all.slice(0, 2))
      save(store, { url: address, text: 'Kín' })
      expect(titles()).toEqual(all)
    })
  })

  test('an instrument that it alone stated or listed is not known', () => {
    withStore(store => {
      const stated = ['vn-cao-bang/ubnd/qd/2023/97', 'vn-cao-bang/ubnd/qd/2024/98']
      save(store, marked)
      expect(stated.map(id => isKnown(store, id))).toEqual([false, false])
      save(store, decision)
      expect(stated.map(id => isKnown(store, id))).toEqual([true, true])
      save(store, marked)
      expect(stated.map(id => isKnown(store, id))).toEqual([false, false])
    })
  })

  test('names that an earlier program left are in no list and on no page', () => {
    withStore(store => {
      save(store, decision)
      const lists = () => {
        const answers = createEntityAnswers(store, registry, () => ({}) as Coverage)
        const page = { from: 0, limit: 10 }
        return [
          answers.list('cluster').entities.length,
          answers.named('cluster', 'vn-cao-bang:Cụm thi đua số 1 kín', page)?.mentions.total ?? 0,
        ]
      }
      expect(lists()).toEqual([1, 1])
      store.db.exec('UPDATE version SET secret = 1')
      expect(lists()).toEqual([0, 0])
    })
  })

  test('what others cite it by stays known', () => {
    withStore(store => {
      save(store, decision)
      save(store, {
        url: 'https://example.vn/tin',
        references: [{ id: secretId, quote: 'Quyết định số 99/2024/QĐ-UBND' }],
      })
      save(store, marked)
      expect([isKnown(store, secretId), isHeld(store, secretId)]).toEqual([true, false])
    })
  })

  test('a text that is marked later loses what was shown of it, and gets it back with the mark lifted', () => {
    withStore(store => {
      save(store, decision)
      const before = asked(store)
      save(store, marked)
      expect(asked(store)).not.toContain('kín')
      save(store, decision)
      expect(asked(store)).toBe(before)
    })
  })
})
