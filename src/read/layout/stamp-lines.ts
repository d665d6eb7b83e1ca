import type { PageLine } from './printed-line.ts'

const label =
  /^(?:Người ký|Ký bởi|Cơ quan|Email|Thư điện tử|Giờ ký|Thời gian ký|Ngày ký|Ngày giờ ký|Signed by|Digitally signed by|DN|Date|Reason|Location|Foxit \p{L}+ Version)\s*:/iu
const time = /(?:Giờ ký|Thời gian ký|Ngày ký|Ngày giờ ký|Date)\s*:\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/i

/** Lines one stamp has at most. */
const stampLinesMax = 8

/** Whether a line is one of an electronic signature's picture. */
export function isStampLine(text: string): boolean {
  return label.test(text)
}

/**
 * Runs of labelled lines of electronic signatures ("Người ký: … Cơ quan: … Thời gian ký: 28.06.2023 …").
 * A run counts only with its time: "Cơ quan: …" alone is a line of a form.
 */
export function stampBlocks(lines: readonly PageLine[]): { from: number; to: number }[] {
  const blocks: { from: number; to: number }[] = []
  for (let from = 0; from < lines.length; from += 1) {
    let to = from
    while (to - from < stampLinesMax && isStampLine(lines[to]?.text ?? '')) to += 1
    if (to === from) continue
    if (lines.slice(from, to).some(line => time.test(line.text))) blocks.push({ from, to })
    from = to - 1
  }
  return blocks
}
