import type { AnnotatedDocument } from '../../src/domain/document.ts'
import { noProvenance } from '../../src/domain/document.ts'
import type { Reference } from '../../src/domain/extraction.ts'
import type { InstrumentId } from '../../src/domain/instrument-id.ts'
import type { RegistryInstrument } from '../../src/registry/registry.ts'
import { saveCapture } from '../../src/store/captures.ts'
import { saveDocument } from '../../src/store/save-document.ts'
import type { Store } from '../../src/store/store.ts'
import { publicIdOf } from '../../src/store/works.ts'
import { bareDocument } from '../bare-document.ts'

/** One instrument in ten is held: its text recites what the row recites, so that a law is cited by thousands of texts. */
export function saveBenchDocuments(store: Store, rows: readonly RegistryInstrument[]): void {
  const raw = { stage: 'raw', mediaType: null, charset: null, provenance: noProvenance } as const
  const capture = saveCapture(
    store,
    { ...raw, bytes: new TextEncoder().encode('bench') },
    { place: 'bench', how: 'file' },
  )
  for (const row of rows.filter((_, at) => at % 10 === 0))
    saveDocument(store, {
      annotated: annotated(row),
      captureId: capture.id,
      place: row.id,
      documentId: publicIdOf(`https://bench.test/${row.id}`),
      url: `https://bench.test/${row.id}`,
      workKeys: [{ kind: 'instrument', value: row.id }],
    })
}

function annotated(row: RegistryInstrument): AnnotatedDocument {
  const { id, symbol, type, issuedOn, effectiveFrom, issuer, titleVi: title } = row
  const quotes = row.relations.map(({ relation, target }) => ({
    relation,
    target,
    quote: `Căn cứ ${target}`,
  }))
  const text = [title, ...quotes.map(({ quote }) => quote), 'Điều 1. Ban hành kèm theo Quyết định này.'].join(
    '\n',
  )
  const references = quotes.map(({ relation, target, quote }): Reference => {
    const start = text.indexOf(quote)
    return {
      ...plainReference,
      relation,
      id: target as InstrumentId,
      quote,
      start,
      end: start + quote.length,
    }
  })
  return {
    stage: 'annotated',
    document: { ...bareDocument(text), pageKind: 'legal-document' },
    extraction: {
      ...plainExtraction,
      title,
      text,
      references,
      own: { id, symbol, type, issuedOn, effectiveFrom, issuer, signers: [] },
    },
    assertions: [],
    findings: [],
  }
}

const plainReference = {
  kind: 'number',
  symbol: null,
  issuedOn: null,
  provisions: [],
  nested: null,
  verdict: 'resolved',
  held: false,
  candidates: [],
  why: '',
} as const

const plainExtraction = {
  language: 'vi',
  machineTranslated: false,
  originalUrl: null,
  sourceUrl: null,
  kind: 'decision',
  publishedOn: null,
  eventOn: null,
  jurisdiction: [],
  outline: [],
  entities: [],
  dropped: [],
  warnings: [],
} as const
