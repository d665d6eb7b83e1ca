import type { MappedText } from '../domain/source-map.ts'

/** Where pages begin in a text, given where they begin in its source. Places only grow. */
export function pagesIn({ text, starts }: MappedText, pageStarts: readonly number[]): readonly number[] {
  let unit = 0
  return pageStarts.map(page => {
    while (unit < text.length && (starts[unit] ?? 0) < page) unit += 1
    return unit
  })
}
