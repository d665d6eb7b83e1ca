import { expect, test } from 'vitest'
import { documentAnswer } from '../src/answer/document-answer.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { day, save, withStore } from './store-builders.ts'

const registry = loadRegistry()

test('a file beside a document that is held as a document says which one', () =>
  withStore(store => {
    const file = save(store, { url: 'https://mau.test/tep/quy-che.pdf', text: 'Quy chế mẫu' })
    save(store, { url: 'https://mau.test/tep/kin.pdf', text: 'Kín', findings: [secretFinding('MẬT')] })
    const hrefs = [
      'https://mau.test/tep/quy-che.pdf?utm_source=x#trang-2',
      '/tep/quy-che.pdf',
      '/tep/khac.pdf',
      '/tep/kin.pdf',
      'http://[',
      'javascript:void(0)',
      '',
    ]
    const { documentId } = save(store, {
      url: 'https://mau.test/tin/1',
      text: 'Tin mẫu có tệp',
      attachments: hrefs.map(href => ({ href, label: null })),
    })
    const answer = documentAnswer(store, registry, { id: documentId, on: day('2026-01-01') })
    expect(answer?.attachments.map(one => one.documentId)).toEqual([
      file.documentId,
      file.documentId,
      ...hrefs.slice(2).map(() => null),
    ])
  }))
