import { noProvenance, noStatedFields, type ParsedDocument } from './document.ts'
import { identityMap } from './source-map.ts'

/** A text that came without a file: nothing states anything of it, and it is its own source. */
export function plainDocument(text: string): ParsedDocument {
  return {
    stage: 'parsed',
    provenance: noProvenance,
    format: 'text',
    pageKind: 'article',
    source: text,
    body: identityMap(text),
    stated: noStatedFields,
    listItems: [],
    attachments: [],
    dropped: [],
    warnings: [],
    ocrConfidence: null,
  }
}
