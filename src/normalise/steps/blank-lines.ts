import type { Draft } from '../draft.ts'
import { type Edit, editMapped } from '../mapped-text.ts'

/** No spaces at the end of a line, no more than one blank line together, none at either end of the text. */
export function tidyBlankLines(draft: Draft): Draft {
  const edits = surplusIn(draft.body.text)
  return edits.length === 0 ? draft : { ...draft, body: editMapped(draft.body, edits) }
}

/** Looks around each line break; what lies between two of them is looked at once. */
function surplusIn(text: string): Edit[] {
  const edits: Edit[] = []
  const remove = (start: number, end: number): void => {
    if (start < end) edits.push({ start, end, replacement: '' })
  }
  let end = 0
  for (let first = text.indexOf('\n'); first >= 0; first = text.indexOf('\n', end)) {
    const start = spacesBefore(text, first)
    const last = lastBreak(text, first)
    end = last + 1
    if (spacesBehind(text, end) === text.length) {
      remove(start, text.length)
      return edits
    }
    if (start === 0) remove(0, end)
    else {
      // The first and the last break stay, and the indentation behind the last.
      remove(start, first)
      remove(first + 1, last)
    }
  }
  remove(spacesBefore(text, text.length), text.length)
  return edits
}

/** The last of the breaks that have nothing printed between them. */
function lastBreak(text: string, first: number): number {
  let last = first
  for (let at = first + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === lineBreak) last = at
    else if (!isSpace(unit)) break
  }
  return last
}

const lineBreak = 0x0a

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x09
}

function spacesBefore(text: string, at: number): number {
  let start = at
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--
  return start
}

function spacesBehind(text: string, at: number): number {
  let end = at
  while (end < text.length && isSpace(text.charCodeAt(end))) end++
  return end
}
