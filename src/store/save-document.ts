import { createHash } from 'node:crypto'
import type { Assertion } from '../domain/certainty.ts'
import type { AnnotatedDocument } from '../domain/document.ts'
import type { Extraction } from '../domain/extraction.ts'
import { isComplete } from '../domain/instrument-id.ts'
import { setCaptureState } from './captures.ts'
import { replaceEffects, requestAffected } from './effects.ts'
import { replaceAssertions } from './facts.ts'
import { leavePath, requestFilesAt } from './file-paths.ts'
import { closeFindings, saveFinding } from './findings.ts'
import { isSecret, keysOf, leaveInstruments, toldOf } from './held-back.ts'
import { instrumentsNamedBy, knowInstrument } from './instruments.ts'
import { workOffLedger } from './ledger.ts'
import { requestIndexing } from './outbox.ts'
import { replaceReferences } from './references.ts'
import { sameAddresses } from './secret-places.ts'
import { transaction } from './sqlite.ts'
import { replaceStatedRelations } from './stated-relations.ts'
import type { Store } from './store.ts'
import { findTwins } from './twins.ts'
import { placeInWork, requestLinking, type WorkKey } from './works.ts'

type DocumentToSave = {
  readonly annotated: AnnotatedDocument
  readonly captureId: number
  /** 16 hex digits: of the canonical URL, or of the bytes of a file. */
  readonly documentId: string
  /** Canonical URL; null for files. */
  readonly url: string | null
  readonly workKeys: readonly WorkKey[]
  /** What findings about it are filed under: the address or the path. */
  readonly place: string
  /** The version that is read again from its capture; its text may differ now without the source having changed. */
  readonly reread?: number
}

export type SavedDocument = {
  readonly documentId: string
  readonly workId: string
  readonly change: 'new' | 'changed' | 'unchanged'
}

/**
 * Stores one document with everything found in it, and what the index must learn, in one transaction.
 * Done again with the same document it changes nothing: references, facts, entities and effects are those of the
 * document version, and are replaced together.
 */
export function saveDocument(store: Store, saving: DocumentToSave): SavedDocument {
  return transaction(store.db, () => {
    const document = upsertDocument(store, saving)
    if (document.workBefore !== null) requestAffected(store, document.workBefore)
    const named = instrumentsNamedBy(store, document.versionBefore ?? null)
    const version = upsertVersion(store, document.id, saving)
    const told = toldOf(saving.annotated)
    replaceContents(store, version, { annotated: told, documentId: saving.documentId })
    store.db.run('UPDATE document SET version_id = ? WHERE id = ?', version, document.id)
    const twins = findTwins(store, document.id, saving.annotated.extraction)
    const work = placeInWork(store, document.id, keysOf(saving.annotated, saving), twins)
    settleInstruments(store, version, told)
    requestAffected(store, work.publicId)
    const rendered = document.workBefore === work.publicId ? null : document.workBefore
    leaveInstruments(store, saving.annotated, { rendered, named, version })
    if (isSecret(saving.annotated) !== document.secretBefore) {
      for (const address of saving.url === null ? [] : sameAddresses(saving.url))
        requestLinking(store, address)
      requestFilesAt(store, saving.place)
    }
    settleFindings(store, saving)
    if (saving.url === null && document.placeBefore !== null && document.placeBefore !== saving.place)
      leavePath(store, saving.documentId, document.placeBefore)
    setCaptureState(store, saving.captureId, 'read')
    requestIndexing(store, saving.documentId)
    return {
      documentId: saving.documentId,
      workId: work.publicId,
      change: changeOf(document, version, saving),
    }
  })
}

/** A text that stands again as it stood before its last change has changed too. Reading again is no change of a source. */
function changeOf(
  document: KnownDocument,
  version: number,
  { reread }: DocumentToSave,
): SavedDocument['change'] {
  if (document.versionBefore === undefined) return 'new'
  return reread !== undefined || document.versionBefore === version ? 'unchanged' : 'changed'
}

type KnownDocument = {
  readonly id: number
  /** What it showed until now; undefined for a new document. */
  readonly versionBefore: number | null | undefined
  /** The name of its work until now. */
  readonly workBefore: string | null
  readonly secretBefore: boolean
  /** Where the bytes of its text were seen until now. */
  readonly placeBefore: string | null
}

type KnownRow = {
  readonly id: number
  readonly versionBefore: number | null
  readonly workBefore: string | null
  readonly secretBefore: number | null
  readonly placeBefore: string | null
}

function upsertDocument(store: Store, saving: DocumentToSave): KnownDocument {
  const now = store.now().toISOString()
  const source = saving.annotated.document.provenance.source
  const known = store.db.get<KnownRow>(
    `SELECT d.id, d.version_id AS versionBefore, w.public_id AS workBefore, v.secret AS secretBefore,
       c.place AS placeBefore
     FROM document d LEFT JOIN work w ON w.id = d.work_id LEFT JOIN version v ON v.id = d.version_id
     LEFT JOIN capture c ON c.id = v.capture_id
     WHERE d.public_id = ?`,
    saving.documentId,
  )
  if (known) {
    store.db.run(
      'UPDATE document SET last_seen_at = ?, gone_at = NULL, source = coalesce(?, source) WHERE id = ?',
      now,
      source,
      known.id,
    )
  }
  const id =
    known?.id ??
    store.db.run(
      'INSERT INTO document (public_id, url, source, first_seen_at, last_seen_at) VALUES (?, ?, ?, ?, ?)',
      saving.documentId,
      saving.url,
      source,
      now,
      now,
    ).lastId
  replaceAttachments(store, id, saving.annotated.document.attachments)
  return {
    id,
    versionBefore: known?.versionBefore,
    workBefore: known?.workBefore ?? null,
    secretBefore: known?.secretBefore === 1,
    placeBefore: known?.placeBefore ?? null,
  }
}

