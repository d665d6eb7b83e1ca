import type { ReadContext } from '../read-context.ts'
import { OcrMissing, ocrDpi, ocrEngine, ocrInstall } from '../scan/engine.ts'
import { removeRedInk } from '../scan/ink.ts'
import { fillNumberCells } from '../scan/number-cells.ts'
import { findRules, noRules } from '../scan/rules.ts'
import { type ScannedPage, scannedPage } from '../scan/scanned-page.ts'
import type { PdfDocument } from './open.ts'
import { renderPage } from './render.ts'

export type RecognisedPages = {
  readonly pages: ReadonlyMap<number, ScannedPage>
  /** Why pages stayed unread, and what to do about it. */
  readonly problem: { readonly detail: string; readonly next: string } | null
}

/** Pages recognised optically of one file, at some five seconds each. */
export const ocrPagesMax = 200

/** Recognises the pages of a PDF that are pictures, given by number. */
export async function recognisePages(
  document: PdfDocument,
  numbers: readonly number[],
  context: ReadContext,
): Promise<RecognisedPages> {
  const pages = new Map<number, ScannedPage>()
  if (numbers.length === 0) return { pages, problem: null }
  if (!context.ocr)
    return {
      pages,
      problem: { detail: 'optical recognition is switched off', next: 'Read it with recognition on' },
    }
  try {
    for (const number of numbers.slice(0, ocrPagesMax)) {
      pages.set(number, await recognisePage(document, number, context))
      context.progress()
    }
  } catch (error) {
    if (!(error instanceof OcrMissing)) throw error
    return { pages, problem: { detail: error.message, next: `${ocrInstall}, then read the file again` } }
  }
  const left = numbers.length - pages.size
  const detail = `${left} scanned pages beyond the first ${ocrPagesMax} were not recognised`
  return { pages, problem: left > 0 ? { detail, next: 'Split the file and read the rest' } : null }
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
