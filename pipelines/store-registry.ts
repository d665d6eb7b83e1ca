import { createHash } from 'node:crypto'
import type { Assertion, Certainty, EvidenceKind } from '../src/domain/certainty.ts'
import type { Effect } from '../src/domain/effect.ts'
import { activeEdge } from '../src/domain/relation.ts'
import type { Registry, RegistryInstrument } from '../src/registry/registry.ts'
import { replaceRegistryEffects, requestAffected, requestInstrument } from '../src/store/effects.ts'
import { replaceAssertions } from '../src/store/facts.ts'
import { knowInstrument } from '../src/store/instruments.ts'
import { workOffLedger } from '../src/store/ledger.ts'
import { getNote, setNote } from '../src/store/notes.ts'
import { replaceRegistryRelations } from '../src/store/registry-relations.ts'
import { transaction } from '../src/store/sqlite.ts'
import type { Store } from '../src/store/store.ts'

/**
 * Puts the instruments of the registry into the store, so that the first search answers before the first crawl. What an
 * earlier registry said and this one does not is gone, and the records that rested on it are asked for anew.
 * Does nothing when the store has these very rows.
 */
export function storeRegistry(store: Store, registry: Registry): void {
  const { instruments } = registry
  const hash = createHash('sha256').update(JSON.stringify(instruments)).digest('hex')
  if (getNote(store, 'registry') === hash) return
  transaction(store.db, () => {
    const before = registryIds(store)
    for (const id of before) requestAffected(store, id)
    for (const instrument of instruments) knowInstrument(store, instrument.id)
    replaceAssertions(store, null, instruments.flatMap(assertionsOf))
    replaceRegistryEffects(store, instruments.flatMap(effectsOfRow))
    replaceRegistryRelations(store, instruments.flatMap(relationsOf))
    const now = registryIds(store)
    for (const id of now) requestAffected(store, id)
    for (const id of new Set([...before, ...now])) requestInstrument(store, id)
    for (const { id } of instruments) workOffLedger(store, id)
    setNote(store, 'registry', hash)
  })
}

/** What the store has from a registry something about. */
function registryIds(store: Store): readonly string[] {
  return store.db
    .all<{ id: string }>(
      `SELECT subject AS id FROM assertion WHERE version_id IS NULL
       UNION SELECT instrument FROM effect WHERE version_id IS NULL
       UNION SELECT from_id FROM registry_relation ORDER BY id`,
    )
    .map(({ id }) => id)
}

function assertionsOf(row: RegistryInstrument): readonly Assertion[] {
  const fields: Record<string, string | null> = {
    symbol: row.symbol,
    title: row.titleVi,
    titleEn: row.titleEn,
    issuer: row.issuer,
    issuedOn: row.issuedOn,
    effectiveFrom: row.effectiveFrom,
    expiresOn: row.expiresOn,
  }
  return Object.entries(fields).flatMap(([field, value]) =>
    value === null
      ? []
      : [
          {
            subject: row.id,
            field,
            value,
            evidence: evidenceOf(row.certainty),
            certainty: row.certainty,
            quote: row.verification,
          },
        ],
  )
}

function evidenceOf(certainty: Certainty): EvidenceKind {
  return certainty === 'verified' || certainty === 'verified-in-part' ? 'registry' : 'registry-memory'
}

function effectsOfRow(row: RegistryInstrument): readonly Effect[] {
  const plain = {
    instrument: row.id,
    to: null,
    provisions: null,
    certainty: row.certainty,
    evidence: 'registry',
  }
  return [
    ...(row.effectiveFrom
      ? [{ ...plain, kind: 'in-force' as const, from: row.effectiveFrom, cause: row.id }]
      : []),
    ...(row.expiresOn ? [{ ...plain, kind: 'ended' as const, from: row.expiresOn, cause: null }] : []),
  ]
}

function relationsOf(row: RegistryInstrument) {
  return row.relations.map(({ relation, target, certainty }) => ({
    ...activeEdge<string>(row.id, relation, target),
    certainty,
  }))
}
