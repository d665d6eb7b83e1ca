import type { ParsedDocument, RawDocument } from '../../domain/document.ts'
import type { Finding } from '../../domain/finding.ts'

/** What goes to the reading thread, and what comes back. */
export type ReadRequest = { readonly id: number; readonly raw: RawDocument; readonly ocr: boolean }
export type ReadReply =
  | { readonly id: number; readonly kind: 'progress' }
  | { readonly id: number; readonly kind: 'done'; readonly result: ParsedDocument | Finding }
