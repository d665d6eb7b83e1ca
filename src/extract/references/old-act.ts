import type { OfficialSymbol, SymbolMatch } from '../../domain/symbol.ts'
import { readSymbol } from '../../domain/symbol.ts'
import type { Scan } from './scan.ts'

/** Acts that ministries numbered, until about 1997, as they number letters: issuer first, then who drafted them. */
const oldActs: ReadonlySet<string> = new Set(['tt', 'qd', 'ct', 'nq'])

/**
 * "Thông tư số 23/LĐTBXH-TT", "Quyết định số 1141-TC/QĐ/CĐKT": the word before the number says what it is, where the
 * number itself has the form of a letter of the centre. `type` is the type part of an id.
 */
export function oldAct(type: string | null, match: SymbolMatch): SymbolMatch {
  return { ...match, symbol: asOldAct(type, match.symbol) }
}

/** The same for a number read by itself. */
export function asOldAct(type: string | null, symbol: OfficialSymbol): OfficialSymbol {
  if (symbol.style !== 'dispatch' || symbol.scope === 'local' || type === null || !oldActs.has(type))
    return symbol
  // Circulars are of ministries and courts only.
  return { ...symbol, style: 'historic', type, scope: type === 'tt' ? 'central' : symbol.scope }
}

const spaced = /(\d{1,4}[a-z]?)\s([A-ZĐÐ]{2,8}(?:[/-][A-ZĐÐ]{2,6}){1,2})(?![\p{L}\d])/uy

/** "Thông tư số 39 TC/TCT": the same with a space behind the number, which begins at `at`; `end` is that of the text. */
export function spacedOldAct(scan: Scan, at: number, type: string): SymbolMatch | undefined {
  spaced.lastIndex = at
  const printed = spaced.exec(scan.text)
  const written = printed && `${printed[1]}-${printed[2]?.replaceAll('-', '/')}`
  const read = written ? readSymbol(written, 0, scan.symbolLexicon) : undefined
  if (!read || read.end !== written?.length || read.symbol.style !== 'dispatch') return undefined
  return oldAct(type, { ...read, start: at, end: spaced.lastIndex })
}
