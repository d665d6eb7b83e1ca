import type { ProvisionLevel } from '../../domain/provision.ts'
import { unspaced } from '../../domain/unspaced.ts'
import { fold } from '../../normalise/fold.ts'
import type { LanguageWords } from './languages/language-words.ts'

/** What a word can be in a reference, as bits: one spelling may be several (`nr.` marks a number and a clause). */
export const role = {
  type: 1,
  unit: 2,
  innerUnit: 4,
  list: 8,
  mark: 16,
  and: 32,
  to: 64,
  of: 128,
  thisAfter: 256,
  thisBefore: 512,
  backAfter: 1024,
  backBefore: 2048,
  yearMark: 4096,
  titleJoint: 8192,
  /** No word of the tables: a figure that begins a symbol, a capital that may begin an English title. */
  figure: 16384,
  capital: 32768,
} as const

/** One spelling of the words of a language, with all it can be. */
export type Word = {
  readonly spelling: string
  readonly words: LanguageWords
  readonly roles: number
  readonly typeCode: string | null
  /** Of units and inner units. */
  readonly level: ProvisionLevel | null
}

/**
 * An automaton over folded text that knows every spelling; a space in a spelling stands for any white space.
 * `next[state * width + unit]` is the state after a unit, 0 for none; state 1 is the beginning.
 */
export type Lexicon = {
  readonly languages: readonly LanguageWords[]
  readonly next: Uint16Array
  /** Words that end in a state. */
  readonly words: readonly (readonly Word[] | undefined)[]
  /** All roles of those words. */
  readonly roles: Uint16Array
}

/** Units a spelling may have after folding: Latin letters, figures, `.`, `°`, `'`. */
const width = 0x180
const space = 32

const compiled = new Map<string, Lexicon>()

/** The lexicon of several languages; made once a combination. */
export function lexiconOf(languages: readonly LanguageWords[]): Lexicon {
  const key = languages.map(words => words.language).join(' ')
  const known = compiled.get(key)
  if (known) return known
  const lexicon = compile(languages)
  compiled.set(key, lexicon)
  return lexicon
}

function compile(languages: readonly LanguageWords[]): Lexicon {
  const all = languages.flatMap(wordsOf)
  const statesMax = all.reduce((sum, word) => sum + word.spelling.length, 2)
  const next = new Uint16Array(statesMax * width)
  const words: (readonly Word[] | undefined)[] = []
  let states = 2
  for (const word of all) {
    let state = 1
    for (const letter of fold(word.spelling)) {
      const unit = letter.charCodeAt(0)
      if (unit >= width) throw new RangeError(`no place for "${letter}" of "${word.spelling}"`)
      const at = state * width + unit
      if (next[at] === 0) next[at] = states++
      state = next[at] ?? 0
    }
    words[state] = [...(words[state] ?? []), word]
  }
  const roles = Uint16Array.from({ length: states }, (_, state) =>
    (words[state] ?? []).reduce((all, word) => all | word.roles, 0),
  )
  return { languages, next: next.slice(0, states * width), words, roles }
}

export type WordMatch = { readonly end: number; readonly words: readonly Word[]; readonly roles: number }

/**
 * The longest spelling that starts exactly at `at` and ends at the edge of a word; undefined when there is none.
 * Work is bounded by the longest spelling and 4 white spaces between its words.
 */
export function matchWord(lexicon: Lexicon, folded: string, at: number): WordMatch | undefined {
  const { next, words } = lexicon
  let state = 1
  let end = -1
  let ending = 0
  for (let position = at; ; ) {
    const unit = folded.charCodeAt(position)
    const isSpace = isSpaceUnit(unit)
    state = unit < width ? (next[state * width + (isSpace ? space : unit)] ?? 0) : 0
    if (state === 0) break
    position = isSpace ? pastSpaces(folded, position + 1, 4) : position + 1
    if (words[state] && isEdge(folded, position)) {
      end = position
      ending = state
    }
  }
  const found = words[ending]
  return found && { end, words: found, roles: lexicon.roles[ending] ?? 0 }
}

/** A word ends before what is no letter, and before the figure of a footnote ("Luật này2"). */
function isEdge(folded: string, at: number): boolean {
  return !isWordUnit(folded.charCodeAt(at)) || !isLetter(folded.charCodeAt(at - 1))
}

const letter = 1
const figure = 2

/** What each unit is; numbers of other scripts count as letters, letters of scripts without spaces do not. */
const kinds = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  if (unit >= 48 && unit <= 57) return figure
  const printed = String.fromCharCode(unit)
  return /[\p{L}\p{N}]/u.test(printed) && !unspaced.test(printed) ? letter : 0
})

/** Letters and figures, of any script. Past the end of a text the unit is NaN, which as an index would slow every look-up. */
export function isLetter(unit: number): boolean {
  return kinds[unit | 0] === letter || kinds[unit | 0] === figure
}

/** True for the UTF-16 unit of a figure 0 to 9. */
export function isFigure(unit: number): boolean {
  return kinds[unit | 0] === figure
}

/** Letters without the figures: a figure glued to a word is the mark of a footnote. */
export function isWordUnit(unit: number): boolean {
  return kinds[unit | 0] === letter
}

/** Past white space, at most `max` units of it; never over an empty line, where every expression ends. */
export function pastSpaces(text: string, from: number, max: number): number {
  let position = from
  let lines = 0
  for (; position - from < max; position++) {
    const unit = text.charCodeAt(position)
    if (unit === 10 && ++lines === 2) return from
    if (!isSpaceUnit(unit)) break
  }
  return position
}

/** True for the UTF-16 unit of a blank or a line break. */
export function isSpaceUnit(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0
}

/** Every spelling of a language once, with all it can be. */
export function wordsOf(words: LanguageWords): Word[] {
  const found = new Map<string, { roles: number; typeCode: string | null; level: ProvisionLevel | null }>()
  const add = (
    spellings: readonly string[],
    bit: number,
    more: { typeCode?: string; level?: ProvisionLevel } = {},
  ) => {
    for (const spelling of spellings) {
      const known = found.get(spelling) ?? { roles: 0, typeCode: null, level: null }
      found.set(spelling, { ...known, ...more, roles: known.roles | bit })
    }
  }
  for (const [typeCode, spellings] of Object.entries(words.types)) add(spellings, role.type, { typeCode })
  for (const [level, spellings] of Object.entries(words.units))
    add(spellings, role.unit, { level: level as ProvisionLevel })
  for (const [level, spellings] of Object.entries(words.innerUnits))
    add(spellings, role.innerUnit, { level: level as ProvisionLevel })
  add(words.listWords, role.list)
  add(words.numberMarks, role.mark)
  add(words.and, role.and)
  add(words.to, role.to)
  add(words.of, role.of)
  add(words.thisAfter, role.thisAfter)
  add(words.thisBefore, role.thisBefore)
  add(words.backAfter, role.backAfter)
  add(words.backBefore, role.backBefore)
  add(words.yearMarks, role.yearMark)
  add(words.titleJoints, role.titleJoint)
  return [...found].map(([spelling, kinds]) => ({ spelling, words, ...kinds }))
}
