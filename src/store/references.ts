import type { Reference } from '../domain/extraction.ts'
import { parseInstrumentId } from '../domain/instrument-id.ts'
import type { Store } from './store.ts'

/** Replaces the references of one version, as they were read; the ledger then says what they mean now. */
export function replaceReferences(store: Store, versionId: number, references: readonly Reference[]): void {
  store.db.run('DELETE FROM reference WHERE version_id = ?', versionId)
  const nested = new Set(references.flatMap(reference => reference.nested?.of ?? []))
  for (const [position, reference] of references.entries())
    store.db.run(
      `INSERT INTO reference (version_id, position, start_unit, end_unit, quote, kind, symbol, read_id, read_verdict,
         read_why, read_candidates, number, issued_on, provisions, relation, nested_relation, nested_of,
         nests, verdict, id_now, why_now)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      versionId,
      position,
      reference.start,
      reference.end,
      reference.quote,
      reference.kind,
      reference.symbol,
      reference.id,
      reference.verdict,
      reference.why,
      JSON.stringify(reference.candidates),
      parseInstrumentId(reference.id)?.number ?? '_',
      reference.issuedOn,
      JSON.stringify(reference.provisions),
      reference.relation,
      reference.nested?.relation ?? null,
      reference.nested?.of ?? null,
      nested.has(position) ? 1 : 0,
      reference.verdict,
      reference.id,
      reference.why,
    )
}

type ReferenceRow = {
  start: number
  end: number
  quote: string
  kind: Reference['kind']
  symbol: string | null
  id: string
  issuedOn: Reference['issuedOn']
  provisions: string
  relation: Reference['relation']
  nestedRelation: Reference['relation'] | null
  nestedOf: number | null
  verdict: Reference['verdict']
  held: number
  candidates: string
  why: string
}

/** The references of a version with what they mean now, in the order of the text. */
export function referencesOf(store: Store, versionId: number): readonly Reference[] {
  return store.db
    .all<ReferenceRow>(
      `SELECT start_unit AS start, end_unit AS "end", quote, kind, symbol, id_now AS id, issued_on AS issuedOn,
         provisions, relation, nested_relation AS nestedRelation, nested_of AS nestedOf, verdict,
         EXISTS (SELECT 1 FROM work WHERE instrument_id = id_now) AS held, read_candidates AS candidates, why_now AS why
       FROM reference WHERE version_id = ? ORDER BY position`,
      versionId,
    )
    .map(referenceOf)
}

function referenceOf(row: ReferenceRow): Reference {
  const { nestedRelation, nestedOf, provisions, candidates, held, id, ...plain } = row
  const resolved = row.verdict === 'resolved' || row.verdict === 'known-missing'
  return {
    ...plain,
    id: id as Reference['id'],
    held: held === 1,
    // What is held is not missing, whatever was known when the text was read.
    verdict: row.verdict === 'known-missing' && held === 1 ? 'resolved' : row.verdict,
    provisions: JSON.parse(provisions) as Reference['provisions'],
    candidates: resolved ? [] : (JSON.parse(candidates) as Reference['candidates']),
    nested: nestedRelation === null || nestedOf === null ? null : { relation: nestedRelation, of: nestedOf },
  }
}
