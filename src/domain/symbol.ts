import { foldSymbol } from './fold-symbol.ts'
import { type RawSymbol, readRawSymbol, type SymbolWord } from './symbol-shape.ts'

/**
 * Số, ký hiệu: what an instrument is cited by. Not unique: `12/2024/QĐ-UBND` exists once a province,
 * `29-NQ/TW` once a party term, `15/2003/QH11` is a law and a resolution.
 */
export type OfficialSymbol = {
  /**
   * - normative: `98/2023/NĐ-CP`, series with the year in the symbol
   * - assembly: `06/2022/QH15`, `28/2005/PL-UBTVQH11`
   * - administrative: `348/QĐ-UBND`, series without a year
   * - party: `29-NQ/TW`
   * - order: `18-L/CTN`, state orders in party style
   * - dispatch: `02/SGD&ĐT-VP`, issuer and unit, no type
   * - historic: `195-SL`, `80-CP`
   */
  readonly style: 'normative' | 'assembly' | 'administrative' | 'party' | 'order' | 'dispatch' | 'historic'
  /** As in an id: no leading zeros. */
  readonly number: string
  readonly year: number | null
  /** Type part of an id without `-cb`; null where the symbol does not name the type (`06/2022/QH15`, `80-CP`). */
  readonly type: string | null
  /** Folded codes, several for joint acts; empty where the symbol is cut off (`05/2020/TT`). */
  readonly organs: readonly string[]
  /** Official form: Đ restored, look-alikes and spaces repaired. What cannot be repaired stays as printed. */
  readonly symbol: string
  readonly scope: OrganScope
  /** True when a part is damaged beyond repair (`18/20202QĐ-UBND`): then `year` is null although one was meant. */
  readonly damaged: boolean
}

/** Whose series it is: one for the country, one for each territory, one for each party committee. */
export type OrganScope = 'central' | 'local' | 'party' | 'party-local' | 'unknown'

/** What the tables know of the words of symbols: types as printed, organs folded by `foldSymbol`. */
export type SymbolLexicon = {
  readonly typeOf: (printed: string) => { readonly code: string; readonly printed: string } | undefined
  readonly organOf: (
    key: string,
  ) => { readonly code: string; readonly printed: string; readonly scope: OrganScope } | undefined
}

export type SymbolMatch = {
  readonly start: number
  readonly end: number
  readonly symbol: OfficialSymbol
  /** True when the type and an organ, or an assembly with its term, are in the tables: trustworthy without a lead word. */
  readonly known: boolean
}

const jointTypes = new Set(['ttlt', 'ttlb', 'nqlt'])
const assembly = /^(qh|ubtvqh)(\d{1,2})$/
const partyOrgans = /^(?:tw|bchtw|bct|bbt|vptw|tu|hu|du|duk|[a-z]{2,10}tw)$/
/** Party organs whose symbols are misprinted in state style; BCT and BBT are state organs there too. */
const misprintedParty = /^(?:tw|tu|hu|du)$/
const orderOrgans = /^(?:ctn|hdnn\d{0,2}|hdbt|qh\d{0,2})$/
const historicOrgans = new Set(['cp', 'ttg', 'hdbt', 'ct', 'hdcp'])

/** Reads the symbol that starts exactly at `at`; undefined when there is none. */
export function readSymbol(text: string, at: number, lexicon: SymbolLexicon): SymbolMatch | undefined {
  const raw = readRawSymbol(text, at)
  return raw && interpret(text, raw, lexicon)
}

/** Reads a text that is a symbol and nothing else, as it stands in a table or a header. */
export function parseSymbol(text: string, lexicon: SymbolLexicon): OfficialSymbol | undefined {
  const trimmed = text.trim()
  const match = readSymbol(trimmed, 0, lexicon)
  return match && match.end === trimmed.length ? match.symbol : undefined
}

/** Finds every number that has the shape of a symbol, in order; linear. Dates, fractions and periods have no words and are none. */
export function findSymbols(text: string, lexicon: SymbolLexicon): SymbolMatch[] {
  const found: SymbolMatch[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isFigure(text.charCodeAt(at))) continue
    const start = at
    while (isFigure(text.charCodeAt(at + 1))) at++
    if (at - start >= figuresMax || !mayGoOn(text, at + 1) || isInsideWord(text, start)) continue
    const symbol = readSymbol(text, start, lexicon)
    if (!symbol) continue
    found.push(symbol)
    at = symbol.end - 1
  }
  return found
}

