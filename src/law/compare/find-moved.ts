import type { ComparedRow, UnitRow } from './text-comparison.ts'

/** A clause of fewer syllables is common property: `Chính phủ quy định chi tiết Điều này.` */
const syllablesMin = 12

/**
 * Finds clauses that were taken out of one article and put into another with the same words, and says where they went.
 * A text that stands in several places is no sign of a move.
 */
export function findMoved(rows: readonly ComparedRow[]): readonly ComparedRow[] {
  const gone = placesOf(rows, 'removed')
  const come = placesOf(rows, 'added')
  const partner = new Map<UnitRow, UnitRow>()
  for (const [key, [from, ...others]] of gone) {
    const [to, ...more] = come.get(key) ?? []
    if (!from || !to || others.length > 0 || more.length > 0) continue
    partner.set(from, to)
    partner.set(to, from)
  }
  if (partner.size === 0) return rows
  return rows.map(row => ({
    ...row,
    units: row.units.map(unit => {
      const other = partner.get(unit)
      return other ? { ...unit, change: 'moved' as const, elsewhere: other.old ?? other.new } : unit
    }),
  }))
}

function placesOf(rows: readonly ComparedRow[], change: 'added' | 'removed'): Map<string, UnitRow[]> {
  const places = new Map<string, UnitRow[]>()
  for (const row of rows)
    for (const unit of row.units) {
      if (unit.change !== change) continue
      const syllables = unit.words.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      if (syllables.length < syllablesMin) continue
      const key = syllables.join(' ')
      places.set(key, [...(places.get(key) ?? []), unit])
    }
  return places
}
