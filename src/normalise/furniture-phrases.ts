import { readFileSync } from 'node:fs'
import { dataPath } from '../data-dir.ts'
import { fold } from './fold.ts'

/** The shape of data/furniture.json. */
type FurnitureTable = Readonly<Record<'strong' | 'weak', { whole: string[]; begins: string[] }>> &
  Readonly<Record<LabelKind | 'photos', string[]>>

/** What the labels of data/furniture.json stand before. */
export type LabelKind = 'authors' | 'sources' | 'dates' | 'counters'

const table = JSON.parse(readFileSync(dataPath('furniture.json'), 'utf8')) as FurnitureTable

/** The phrases of data/furniture.json as keys (`keyOf`), and the beginnings in folded form. */
export const furniturePhrases = {
  strong: keys(table.strong.whole),
  strongBegins: table.strong.begins.map(fold),
  weak: keys(table.weak.whole),
  weakBegins: table.weak.begins.map(fold),
  photos: table.photos.map(fold),
}

/** The labels of each kind as keys. */
export const labelKeys: Readonly<Record<LabelKind, ReadonlySet<string>>> = {
  authors: keys(table.authors),
  sources: keys(table.sources),
  dates: keys(table.dates),
  counters: keys(table.counters),
}

/** Without case, marks, outer spaces and the punctuation at the end; a cross or a bracket alone is kept. */
export function keyOf(text: string): string {
  const folded = fold(text).trim()
  return folded.replace(/(?<![:.!…])[:.!…]+$/, '').trim() || folded
}

function keys(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map(keyOf))
}
