import type { Provision } from '../domain/provision.ts'
import type { Hit } from './search-answer.ts'
import type { FoundWork, IndexQuery, IndexRecord, RecordFields } from './search-index.ts'
import { snippetOf } from './snippet.ts'
import { statusOn } from './status-on.ts'
import { tokenise } from './tokens.ts'

const otherPathsMax = 5

/** A found work as readers get it. */
export function hitOf({ record, others, documents, why }: FoundWork, query: IndexQuery): Hit {
  const words = [...query.terms.flatMap(({ text, also }) => [text, ...also]), ...query.phrases].flatMap(
    tokenise,
  )
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
    otherPaths: otherPaths(record, others),
    snippet: snippetOf(record.text, words),
    why,
    held: record.documentId !== null,
    machineTranslated: record.machineTranslated,
    originalUrl: record.originalUrl,
    publishedAt: distinct(documents.flatMap(each => each.url ?? [])),
  }
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)]
}

function otherPaths(record: IndexRecord, others: readonly RecordFields[]): readonly Provision[] {
  const seen = new Set([JSON.stringify(record.path)])
  const paths: Provision[] = []
  for (const { path } of others) {
    const key = JSON.stringify(path)
    if (path === null || seen.has(key) || paths.length >= otherPathsMax) continue
    seen.add(key)
    paths.push(path)
  }
  return paths
}
