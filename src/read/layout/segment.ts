/**
 * A stretch of one printed line with no column gap in it. Measures are points (PDF) or pixels (a scan);
 * `base`, the line the letters stand on, grows downwards; `size` is the height of the type.
 */
export type Segment = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

/** A row of a page: one cell in running text, several in tables and two-column heads; a cell has lines. */
export type Row = { readonly cells: readonly (readonly Segment[])[] }
