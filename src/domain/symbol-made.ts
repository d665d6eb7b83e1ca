import { foldSymbol } from './fold-symbol.ts'
import type { OfficialSymbol, OrganScope, SymbolLexicon, SymbolMatch } from './official-symbol.ts'
import type { RawSymbol } from './symbol-shape.ts'
import { assembly, council, type Word } from './symbol-words.ts'

/** Types of acts that several bodies issue together. */
export const jointTypes = new Set(['ttlt', 'ttlb', 'nqlt'])
/** Organs of the Party as symbols print them, folded. */
export const partyOrgans = /^(?:tw|bchtw|bct|bbt|vptw|tu|hu|du|duk|[a-z]{2,10}tw)$/

/** A symbol on its way to an interpretation: its characters and what they say of number and year. */
export type Frame = {
  readonly text: string
  readonly raw: RawSymbol
  readonly year: number | null
  readonly damaged: boolean
  readonly lexicon: SymbolLexicon
}

/** What a style makes of the words of a symbol. */
export type Made = {
  readonly style: OfficialSymbol['style']
  readonly type: string | null
  readonly symbol: string
  readonly organs?: readonly string[]
}

/** The symbol that begins where the frame does and ends with its last organ, or with `lastWord`. */
export function made(
  frame: Frame,
  organs: readonly Word[],
  { style, type, symbol, ...rest }: Made,
  lastWord?: Word,
): SymbolMatch {
  const { raw, lexicon } = frame
  const isJoint = type !== null && jointTypes.has(type)
  const codes = organs.map(word => lexicon.organOf(word.key)?.code ?? word.key)
  const end = (lastWord ?? organs.at(-1))?.end ?? raw.end
  const known = organs.map(word => lexicon.organOf(word.key))
  return {
    start: raw.start,
    end,
    known:
      style !== 'dispatch' &&
      (organs.every((word, index) => known[index] || assembly.test(word.key) || council.test(word.key)) ||
        (type !== null && known[0] !== undefined)),
    symbol: {
      style,
      number: raw.number
        .replace(/^0+(?=\d)/, '')
        .toLowerCase()
        .replace('đ', 'd'),
      year: frame.year,
      type,
      organs: rest.organs ?? (isJoint || codes.length < 2 ? codes : [codes.join('').replaceAll('-', '')]),
      symbol: frame.damaged ? frame.text.slice(raw.start, end).replace(/\s+/g, '') : symbol,
      scope: scopeOf(style, type, organs, lexicon),
      damaged: frame.damaged,
    },
  }
}

function scopeOf(
  style: OfficialSymbol['style'],
  type: string | null,
  organs: readonly Word[],
  lexicon: SymbolLexicon,
): OrganScope {
  const whole = organs.map(word => word.key).join('')
  if (style === 'party') {
    // Commissions of a provincial committee print it behind their own letters: BTCTU, UBKTTU.
    // So do the committees of offices and firms, of which the centre and each province had several until 2025: ĐUK.
    if (/^(?:tu|hu|du|duk|[a-z]{2,8}tu)$/.test(whole)) return 'party-local'
    return partyOrgans.test(whole) ? 'party' : 'unknown'
  }
  if (style === 'assembly' || style === 'historic' || style === 'order') return 'central'
  const first = organs[0]
  const known = lexicon.organOf(whole) ?? (first && lexicon.organOf(first.key))
  if (known) return known.scope
  if (first && assembly.test(first.key)) return 'central'
  // Circulars and joint acts are issued by ministers and courts only (Luật 64/2025/QH15 Điều 4).
  if (type === 'tt' || type === 'nd' || (type !== null && jointTypes.has(type))) return 'central'
  return 'unknown'
}

/** The official spelling of an organ's letters; as printed, in capitals, where no table has it. */
export function printedOrgan(word: Word, lexicon: SymbolLexicon): string {
  const known = lexicon.organOf(word.key)
  if (!known || word.text.includes('&'))
    return known || word.text === word.text.toLowerCase() ? word.text.toUpperCase() : word.text
  return foldSymbol(known.printed) === word.key ? known.printed : word.text.toUpperCase()
}

/** `98/2023/` and what follows. */
export function withYear(frame: Frame, tail: string): string {
  return `${padded(frame.raw.number)}/${frame.year}/${tail}`
}

/** Numbers below ten are written with a zero in administrative documents (Nghị định 30/2020/NĐ-CP). */
export function padded(number: string): string {
  const figures = number.replace(/^0+(?=\d)/, '').toLowerCase()
  return /^\d(?!\d)/.test(figures) ? `0${figures}` : figures
}
