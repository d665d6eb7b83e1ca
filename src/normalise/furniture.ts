import { readFileSync } from 'node:fs'
import { dataPath } from '../data-dir.ts'
import { fold } from './fold.ts'
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
  if (phrases.strong.has(key) || begins(key, phrases.strongBegins)) return 'strong'
  if (begins(key, phrases.photos) && !/[.!?]$/.test(line)) return 'photos'
  return phrases.weak.has(key) || begins(key, phrases.weakBegins) ? 'weak' : null
}

/** A folded text without the labels of dates or counters in it. */
export function withoutLabels(folded: string, kind: 'dates' | 'counters'): string {
  return folded.replace(labelPatterns[kind], ' ')
}

/** A label of one kind (`authors`, `sources`, `dates`, `counters`) at the start of a line, and what follows it. */
export function labelled(line: string, kind: LabelKind): { label: string; value: string } | null {
  const colon = line.indexOf(':')
  if (colon < 0 || colon > labelUnitsMax) return null
  const label = line.slice(0, colon).trim()
  return labels[kind].has(keyOf(label)) ? { label, value: line.slice(colon + 1).trim() } : null
}

export type LabelKind = 'authors' | 'sources' | 'dates' | 'counters'

/** The shape of data/furniture.json. */
export type FurnitureTable = Readonly<Record<'strong' | 'weak', { whole: string[]; begins: string[] }>> &
  Readonly<Record<LabelKind | 'photos', string[]>>

/** Furniture is short; what is longer is a sentence that happens to begin alike. */
const furnitureUnitsMax = 120
const labelUnitsMax = 30

/** Advertisement marks of translation layers, rating scales, and boxes of the newspaper systems. */
const shapes = [
  /^\[\p{L}{2,20}_\d\]$/u,
  /^featured .{2,40} newspaper$/,
  /^powered ?by/,
  /^xep hang: \d/,
  /^theo doi .{2,40} tren google/,
  /^\d+ (?:danh gia|binh luan|luot xem|comments?|views?|kommentare?r?|commentaires?|comentarios?)$/,
]

const table = JSON.parse(readFileSync(dataPath('furniture.json'), 'utf8')) as FurnitureTable
const keys = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(keyOf))
const phrases = {
  strong: keys(table.strong.whole),
  strongBegins: table.strong.begins.map(fold),
  weak: keys(table.weak.whole),
  weakBegins: table.weak.begins.map(fold),
  photos: table.photos.map(fold),
}
const labels: Readonly<Record<LabelKind, ReadonlySet<string>>> = {
  authors: keys(table.authors),
  sources: keys(table.sources),
  dates: keys(table.dates),
  counters: keys(table.counters),
}

const labelPatterns = {
  dates: anyOf(labels.dates),
  counters: anyOf(labels.counters),
}

/** A quick look at a line's first letters: false when no rule of this file, nor a label, can apply to it. */
export function mayBePageLine(text: string, start: number, stop: number): boolean {
  return text.charAt(start) === '[' || maySayPhrase(text, start, stop)
}

const maySayPhrase = lineBeginnings([
  ...['featured', 'powered', 'xep hang'],
  ...[table.strong.whole, table.strong.begins, table.weak.whole, table.weak.begins, table.photos].flat(),
  ...[table.authors, table.sources, table.counters].flat(),
])

/** Without case, marks, outer spaces and the punctuation at the end; a cross or a bracket alone is kept. */
function keyOf(text: string): string {
  const folded = fold(text).trim()
  return folded.replace(/(?<![:.!…])[:.!…]+$/, '').trim() || folded
}

/**
 * `Lượt xem: 734`, `Kommentar (0)`, `Đang online: 1 Hôm nay: 20`. One word and a bare number may be a heading
 * (`Comment 1`).
 */
function isCounter(key: string): boolean {
  if (!/\d/.test(key)) return false
  const names = key.split(/ ?[:(]? ?\d[\d.,]{0,11}\)?[ |,;-]*/).filter(name => name !== '')
  if (names.length === 0 || !names.every(name => labels.counters.has(name))) return false
  return names.length > 1 || /[:( ]/.test(key.replace(/ ?\d[\d.,]*$/, ''))
}

function begins(key: string, starts: readonly string[]): boolean {
  return starts.some(start => key.startsWith(start))
}

/** Longest first, so that `cap nhat luc` is not read as `cap nhat`. The labels are our own data, letters only. */
function anyOf(list: ReadonlySet<string>): RegExp {
  const longestFirst = [...list].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join('|')})(?![\\p{L}\\d])`, 'gu')
}
