import { requestInstrument } from './effects.ts'
import { transaction } from './sqlite.ts'
import type { Store } from './store.ts'

/**
 * Asks for new records of instruments that are cited markedly more, or less, than when they were indexed. Only when
 * the count has doubled or halved: the order of hits follows its logarithm, and a law that half the documents cite is
 * not indexed again for each of them. One pass over all references; call it once a run.
 */
export function requestCited(store: Store): void {
  transaction(store.db, () => {
    const now = new Map(
      store.db
        .all<{ id: string; works: number }>(
          `SELECT r.id_now AS id, count(DISTINCT d.work_id) AS works FROM reference r
           JOIN document d ON d.version_id = r.version_id JOIN work w ON w.id = d.work_id
           WHERE r.verdict IN ('resolved', 'known-missing') AND w.instrument_id IS NOT r.id_now
           GROUP BY r.id_now`,
        )
        .map(({ id, works }) => [id, Math.floor(Math.log2(works + 1))] as const),
    )
    const before = new Map(
      store.db
        .all<{ instrument: string; step: number }>('SELECT instrument, step FROM citation_step')
        .map(({ instrument, step }) => [instrument, step] as const),
    )
    for (const id of new Set([...before.keys(), ...now.keys()]))
      if ((now.get(id) ?? 0) !== (before.get(id) ?? 0)) setStep(store, id, now.get(id) ?? 0)
  })
}

function setStep(store: Store, instrument: string, step: number): void {
  store.db.run(
    `INSERT INTO citation_step (instrument, step) VALUES (?1, ?2) ON CONFLICT (instrument) DO UPDATE SET step = ?2`,
    instrument,
    step,
  )
  requestInstrument(store, instrument)
}
