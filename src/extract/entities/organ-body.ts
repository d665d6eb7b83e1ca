import type { Entity } from '../../domain/extraction.ts'
import type { EntityScan } from './finder.ts'
import type { OrganTerm } from './organ-terms.ts'
import { phraseAt } from './phrases.ts'
import type { Gap, Word } from './words.ts'

/** Longest name of a body, in words behind its head. */
const bodyWordsMax = 16
const space: ReadonlySet<Gap> = new Set(['space'])
const spaceOrLine: ReadonlySet<Gap> = new Set(['space', 'line'])

export type OrganHead = {
  readonly at: number
  readonly headTo: number
  readonly term: OrganTerm
  readonly placesByStart: ReadonlyMap<number, Entity>
}

/**
 * Index behind the Vietnamese name that a head begins, without its territory; undefined when the words are no name:
 * a head in lower case, or one whose field or name is missing.
 */
export function bodyEnd(scan: EntityScan, head: OrganHead): number | undefined {
  const { words } = scan
  const { at, headTo, term } = head
  const isCapital = words[at]?.isCapital === true
  const isOneWord = headTo === at + 1 && (term.kind === 'field-organ' || term.kind === 'named-organ')
  if (isOneWord && isCapital && endsName(scan, at)) return undefined
  switch (term.kind) {
    case 'whole':
    case 'place-organ':
      return isCapital ? headTo : undefined
    case 'field-organ': {
      const fieldTo = fieldEnd(scan, headTo)
      if (fieldTo !== undefined)
        return isCapital || isHeaded(words, at, fieldTo) ? runEnd(scan, head, fieldTo) : undefined
      if (!isCapital) return undefined
      const to = runEnd(scan, head, headTo)
      return to > headTo ? to : undefined
    }
    case 'named-organ': {
      if (isShoutedWord(scan, head)) return undefined
      const to = runEnd(scan, head, headTo)
      if (to === headTo && !head.placesByStart.has(words[headTo]?.start ?? -1)) return undefined
      return isCapital || isNamedInLower(scan, headTo, to) ? to : undefined
    }
  }
}

/** `BÁO CÁO` is no newspaper: in capitals a head of one syllable needs the kind of body behind it. */
function isShoutedWord(scan: EntityScan, { at, headTo }: OrganHead): boolean {
  const { words, lexicon } = scan
  if (headTo > at + 1 || !isShouted(scan, words[at]) || !isShouted(scan, words[headTo])) return false
  return phraseAt(lexicon.words['organ-kind'], words, headTo, space) === undefined
}

/** `Nguyễn Văn Viện`: the head is the last syllable of a name. */
function endsName({ words }: EntityScan, at: number): boolean {
  const before = words[at - 1]
  return words[at]?.gap === 'space' && before?.isCapital === true
}

/** `Phó trưởng phòng GDĐT`: a small head counts behind the one who heads it; "nhiệm vụ", "trụ sở" are no bodies. */
function isHeaded(words: readonly Word[], at: number, fieldTo: number): boolean {
  const before = words[at - 1]?.key
  return (before === 'trưởng' || before === 'phó') && hasCapital(words, at + 1, fieldTo)
}

/** The field of work that begins with a word, whatever its capitals. */
function fieldEnd({ words, lexicon }: EntityScan, at: number): number | undefined {
  return spaceOrLine.has(words[at]?.gap ?? 'break') ? phraseAt(lexicon.fields, words, at)?.to : undefined
}

/** `các trường Mầm non, Tiểu học, THCS`: kinds written with capitals name schools also behind a small head. */
function isNamedInLower({ words, lexicon }: EntityScan, from: number, to: number): boolean {
  return phraseAt(lexicon.words['organ-kind'], words, from) !== undefined && hasCapital(words, from, to)
}

