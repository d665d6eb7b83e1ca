import type { Finding } from '../domain/finding.ts'
import { canonicalUrl } from '../normalise/canonical-url.ts'
import type { Store } from './store.ts'
import { publicIdOf } from './works.ts'

/**
 * Whether the newest text held of a place, an address or the path of a file, is marked secret (MẬT): then the place itself
 * is told to nobody.
 */
export function isSecretPlace(store: Store, place: string): boolean {
  const row = store.db.get(
    `SELECT 1 FROM document d JOIN version v ON v.id = d.version_id WHERE d.public_id = ?1 AND v.secret = 1
     UNION ALL
     SELECT 1 FROM finding f JOIN capture c ON c.place = f.subject JOIN version v ON v.capture_id = c.id
     JOIN document d ON d.version_id = v.id WHERE f.class = 'secret' AND f.subject = ?2 AND v.secret = 1
     LIMIT 1`,
    publicIdOf(place),
    place,
  )
  return row !== undefined
}

/** What a document states as the address of another, as it stands; null where the text held at that address is secret. */
export function unlessSecret(store: Store, stated: string | null, base?: string): string | null {
  if (stated === null || !URL.canParse(stated, base)) return stated
  return isSecretPlace(store, canonicalUrl(new URL(stated, base).href)) ? null : stated
}

/** Whether what a finding is about is told to nobody: a text marked secret, or anything else found at its place. */
export function isHiddenFinding(
  store: Store,
  { class: name, subject }: Pick<Finding, 'class' | 'subject'>,
): boolean {
  return name === 'secret' || isSecretPlace(store, subject)
}

/** Captures that are not handed on: of documents whose newest text is secret, and the very bytes of any secret text. */
export function secretCaptures(store: Store): ReadonlySet<number> {
  const rows = store.db.all<{ id: number }>(
    `WITH secret AS (
       SELECT c.place, c.sha256, d.version_id IS NOT NULL AS newest FROM version v JOIN capture c ON c.id = v.capture_id
       LEFT JOIN document d ON d.version_id = v.id WHERE v.secret = 1)
     SELECT id FROM capture WHERE sha256 IN (SELECT sha256 FROM secret)
     UNION SELECT id FROM capture WHERE place IN (SELECT place FROM secret WHERE newest)`,
  )
  return new Set(rows.map(({ id }) => id))
}
