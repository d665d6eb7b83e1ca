/** A place in one text, in UTF-16 units, with the words that stand there. */
export type Span = { readonly start: number; readonly end: number; readonly quote: string }

/**
 * Makes a span and asserts what every stored span promises: it quotes its own text.
 * @throws RangeError when the bounds are empty, reversed or outside the text.
 */
export function spanOf(text: string, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`no span ${start}..${end} in a text of ${text.length} UTF-16 units`)
  }
  return { start, end, quote: text.slice(start, end) }
}
