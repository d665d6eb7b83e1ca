import type { Provision } from '../domain/provision.ts'
import { recordPartOf } from './record-part.ts'
import { isSameEvent } from './same-event.ts'
import type { EventReport, Hit } from './search-answer.ts'
import type { FoundWork, IndexQuery, Reason, WorkDocument } from './search-index.ts'
import { snippetOf } from './snippet.ts'
import { type SnippetWords, snippetWords } from './snippet-words.ts'
import { statusOn } from './status-on.ts'

const otherPathsMax = 5
/** Works looked at behind the page, for further reports of the events on it. */
export const worksBehindPage = 10

/**
 * Found works as readers get them. `works` may go on behind the page: those only appear as reports of an event that
 * the page has.
 */
export function hitsOf(
  works: readonly FoundWork[],
  query: IndexQuery,
  { limit, explain }: { readonly limit: number; readonly explain: boolean },
): readonly Hit[] {
  const words = snippetWords(query)
  return works.slice(0, limit).map(work => ({
    ...hitOf(work, query, words),
    sameEvent: works.filter(other => isSameEvent(work.record, other.record)).map(reportOf),
    explain: explain ? { ...work.factors, score: work.score } : null,
  }))
}

function hitOf(
  { record, original: shown, otherPaths, documents, why }: FoundWork,
  query: IndexQuery,
  words: SnippetWords,
): Omit<Hit, 'sameEvent' | 'explain'> {
  return {
    documentId: shown.documentId,
    documentIds: distinct(documents.flatMap(each => each.documentId ?? [])),
    workId: shown.workId,
    instrumentId: shown.instrumentId,
    title: shown.title,
    url: shown.url,
    kind: shown.kind,
    language: shown.language,
    languages: distinct(documents.map(each => each.language)),
    symbol: shown.symbol,
    issuer: shown.issuerName,
    jurisdiction: shown.jurisdiction,
    issuedOn: shown.issuedOn,
    publishedOn: shown.publishedOn,
    status: statusOn(record.statusFrom, query.on),
    path: record.path,
    part: recordPartOf(record.path),
    page: record.page,
    file: record.file,
    otherPaths: distinctPaths(record.path, otherPaths),
    snippet: snippetOf(record.text, words),
    why: [...why, ...reasonsOfQuery(shown.jurisdiction, query)],
    held: shown.documentId !== null,
    machineTranslated: shown.machineTranslated,
    originalUrl: shown.originalUrl,
    publishedAt: distinct(documents.flatMap(each => each.url ?? [])),
    sites: sitesOf(documents),
  }
}

function sitesOf(documents: readonly WorkDocument[]): readonly string[] {
  const hosts = (some: readonly WorkDocument[]): readonly string[] =>
    distinct(some.flatMap(({ url }) => (url !== null && URL.canParse(url) ? [siteOf(url)] : [])))
  const originals = hosts(documents.filter(each => !each.machineTranslated))
  return originals.length > 0 ? originals : hosts(documents)
}

function siteOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

function reportOf({ original }: FoundWork): EventReport {
  const { workId, documentId, title, url, publishedOn } = original
  return { workId, documentId: documentId ?? '', title, url, publishedOn }
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
