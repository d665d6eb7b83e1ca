import { parseInstrumentId } from '../domain/instrument-id.ts'
import { parseSymbol } from '../domain/symbol.ts'
import { noSurroundings, symbolToId } from '../extract/references/symbol-id.ts'
import { symbolLexicon } from '../extract/references/symbol-lexicon.ts'
import type { Registry } from '../registry/registry.ts'
import { openIdsOf, readSymbols } from '../search/read-symbols.ts'
import { currentId, instrumentsFitting } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'

/** Ids that a reader's words stand for. Open ids are widened to the known instruments that fit them. */
export function instrumentsMeant(store: Store, registry: Registry, asked: string): readonly string[] {
  const text = asked.trim()
  if (parseInstrumentId(text)) return instrumentsFitting(store, currentId(store, text))
  const lexicon = symbolLexicon(registry)
  const symbol = parseSymbol(text, lexicon) ?? parseSymbol(withoutType(text), lexicon)
  if (!symbol) return asTyped(store, registry, text)
  const exact = instrumentsFitting(store, symbolToId(symbol, noSurroundings, registry))
  // A law and a resolution of one term can carry one number; the symbol alone does not say which is meant.
  const id = parseInstrumentId(symbolToId(symbol, noSurroundings, registry))
  if (symbol.style !== 'assembly' || !id) return exact
  return instrumentsFitting(store, [id.jurisdiction, id.organ, '_', id.period, id.number].join('/'))
}

/** `qd 12/2024 ubnd`, `98/2023 nđ-cp`: a number as people type it, where the words have nothing else and tell which it is. */
function asTyped(store: Store, registry: Registry, text: string): readonly string[] {
  const [only, ...others] = readSymbols(text, registry)
  if (only === undefined || others.length > 0 || only.types.length === 0) return []
  const isWhole = `${text.slice(0, only.start)}${text.slice(only.end)}`.trim() === ''
  if (!isWhole || (only.year === null && only.organ === null)) return []
  return [...new Set(openIdsOf(only).flatMap(id => instrumentsFitting(store, id)))]
}

/** `Nghị định số 98/2023/NĐ-CP` is asked for as well as `98/2023/NĐ-CP`. */
function withoutType(text: string): string {
  return text.replace(/^\p{L}[\p{L} ]{0,40}(?=\d)/u, '')
}
