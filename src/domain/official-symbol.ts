/**
 * Số, ký hiệu: what an instrument is cited by. Not unique: `12/2024/QĐ-UBND` exists once a province,
 * `29-NQ/TW` once a party term, `15/2003/QH11` is a law and a resolution.
 */
export type OfficialSymbol = {
  /**
   * - normative: `98/2023/NĐ-CP`, series with the year in the symbol
   * - assembly: `06/2022/QH15`, `28/2005/PL-UBTVQH11`
   * - administrative: `348/QĐ-UBND`, series without a year
   * - party: `29-NQ/TW`
   * - order: `18-L/CTN`, state orders in party style
   * - dispatch: `02/SGD&ĐT-VP`, issuer and unit, no type
   * - historic: `195-SL`, `80-CP`
   */
  readonly style: 'normative' | 'assembly' | 'administrative' | 'party' | 'order' | 'dispatch' | 'historic'
  /** As in an id: no leading zeros. */
  readonly number: string
  readonly year: number | null
  /** Type part of an id without `-cb`; null where the symbol does not name the type (`06/2022/QH15`, `80-CP`). */
  readonly type: string | null
  /** Folded codes, several for joint acts; empty where the symbol is cut off (`05/2020/TT`). */
  readonly organs: readonly string[]
  /** Official form: Đ restored, look-alikes and spaces repaired. What cannot be repaired stays as printed. */
  readonly symbol: string
  readonly scope: OrganScope
  /** True when a part is damaged beyond repair (`18/20202QĐ-UBND`): then `year` is null although one was meant. */
  readonly damaged: boolean
}

/**
 * Whose series it is: one for the country, one for each territory, one for each party committee. `several`: bodies of one
 * place print the same letters, and nothing says which of them it is.
 */
export type OrganScope = 'central' | 'local' | 'party' | 'party-local' | 'several' | 'unknown'

/** What the tables know of the words of symbols: types as printed, organs folded by `foldSymbol`. */
export type SymbolLexicon = {
  readonly typeOf: (printed: string) => { readonly code: string; readonly printed: string } | undefined
  readonly organOf: (
    key: string,
  ) => { readonly code: string; readonly printed: string; readonly scope: OrganScope } | undefined
}

export type SymbolMatch = {
  readonly start: number
  readonly end: number
  readonly symbol: OfficialSymbol
  /** True when the type and an organ, or an assembly with its term, are in the tables: trustworthy without a lead word. */
  readonly known: boolean
}
