import { readOutline } from '../src/extract/outline/index.ts'
import type { WordDifference } from '../src/law/compare/compare-words.ts'
import type { OutlinedText } from '../src/law/compare/compared-article.ts'
import type { TextComparison } from '../src/law/compare/text-comparison.ts'

/** A text with its parts, as the store would have it. */
export function outlined(...lines: readonly string[]): OutlinedText {
  const text = lines.join('\n')
  return { text, outline: readOutline(text).parts }
}

/** `Điều 1>2`, `Điều 3>-`: which articles stand beside which, and what has become of them. */
export function told({ rows }: TextComparison): string[] {
  const numbers = (list: readonly { readonly path: { readonly dieu?: string } }[]): string =>
    list.map(one => one.path.dieu ?? 'đầu').join('+') || '-'
  return rows.map(row => `${numbers(row.old)}>${numbers(row.new)} ${row.change}`)
}

/** What was taken out in brackets with a minus, what was put in with a plus. */
export function marked(words: readonly WordDifference[]): string {
  return words
    .map(({ in: side, text }) =>
      side === 'both' || text.trim() === ''
        ? text
        : side === 'old'
          ? `[-${text.trim()}-]`
          : `[+${text.trim()}+]`,
    )
    .join('')
}