function replaceAttachments(
  store: Store,
  documentRow: number,
  attachments: AnnotatedDocument['document']['attachments'],
): void {
  store.db.run('DELETE FROM attachment WHERE document_id = ?', documentRow)
  for (const [position, { href, label }] of attachments.entries())
    store.db.run(
      'INSERT INTO attachment (document_id, position, href, label) VALUES (?, ?, ?, ?)',
      documentRow,
      position,
      href,
      label,
    )
}

/** @returns the row of the version with this text, made or brought up to date. */
function upsertVersion(store: Store, documentRow: number, saving: DocumentToSave): number {
  const hash = createHash('sha256').update(saving.annotated.extraction.text).digest('hex')
  const same = store.db.get<{ id: number }>(
    'SELECT id FROM version WHERE document_id = ? AND text_hash = ?',
    documentRow,
    hash,
  )
  const id = same?.id ?? saving.reread
  if (same && saving.reread !== undefined && same.id !== saving.reread)
    store.db.run('DELETE FROM version WHERE id = ?', saving.reread)
  if (id === undefined) return insertVersion(store, documentRow, hash, saving)
  updateVersion(store, id, hash, saving)
  return id
}

function insertVersion(store: Store, documentRow: number, hash: string, saving: DocumentToSave): number {
  return store.db.run(
    `INSERT INTO version (document_id, created_at, capture_id, text_hash, text, extraction, format, page_kind, kind,
       language, title, published_on, own_id, ocr_confidence, secret)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    documentRow,
    store.now().toISOString(),
    saving.captureId,
    ...versionValues(hash, saving),
  ).lastId
}

function updateVersion(store: Store, id: number, hash: string, saving: DocumentToSave): void {
  store.db.run(
    `UPDATE version SET text_hash = ?, text = ?, extraction = ?, format = ?, page_kind = ?, kind = ?, language = ?,
       title = ?, published_on = ?, own_id = ?, ocr_confidence = ?, secret = ?, capture_id = ? WHERE id = ?`,
    ...versionValues(hash, saving),
    saving.captureId,
    id,
  )
}

function versionValues(hash: string, { annotated }: DocumentToSave) {
  const { document, extraction } = annotated
  const { text, references: _references, entities: _entities, effects: _effects, ...rest } = extraction
  return [
    hash,
    text,
    JSON.stringify(rest),
    document.format,
    document.pageKind,
    extraction.kind,
    extraction.language,
    extraction.title,
    extraction.publishedOn,
    extraction.own?.id ?? null,
    document.ocrConfidence,
    isSecret(annotated) ? 1 : 0,
  ] as const
}

function replaceContents(
  store: Store,
  versionId: number,
  { annotated, documentId }: Pick<DocumentToSave, 'annotated' | 'documentId'>,
): void {
  const { extraction, assertions, listedFacts = [] } = annotated
  const own = extraction.own
  const subject = own && isComplete(own.id) ? own.id : documentId
  replaceReferences(store, versionId, extraction.references)
  replaceEntities(store, versionId, extraction)
  replaceAssertions(store, versionId, [
    ...assertions.map((fact): Assertion => ({ ...fact, subject })),
    ...listedFacts,
  ])
  replaceEffects(store, versionId, extraction)
  replaceStatedRelations(store, versionId, annotated)
}

function replaceEntities(store: Store, versionId: number, { entities }: Extraction): void {
  store.db.run('DELETE FROM entity WHERE version_id = ?', versionId)
  for (const [position, entity] of entities.entries())
    store.db.run(
      'INSERT INTO entity (version_id, position, start_unit, end_unit, quote, type, canonical, role) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      versionId,
      position,
      entity.start,
      entity.end,
      entity.quote,
      entity.type,
      entity.canonical,
      entity.role,
    )
}

/** What became known, or held, works off old references; what is held needs no record of its own any more. */
function settleInstruments(
  store: Store,
  versionId: number,
  { extraction, statedRelations = [] }: AnnotatedDocument,
): void {
  const own = extraction.own?.id
  const known = extraction.references
    .filter(({ verdict }) => verdict === 'resolved' || verdict === 'known-missing')
    .map(({ id }) => id)
  const stated = statedRelations.map(({ instrument }) => instrument)
  const listed = (extraction.effects ?? []).flatMap(({ instrument, cause }) =>
    cause === null ? [instrument] : [instrument, cause],
  )
  for (const id of [...known, ...stated, ...listed, ...(own ? [own] : [])]) {
    if (!knowInstrument(store, id)) continue
    workOffLedger(store, id)
    requestIndexing(store, `instrument:${id}`)
  }
  if (own && isComplete(own)) {
    workOffLedger(store, own)
    requestIndexing(store, `instrument:${own}`)
  }
  workOffLedger(store, null, versionId)
}

function settleFindings(store: Store, { annotated, place }: DocumentToSave): void {
  for (const finding of annotated.findings) saveFinding(store, { ...finding, subject: place })
  closeFindings(store, place, annotated.findings)
}
