import { nameTokens } from './meili-document.ts'
import type { MeiliReading } from './meili-reading.ts'
import { statusFilter } from './meili-timeline.ts'
import type { IndexQuery } from './search-index.ts'

/** Documents that have a name asked for and are looked at. */
const namedMax = 1_000

/** The filters of a query in the server's words; undefined when there are none. */
export async function filterOf(reading: MeiliReading, query: IndexQuery): Promise<string | undefined> {
  const { filters } = query
  const parts: string[] = []
  const oneOf = (attribute: string, values: readonly string[]): void => {
    if (values.length > 0) parts.push(isOneOf(attribute, values))
  }
  oneOf('type', filters.types)
  oneOf('issuer', filters.issuers)
  oneOf('places', filters.jurisdictions)
  oneOf('lang', filters.languages)
  oneOf('kind', filters.kinds)
  oneOf('source', filters.sources)
  oneOf('piece', filters.parts)
  if (filters.year !== null) oneOf('year', [String(filters.year)])
  if (filters.statuses.length > 0) parts.push(statusFilter(filters.statuses, query.on))
  if (filters.signer !== null) parts.push(await worksNaming(reading, 'signers', filters.signer))
  if (filters.recipient !== null) parts.push(await worksNaming(reading, 'recipients', filters.recipient))
  return parts.length === 0 ? undefined : parts.join(' AND ')
}

/** Names stand with the first part of a document; the filter is on all of its work. */
async function worksNaming(
  { search, names }: MeiliReading,
  attribute: 'signers' | 'recipients',
  name: string,
): Promise<string> {
  const tokens = nameTokens(name)
  if (tokens === '') return nothing
  const [found] = await search<{ readonly work: string }>([
    {
      indexUid: names.records,
      q: `"${tokens}"`,
      attributesToSearchOn: [attribute],
      matchingStrategy: 'all',
      attributesToRetrieve: ['work'],
      limit: namedMax,
    },
  ])
  const works = new Set((found?.hits ?? []).map(({ work }) => work))
  return works.size === 0 ? nothing : isOneOf('work', [...works])
}

/** Passes no document. */
const nothing = 'part < 0'

/** `attribute IN ["a", "b"]`, each value quoted. */
export function isOneOf(attribute: string, values: readonly string[]): string {
  return `${attribute} IN [${values.map(quoted).join(', ')}]`
}

/** A value is always a quoted string to the server, whatever it holds. */
function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** Filters joined by AND, as a field of a question; none where none is given. */
export function both(...filters: readonly (string | undefined)[]): { readonly filter?: string } {
  const given = filters.filter(filter => filter !== undefined)
  return given.length === 0 ? {} : { filter: given.map(filter => `(${filter})`).join(' AND ') }
}
