import { noStatedFields, type ParsedDocument, type RawDocument } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'
import { finding } from './finding-of.ts'
import { paperText } from './layout/paper-text.ts'
import { rowsOf } from './layout/rows.ts'
import { openPdf, type PdfDocument } from './pdf/open.ts'
import { type PdfPageText, readPage, textOfPage } from './pdf/read-page.ts'
import { type RecognisedPages, recognisePages } from './pdf/recognise-pages.ts'
import type { ReadContext } from './read-context.ts'

/** Pages read of one PDF; a longer one is read so far and says so. */
export const pdfPagesMax = 2_000

/**
 * Reads a PDF: text with the places of the text, and pages that are pictures by optical recognition. The source is
 * the text layer made from both. Scripts, actions and embedded files are not touched.
 */
export async function readPdf(raw: RawDocument, context: ReadContext): Promise<ParsedDocument | Finding> {
  const { pages, pagesTotal } = await readTexts(raw.bytes, context)
  if (pages.length === 0) return finding(raw, 'unreadable', 'a PDF without pages')
  const doubtful = pages.filter(page => page.doubt !== null)
  const recognised = await recognisePages(raw.bytes, doubtful, context)
  const { problem, scanned } = recognised
  if (
    problem &&
    recognised.pages.size === 0 &&
    pages.every(page => scanned.has(page.number) && isEmpty(page))
  )
    return finding(raw, 'unread-format', `${whatItIs(pages)}: ${problem.detail}`, problem.next)
  return toDocument(raw, { pages, recognised, pagesTotal })
}

async function readTexts(
  bytes: Uint8Array,
  context: ReadContext,
): Promise<{ pages: PdfPageText[]; pagesTotal: number }> {
  const pdf = await openPdf(bytes, { pictures: false })
  try {
    return { pages: await readPages(pdf.document, context), pagesTotal: pdf.document.numPages }
  } finally {
    await pdf.close()
  }
}

async function readPages(document: PdfDocument, context: ReadContext): Promise<PdfPageText[]> {
  const pages: PdfPageText[] = []
  for (let number = 1; number <= Math.min(document.numPages, pdfPagesMax); number += 1) {
    pages.push(await readPage(document, number))
    context.progress()
  }
  return pages
}

function whatItIs(pages: readonly PdfPageText[]): string {
  const garbled = pages.some(page => page.doubt === 'garbled')
  return garbled
    ? 'text garbled by fonts that do not say which letters they draw'
    : `a scan of ${pages.length} pages`
}

function isEmpty(page: PdfPageText): boolean {
  return !/\p{L}/u.test(textOfPage(page))
}

type PdfPages = {
  readonly pages: readonly PdfPageText[]
  readonly recognised: RecognisedPages
  readonly pagesTotal: number
}

function toDocument(raw: RawDocument, { pages, recognised, pagesTotal }: PdfPages): ParsedDocument | Finding {
  const { source, body, dropped, pageStarts } = paperText(
    pages.map(page => {
      const scan = recognised.pages.get(page.number)
      return {
        number: page.number,
        height: scan?.height ?? page.height,
        rows: scan?.rows ?? rowsOf(page.segments),
      }
    }),
  )
  if (body.text.trim() === '') return finding(raw, 'unreadable', `${pagesTotal} pages without a word`)
  const scans = [...recognised.pages.values()]
  const stamps = new Set(pages.flatMap(page => page.stamps))
  return {
    stage: 'parsed',
    provenance: raw.provenance,
    format: scans.length * 2 > pages.length ? 'scan' : 'pdf',
    pageKind: 'legal-document',
    source,
    body,
    stated: noStatedFields,
    listItems: [],
    attachments: [],
    dropped: [...dropped, ...stamps, ...scans.flatMap(scan => scan.unread)],
    warnings: warningsOf({ pages, recognised, pagesTotal }),
    ocrConfidence: meanConfidence(recognised),
    pageStarts,
  }
}

function warningsOf({ pages, recognised, pagesTotal }: PdfPages): string[] {
  const warnings: string[] = []
  if (pagesTotal > pages.length)
    warnings.push(`only the first ${pages.length} of ${pagesTotal} pages were read`)
  const blank = pages.filter(page => isEmpty(page) && !recognised.pages.has(page.number))
  if (blank.length > 0) warnings.push(`no text on page ${blank.map(page => page.number).join(', ')}`)
  for (const page of pages)
    if (page.doubt === 'garbled')
      warnings.push(`page ${page.number}: garbled, its fonts do not say which letters they draw`)
  if (recognised.problem) warnings.push(`${recognised.problem.detail}; ${recognised.problem.next}`)
  for (const [number, scan] of recognised.pages)
    warnings.push(`page ${number} was recognised optically, confidence ${Math.round(scan.confidence)} of 100`)
  return warnings
}

/** By letters, so that a page with two words does not count as much as a full one. */
function meanConfidence({ pages }: RecognisedPages): number | null {
  const scans = [...pages.values()]
  const letters = scans.reduce((sum, scan) => sum + scan.letters, 0)
  if (letters === 0) return null
  return scans.reduce((sum, scan) => sum + scan.confidence * scan.letters, 0) / letters
}
