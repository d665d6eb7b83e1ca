/**
 * One line as it stood on paper. Measures are points, pixels, or type sizes where a plain text gives no places
 * (then `left` is 0 and `base` counts lines).
 */
export type PageLine = {
  readonly text: string
  readonly page: number
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  /** Lines are joined only within one block: a table row and each cell of a two-column head are their own. */
  readonly block: 'text' | 'row' | number
}

export type PageLines = {
  readonly lines: readonly PageLine[]
  /** Height of each page by number; empty for a text without pages. */
  readonly pageHeights: ReadonlyMap<number, number>
  /** False where only the order and length of lines is known. */
  readonly placed: boolean
}

/** A line with its place in the text layer. */
export type PrintedLine = PageLine & { readonly start: number; readonly end: number }

/** The lines of each page, pages in the order in which they first come. */
export function linesByPage<Line extends PageLine>(lines: readonly Line[]): Map<number, Line[]> {
  const pages = new Map<number, Line[]>()
  for (const line of lines) {
    const ofPage = pages.get(line.page)
    if (ofPage) ofPage.push(line)
    else pages.set(line.page, [line])
  }
  return pages
}
