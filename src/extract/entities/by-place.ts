import type { Entity, EntityType } from '../../domain/extraction.ts'

/** Found entities of some types, looked up by where they are. */
export type EntitiesByPlace = {
  /** The entity that begins at an offset. */
  readonly startingAt: (offset: number) => Entity | undefined
  /** The entity that covers an offset. */
  readonly covering: (offset: number) => Entity | undefined
}

/** The entities of one type must not overlap. Of several types the first listed answers first. */
export function byPlace(found: readonly Entity[], ...types: readonly EntityType[]): EntitiesByPlace {
  const rows = types.map(type =>
    found.filter(entity => entity.type === type).sort((a, b) => a.start - b.start),
  )
  const answer = (test: (entity: Entity) => boolean, offset: number) =>
    rows.map(list => lastFrom(list, offset)).find(entity => entity !== undefined && test(entity))
  return {
    startingAt: offset => answer(({ start }) => start === offset, offset),
    covering: offset => answer(({ end }) => offset < end, offset),
  }
}

/** The last entity that begins at or before an offset. */
function lastFrom(list: readonly Entity[], offset: number): Entity | undefined {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return list[low - 1]
}
