import { queryVocabulary } from './query-words.ts'
import type { Intent } from './search-answer.ts'
import { type Token, tokenise } from './tokens.ts'

/** A stretch of a query, in tokens, that says what is asked and not what about. */
export type IntentMatch = { readonly from: number; readonly to: number; readonly intent: Intent }

/** `after` is what must follow somewhere: "bao giờ … có hiệu lực". */
type Phrase = { readonly words: readonly Token[]; readonly after: readonly Token[]; readonly intent: Intent }

/** "còn hiệu lực ko", "thay bằng văn bản nào", "gồm những gì": longest first, from left to right. */
export function findIntents(tokens: readonly Token[]): readonly IntentMatch[] {
  const marked = tokens.some(token => token.exact !== token.folded)
  const found: IntentMatch[] = []
  for (let from = 0; from < tokens.length; from++) {
    const match = longestAt(tokens, from, marked)
    if (match.length === 0) continue
    found.push(...match)
    from = (match[0]?.to ?? from + 1) - 1
  }
  return found
}

function longestAt(tokens: readonly Token[], from: number, marked: boolean): readonly IntentMatch[] {
  for (const { words, after, intent } of phrases().get(tokens[from]?.folded ?? '') ?? []) {
    if (!standsAt(tokens, from, words, marked)) continue
    const to = from + words.length
    if (after.length === 0) return [{ from, to, intent }]
    const later = tokens.findIndex((_, at) => at >= to && standsAt(tokens, at, after, marked))
    if (later >= 0)
      return [
        { from, to, intent },
        { from: later, to: later + after.length, intent },
      ]
  }
  return []
}

function standsAt(tokens: readonly Token[], from: number, words: readonly Token[], marked: boolean): boolean {
  return words.every((word, at) => {
    const token = tokens[from + at]
    return token !== undefined && (marked ? token.exact === word.exact : token.folded === word.folded)
  })
}

let kept: ReadonlyMap<string, readonly Phrase[]> | undefined

/** By their first word without marks, longest first. */
function phrases(): ReadonlyMap<string, readonly Phrase[]> {
  if (kept) return kept
  const all = queryVocabulary()
    .intents.flatMap(({ intent, phrases }) => phrases.flatMap(filled).map(text => phraseOf(text, intent)))
    .sort((a, b) => b.words.length + b.after.length - a.words.length - a.after.length)
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of all) {
    const first = phrase.words[0]?.folded ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  kept = byFirst
  return kept
}

function filled(phrase: string): readonly string[] {
  const { kinds, whens } = queryVocabulary()
  if (phrase.includes('{kind}')) return kinds.map(kind => phrase.replace('{kind}', kind))
  return phrase.includes('{when}') ? whens.map(when => phrase.replace('{when}', when)) : [phrase]
}

function phraseOf(text: string, intent: Intent): Phrase {
  const [first = '', after = ''] = text.split('…')
  return { words: tokenise(first), after: tokenise(after), intent }
}

/** Phrases by their first words, for queries with marks and without. */
type ByFirst = Readonly<Record<'exact' | 'folded', ReadonlyMap<string, readonly (readonly Token[])[]>>>

let rulesKept: ByFirst | undefined
let moneyKept: ByFirst | undefined
let detailsKept: ByFirst | undefined
let succeedingKept: ByFirst | undefined
let fillersKept: ByFirst | undefined
let negationsKept: ByFirst | undefined

/** Where a query asks for a rule (criteria, dossier, authority, amounts): then norms answer, and news do not. */
export function findRuleWords(tokens: readonly Token[]): readonly Stretch[] {
  rulesKept ??= byFirst(queryVocabulary().rules)
  return findPhrases(tokens, rulesKept)
}

/** Where a query asks what details an instrument. */
export function findDetailWords(tokens: readonly Token[]): readonly Stretch[] {
  detailsKept ??= byFirst(queryVocabulary().details)
  return findPhrases(tokens, detailsKept)
}

/** Words between a kind of document and the one it followed: `nghị định thay thế nghị định 91/2017`. */
export function findSucceedingWords(tokens: readonly Token[]): readonly Stretch[] {
  succeedingKept ??= byFirst(queryVocabulary().succeeds)
  return findPhrases(tokens, succeedingKept)
}

/** Where a query asks how much is paid. */
export function findMoneyWords(tokens: readonly Token[]): readonly Stretch[] {
  moneyKept ??= byFirst(queryVocabulary().money)
  return findPhrases(tokens, moneyKept)
}

/** Where a query speaks to the people it asks: `cho em hỏi`, `bác nào có`. */
export function findFillers(tokens: readonly Token[]): readonly Stretch[] {
  fillersKept ??= byFirst(queryVocabulary().fillers)
  return findPhrases(tokens, fillersKept)
}

/** Words before what is not meant: `không phải`, `ngoài`. */
export function findNegations(tokens: readonly Token[]): readonly Stretch[] {
  negationsKept ??= byFirst(queryVocabulary().negations)
  return findPhrases(tokens, negationsKept)
}

function findPhrases(tokens: readonly Token[], phrases: ByFirst): readonly Stretch[] {
  const marked = tokens.some(token => token.exact !== token.folded)
  const form = marked ? 'exact' : 'folded'
  return tokens.flatMap((token, from) =>
    (phrases[form].get(token[form]) ?? []).flatMap(words =>
      standsAt(tokens, from, words, marked) ? [{ from, to: from + words.length }] : [],
    ),
  )
}

function byFirst(texts: readonly string[]): ByFirst {
  const phrases = texts.map(tokenise)
  const by = (form: 'exact' | 'folded'): Map<string, (readonly Token[])[]> => {
    const found = new Map<string, (readonly Token[])[]>()
    for (const words of phrases) {
      const first = words[0]?.[form] ?? ''
      found.set(first, [...(found.get(first) ?? []), words])
    }
    return found
  }
  return { exact: by('exact'), folded: by('folded') }
}

/**
 * `hướng dẫn` after `thông tư`, `ban hành` after `quyết định`: titles begin so whatever they are about, and one of the
 * same matter begins otherwise.
 */
export function findTitleOpenings(tokens: readonly Token[]): readonly Stretch[] {
  const marked = tokens.some(token => token.exact !== token.folded)
  const { kinds, afterKinds } = wordsOfTitles()
  return tokens.flatMap(({ folded }, at) => {
    const kind = kinds.find(words => words[0]?.folded === folded && standsAt(tokens, at, words, marked))
    if (!kind) return []
    const from = at + kind.length
    const opening = afterKinds.find(words => standsAt(tokens, from, words, marked))
    return opening ? [{ from, to: from + opening.length }] : []
  })
}

type TitleWords = Readonly<Record<'kinds' | 'afterKinds', readonly (readonly Token[])[]>>

let titleWordsKept: TitleWords | undefined

function wordsOfTitles(): TitleWords {
  const { kinds, afterKinds } = queryVocabulary()
  titleWordsKept ??= {
    kinds: kinds.map(tokenise),
    afterKinds: afterKinds.map(tokenise).sort((a, b) => b.length - a.length),
  }
  return titleWordsKept
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
