import type { Certainty, EvidenceKind } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import type { Relation } from '../domain/relation.ts'
import type { Store } from './store.ts'

/** An effect with the document that states it, by its row; null for tables of ours. */
export type PlacedEffect = { readonly effect: Effect; readonly document: number | null }

/**
 * The day on which an instrument (an SQL expression) takes effect as a whole, by the strongest evidence there is; of
 * equally strong ones the earliest.
 */
export function commencementOf(instrument: string): string {
  return `(SELECT c.from_day FROM effect c
    WHERE c.instrument = ${instrument} AND c.kind = 'in-force' AND c.provisions IS NULL AND c.from_day IS NOT NULL
      AND (c.version_id IS NULL OR EXISTS (SELECT 1 FROM document k WHERE k.version_id = c.version_id))
    ORDER BY CASE c.evidence WHEN 'signed-text' THEN 0 WHEN 'portal-table' THEN 1 WHEN 'registry' THEN 2
      WHEN 'citation' THEN 3 ELSE 4 END, c.from_day LIMIT 1)`
}

type ActionRow = {
  from_id: string
  to_id: string
  relation: Relation
  certainty: Certainty | null
  evidence: EvidenceKind
  provisions: string | null
  effective: Day | null
  document: number | null
}

const kindOfRelation: Partial<Record<Relation, Effect['kind']>> = {
  replaces: 'ended',
  repeals: 'ended',
  amends: 'amended',
  suspends: 'suspended',
}

/**
 * What other instruments do to these, each from the day on which the acting one takes effect. A consolidated text acts
 * on nothing: it speaks as what it consolidates.
 */
export function actionsOn(store: Store, ids: readonly string[]): readonly PlacedEffect[] {
  const rows = store.db.all<ActionRow>(
    `SELECT e.from_id, e.to_id, e.relation, e.certainty, e.evidence, r.provisions, e.document_id AS document,
       ${commencementOf('e.from_id')} AS effective
     FROM edge e LEFT JOIN reference r ON r.id = e.reference_id
     WHERE e.to_id IN (SELECT value FROM json_each(?)) AND e.relation IN ('replaces', 'repeals', 'amends', 'suspends')
     ORDER BY e.from_id, e.relation, e.evidence, r.provisions`,
    JSON.stringify(ids),
  )
  return rows.flatMap(row => {
    const kind = kindOfRelation[row.relation]
    if (kind === undefined || row.from_id.includes('/vbhn/')) return []
    const provisions = JSON.parse(row.provisions ?? '[]') as readonly Provision[]
    const effect: Effect = {
      instrument: row.to_id as InstrumentId,
      kind,
      from: row.effective,
      to: null,
      provisions: provisions.length > 0 ? provisions : null,
      cause: row.from_id as InstrumentId,
      certainty: row.certainty ?? 'derived',
      evidence: row.evidence,
    }
    return [{ effect, document: row.document }]
  })
}

/**
 * Of what relations say, what no stored row says better: the acting text names the day or says that only a part falls;
 * a list says in its own row what its words beside the instrument say; a day is known for the same cause.
 */
export function unsaid(actions: readonly PlacedEffect[], stored: readonly PlacedEffect[]): readonly Effect[] {
  return actions
    .filter(
      ({ effect, document }) =>
        !stored.some(one => {
          const said = one.effect
          if (said.instrument !== effect.instrument) return false
          if (said.asOf != null && document !== null && one.document === document) return true
          if (said.kind !== effect.kind || said.cause !== effect.cause) return false
          if (said.asOf == null && isSameScope(said, effect)) return true
          return effect.from === null && said.from !== null && isSameScope(said, effect)
        }),
    )
    .map(({ effect }) => effect)
}

/** A stored row of an unnamed part is what the relation without provisions is about. */
function isSameScope(said: Effect, effect: Effect): boolean {
  if (effect.provisions === null) return said.provisions === null || said.provisions.length === 0
  return JSON.stringify(said.provisions) === JSON.stringify(effect.provisions)
}
