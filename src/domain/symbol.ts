import type { OfficialSymbol, SymbolLexicon, SymbolMatch } from './official-symbol.ts'
import { readRawSymbol } from './symbol-shape.ts'
import { interpretSymbol } from './symbol-styles.ts'
import { unspaced } from './unspaced.ts'

export type { OfficialSymbol, OrganScope, SymbolLexicon, SymbolMatch } from './official-symbol.ts'

/** Reads the symbol that starts exactly at `at`; undefined when there is none. */
export function readSymbol(text: string, at: number, lexicon: SymbolLexicon): SymbolMatch | undefined {
  const raw = readRawSymbol(text, at)
  return raw && interpretSymbol(text, raw, lexicon)
}

/** Reads a text that is a symbol and nothing else, as it stands in a table or a header. */
export function parseSymbol(text: string, lexicon: SymbolLexicon): OfficialSymbol | undefined {
  const trimmed = text.trim()
  const match = readSymbol(trimmed, 0, lexicon)
  return match && match.end === trimmed.length ? match.symbol : undefined
}

/** Finds every number that has the shape of a symbol, in order; linear. Dates, fractions and periods have no words and are none. */
export function findSymbols(text: string, lexicon: SymbolLexicon): SymbolMatch[] {
  const found: SymbolMatch[] = []
  opening.lastIndex = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const symbol = isInsideWord(text, match.index) ? undefined : readSymbol(text, match.index, lexicon)
    if (!symbol) continue
    found.push(symbol)
    opening.lastIndex = symbol.end
  }
  return found
}

/** Up to 5 figures before what goes on in a symbol: a stroke or hyphen, also behind spaces or a suffix, a type, a sub-number. */
const opening = /\d{1,5}(?=[a-zđ]?\s{0,3}[/⁄∕／\\\-‐‑‒–—−]|\.\d|NQ|SL|QĐ|QÐ)/g

/**
 * A figure behind a letter, a figure or a joining sign is the end of something else: a date, an amount, an address.
 * Clerks leave out the space behind the words for a number and a document: "số161/2012/TT-BTC", "No.98/2023/ND-CP".
 */
function isInsideWord(text: string, at: number): boolean {
  if (at === 0 || !/[\p{L}\d/\\.,_-]/u.test(text.charAt(at - 1))) return false
  if (unspaced.test(text.charAt(at - 1))) return false
  return !glued.test(text.slice(Math.max(0, at - 8), at))
}

const glued = /(?:(?<!\p{L})(?:số|no\.|nr\.)|(?<=\s)(?:định|quyết|thị|luận|tư|luật))$/iu
