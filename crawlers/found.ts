import type { Day } from '../src/domain/day.ts'
import type { RawDocument } from '../src/domain/document.ts'
import type { Finding } from '../src/domain/finding.ts'
import type { AddressParts } from '../src/fetch/address-parts.ts'
import { canonicalAddress } from './canonical-url.ts'
import { classifyUrl } from './classify-url.ts'
import type { Source } from './source.ts'
import { isOnTopic } from './topic-filter.ts'

/** A document's page that was seen somewhere, or a document that is a file, with what was said of it there. */
export type Found = {
  readonly url: string
  readonly role: 'detail' | 'attachment'
  readonly stableId: string | null
  readonly title: string | null
  readonly day: Day | null
  readonly symbol: string | null
  /** A sitemap's `lastmod`: a hint only, compared with the one of last time. */
  readonly lastModified: string | null
}

/** What a list gave; its health is judged over the run. `entries`: those that the reader took for the list's own. */
export type ListingSeen = { readonly url: string; readonly items: number; readonly entries: number }

export type Discovered =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'listing'; readonly listing: ListingSeen }
  /** `isOwnLimit`: nothing has failed, what is told is a limit of ours. */
  | { readonly kind: 'finding'; readonly finding: Finding; readonly isOwnLimit?: true }

export type Visited =
  | { readonly ok: true; readonly raw: RawDocument; readonly url: string }
  | { readonly ok: false; readonly finding: Finding; readonly status: number | null }

export type DiscoverContext = {
  readonly source: Source
  /** Fetches a page of the site at its turn; the result's `url` is canonical and where it answered. */
  readonly visit: (url: string, form?: Readonly<Record<string, string>>) => Promise<Visited>
  /** Known from earlier runs: two pages of a list with nothing else end it, when `untilKnown`. */
  readonly isKnown: (found: Found) => boolean
  readonly untilKnown: boolean
  /** Sitemaps that robots.txt names. */
  readonly sitemaps: readonly string[]
}

/** Makes a find of an address, or undefined when it is no document of the source, or not on its topic. */
export function foundAt(
  source: Source,
  href: string,
  said: {
    readonly base?: string
    /** Named as a document by the site itself (feed, sitemap, list of the reader), whatever its address looks like. */
    readonly isNamed?: boolean
    /** An entry of a list or feed, which may lead to a file with no page before it: then the file is the document. */
    readonly isEntry?: boolean
  } & Partial<Omit<Found, 'url' | 'role' | 'stableId'>>,
): Found | undefined {
  const address = canonicalAddress(href, source, said.base)
  if (address === undefined) return undefined
  const url = address.href
  const role = classifyUrl(address, source)
  const isDocument =
    role.role === 'detail' ||
    (said.isEntry === true && role.role === 'attachment') ||
    (said.isNamed === true && role.role === 'other' && isOwnPage(source, address))
  if (!isDocument || !isOnTopic(source, said.title ?? null, url)) return undefined
  return {
    url,
    role: role.role === 'attachment' ? 'attachment' : 'detail',
    stableId: role.role === 'detail' ? role.stableId : null,
    title: said.title ?? null,
    day: said.day ?? null,
    symbol: said.symbol ?? null,
    lastModified: said.lastModified ?? null,
  }
}

/** What a document is known by in its source: its stable id, else its address. */
export function keyOf({ stableId, url }: Pick<Found, 'stableId' | 'url'>): string {
  return stableId ?? url
}

/** A page of the site other than its front page. */
function isOwnPage(source: Source, { hostname, pathname, search }: AddressParts): boolean {
  return source.hosts.has(hostname) && (pathname !== '/' || search !== '')
}
