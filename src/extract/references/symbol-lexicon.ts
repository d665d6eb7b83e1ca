import { foldSymbol } from '../../domain/fold-symbol.ts'
import { remembered } from '../../domain/remembered.ts'
import type { OrganScope, SymbolLexicon } from '../../domain/symbol.ts'
import type { Issuer, Registry } from '../../registry/registry.ts'

/** The registry's types and issuers as the words of symbols; made once a registry. */
export const symbolLexicon = remembered((registry: Registry): SymbolLexicon => {
  return {
    typeOf: cached(text => typeOf(text, registry)),
    organOf: cached(key => organOf(key, registry)),
  }
})

function typeOf(text: string, registry: Registry): { code: string; printed: string } | undefined {
  // Some committees write QĐi for Quy định, to tell it from Quyết định.
  if (text === 'QĐi') return { code: 'qd', printed: text }
  const row = registry.typeByAbbreviation(text) ?? registry.typeByAbbreviation(text.toUpperCase())
  if (!row) return undefined
  const isHistoricIssuer = row.family === 'historic' && row.code === 'nd'
  return isHistoricIssuer ? undefined : { code: row.code, printed: row.abbreviations[0] ?? text }
}

function organOf(
  key: string,
  registry: Registry,
): { code: string; printed: string; scope: OrganScope } | undefined {
  const rows = registry.issuersByCode(key).filter(row => !/\d$/.test(key) || isOwnKey(row, key))
  // BCT is a ministry in state symbols; in party symbols the organs of the centre need no table.
  const row = rows.find(one => one.kind !== 'party') ?? rows[0]
  if (!row) return undefined
  const own = foldSymbol(row.abbreviation)
  return {
    code: isDamaged(key, row) ? own : key,
    printed: isDamaged(key, row) || own === key ? row.abbreviation : (spelled(row, key) ?? row.abbreviation),
    scope: scopeOf(row),
  }
}

function isOwnKey(row: Issuer, key: string): boolean {
  return [row.code, row.abbreviation, ...row.variants].some(form => foldSymbol(form) === key)
}

function spelled(row: Issuer, key: string): string | undefined {
  return row.variants.find(form => foldSymbol(form).replace(/[.+-]/g, '') === key)
}

function scopeOf(row: Issuer): OrganScope {
  if (row.kind === 'party') return row.local ? 'party-local' : 'party'
  return row.local ? 'local' : 'central'
}

/**
 * A variant that is one letter away from a long abbreviation is damage (BNNPTN, BNNPTTN) and means the same series;
 * other variants (BNN, BKH) were symbols of their own time and stay as printed.
 */
function isDamaged(key: string, row: Issuer): boolean {
  const own = foldSymbol(row.abbreviation)
  return (
    own.length >= 6 && key !== own && Math.abs(own.length - key.length) <= 1 && isOneLetterApart(key, own)
  )
}

function isOneLetterApart(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 1
}

function cached<Value>(find: (key: string) => Value): (key: string) => Value {
  const memo = new Map<string, Value>()
  return key => {
    const known = memo.get(key)
    if (known !== undefined || memo.has(key)) return known as Value
    const value = find(key)
    // Texts bring unknown words without end; the tables' own words are few.
    if (memo.size < cacheEntriesMax) memo.set(key, value)
    return value
  }
}

const cacheEntriesMax = 20_000
