/**
 * One line of a text layer: `start`–`end` in the layer, and where it stood on paper. Measures are points, pixels,
 * or type sizes where a plain text gives no places (then `left` is 0 and `base` counts lines).
 */
export type PrintedLine = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly page: number
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  /** Lines are joined only within one block: a table row and each cell of a two-column head are their own. */
  readonly block: 'text' | 'row' | number
}

/** A text layer with its lines, in order. */
export type TextLayer = {
  readonly source: string
  readonly lines: readonly PrintedLine[]
  /** Height of each page by number; empty for a text without pages. */
  readonly pageHeights: ReadonlyMap<number, number>
  /** False where only the order and length of lines is known. */
  readonly placed: boolean
}
