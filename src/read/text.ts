import { noStatedFields, type ParsedDocument, type RawDocument } from '../domain/document.ts'
import { identityMap } from '../domain/source-map.ts'
import { decodeRaw } from './decode-raw.ts'

/** Reads plain text: the decoded file is the source and the body. */
export async function readText(raw: RawDocument): Promise<ParsedDocument> {
  const { text, warnings } = decodeRaw(raw)
  return {
    stage: 'parsed',
    provenance: raw.provenance,
    format: 'text',
    pageKind: 'article',
    source: text,
    body: identityMap(text),
    stated: noStatedFields,
    listItems: [],
    attachments: [],
    dropped: [],
    warnings,
    ocrConfidence: null,
  }
}
