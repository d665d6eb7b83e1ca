import { foldUnit } from './fold.ts'

/**
 * Builds a quick look at the first letters of a line: false means that none of the phrases can stand there, true that
 * one may. Long texts are mostly other lines, and reading each of them against every phrase would cost more than all
 * the rest. Digits before the phrase (`0 Đánh giá`) are passed over; it ends at a colon or a bracket at the latest.
 * Bounds in UTF-16 units, without outer spaces.
 */
export function lineBeginnings(
  phrases: readonly string[],
): (text: string, start: number, stop: number) => boolean {
  const beginnings = new Set(phrases.map(phrase => beginning(phrase, 0, phrase.length)))
  return (text, start, stop) => beginnings.has(beginning(text, start, stop))
}

const lettersLookedAt = 6

/** Different letters may fall together; then a line gets a second look that it did not need. */
function beginning(text: string, start: number, stop: number): number {
  let sum = 0
  let at = start
  while (at < stop && isDigit(text.charCodeAt(at))) at++
  for (let letters = 0; at < stop && letters < lettersLookedAt; at++) {
    const unit = text.charCodeAt(at)
    if (isEnd(unit) && letters > 0) break
    if (unit === space) continue
    sum = (sum * 31 + foldUnit(unit)) | 0
    letters++
  }
  return sum
}

const space = 0x20

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** `(`, `.`, `:`: `Đánh giá:` and `Kommentar (0)` are the phrase with something behind it. */
function isEnd(unit: number): boolean {
  return unit === 0x28 || unit === 0x2e || unit === 0x3a
}
