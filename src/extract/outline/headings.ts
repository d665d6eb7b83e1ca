import { isCapitals, isClosed, type Line } from './lines.ts'
import { markerOf } from './markers.ts'

const headingLinesMax = 5
const headingCharsMax = 300

/**
 * The heading of the part that begins at `index`, from `restAt` in that line: it goes on over wrapped lines
 * (`Quỹ tiền lương kế hoạch, quỹ tiền lương thực ↵ hiện`) and, below a chapter, over lines of capitals.
 * Empty when the part has none and its text begins at once, as in `Điều 2. Quyết định này có hiệu lực …`.
 */
export function headingAt(lines: readonly Line[], index: number, restAt: number): string {
  const rest = (lines[index]?.text ?? '').slice(restAt).trim()
  const pieces = rest === '' ? [] : [rest]
  let next = index + 1
  while (pieces.length < headingLinesMax && goesOn(pieces, lines[next]?.text)) {
    pieces.push(lines[next]?.text ?? '')
    next++
  }
  const heading = withoutNote(pieces.join(' ').replace(/\s+/g, ' '))
  return heading.length > headingCharsMax || /[.;:,](?:\/\.)?$/.test(heading) ? '' : heading
}

function goesOn(pieces: readonly string[], next: string | undefined): boolean {
  if (next === undefined || markerOf(next) !== undefined) return false
  const last = pieces.at(-1)
  if (last === undefined) return isCapitals(next) || (next.length <= 120 && !isClosed(next))
  if (isCapitals(last)) return isCapitals(next) && /\p{Lu}{2}/u.test(next)
  return /^[\p{Ll}(]/u.test(next) && !isClosed(last)
}

/** Takes off the number of a footnote that a text layer glued to the last word: `hiệu lực thi hành10`. */
function withoutNote(heading: string): string {
  return heading.replace(/([\p{Ll})])(?:\d{1,3}|\[\d{1,3}\])$/u, '$1')
}
