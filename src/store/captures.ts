import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { noProvenance, type Provenance, type RawDocument } from '../domain/document.ts'
import { bytesOfCapture, captureFile } from './capture-file.ts'
import { writeFileDurably } from './durable-file.ts'
import { storePaths } from './open.ts'
import type { Store } from './store.ts'

type CaptureState = 'captured' | 'read' | 'failed'

export type Capture = {
  readonly id: number
  readonly sha256: string
  readonly state: CaptureState
  /** False when the same bytes had been seen at this place before. */
  readonly isNew: boolean
}

export type CaptureMeans = 'file' | 'http' | 'browser'

/** The bytes of a capture are missing or damaged on the disk; `thidua doctor` finds such. */
export class CaptureLostError extends Error {}

/**
 * Bản thu: keeps the bytes before anything reads them, with where, when and how they were seen.
 * Bytes are stored once, under their SHA-256, compressed; the file is on the disk before the row says so. A file that
 * was lost or damaged since is written again.
 * @param place an address, or the path of a file below the folder that was ingested
 */
export function saveCapture(
  store: Store,
  raw: RawDocument,
  at: { place: string; how: CaptureMeans },
): Capture {
  const sha256 = createHash('sha256').update(raw.bytes).digest('hex')
  const path = capturePath(store, sha256)
  if (bytesAt(path, sha256) === null)
    writeFileDurably(path, deflateSync(raw.bytes), storePaths(store.folder).unfinished)
  const known = store.db.get<{ id: number; state: CaptureState }>(
    'SELECT id, state FROM capture WHERE place = ? AND sha256 = ?',
    at.place,
    sha256,
  )
  const now = store.now().toISOString()
  if (known) {
    store.db.run('UPDATE capture SET last_seen_at = ? WHERE id = ?', now, known.id)
    return { ...known, sha256, isNew: false }
  }
  const { lastId } = store.db.run(
    `INSERT INTO capture (place, sha256, byte_count, media_type, charset, provenance, how, first_seen_at, last_seen_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    at.place,
    sha256,
    raw.bytes.length,
    raw.mediaType,
    raw.charset,
    JSON.stringify(raw.provenance),
    at.how,
    now,
    now,
  )
  return { id: lastId, sha256, state: 'captured', isNew: true }
}

/** The bytes as they were captured. @throws CaptureLostError when they are missing or damaged. */
export function readCapture(store: Store, sha256: string): Uint8Array {
  const bytes = bytesAt(capturePath(store, sha256), sha256)
  if (bytes === null)
    throw new CaptureLostError(
      `capture ${sha256} is missing or damaged: copy it from a backup, or fetch or ingest the document again`,
    )
  return bytes
}

/** A stored capture as the reader takes it: what re-extraction starts from. @throws CaptureLostError */
export function rawOfCapture(store: Store, id: number): RawDocument {
  const row = store.db.get<{
    sha256: string
    media_type: string | null
    charset: string | null
    provenance: string
  }>('SELECT sha256, media_type, charset, provenance FROM capture WHERE id = ?', id)
  if (!row) throw new RangeError(`no capture ${id}`)
  return {
    stage: 'raw',
    bytes: readCapture(store, row.sha256),
    mediaType: row.media_type,
    charset: row.charset,
    // Captures of an earlier build do not say everything that is asked today.
    provenance: { ...noProvenance, ...(JSON.parse(row.provenance) as Partial<Provenance>) },
  }
}

/** Notes what reading a capture came to: one that is not `read` is read again when its bytes are seen again. */
export function setCaptureState(store: Store, id: number, state: CaptureState): void {
  store.db.run('UPDATE capture SET state = ? WHERE id = ?', state, id)
}

function capturePath(store: Store, sha256: string): string {
  return captureFile(storePaths(store.folder).captures, sha256)
}

function bytesAt(path: string, sha256: string): Uint8Array | null {
  return existsSync(path) ? bytesOfCapture(readFileSync(path), sha256) : null
}
