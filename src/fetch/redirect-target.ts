import { parseUrl } from './parse-url.ts'

/**
 * Where a Location leads, resolved against the address that gave it. Servers write marks into it as they are
 * (`/tin/bài-1.html`), and headers come as if each byte were a character.
 */
export function redirectTarget(location: string, base: string): string {
  const text = Buffer.from(location, 'latin1').toString('utf8')
  const plain = text.includes('\uFFFD') ? location : text
  return parseUrl(plain, base)?.href ?? location
}
