import mammoth from 'mammoth'
import type { ParsedDocument, RawDocument } from '../domain/document.ts'
import { type Finding, isFinding } from '../domain/finding.ts'
import { ArchiveLimit } from './archive.ts'
import { linesOfHtml } from './docx/html-lines.ts'
import { toWordFile, wordParts } from './docx/parts.ts'
import { wordPictures } from './docx/pictures.ts'
import { writeLabels } from './docx/write-labels.ts'
import { finding } from './finding-of.ts'
import { joinDocuments } from './join-documents.ts'
import type { ReadContext } from './read-context.ts'
import { readImage } from './scan.ts'
import { textLayerDocument } from './text-layer-document.ts'

/** A Word file with fewer letters may be a folder of scanned pages. */
const lettersOfTextMin = 100

/**
 * Reads a Word file (.docx, .docm) through mammoth, with the automatic numbers of its paragraphs. Where it has next
 * to no text, its pictures are taken for scanned pages.
 */
export async function readDocx(raw: RawDocument, context: ReadContext): Promise<ParsedDocument | Finding> {
  try {
    const text = await textOfWord(raw)
    const letters = text.match(/\p{L}/gu)?.length ?? 0
    const scans = letters < lettersOfTextMin ? await scansOfWord(raw, context) : []
    const written = textLayerDocument(raw, 'docx', text)
    const documents = [written, ...scans].flatMap(result => (isFinding(result) ? [] : [result]))
    if (documents.length === 0) return scans.at(-1) ?? written
    if (scans.length === 0) return written
    return joinDocuments(documents, { provenance: raw.provenance, format: 'docx', warnings: [] })
  } catch (error) {
    if (error instanceof ArchiveLimit) return finding(raw, 'limit', error.message)
    throw error
  }
}

async function textOfWord(raw: RawDocument): Promise<string> {
  const parts = wordParts(raw.bytes)
  parts.set('word/document.xml', writeLabels(parts))
  const file = Buffer.from(toWordFile(parts))
  const { value } = await mammoth.convertToHtml({ buffer: file }, { includeEmbeddedStyleMap: false })
  return linesOfHtml(value).join('\n')
}

async function scansOfWord(raw: RawDocument, context: ReadContext): Promise<(ParsedDocument | Finding)[]> {
  const scans: (ParsedDocument | Finding)[] = []
  for (const bytes of wordPictures(raw.bytes)) {
    scans.push(await readImage({ ...raw, bytes }, context))
    context.progress()
  }
  return scans
}
