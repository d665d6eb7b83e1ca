import type { Store } from './store.ts'

export type MissingInstrument = {
  readonly id: string
  /** As it is cited; null where no text gives a number. */
  readonly symbol: string | null
  /** Works that cite it. */
  readonly citedBy: number
  /** `open` and `ambiguous` ones cannot be looked for before they are settled. */
  readonly verdict: 'resolved' | 'known-missing' | 'ambiguous' | 'open'
}

/** Văn bản được viện dẫn nhiều nhất mà chưa có: most cited first, in a stable order. */
export function mostCitedMissing(store: Store, limit: number): readonly MissingInstrument[] {
  return store.db.all<MissingInstrument>(
    `SELECT r.id_now AS id, max(r.symbol) AS symbol, count(DISTINCT d.work_id) AS citedBy, r.verdict
     FROM reference r JOIN document d ON d.version_id = r.version_id
     WHERE r.verdict <> 'not-a-series' AND NOT EXISTS (SELECT 1 FROM work WHERE instrument_id = r.id_now)
       AND r.id_now <> '_/_/_/_/_'
     GROUP BY r.id_now ORDER BY citedBy DESC, r.id_now LIMIT ?`,
    limit,
  )
}
