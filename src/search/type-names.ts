import { foldSymbol } from '../domain/fold-symbol.ts'
import { remembered } from '../domain/remembered.ts'
import { fold } from '../normalise/fold.ts'
import type { Registry } from '../registry/registry.ts'
import { plainType } from './symbol-key.ts'
import { type Token, tokenise } from './tokens.ts'

const typeNameWordsMax = 3

/**
 * The type whose full name ends at a word: `nghị định`, `văn bản hợp nhất`; in another language it may be one of several
 * (`Beschluss`: nghị quyết, quyết định).
 */
export function namedType(
  tokens: readonly Token[],
  last: number,
  registry: Registry,
): { codes: readonly string[]; from: number; isForeign: boolean } | undefined {
  const { names, foreign } = typeWords(registry)
  for (let from = Math.max(0, last - typeNameWordsMax); from <= last; from++) {
    const name = tokens
      .slice(from, last + 1)
      .map(token => token.folded)
      .join(' ')
    const code = names.get(name)
    if (code) return { codes: [code], from, isForeign: false }
    const codes = foreign.get(name)
    if (codes) return { codes, from, isForeign: true }
  }
  return undefined
}

/** The type whose full Vietnamese name begins at a word, the longest. */
export function typeFrom(
  tokens: readonly Token[],
  first: number,
  registry: Registry,
): { code: string; last: number } | undefined {
  const { names } = typeWords(registry)
  for (let last = first + typeNameWordsMax; last >= first; last--) {
    const words = tokens.slice(first, last + 1)
    const code = last < tokens.length ? names.get(words.map(token => token.folded).join(' ')) : undefined
    if (code) return { code, last }
  }
  return undefined
}

type TypeWords = {
  readonly names: ReadonlyMap<string, string>
  readonly foreign: ReadonlyMap<string, readonly string[]>
  readonly abbreviations: ReadonlyMap<string, readonly string[]>
}

/** Names and abbreviations of all document types, folded; made once for a registry. */
export const typeWords = remembered((registry: Registry): TypeWords => {
  const names = new Map<string, string>()
  const foreign = new Map<string, readonly string[]>()
  const abbreviations = new Map<string, readonly string[]>()
  const add = (map: Map<string, readonly string[]>, name: string, code: string): void => {
    const codes = map.get(name) ?? []
    if (name !== '' && !codes.includes(code)) map.set(name, [...codes, code])
  }
  for (const type of registry.documentTypes) {
    const code = plainType(type.code)
    const name = plainName(type.vi)
    if (!names.has(name)) names.set(name, code)
    for (const form of Object.values(type.names).flat()) if (form) add(foreign, plainName(form), code)
    for (const abbreviation of type.abbreviations) add(abbreviations, foldSymbol(abbreviation), code)
  }
  return { names, foreign, abbreviations }
})

function plainName(name: string): string {
  return tokenise(fold(name))
    .map(token => token.folded)
    .join(' ')
}