const figuresMax = 5

function isFigure(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** What follows the figures of a symbol: a stroke or hyphen, also behind spaces or a suffix, a type, a sub-number. */
const going = /[a-zđ]?\s{0,3}[/⁄∕／\-‐‑‒–—−]|\.\d|NQ|SL|QĐ|QÐ/y

function mayGoOn(text: string, at: number): boolean {
  going.lastIndex = at
  return going.test(text)
}

/** A figure behind a letter, a figure or a joining sign is the end of something else: a date, an amount, an address. */
function isInsideWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\d/.,-]/u.test(text.charAt(at - 1))
}

function interpret(text: string, raw: RawSymbol, lexicon: SymbolLexicon): SymbolMatch | undefined {
  const words = splitGlued(text, raw, lexicon)
  const first = words[0]
  if (!first) return undefined
  const year = raw.year !== null && /^(?:19|20)\d{2}$/.test(raw.year) ? Number(raw.year) : null
  const frame: Frame = { text, raw, year, damaged: raw.year !== null && year === null, lexicon }
  const type = lexicon.typeOf(first.text)
  return (
    asAssembly(frame, words) ??
    (type ? asTyped(frame, words, type) : undefined) ??
    asHistoric(frame, words) ??
    asDispatch(frame, words)
  )
}

type Word = SymbolWord & { readonly key: string; readonly isSpaced: boolean }
type Frame = {
  readonly text: string
  readonly raw: RawSymbol
  readonly year: number | null
  readonly damaged: boolean
  readonly lexicon: SymbolLexicon
}

