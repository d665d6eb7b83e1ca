import { readCapture } from '../store/captures.ts'
import type { Store } from '../store/store.ts'
import { findDocument } from '../store/stored-document.ts'

export type OriginalFile = {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly fileName: string
}

/** The bytes a document was read from, under a name of ours: names from outside are never used. */
export function originalOf(store: Store, id: string): OriginalFile | null {
  const stored = findDocument(store, id)
  if (!stored || stored.secret) return null
  return {
    bytes: readCapture(store, stored.version.sha256),
    mediaType: 'application/octet-stream',
    fileName: `${stored.documentId}.${extensions[stored.format] ?? 'bin'}`,
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
