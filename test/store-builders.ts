import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DocumentNames, namesOf } from '../pipelines/names.ts'
import { bareDocument } from '../scripts/bare-document.ts'
import type { Assertion } from '../src/domain/certainty.ts'
import type { Day } from '../src/domain/day.ts'
import {
  type AnnotatedDocument,
  noProvenance,
  type RawDocument,
  type StatedRelation,
  type UnboundAssertion,
} from '../src/domain/document.ts'
import type { Extraction, OwnIdentity, Reference } from '../src/domain/extraction.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { saveCapture } from '../src/store/captures.ts'
import { openStore } from '../src/store/open.ts'
import { type SavedDocument, saveDocument } from '../src/store/save-document.ts'
import type { Store } from '../src/store/store.ts'

/** A store in a folder of its own, whose name has spaces and diacritics; gone when `use` has ended. */
export function withStore<Result>(use: (store: Store, folder: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), 'thidua dữ liệu thử '))
  const folder = join(root, 'kho của tôi')
  const store = openStore(folder, { mode: 'write', now: () => new Date('2026-11-21T02:00:00Z') })
  try {
    return use(store, folder)
  } finally {
    store.close()
    rmSync(root, { recursive: true, force: true })
  }
}

export type Sketch = Partial<Omit<Extraction, 'own' | 'references'>> & {
  readonly url?: string | null
  /** Of a file: its path; default `file.txt`. */
  readonly place?: string
  readonly source?: string
  readonly own?: Partial<Omit<OwnIdentity, 'id'>> & { id: string }
  readonly references?: readonly (Partial<Omit<Reference, 'id'>> & { id: string; quote: string })[]
  readonly assertions?: readonly UnboundAssertion[]
  readonly statedRelations?: readonly StatedRelation[]
  readonly listedFacts?: readonly Assertion[]
  readonly findings?: AnnotatedDocument['findings']
  readonly attachments?: AnnotatedDocument['document']['attachments']
}

/** An annotated document with what the sketch says and nothing else; references are found at their quotes. */
export function annotated(sketch: Sketch): AnnotatedDocument {
  const {
    url: _url,
    place: _place,
    own,
    references = [],
    assertions = [],
    statedRelations = [],
    ...rest
  } = sketch
  const { findings = [], attachments = [], source = null, listedFacts = [], ...facts } = rest
  const text = facts.text ?? references.map(({ quote }) => quote).join('; ')
  const extraction: Extraction = {
    language: 'vi',
    machineTranslated: false,
    originalUrl: null,
    sourceUrl: null,
    kind: own ? 'decision' : 'news',
    title: null,
    publishedOn: null,
    eventOn: null,
    jurisdiction: [],
    outline: [],
    entities: [],
    dropped: [],
    warnings: [],
    ...facts,
    text,
    own: own ? ownOf(own) : null,
    references: references.map(reference => referenceOf(text, reference)),
  }
  return {
    stage: 'annotated',
    document: {
      ...bareDocument(text),
      attachments,
      provenance: { ...noProvenance, source },
      language: extraction.language,
      translation: {
        machineTranslated: extraction.machineTranslated,
        originalUrl: extraction.originalUrl,
        evidence: [],
      },
    },
    extraction,
    assertions,
    statedRelations,
    listedFacts,
    findings,
  }
}

function ownOf(own: Partial<Omit<OwnIdentity, 'id'>> & { id: string }): OwnIdentity {
  const plain = { symbol: null, type: 'qd', issuedOn: null, effectiveFrom: null, issuer: null, signers: [] }
  return { ...plain, ...own, id: own.id as InstrumentId }
}

function referenceOf(
  text: string,
  sketch: Partial<Omit<Reference, 'id'>> & { id: string; quote: string },
): Reference {
  const start = text.indexOf(sketch.quote)
  return {
    kind: 'number',
    symbol: null,
    issuedOn: null,
    provisions: [],
    relation: 'mentions',
    nested: null,
    verdict: 'resolved',
    held: false,
    candidates: [],
    why: 'test',
    ...sketch,
    start,
    end: start + sketch.quote.length,
    id: sketch.id as InstrumentId,
  }
}

export type SavedSketch = SavedDocument & { readonly names: DocumentNames }

/** Captures and saves a sketch as the pipeline does. */
export function save(store: Store, sketch: Sketch): SavedSketch {
  const document = annotated(sketch)
  const url = sketch.url ?? null
  const raw: RawDocument = {
    stage: 'raw',
    bytes: new TextEncoder().encode(`${url} ${document.extraction.text}`),
    mediaType: null,
    charset: null,
    provenance: { ...noProvenance, url },
  }
  const place = url ?? sketch.place ?? 'file.txt'
  const capture = saveCapture(store, raw, { place, how: 'file' })
  const names = namesOf(raw, document)
  return { ...saveDocument(store, { annotated: document, captureId: capture.id, place, ...names }), names }
}

export function day(text: string): Day {
  return text as Day
}
