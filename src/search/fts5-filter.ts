import type { Status } from '../domain/effect.ts'
import type { Provision } from '../domain/provision.ts'
import { fold } from '../normalise/fold.ts'
import type { Database } from '../store/sqlite.ts'
import { type Columns, numbers } from './fts5-columns.ts'
import { withKeyLike } from './fts5-keys.ts'
import { formNumberOf, recordParts } from './record-part.ts'
import type { IndexQuery, StatusFrom } from './search-index.ts'
import { statusOn } from './status-on.ts'
import { type Standing, standingOf, territoryKeys } from './territory-keys.ts'
import { worksOfPlaces } from './works-by-place.ts'

/** Says of a row id whether the filters let it pass. */
export type Passes = (id: number) => boolean

/** Undefined when there are no filters. */
export function filterOf(
  { db, columns }: { readonly db: Database; readonly columns: Columns },
  query: IndexQuery,
): Passes | undefined {
  const { filters } = query
  const tests: Passes[] = []
  const oneOf = (column: Int32Array, name: string, wanted: readonly string[]): void => {
    if (wanted.length === 0) return
    const [only, ...others] = valueIds(db, name, wanted)
    const ids = new Set([only, ...others])
    tests.push(others.length === 0 ? id => column[id] === only : id => ids.has(column[id]))
  }
  oneOf(columns.type, 'type', filters.types)
  oneOf(columns.issuer, 'issuer', filters.issuers)
  oneOf(columns.lang, 'lang', filters.languages)
  oneOf(columns.kind, 'kind', filters.kinds)
  oneOf(columns.source, 'source', filters.sources)
  if (filters.parts.length > 0) {
    const parts = new Set(filters.parts.map(part => recordParts.indexOf(part)))
    tests.push(id => parts.has(columns.part[id] ?? 0))
  }
  if (filters.year !== null) tests.push(id => columns.year[id] === filters.year)
  const ofWorks = (heads: Iterable<number>): void => {
    const works = new Set<number>()
    for (const id of heads) works.add(columns.work[id] ?? 0)
    tests.push(id => works.has(columns.work[id] ?? 0))
  }
  const having = (name: 'signer' | 'recipient', value: string): Int32Array =>
    withKeyLike(db, name, fold(value))
  if (filters.jurisdictions.length > 0) {
    const isOfPlace = worksOfPlaces(columns, filters.jurisdictions)
    tests.push(id => isOfPlace(columns.work[id] ?? 0))
  }
  if (filters.signer !== null) ofWorks(having('signer', filters.signer))
  if (filters.recipient !== null) ofWorks(having('recipient', filters.recipient))
  if (filters.statuses.length > 0) {
    const status = statusReader(columns, query)
    tests.push(id => columns.instrument[id] !== 0 && filters.statuses.includes(status(id)))
  }
  const [first, second, ...rest] = tests
  if (first === undefined || second === undefined) return first
  if (rest.length === 0) return id => first(id) && second(id)
  return id => first(id) && second(id) && rest.every(test => test(id))
}

function valueIds(db: Database, name: string, wanted: readonly string[]): Int32Array {
  return numbers(
    db,
    'SELECT id AS n FROM value WHERE name = ? AND text IN (SELECT value FROM json_each(?))',
    name,
    JSON.stringify(wanted),
  )
}

/** Reads the status of a row on the query's day. */
export function statusReader(columns: Columns, query: IndexQuery): (id: number) => Status {
  const statusOf = timelineReader(columns, query)
  return id => statusOf(columns.status[id] ?? 0)
}

/** Reads what a timeline (a value of the column `status`) says of the query's day; each is worked out once. */
export function timelineReader(columns: Columns, { on }: IndexQuery): (timeline: number) => Status {
  const known = new Map<number, Status>([[0, 'unknown']])
  return timeline => {
    const before = known.get(timeline)
    if (before !== undefined) return before
    const status = statusOn(JSON.parse(columns.text(timeline)) as readonly StatusFrom[], on)
    known.set(timeline, status)
    return status
  }
}

const anywhere: Standing = { isOfPlace: false, isElsewhere: false }

/** Reads how a row stands to the places asked for; each list of places is read once. */
export function placeReader(columns: Columns, places: readonly string[]): (id: number) => Standing {
  if (places.length === 0) return () => anywhere
  const wanted = new Set(places)
  const known = new Map<number, Standing>([[0, anywhere]])
  return id => {
    const list = columns.places[id] ?? 0
    const before = known.get(list)
    if (before !== undefined) return before
    const standing = standingOf(territoryKeys(JSON.parse(columns.text(list)) as readonly string[]), wanted)
    known.set(list, standing)
    return standing
  }
}

/** Whether a row has one of the values in a column. */
export function valueReader(
  columns: Pick<Columns, 'text'>,
  column: Int32Array,
  values: readonly string[],
): (id: number) => boolean {
  if (values.length === 0) return () => false
  return id => values.includes(columns.text(column[id] ?? 0))
}

/** Whether a row is a form though none is asked for. */
export function strayFormReader(columns: Columns, { form }: IndexQuery): (id: number) => boolean {
  if (form !== null) return () => false
  const formPart = recordParts.indexOf('form')
  return id => columns.part[id] === formPart
}

/** Whether a row is a form, and the one of the number asked for where one is. */
export function formReader(columns: Columns, { form }: IndexQuery): (id: number) => boolean {
  if (form === null) return () => false
  const formPart = recordParts.indexOf('form')
  return id => {
    if (columns.part[id] !== formPart) return false
    if (form.number === null) return true
    return formNumberOf(JSON.parse(columns.text(columns.path[id] ?? 0)) as Provision) === form.number
  }
}
