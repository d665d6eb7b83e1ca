import type { Finding } from '../domain/finding.ts'
import { canonicalUrl } from '../normalise/canonical-url.ts'
import type { Store } from './store.ts'
import { publicIdChars, publicIdOf } from './works.ts'

/**
 * Whether the newest text held of a place, an address or the path of a file, is marked secret (MẬT): then the place itself
 * is told to nobody. A file is known by its bytes: such a place is every path at which they were the last that were seen. Of an
 * address every way to write it is at which no other text is held.
 */
export function isSecretPlace(store: Store, place: string): boolean {
  const held = store.db.get<{ secret: number }>(
    'SELECT v.secret FROM document d JOIN version v ON v.id = d.version_id WHERE d.public_id = ?',
    publicIdOf(canonicalUrl(place)),
  )
  if (held !== undefined) return held.secret === 1
  const elsewhere = store.db.get(
    `SELECT 1 FROM json_each(?) named CROSS JOIN document d ON d.public_id = named.value
     JOIN version v ON v.id = d.version_id WHERE v.secret = 1 LIMIT 1`,
    JSON.stringify(sameAddresses(place).map(publicIdOf)),
  )
  return elsewhere !== undefined || isSecretPath(store, place)
}

/** Bytes that could not be read are passed over: they are no text, and free nothing. */
function isSecretPath(store: Store, path: string): boolean {
  // A version names the capture that it was read from last; of a file that has moved that is the one at its new path.
  const row = store.db.get<{ secret: number }>(
    `SELECT v.secret, c.last_seen_at AS seen, c.id AS capture FROM capture c
     CROSS JOIN document d ON d.public_id = substr(c.sha256, 1, ${publicIdChars}) JOIN version v ON v.id = d.version_id
     WHERE c.place = ?1
     UNION ALL
     SELECT v.secret, c.last_seen_at, c.id FROM capture c
     CROSS JOIN version v ON v.capture_id = c.id JOIN document d ON d.version_id = v.id WHERE c.place = ?1
     ORDER BY seen DESC, capture DESC LIMIT 1`,
    path,
  )
  return row?.secret === 1
}

/**
 * Ways to write an address, itself among them: sites answer with and without `www.`, over http and https, with a slash behind
 * or not, and links to them have it either way.
 */
export function sameAddresses(place: string): readonly string[] {
  const address = canonicalUrl(place)
  const parts = /^https?:\/\/(?:www\.)?(?<path>[^?]+?)\/?(?<query>\?.*)?$/s.exec(address)?.groups
  if (parts === undefined) return [address]
  const { path = '', query = '' } = parts
  return ['http://', 'https://', 'http://www.', 'https://www.'].flatMap(start =>
    ['', '/'].map(end => start + path + end + query),
  )
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
  const told = (sentence: string): string => sentence.replace(addresses, run => toldRun(store, run))
  return { ...finding, detail: told(finding.detail), next: told(finding.next) }
}

const detailUntold = 'not told, as the text is marked MẬT'

/** An address with whatever follows it up to a space. */
const addresses = /https?:\/\/[^\s<>"“”]+/giu
/** What follows an address in a sentence: a sign that ends it, or one that may stand within another address, too. */
const behindAddress = /^[.:!?]*(?:$|[()[\]{},;'’…|])/u

/** Where an address ends cannot be told by its signs alone: the longest one at which a secret text lies is left out. */
function toldRun(store: Store, run: string): string {
  for (let end = run.length; end > 0; end -= 1) {
    const isEnd = behindAddress.test(run.slice(end))
    if (isEnd && unlessSecret(store, run.slice(0, end)) === null) return `…${run.slice(end)}`
  }
  return run
}

/** Captures that are not handed on: of places whose newest text is secret, and the very bytes of any secret text. */
export function secretCaptures(store: Store): ReadonlySet<number> {
  const bytes = `SELECT c.sha256 FROM version v JOIN capture c ON c.id = v.capture_id WHERE v.secret = 1`
  const rows = store.db.all<{ id: number; place: string; isSecret: number }>(
    `SELECT id, place, sha256 IN (${bytes}) AS isSecret FROM capture
     WHERE place IN (SELECT place FROM capture WHERE sha256 IN (${bytes}))`,
  )
  const places = new Set(
    [...new Set(rows.map(({ place }) => place))].filter(place => isSecretPlace(store, place)),
  )
  return new Set(rows.filter(row => row.isSecret === 1 || places.has(row.place)).map(({ id }) => id))
}
