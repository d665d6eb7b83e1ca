import type { Status } from '../../domain/effect.ts'
import type { Hit } from '../../search/search-answer.ts'

/** schema.org's words for the status; what is not known is left out. */
const legalForce: Partial<Record<Status, string>> = {
  'in-force': 'https://schema.org/InForce',
  'in-force-in-part': 'https://schema.org/PartiallyInForce',
  'in-force-where-not-contrary': 'https://schema.org/PartiallyInForce',
  expired: 'https://schema.org/NotInForce',
  suspended: 'https://schema.org/NotInForce',
  'not-yet-in-force': 'https://schema.org/NotInForce',
}

/** Works as JSON-LD: instruments are schema.org Legislation, news are articles. `base` is where this service stands. */
export function toJsonLd(hits: readonly Hit[], base: string): string {
  const graph = hits.map(hit => (hit.instrumentId === null ? article(hit, base) : legislation(hit, base)))
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`
}

function legislation(hit: Hit, base: string): object {
  return present({
    '@type': 'Legislation',
    '@id': `${base}/van-ban/${hit.instrumentId}`,
    legislationIdentifier: hit.symbol,
    name: hit.title,
    legislationDate: hit.issuedOn,
    legislationPassedBy: hit.issuer === null ? null : { '@type': 'Organization', name: hit.issuer },
    legislationJurisdiction: hit.jurisdiction.length === 0 ? null : hit.jurisdiction,
    legislationLegalForce: legalForce[hit.status] ?? null,
    inLanguage: hit.language,
    url: hit.url,
  })
}

function article(hit: Hit, base: string): object {
  return present({
    '@type': hit.kind === 'news' ? 'NewsArticle' : 'CreativeWork',
    '@id': `${base}/tai-lieu/${hit.documentId}`,
    name: hit.title,
    datePublished: hit.publishedOn ?? hit.issuedOn,
    inLanguage: hit.language,
    url: hit.url,
  })
}

function present(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
