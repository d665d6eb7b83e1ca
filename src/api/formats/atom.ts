import { createHash } from 'node:crypto'
import { generateAtomFeed } from 'feedsmith'
import type { Hit } from '../../search/search-answer.ts'

type Feed = {
  readonly title: string
  /** Address of the feed itself, absolute. */
  readonly self: string
  /** Where this service stands, without a slash at the end. */
  readonly base: string
  /** Instant of the newest document held, UTC; null when nothing is held. */
  readonly asOf: string | null
}

const nothingYet = '1970-01-01T00:00:00Z'

/**
 * An Atom feed (RFC 4287) of works, newest first. Ids are made of the works' own ids, so that a reader knows an entry
 * again wherever the service stands. A day has no hour: an entry carries noon in Vietnam of its day.
 */
export function toAtom(hits: readonly Hit[], { title, self, base, asOf }: Feed): string {
  const { search } = new URL(self)
  const newest = hits.map(updatedOf).sort().at(-1)
  const feed = generateAtomFeed({
    id: urn(`feed ${search}`),
    title: { value: title },
    updated: newest ?? asOf ?? nothingYet,
    authors: [{ name: 'thidua' }],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: self },
      { rel: 'alternate', type: 'text/html', href: `${base}/${search}` },
    ],
    entries: hits.map(hit => entry(hit, base)),
  })
  return feed.replace(noXml, '\uFFFD')
}

/** Characters that XML 1.0 (2.2) has no way to write: one of them in a title, and no reader takes the feed. */
const noXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu

function entry(hit: Hit, base: string) {
  const address = hit.documentId === null ? `/van-ban/${hit.instrumentId}` : `/tai-lieu/${hit.documentId}`
  const snippet = hit.snippet.map(part => part.text).join('')
  const said = [hit.symbol, hit.issuer, snippet].filter(part => part !== null && part !== '')
  return {
    id: urn(hit.workId),
    title: { value: hit.title },
    updated: updatedOf(hit),
    links: [{ rel: 'alternate', type: 'text/html', href: base + address }],
    summary: { value: said.join(' · ') },
    ...(hit.kind === null ? {} : { categories: [{ term: hit.kind }] }),
  }
}

function updatedOf({ issuedOn, publishedOn }: Hit): string {
  const day = publishedOn ?? issuedOn
  return day === null ? nothingYet : `${day}T12:00:00+07:00`
}

/** A name that is a UUID of the words it stands for (RFC 9562, version 8: made of a hash). */
function urn(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
