/** Places between quotation marks. Their text belongs to another document: a law's new wording, the name of a movement. */
export type Quoted = { readonly start: number; readonly end: number }

const quotedUnitsMax = 60_000
const pairs: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»' }

/**
 * Curly and angled quotations, outermost only, and straight ones within a line. A quotation that is never closed
 * within 60,000 units is not one (a stray mark must not swallow the rest of the text).
 */
export function quotedStretches(text: string): Quoted[] {
  const found: Quoted[] = []
  const opening = /["“„«]/g
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const end = closingOf(text, match.index, match[0])
    if (end === undefined) continue
    found.push({ start: match.index, end })
    opening.lastIndex = end
  }
  return found
}

function closingOf(text: string, at: number, mark: string): number | undefined {
  if (mark === '"') {
    const close = text.indexOf('"', at + 1)
    const line = text.indexOf('\n', at + 1)
    return close < 0 || (line >= 0 && line < close) ? undefined : close + 1
  }
  // Vietnamese texts close “ with ” or, by slip, with a second “ or a straight mark.
  const close = text.indexOf(pairs[mark] ?? '”', at + 1)
  return close < 0 || close - at > quotedUnitsMax ? undefined : close + 1
}

/**
 * Quotations that are words of the sentence ("cụm từ “…” tại"), not wording put in its place: what they contain
 * ends no statement of the text around them.
 */
export function quotedPhrases(text: string, stretches: readonly Quoted[]): Quoted[] {
  return stretches.filter(
    ({ start, end }) =>
      end - start <= phraseUnitsMax &&
      /(?:từ|cụm|đoạn|bằng|thành|là|và|[,;])\s*$/u.test(text.slice(Math.max(0, start - 12), start)),
  )
}

const phraseUnitsMax = 600

/** True when the place lies inside one of the stretches (sorted, disjoint). */
export function isQuoted(stretches: readonly Quoted[], at: number): boolean {
  const one = stretches[firstEndingAfter(stretches, at)]
  return one !== undefined && one.start <= at
}

/** The stretch that goes on around a place: opened before it and closed after it. */
export function quotedAround(stretches: readonly Quoted[], at: number): Quoted | undefined {
  const one = stretches[firstEndingAfter(stretches, at)]
  return one !== undefined && one.start < at ? one : undefined
}

/** Index of the first stretch that ends behind a place; the number of stretches when there is none. */
export function firstEndingAfter(stretches: readonly Quoted[], at: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
