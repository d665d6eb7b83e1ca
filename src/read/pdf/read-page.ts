import type { Segment } from '../layout/segment.ts'
import type { PdfDocument } from './open.ts'
import { runsOf } from './page-runs.ts'
import { segmentsOf } from './runs.ts'
import { stampsOf } from './stamps.ts'
import { isDoubtfulText } from './text-quality.ts'

export type PdfPageText = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly segments: readonly Segment[]
  /** Texts of the electronic signatures shown on the page. */
  readonly stamps: readonly string[]
  /** Whether the words may have to be recognised: there are hardly any, or none worth having. */
  readonly doubt: 'little' | 'foreign' | 'garbled' | null
}

/** A page with fewer letters than this may be a scan; a signature stamp alone has 56 characters. */
const lettersOfTextPageMin = 100

/** Reads one page: its text with places, and its stamps. */
export async function readPage(document: PdfDocument, number: number): Promise<PdfPageText> {
  const page = await document.getPage(number)
  const { runs, width, height } = await runsOf(page)
  const segments = segmentsOf(runs)
  const stamps = await stampsOf(page)
  page.cleanup()
  return { number, width, height, segments, stamps, doubt: doubtOf(segments) }
}

/** The words of a page, in reading order, on one line. */
export function textOfPage({ segments }: Pick<PdfPageText, 'segments'>): string {
  return segments.map(segment => segment.text).join(' ')
}

function doubtOf(segments: readonly Segment[]): PdfPageText['doubt'] {
  const text = textOfPage({ segments })
  if (isGarbled(text)) return 'garbled'
  if ((text.match(/\p{L}/gu)?.length ?? 0) < lettersOfTextPageMin) return 'little'
  return isDoubtfulText(text) ? 'foreign' : null
}

/** A page where this share of the signs is private, replaced or control characters has no readable text. */
const garbledShareMin = 0.2

function isGarbled(text: string): boolean {
  const odd = text.match(/[\p{Co}\p{Cc}\ufffd]/gu)?.length ?? 0
  return odd > garbledShareMin * text.length && odd > 0
}
