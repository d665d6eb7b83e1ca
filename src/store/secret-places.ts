import type { Finding } from '../domain/finding.ts'
import { canonicalUrl } from '../normalise/canonical-url.ts'
import type { Store } from './store.ts'
import { publicIdChars, publicIdOf } from './works.ts'

/**
 * Whether the newest text held of a place, an address or the path of a file, is marked secret (MẬT): then the place itself
 * is told to nobody. A file is known by its bytes: every path at which they were ever seen is such a place. Of an address
 * every way to write it is at which no other text is held.
 */
export function isSecretPlace(store: Store, place: string): boolean {
  const held = store.db.get<{ secret: number }>(
    'SELECT v.secret FROM document d JOIN version v ON v.id = d.version_id WHERE d.public_id = ?',
    publicIdOf(canonicalUrl(place)),
  )
  if (held !== undefined) return held.secret === 1
  // A version names the capture that it was read from last; of a file that has moved that is the one at its new path.
  const row = store.db.get(
    `SELECT 1 FROM (SELECT value AS id FROM json_each(?1) UNION SELECT substr(sha256, 1, ${publicIdChars}) FROM capture WHERE place = ?2) named
     CROSS JOIN document d ON d.public_id = named.id JOIN version v ON v.id = d.version_id WHERE v.secret = 1
     UNION ALL
     SELECT 1 FROM capture c CROSS JOIN version v ON v.capture_id = c.id JOIN document d ON d.version_id = v.id
     WHERE c.place = ?2 AND v.secret = 1
     LIMIT 1`,
    JSON.stringify(sameAddresses(place).map(publicIdOf)),
    place,
  )
  return row !== undefined
}

/** Sites answer with and without `www.`, over http and https, and links to them have it either way. */
function sameAddresses(place: string): readonly string[] {
  const address = canonicalUrl(place)
  const rest = /^https?:\/\/(?:www\.)?(.+)$/s.exec(address)?.[1]
  if (rest === undefined) return [address]
  return ['http://', 'https://', 'http://www.', 'https://www.'].map(start => start + rest)
}

/** What a document states as the address of another, as it stands; null where the text held at that address is secret. */
export function unlessSecret(store: Store, stated: string | null, base?: string): string | null {
  if (stated === null || !URL.canParse(stated, base)) return stated
  return isSecretPlace(store, canonicalUrl(new URL(stated, base).href)) ? null : stated
}

/** Those of some documents whose newest text is secret. */
export function secretAmong(store: Store, documentIds: readonly string[]): ReadonlySet<string> {
  const rows = store.db.all<{ id: string }>(
    `SELECT d.public_id AS id FROM json_each(?) n CROSS JOIN document d ON d.public_id = n.value
     JOIN version v ON v.id = d.version_id WHERE v.secret = 1`,
    JSON.stringify(documentIds),
  )
  return new Set(rows.map(({ id }) => id))
}

/** Whether what a finding is about is told to nobody: a text marked secret, or anything else found at its place. */
export function isHiddenFinding(
  store: Store,
  { class: name, subject }: Pick<Finding, 'class' | 'subject'>,
): boolean {
  return name === 'secret' || isSecretPlace(store, subject)
}

/** A finding as it may be told; `subject` is null where the place itself is not. */
export type ToldFinding = Omit<Finding, 'subject'> & { readonly subject: string | null }

/**
 * A finding as it may be told: of a place that is hidden neither where it is nor what was found there, but for the mark itself;
 * of any other no address at which a secret text lies, as of an example.
 */
export function toldFinding(store: Store, finding: Finding): ToldFinding {
  if (finding.class === 'secret') return { ...finding, subject: null }
  if (isSecretPlace(store, finding.subject)) return { ...finding, subject: null, detail: detailUntold }
  const detail = finding.detail.replace(addresses, address =>
    unlessSecret(store, address) === null ? '…' : address,
  )
  return { ...finding, detail }
}

const detailUntold = 'not told, as the text is marked MẬT'

/** In a sentence, without the signs that end it. */
const addresses = /https?:\/\/[^\s()<>"“”]+?(?=[.,:;!?]*(?:[\s()<>"“”]|$))/gu

/** Captures that are not handed on: of places whose newest text is secret, and the very bytes of any secret text. */
export function secretCaptures(store: Store): ReadonlySet<number> {
  const rows = store.db.all<{ id: number }>(
    `WITH secret AS (
       SELECT c.sha256, d.version_id IS NOT NULL AS newest FROM version v JOIN capture c ON c.id = v.capture_id
       LEFT JOIN document d ON d.version_id = v.id WHERE v.secret = 1)
     SELECT id FROM capture WHERE sha256 IN (SELECT sha256 FROM secret)
     UNION SELECT id FROM capture
       WHERE place IN (SELECT place FROM capture WHERE sha256 IN (SELECT sha256 FROM secret WHERE newest))`,
  )
  return new Set(rows.map(({ id }) => id))
}
