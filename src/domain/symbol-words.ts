import { foldSymbol } from './fold-symbol.ts'
import type { SymbolLexicon } from './official-symbol.ts'
import type { RawSymbol, SymbolWord } from './symbol-shape.ts'

/** A word of a symbol with its key in the tables. */
export type Word = SymbolWord & { readonly key: string; readonly isSpaced: boolean }

/** The assembly and its standing committee print their term: `qh15`, `ubtvqh16`. */
export const assembly = /^(qh|ubtvqh)(\d{1,2})$/
/** So did the council of state: `hdnn8`. */
export const council = /^hdnn\d{1,2}$/

const hasTerm = /^(?:qh|ubtvqh|hdnn)\d{1,2}$/

/** Repairs the words one by one: strips glued small letters and footnote figures, splits `TTBLĐTBXH`. */
export function splitGlued(text: string, raw: RawSymbol, lexicon: SymbolLexicon): Word[] {
  const words: Word[] = []
  let previousEnd: number | undefined
  for (const word of raw.words) {
    const isSpaced =
      previousEnd !== undefined &&
      word.start - previousEnd > 1 &&
      /\s/.test(text.slice(previousEnd, word.start))
    const clean = stripGlue(word, lexicon)
    const parts = words.length === 0 ? splitType(clean, lexicon) : [clean]
    for (const part of parts)
      words.push({ ...part, key: foldSymbol(part.text), isSpaced: isSpaced && part === parts[0] })
    previousEnd = word.end
    if (clean.end !== word.end) break
  }
  return words
}

function stripGlue(word: SymbolWord, lexicon: SymbolLexicon): SymbolWord {
  const isKnown = (text: string) => {
    const key = foldSymbol(text)
    return lexicon.organOf(key) !== undefined || lexicon.typeOf(text) !== undefined || assembly.test(key)
  }
  // A unit may end with the letters of Thanh tra: TM-TCTTr.
  if (isKnown(word.text) || word.text === word.text.toLowerCase() || word.text.endsWith('TTr')) return word
  const withoutTail = word.text.replace(/(?<=[A-ZĐ])[a-zđ]{1,2}$/, '')
  if (withoutTail !== word.text) return cut(word, withoutTail)
  const withoutFigures = word.text.replace(/\d$/, '')
  return withoutFigures !== word.text && isKnown(withoutFigures) && !hasTerm.test(foldSymbol(word.text))
    ? cut(word, withoutFigures)
    : word
}

function cut(word: SymbolWord, text: string): SymbolWord {
  return { ...word, text, end: word.start + text.length }
}

/** `TTBLĐTBXH`, `QĐUB`, `KHUBND`: a type with the organ glued to it, when the tables know both. */
function splitType(word: SymbolWord, lexicon: SymbolLexicon): SymbolWord[] {
  const key = foldSymbol(word.text)
  if (lexicon.typeOf(word.text) || lexicon.organOf(key) || assembly.test(key)) return [word]
  for (let length = Math.min(4, word.text.length - 2); length >= 1; length--) {
    const organ = foldSymbol(word.text.slice(length))
    if (lexicon.typeOf(word.text.slice(0, length)) && (lexicon.organOf(organ) || assembly.test(organ))) {
      const middle = word.start + length
      return [
        { ...word, text: word.text.slice(0, length), end: middle },
        { text: word.text.slice(length), before: '', start: middle, end: word.end },
      ]
    }
  }
  return [word]
}

/**
 * The words that belong to the symbol. A further word after spaces belongs to it only while an issuer is missing
 * or the act is joint: "83/2014/NĐ - CP" has one, "100/2019/NĐ-CP - UBND" does not go on.
 */
export function organWords(words: readonly Word[], isJoint: boolean, lexicon: SymbolLexicon): Word[] {
  const organs: Word[] = []
  for (const word of words) {
    const isKnown = lexicon.organOf(word.key) !== undefined || assembly.test(word.key)
    if (word.before === ' ' && !(organs.length === 0 && isKnown)) break
    if (word.isSpaced && organs.length > 0 && !(isJoint && (isKnown || word.text.length > 2))) break
    organs.push(word)
  }
  return organs
}
