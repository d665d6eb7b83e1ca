import { remembered } from '../domain/remembered.ts'
import { isPlainSyllable } from '../normalise/syllable.ts'
import type { Registry } from '../registry/registry.ts'
import type { Stretch } from './intents.ts'
import type { LexiconMatch } from './lexicon.ts'
import { paperTypes } from './paper-types.ts'
import { plainType } from './symbol-key.ts'
import type { Token } from './tokens.ts'
import { namedType } from './type-names.ts'

/**
 * Codes of the types that a query names beside its topic (`thông tư tđkt ngành giáo dục`, `nđ mới`, `Dekret zur Emulation 2025`):
 * those that are always norms, and papers (`kế hoạch`), as `quyết định` and `hướng dẫn` are verbs too. Types within titles
 * name no type of their own.
 */
export function typesAsked(
  tokens: readonly Token[],
  { lexicon, named }: { readonly lexicon: readonly LexiconMatch[]; readonly named: readonly Stretch[] },
  registry: Registry,
): readonly string[] {
  const isInTitle = (at: number): boolean => named.some(({ from, to }) => from <= at && at < to)
  const types = typesOf(registry)
  const found = new Set<string>()
  for (let at = 0; at < tokens.length; at++) {
    if (isInTitle(at)) continue
    const type = namedType(tokens, at, registry)
    const isSaid = type?.isForeign ? !isPlainSyllable(tokens[at]?.folded ?? '') : (type?.from ?? at) < at
    if (type && (isSaid || opens(tokens, at)))
      for (const code of type.codes) if (types.codes.has(code)) found.add(code)
    const short = lexicon.find(({ from, entry }) => from === at && entry.kind === 'abbreviation')
    const code = short && types.byName.get(short.entry.text.toLowerCase())
    if (code && opens(tokens, at)) found.add(code)
  }
  return [...found]
}

/**
 * One word is a type where a query begins with it or asks which; else `luật` may be `pháp luật`, `lợi` a French law, and
 * `tt` a collective.
 */
function opens(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at + 1]?.folded === 'nao'
}

type Types = { readonly codes: ReadonlySet<string>; readonly byName: ReadonlyMap<string, string> }

const typesOf = remembered((registry: Registry): Types => {
  const rows = registry.documentTypes.filter(
    ({ normative, code }) => normative === 'always' || paperTypes.includes(code),
  )
  return {
    codes: new Set(rows.map(({ code }) => plainType(code))),
    byName: new Map(rows.map(({ vi, code }) => [vi.toLowerCase(), plainType(code)])),
  }
})
