import type { Language } from '../domain/extraction.ts'
import { remembered } from '../domain/remembered.ts'
import { isPlainSyllable } from '../normalise/syllable.ts'
import type { Award, Registry } from '../registry/registry.ts'
import type { Translations } from '../registry/translations.ts'
import { compoundTerm, type ForeignWords, foreignWordsOf } from './compound-terms.ts'
import type { LexiconEntry } from './lexicon-entry.ts'
import { longestNames } from './longest-names.ts'
import { type NearTerms, nearTerm, nearTermsOf } from './near-terms.ts'
import { placeForms } from './place-forms.ts'
import { queryVocabulary } from './query-words.ts'
import { type Token, tokenise } from './tokens.ts'

/** A stretch of a query, in tokens, that an entry answers for. */
export type LexiconMatch = { readonly from: number; readonly to: number; readonly entry: LexiconEntry }

const entryWordsMax = 12

/** The longest entries, from left to right: "chiến sĩ thi đua cơ sở" is one term, not four. */
export function matchLexicon(tokens: readonly Token[], registry: Registry): readonly LexiconMatch[] {
  const lexica = lexiconOf(registry)
  const marked = tokens.some(token => token.exact !== token.folded)
  const isSaid = (words: string): boolean => ` ${keyOf(tokens)} `.includes(` ${words} `)
  const matches: LexiconMatch[] = []
  for (let from = 0; from < tokens.length; ) {
    const ahead = tokens.slice(from, from + entryWordsMax)
    const known = longest(lexica, ahead, { marked, isSaid })
    const match =
      withSlip(ahead, known, nearTerm(lexica.near, ahead)) ??
      known ??
      compound(tokens[from], lexica.foreignWords)
    if (match) matches.push({ from, to: from + match.length, entry: mayBeUnfinished(tokens, from, match) })
    from += match?.length ?? 1
  }
  return matches
}

function compound(word: Token | undefined, foreignWords: ForeignWords): Match | undefined {
  const entry = word && compoundTerm(word, foreignWords)
  return entry && { length: 1, entry: { ...entry, also: [...entry.also, ...entry.also.flatMap(synonymsOf)] } }
}

type Match = { readonly length: number; readonly entry: LexiconEntry }

/** A longer term with one word mistyped: what was typed stays, and the term is looked for beside it. */
function withSlip(
  ahead: readonly Token[],
  known: Match | undefined,
  near: Match | undefined,
): Match | undefined {
  if (!near || near.length <= (known?.length ?? 0)) return undefined
  const { text, also, ...rest } = near.entry
  const typed = ahead.slice(0, near.length).map(({ folded }) => folded)
  return {
    length: near.length,
    entry: { ...rest, kind: 'slip', text: typed.join(' '), also: [text, ...also] },
  }
}

/** Two letters at the end of a query may be the beginning of a word: they stay, and the long form is added. */
function mayBeUnfinished(
  tokens: readonly Token[],
  from: number,
  { length, entry }: { length: number; entry: LexiconEntry },
): LexiconEntry {
  const word = tokens[from]?.folded ?? ''
  const isLast = from > 0 && from + length === tokens.length
  if (entry.kind !== 'abbreviation' || length > 1 || word.length > 2 || !isLast) return entry
  return { text: word, also: [entry.text, ...entry.also], kind: 'term' }
}

type Lexicon = ReadonlyMap<string, readonly (LexiconEntry & { readonly exact: string })[]>
type Lexica = {
  readonly lexicon: Lexicon
  readonly lengths: ReadonlyMap<string, number>
  readonly near: NearTerms<LexiconEntry>
  readonly foreignWords: ForeignWords
}

