import { foldSymbol } from '../domain/fold-symbol.ts'
import { parseInstrumentId } from '../domain/instrument-id.ts'

/** What can be read in a number as people type it; null: not said. */
type SymbolParts = {
  /** Without leading zeros: `12`, `30a`. */
  readonly number: string
  readonly year: string | null
  /** Type code, `qd`; both series of a type (`qd`, `qd-cb`) have one key. */
  readonly type: string | null
  readonly organ: string | null
}

/**
 * The exact key by which a symbol is asked for: `12/2024/qd/ubnd`, `_` for what is not said.
 * Every instrument has all keys that its symbol fits, see `symbolKeysOf`; a number alone is no key.
 */
export function symbolKey({ number, year, type, organ }: SymbolParts): string {
  return [number, year ?? '_', type ?? '_', organ ?? '_'].map(part => foldSymbol(part) || '_').join('/')
}

/**
 * All keys of an instrument, for questions that leave out year, type or organ; of an open id, those it can have.
 * Party numbers run through a term; people give the year of issue.
 */
export function symbolKeysOf(instrumentId: string, issuedOn: string | null = null): readonly string[] {
  const parts = parseInstrumentId(instrumentId)
  if (!parts || parts.number === '_') return []
  const type = plainType(parts.type)
  const keys = new Set<string>()
  for (const year of [parts.period, issuedOn?.slice(0, 4) ?? '_', '_'])
    for (const code of [type, '_'])
      for (const organ of [parts.organ, '_']) keys.add(`${parts.number}/${year}/${code}/${organ}`)
  keys.delete(`${parts.number}/_/_/_`)
  return [...keys]
}

/** `qd-cb` → `qd`. */
export function plainType(type: string): string {
  return type.endsWith('-cb') ? type.slice(0, -3) : type
}
