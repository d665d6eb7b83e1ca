/**
 * One spelling for an address: lower-case scheme and host, no default port, fragment, credentials, tracking or session
 * parameters; escapes written one way. Everything that may name the page stays (`ItemID`, `id`, `_cur` …), in the
 * order it was written. Doing it twice changes nothing. What is no web address comes back trimmed, as it was.
 */
export function canonicalUrl(url: string): string {
  const text = url.trim()
  if (!URL.canParse(text)) return text
  const parsed = new URL(text)
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return text
  parsed.hash = ''
  parsed.username = ''
  parsed.password = ''
  parsed.pathname = parsed.pathname.replace(pathSession, '').replace(escapes, plainEscape)
  parsed.search = parsed.search
    .split('&')
    .map(pair => pair.replace(/^\?+/, ''))
    .filter(pair => pair !== '' && !trackers.test(pair.split('=', 1)[0] ?? ''))
    .map(pair => pair.replace(escapes, plainEscape))
    .join('&')
  return parsed.href
}

/** Parameters that say who came from where, or whose visit it is, never what the page shows. */
const trackers =
  /^(?:utm_\w*|fbclid|gclid|dclid|msclkid|zarsrc|mc_[ce]id|_ga|_gl|igshid|ref_src|phpsessid|jsessionid|aspsessionid\w*|sid|sessionid|session_id)$/i

const pathSession = /;(?:jsessionid|phpsessid)=[^/;]*/gi
/** Not behind a stray percent sign, which would make a new escape of it. */
const escapes = /(?<!%[0-9a-f]?)%[0-9a-f]{2}/gi

/** Escapes of characters that need none are undone, the others written in capitals (RFC 3986, 6.2.2). */
function plainEscape(escaped: string): string {
  const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
  return /[A-Za-z0-9_~-]/.test(character) ? character : escaped.toUpperCase()
}
