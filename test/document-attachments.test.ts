import { expect, test } from 'vitest'
import { documentAnswer } from '../src/answer/document-answer.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { day, save, withStore } from './store-builders.ts'

const registry = loadRegistry()

test('a file beside a document that is held as a document says which one; a secret one is not there', () =>
  withStore(store => {
    const file = save(store, { url: 'https://mau.test/tep/quy-che.pdf', text: 'Quy chế mẫu' })
    save(store, { url: 'https://mau.test/tep/kin.pdf', text: 'Kín', findings: [secretFinding('MẬT')] })
    const hrefs = [
      'https://mau.test/tep/quy-che.pdf?utm_source=x#trang-2',
      '/tep/quy-che.pdf',
      '/tep/khac.pdf',
      'http://[',
      'javascript:void(0)',
      '',
    ]
    const { documentId } = save(store, {
      url: 'https://mau.test/tin/1',
      text: 'Tin mẫu có tệp',
      attachments: ['/tep/kin.pdf', ...hrefs, 'https://mau.test/tep/kin.pdf?utm_source=x#trang-2'].map(
        href => ({ href, label: href.includes('kin') ? 'Tệp kín' : null }),
      ),
    })
    const answer = documentAnswer(store, registry, { id: documentId, on: day('2026-01-01') })
    expect(answer?.attachments.map(one => one.href)).toEqual(hrefs)
    expect(JSON.stringify(answer)).not.toMatch(/kin\.pdf|Tệp kín/)
    expect(answer?.attachments.map(one => one.documentId)).toEqual([
      file.documentId,
      file.documentId,
      ...hrefs.slice(2).map(() => null),
    ])
  }))

test('a copy does not say where the secret text lies that it renders', () =>
  withStore(store => {
    const original = 'https://mau.test/goc'
    const copy = { url: 'https://mau.test/en', text: 'A sample', originalUrl: original, sourceUrl: original }
    const { documentId } = save(store, copy)
    const stated = () => {
      const answer = documentAnswer(store, registry, { id: documentId, on: day('2026-01-01') })
      return [answer?.originalUrl, answer?.sourceUrl]
    }
    expect(stated()).toEqual([original, original])
    save(store, { url: original, text: 'Bản gốc mẫu' })
    expect(stated()).toEqual([original, original])
    save(store, { url: original, text: 'Bản gốc mẫu', findings: [secretFinding('MẬT')] })
    expect(stated()).toEqual([null, null])
  }))
