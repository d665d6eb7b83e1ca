import type { Day } from '../domain/day.ts'
import type { Language } from '../domain/extraction.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import { fold } from '../normalise/fold.ts'
import { isPlainSyllable } from '../normalise/syllable.ts'
import type { Registry } from '../registry/registry.ts'
import { bonusesAsked } from './bonuses-asked.ts'
import { findCounted } from './counted.ts'
import { hasFieldWords, isDetailed, namesLocality } from './field-words.ts'
import { findForm } from './find-form.ts'
import { findPlaces } from './find-places.ts'
import {
  findIntents,
  findMoneyWords,
  findRuleWords,
  findSigner,
  findTitleOpenings,
  type IntentMatch,
  isWeak,
  type Stretch,
} from './intents.ts'
import { type LexiconMatch, matchLexicon } from './lexicon.ts'
import { findNamed, type NamedInstrument } from './named-instruments.ts'
import { findYears } from './query-years.ts'
import type { Intent, Understood } from './search-answer.ts'
import type { FormWanted, QueryTerm, YearSpan } from './search-index.ts'
import { type Token, tokenise } from './tokens.ts'
import { typesAsked } from './types-asked.ts'

type ReadTerms = {
  readonly terms: readonly QueryTerm[]
  readonly hints: readonly QueryTerm[]
  readonly intents: readonly Intent[]
  /** The language the query is typed in, where a term of it is foreign. */
  readonly language: Language | null
  /** Territories named by these words. */
  readonly places: readonly string[]
  /** A rule is asked for: norms come before news. */
  readonly asksForRule: boolean
  readonly expansions: Understood['expansions']
  /** Named by title, and nothing else was asked: they come first. */
  readonly instruments: readonly InstrumentId[]
  /** A form is asked for: `mẫu số 02`, `mẫu báo cáo thành tích`. */
  readonly form: FormWanted | null
  /** Asked for by its place: `điều 23 luật tđkt`. */
  readonly provision: Provision | null
  /** What is asked the number of, folded. */
  readonly counted: readonly string[]
  /** What sets the bonus of an award, where that alone is asked. */
  readonly answers: readonly InstrumentId[]
  /** Named by title within a question: what is sought is in them, or about them. */
  readonly about: readonly InstrumentId[]
  /** The time the question is about. */
  readonly years: YearSpan | null
  /** Who got an award is asked for. */
  readonly asksForRecipients: boolean
  /** Codes of types of norms that it names beside its topic. */
  readonly types: readonly string[]
  /** It is a question of emulation and commendation. */
  readonly isOfField: boolean
  /** It speaks of a commune, a province or its department of home affairs. */
  readonly isOfLocality: boolean
}

/**
 * How much words count that ask or join; those of a title within a question; those of a question's form; those that
 * say which rule is asked for; shares (`20%`, which is rare though its number is not, and was read by whoever asks);
 * and what is looked for beside the words.
 */
const weights = {
  weak: 0.6,
  title: 0.3,
  intent: 0.25,
  rule: 1.6,
  year: 1.5,
  share: 6,
  definition: 1.5,
  signer: 2.5,
}

/** Reads the words of a query that are no number: terms of the field, titles, what is asked, and the rest. */
export function readTerms(text: string, registry: Registry, on: Day): ReadTerms {
  const tokens = tokenise(text)
  const lexicon = matchLexicon(tokens, registry).filter(
    ({ entry: { since } }) => since === undefined || since <= on,
  )
  const marked = isMarked(tokens, lexicon)
  const named = findNamed(tokens, registry, on)
  const intents = findIntents(tokens)
  const years = findYears(tokens, named)
  const rules = isOfOneYear(tokens, years) || isAmount.test(text) ? [] : findRuleWords(tokens)
  const weightAt = weightsOf(tokens, { named, intents, rules, marked, text })
  const rest = tokens.filter((_, at) => weightAt(at) >= 1)
  const ids = named.flatMap(each => each.ids)
  const provision = findProvision(tokens)
  const onlyNamed = ids.length > 0 && rest.length === (provision === null ? 0 : provision.strongWords)
  const spelled = (word: string): string => (marked ? word : fold(word))
  const form = findForm(tokens)
  const kinds = new Set(intents.map(({ intent }) => intent))
  const isOnlyAward = kinds.size === 0 && years === null && areAwards(tokens, lexicon, weightAt)
  const language = marked ? null : (lexicon.find(({ entry }) => entry.language)?.entry.language ?? null)
  const terms = termsOf(text, tokens, { lexicon, weightAt, spelled, onlyNamed })
  return {
    terms: language === null ? terms : withoutWeak(terms),
    hints: [
      ...definitionHints(tokens, intents, weightAt),
      ...(kinds.has('who-decides') ? [authorityHint] : signerHints(text, tokens, lexicon)),
    ].map(hint => ({
      ...hint,
      text: spelled(hint.text),
    })),
    intents: [...kinds],
    language,
    places: findPlaces(tokens, registry),
    asksForRule: rules.length > 0 || isOnlyAward || [...kinds].some(intent => ruleIntents.has(intent)),
    asksForRecipients: kinds.has('recipients') && form === null && rules.length === 0,
    years,
    types: typesAsked(tokens, { lexicon, named }, registry),
    isOfLocality: namesLocality(tokens),
    isOfField: lexicon.some(({ entry }) => entry.isAward) || hasFieldWords(tokens),
    expansions: lexicon
      .filter(({ entry }) => entry.also.length > 0)
      .map(({ from, to, entry }) => ({
        from: wordsOf(text, tokens, from, to),
        to: meanings(entry),
        kind: entry.kind,
      })),
    provision: provision === null ? null : { dieu: provision.dieu },
    form,
    instruments: onlyNamed ? ids : [],
    counted: findCounted(tokens),
    answers: bonusesAsked({ tokens, lexicon, weightAt, money: findMoneyWords(tokens) }, registry, on),
    about: onlyNamed ? [] : named.filter(({ from }) => !isDetailed(tokens, from)).flatMap(each => each.ids),
  }
}

