import { parseUrl, urlCharsMax } from './parse-url.ts'

/** What an address consists of, for those who only read it. */
export type AddressParts = Readonly<
  Pick<URL, 'href' | 'origin' | 'protocol' | 'hostname' | 'username' | 'password' | 'pathname' | 'search'>
>

/** A host whose last label is no number, without Punycode, port and credentials. */
const plainOrigin = /^https?:\/\/(?![^/]*xn--)(?:[a-z0-9-]+\.)*[a-z]+(?=\/)/
/** A path without escapes, empty and dot segments. */
const plainPath = /^(?:\/(?![./])[\w.~-]*)+$/

/**
 * Takes an address apart, resolved against `base`; undefined when it is none or longer than `urlCharsMax`. The parts are those
 * of `parseUrl`. An address that the URL standard spells as it is written is only cut: every page and every link of a list is
 * taken apart, and parsing takes several times as long.
 */
export function addressParts(text: string, base?: string): AddressParts | undefined {
  const from = base === undefined ? '' : plainOriginOf(base)
  if (base !== undefined && from === '') return parseUrl(text, base)
  const whole = from !== '' && text.startsWith('/') ? from + text : text
  const origin = plainOriginOf(whole)
  const path = whole.slice(origin.length)
  if (origin === '' || whole.length > urlCharsMax || !plainPath.test(path)) return parseUrl(text, base)
  const protocol = origin.slice(0, origin.indexOf('/'))
  const hostname = origin.slice(protocol.length + 2)
  return { href: whole, origin, protocol, hostname, username: '', password: '', pathname: path, search: '' }
}

let last = ''

/** Empty where it is spelled in another way. Nearly always the origin of the address before. */
function plainOriginOf(address: string): string {
  if (last !== '' && address.startsWith(last) && address[last.length] === '/') return last
  const origin = plainOrigin.exec(address)?.[0] ?? ''
  if (origin !== '') last = origin
  return origin
}