function hasCapital(words: readonly Word[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (words[index]?.isCapital) return true
  return false
}

/** Goes on word by word while the words can belong to the name. */
function runEnd(scan: EntityScan, head: OrganHead, from: number): number {
  const limit = Math.min(scan.words.length, head.headTo + bodyWordsMax)
  let to = from
  // A name in which every syllable has a capital takes no small word: "Trường Hoa Sen" + "tổ chức".
  let capitals = 0
  let isBare = from === head.headTo
  while (to < limit) {
    const step = stepFrom(scan, head, { at: to, isFirst: to === head.headTo, isBare, capitals })
    if (!step) break
    capitals = step.isCapital ? capitals + 1 : 0
    isBare &&= step.isKind === true
    to = step.to
  }
  return to
}

type Position = {
  readonly at: number
  readonly isFirst: boolean
  /** Nothing but kinds since the head: another head may still belong to the name (`Công ty cổ phần Tập đoàn …`). */
  readonly isBare: boolean
  readonly capitals: number
}
type Step = { readonly to: number; readonly isCapital: boolean; readonly isKind?: boolean }

function stepFrom(scan: EntityScan, head: OrganHead, position: Position): Step | undefined {
  const { words, lexicon } = scan
  const { at, isFirst, isBare } = position
  const word = words[at]
  if (!word || head.placesByStart.has(word.start)) return undefined
  const isNamed = head.term.kind === 'named-organ'
  if (word.gap === 'joint') return joined(scan, at, isNamed)
  if (!(isFirst ? spaceOrLine : space).has(word.gap)) return undefined
  if (word.key === 'và' || word.key === 'va') return afterAnd(scan, at)
  const kind = isNamed ? phraseAt(lexicon.words['organ-kind'], words, at, space) : undefined
  if (kind) return { to: kind.to, isCapital: false, isKind: true }
  if (/^\d{1,4}$/.test(word.key))
    return isFirst || words[at - 1]?.key === 'số' ? { to: at + 1, isCapital: false } : undefined
  if (word.isCapital) return isStop(scan, at, isNamed, isBare) ? undefined : { to: at + 1, isCapital: true }
  return smallWord(scan, position)
}

/** The second syllable of a word (`Kiểm lâm`), or a field in small letters. */
function smallWord(scan: EntityScan, { at, isFirst, capitals }: Position): Step | undefined {
  const { words, lexicon } = scan
  if (isFirst || phraseAt(lexicon.words['after-name'], words, at, space)) return undefined
  if (lexicon.comparison === 'plain') return undefined
  const before = words[at - 1]
  const isAbbreviation = before !== undefined && isShouted(scan, before)
  if (isAbbreviation) return undefined
  const field = phraseAt(lexicon.fields, words, at, space)
  if (field) return { to: field.to, isCapital: false }
  return capitals === 1 ? { to: at + 1, isCapital: false } : undefined
}

/** A dash joins parts of a name, a comma only what is a field or a kind: `Phổ biến, giáo dục pháp luật`. */
function joined(scan: EntityScan, at: number, isNamed: boolean): Step | undefined {
  const { words, lexicon, context } = scan
  const word = words[at]
  const before = words[at - 1]
  if (!word || !before) return undefined
  const kind = isNamed ? phraseAt(lexicon.words['organ-kind'], words, at, space) : undefined
  if (kind) return { to: kind.to, isCapital: false }
  const sign = context.text.slice(before.end, word.start).trim()
  if (sign === ',') {
    const field = word.isCapital ? undefined : phraseAt(lexicon.fields, words, at)
    return field && { to: field.to, isCapital: false }
  }
  if (!word.isCapital || sign === '/' || isStop(scan, at, isNamed, false)) return undefined
  return { to: at + 1, isCapital: true }
}

/** `và Đào tạo` goes on; `và Sở Nội vụ`, `và Nguyễn Văn Mẫu`, `và các` do not. */
function afterAnd(scan: EntityScan, at: number): Step | undefined {
  const { words, lexicon } = scan
  const next = words[at + 1]
  if (next?.gap !== 'space') return undefined
  const field = phraseAt(lexicon.fields, words, at + 1)
  if (field && next.isCapital) return { to: field.to, isCapital: false }
  const second = words[at + 2]
  const isCompound = second?.gap === 'space' && !second.isCapital
  if (!next.isCapital || !isCompound || isStop(scan, at + 1, true, false)) return undefined
  return { to: at + 2, isCapital: true }
}

/** A capital with which something else begins: another body, an office, a person. */
function isStop(scan: EntityScan, at: number, isNamed: boolean, isBare: boolean): boolean {
  const { words, lexicon } = scan
  const organ = isBare ? undefined : phraseAt(lexicon.organs, words, at)
  // One syllable may be a head and part of a name: "Trường Hoa Ban Trắng".
  const isSyllable = isNamed && organ?.to === at + 1 && words[at - 1]?.isCapital === true
  if (organ && !isSyllable) return true
  if (!isBare && phraseAt(lexicon.words.office, words, at, space)) return true
  if (phraseAt(lexicon.words.honorific, words, at, space) && !isNamed) return true
  const isPerson =
    phraseAt(lexicon.familyNames, words, at) !== undefined &&
    words[at + 1]?.gap === 'space' &&
    words[at + 1]?.isCapital === true &&
    !isShouted(scan, words[at + 1])
  return isPerson && !isNamed
}

function isShouted({ context }: EntityScan, word: Word | undefined): boolean {
  if (!word || word.end - word.start < 2) return false
  const printed = context.text.slice(word.start, word.end)
  return printed === printed.toUpperCase()
}
