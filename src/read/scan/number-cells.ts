import type { OcrEngine } from './engine.ts'
import type { RecognisedLine, RecognisedWord } from './recognised.ts'
import { unnumberedRows } from './ruled-table.ts'
import type { Rules } from './rules.ts'

/** Rows looked at again on one page, at some half a second each. */
const rowsMax = 20
const numberConfidenceMin = 50

/**
 * Looks again at the rows of ruled tables whose number cell came out empty. A lone digit far from other words is
 * taken for dirt when the whole page is recognised, but not beside its row. Anything but a number is left out.
 */
export async function fillNumberCells(
  engine: OcrEngine,
  image: Uint8Array,
  { lines, rules }: { lines: readonly RecognisedLine[]; rules: Rules },
): Promise<readonly RecognisedLine[]> {
  const numbers = new Map<number, RecognisedWord>()
  for (const { line, box, cellEnd } of unnumberedRows(lines, rules).slice(0, rowsMax)) {
    const words = await engine.recogniseBox(image, box)
    const [word, ...others] = words.filter(({ bbox }) => (bbox.x0 + bbox.x1) / 2 < cellEnd)
    if (word && others.length === 0 && isNumber(word)) numbers.set(line, word)
  }
  return lines.map((line, index) => {
    const word = numbers.get(index)
    return word ? { ...line, words: [word, ...line.words] } : line
  })
}

function isNumber({ text, confidence }: RecognisedWord): boolean {
  return confidence >= numberConfidenceMin && /^(?:\d{1,3}|[IVX]{1,4})[.)]?$/.test(text)
}
