import type { RawDocument } from '../../domain/document.ts'
import type { Finding } from '../../domain/finding.ts'

/**
 * What goes to a reading thread: the bytes of a file, and the rest of it as one text, for objects are copied property by
 * property, which takes several times as long.
 */
export type ReadRequest = {
  readonly id: number
  readonly ocr: boolean
  readonly bytes: Uint8Array
  readonly about: string
}

/** What comes back: of each request in the order asked, any progress and then what was read. */
export type ReadReply<Result> =
  | { readonly id: number; readonly kind: 'progress' }
  | { readonly id: number; readonly kind: 'done'; readonly result: Result | Finding }

/** Bytes around those of a file that are sent along. */
const sentBesideMax = 4_096

type About = Omit<RawDocument, 'stage' | 'bytes'>

export function requestFor(id: number, raw: RawDocument, ocr: boolean): ReadRequest {
  const { bytes, mediaType, charset, provenance } = raw
  // A view is sent with all of its buffer: the head of the answer, which stands before a body, costs less than a copy.
  const isMost = bytes.buffer.byteLength - bytes.byteLength < sentBesideMax
  const about: About = { mediaType, charset, provenance }
  return { id, ocr, bytes: isMost ? bytes : new Uint8Array(bytes), about: JSON.stringify(about) }
}

export function rawOf({ bytes, about }: ReadRequest): RawDocument {
  const { mediaType, charset, provenance } = JSON.parse(about) as About
  return { stage: 'raw', bytes, mediaType, charset, provenance }
}
