import type { InstrumentId } from '../domain/instrument-id.ts'
import { remembered } from '../domain/remembered.ts'
import type { Registry } from '../registry/registry.ts'
import { keysOfSymbol, type SymbolInQuery } from './read-symbols.ts'
import { symbolKeysOf } from './symbol-key.ts'

/**
 * Of the many documents with a number whose year is not said, those of this field: "thông tư 15" here is one on awards.
 * Likewise, beside other words, where no table has one of that type, number and year: the year may be mistaken.
 */
export function instrumentsOfTheField(
  symbol: SymbolInQuery,
  registry: Registry,
  isBesideWords: boolean,
): readonly InstrumentId[] {
  const keys = keysOf(registry)
  if (symbol.year !== null) {
    if (symbol.types.length === 0 || !isBesideWords) return []
    if (keysOfSymbol(symbol).some(key => keys.known.has(key))) return []
  }
  const open = keysOfSymbol({ ...symbol, year: null })
  return [...new Set(open.flatMap(key => keys.ofTheField.get(key) ?? []))]
}

type Keys = {
  /** Of every instrument of the tables. */
  readonly known: ReadonlySet<string>
  readonly ofTheField: ReadonlyMap<string, readonly InstrumentId[]>
}

const keysOf = remembered((registry: Registry): Keys => {
  const known = new Set<string>()
  const ofTheField = new Map<string, InstrumentId[]>()
  for (const { id, list, issuedOn } of registry.instruments)
    for (const key of symbolKeysOf(id, issuedOn)) {
      known.add(key)
      if (list === 'emulation') ofTheField.set(key, [...(ofTheField.get(key) ?? []), id])
    }
  return { known, ofTheField }
})
