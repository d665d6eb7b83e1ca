import { type Reading, remembered } from './draft.ts'
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

const marker = /(?<=[\p{L}”").;:,\]])(\d{1,3})(?=[\s.,;:)]|$)|\[(\d{1,3})\]/gu
const placesMax = 64

/** Where each number is set as a mark; of one that is set more often than 64 times only the first places. */
const noteMarkers = remembered(({ scan }: Reading): ReadonlyMap<number, readonly number[]> => {
  const markers = new Map<number, number[]>()
  for (const match of scan.text.matchAll(marker)) {
    const number = Number(match[1] ?? match[2])
    const places = markers.get(number) ?? []
    if (places.length < placesMax) places.push(match.index)
    markers.set(number, places)
  }
  return markers
})
