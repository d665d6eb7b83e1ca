import { expect, test } from 'vitest'
import { storeRegistry } from '../pipelines/store-registry.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Registry, RegistryInstrument } from '../src/registry/registry.ts'
import { effectsOf } from '../src/store/effects.ts'
import { factOf, factsOf } from '../src/store/facts.ts'
import { citedBy } from '../src/store/graph.ts'
import { lastOutboxId, outboxAfter } from '../src/store/outbox.ts'
import type { Store } from '../src/store/store.ts'
import { day, withStore } from './store-builders.ts'

const registry = loadRegistry()
const of = (...instruments: RegistryInstrument[]): Registry => ({ ...registry, instruments })
const target = 'vn/bnv/tt/2019/4' as InstrumentId
const row: RegistryInstrument = {
  id: 'vn/bnv/tt/2024/9' as InstrumentId,
  symbol: '09/2024/TT-BNV',
  type: 'tt',
  titleVi: 'Thông tư thử',
  titleEn: null,
  issuer: 'bnv',
  issuedOn: day('2024-05-01'),
  effectiveFrom: null,
  expiresOn: day('2025-01-01'),
  relations: [{ relation: 'replaces', target, certainty: 'memory' }],
  certainty: 'memory',
  verification: 'nothing',
  note: null,
  aliases: [],
  list: 'emulation',
}

/** Whose records the index is asked to make again by what `change` does. */
function asked(store: Store, change: () => void): readonly string[] {
  const last = lastOutboxId(store)
  change()
  return outboxAfter(store, last, 1_000).map(({ group }) => group)
}

test('a fact, a day of end and a relation that a corrected table no longer has are gone, and asked for anew', () =>
  withStore(store => {
    storeRegistry(store, of(row))
    expect(effectsOf(store, row.id).map(({ kind }) => kind)).toEqual(['ended'])
    expect(citedBy(store, target)).toHaveLength(1)
    const corrected = { ...row, titleVi: null, expiresOn: null, relations: [] }
    const groups = asked(store, () => storeRegistry(store, of(corrected)))
    expect(effectsOf(store, row.id)).toEqual([])
    expect(citedBy(store, target)).toEqual([])
    expect(factOf(factsOf(store, row.id), 'title')).toBeNull()
    expect(factOf(factsOf(store, row.id), 'symbol')).toBe(row.symbol)
    expect(groups).toEqual(expect.arrayContaining([`instrument:${row.id}`, `instrument:${target}`]))
  }))

test('a row that is taken out of the tables says nothing any more', () =>
  withStore(store => {
    storeRegistry(store, of(row))
    const groups = asked(store, () => storeRegistry(store, of()))
    expect(factsOf(store, row.id)).toEqual([])
    expect(effectsOf(store, row.id)).toEqual([])
    expect(groups).toContain(`instrument:${row.id}`)
  }))

test('the same tables again change nothing', () =>
  withStore(store => {
    storeRegistry(store, of(row))
    expect(asked(store, () => storeRegistry(store, of(row)))).toEqual([])
  }))
