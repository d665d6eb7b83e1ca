import type { Provision } from '../domain/provision.ts'
import type { Hit } from './search-answer.ts'
import type { FoundWork, IndexQuery, Reason } from './search-index.ts'
import { snippetOf } from './snippet.ts'
import { statusOn } from './status-on.ts'
import { tokenise } from './tokens.ts'

const otherPathsMax = 5

/** A found work as readers get it. */
export function hitOf({ record, otherPaths, documents, why }: FoundWork, query: IndexQuery): Hit {
  const terms = [...query.symbolTerms, ...query.terms].flatMap(({ text, also }) => [text, ...also])
  const words = [...terms, ...query.phrases].flatMap(tokenise)
  return {
    documentId: record.documentId,
    documentIds: distinct(documents.flatMap(each => each.documentId ?? [])),
    workId: record.workId,
    instrumentId: record.instrumentId,
    title: record.title,
    url: record.url,
    kind: record.kind,
    language: record.language,
    languages: distinct(documents.map(each => each.language)),
    symbol: record.symbol,
    issuer: record.issuerName,
    jurisdiction: record.jurisdiction,
    issuedOn: record.issuedOn,
    publishedOn: record.publishedOn,
    status: statusOn(record.statusFrom, query.on),
    path: record.path,
    otherPaths: distinctPaths(record.path, otherPaths),
    snippet: snippetOf(record.text, words),
    why: [...why, ...reasonsOfQuery(record.jurisdiction, query)],
    held: record.documentId !== null,
    machineTranslated: record.machineTranslated,
    originalUrl: record.originalUrl,
    publishedAt: distinct(documents.flatMap(each => each.url ?? [])),
  }
}

/** What every hit of the query has in common, or owes to the place that was asked for. */
function reasonsOfQuery(
  jurisdiction: readonly string[],
  { phrases, filters }: IndexQuery,
): readonly Reason[] {
  const [asked] = filters.jurisdictions
  const reached = asked !== undefined && jurisdiction.length > 0 && !jurisdiction.includes(asked)
  return [
    ...phrases.map((detail): Reason => ({ code: 'phrase', detail })),
    ...(reached ? [{ code: 'territory' as const, detail: jurisdiction.join(', ') }] : []),
  ]
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)]
}

function distinctPaths(first: Provision | null, others: readonly Provision[]): readonly Provision[] {
  const paths = new Map(others.map(path => [JSON.stringify(path), path]))
  paths.delete(JSON.stringify(first))
  return [...paths.values()].slice(0, otherPathsMax)
}
