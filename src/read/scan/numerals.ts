import type { ScannedLine, ScannedSegment } from './scanned-line.ts'

/** What Roman numerals at the start of a line are misread as. */
const misread: readonly [before: string, numeral: string, seen: RegExp][] = [
  ['I', 'II', /^(?:H|IL|LI|1I|I1|Il|lI|ll|N)(?=[.)]?(?:\s|$))/],
  ['II', 'III', /^(?:IH|HI|TH|IIL|ILI|1II|II1|IU|HL)(?=[.)]?(?:\s|$))/],
  ['III', 'IV', /^(?:TV|1V|lV|LV|IY)(?=[.)]?(?:\s|$))/],
]

/**
 * Restores Roman numerals that number the parts of a list ("I. Tập thể", "H. Cá nhân"): letters that look like the
 * next numeral are that numeral, but only where the one before it was read.
 */
export function withNumerals(lines: readonly ScannedLine[]): ScannedLine[] {
  let last = ''
  return lines.map(line => {
    const [first, ...rest] = line.segments
    if (!first) return line
    const read = /^(?:III|II|IV|I|V)(?=[.)]?(?:\s|$))/.exec(first.text)?.[0]
    if (read) {
      last = read
      return line
    }
    const [, next, seen] = misread.find(([before]) => before === last) ?? []
    if (!next || !seen?.test(first.text)) return line
    last = next
    const restored: ScannedSegment = { ...first, text: first.text.replace(seen, next) }
    return { segments: [restored, ...rest] }
  })
}
