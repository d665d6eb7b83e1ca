import { createHash } from 'node:crypto'
import type { AnnotatedDocument, RawDocument } from '../src/domain/document.ts'
import { isComplete } from '../src/domain/instrument-id.ts'
import { fold } from '../src/normalise/fold.ts'
import { canonicalUrl } from '../src/normalise/original.ts'
import { publicIdOf, type WorkKey } from '../src/store/works.ts'

/** Identity (docs/architecture.md): what a document is called, and what its work is recognised by. */
export type DocumentNames = {
  readonly documentId: string
  readonly url: string | null
  readonly workKeys: readonly WorkKey[]
}

/** Shorter texts are too alike to say that two documents are one: `Trang không tồn tại`. */
const textUnitsMin = 200

/** Names a document by its address, a file by its bytes, and its work by everything it can be recognised by. */
export function namesOf(raw: RawDocument, { document, extraction }: AnnotatedDocument): DocumentNames {
  const url = raw.provenance.url === null ? null : canonicalUrl(raw.provenance.url)
  return {
    documentId: publicIdOf(url ?? raw.bytes),
    url,
    workKeys: isNoDocument(extraction.kind) ? [pageKey(url, raw)] : workKeys(),
  }

  function workKeys(): readonly WorkKey[] {
    const own = extraction.own?.id
    const address = url ?? (document.stated.canonicalUrl && canonicalUrl(document.stated.canonicalUrl))
    const named = extraction.originalUrl && canonicalUrl(extraction.originalUrl)
    // A version in another language belongs to the Vietnamese one, which its site names.
    const version = document.stated.versionOf && canonicalUrl(document.stated.versionOf)
    const keys: WorkKey[] = []
    if (own && isComplete(own)) keys.push({ kind: 'instrument', value: own })
    if (named) keys.push({ kind: 'original', value: named })
    if (version && version !== named && version !== address) keys.push({ kind: 'original', value: version })
    if (address && address !== named)
      keys.push({ kind: extraction.machineTranslated || version ? 'copy' : 'original', value: address })
    if (extraction.text.length >= textUnitsMin) keys.push({ kind: 'text', value: textKey(extraction.text) })
    return keys.length > 0 ? keys : [pageKey(url, raw)]
  }
}

/** A listing or an error page is a work of its own, whatever it looks like. */
function pageKey(url: string | null, raw: RawDocument): WorkKey {
  return url === null ? { kind: 'text', value: publicIdOf(raw.bytes) } : { kind: 'copy', value: url }
}

function isNoDocument(kind: string): boolean {
  return kind === 'listing' || kind === 'error' || kind === 'wrong-document'
}

/** The letters and digits alone: spaces, marks and punctuation differ between copies of one text. */
function textKey(text: string): string {
  return createHash('sha256')
    .update(fold(text).replace(/[^\p{L}\p{N}]+/gu, ''))
    .digest('hex')
}
