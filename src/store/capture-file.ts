import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'

/** Nothing that is captured is as large; what unpacks to more is damaged, or a trap. */
const captureBytesMax = 1_000_000_000

/** Where the bytes with this SHA-256 lie below the folder of captures, compressed (zlib). */
export function captureFile(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), `${sha256}.zz`)
}

/** The bytes of a capture from its file as it is stored; null when they are not those of the hash. */
export function bytesOfCapture(stored: Uint8Array, sha256: string): Uint8Array | null {
  try {
    const bytes = inflateSync(stored, { maxOutputLength: captureBytesMax })
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null
  } catch {
    return null
  }
}
