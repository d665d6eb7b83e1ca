import type { ParsedDocument, RawDocument } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'
import { identityMap } from '../domain/source-map.ts'
import { partLetterColumns } from './layout/letter-tabs.ts'
import { textOfRtf } from './rtf/text-of-rtf.ts'
import { textLayerDocument } from './text-layer-document.ts'

/** Reads a Rich Text file. */
export async function readRtf(raw: RawDocument): Promise<ParsedDocument | Finding> {
  const text = textOfRtf(Buffer.from(raw.bytes).toString('latin1'))
  const source = text
    .replace(/ +\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return textLayerDocument(raw, 'rtf', source, { body: partLetterColumns(identityMap(source)) })
}
