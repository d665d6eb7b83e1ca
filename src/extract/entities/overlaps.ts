import type { Entity } from '../../domain/extraction.ts'

/** Types of which one may not stand inside the other: the first is what the words are, the second was a guess. */
const beats: readonly (readonly [winner: Entity['type'], loser: Entity['type']])[] = [
  ['recipient', 'person'],
  ['person', 'place'],
]

/**
 * The one rule for entities that share a place: of one type the longest that begins first stays; a recipient beats the
 * same person, a person the place in his name. Entities of other types may share their words: the place of a committee.
 * Returns them in order of their places.
 */
export function withoutOverlaps(found: readonly Entity[]): Entity[] {
  const byType = new Map<Entity['type'], Entity[]>()
  for (const entity of sorted(found)) {
    const kept = byType.get(entity.type) ?? []
    const last = kept.at(-1)
    if (!last || entity.start >= last.end) kept.push(entity)
    byType.set(entity.type, kept)
  }
  for (const [winner, loser] of beats) {
    byType.set(loser, outside(byType.get(loser) ?? [], byType.get(winner) ?? []))
  }
  return sorted([...byType.values()].flat())
}

/** Those of one list that share nothing with the other; both in order and without overlaps. */
function outside(list: readonly Entity[], others: readonly Entity[]): Entity[] {
  let next = 0
  return list.filter(entity => {
    while (next < others.length && (others[next]?.end ?? 0) <= entity.start) next++
    const other = others[next]
    return !other || other.start >= entity.end
  })
}

function sorted(found: readonly Entity[]): Entity[] {
  return [...found].sort((a, b) => a.start - b.start || b.end - a.end || compare(a.type, b.type))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
