import { keyOf, type LabelKind, labelKeys } from './furniture-phrases.ts'

/** A label of one kind at the start of a line, before a colon, and what follows it: `Tác giả: …`, `Quelle : …`. */
export function labelled(line: string, kind: LabelKind): { label: string; value: string } | null {
  const colon = line.indexOf(':')
  if (colon < 0 || colon > labelUnitsMax) return null
  const label = line.slice(0, colon).trim()
  return labelKeys[kind].has(keyOf(label)) ? { label, value: line.slice(colon + 1).trim() } : null
}

/** A folded text without the labels of dates or counters in it. */
export function withoutLabels(folded: string, kind: 'dates' | 'counters'): string {
  return folded.replace(patterns[kind], ' ')
}

const labelUnitsMax = 30

const patterns = { dates: anyOf(labelKeys.dates), counters: anyOf(labelKeys.counters) }

/** Longest first, so that `cap nhat luc` is not read as `cap nhat`. The labels are our own data, letters only. */
function anyOf(list: ReadonlySet<string>): RegExp {
  const longestFirst = [...list].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join('|')})(?![\\p{L}\\d])`, 'gu')
}
