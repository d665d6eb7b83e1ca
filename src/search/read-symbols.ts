import { foldSymbol } from '../domain/fold-symbol.ts'
import { fold } from '../normalise/fold.ts'
import type { Registry } from '../registry/registry.ts'
import type { SymbolParts } from './symbol-key.ts'

/** A number read in a query, with its place there. */
export type SymbolInQuery = SymbolParts & { readonly start: number; readonly end: number }

const typeWordsBefore = String.raw`(?<type>[a-z]{1,6}(?:\s+[a-z]{2,6}){0,2})`
const number = String.raw`(?<number>\d{1,5}[a-z]{0,2})`
const year = String.raw`(?<year>(?:19|20)\d{2})`
const separator = String.raw`\s*[-/_.,\s]\s*`

/** `12/2024/QĐ-UBND`, `06/2022/QH15`, `348/QĐ-UBND`, `29-NQ/TW`, also with spaces and slashes in the wrong places. */
const written = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${number}${separator}(?:${year}${separator})?(?<code>[a-z]{1,6})${separator}(?<organ>[a-z][a-z0-9&]{1,10})(?![\p{L}\p{N}])`,
  'gu',
)
/** `06/2022/QH15`: the organ alone, with its term. */
const ofAssembly = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${number}${separator}${year}${separator}(?<organ>(?:ub\s*tv\s*)?qh\s*\d{1,2})(?![\p{L}\p{N}])`,
  'gu',
)
/** `qd 12/2024`, `nghi dinh 98/2023`, `nd 98`; what stands before must be a type. */
const afterType = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${typeWordsBefore}\s*(?:so\s+)?${number}(?:\s*[/-]\s*${year})?(?![\p{L}\p{N}/-])`,
  'gu',
)

/**
 * Numbers of instruments in a query, in any damaged form, longest first where two readings overlap.
 * A number counts only with a year, an organ or a type beside it; a day (`28/2`) and an article (`Điều 5`) never do.
 */
export function readSymbols(query: string, registry: Registry): readonly SymbolInQuery[] {
  const folded = fold(query)
  const found: SymbolInQuery[] = []
  const add = (match: RegExpExecArray, parts: Omit<SymbolParts, 'number'>): void => {
    const start = match.index
    const end = start + match[0].length
    if (found.some(other => start < other.end && other.start < end)) return
    found.push({ ...parts, number: withoutZeros(match.groups?.number ?? ''), start, end })
  }
  for (const match of folded.matchAll(ofAssembly))
    add(match, { year: match.groups?.year ?? null, type: null, organ: foldSymbol(match.groups?.organ ?? '') })
  for (const match of folded.matchAll(written)) {
    const code = typeCode(match.groups?.code ?? '', registry)
    if (code)
      add(match, {
        year: match.groups?.year ?? null,
        type: code,
        organ: foldSymbol(match.groups?.organ ?? ''),
      })
  }
  for (const match of folded.matchAll(afterType)) {
    const typed = lastType(match.groups?.type ?? '', registry)
    if (!typed) continue
    const from = match.index + typed.at
    const year = match.groups?.year ?? null
    add(Object.assign(match, { index: from, 0: match[0].slice(typed.at) }), {
      year,
      type: typed.code,
      organ: null,
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

function typeCode(abbreviation: string, registry: Registry): string | undefined {
  return registry.typeByAbbreviation(abbreviation)?.code.replace(/-cb$/, '')
}

/** The type named by the last words, longest first: `tim nghi dinh` → `nghi dinh`. */
function lastType(words: string, registry: Registry): { code: string; at: number } | undefined {
  const names = typeNames(registry)
  for (let at = 0; at >= 0 && at < words.length; at = nextWord(words, at)) {
    const rest = words.slice(at)
    const code = names.get(rest.replace(/\s+/g, ' ')) ?? typeCode(rest, registry)
    if (code) return { code, at }
  }
  return undefined
}

function nextWord(words: string, at: number): number {
  const space = words.indexOf(' ', at)
  return space < 0 ? words.length : space + 1
}

const namesKept = new WeakMap<Registry, ReadonlyMap<string, string>>()

function typeNames(registry: Registry): ReadonlyMap<string, string> {
  const known = namesKept.get(registry)
  if (known) return known
  const names = new Map<string, string>()
  for (const type of registry.documentTypes) names.set(fold(type.vi), type.code.replace(/-cb$/, ''))
  namesKept.set(registry, names)
  return names
}
