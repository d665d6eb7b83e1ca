import type { Segment } from '../layout/segment.ts'

/** A recognised line, parted where the page has columns. */
export type ScannedLine = { readonly segments: readonly ScannedSegment[] }

export type ScannedSegment = Segment & {
  /** Mean confidence of its words, 0–100. */
  readonly confidence: number
  readonly letters: number
}
