import type { SymbolLexicon, SymbolMatch } from '../../domain/symbol.ts'
import { findSymbols } from '../../domain/symbol.ts'
import { fold } from '../../normalise/fold.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import { wordsFor } from './languages/index.ts'
import { type Lexicon, lexiconOf, matchWord, role, type Word, type WordMatch } from './lexicon.ts'
import { symbolLexicon } from './symbol-lexicon.ts'

/** A text prepared for the finders: folded once, its symbols read once. */
export type Scan = {
  readonly context: TextContext
  readonly text: string
  /** As many UTF-16 units as `text`. */
  readonly folded: string
  readonly lexicon: Lexicon
  readonly registry: Registry
  readonly symbolLexicon: SymbolLexicon
  /** True for a Vietnamese text typed without its marks: then words count without them. */
  readonly isUnmarked: boolean
  /** What the lexicon knew at the places looked up last. */
  readonly lookups: { readonly at: Int32Array; readonly match: (WordMatch | undefined)[] }
  /** Every symbol of the text, in order. */
  readonly symbols: readonly SymbolMatch[]
}

const lookupSlots = 16

/** Folds a text and reads its symbols, once for all finders. Linear. */
export function prepareScan(context: TextContext, registry: Registry): Scan {
  const { text } = context
  const known = symbolLexicon(registry)
  return {
    context,
    text,
    folded: fold(text),
    lexicon: lexiconOf(wordsFor(context.language)),
    registry,
    symbolLexicon: known,
    isUnmarked: !/[ăđơưạảấầẩậắặếềểệịọốồổộớờởợụủứừửữự]/iu.test(text),
    lookups: { at: new Int32Array(lookupSlots).fill(-1), match: [] },
    symbols: findSymbols(text, known),
  }
}

/** The first symbol that starts at or after `position`. */
export function symbolFrom(scan: Scan, position: number): SymbolMatch | undefined {
  let low = 0
  let high = scan.symbols.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((scan.symbols[middle]?.start ?? 0) < position) low = middle + 1
    else high = middle
  }
  return scan.symbols[low]
}

export type FoundWord = { readonly start: number; readonly end: number; readonly word: Word }

/** The longest word of the lexicon at `at` that has one of the roles, spelled as the language spells it. */
export function wordAt(scan: Scan, at: number, roles: number): FoundWord | undefined {
  const match = matchAt(scan, at)
  if (!match) return undefined
  for (const word of match.words) {
    if ((word.roles & roles) !== 0 && isSpelled(scan, at, match.end, word.spelling))
      return { start: at, end: match.end, word }
  }
  return undefined
}

/** The roles of what begins at a place, with figures that begin a symbol and capitals of an English text. */
export function rolesAt(scan: Scan, at: number): number {
  const unit = scan.folded.charCodeAt(at)
  if (unit >= 48 && unit <= 57) return symbolFrom(scan, at)?.start === at ? role.figure : 0
  const letter = scan.text.charAt(at)
  const capital = scan.context.language === 'en' && letter !== letter.toLowerCase() ? role.capital : 0
  return (matchAt(scan, at)?.roles ?? 0) | capital
}

/** What the lexicon knows at a place. Finders ask for the same few places one after the other, so the last ones are kept. */
export function matchAt(scan: Scan, at: number): WordMatch | undefined {
  const { lookups } = scan
  const slot = at & (lookupSlots - 1)
  if (lookups.at[slot] !== at) {
    lookups.at[slot] = at
    lookups.match[slot] = matchWord(scan.lexicon, scan.folded, at)
  }
  return lookups.match[slot]
}

/**
 * Folding makes mức and mục one word. A short word counts when it is printed with its own marks, or without any
 * (texts typed without diacritics); a longer one may be misprinted ("Thông từ này").
 */
function isSpelled(scan: Scan, start: number, end: number, spelling: string): boolean {
  if (end - start > 7 || isSameLetters(scan.text, start, end, spelling)) return true
  if (misprints[spelling]?.test(scan.text.slice(start, end + 2))) return true
  if (!scan.isUnmarked && !spelling.includes(' ')) return false
  const lower = scan.text.slice(start, end).toLowerCase().replaceAll('ð', 'đ')
  return (scan.isUnmarked && isPlain(lower)) || lower.replace(/\s+/g, ' ') === spelling
}

/** "Đièu 5", "khỏan 2": no other word is printed so before a number; "điều" in small letters may be another one. */
const misprints: Readonly<Record<string, RegExp>> = {
  điều: /^[ĐÐD]i[eêèéẻẽẹềếểễệ]u\s[\dl]$/u,
  khoản: /^[Kk]h(?:oà|oả|oã|oạ|ỏa|òa|õa|óa|ọa|oẳ)n\s[\dn]$/u,
}

const lowerUnits = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const lower = String.fromCharCode(unit).toLowerCase().replace('ð', 'đ')
  return lower.length === 1 ? lower.charCodeAt(0) : unit
})

function isSameLetters(text: string, start: number, end: number, spelling: string): boolean {
  if (end - start !== spelling.length) return false
  for (let at = start; at < end; at++)
    if (lowerUnits[text.charCodeAt(at)] !== spelling.charCodeAt(at - start)) return false
  return true
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}
