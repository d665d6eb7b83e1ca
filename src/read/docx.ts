import mammoth from 'mammoth'
import type { ParsedDocument, RawDocument } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'
import { ArchiveLimit } from './archive.ts'
import { linesOfHtml } from './docx/html-lines.ts'
import { toWordFile, wordParts } from './docx/parts.ts'
import { writeLabels } from './docx/write-labels.ts'
import { finding } from './finding-of.ts'
import { textLayerDocument } from './text-layer-document.ts'

/** Reads a Word file (.docx, .docm) through mammoth, with the automatic numbers of its paragraphs. */
export async function readDocx(raw: RawDocument): Promise<ParsedDocument | Finding> {
  let parts: Map<string, string>
  try {
    parts = wordParts(raw.bytes)
  } catch (error) {
    if (error instanceof ArchiveLimit) return finding(raw, 'limit', error.message)
    throw error
  }
  parts.set('word/document.xml', writeLabels(parts))
  const file = toWordFile(parts)
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(file) },
    { includeEmbeddedStyleMap: false },
  )
  return textLayerDocument(raw, 'docx', linesOfHtml(value).join('\n'))
}
