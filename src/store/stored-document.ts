import type { Attachment, Format, PageKind } from '../domain/document.ts'
import type { Entity, Extraction } from '../domain/extraction.ts'
import { referencesOf } from './references.ts'
import type { Store } from './store.ts'

/** A document as it is held now: its newest version, with references that say what they mean now. */
export type StoredDocument = {
  readonly documentId: string
  readonly workId: string
  readonly url: string | null
  readonly source: string | null
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  readonly goneAt: string | null
  readonly version: Version
  readonly format: Format
  readonly pageKind: PageKind
  readonly ocrConfidence: number | null
  /** Marked MẬT: its text is kept and never shown or indexed. */
  readonly secret: boolean
  readonly extraction: Extraction
  readonly attachments: readonly Attachment[]
  /** Where the bytes were seen: the address or the path. */
  readonly place: string
}

type Version = {
  readonly id: number
  readonly textHash: string
  readonly createdAt: string
  readonly sha256: string
  readonly captureId: number
}

type DocumentRow = {
  row: number
  documentId: string
  workId: string
  url: string | null
  source: string | null
  firstSeenAt: string
  lastSeenAt: string
  goneAt: string | null
  format: Format
  pageKind: PageKind
  ocrConfidence: number | null
  secret: number
  text: string
  extraction: string
  place: string
  versionId: number
  textHash: string
  createdAt: string
  sha256: string
  captureId: number
}

const select = `SELECT d.id AS row, d.public_id AS documentId, w.public_id AS workId, d.url, d.source,
    d.first_seen_at AS firstSeenAt, d.last_seen_at AS lastSeenAt, d.gone_at AS goneAt, v.format,
    v.page_kind AS pageKind, v.ocr_confidence AS ocrConfidence, v.secret, v.text, v.extraction, c.place,
    v.id AS versionId, v.text_hash AS textHash, v.created_at AS createdAt, c.sha256, c.id AS captureId
  FROM document d JOIN work w ON w.id = d.work_id JOIN version v ON v.id = d.version_id
  JOIN capture c ON c.id = v.capture_id`

/** Undefined when there is no such document. */
export function findDocument(store: Store, documentId: string): StoredDocument | undefined {
  const row = store.db.get<DocumentRow>(`${select} WHERE d.public_id = ?`, documentId)
  return row && documentOf(store, row)
}

/** The documents that render an instrument, oldest first: copies, translations, scans; secret ones as well. */
export function documentsOfInstrument(store: Store, id: string): readonly StoredDocument[] {
  return store.db
    .all<DocumentRow>(`${select} WHERE w.instrument_id = ? ORDER BY d.id`, id)
    .map(row => documentOf(store, row))
}

/** Ids of all documents, in the order in which they came. */
export function documentIds(store: Store): readonly string[] {
  return store.db
    .all<{ public_id: string }>('SELECT public_id FROM document WHERE version_id IS NOT NULL ORDER BY id')
    .map(row => row.public_id)
}

/** Every text a document has had: the present one, then the newest of the others first. Without secret ones; none of one that is. */
export function versionsOf(store: Store, documentId: string): readonly Version[] {
  return store.db.all<Version>(
    `SELECT v.id, v.text_hash AS textHash, v.created_at AS createdAt, c.sha256, c.id AS captureId
     FROM version v JOIN document d ON d.id = v.document_id JOIN capture c ON c.id = v.capture_id
     JOIN version newest ON newest.id = d.version_id
     WHERE d.public_id = ? AND v.secret = 0 AND newest.secret = 0 ORDER BY v.id = d.version_id DESC, v.id DESC`,
    documentId,
  )
}

function documentOf(store: Store, row: DocumentRow): StoredDocument {
  const {
    row: rowId,
    versionId,
    textHash,
    createdAt,
    sha256,
    captureId,
    text,
    extraction,
    secret,
    ...plain
  } = row
  return {
    ...plain,
    secret: secret === 1,
    version: { id: versionId, textHash, createdAt, sha256, captureId },
    attachments: store.db.all<Attachment>(
      'SELECT href, label FROM attachment WHERE document_id = ? ORDER BY position',
      rowId,
    ),
    extraction: {
      ...(JSON.parse(extraction) as Omit<Extraction, 'text' | 'references' | 'entities'>),
      text,
      references: referencesOf(store, versionId),
      entities: entitiesOf(store, versionId),
    },
  }
}

function entitiesOf(store: Store, versionId: number): readonly Entity[] {
  return store.db.all<Entity>(
    `SELECT start_unit AS start, end_unit AS "end", quote, type, canonical, role
     FROM entity WHERE version_id = ? ORDER BY position`,
    versionId,
  )
}

/** The id of the document whose newest version was read from this capture; undefined when it was not. */
export function documentOfCapture(store: Store, captureId: number): string | undefined {
  return store.db.get<{ public_id: string }>(
    'SELECT d.public_id FROM version v JOIN document d ON d.version_id = v.id WHERE v.capture_id = ?',
    captureId,
  )?.public_id
}
