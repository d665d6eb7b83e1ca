import { noStatedFields, type ParsedDocument, type RawDocument } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'
import { finding } from './finding-of.ts'
import { paperText } from './layout/paper-text.ts'
import { rowsOf } from './layout/rows.ts'
import { openPdf } from './pdf/open.ts'
import { type PdfPageText, readPage } from './pdf/read-page.ts'

/** Pages read of one PDF; a longer one is read so far and says so. */
export const pdfPagesMax = 2_000

/** Reads a PDF. Its text layer, rebuilt from the places of the text, is the source. */
export async function readPdf(raw: RawDocument): Promise<ParsedDocument | Finding> {
  const pdf = await openPdf(raw.bytes)
  try {
    const pages: PdfPageText[] = []
    for (let number = 1; number <= Math.min(pdf.document.numPages, pdfPagesMax); number += 1)
      pages.push(await readPage(pdf.document, number))
    if (pages.length === 0) return finding(raw, 'unreadable', 'a PDF without pages')
    const { source, body, dropped } = paperText(
      pages.map(page => ({ number: page.number, height: page.height, rows: rowsOf(page.segments) })),
    )
    return {
      stage: 'parsed',
      provenance: raw.provenance,
      format: 'pdf',
      pageKind: 'legal-document',
      source,
      body,
      stated: noStatedFields,
      listItems: [],
      attachments: [],
      dropped: [...dropped, ...new Set(pages.flatMap(page => page.stamps))],
      warnings: [],
      ocrConfidence: null,
    }
  } finally {
    await pdf.close()
  }
}
