import type { SymbolLexicon, SymbolMatch } from './official-symbol.ts'
import { type Frame, jointTypes, made, padded, partyOrgans, printedOrgan, withYear } from './symbol-made.ts'
import type { RawSymbol } from './symbol-shape.ts'
import { assembly, council, organWords, splitGlued, type Word } from './symbol-words.ts'

/** Party organs whose symbols are misprinted in state style; BCT and BBT are state organs there too. */
const misprintedParty = /^(?:tw|tu|hu|du)$/
const orderOrgans = /^(?:ctn|hdnn\d{0,2}|hdbt|qh\d{0,2})$/
const historicOrgans = new Set(['cp', 'ttg', 'hdbt', 'ct', 'hdcp'])

/** Says of the characters of a symbol what series they belong to; undefined when they are of none. */
export function interpretSymbol(
  text: string,
  raw: RawSymbol,
  lexicon: SymbolLexicon,
): SymbolMatch | undefined {
  const words = splitGlued(text, raw, lexicon)
  const first = words[0]
  if (!first) return undefined
  const year = raw.year !== null && /^(?:19|20)\d{2}$/.test(raw.year) ? Number(raw.year) : null
  const frame: Frame = { text, raw, year, damaged: raw.year !== null && year === null, lexicon }
  const type = lexicon.typeOf(first.text)
  return (
    asAssembly(frame, words) ??
    asCouncilLaw(frame, words) ??
    (type && !isOldFinance(words) ? asTyped(frame, words, type) : undefined) ??
    asHistoric(frame, words) ??
    asDispatch(frame, words) ??
    asOldLetter(frame, words)
  )
}

/** `73-TC/TCT`: TC was the Ministry of Finance; a communiqué has an organ of the Party behind its letters (`12-TC/TW`). */
function isOldFinance([first, second]: readonly Word[]): boolean {
  return first?.key === 'tc' && second !== undefined && !partyOrgans.test(second.key)
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
  // The assembly's bodies write some decisions as the Party does: 959-QĐ/UBTVQH15.
  const isPartyForm = raw.separator === '-' && organ.before === '/'
  if (isPartyForm && year !== null) return undefined
  const tail = `${type.printed}${isPartyForm ? '/' : '-'}${organ.text.toUpperCase()}`
  if (isPartyForm)
    return made(frame, [organ], {
      style: 'administrative',
      type: type.code,
      symbol: `${padded(raw.number)}-${tail}`,
    })
  return made(frame, [organ], {
    style: year === null ? 'administrative' : 'assembly',
    type: type.code,
    symbol: year === null ? `${padded(raw.number)}/${tail}` : withYear(frame, tail),
  })
}

const lawBehind = /\/L\s?[-.]\s?\d{1,3}(?!\d)/y

/** `195-SL`, and the laws that such orders promulgated until 1957: `102-SL/L-004`. */
function asStateOrder(
  frame: Frame,
  words: readonly Word[],
  type: { code: string; printed: string },
): SymbolMatch | undefined {
  const last = words[0]
  const symbol = `${padded(frame.raw.number)}-${type.printed}`
  if (!last) return undefined
  lawBehind.lastIndex = last.end
  const law = lawBehind.exec(frame.text)?.[0]
  if (law === undefined) return made(frame, [], { style: 'historic', type: type.code, symbol }, last)
  const whole = { style: 'historic', type: null, symbol: symbol + law.replace(/\s/g, '') } as const
  return made(frame, [], whole, { ...last, end: lawBehind.lastIndex })
}

