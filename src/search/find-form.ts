import { queryVocabulary } from './query-words.ts'
import type { FormWanted } from './search-index.ts'
import { type Token, tokenise } from './tokens.ts'

/**
 * Whether a query asks for a form (biểu mẫu): `mẫu số 02`, `biểu mẫu 1.1`, or `mẫu` before what forms are made for
 * (`mẫu báo cáo thành tích`). The word alone also means model (`gương mẫu`) and stands in names, also of places, and says nothing.
 */
export function findForm(tokens: readonly Token[]): FormWanted | null {
  const marked = tokens.some(token => token.exact !== token.folded)
  for (const [at, token] of tokens.entries()) {
    if (marked ? token.exact !== 'ma6u4' : token.folded !== 'mau') continue
    if (placeLevels.has(tokens[at - 1]?.folded ?? '')) continue
    const isNumbered = tokens[at + 1]?.folded === 'so'
    const number = formNumber(tokens[at + (isNumbered ? 2 : 1)])
    if (number !== null) return { number }
    if (isNumbered || tokens[at - 1]?.folded === 'bieu' || isMadeFor(tokens, at + 1)) return { number: null }
  }
  return null
}

/** Behind them it is the name of a place. */
const placeLevels: ReadonlySet<string> = new Set(['tinh', 'xa', 'phuong'])

function formNumber(token: Token | undefined): string | null {
  return token !== undefined && /^\d{1,3}[a-z]?$/.test(token.folded)
    ? token.folded.replace(/^0+(?=\d)/, '')
    : null
}

let kept: readonly (readonly string[])[] | undefined

function isMadeFor(tokens: readonly Token[], at: number): boolean {
  kept ??= queryVocabulary().forms.map(words => tokenise(words).map(({ folded }) => folded))
  return kept.some(words => words.every((word, step) => tokens[at + step]?.folded === word))
}