function longest(
  { lexicon, lengths }: Pick<Lexica, 'lexicon' | 'lengths'>,
  tokens: readonly Token[],
  { marked, isSaid }: { readonly marked: boolean; readonly isSaid: (words: string) => boolean },
): { length: number; entry: LexiconEntry } | undefined {
  const lengthMax = lengths.get(tokens[0]?.folded ?? '') ?? 0
  for (let length = Math.min(lengthMax, tokens.length); length > 0; length--) {
    const part = tokens.slice(0, length)
    const entries = lexicon.get(keyOf(part))?.filter(({ unless }) => !unless?.some(isSaid))
    if (entries === undefined || entries.length === 0) continue
    const exact = part.map(token => token.exact).join(' ')
    const plain = part.every(token => token.exact === token.folded)
    // A word typed with marks means that word alone: `thị xã` is no `thi xa`. Abbreviations are often typed plain.
    const entry =
      entries.find(each => each.exact === exact) ??
      (marked && !plain ? undefined : entries.find(each => !isSyllableFor(each, part)))
    if (entry && !(marked && plain && isPlainWords(part))) return { length, entry }
  }
  return undefined
}

/** `du` is a syllable of `du lịch` before it is Đảng ủy (ĐU) typed without its mark. */
function isSyllableFor({ kind }: LexiconEntry, [word, ...others]: readonly Token[]): boolean {
  return kind === 'abbreviation' && others.length === 0 && word !== undefined && isPlainSyllable(word.folded)
}

/** Plain syllables within a query that has marks elsewhere are spelled as they are meant. */
function isPlainWords(tokens: readonly Token[]): boolean {
  return tokens.every(token => isPlainSyllable(token.folded)) && tokens.length === 1
}

const lexiconOf = remembered((registry: Registry): Lexica => {
  const lexicon = new Map<string, (LexiconEntry & { exact: string })[]>()
  const awards = new Set(registry.awards.map(({ vi }) => vi.toLowerCase()))
  const add: Add = (name, entry) => {
    const words = tokenise(name)
    if (words.length === 0 || words.length > entryWordsMax) return
    const key = keyOf(words)
    const exact = words.map(word => word.exact).join(' ')
    const entries = lexicon.get(key) ?? []
    if (entries.some(other => other.exact === exact)) return
    const also = [...new Set([...entry.also, ...synonymsOf(entry.text)])].filter(each => each !== entry.text)
    const isAward = entry.isAward ?? (entry.kind === 'term' && awards.has(entry.text.toLowerCase()))
    lexicon.set(key, [...entries, { ...entry, ...(isAward ? { isAward } : {}), also, exact }])
  }
  // What people type stands before the codes of tables: `đk` is điều kiện before it is đặc khu.
  for (const { typed, read } of queryVocabulary().abbreviations) {
    const [only, ...others] = read
    const single = only !== undefined && others.length === 0
    const entry: LexiconEntry = {
      text: single ? only : typed,
      also: single ? [typed] : read,
      kind: 'abbreviation',
    }
    add(typed, single && awards.has(only) ? { ...entry, isAward: true } : entry)
  }
  for (const term of registry.terms) addTerm(add, term.vi, term.names, term.abbreviations)
  const addAward: Add = (name, entry) => add(name, { ...entry, isAward: true })
  for (const award of registry.awards) {
    addWrittenOut(addAward, award, registry)
    addTerm(addAward, award.vi, award.names, award.abbreviations)
  }
  for (const { vi, abbreviation, variants, names } of registry.issuers)
    addTerm(add, vi, names, [abbreviation, ...variants])
  for (const { typed, also, unless } of queryVocabulary().synonyms)
    for (const text of typed)
      add(text, {
        text,
        also,
        kind: 'term',
        ...(unless ? { unless: unless.map(each => keyOf(tokenise(each))) } : {}),
      })
  for (const { vi, ...names } of queryVocabulary().foreign)
    for (const [language, forms] of Object.entries(names) as [Language, readonly string[]][])
      for (const text of forms) add(text, { text, also: [vi, ...synonymsOf(vi)], kind: 'foreign', language })
  for (const { vi, from, predecessors } of registry.provinces) {
    const merged = predecessors.flatMap(id => registry.provinceById(id)?.vi ?? []).filter(name => name !== vi)
    if (from !== null && merged.length > 0) add(vi, { text: vi, also: merged, kind: 'term', since: from })
  }
  for (const { vi, foreign } of placeForms(registry))
    for (const { text, language } of foreign) {
      const also = [...vi, ...foreign.map(form => form.text)].filter(form => form !== text)
      add(text, { text, also, kind: 'foreign', language })
    }
  const terms = [...lexicon.values()]
    .flat()
    .filter(({ kind, unless }) => kind === 'term' && unless === undefined)
  const near = nearTermsOf(terms.map(({ exact: _, ...entry }) => ({ entry, words: tokenise(entry.text) })))
  return {
    lexicon,
    lengths: longestNames(lexicon.keys()),
    near,
    foreignWords: foreignWordsOf([...registry.terms, ...registry.documentTypes]),
  }
})

