import { codeOfWord, foldedCode, isJoined, type PackedWords } from './packed-words.ts'
import { queryVocabulary } from './query-words.ts'
import { type Token, tokenise } from './tokens.ts'

const numbersMax = 1_000

let countsKept: readonly (readonly Token[])[] | undefined
let numbersKept: ReadonlySet<number> | undefined

/** What is counted in "mấy khối thi đua", "có bao nhiêu thành viên": the words that follow such a question, folded. */
export function findCounted(tokens: readonly Token[]): readonly string[] {
  countsKept ??= queryVocabulary().counts.map(tokenise)
  const asks = countsKept
  const form = tokens.some(({ exact, folded }) => exact !== folded) ? 'exact' : 'folded'
  return tokens.flatMap((_, at) => {
    const asked = asks.find(words => words.every((word, step) => tokens[at + step]?.[form] === word[form]))
    const next = asked && tokens[at + asked.length]
    return next && !/\d/.test(next.folded) ? [next.folded] : []
  })
}

/** Says of a record whether it counts one of these: a number up to 999 stands before it in the same sentence. */
export function countReader(counted: readonly string[]): (record: PackedWords) => boolean {
  if (counted.length === 0) return () => false
  const wanted = new Set(counted.flatMap(word => tokenise(word)).map(({ code }) => foldedCode(code)))
  const numbers = numberCodes()
  return ({ words, from, to }) => {
    let previous = -1
    for (let at = from; at < to; at++) {
      const word = words[at] ?? 0
      const plain = foldedCode(codeOfWord(word))
      if (wanted.has(plain) && isJoined(word) && numbers.has(previous)) return true
      previous = plain
    }
    return false
  }
}

/** `5` and `05`, as papers write counts. */
function numberCodes(): ReadonlySet<number> {
  if (numbersKept) return numbersKept
  const codes = new Set<number>()
  for (let number = 0; number < numbersMax; number++)
    for (const text of [String(number), String(number).padStart(2, '0')])
      for (const { code } of tokenise(text)) codes.add(foldedCode(code))
  numbersKept = codes
  return codes
}
