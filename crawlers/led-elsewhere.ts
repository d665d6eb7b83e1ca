import { parseUrl } from '../src/fetch/parse-url.ts'

const headUnits = 20_000
const refresh =
  /<meta\s[^<>]{0,200}?content\s{0,3}=\s{0,3}["']?\s{0,3}(?<seconds>\d{1,4})(?:\.\d{0,3})?\s{0,3}[;,]\s{0,3}url\s{0,3}=\s{0,3}["']?(?<url>[^"'<>\s]{1,500})/i
/** Who wants readers to read leaves them more time. */
const secondsMax = 15

/**
 * Where a page sends its reader at once (`<meta http-equiv="refresh" content="0;url=/dang-nhap">`); null for one that stays,
 * or only loads itself anew.
 * @param html of a page with hardly any text
 */
export function ledElsewhere(html: string, at: string): string | null {
  const head = html.slice(0, headUnits)
  const { seconds, url } =
    (/http-equiv\s{0,3}=\s{0,3}["']?refresh/i.test(head) && refresh.exec(head)?.groups) || {}
  if (url === undefined || Number(seconds) > secondsMax) return null
  const to = parseUrl(url.replaceAll('&amp;', '&'), at)
  if (to === undefined) return null
  return to.href.replace(/#.*$/s, '') === at ? null : to.href
}
