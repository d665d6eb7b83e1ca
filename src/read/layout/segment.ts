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

/**
 * A row of a page. `text`: running text, one cell. `table`: cells beside each other. `columns`: cells that only
 * arrange text on the sheet, as in the head of a letter, and are read one after the other.
 */
export type Row = {
  readonly kind: 'text' | 'table' | 'columns'
  readonly cells: readonly (readonly Segment[])[]
}
