import type { MappedText } from '../domain/source-map.ts'
import { textOfUnits, unitsOf } from './utf16.ts'

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
  const from = { units: unitsOf(mapped.text), starts: mapped.starts, ends: mapped.ends }
  const made = {
    units: new Uint16Array(Math.max(0, length)),
    starts: new Uint32Array(Math.max(0, length)),
    ends: new Uint32Array(Math.max(0, length)),
  }
  let read = 0
  let write = 0
  for (const { start, end, replacement } of edits) {
    if (!(read <= start && start <= end && end <= mapped.text.length)) {
      throw new RangeError(`no edit ${start}..${end} after ${read} in ${mapped.text.length} UTF-16 units`)
    }
    copyUnits(from, { start: read, end: start }, made, write)
    write += start - read
    for (let at = 0; at < replacement.length; at++, write++) {
      made.units[write] = replacement.charCodeAt(at)
      made.starts[write] = originStart(mapped, start, end)
      made.ends[write] = originEnd(mapped, start, end)
    }
    read = end
  }
  copyUnits(from, { start: read, end: mapped.text.length }, made, write)
  return { text: textOfUnits(made.units), starts: made.starts, ends: made.ends }
}

type Units = { readonly units: Uint16Array; readonly starts: Uint32Array; readonly ends: Uint32Array }

/** For a few units a loop costs less than the views that `set` needs. */
function copyUnits(from: Units, { start, end }: Range, to: Units, at: number): void {
  if (end - start > 48) {
    to.units.set(from.units.subarray(start, end), at)
    to.starts.set(from.starts.subarray(start, end), at)
    to.ends.set(from.ends.subarray(start, end), at)
    return
  }
  for (let unit = start, made = at; unit < end; unit++, made++) {
    to.units[made] = from.units[unit] as number
    to.starts[made] = from.starts[unit] as number
    to.ends[made] = from.ends[unit] as number
  }
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

/** Where a stretch came from; for an empty one, the place in the source between its neighbours. */
function originStart(mapped: MappedText, start: number, end: number): number {
  return end > start ? (mapped.starts[start] ?? 0) : placeBefore(mapped, start)
}

function originEnd(mapped: MappedText, start: number, end: number): number {
  return end > start ? (mapped.ends[end - 1] ?? 0) : placeBefore(mapped, start)
}

function placeBefore(mapped: MappedText, unit: number): number {
  const before = mapped.ends[unit - 1]
  const after = mapped.starts[unit]
  return Math.min(before ?? after ?? 0, after ?? before ?? 0)
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
