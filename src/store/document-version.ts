import type { OutlinePart } from '../domain/extraction.ts'
import { referencesOf } from './references.ts'
import type { Store } from './store.ts'
import type { StoredDocument } from './stored-document.ts'

/** The text of a document at an earlier time, with its parts. */
type DocumentVersion = {
  readonly textHash: string
  readonly createdAt: string
  readonly text: string
  readonly title: string | null
  readonly outline: readonly OutlinePart[]
  readonly references: StoredDocument['extraction']['references']
  /** Marked MẬT: kept and never shown. */
  readonly secret: boolean
}

type Row = {
  id: number
  textHash: string
  createdAt: string
  text: string
  extraction: string
  secret: number
}

/** A version by the beginning of its text hash; undefined when the document has none, or several begin so. */
export function findVersion(store: Store, documentId: string, hash: string): DocumentVersion | undefined {
  const rows = store.db.all<Row>(
    `SELECT v.id, v.text_hash AS textHash, v.created_at AS createdAt, v.text, v.extraction, v.secret
     FROM version v JOIN document d ON d.id = v.document_id
     WHERE d.public_id = ?1 AND substr(v.text_hash, 1, length(?2)) = ?2 ORDER BY v.id DESC LIMIT 2`,
    documentId,
    hash,
  )
  const [row, other] = rows
  if (!row || other) return undefined
  const { outline, title } = JSON.parse(row.extraction) as { outline: OutlinePart[]; title: string | null }
  return {
    textHash: row.textHash,
    createdAt: row.createdAt,
    text: row.text,
    title,
    outline,
    references: referencesOf(store, row.id),
    secret: row.secret === 1,
  }
}
