import { codeOfWord, foldedCode, isJoined, type PackedWords } from './packed-words.ts'
import { termGroups, type Variant } from './term-groups.ts'
import { anyMarks, tokenise } from './tokens.ts'
import type { RareItem } from './wanted.ts'

export type Score = {
  /** BM25 over words and pairs, each with its weight; for a term the better of itself and its alternatives. */
  readonly text: number
  /** Share of what was asked for (by weight and rarity) that is there at all, 0–1. */
  readonly cover: number
  /** The same of the head alone. */
  readonly head: number
  /** A year asked for stands in title or heading. */
  readonly namesYear?: boolean
  /** The title or heading has the word for a form beside the next word asked for: `Mẫu báo cáo`. */
  readonly namesForm?: boolean
  /** True when a term was met by an alternative only. */
  readonly translated: boolean
}

/** Tuned on every other question of a public set of legal questions; see docs/accuracy.md. */
const k1 = 0.9
const b = 0.75
const headWeight = 2

function placesOf(items: readonly RareItem[], is: (item: RareItem) => boolean): readonly number[] {
  return items.flatMap((item, at) => (is(item) ? [at] : []))
}

const isYear = /^(?:19|20)\d\d$/

/** Scores records against one query: prepared once, then called for each candidate. */
export function scorer(items: readonly RareItem[], averageLength: number): (record: PackedWords) => Score {
  const lookups = lookupsOf(items)
  const groups = groupsOf(items)
  const full = groups.reduce((sum, { main }) => sum + total(main.items), 0)
  const inHead = new Float64Array(items.length)
  const inBody = new Float64Array(items.length)
  const gains = new Float64Array(items.length)
  const years = placesOf(items, ({ kind, text }) => kind === 'word' && isYear.test(text))
  const forms = placesOf(items, ({ kind, text }) => kind === 'pair' && text.startsWith('mau_'))
  const isInHead = (at: number): boolean => (inHead[at] ?? 0) > 0
  return record => {
    count(record, lookups, { inHead, inBody })
    const length = 2 * (record.to - record.from + (headWeight - 1) * record.headCount)
    const norm = k1 * (1 - b + (b * length) / averageLength)
    for (let at = 0; at < gains.length; at++) {
      const frequency = (inBody[at] ?? 0) + headWeight * (inHead[at] ?? 0)
      gains[at] = frequency === 0 ? 0 : (frequency * (k1 + 1)) / (frequency + norm)
    }
    const score = sumUp(groups, { gains, inHead, full })
    if (years.length + forms.length === 0) return score
    return { ...score, namesYear: years.some(isInHead), namesForm: forms.some(isInHead) }
  }
}

/** A variant's items by their places in the list of all items. */
type Indexed = { readonly at: number; readonly value: number }
type ScoredVariant = { readonly items: readonly Indexed[]; readonly scale: number }
type Group = { readonly main: ScoredVariant; readonly alternatives: readonly ScoredVariant[] }

function groupsOf(items: readonly RareItem[]): readonly Group[] {
  const places = new Map(items.map((item, at) => [item, at]))
  const indexed = ({ items: members, scale }: Variant): ScoredVariant => ({
    items: members.map(item => ({ at: places.get(item) ?? 0, value: item.weight * item.idf })),
    scale,
  })
  return termGroups(items).flatMap(({ variants }) => {
    const [main, ...alternatives] = variants.map(indexed)
    return main ? [{ main, alternatives }] : []
  })
}

function sumUp(
  groups: readonly Group[],
  { gains, inHead, full }: { gains: Float64Array; inHead: Float64Array; full: number },
): Score {
  let text = 0
  let cover = 0
  let head = 0
  let translated = false
  for (const { main, alternatives } of groups) {
    let best = main
    let sum = gained(main.items, gains)
    for (const alternative of alternatives) {
      const other = alternative.scale * gained(alternative.items, gains)
      if (other <= sum) continue
      sum = other
      best = alternative
    }
    if (best !== main) translated = true
    text += sum
    cover += best.scale * present(best.items, gains)
    head += best.scale * present(best.items, inHead)
  }
  return {
    text,
    cover: full === 0 ? 0 : Math.min(1, cover / full),
    head: full === 0 ? 0 : Math.min(1, head / full),
    translated,
  }
}

function total(items: readonly Indexed[]): number {
  let sum = 0
  for (const { value } of items) sum += value
  return sum
}

function gained(items: readonly Indexed[], gains: Float64Array): number {
  let sum = 0
  for (const { at, value } of items) sum += value * (gains[at] ?? 0)
  return sum
}

/** What those items are worth that are there. */
function present(items: readonly Indexed[], counts: Float64Array): number {
  let sum = 0
  for (const { at, value } of items) if ((counts[at] ?? 0) > 0) sum += value
  return sum
}

type Lookups = {
  readonly exact: ReadonlyMap<number, readonly number[]>
  readonly folded: ReadonlyMap<number, readonly number[]>
  /** By the second word's folded code: items and the first word's code. */
  readonly pairs: ReadonlyMap<number, readonly (readonly [first: number, at: number])[]>
  /** By the last bits of a folded code: whether any of the maps may have it. Of most words of a text none has. */
  readonly mayHave: Uint8Array
}

const lastBits = 0xfff

function lookupsOf(items: readonly RareItem[]): Lookups {
  const exact = new Map<number, number[]>()
  const folded = new Map<number, number[]>()
  const pairs = new Map<number, (readonly [number, number])[]>()
  for (const [at, item] of items.entries()) {
    const [first = 0, second = 0] = item.codes
    if (item.kind === 'pair') append(pairs, second, [first, at] as const)
    else append(item.exact ? exact : folded, first, at)
    if (item.kind === 'word' && item.exact) append(exact, foldedCode(first) * 0x2000 + anyMarks, at)
    for (const token of item.compounds.flatMap(tokenise)) append(folded, foldedCode(token.code), at)
  }
  const mayHave = new Uint8Array(lastBits + 1)
  for (const code of [...[...exact.keys()].map(foldedCode), ...folded.keys(), ...pairs.keys()])
    mayHave[code & lastBits] = 1
  return { exact, folded, pairs, mayHave }
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

function count(
  { words, from, to, headCount }: PackedWords,
  { exact, folded, pairs, mayHave }: Lookups,
  { inHead, inBody }: { inHead: Float64Array; inBody: Float64Array },
): void {
  inHead.fill(0)
  inBody.fill(0)
  const body = from + headCount
  let previous = -1
  for (let position = from; position < to; position++) {
    const word = words[position] ?? 0
    const code = codeOfWord(word)
    const plain = foldedCode(code)
    if (mayHave[plain & lastBits] === 1) {
      const counts = position < body ? inHead : inBody
      for (const at of exact.get(code) ?? none) counts[at] = (counts[at] ?? 0) + 1
      for (const at of folded.get(plain) ?? none) counts[at] = (counts[at] ?? 0) + 1
      if (isJoined(word))
        for (const [first, at] of pairs.get(plain) ?? noPairs)
          if (first === previous) counts[at] = (counts[at] ?? 0) + 1
    }
    previous = plain
  }
}

const none: readonly number[] = []
const noPairs: readonly (readonly [number, number])[] = []
