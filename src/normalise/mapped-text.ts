import type { MappedText } from '../domain/source-map.ts'

/** A stretch of a mapped text, in UTF-16 units; an empty one is a place between two units. */
export type Range = { readonly start: number; readonly end: number }

/** A stretch and what stands there afterwards. */
export type Edit = Range & { readonly replacement: string }

/**
 * Applies edits, which must be in order and must not overlap. Each unit of a replacement was made from the whole
 * stretch it replaces; inserted text was made from the empty place where it was put.
 * Time and memory grow with the length of the text.
 * @throws RangeError when edits are out of order, overlap or lie outside the text.
 */
export function editMapped(mapped: MappedText, edits: readonly Edit[]): MappedText {
  if (edits.length === 0) return mapped
  const length = edits.reduce(
    (sum, { start, end, replacement }) => sum + replacement.length - (end - start),
    mapped.text.length,
  )
  const starts = new Uint32Array(Math.max(0, length))
  const ends = new Uint32Array(starts.length)
  let text = ''
  let read = 0
  let write = 0
  for (const { start, end, replacement } of edits) {
    if (!(read <= start && start <= end && end <= mapped.text.length)) {
      throw new RangeError(`no edit ${start}..${end} after ${read} in ${mapped.text.length} UTF-16 units`)
    }
    text += mapped.text.slice(read, start) + replacement
    for (; read < start; read++, write++) {
      starts[write] = mapped.starts[read] as number
      ends[write] = mapped.ends[read] as number
    }
    const origin = originOf(mapped, start, end)
    for (const stop = write + replacement.length; write < stop; write++) {
      starts[write] = origin.start
      ends[write] = origin.end
    }
    read = end
  }
  starts.set(mapped.starts.subarray(read), write)
  ends.set(mapped.ends.subarray(read), write)
  return { text: text + mapped.text.slice(read), starts, ends }
}

/**
 * Replaces every match of a global pattern. A replacement function sees the match;
 * what it returns unchanged keeps its unit-by-unit map.
 * @throws TypeError when the pattern is not global.
 */
export function replaceMapped(
  mapped: MappedText,
  pattern: RegExp,
  replacement: string | ((match: RegExpMatchArray) => string),
): MappedText {
  const edits: Edit[] = []
  for (const match of mapped.text.matchAll(pattern)) {
    const made = typeof replacement === 'string' ? replacement : replacement(match)
    if (made !== match[0])
      edits.push({ start: match.index, end: match.index + match[0].length, replacement: made })
  }
  return editMapped(mapped, edits)
}

/** Takes stretches out; they must be in order and must not overlap. */
export function removeRanges(mapped: MappedText, ranges: readonly Range[]): MappedText {
  return editMapped(
    mapped,
    ranges.map(({ start, end }) => ({ start, end, replacement: '' })),
  )
}

/** The part from `start` up to `end`, like `String.prototype.slice` with bounds inside the text. */
export function sliceMapped(mapped: MappedText, start: number, end: number = mapped.text.length): MappedText {
  return {
    text: mapped.text.slice(start, end),
    starts: mapped.starts.slice(start, end),
    ends: mapped.ends.slice(start, end),
  }
}

/**
 * Puts parts of one source behind each other. A separator was made from the place between its neighbours.
 * The parts must come in the order of the source, so that `starts` never decreases.
 */
export function concatMapped(parts: readonly MappedText[], separator = ''): MappedText {
  const gaps = Math.max(0, parts.length - 1) * separator.length
  const length = parts.reduce((sum, part) => sum + part.text.length, gaps)
  const starts = new Uint32Array(length)
  const ends = new Uint32Array(length)
  const places = placesBetween(parts)
  let write = 0
  for (const [index, part] of parts.entries()) {
    starts.set(part.starts, write)
    ends.set(part.ends, write)
    write += part.text.length
    const place = places[index]
    if (place === undefined) break
    starts.fill(place, write, write + separator.length)
    ends.fill(place, write, write + separator.length)
    write += separator.length
  }
  return { text: parts.map(part => part.text).join(separator), starts, ends }
}

/**
 * Joins two maps: `outer` was made from `inner.text`, which was made from a source;
 * the result is `outer.text` with offsets into that source.
 */
export function composeMaps(inner: MappedText, outer: MappedText): MappedText {
  const starts = new Uint32Array(outer.text.length)
  const ends = new Uint32Array(outer.text.length)
  for (let unit = 0; unit < outer.text.length; unit++) {
    const origin = originOf(inner, outer.starts[unit] ?? 0, outer.ends[unit] ?? 0)
    starts[unit] = origin.start
    ends[unit] = origin.end
  }
  return { text: outer.text, starts, ends }
}

/** Where a stretch came from; for an empty one, the place in the source between its neighbours. */
function originOf(mapped: MappedText, start: number, end: number): Range {
  if (end > start) return { start: mapped.starts[start] ?? 0, end: mapped.ends[end - 1] ?? 0 }
  const before = mapped.ends[start - 1]
  const after = mapped.starts[start]
  const place = Math.min(before ?? after ?? 0, after ?? before ?? 0)
  return { start: place, end: place }
}

/** The place in the source behind each part but the last. */
function placesBetween(parts: readonly MappedText[]): number[] {
  const places: number[] = []
  for (const part of parts.slice(0, -1)) places.push(part.ends.at(-1) ?? places.at(-1) ?? 0)
  let next = Infinity
  for (let index = places.length - 1; index >= 0; index--) {
    next = Math.min(next, parts[index + 1]?.starts[0] ?? next)
    places[index] = Math.min(places[index] ?? 0, next)
  }
  return places
}
