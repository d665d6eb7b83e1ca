import type { MappedText } from '../domain/source-map.ts'
import { type Edit, editMapped } from './mapped-text.ts'

/**
 * Unicode composition (dựng sẵn), in time that grows with the length of the text: `String.prototype.normalize`
 * alone takes minutes for a megabyte of marks on one letter.
 */
export function nfc(text: string): string {
  if (!marks.test(text)) return text.normalize('NFC')
  return text.replace(cluster, compose)
}

/**
 * The same with the map kept. Vietnamese marks typed tone first (`a` + sắc + mũ) are put in order before,
 * so that they compose too: composition alone leaves `á` with a circumflex behind it.
 */
export function mapNfc(mapped: MappedText): MappedText {
  if (!marks.test(mapped.text) && mapped.text.normalize('NFC') === mapped.text) return mapped
  const edits: Edit[] = []
  const known = new Map<string, string>()
  for (const match of mapped.text.matchAll(cluster)) {
    const printed = match[0]
    let composed = known.get(printed)
    if (composed === undefined) {
      composed = composeInOrder(printed)
      known.set(printed, composed)
    }
    if (composed !== printed)
      edits.push({ start: match.index, end: match.index + printed.length, replacement: composed })
  }
  return editMapped(mapped, edits)
}

const marks = /\p{M}/u

/** A character with everything that can compose with it: marks, and trailing letters of a Korean syllable. */
const cluster = /\P{M}?[\p{M}\u1160-\u11ff]+|[^\p{M}\p{ASCII}]/gu

/** The limit of Unicode's stream-safe form. Longer runs of marks are no text; they stay as they are. */
const marksPerLetterMax = 30

const latinWithMarks = /^[a-z]\p{M}{2,}$/iu
const shapeMarks = /[\u0302\u0306\u031b]/gu

function compose(characters: string): string {
  return characters.length > marksPerLetterMax ? characters : characters.normalize('NFC')
}

function composeInOrder(characters: string): string {
  if (characters.length > marksPerLetterMax) return characters
  const decomposed = characters.normalize('NFD')
  if (!latinWithMarks.test(decomposed)) return characters.normalize('NFC')
  const shapes = decomposed.match(shapeMarks)?.join('') ?? ''
  return (decomposed.slice(0, 1) + shapes + decomposed.slice(1).replace(shapeMarks, '')).normalize('NFC')
}
