import type { Language } from '../../domain/extraction.ts'
import type { Draft } from '../draft.ts'
import { type Edit, editMapped } from '../mapped-text.ts'

/**
 * Machine-translated pages lose the space beside an inline link: `DirectorDepartment of …`, `gifts,teacher`.
 * A space is put in where a capital follows small letters and both halves occur as words of the same text, and behind
 * a comma between two words. Vietnamese texts are left alone: they glue inside words too, and it is never sure where.
 * Each repair is named in the warnings.
 */
export function separateGluedWords(draft: Draft, language: Language): Draft {
  if (language === 'vi' || language === 'und') return draft
  const edits = [...gluedAtCapital(draft.body.text), ...gluedAtComma(draft.body.text)].sort(
    (a, b) => a.start - b.start,
  )
  if (edits.length === 0) return draft
  const places = edits.map(({ start }) => wordAround(draft.body.text, start))
  return {
    ...draft,
    body: editMapped(draft.body, edits),
    warnings: [...draft.warnings, ...[...new Set(places)].map(word => `${gluedWarning} "${word}"`)],
  }
}

export const gluedWarning = 'a space was put into the glued words'

const capitalInside =
  /(?<![\p{L}\p{M}\p{N}@/._-])(\p{Lu}?\p{Ll}{2,30})(\p{Lu}\p{Ll}{2,30})(?![\p{L}\p{M}@_])/gu
/** Not inside addresses and lists of letters. */
const commaInside = /(?<![^\s,("'“„«])\p{Lu}?\p{Ll}{2,30},(?=\p{Ll}{3})/gu
const words = /\p{L}[\p{L}\p{M}]*/gu

function gluedAtCapital(text: string): Edit[] {
  const found = [...text.matchAll(capitalInside)]
  if (found.length === 0) return []
  const known = new Set(text.match(words))
  return found
    .filter(([, left = '', right = '']) => known.has(left) && known.has(right))
    .map(match => spaceAt(match.index + (match[1] ?? '').length))
}

function gluedAtComma(text: string): Edit[] {
  return [...text.matchAll(commaInside)].map(match => spaceAt(match.index + match[0].length))
}

function spaceAt(place: number): Edit {
  return { start: place, end: place, replacement: ' ' }
}

function wordAround(text: string, place: number): string {
  const before = /[\p{L},]{0,40}$/u.exec(text.slice(Math.max(0, place - 40), place))?.[0] ?? ''
  const behind = /^[\p{L},]{0,40}/u.exec(text.slice(place, place + 40))?.[0] ?? ''
  return before + behind
}
