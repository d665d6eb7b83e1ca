import type { ReadContext } from '../read-context.ts'
import { OcrMissing, ocrDpi, ocrEngine, ocrInstall } from '../scan/engine.ts'
import { removeRedInk } from '../scan/ink.ts'
import { fillNumberCells } from '../scan/number-cells.ts'
import { findRules, noRules } from '../scan/rules.ts'
import { type ScannedPage, scannedPage } from '../scan/scanned-page.ts'
import { openPdf, type PdfDocument } from './open.ts'
import { type PdfPageText, textOfPage } from './read-page.ts'
import { renderPage } from './render.ts'
import { largestPicture } from './stamps.ts'
import { isBetterReading } from './text-quality.ts'

export type RecognisedPages = {
  /** Pages whose words are in a picture. */
  readonly scanned: ReadonlySet<number>
  /** Those of them that were recognised, and read better so than by their own text. */
  readonly pages: ReadonlyMap<number, ScannedPage>
  /** Why pages stayed unread, and what to do about it. */
  readonly problem: { readonly detail: string; readonly next: string } | null
}

/** Pages recognised optically of one file, at some five seconds each. */
export const ocrPagesMax = 200

/** Recognises those pages of a PDF that are pictures, of the ones whose own text is in doubt. */
export async function recognisePages(
  bytes: Uint8Array,
  doubtful: readonly PdfPageText[],
  context: ReadContext,
): Promise<RecognisedPages> {
  if (doubtful.length === 0) return { scanned: new Set(), pages: new Map(), problem: null }
  const pdf = await openPdf(bytes, { pictures: true })
  try {
    const scans = await scansAmong(pdf.document, doubtful, context)
    return {
      scanned: new Set(scans.map(page => page.number)),
      ...(await recognise(pdf.document, scans, context)),
    }
  } finally {
    await pdf.close()
  }
}

/** A picture of the whole sheet has at least so many pixels; logos and seals have fewer. */
const sheetPixelsMin = 900_000

/** With hardly any text, any picture may hold it; text in another language is a scanner's only on a whole sheet. */
async function scansAmong(
  document: PdfDocument,
  doubtful: readonly PdfPageText[],
  context: ReadContext,
): Promise<PdfPageText[]> {
  const scans: PdfPageText[] = []
  for (const text of doubtful) {
    const page = await document.getPage(text.number)
    const pixels = text.doubt === 'garbled' ? sheetPixelsMin : await largestPicture(page)
    page.cleanup()
    if (pixels >= (text.doubt === 'little' ? 1 : sheetPixelsMin)) scans.push(text)
    context.progress()
  }
  return scans
}

async function recognise(
  document: PdfDocument,
  scans: readonly PdfPageText[],
  context: ReadContext,
): Promise<Omit<RecognisedPages, 'scanned'>> {
  const pages = new Map<number, ScannedPage>()
  if (scans.length > 0 && !context.ocr) return { pages, problem: switchedOff }
  try {
    for (const text of scans.slice(0, ocrPagesMax)) {
      const scan = await recognisePage(document, text.number, context)
      if (isBetter(scan, text)) pages.set(text.number, scan)
      context.progress()
    }
  } catch (error) {
    if (!(error instanceof OcrMissing)) throw error
    return { pages, problem: { detail: error.message, next: `${ocrInstall}, then read the file again` } }
  }
  const detail = `${scans.length - ocrPagesMax} scanned pages beyond the first ${ocrPagesMax} were not recognised`
  const problem = scans.length > ocrPagesMax ? { detail, next: 'Split the file and read the rest' } : null
  return { pages, problem }
}

const switchedOff = { detail: 'optical recognition is switched off', next: 'Read it with recognition on' }

function isBetter({ rows }: ScannedPage, text: PdfPageText): boolean {
  const own = textOfPage(text)
  if (text.doubt === 'garbled' || !/\p{L}/u.test(own)) return true
  return isBetterReading(textOfPage({ segments: rows.flatMap(row => row.cells.flat()) }), own)
}

/** A page read with less confidence than this may stand on its head. */
const uprightConfidenceMin = 65
/** A page with hardly a letter is a photograph or blank, and stays so whichever way it is turned. */
const lettersToTurnMin = 30

/** Tries the page as it is and, where it lies on its side or next to nothing can be read, turned. */
async function recognisePage(
  document: PdfDocument,
  number: number,
  context: ReadContext,
): Promise<ScannedPage> {
  let best = await recogniseTurned(document, number, 0)
  for (const turn of best.sideways ? [90, 270] : [180, 90, 270]) {
    if (isUpright(best) || best.letters < lettersToTurnMin) break
    context.progress()
    const turned = await recogniseTurned(document, number, turn)
    if (worth(turned) > worth(best)) best = turned
  }
  return best
}

function isUpright({ sideways, confidence }: ScannedPage): boolean {
  return !sideways && confidence >= uprightConfidenceMin
}

function worth({ sideways, confidence, letters }: ScannedPage): number {
  return sideways ? 0 : confidence * letters
}

async function recogniseTurned(document: PdfDocument, number: number, turn: number): Promise<ScannedPage> {
  const engine = await ocrEngine()
  const page = await document.getPage(number)
  let rules = noRules
  const { png, height } = await renderPage(document, page, {
    dpi: ocrDpi,
    turn,
    prepare: picture => {
      removeRedInk(picture.data)
      rules = findRules(picture)
    },
  })
  page.cleanup()
  const lines = await fillNumberCells(engine, png, { lines: await engine.recognise(png), rules })
  return scannedPage(lines, { height, rules })
}