/** Who decides stands under `thẩm quyền`. */
const authorityHint: QueryTerm = { text: 'thẩm quyền tặng', also: [], weight: 1.5 }

/** Whoever knows the amount (`23.400.000 đồng`) asks where it was paid, and not by which rule. */
const isAmount = /\d(?:[.,]\d{3}){2}/

/** Deadlines and timetables of one year stand in a notice of that year, and in no norm. */
function isOfOneYear(tokens: readonly Token[], years: YearSpan | null): boolean {
  return years !== null && tokens.some(({ folded }) => folded === 'han' || folded === 'lich')
}

/** Nothing but names of awards, their classes (`hạng ba`) and words that say little. */
function areAwards(
  tokens: readonly Token[],
  lexicon: readonly LexiconMatch[],
  weightAt: (at: number) => number,
): boolean {
  const awards = lexicon.filter(({ entry }) => entry.isAward)
  const classes = lexicon.filter(({ entry }) => entry.also.some(name => name.startsWith('hạng ')))
  const isNamed = (at: number): boolean =>
    [...awards, ...classes].some(({ from, to }) => from <= at && at < to) ||
    tokens[at]?.folded === 'hang' ||
    tokens[at - 1]?.folded === 'hang'
  return awards.length > 0 && tokens.every((_, at) => isNamed(at) || weightAt(at) < 1)
}

/**
 * Whether the query was typed with marks; the Đ of an abbreviation (`tđkt`) alone does not say so, its
 * syllables do (`CSTĐ cấp tỉnh`).
 */
function isMarked(tokens: readonly Token[], lexicon: readonly LexiconMatch[]): boolean {
  const isShort = (at: number): boolean =>
    lexicon.some(({ from, to, entry }) => entry.kind === 'abbreviation' && from <= at && at < to)
  return tokens.some(
    (token, at) => token.exact !== token.folded && (isPlainSyllable(token.folded) || !isShort(at)),
  )
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

const isShare = /^ ?(?:%|ph[ầa]n tr[ăa]m)/iu

type Found = {
  readonly named: readonly NamedInstrument[]
  readonly intents: readonly IntentMatch[]
  readonly rules: readonly Stretch[]
  readonly marked: boolean
  readonly text: string
}

function weightsOf(
  tokens: readonly Token[],
  { named, intents, rules, marked, text }: Found,
): (at: number) => number {
  const all = tokens.map(token => {
    if (/^(?:19|20)\d\d$/.test(token.folded)) return weights.year
    if (/^\d+$/.test(token.folded) && isShare.test(text.slice(token.end, token.end + 12)))
      return weights.share
    return isWeak(token, marked) ? weights.weak : 1
  })
  const lower = (from: number, to: number, weight: number): void => {
    for (let at = from; at < to; at++) all[at] = Math.min(all[at] ?? 1, weight)
  }
  for (const { from, to } of rules) all.fill(weights.rule, from, to)
  for (const { from, to } of named) lower(from, to, weights.title)
  for (const { from, to } of intents) lower(from, to, weights.intent)
  for (const { from, to } of findTitleOpenings(tokens)) lower(from, to, weights.intent)
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

/** `zur`, `of`, `om`: no Vietnamese text has them, and of a short question every word must be there. */
function withoutWeak(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const telling = terms.filter(({ weight }) => weight !== weights.weak)
  return telling.length > 0 ? telling : terms
}

/** For "X là gì": the words "X là", as a text says them that explains X. */
function definitionHints(
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

/** For "… Trần Văn Mẫu ký": the name's words side by side. */
function signerHints(
  text: string,
  tokens: readonly Token[],
  lexicon: readonly LexiconMatch[],
): readonly QueryTerm[] {
  const signer = findSigner(tokens, at => lexicon.some(({ from, to }) => from <= at && at < to))
  if (!signer) return []
  return [{ text: wordsOf(text, tokens, signer.from, signer.to), also: [], weight: weights.signer }]
}

function lastStrong(tokens: readonly Token[], weightAt: (at: number) => number): Token | undefined {
  return tokens.findLast((_, at) => weightAt(at) >= 1)
}

function wordsOf(text: string, tokens: readonly Token[], from: number, to: number): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
}
