import { foldSymbol } from '../domain/fold-symbol.ts'
import { isPlainSyllable } from '../normalise/syllable.ts'
import type { Registry } from '../registry/registry.ts'
import { symbolKey } from './symbol-key.ts'
import { type Token, tokenise } from './tokens.ts'
import { namedType, typeFrom, typeWords } from './type-names.ts'

/** A number read in a query, with its place there. */
export type SymbolInQuery = {
  /** Without leading zeros. */
  readonly number: string
  readonly year: string | null
  /** Type codes; several where types share an abbreviation (`QĐ`: quyết định, quy định). Empty: not said. */
  readonly types: readonly string[]
  readonly organ: string | null
  readonly start: number
  readonly end: number
}

/** The keys under which an index has what is asked for. */
export function keysOfSymbol({ number, year, types, organ }: SymbolInQuery): readonly string[] {
  const organs = organ !== null && centralParty.has(organ) ? [organ, 'tw'] : [organ]
  return (types.length > 0 ? types : [null]).flatMap(type =>
    organs.map(each => symbolKey({ number, year, type, organ: each })),
  )
}

/** Bodies of the Party's centre: what they issue carries TW (`34-CT/TW` of Bộ Chính trị). BCT is a ministry too. */
const centralParty: ReadonlySet<string> = new Set(['bct', 'bbt', 'bchtw'])

/** Open ids of both series of each type, `_` for what is not said. */
export function openIdsOf({ number, year, types, organ }: SymbolInQuery): readonly string[] {
  const codes = types.length > 0 ? types.flatMap(type => [type, `${type}-cb`]) : ['_']
  return codes.map(type => `_/${organ ?? '_'}/${type}/${year ?? '_'}/${number}`)
}

/**
 * Numbers of instruments in a query, in any damaged form: `12/2024/QĐ-UBND`, `qd 12/2024 ubnd`, `12-2024-qdubnd`,
 * `nđ 98`, `29 nq tw`, `06/2022 qh 15`. Year, type and organ may stand on either side of the number, in any order.
 * A number counts only with its type, with a year after a slash, or with an organ that has a term; a day (`28/2`),
 * an article (`Điều 5`) and a count (`10 năm`) never do.
 */
export function readSymbols(query: string, registry: Registry): readonly SymbolInQuery[] {
  const reading = { query, tokens: tokenise(query), registry }
  const found: SymbolInQuery[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    const token = reading.tokens[at]
    if (!token || !/^\d{1,5}[a-z]{0,2}$/.test(token.folded) || isNoNumber(reading, at)) continue
    const taken = found.at(-1)
    if (taken && token.start < taken.end) continue
    const symbol = readAround(reading, at, taken?.end ?? 0)
    if (symbol) found.push(symbol)
  }
  const term = termOf(reading.tokens)
  return term === undefined
    ? found
    : found.map(symbol => (symbol.year === null ? { ...symbol, year: term } : symbol))
}

/** `khóa XI`, `khoá 13`: Party numbers run through a term, which tells 29-NQ/TW of one from that of another. */
function termOf(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(({ folded }) => folded === 'khoa')
  const number = tokens[at + 1]?.folded ?? ''
  if (at < 0) return undefined
  const value = /^\d{1,2}$/.test(number) ? Number(number) : romanTerms.indexOf(number) + 1
  return value > 0 ? `k${value}` : undefined
}

const romanTerms = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ')

type Reading = { readonly query: string; readonly tokens: readonly Token[]; readonly registry: Registry }

const wordsBeforePlaces = new Set([
  'dieu',
  'khoan',
  'diem',
  'chuong',
  'muc',
  'phan',
  'luc',
  'thang',
  'ngay',
  'quy',
])

const wordsAfterCounts = new Set(['nam', 'ngay', 'thang', 'trieu', 'ty', 'lan', 'nguoi'])

/** An article, a month, the second half of a date, a count, or the years of a period. */
function isNoNumber({ tokens, query }: Reading, at: number): boolean {
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (after && wordsAfterCounts.has(after.folded) && !yearAt(tokens, at + 1)) return true
  if (yearAt(tokens, at) && yearAt(tokens, at + 1)) return true
  if (before === undefined) return false
  if (wordsBeforePlaces.has(before.folded)) return true
  return /^\d+$/.test(before.folded) && query.slice(before.end, tokens[at]?.start).trim() === '/'
}

type Parts = { year: string | null; types: readonly string[]; organ: string | null; hasSlash: boolean }

const partsAfterMax = 4
const wordsBeforeMax = 5

function readAround(reading: Reading, at: number, notBefore: number): SymbolInQuery | undefined {
  const { tokens } = reading
  const parts: Parts = { year: null, types: [], organ: null, hasSlash: false }
  const last = readAfter(reading, at, parts)
  const first = readBefore(reading, at, parts, notBefore)
  const number = tokens[at]
  if (!number || !(parts.types.length > 0 || parts.hasSlash || /^(?:ubtv)?qh\d+$/.test(parts.organ ?? '')))
    return undefined
  return {
    number: number.folded.replace(/^0+(?=\d)/, ''),
    year: parts.year,
    types: parts.types,
    organ: parts.organ,
    start: tokens[first]?.start ?? number.start,
    end: tokens[last]?.end ?? number.end,
  }
}

