import type { ProvisionLevel } from '../../domain/provision.ts'
import { fold } from '../../normalise/fold.ts'
import type { LanguageWords } from './languages/language-words.ts'

/** What a word can be in a reference. One spelling may be several: `nr.` marks a number and a clause. */
export type Role =
  | { readonly role: 'type'; readonly code: string }
  | { readonly role: 'unit'; readonly level: ProvisionLevel }
  | { readonly role: 'innerUnit'; readonly level: ProvisionLevel }
  | { readonly role: WordRole }

export type WordRole =
  | 'list'
  | 'mark'
  | 'and'
  | 'to'
  | 'of'
  | 'thisAfter'
  | 'thisBefore'
  | 'backAfter'
  | 'backBefore'
  | 'yearMark'
  | 'titleJoint'

/** One spelling of the words of a language, with all it can be. */
export type Word = {
  readonly spelling: string
  readonly words: LanguageWords
  readonly roles: readonly Role[]
  readonly typeCode: string | null
  readonly level: ProvisionLevel | null
}

type Node = { readonly next: (Node | undefined)[]; words: Word[] | null }

/** A tree of folded spellings; a space in it stands for any white space. */
export type Lexicon = { readonly root: Node; readonly languages: readonly LanguageWords[] }

const nodeWidth = 0x180
const space = 32

const compiled = new Map<string, Lexicon>()

/** The lexicon of several languages; made once a combination. */
export function lexiconOf(languages: readonly LanguageWords[]): Lexicon {
  const key = languages.map(words => words.language).join(' ')
  const known = compiled.get(key)
  if (known) return known
  const root: Node = { next: [], words: null }
  for (const words of languages) for (const word of wordsOf(words)) insert(root, word)
  const lexicon = { root, languages }
  compiled.set(key, lexicon)
  return lexicon
}

export type WordMatch = { readonly end: number; readonly words: readonly Word[] }

/**
 * The longest spelling that starts exactly at `at` and ends at the edge of a word; undefined when there is none.
 * `folded` is the folded text. Work is bounded by the longest spelling and 4 white spaces between its words.
 */
export function matchWord(lexicon: Lexicon, folded: string, at: number): WordMatch | undefined {
  let node: Node | undefined = lexicon.root
  let best: WordMatch | undefined
  for (let position = at; node; ) {
    const unit = folded.charCodeAt(position)
    const isSpace = unit === space || unit === 10 || unit === 9 || unit === 13 || unit === 0xa0
    node = node.next[isSpace ? space : unit]
    if (!node) break
    position++
    if (isSpace) position = pastSpaces(folded, position, 4)
    if (node.words && (!isLetter(folded.charCodeAt(position)) || !isLetter(folded.charCodeAt(position - 1))))
      best = { end: position, words: node.words }
  }
  return best
}

/** Letters and figures of the folded text; marks of other scripts count as letters. */
export function isLetter(unit: number): boolean {
  if (unit >= 97 && unit <= 122) return true
  if (unit >= 48 && unit <= 57) return true
  return unit > 0xbf && unit !== 0xd7 && unit !== 0xf7 && !(unit >= 0x2000 && unit <= 0x2bff) && unit < 0xfb00
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

export function isSpaceUnit(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0
}

function insert(root: Node, word: Word): void {
  let node = root
  for (const letter of fold(word.spelling)) {
    const unit = letter.charCodeAt(0)
    if (unit >= nodeWidth && unit !== 0x2019)
      throw new RangeError(`no place for "${letter}" of "${word.spelling}"`)
    node = node.next[unit] ??= { next: [], words: null }
  }
  node.words = [...(node.words ?? []), word]
}

function wordsOf(words: LanguageWords): Word[] {
  const roles = new Map<string, Role[]>()
  const add = (spellings: readonly string[], role: Role) => {
    for (const spelling of spellings) roles.set(spelling, [...(roles.get(spelling) ?? []), role])
  }
  for (const [code, spellings] of Object.entries(words.types)) add(spellings, { role: 'type', code })
  for (const [level, spellings] of Object.entries(words.units))
    add(spellings, { role: 'unit', level: level as ProvisionLevel })
  for (const [level, spellings] of Object.entries(words.innerUnits))
    add(spellings, { role: 'innerUnit', level: level as ProvisionLevel })
  const lists: readonly (readonly [WordRole, readonly string[]])[] = [
    ['list', words.listWords],
    ['mark', words.numberMarks],
    ['and', words.and],
    ['to', words.to],
    ['of', words.of],
    ['thisAfter', words.thisAfter],
    ['thisBefore', words.thisBefore],
    ['backAfter', words.backAfter],
    ['backBefore', words.backBefore],
    ['yearMark', words.yearMarks],
    ['titleJoint', words.titleJoints],
  ]
  for (const [role, spellings] of lists) add(spellings, { role })
  return [...roles].map(([spelling, all]) => {
    const type = all.find(role => role.role === 'type')
    const unit = all.find(role => role.role === 'unit')
    return {
      spelling,
      words,
      roles: all,
      typeCode: type?.role === 'type' ? type.code : null,
      level: unit?.role === 'unit' ? unit.level : null,
    }
  })
}
