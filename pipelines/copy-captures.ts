import { readFileSync } from 'node:fs'
import { bytesOfCapture, captureFile } from '../src/store/capture-file.ts'
import { writeFileDurably } from '../src/store/durable-file.ts'
import type { Database } from '../src/store/sqlite.ts'

/** Copies the bytes of every capture that a store names, each compared with its hash. @returns those missing or damaged. */
export function copyCaptures(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
): string[] {
  const missing: string[] = []
  for (const sha256 of capturesNamed(db)) {
    const stored = soundCapture(captureFile(from, sha256), sha256)
    if (stored === null) missing.push(sha256)
    else writeFileDurably(captureFile(to, sha256), stored)
  }
  return missing
}

/** The hashes of all captures, in order. */
export function capturesNamed(db: Database): readonly string[] {
  return db
    .all<{ sha256: string }>('SELECT DISTINCT sha256 FROM capture ORDER BY sha256')
    .map(row => row.sha256)
}

/** The file of a capture as it is stored, when its bytes are those of its hash; null when missing or damaged. */
export function soundCapture(path: string, sha256: string): Uint8Array | null {
  try {
    const stored = readFileSync(path)
    return bytesOfCapture(stored, sha256) === null ? null : stored
  } catch {
    return null
  }
}