/** @returns the place of the last token that belongs to the symbol. */
function readAfter({ tokens, query, registry }: Reading, at: number, parts: Parts): number {
  let last = at
  for (let next = at + 1; next <= at + partsAfterMax; next++) {
    const token = tokens[next]
    if (!token) break
    const year = parts.year === null ? yearAt(tokens, next) : undefined
    if (year) {
      parts.year = year.text
      parts.hasSlash = next === at + 1 && /^\s*[/\-.]\s*$/.test(query.slice(tokens[at]?.end, token.start))
      next = year.at
    } else {
      const named =
        next === last + 1 && isSurely(tokens, at, parts) ? typeFrom(tokens, next, registry) : undefined
      if (named) {
        parts.types = [named.code]
        next = named.last
      } else if (!readPart(tokens, next, parts, registry)) break
    }
    if (parts.organ === 'qh' && /^\d{1,2}$/.test(tokens[next + 1]?.folded ?? '')) {
      next += 1
      parts.organ += tokens[next]?.folded ?? ''
    }
    last = next
  }
  return last
}

/** `số 46 hướng dẫn` at the beginning, `15/2025 thông tư`; "3 quyết định" are three, "mẫu số 01 báo cáo" is a form. */
function isSurely(tokens: readonly Token[], at: number, { types, hasSlash }: Parts): boolean {
  return types.length === 0 && (hasSlash || (at === 1 && numberSigns.has(tokens[0]?.folded ?? '')))
}

function yearAt(tokens: readonly Token[], at: number): { text: string; at: number } | undefined {
  const place = tokens[at]?.folded === 'nam' ? at + 1 : at
  const text = tokens[place]?.folded ?? ''
  return /^(?:19|20)\d\d$/.test(text) ? { text, at: place } : undefined
}

/** A type, an organ, or both in one word (`qdubnd`). */
function readPart(tokens: readonly Token[], at: number, parts: Parts, registry: Registry): boolean {
  const word = tokens[at]?.folded ?? ''
  if (parts.types.length === 0) {
    const types = abbreviatedTypes(word, registry, parts.year !== null)
    if (types.length > 0) {
      parts.types = types
      return true
    }
    const glued = gluedPart(word, registry)
    if (glued && parts.organ === null) {
      Object.assign(parts, glued)
      return true
    }
  }
  const organ = parts.organ === null ? organOf(word, registry) : undefined
  if (organ) parts.organ = organ
  return organ !== undefined
}

/** `số 12`, `No. 12`, `Nr. 12`. */
const numberSigns: ReadonlySet<string> = new Set(['so', 'no', 'nr', 'number', 'nummer'])

/** @returns the place of the first token that belongs to the symbol. */
function readBefore({ tokens, registry }: Reading, at: number, parts: Parts, notBefore: number): number {
  let first = at
  for (let previous = at - 1; previous >= Math.max(0, at - wordsBeforeMax); previous--) {
    const token = tokens[previous]
    if (!token || token.start < notBefore) break
    if (numberSigns.has(token.folded)) continue
    const named = parts.types.length === 0 ? namedType(tokens, previous, registry) : undefined
    if (named && !(named.isForeign && yearAt(tokens, at))) {
      parts.types = named.codes
      first = named.from
      break
    }
    if (!readPart(tokens, previous, parts, registry)) break
    first = previous
    if (parts.types.length > 0) break
  }
  return first
}

/** `qd` → `qd`, `qyd`. A plain syllable (`da`, Đề án) is a type only within a number that has a year. */
function abbreviatedTypes(word: string, registry: Registry, hasYear: boolean): readonly string[] {
  if (/\d/.test(word) || (!hasYear && isPlainSyllable(word))) return []
  return typeWords(registry).abbreviations.get(word) ?? []
}

/** Codes of organs, however printed; `tw` and `qh15` are in no table of issuers by themselves. */
function organOf(word: string, registry: Registry): string | undefined {
  if (/^(?:ubtv)?qh\d{0,2}$/.test(word) || word === 'tw') return word
  if (isPlainSyllable(word) || word.length < 2) return undefined
  const codes = new Set(registry.issuersByCode(word).map(issuer => foldSymbol(issuer.abbreviation)))
  const [only] = codes
  if (codes.has(word)) return word
  return codes.size === 1 ? only : undefined
}

function gluedPart(word: string, registry: Registry): Pick<Parts, 'types' | 'organ'> | undefined {
  for (let length = 2; length <= Math.min(4, word.length - 2); length++) {
    const types = abbreviatedTypes(word.slice(0, length), registry, false)
    const organ = organOf(word.slice(length), registry)
    if (types.length > 0 && organ) return { types, organ }
  }
  return undefined
}
