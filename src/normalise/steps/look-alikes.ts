import type { MappedText } from '../../domain/source-map.ts'
import { type Edit, editMapped } from '../mapped-text.ts'

/**
 * Cyrillic and Greek letters that look Latin become Latin, but only inside a word with Latin letters (`Тhi đua`) and
 * inside a symbol (`12/2024/ТТ-BNV`), and only when every foreign letter of it has a double. Russian stays Russian.
 */
export function latinLookAlikes(body: MappedText): MappedText {
  const edits: Edit[] = []
  for (const token of body.text.matchAll(tokens)) {
    if (!foreign.test(token[0])) continue
    const parts = symbol.test(token[0]) ? [token] : [...token[0].matchAll(words)]
    for (const part of parts) {
      if (part !== token && !latin.test(part[0])) continue
      for (const edit of doublesIn(part[0], token.index + (part === token ? 0 : part.index))) edits.push(edit)
    }
  }
  return editMapped(body, edits)
}

const doubles: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕЅІЈКМНОРСТУХԁԛԝ', 'ABESIJKMHOPCTYXdqw'],
    ['аеѕіјорсух', 'aesijopcyx'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'],
  ].flatMap(([foreignLetters = '', latinLetters = '']) =>
    [...foreignLetters].map((letter, index) => [letter, latinLetters.charAt(index)]),
  ),
)

const tokens = /[\p{L}\p{M}\p{N}/.-]+/gu
const words = /[\p{L}\p{M}]+/gu
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const latin = /\p{Script=Latin}/u

/** Starts with a number, as the symbols of instruments do. */
const symbol = /^\d{1,6}[-/]/

function doublesIn(part: string, offset: number): Edit[] {
  const found = [...part.matchAll(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)]
  if (found.some(match => doubles[match[0]] === undefined)) return []
  return found.map(match => ({
    start: offset + match.index,
    end: offset + match.index + 1,
    replacement: doubles[match[0]] ?? match[0],
  }))
}
