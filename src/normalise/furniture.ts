import { furniturePhrases, keyOf, labelKeys } from './furniture-phrases.ts'
import { lineBeginnings } from './line-beginnings.ts'

/**
 * How sure it is that a line is part of the page and not of its text. `strong`: wherever it stands alone.
 * `photos`: announces pictures that are gone; not in legal texts. `weak`: only beside other furniture.
 */
export type FurnitureKind = 'strong' | 'photos' | 'weak'

/** Judges one line by itself, by the phrases of data/furniture.json and a few shapes. Null: it may be text. */
export function furnitureKind(line: string): FurnitureKind | null {
  if (line.length > furnitureUnitsMax) return null
  const key = keyOf(line)
  if (shapes.some(shape => shape.test(key)) || isCounter(key)) return 'strong'
  if (furniturePhrases.strong.has(key) || begins(key, furniturePhrases.strongBegins)) return 'strong'
  if (begins(key, furniturePhrases.photos) && !/[.!?]$/.test(line)) return 'photos'
  return furniturePhrases.weak.has(key) || begins(key, furniturePhrases.weakBegins) ? 'weak' : null
}

/** A quick look at a line's first letters: false when it is no furniture and begins with no label. */
export function mayBePageLine(text: string, start: number, stop: number): boolean {
  return text.charAt(start) === '[' || maySayPhrase(text, start, stop)
}

/** Furniture is short; what is longer is a sentence that happens to begin alike. */
const furnitureUnitsMax = 120

/** Advertisement marks of translation layers, rating scales, and boxes of the newspaper systems. */
const shapes = [
  /^\[\p{L}{2,20}_\d\]$/u,
  /^featured .{2,40} newspaper$/,
  /^powered ?by/,
  /^xep hang: \d/,
  /^theo doi .{2,40} tren google/,
  /^\d+ (?:danh gia|binh luan|luot xem|comments?|views?|kommentare?r?|commentaires?|comentarios?)$/,
]

const maySayPhrase = lineBeginnings([
  ...['featured', 'powered', 'xep hang', 'theo doi'],
  ...Object.values(furniturePhrases).flatMap(list => [...list]),
  ...[labelKeys.authors, labelKeys.sources, labelKeys.counters].flatMap(list => [...list]),
])

/**
 * `Lượt xem: 734`, `Kommentar (0)`, `Đang online: 1 Hôm nay: 20`. One word and a bare number may be a heading
 * (`Comment 1`).
 */
function isCounter(key: string): boolean {
  if (!/\d/.test(key)) return false
  const names = key.split(/ ?[:(]? ?\d[\d.,]{0,11}\)?[ |,;-]*/).filter(name => name !== '')
  if (names.length === 0 || !names.every(name => labelKeys.counters.has(name))) return false
  return names.length > 1 || /[:( ]/.test(key.replace(/ ?\d[\d.,]*$/, ''))
}

function begins(key: string, starts: readonly string[]): boolean {
  return starts.some(start => key.startsWith(start))
}
