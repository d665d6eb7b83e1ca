import { maskPersonalNumbers } from '../normalise/personal-numbers.ts'
import type { Hit, SearchAnswer, SearchRefusal } from '../search/search-answer.ts'
import type { Suggestion } from '../search/search-index.ts'
import { factOf, factsOf } from '../store/facts.ts'
import { citedSymbol, isHeld, isKnown } from '../store/instruments.ts'
import { secretAmong, unlessSecret } from '../store/secret-places.ts'
import type { Store } from '../store/store.ts'

/**
 * What a search found, as it may be shown. The index may be older than the store: a text that has been marked secret (MẬT)
 * since is no hit, no rendition and no report of an event. No address is told at which a secret text lies, such as that of
 * which a hit is a copy.
 */
export function shownSearch(
  store: Store,
  answer: SearchAnswer | SearchRefusal,
): SearchAnswer | SearchRefusal {
  if (!('hits' in answer)) return answer
  const secret = secretAmong(store, answer.hits.flatMap(namedIn))
  const isFree = ({ documentId }: Pick<Hit, 'documentId'>): boolean =>
    documentId === null || !secret.has(documentId)
  const hits = answer.hits.filter(isFree).map((hit): Hit => {
    const publishedAt = hit.publishedAt.filter(address => unlessSecret(store, address) !== null)
    return {
      ...hit,
      documentIds: hit.documentIds.filter(id => !secret.has(id)),
      url: unlessSecret(store, hit.url),
      originalUrl: unlessSecret(store, hit.originalUrl),
      publishedAt,
      sites:
        publishedAt.length === hit.publishedAt.length ? hit.sites : hit.sites.filter(isOneOf(publishedAt)),
      sameEvent: hit.sameEvent
        .filter(isFree)
        .map(report => ({ ...report, url: unlessSecret(store, report.url) })),
    }
  })
  return { ...answer, total: answer.total - (answer.hits.length - hits.length), hits }
}

/**
 * What completes the words of a reader, as it may be shown. An instrument whose text has been marked secret (MẬT) since it was
 * indexed is known no more, or held no more: then by the title alone that others give it.
 */
export function shownSuggestions(store: Store, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  return suggestions.filter(({ instrumentId: id, kind, text }) => {
    if (id === null || isHeld(store, id)) return true
    if (!isKnown(store, id)) return false
    const facts = factsOf(store, id)
    const title = maskPersonalNumbers(factOf(facts, 'title') ?? '')
    const symbol = factOf(facts, 'symbol') ?? citedSymbol(store, id)
    return kind === 'title' ? text === title || text.endsWith(symbol ?? id) : text === symbol
  })
}

/** Every document that a hit names. */
function namedIn({ documentId, documentIds, sameEvent }: Hit): readonly string[] {
  const reports = sameEvent.map(report => report.documentId)
  return documentId === null ? [...documentIds, ...reports] : [documentId, ...documentIds, ...reports]
}

/** Whether a site, as hits name it, is that of one of some addresses. */
function isOneOf(addresses: readonly string[]): (site: string) => boolean {
  const hosts = new Set(
    addresses.flatMap(address => (URL.canParse(address) ? [new URL(address).hostname] : [])),
  )
  return site => hosts.has(site) || hosts.has(`www.${site}`)
}
