import type { Store } from './store.ts'

type HeldOfSource = {
  readonly documents: number
  /** Instant at which one of them was last seen, UTC. */
  readonly lastSeenAt: string
}

/** What is held of each source, by its id; a source of which nothing is held has no entry. Reads all documents once. */
export function heldOfSources(store: Store): ReadonlyMap<string, HeldOfSource> {
  const rows = store.db.all<HeldOfSource & { readonly source: string }>(
    `SELECT source, count(*) AS documents, max(last_seen_at) AS lastSeenAt FROM document
     WHERE source IS NOT NULL GROUP BY source`,
  )
  return new Map(rows.map(({ source, ...held }) => [source, held]))
}