let synonymsKept: ReadonlyMap<string, readonly string[]> | undefined

/** Other Vietnamese words for the same, and foreign ones of words that are in no glossary. */
function synonymsOf(text: string): readonly string[] {
  synonymsKept ??= new Map(
    queryVocabulary().synonyms.flatMap(({ typed, also }) => typed.map(each => [each.toLowerCase(), also])),
  )
  return synonymsKept.get(text.toLowerCase()) ?? []
}

function keyOf(tokens: readonly Token[]): string {
  return tokens.map(({ folded }) => folded).join(' ')
}

type Add = (name: string, entry: LexiconEntry) => void

function addTerm(add: Add, vi: string, names: Translations, abbreviations: readonly string[]): void {
  const translations = Object.values(names).flatMap(forms => forms ?? [])
  const short = abbreviations.filter(each => !isPlainSyllable(each))
  add(vi, { text: vi, also: [...translations, ...short], kind: 'term' })
  for (const each of short) add(each, { text: vi, also: [each, ...translations], kind: 'abbreviation' })
  for (const [language, forms] of Object.entries(names) as [Language, readonly string[] | undefined][])
    for (const name of (forms ?? []).flatMap(waysOf))
      if (isTelling(name))
        add(name, {
          text: name,
          also: [vi, ...synonymsOf(vi), ...translations.filter(other => other !== name)],
          kind: 'foreign',
          language,
        })
}

/**
 * `CSTĐ cấp tỉnh` is written out as `chiến sĩ thi đua cấp tỉnh`, which is how decisions say it; the name that the law has
 * (`Chiến sĩ thi đua bộ, ban, ngành, tỉnh`) is looked for beside it.
 */
function addWrittenOut(add: Add, { vi, abbreviations, names }: Award, { terms }: Registry): void {
  const also = [vi, ...Object.values(names).flatMap(forms => forms ?? [])]
  for (const short of abbreviations) {
    const [first, ...rest] = short.split(' ')
    const meant = terms.find(term => first !== undefined && term.abbreviations.includes(first))
    if (!meant || rest.length === 0) continue
    const text = [meant.vi, ...rest].join(' ')
    if (text.toLowerCase() === vi.toLowerCase()) continue
    add(text, { text, also, kind: 'term' })
    add(short, { text, also: [short, ...also], kind: 'abbreviation' })
  }
}

/** `Labour Order` is also written `Order of Labour`, and `Provincial-level …` without `-level`. */
function waysOf(name: string): readonly string[] {
  const turned = name.replace(/^(\S.*) (Order|Medal|Prize)$/, '$2 of $1')
  const plain = name.replace('-level', '')
  return [...new Set([name, turned, plain])]
}

/** A foreign word that could be a Vietnamese syllable, or says next to nothing, is no way into the lexicon. */
function isTelling(name: string): boolean {
  const words = tokenise(name)
  return (
    words.length > 1 ||
    (words[0] !== undefined && words[0].word.length >= 5 && !isPlainSyllable(words[0].folded))
  )
}
