import type { Day } from '../src/domain/day.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { plainRequest, type SearchRequest } from '../src/search/search-answer.ts'
import { type Meaning, understand } from '../src/search/understand.ts'

/** What a request is understood as on a day, for measuring and for tests. @throws Error where it is refused */
export function meaningOf(asked: Partial<Omit<SearchRequest, 'on'>>, on: string): Meaning {
  const meaning = understand({ ...plainRequest, ...asked, on: on as Day }, loadRegistry())
  if ('refused' in meaning) throw new Error(`${asked.q ?? ''}: ${meaning.detail}`)
  return meaning
}
