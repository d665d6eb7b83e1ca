import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { writeFileDurably } from '../src/store/durable-file.ts'
import type { Database } from '../src/store/sqlite.ts'

/** No capture is larger (src/store/captures.ts). */
const captureBytesMax = 1_000_000_000

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

/** Where a capture lies below the folder of captures. */
export function captureFile(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), `${sha256}.zz`)
}

/** The file of a capture as it is stored, when its bytes are those of its hash; null when missing or damaged. */
export function soundCapture(path: string, sha256: string): Uint8Array | null {
  try {
    const stored = readFileSync(path)
    const bytes = inflateSync(stored, { maxOutputLength: captureBytesMax })
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? stored : null
  } catch {
    return null
  }
}
