import type { Day } from '../domain/day.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import { fold } from '../normalise/fold.ts'
import type { Registry } from '../registry/registry.ts'
import { asksForRule, findIntents, type IntentMatch, isWeak } from './intents.ts'
import { type LexiconMatch, matchLexicon } from './lexicon.ts'
import { findNamed, type NamedInstrument } from './named-instruments.ts'
import type { Intent, Understood } from './search-answer.ts'
import type { QueryTerm } from './search-index.ts'
import { type Token, tokenise } from './tokens.ts'

export type ReadTerms = {
  readonly terms: readonly QueryTerm[]
  readonly hints: readonly QueryTerm[]
  readonly intents: readonly Intent[]
  /** A rule is asked for: norms come before news. */
  readonly asksForRule: boolean
  readonly expansions: Understood['expansions']
  /** Named by title, and nothing else was asked: they come first. */
  readonly instruments: readonly InstrumentId[]
  /** Asked for by its place: `điều 23 luật tđkt`. */
  readonly provision: Provision | null
  /** Named by title within a question: what is sought is in them, or about them. */
  readonly about: readonly InstrumentId[]
}

/** How much words count that ask or join; those of a title within a question; those of a question's form. */
const weights = { weak: 0.6, title: 0.3, intent: 0.25, definition: 1.5 }

/** Reads the words of a query that are no number: terms of the field, titles, what is asked, and the rest. */
export function readTerms(text: string, registry: Registry, on: Day): ReadTerms {
  const tokens = tokenise(text)
  const marked = tokens.some(token => token.exact !== token.folded)
  const named = findNamed(tokens, registry, on)
  const intents = findIntents(tokens)
  const lexicon = matchLexicon(tokens, registry)
  const weightAt = weightsOf(tokens, { named, intents, marked })
  const rest = tokens.filter((_, at) => weightAt(at) === 1)
  const ids = named.flatMap(each => each.ids)
  const provision = findProvision(tokens)
  const onlyNamed = ids.length > 0 && rest.length === (provision === null ? 0 : provision.strongWords)
  const spelled = (word: string): string => (marked ? word : fold(word))
  return {
    terms: termsOf(text, tokens, { lexicon, weightAt, spelled, onlyNamed }),
    hints: hintsOf(tokens, intents, weightAt).map(hint => ({ ...hint, text: spelled(hint.text) })),
    intents: [...new Set(intents.map(({ intent }) => intent))],
    asksForRule: asksForRule(tokens) || intents.some(({ intent }) => ruleIntents.has(intent)),
    expansions: lexicon
      .filter(({ entry }) => entry.also.length > 0)
      .map(({ from, to, entry }) => ({ from: wordsOf(text, tokens, from, to), to: meanings(entry) })),
    provision: provision === null ? null : { dieu: provision.dieu },
    instruments: onlyNamed ? ids : [],
    about: onlyNamed ? [] : ids,
  }
}

const ruleIntents: ReadonlySet<Intent> = new Set(['contents', 'who-decides', 'deadline', 'applicable'])

function meanings({ text, also, kind }: LexiconMatch['entry']): readonly string[] {
  return kind === 'abbreviation' ? [text, ...also] : also
}

/** `Điều 23`: an article asked for by its number. Clauses and points lie within it. */
function findProvision(tokens: readonly Token[]): { dieu: string; strongWords: number } | null {
  const at = tokens.findIndex(
    ({ folded }, index) => folded === 'dieu' && /^\d{1,3}[a-z]?$/.test(tokens[index + 1]?.folded ?? ''),
  )
  const dieu = tokens[at + 1]?.folded
  return at < 0 || dieu === undefined ? null : { dieu, strongWords: 2 }
}

type Found = {
  readonly named: readonly NamedInstrument[]
  readonly intents: readonly IntentMatch[]
  readonly marked: boolean
}

function weightsOf(tokens: readonly Token[], { named, intents, marked }: Found): (at: number) => number {
  const all = tokens.map(token => (isWeak(token, marked) ? weights.weak : 1))
  const lower = (from: number, to: number, weight: number): void => {
    for (let at = from; at < to; at++) all[at] = Math.min(all[at] ?? 1, weight)
  }
  for (const { from, to } of named) lower(from, to, weights.title)
  for (const { from, to } of intents) lower(from, to, weights.intent)
  return at => all[at] ?? 1
}

type Reading = {
  readonly lexicon: readonly LexiconMatch[]
  readonly weightAt: (at: number) => number
  readonly spelled: (word: string) => string
  readonly onlyNamed: boolean
}

/** One term for each entry of the lexicon and for each other word, in the order of the query. */
function termsOf(
  text: string,
  tokens: readonly Token[],
  { lexicon, weightAt, spelled, onlyNamed }: Reading,
): readonly QueryTerm[] {
  const terms: QueryTerm[] = []
  for (let at = 0; at < tokens.length; ) {
    const match = lexicon.find(({ from }) => from === at)
    const to = match?.to ?? at + 1
    const typed = wordsOf(text, tokens, at, to)
    const weight = onlyNamed ? 1 : Math.max(...tokens.slice(at, to).map((_, step) => weightAt(at + step)))
    const expanded = match?.entry.kind === 'abbreviation'
    terms.push({
      text: expanded ? spelled(match.entry.text) : typed,
      also: match ? match.entry.also.filter(name => name !== typed) : [],
      weight,
    })
    at = to
  }
  return terms
}

/** For "X là gì": the words "X là", as a text says them that explains X. */
function hintsOf(
  tokens: readonly Token[],
  intents: readonly IntentMatch[],
  weightAt: (at: number) => number,
): readonly QueryTerm[] {
  const asked = intents.find(({ intent }) => intent === 'definition')
  if (!asked) return []
  const before = asked.from > 0 ? lastStrong(tokens.slice(0, asked.from), weightAt) : undefined
  const word = before ?? lastStrong(tokens, weightAt)
  return word ? [{ text: `${word.folded} là`, also: [], weight: weights.definition }] : []
}

function lastStrong(tokens: readonly Token[], weightAt: (at: number) => number): Token | undefined {
  return tokens.findLast((_, at) => weightAt(at) === 1)
}

function wordsOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
}
