import { queryVocabulary } from './query-words.ts'
import type { Intent } from './search-answer.ts'
import { type Token, tokenise } from './tokens.ts'

/** A stretch of a query, in tokens, that says what is asked and not what about. */
export type IntentMatch = { readonly from: number; readonly to: number; readonly intent: Intent }

type Phrase = { readonly words: readonly Token[]; readonly intent: Intent }

/** "còn hiệu lực ko", "thay bằng văn bản nào", "gồm những gì": longest first, from left to right. */
export function findIntents(tokens: readonly Token[]): readonly IntentMatch[] {
  const marked = tokens.some(token => token.exact !== token.folded)
  const found: IntentMatch[] = []
  for (let from = 0; from < tokens.length; from++) {
    const phrase = phrases().find(({ words }) => standsAt(tokens, from, words, marked))
    if (!phrase) continue
    found.push({ from, to: from + phrase.words.length, intent: phrase.intent })
    from += phrase.words.length - 1
  }
  return found
}

function standsAt(tokens: readonly Token[], from: number, words: readonly Token[], marked: boolean): boolean {
  return words.every((word, at) => {
    const token = tokens[from + at]
    return token !== undefined && (marked ? token.exact === word.exact : token.folded === word.folded)
  })
}

let kept: readonly Phrase[] | undefined

function phrases(): readonly Phrase[] {
  kept ??= queryVocabulary()
    .intents.flatMap(({ intent, phrases }) => phrases.map(text => ({ intent, words: tokenise(text) })))
    .sort((a, b) => b.words.length - a.words.length)
  return kept
}

let rulesKept: readonly (readonly Token[])[] | undefined

/** Where a query asks for a rule (criteria, dossier, authority, amounts): then norms answer, and news do not. */
export function findRuleWords(tokens: readonly Token[]): readonly Stretch[] {
  const marked = tokens.some(token => token.exact !== token.folded)
  rulesKept ??= queryVocabulary().rules.map(tokenise)
  return rulesKept.flatMap(words =>
    tokens.flatMap((_, from) =>
      standsAt(tokens, from, words, marked) ? [{ from, to: from + words.length }] : [],
    ),
  )
}

const nameWordsMax = 4

/** The name in "… Trần Văn Mẫu ký": up to four words before the last one that `isOther` does not claim. */
export function findSigner(tokens: readonly Token[], isOther: (at: number) => boolean): Stretch | undefined {
  const to = tokens.length - 1
  if (tokens[to]?.folded !== 'ki') return undefined
  let from = to
  while (from > 0 && to - from < nameWordsMax && !isOther(from - 1)) from -= 1
  return to - from >= 2 ? { from, to } : undefined
}

export type Stretch = { readonly from: number; readonly to: number }

let weakKept: { readonly exact: ReadonlySet<string>; readonly folded: ReadonlySet<string> } | undefined

/** Words that ask or join and say little of what is looked for. */
export function isWeak(token: Token, marked: boolean): boolean {
  if (!weakKept) {
    const words = queryVocabulary().weak.flatMap(tokenise)
    weakKept = {
      exact: new Set(words.map(word => word.exact)),
      folded: new Set(words.map(word => word.folded)),
    }
  }
  return marked ? weakKept.exact.has(token.exact) : weakKept.folded.has(token.folded)
}
