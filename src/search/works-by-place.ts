import { remembered } from '../domain/remembered.ts'
import type { Columns } from './fts5-columns.ts'
import { territoryKeys } from './territory-keys.ts'

/** Says of a work whether one of its documents is of some territories. */
type WorkTest = (work: number) => boolean

/** The works of one list of places, with the territories that find it. */
type PlacedWorks = { readonly keys: readonly string[]; readonly works: readonly number[] }

/**
 * The works of these territories, or of districts of theirs, by the first records of their documents. The records are
 * sorted by place once for each state of the index: places are few, records are many.
 */
export function worksOfPlaces(columns: Columns, places: readonly string[]): WorkTest {
  const wanted = new Set(places)
  const marked = new Uint8Array(columns.size)
  const beyond = new Set<number>()
  for (const { keys, works } of placedWorks(columns)) {
    if (!keys.some(key => wanted.has(key))) continue
    for (const work of works)
      if (work < marked.length) marked[work] = 1
      else beyond.add(work)
  }
  return work => (work < marked.length ? marked[work] === 1 : beyond.has(work))
}

/** Columns are made anew whenever the index changes: what was sorted of the old ones goes with them. */
const placedWorks = remembered((columns: Columns): readonly PlacedWorks[] => {
  const byList = new Map<number, number[]>()
  for (let id = 1; id < columns.size; id++) {
    const list = columns.places[id] ?? 0
    if (columns.head[id] !== 1 || list === 0) continue
    const works = byList.get(list)
    const work = columns.work[id] ?? 0
    if (works) works.push(work)
    else byList.set(list, [work])
  }
  return [...byList].map(([list, works]) => ({
    keys: territoryKeys(JSON.parse(columns.text(list)) as readonly string[]),
    works,
  }))
})
