import type { Segment } from '../layout/segment.ts'
import type { PdfDocument } from './open.ts'
import { runsOf } from './page-runs.ts'
import { segmentsOf } from './runs.ts'
import { hasPicture, stampsOf } from './stamps.ts'

export type PdfPageText = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly segments: readonly Segment[]
  /** Texts of the electronic signatures shown on the page. */
  readonly stamps: readonly string[]
  /** A picture and next to no text: the words have to be recognised. */
  readonly scanned: boolean
}

/** A page with fewer letters than this may be a scan; a signature stamp alone has 56 characters. */
const lettersOfTextPageMin = 100

/** Reads one page: its text with places, its stamps, and whether it is a picture of text. */
export async function readPage(document: PdfDocument, number: number): Promise<PdfPageText> {
  const page = await document.getPage(number)
  const { runs, width, height } = await runsOf(page)
  const segments = segmentsOf(runs)
  const stamps = await stampsOf(page)
  const scanned = lettersIn(segments) < lettersOfTextPageMin && (await hasPicture(page))
  page.cleanup()
  return { number, width, height, segments, stamps, scanned }
}

function lettersIn(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + (segment.text.match(/\p{L}/gu)?.length ?? 0), 0)
}
