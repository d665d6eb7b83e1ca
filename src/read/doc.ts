import WordExtractor from 'word-extractor'
import type { ParsedDocument, RawDocument } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'
import { identityMap } from '../domain/source-map.ts'
import { finding } from './finding-of.ts'
import { partLetterColumns } from './layout/letter-tabs.ts'
import { textLayerDocument } from './text-layer-document.ts'

/** An OLE file is a Word file when it has a stream of this name; names are UTF-16. */
const wordStream = Buffer.from('WordDocument', 'utf16le')

/** Reads a Word 97–2003 file through word-extractor: body, text boxes, footnotes and endnotes, in this order. */
export async function readDoc(raw: RawDocument): Promise<ParsedDocument | Finding> {
  const file = Buffer.from(raw.bytes)
  if (!file.includes(wordStream))
    return finding(raw, 'unread-format', 'an Office 97 file that is no Word document')
  const word = await new WordExtractor().extract(file)
  const parts = [word.getBody(), word.getTextboxes(), word.getFootnotes(), word.getEndnotes()]
  const source = parts
    .map(part => part.trim())
    .filter(part => part !== '')
    .join('\n')
  return textLayerDocument(raw, 'doc', source, { body: partLetterColumns(identityMap(source)) })
}
