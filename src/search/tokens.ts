import { fold } from '../normalise/fold.ts'

/**
 * A word of a text in the two forms in which it can be found. Vietnamese writes each syllable as a word.
 * `folded` has no marks: `thuong`. `exact` has the marks written as digits, the tone last, so that old and new
 * tone placement meet (`hoà`, `hòa` → `hoa1`) and an engine sees plain ASCII: `thưởng` → `thu7o7ng3`.
 */
export type Token = {
  readonly folded: string
  readonly exact: string
  readonly start: number
  readonly end: number
  /** True when the word before it stands in the same sentence: only then are the two a pair. */
  readonly joined: boolean
}

/** Longer runs of letters are no words; engines refuse them. */
const wordUnitsMax = 60

/** Sentence ends and line breaks keep neighbours apart; commas, hyphens and slashes do not. */
const breaks = /[\n\r.;:!?()[\]{}"“”|]/

/** Words of a text, in order, with their places. Linear in the text. */
export function tokenise(text: string): readonly Token[] {
  const composed = text.normalize('NFC')
  const folded = fold(composed)
  const tokens: Token[] = []
  let previousEnd = -1
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const start = match.index
    const end = start + match[0].length
    if (match[0].length > wordUnitsMax) continue
    const forms = formsOf(composed.slice(start, end), match[0])
    const joined = previousEnd >= 0 && !breaks.test(composed.slice(previousEnd, start))
    tokens.push({ ...forms, start, end, joined })
    previousEnd = end
  }
  return tokens
}

type Forms = { readonly folded: string; readonly exact: string }

/** Vietnamese has some seven thousand syllables; texts repeat them. */
const formsKept = new Map<string, Forms>()
const formsKeptMax = 50_000

function formsOf(word: string, folded: string): Forms {
  const known = formsKept.get(word)
  if (known) return known
  const plain = spellAlike(folded)
  const exact = spellAlike(spellMarks(word.toLowerCase(), folded))
  const forms = { folded: plain, exact }
  if (formsKept.size >= formsKeptMax) formsKept.clear()
  formsKept.set(word, forms)
  return forms
}

/** Digits of the VNI way of typing: 1–5 tones, 6 circumflex, 7 horn, 8 breve, 9 đ. */
const markDigits: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031b': '7',
  '\u0306': '8',
}

function spellMarks(word: string, folded: string): string {
  if (word === folded) return folded
  let letters = ''
  let tone = ''
  for (const unit of word.normalize('NFD')) {
    const digit = markDigits[unit]
    if (digit === undefined) letters += unit === 'đ' || unit === 'ð' ? 'd9' : fold(unit)
    else if (digit <= '5') tone = digit
    else letters += digit
  }
  return letters + tone
}

/** Two spellings of one syllable: `sỹ` and `sĩ`, `kỹ` and `kĩ`, `lý` and `lí`. */
function spellAlike(syllable: string): string {
  return syllable.replace(/^(b|h|k|l|m|s|t|v)y(?=\d?$)/, '$1i')
}

/** What an engine indexes for two neighbours: pairs carry Vietnamese words (`thi_dua`). */
export function pairOf(first: Token, second: Token): string {
  return `${first.folded}_${second.folded}`
}
