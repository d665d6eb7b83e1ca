import type { MappedText } from '../domain/source-map.ts'
import { fold } from './fold.ts'

/**
 * Whether a text looks like an instrument: the national motto, articles, or recitals at the beginning of lines.
 * Forms and tables of such texts use words that are furniture elsewhere.
 */
export function looksLegal({ text }: MappedText): boolean {
  if (/cong hoa xa hoi chu nghia viet nam|dang cong san viet nam/.test(fold(text.slice(0, headUnitsMax))))
    return true
  return (
    atLeastTwo(text, /^[ \t]*(?:Điều|ĐIỀU)[ \t]+\d+/gm) ||
    atLeastTwo(text, /^[ \t]*Căn cứ[ \t][^\n]*;[ \t]*$/gm)
  )
}

/** The motto stands at the head of a document, behind at most the menus of its page. */
const headUnitsMax = 3000

function atLeastTwo(text: string, pattern: RegExp): boolean {
  const found = text.matchAll(pattern)
  return !found.next().done && !found.next().done
}
