import type { TextCounts } from './text-counts.ts'
import type { HtmlTree } from './tree.ts'

/** Scores of running text: per element, and as sums from the first element on. */
export type RunningText = { readonly own: Float64Array; readonly sums: Float64Array }

const paragraphUnitsMin = 25

/** Every block scores by its length and punctuation, less its links; menus and titles score nothing. */
export function runningText(tree: HtmlTree, counts: TextCounts): RunningText {
  const own = Float64Array.from(tree.elements, ({ index, name }) => {
    const text = counts.ownText[index] ?? 0
    const links = counts.ownLinks[index] ?? 0
    if (text - links < paragraphUnitsMin) return 0
    const marks = Math.min(counts.ownMarks[index] ?? 0, 10)
    const length = Math.min(Math.floor((text - links) / 80), 4)
    return (1 + marks * 0.7 + length) * (1 - links / text) * (name === 'li' ? 0.5 : 1)
  })
  const sums = new Float64Array(own.length + 1)
  for (let index = 0; index < own.length; index++) sums[index + 1] = (sums[index] ?? 0) + (own[index] ?? 0)
  return { own, sums }
}

/** Score of an element with its descendants. */
export function runningWithin({ sums }: RunningText, element: { index: number; last: number }): number {
  return (sums[element.last + 1] ?? 0) - (sums[element.index] ?? 0)
}
