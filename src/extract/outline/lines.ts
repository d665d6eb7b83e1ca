/** One line of a text without the blanks around it; `start`–`end` are offsets of the trimmed line. */
export type Line = { readonly text: string; readonly start: number; readonly end: number }

/** The lines of a text that hold more than blanks, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  while (from <= text.length) {
    const found = text.indexOf('\n', from)
    const to = found === -1 ? text.length : found
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const start = from + raw.indexOf(trimmed)
      const line = { text: trimmed, start, end: start + trimmed.length }
      const word = opensArticle.test(trimmed) && lines.at(-1)
      if (word && (word.text === 'Điều' || word.text === 'ĐIỀU')) lines[lines.length - 1] = joined(word, line)
      else lines.push(line)
    }
    from = to + 1
  }
  return lines
}

const opensArticle = /^\d{1,3}[a-zđ]?\./u

/** A narrow column breaks the line inside "Điều 5."; places stay as they are. */
function joined(word: Line, rest: Line): Line {
  const gap = ' '.repeat(rest.start - word.end)
  return { text: word.text + gap + rest.text, start: word.start, end: rest.end }
}

/** True for a line of capitals (`QUY ĐỊNH CHUNG`): figures and signs do not count, one letter at least must. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

const lastWords =
  /(?:^|[\s(,])(?:tại|của|và|theo|các|hoặc|đến|từ|trong|với|số|and|of|in|to|or|the|(?:khoản|điểm|điều|chương|mục|phụ lục|clause|point|article|section)(?:\s[\p{L}\d]{1,4})?)$/iu

/** True when the line stops in the middle of a phrase, so that what follows goes on with it: `quy định tại khoản 2`. */
export function isOpenEnded(text: string): boolean {
  if (isCapitals(text)) return false
  return text.endsWith(',') || lastWords.test(text.slice(-40))
}

/** True when the line ends a sentence or an item, so that something new may follow. */
export function isClosed(text: string): boolean {
  return /[.;:!?…”"’»)\]/]\d{0,3}$/u.test(text) || isCapitals(text)
}
