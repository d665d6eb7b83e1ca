/**
 * The identity of an instrument: `{jurisdiction}/{organ}/{type}/{period}/{number}`, e.g. `vn/cp/nd/2025/152`.
 * A part that is not known is `_`; such an id is open: it may be shown and searched for, never merged on.
 */
export type InstrumentId = string & { readonly brand: 'InstrumentId' }

export type InstrumentIdParts = {
  /** `vn`, `vn-cao-bang`, `vn-ninh-binh-2025`, `dcsvn`, or `_`. */
  readonly jurisdiction: string
  /** Folded symbol of the issuer: `cp`, `bgddt+bnv`, `qh15`, `ubnd`. */
  readonly organ: string
  /** Folded type code: `luat`, `nd`, `qd`; `qd-cb` is the administrative series without a year in its symbol. */
  readonly type: string
  /** Four-digit year, or the party term `k13`. */
  readonly period: string
  /** Without leading zeros, suffix and sub-number kept: `6`, `30a`, `66.17`. */
  readonly number: string
}

const partPattern = /^(?:_|[a-z0-9][a-z0-9.+-]*)$/

/** Writes an id. @throws RangeError when a part is not in folded form: such a part was made wrongly, by us. */
export function instrumentId(parts: InstrumentIdParts): InstrumentId {
  const written = [parts.jurisdiction, parts.organ, parts.type, parts.period, parts.number]
  for (const part of written) {
    if (!partPattern.test(part)) throw new RangeError(`not a part of an instrument id: "${part}"`)
  }
  return written.join('/') as InstrumentId
}

/** Reads an id; undefined when the text is none. */
export function parseInstrumentId(text: string): InstrumentIdParts | undefined {
  const [jurisdiction, organ, type, period, number, ...rest] = text.split('/')
  if (!jurisdiction || !organ || !type || !period || !number || rest.length > 0) return undefined
  const parts = { jurisdiction, organ, type, period, number }
  return Object.values(parts).every(part => partPattern.test(part)) ? parts : undefined
}

/** True when no part is `_`: only then may two documents be taken for one instrument. */
export function isComplete(id: string): boolean {
  return !openPart.test(id)
}

const openPart = /(?:^|\/)_(?:\/|$)/
