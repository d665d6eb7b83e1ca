import { noStatedFields, type ParsedDocument, type RawDocument } from '../domain/document.ts'
import { identityMap, type MappedText } from '../domain/source-map.ts'
import { decode } from '../normalise/decode.ts'
import { findFurniture } from './layout/furniture.ts'
import { partLetterColumns } from './layout/letter-tabs.ts'
import { isHardWrapped, linesOfText } from './layout/plain-lines.ts'
import { reflow } from './layout/reflow.ts'

/**
 * Reads plain text. A text whose lines are those of printed pages (the text layer of a gazette, a letter wrapped
 * at a fixed width) is put together to paragraphs and loses its page heads; any other is taken as it is.
 */
export async function readText(raw: RawDocument): Promise<ParsedDocument> {
  const { text: source, warnings } = decode(raw.bytes, raw)
  const { body, dropped } = bodyOf(source)
  return {
    stage: 'parsed',
    provenance: raw.provenance,
    format: 'text',
    pageKind: 'article',
    source,
    body,
    stated: noStatedFields,
    listItems: [],
    attachments: [],
    dropped,
    warnings,
    ocrConfidence: null,
  }
}

function bodyOf(source: string): { body: MappedText; dropped: readonly string[] } {
  const lines = linesOfText(source)
  if (!isHardWrapped(lines)) return { body: partLetterColumns(identityMap(source)), dropped: [] }
  const { furniture, dropped } = findFurniture({ lines, pageHeights: new Map(), placed: false })
  const kept = lines.filter((_, index) => !furniture.has(index))
  return { body: reflow({ source, lines: kept, placed: false }), dropped }
}
