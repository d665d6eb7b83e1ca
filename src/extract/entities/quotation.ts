/** Words between quotation marks: `start`–`end` without the marks, `open`–`close` with them. */
export type Quotation = {
  readonly open: number
  readonly start: number
  readonly end: number
  readonly close: number
}

const closers: Readonly<Record<string, string>> = {
  '“': '”"“',
  '„': '“”"',
  '«': '»',
  '‘': '’',
  '"': '"”',
  '”': '”"',
}
/** A quotation mark that is never closed is looked after for this long, in UTF-16 units. */
const unitsMax = 400

/** The quotation that opens within some UTF-16 units from an offset; undefined when none does or it does not close. */
export function quotationAt(text: string, from: number, unitsBefore: number): Quotation | undefined {
  const limit = Math.min(text.length, from + unitsBefore)
  for (let open = from; open < limit; open++) {
    const closing = closers[text[open] ?? '']
    if (!closing) continue
    for (let close = open + 1; close < Math.min(text.length, open + unitsMax); close++) {
      const sign = text[close] ?? ''
      if (sign === '\n') return undefined
      if (!closing.includes(sign)) continue
      const inner = text.slice(open + 1, close)
      const start = open + 1 + (inner.length - inner.trimStart().length)
      const end = close - (inner.length - inner.trimEnd().length)
      return end > start ? { open, start, end, close: close + 1 } : undefined
    }
    return undefined
  }
  return undefined
}
