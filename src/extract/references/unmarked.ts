import { fold } from '../../normalise/fold.ts'
import type { Scan } from './scan.ts'

const folded = new Map<RegExp, RegExp>()

/**
 * Where a sticky pattern ends that begins at `from`; -1 when it does not. In a Vietnamese text typed without marks the
 * pattern is read without them too: its literal words are folded, and so is the text.
 */
export function endOf(pattern: RegExp, scan: Scan, from: number): number {
  const used = scan.isUnmarked ? foldedPattern(pattern) : pattern
  used.lastIndex = from
  return used.test(scan.isUnmarked ? scan.folded : scan.text) ? used.lastIndex : -1
}

function foldedPattern(pattern: RegExp): RegExp {
  const known = folded.get(pattern)
  if (known) return known
  const made = new RegExp(foldLetters(pattern.source), pattern.flags)
  folded.set(pattern, made)
  return made
}

/** Classes such as `\p{Lu}` keep their letters. */
function foldLetters(source: string): string {
  return source
    .split(/(\\[a-zA-Z](?:\{[^}]*\})?)/u)
    .map((piece, index) => (index % 2 === 1 ? piece : fold(piece)))
    .join('')
}
