import { type AddressParts, addressParts } from '../src/fetch/address-parts.ts'
import { canonicalUrl as spelledOneWay } from '../src/normalise/canonical-url.ts'
import type { Source } from './source.ts'

const segmentsMax = 30
/** A segment that stands in a path more often than this is a loop of relative links. */
const sameSegmentMax = 3

/**
 * The one address under which a page of a source is known: the general spelling (`src/normalise/canonical-url.ts`),
 * and what only the source knows: its aliases become the canonical host, and parameters that are no identity go.
 * Doing it twice changes nothing. Undefined for what is no web address or runs in circles.
 */
export function canonicalUrl(
  text: string,
  source: Pick<Source, 'baseUrls' | 'hosts' | 'urls'>,
  base?: string,
): string | undefined {
  return canonicalAddress(text, source, base)?.href
}

/** The same, taken apart. */
export function canonicalAddress(
  text: string,
  source: Pick<Source, 'baseUrls' | 'hosts' | 'urls'>,
  base?: string,
): AddressParts | undefined {
  const parts = addressParts(text.trim(), base)
  if (!parts || (parts.protocol !== 'http:' && parts.protocol !== 'https:')) return undefined
  if (runsInCircles(parts.pathname)) return undefined
  if (parts.origin === originOf(source) && isSpelledPlainly(parts.href)) return parts
  const url = new URL(parts.href)
  const main = new URL(source.baseUrls[0] ?? url.origin)
  if (source.hosts.has(url.hostname)) {
    url.protocol = main.protocol
    url.host = main.host
  }
  keepIdentity(url, source.urls.keepQuery)
  return new URL(spelledOneWay(url.href))
}

const origins = new WeakMap<readonly string[], string>()

/** Of the source's first address, which is asked for with every link. */
function originOf({ baseUrls }: Pick<Source, 'baseUrls'>): string | undefined {
  const [first] = baseUrls
  const known = origins.get(baseUrls)
  if (known !== undefined || first === undefined) return known
  const { origin } = new URL(first)
  origins.set(baseUrls, origin)
  return origin
}

/** Without query, fragment, credentials, escapes and sessions there is one way to spell what was parsed. */
function isSpelledPlainly(href: string): boolean {
  return !/[?#@%;]/.test(href)
}

/** Works on the written query: decoding and encoding again would change addresses that servers compare as text. */
function keepIdentity(url: URL, keepQuery: 'all' | readonly string[]): void {
  if (keepQuery === 'all') return
  const isLone = keepQuery.includes(loneParameter) && url.pathname === '/'
  if (isLone && loneSlug.test(url.search.replace(/&paged=\d{1,4}$/, ''))) return
  const kept = url.search
    .replace(/^\?/, '')
    .split('&')
    .filter(pair => {
      const name = pair.split('=', 1)[0] ?? ''
      return keepQuery.includes(name) || keepsBySuffix(name, keepQuery) || keepsByNumber(name, keepQuery)
    })
  url.search = kept.join('&')
}

/**
 * In a list of parameters to keep: a parameter of the front page that stands alone and whose value is a slug is a
 * document's address, whatever its name, or that of a list, and then with the number of its page.
 */
export const loneParameter = '*'
const loneSlug = /^\?[a-z][a-z0-9_-]{1,30}=(?=[^&]*-)[\p{L}\p{N}%_-]{5,300}$/iu

/** `_cur` in the list keeps `_101_INSTANCE_x_cur`: portals put the portlet's name before it. */
function keepsBySuffix(name: string, keepQuery: readonly string[]): boolean {
  return keepQuery.some(kept => kept.startsWith('_') && name.endsWith(kept))
}

/** `query-#-page` in the list keeps `query-3-page`: blocks are numbered, and their lists paged each for itself. */
function keepsByNumber(name: string, keepQuery: readonly string[]): boolean {
  return keepQuery.includes(name.replace(/(?<=-)\d{1,6}(?=-)/, '#'))
}

function runsInCircles(path: string): boolean {
  const segments = path.split('/').filter(segment => segment !== '')
  if (segments.length <= sameSegmentMax) return false
  if (segments.length > segmentsMax) return true
  const seen = new Map<string, number>()
  for (const segment of segments) {
    const times = (seen.get(segment) ?? 0) + 1
    if (times > sameSegmentMax) return true
    seen.set(segment, times)
  }
  return false
}
