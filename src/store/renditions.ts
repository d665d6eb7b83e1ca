import type { Language } from '../domain/extraction.ts'
import type { Store } from './store.ts'
import { publicIdOf } from './works.ts'

/** A document as lists of a work name it: the original, a copy, a translation, the scan beside the Word file. */
type Rendition = {
  readonly documentId: string
  readonly url: string | null
  readonly language: Language
  readonly title: string | null
  readonly machineTranslated: boolean
  /** Instant at which it was first seen, UTC. */
  readonly seenOn: string
}

/** The documents of a work, oldest first. Secret ones (MẬT) are left out. */
export function renditionsOfWork(store: Store, workId: string): readonly Rendition[] {
  return renditions(store, 'public_id', workId)
}

/** The documents that render an instrument, oldest first. Secret ones (MẬT) are left out. */
export function renditionsOfInstrument(store: Store, id: string): readonly Rendition[] {
  return renditions(store, 'instrument_id', id)
}

/** The oldest document that renders an instrument and is not secret; undefined when none is held. */
export function firstRendition(store: Store, id: string): Rendition | undefined {
  return renditions(store, 'instrument_id', id, 1)[0]
}

/** The id of the document at a canonical address; null when none is held there, or a secret one. */
export function documentAt(store: Store, url: string): string | null {
  const row = store.db.get<{ id: string }>(
    `SELECT d.public_id AS id FROM document d JOIN version v ON v.id = d.version_id
     WHERE d.public_id = ? AND v.secret = 0`,
    publicIdOf(url),
  )
  return row?.id ?? null
}

type Row = Omit<Rendition, 'machineTranslated'> & { readonly machineTranslated: number }

/** Of SQLite: as many as there are. */
const noLimit = -1

function renditions(
  store: Store,
  column: 'public_id' | 'instrument_id',
  value: string,
  limit = noLimit,
): readonly Rendition[] {
  const rows = store.db.all<Row>(
    `SELECT d.public_id AS documentId, d.url, v.language, v.title, d.first_seen_at AS seenOn,
       json_extract(v.extraction, '$.machineTranslated') AS machineTranslated
     FROM work w JOIN document d ON d.work_id = w.id JOIN version v ON v.id = d.version_id
     WHERE w.${column} = ? AND v.secret = 0 ORDER BY d.id LIMIT ?`,
    value,
    limit,
  )
  return rows.map(row => ({ ...row, machineTranslated: row.machineTranslated === 1 }))
}
