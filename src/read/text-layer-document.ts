import { type Format, noStatedFields, type ParsedDocument, type RawDocument } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'
import { identityMap, type MappedText } from '../domain/source-map.ts'
import { finding } from './finding-of.ts'

/** A document of an office format: the text layer is its source, and its body unless one is given. */
export function textLayerDocument(
  raw: RawDocument,
  format: Format,
  source: string,
  { body = identityMap(source), warnings = [] }: { body?: MappedText; warnings?: readonly string[] } = {},
): ParsedDocument | Finding {
  if (body.text.trim() === '') return finding(raw, 'unreadable', `a ${format} file without a word`)
  return {
    stage: 'parsed',
    provenance: raw.provenance,
    format,
    pageKind: 'legal-document',
    source,
    body,
    stated: noStatedFields,
    listItems: [],
    attachments: [],
    dropped: [],
    warnings,
    ocrConfidence: null,
  }
}
