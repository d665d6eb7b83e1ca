import type { RecognisedWord } from './recognised.ts'

/** Below this the engine itself does not believe a mark without letters. */
const markConfidenceMin = 50
/** … and dots behind a word it doubts. */
const dotsConfidenceMin = 70
/** Printed digits come with 97 and more, handwritten ones that were misread with less, in both scans looked at. */
const digitConfidenceMin = 97
/** … and only in words that are doubtful as a whole. */
const numberConfidenceMin = 75
/** What stands for a number nobody could read, as in the ids of instruments. */
export const unreadNumber = '_'

/**
 * The word as it may be believed: marks of dirt and rules gone, digits that the engine doubts (handwriting in a
 * printed form, mostly) left open as `_`. Empty when nothing is left.
 */
export function believedText(word: RecognisedWord): string {
  if (word.confidence < markConfidenceMin && !/[\p{L}\p{N}]/u.test(word.text)) return ''
  const doubtful = word.confidence < numberConfidenceMin && /\d/.test(word.text) && !isEnumerator(word.text)
  const text = withoutForeignLetters(doubtful ? openDoubtful(word) : word.text)
  const bare = text.replace(/^[|¦]+|[|¦]+$/g, '').replace(/^[_“”‘’'"`~]+(?=\p{Lu}\p{L})/u, '')
  // The rule under a heading is read as dots behind it.
  return word.confidence < dotsConfidenceMin ? bare.replace(/(?<=\p{L})[.·_-]{2,}$/u, '') : bare
}

/** Letters with marks that Vietnamese does not have. */
const foreignLetter = /[čćďěňñřšśşťůźžżçłÿ]/giu

/** A mark of dirt makes `Š` of S, or is read as a second letter: `SŠNV`. Vietnamese has no such letters. */
function withoutForeignLetters(text: string): string {
  return text.replace(foreignLetter, (letter, at: number) => {
    const plain = letter.normalize('NFD')[0] ?? letter
    return text[at - 1] === plain ? '' : plain
  })
}

function isEnumerator(text: string): boolean {
  return /^\d{1,3}[.)]$/.test(text)
}

/** Every run of digits with a doubtful one in it becomes `_`. */
function openDoubtful(word: RecognisedWord): string {
  let text = ''
  let digits = ''
  let doubtful = false
  const flush = (): void => {
    text += doubtful ? unreadNumber : digits
    digits = ''
    doubtful = false
  }
  for (const symbol of word.symbols) {
    if (/^\d$/.test(symbol.text)) {
      digits += symbol.text
      doubtful ||= symbol.confidence < digitConfidenceMin
    } else {
      flush()
      text += symbol.text
    }
  }
  flush()
  return text
}

/** A vertical rule between two cells, which the engine reads as a letter. */
export function isRule(word: RecognisedWord): boolean {
  return /^[|¦]+$/.test(word.text)
}

/** A rule glued to the first word of its cell. */
export function startsWithRule(word: RecognisedWord): boolean {
  return /^[|¦]\p{L}/u.test(word.text)
}
