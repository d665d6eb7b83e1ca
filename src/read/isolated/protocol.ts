import type { RawDocument } from '../../domain/document.ts'
import type { Finding } from '../../domain/finding.ts'

/** What goes to a reading thread, and what comes back: of each request in the order asked, any progress and then what was read. */
export type ReadRequest = { readonly id: number; readonly raw: RawDocument; readonly ocr: boolean }
export type ReadReply<Result> =
  | { readonly id: number; readonly kind: 'progress' }
  | { readonly id: number; readonly kind: 'done'; readonly result: Result | Finding }
