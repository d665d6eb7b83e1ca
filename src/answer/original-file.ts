import { CaptureLostError, readCapture } from '../store/captures.ts'
import type { Store } from '../store/store.ts'
import { findDocument } from '../store/stored-document.ts'

export type OriginalFile = {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
}

/**
 * The bytes a document was read from, under a name of ours: names from outside are never used. Null for a document that
 * is not held, or secret, and where the capture itself is lost: `thidua doctor` tells of those.
 */
export function originalOf(store: Store, id: string): OriginalFile | null {
  const stored = findDocument(store, id)
  if (!stored || stored.secret) return null
  const bytes = captured(store, stored.version.sha256)
  if (bytes === null) return null
  return {
    bytes,
    mediaType: 'application/octet-stream',
    fileName: `${stored.documentId}.${extensions[stored.format] ?? 'bin'}`,
  }
}

function captured(store: Store, sha256: string): Uint8Array | null {
  try {
    return readCapture(store, sha256)
  } catch (error) {
    if (error instanceof CaptureLostError) return null
    throw error
  }
}

const extensions: Readonly<Record<string, string>> = {
  pdf: 'pdf',
  scan: 'pdf',
  docx: 'docx',
  doc: 'doc',
  html: 'html',
  markdown: 'md',
  text: 'txt',
  rtf: 'rtf',
  zip: 'zip',
}
