import { searchQuery, toRequest } from '../api/query.ts'
import type { SearchRequest } from '../search/search-answer.ts'
import { isoDay } from './asked-day.ts'

type FormSearch = {
  readonly request: SearchRequest
  /** Fields of the form whose values could not be read; the request is what the others say. */
  readonly unread: readonly UnreadField[]
  /** Whether anything is asked at all. */
  readonly isNarrowed: boolean
}

export type UnreadField = { readonly name: SearchField; readonly value: string }
export type SearchField = keyof typeof searchQuery.shape

/**
 * What the search form says. Parameters that are not of the form (`fbclid`, `utm_source` …) are what others hang on
 * addresses that are passed on; they are left aside. `lang` is the language of the page here, `doclang` the documents'.
 */
export function readSearch(query: Readonly<Record<string, string>>): FormSearch {
  const { lang: _, doclang, on, ...rest } = query
  const named = on === undefined ? rest : { ...rest, on: isoDay(on) }
  const asked = Object.fromEntries(
    Object.entries({ ...named, ...(doclang ? { lang: doclang } : {}) }).filter(([name]) => isField(name)),
  )
  const parsed = searchQuery.safeParse(asked)
  const isNarrowed = Object.values(asked).some(value => value !== '')
  if (parsed.success) return { request: toRequest(parsed.data), unread: [], isNarrowed }
  const names = [...new Set(parsed.error.issues.map(issue => String(issue.path[0])))].filter(isField)
  const others = Object.entries(asked).filter(([name]) => !names.some(each => each === name))
  return {
    request: toRequest(searchQuery.parse(Object.fromEntries(others))),
    unread: names.map(name => ({ name, value: asked[name] ?? '' })),
    isNarrowed,
  }
}

function isField(name: string): name is SearchField {
  return Object.hasOwn(searchQuery.shape, name)
}
