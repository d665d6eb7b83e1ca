import { remembered } from '../domain/remembered.ts'
import type { Registry } from '../registry/registry.ts'
import { type Token, tokenise } from './tokens.ts'

const mayNameOne = /\b(?:ng[aà]nh|v[uự]c|b[oộ])(?!\p{L})/iu

/** The same of a query that is not yet parted; most name none. */
export function sectorsIn(text: string, registry: Registry): readonly string[] {
  return mayNameOne.test(text) ? findSectors(tokenise(text), registry) : []
}

/** Words behind which a sector (ngành, lĩnh vực) is named; `bộ` names its ministry. */
const before: ReadonlySet<string> = new Set(['nganh', 'vuc', 'bo'])

/**
 * Codes of the ministries whose sector a query names: `ngành ngoại giao`, `lĩnh vực công tác dân tộc`, `bộ y tế`. One part
 * of a joined name will do (`ngành giáo dục`). In a query with marks the name must have its own.
 */
export function findSectors(tokens: readonly Token[], registry: Registry): readonly string[] {
  const marked = tokens.some(token => token.exact !== token.folded)
  const form = marked ? 'exact' : 'folded'
  const found = new Set<string>()
  for (const [at, token] of tokens.entries()) {
    if (!before.has(token.folded)) continue
    // `lĩnh vực công tác dân tộc`
    const from = tokens[at + 1]?.folded === 'cong' && tokens[at + 2]?.folded === 'tac' ? at + 3 : at + 1
    const next = tokens[from]?.[form] ?? ''
    for (const { code, words } of sectorsOf(registry)[form].get(next) ?? [])
      if (words.every((word, step) => tokens[from + step]?.[form] === word)) found.add(code)
  }
  return [...found]
}

/**
 * Ministries whose sector a query of the field names in no way, not by a code either: their own rules are not what is asked. The ministry that the
 * field itself belongs to has none.
 */
export function sectorsNotNamed(tokens: readonly Token[], registry: Registry): readonly string[] {
  const marked = tokens.some(token => token.exact !== token.folded)
  const form = marked ? 'exact' : 'folded'
  const { byCode } = sectorsOf(registry)
  const named = new Set<string>()
  for (const [at, token] of tokens.entries()) {
    named.add(token.folded)
    for (const { code, words } of sectorsOf(registry)[form].get(token[form]) ?? [])
      if (words.every((word, step) => tokens[at + step]?.[form] === word)) named.add(code)
  }
  return byCode.filter(code => code !== ministryOfTheField && !named.has(code))
}

const ministryOfTheField = 'bnv'

type Sector = { readonly code: string; readonly words: readonly string[] }
/** By their first words, for queries with marks and without. */
type Sectors = Readonly<Record<'exact' | 'folded', ReadonlyMap<string, readonly Sector[]>>> & {
  readonly byCode: readonly string[]
}

const ministryName = /^(?:Bộ|Ủy ban) (?=\p{Lu})/u

const sectorsOf = remembered((registry: Registry): Sectors => {
  const byCode: string[] = []
  const sectors = { exact: new Map<string, Sector[]>(), folded: new Map<string, Sector[]>(), byCode }
  for (const { code, vi, kind } of registry.issuers) {
    if (!kind.startsWith('ministry') || !ministryName.test(vi)) continue
    const name = vi.replace(ministryName, '')
    byCode.push(code)
    for (const part of new Set([name, ...name.split(/, | và | - /)])) {
      const tokens = tokenise(part)
      for (const form of ['exact', 'folded'] as const) {
        const words = tokens.map(token => token[form])
        const first = words[0] ?? ''
        sectors[form].set(first, [...(sectors[form].get(first) ?? []), { code, words }])
      }
    }
  }
  return sectors
})