/** `21-LCT/HĐNN8`: laws and ordinances of 1976–1992; the word before the number says which. */
function asCouncilLaw(frame: Frame, [kind, issuer]: readonly Word[]): SymbolMatch | undefined {
  if (!kind || !issuer || frame.year !== null || kind.key !== 'lct' || !council.test(issuer.key))
    return undefined
  const organ = issuer.text.toUpperCase().replace(/^H[DĐ]NN/, 'HĐNN')
  const symbol = `${padded(frame.raw.number)}-LCT/${organ}`
  return made(frame, [issuer], { style: 'order', type: null, symbol })
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
    return year === null ? asStateOrder(frame, words, type) : undefined
  }
  if (isParty && second) {
    // The damaged form 49/KL-TW means 49-KL/TW; local organs that are no party organ never come here.
    return made(frame, organs, {
      style: 'party',
      type: type.code,
      symbol: `${padded(raw.number)}-${type.printed}/${names}`,
    })
  }
  if (isJointCircular(frame, key)) {
    const symbol = `${padded(raw.number)}${raw.separator}${type.printed}/LB`
    return made(frame, organs, { style: 'order', type: type.code, symbol, organs: [] })
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
    if (year === null) return asJointCircular(frame, words[0], type)
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

/**
 * `21-TT/LB`: liên bộ, the ministries that joined in a circular until 1996. Each kept a series of its own, and the symbol does
 * not say which: two of one number and year are two circulars, so that the organ stays open.
 */
function isJointCircular({ year, damaged }: Frame, organ: string): boolean {
  return organ === 'lb' && year === null && !damaged
}

/** `16-TTLB`, `20/TTLB`: the same, written in one; `15/TTLT`, `04/TTLN` of 1989 to 1996. */
function asJointCircular(
  frame: Frame,
  word: Word | undefined,
  type: { code: string; printed: string },
): SymbolMatch | undefined {
  if (!word || frame.damaged || type.code !== 'ttlt' || frame.raw.separator === '') return undefined
  const symbol = `${padded(frame.raw.number)}${frame.raw.separator}${word.text.toUpperCase()}`
  return made(
    frame,
    [],
    { style: 'order', type: word.key === 'ttlb' ? 'tt' : 'ttlt', symbol, organs: [] },
    word,
  )
}

const historicTypes = new Set(['nd', 'nq', 'qd', 'tt', 'ct'])

/** `80-CP`, `195/CP`: the organ stands where the type should; the type is behind it (`201-HĐCP/QĐ`) or before the number. */
function asHistoric(frame: Frame, words: readonly Word[]): SymbolMatch | undefined {
  const { raw, lexicon } = frame
  const [organ, second] = words
  if (!organ || frame.year !== null || frame.damaged || !historicOrgans.has(organ.key)) return undefined
  const type = second && !second.isSpaced ? lexicon.typeOf(second.text) : undefined
  const typed = second && type && historicTypes.has(type.code) ? { second, type } : undefined
  if (!typed && second?.before === '-') return undefined
  const symbol = `${padded(raw.number)}${raw.separator}${printedOrgan(organ, lexicon)}`
  return typed
    ? made(
        frame,
        [organ],
        {
          style: 'historic',
          type: typed.type.code,
          symbol: `${symbol}${typed.second.before}${typed.type.printed}`,
        },
        typed.second,
      )
    : made(frame, [organ], { style: 'historic', type: null, symbol })
}

/** `02/SGD&ĐT-VP`, `555/TTg-NN`: issuer and unit. */
function asDispatch(frame: Frame, words: readonly Word[]): SymbolMatch | undefined {
  const [organ, unit] = words
  if (!organ || !unit || frame.year !== null || frame.damaged || frame.raw.separator !== '/') return undefined
  // A number printed with spaces around its stroke has them around its hyphen too: "1234 / SNV - TĐKT".
  const isWide = /\s\/\s/.test(frame.text.slice(frame.raw.start, organ.start))
  if (unit.before !== '-' || organ.text.length < 2 || unit.text.length < 2) return undefined
  if (unit.isSpaced && !isWide) return undefined
  const units = words.slice(1).filter((word, index) => !word.isSpaced || (isWide && index === 0))
  const symbol = `${padded(frame.raw.number)}/${[organ, ...units].map(word => printedOrgan(word, frame.lexicon)).join('-')}`
  return made(frame, [organ], { style: 'dispatch', type: 'cv', symbol }, units.at(-1))
}

/** `10-LĐTBXH/TT`, `05-BXD/ĐT`: circulars, decisions and letters of ministries until about 1997. */
function asOldLetter(frame: Frame, [organ, ...units]: readonly Word[]): SymbolMatch | undefined {
  const { raw, year, damaged, lexicon } = frame
  if (!organ || year !== null || damaged) return undefined
  const known = lexicon.organOf(organ.key)
  const behind = units.findIndex(unit => unit.isSpaced || unit.before !== '/')
  const own = behind === -1 ? units : units.slice(0, behind)
  if (own.length === 0) return asLetterOfNobody(frame, organ, units)
  if (raw.separator !== '-' || !(known || oldOrgans.has(organ.key))) return undefined
  const symbol = `${padded(raw.number)}-${[organ, ...own].map(word => printedOrgan(word, lexicon)).join('/')}`
  return made(frame, [organ], { style: 'dispatch', type: 'cv', symbol }, own.at(-1))
}

/** Letters of ministries of which the tables have only the later ones. */
const oldOrgans = new Set(['tc', 'nv', 'yt'])

/** `889/UBND`, `120/SNV`: a letter without the signs of who drafted it. */
function asLetterOfNobody(frame: Frame, organ: Word, units: readonly Word[]): SymbolMatch | undefined {
  const isAlone = units.length === 0 || units[0]?.isSpaced === true
  if (!isAlone || frame.raw.separator !== '/' || organ.text.length < 3) return undefined
  if (frame.lexicon.organOf(organ.key)?.scope !== 'local') return undefined
  const symbol = `${padded(frame.raw.number)}/${printedOrgan(organ, frame.lexicon)}`
  return made(frame, [organ], { style: 'dispatch', type: 'cv', symbol })
}