/** Repairs the words one by one: strips glued small letters and footnote figures, splits `TTBLĐTBXH`. */
function splitGlued(text: string, raw: RawSymbol, lexicon: SymbolLexicon): Word[] {
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
  if (isKnown(word.text) || word.text === word.text.toLowerCase()) return word
  const withoutTail = word.text.replace(/(?<=[A-ZĐ])[a-zđ]{1,2}$/, '')
  if (withoutTail !== word.text) return cut(word, withoutTail)
  const withoutFigures = word.text.replace(/\d$/, '')
  return withoutFigures !== word.text && isKnown(withoutFigures) && !assembly.test(foldSymbol(word.text))
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

/** `06/2022/QH15`, `28/2005/PL-UBTVQH11`, `388/NQ-UBTVQH16`. */
function asAssembly(frame: Frame, words: readonly Word[]): SymbolMatch | undefined {
  const { raw, year, lexicon } = frame
  const bare = words[0]
  if (bare && assembly.test(bare.key)) {
    if (year === null && !frame.damaged) return undefined
    return made(frame, [bare], {
      style: 'assembly',
      type: null,
      symbol: withYear(frame, bare.text.toUpperCase()),
    })
  }
  const organ = words[1]
  const type = bare && lexicon.typeOf(bare.text)
  if (!type || !organ || !assembly.test(organ.key) || jointTypes.has(type.code)) return undefined
  const tail = `${type.printed}-${organ.text.toUpperCase()}`
  if (raw.separator === '-' && organ.before === '/') return undefined
  return made(frame, [organ], {
    style: year === null ? 'administrative' : 'assembly',
    type: type.code,
    symbol: year === null ? `${padded(raw.number)}/${tail}` : withYear(frame, tail),
  })
}

function asTyped(
  frame: Frame,
  words: readonly Word[],
  type: { code: string; printed: string },
): SymbolMatch | undefined {
  const { raw, year, damaged } = frame
  const organs = organWords(words.slice(1), jointTypes.has(type.code), frame.lexicon)
  const key = organs.map(word => word.key).join('')
  const names = organs.map(word => printedOrgan(word, frame.lexicon)).join('-')
  const isParty =
    year === null && !damaged && (raw.separator === '-' ? partyOrgans : misprintedParty).test(key)
  const second = organs[0]
  if (type.code === 'sl' || type.code === 'slt') {
    if (year !== null) return undefined
    return made(
      frame,
      [],
      { style: 'historic', type: type.code, symbol: `${padded(raw.number)}-${type.printed}` },
      words[0],
    )
  }
  if (isParty && second) {
    // The damaged form 49/KL-TW means 49-KL/TW; local organs that are no party organ never come here.
    return made(frame, organs, {
      style: 'party',
      type: type.code,
      symbol: `${padded(raw.number)}-${type.printed}/${names}`,
    })
  }
  if (raw.separator === '-' && year === null && second) {
    const style = orderOrgans.test(key) ? 'order' : 'party'
    return made(frame, organs, {
      style,
      type: type.code,
      symbol: `${padded(raw.number)}-${type.printed}/${names}`,
    })
  }
  if (!second) {
    if (year === null) return undefined
    const onlyIssuer = type.code === 'nd' ? ['cp'] : []
    const symbol = withYear(frame, onlyIssuer.length > 0 ? `${type.printed}-CP` : type.printed)
    return made(frame, [], { style: 'normative', type: type.code, symbol, organs: onlyIssuer }, words[0])
  }
  const tail = `${type.printed}-${names}`
  const style = year === null && !damaged ? 'administrative' : 'normative'
  return made(frame, organs, {
    style,
    type: type.code,
    symbol: style === 'normative' ? withYear(frame, tail) : `${padded(raw.number)}/${tail}`,
  })
}

/** `80-CP`, `195/CP`: the organ stands where the type should; the type is in the words before the number. */
function asHistoric(frame: Frame, words: readonly Word[]): SymbolMatch | undefined {
  const organ = words[0]
  if (
    !organ ||
    frame.year !== null ||
    frame.damaged ||
    !historicOrgans.has(organ.key) ||
    words[1]?.before === '-'
  )
    return undefined
  return made(frame, [organ], {
    style: 'historic',
    type: null,
    symbol: `${padded(frame.raw.number)}${frame.raw.separator}${printedOrgan(organ, frame.lexicon)}`,
  })
}

/** `02/SGD&ĐT-VP`, `555/TTg-NN`: issuer and unit. */
function asDispatch(frame: Frame, words: readonly Word[]): SymbolMatch | undefined {
  const [organ, unit] = words
  if (!organ || !unit || frame.year !== null || frame.damaged || frame.raw.separator !== '/') return undefined
  if (unit.before !== '-' || organ.text.length < 2 || unit.text.length < 2 || unit.isSpaced) return undefined
  const units = words.slice(1).filter(word => !word.isSpaced)
  const symbol = `${padded(frame.raw.number)}/${[organ, ...units].map(word => printedOrgan(word, frame.lexicon)).join('-')}`
  return made(frame, [organ], { style: 'dispatch', type: 'cv', symbol }, units.at(-1))
}

/**
 * The words that belong to the symbol. A further word after spaces belongs to it only while an issuer is missing
 * or the act is joint: "83/2014/NĐ - CP" has one, "100/2019/NĐ-CP - UBND" does not go on.
 */
function organWords(words: readonly Word[], isJoint: boolean, lexicon: SymbolLexicon): Word[] {
  const organs: Word[] = []
  for (const word of words) {
    const isKnown = lexicon.organOf(word.key) !== undefined || assembly.test(word.key)
    if (word.before === ' ' && !(organs.length === 0 && isKnown)) break
    if (word.isSpaced && organs.length > 0 && !(isJoint && (isKnown || word.text.length > 2))) break
    organs.push(word)
  }
  return organs
}

type Made = {
  readonly style: OfficialSymbol['style']
  readonly type: string | null
  readonly symbol: string
  readonly organs?: readonly string[]
}

function made(
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
      (organs.every((word, index) => known[index] || assembly.test(word.key)) ||
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
    if (/^(?:tu|hu|du)$/.test(whole)) return 'party-local'
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

function printedOrgan(word: Word, lexicon: SymbolLexicon): string {
  const known = lexicon.organOf(word.key)
  if (!known || word.text.includes('&'))
    return known || word.text === word.text.toLowerCase() ? word.text.toUpperCase() : word.text
  return foldSymbol(known.printed) === word.key ? known.printed : word.text.toUpperCase()
}

function withYear(frame: Frame, tail: string): string {
  return `${padded(frame.raw.number)}/${frame.year}/${tail}`
}

/** Numbers below ten are written with a zero in administrative documents (Nghị định 30/2020/NĐ-CP). */
function padded(number: string): string {
  const figures = number.replace(/^0+(?=\d)/, '').toLowerCase()
  return /^\d(?!\d)/.test(figures) ? `0${figures}` : figures
}
