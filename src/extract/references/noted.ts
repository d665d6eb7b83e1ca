import { remembered } from '../../domain/remembered.ts'
import type { Reading } from './draft.ts'
import { isConsolidated } from './speaker.ts'

const noteLine = /(?:^|\n)[ \t]*\[?(\d{1,3})\]?[ \t]*$/u
const noteUnitsMax = 24

/**
 * "2 Điều này được sửa đổi …": a note of a consolidated text speaks of the place where its number is set, behind a word
 * ("phụ cấp lương2") or in brackets. Returns that place; undefined where no note begins.
 */
export function notedAt(reading: Reading, position: number): number | undefined {
  if (!isConsolidated(reading)) return undefined
  const before = reading.scan.text.slice(Math.max(0, position - noteUnitsMax), position)
  const number = noteLine.exec(before)?.[1]
  if (number === undefined) return undefined
  const places = noteMarkers(reading).get(Number(number)) ?? []
  return places.findLast(place => place < position - before.length + before.lastIndexOf(number))
}

const figures = /\d{1,3}/g
const placesMax = 64

/** Where each number is set as a mark; of one that is set more often than 64 times only the first places. */
const noteMarkers = remembered(({ scan: { text } }: Reading): ReadonlyMap<number, readonly number[]> => {
  const markers = new Map<number, number[]>()
  for (const match of text.matchAll(figures)) {
    if (!isMark(text, match.index, match.index + match[0].length)) continue
    const number = Number(match[0])
    const places = markers.get(number) ?? []
    if (places.length < placesMax) places.push(match.index)
    markers.set(number, places)
  }
  return markers
})

/** Directly behind a word or a sign, and before a space or a sign; or in brackets. */
function isMark(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.charAt(start - 1), text.charAt(end)]
  if (before === '[') return behind === ']'
  return /[\s.,;:)]|^$/.test(behind) && /[\p{L}”").;:,\]]/u.test(before)
}
