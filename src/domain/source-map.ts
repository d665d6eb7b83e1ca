/**
 * Text together with where each of its UTF-16 units came from.
 * Unit `i` of `text` was made from `starts[i]` (inclusive) to `ends[i]` (exclusive) of the source.
 * Both arrays have one entry per unit of `text`; `starts` never decreases.
 */
export type MappedText = {
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** The stretch of the source that a stretch of the text was made from. */
export function toSource(mapped: MappedText, start: number, end: number): { start: number; end: number } {
  const first = mapped.starts[start]
  const last = mapped.ends[end - 1]
  if (first === undefined || last === undefined || end <= start) {
    throw new RangeError(`no stretch ${start}..${end} in a text of ${mapped.text.length} UTF-16 units`)
  }
  return { start: first, end: last }
}

/** A text that is its own source. */
export function identityMap(text: string): MappedText {
  const starts = new Uint32Array(text.length)
  const ends = new Uint32Array(text.length)
  for (let unit = 0; unit < text.length; unit++) {
    starts[unit] = unit
    ends[unit] = unit + 1
  }
  return { text, starts, ends }
}
