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
  /** A picture and next to no text, or letters that stand for nothing: the words have to be recognised. */
  readonly scanned: boolean
  /** The text is there, but its fonts do not say which letters they draw. */
  readonly garbled: boolean
}

/** A page with fewer letters than this may be a scan; a signature stamp alone has 56 characters. */
const lettersOfTextPageMin = 100

/** Reads one page: its text with places, its stamps, and whether it is a picture of text. */
export async function readPage(document: PdfDocument, number: number): Promise<PdfPageText> {
  const page = await document.getPage(number)
  const { runs, width, height } = await runsOf(page)
  const segments = segmentsOf(runs)
  const stamps = await stampsOf(page)
  const garbled = isGarbled(segments)
  const scanned = garbled || (lettersIn(segments) < lettersOfTextPageMin && (await hasPicture(page)))
  page.cleanup()
  return { number, width, height, segments, stamps, scanned, garbled }
}

/** A page where this share of the signs is private, replaced or control characters has no readable text. */
const garbledShareMin = 0.2

function isGarbled(segments: readonly Segment[]): boolean {
  const text = segments.map(segment => segment.text).join('')
  const odd = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0
  return odd > garbledShareMin * text.length && odd > 0
}

function lettersIn(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + (segment.text.match(/\p{L}/gu)?.length ?? 0), 0)
}
