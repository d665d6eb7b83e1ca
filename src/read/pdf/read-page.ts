import type { Segment } from '../layout/segment.ts'
import type { PdfDocument, PdfPage } from './open.ts'
import { runsOf } from './page-runs.ts'
import { segmentsOf } from './runs.ts'
import { largestPicture, stampsOf } from './stamps.ts'
import { isDoubtfulText } from './text-quality.ts'

export type PdfPageText = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly segments: readonly Segment[]
  /** Texts of the electronic signatures shown on the page. */
  readonly stamps: readonly string[]
  /** A picture and next to no text, or none worth having: the words have to be recognised. */
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
  const text = segments.map(segment => segment.text).join(' ')
  const garbled = isGarbled(text)
  const scanned = garbled || (await isScan(page, text))
  page.cleanup()
  return { number, width, height, segments, stamps, scanned, garbled }
}

/** A picture of the whole sheet has at least so many pixels; logos and seals have fewer. */
const sheetPixelsMin = 900_000

/**
 * A page counts as scanned by its text: with hardly any, any picture may hold it. With some that is hardly
 * Vietnamese, a picture of the whole sheet says that a scanner's program left it.
 */
async function isScan(page: PdfPage, text: string): Promise<boolean> {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < lettersOfTextPageMin) return (await largestPicture(page)) > 0
  return isDoubtfulText(text) && (await largestPicture(page)) >= sheetPixelsMin
}

/** A page where this share of the signs is private, replaced or control characters has no readable text. */
const garbledShareMin = 0.2

function isGarbled(text: string): boolean {
  const odd = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0
  return odd > garbledShareMin * text.length && odd > 0
}
