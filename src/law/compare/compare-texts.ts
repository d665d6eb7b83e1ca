import type { Provision } from '../../domain/provision.ts'
import { alignUnits, type WordedUnit } from './align-units.ts'
import type { ArticlePair } from './article-pair.ts'
import { compareWords } from './compare-words.ts'
import {
  articlesMax,
  type ComparedArticle,
  comparedArticles,
  type OutlinedText,
  unitsMax,
} from './compared-article.ts'
import { findMoved } from './find-moved.ts'
import { type Pairing, pairArticles } from './pair-articles.ts'
import type { ReadArticle } from './read-articles.ts'
import {
  type ArticleName,
  type ComparedRow,
  type RowChange,
  rowChanges,
  type TextComparison,
  type UnitRow,
} from './text-comparison.ts'
import { changeOf } from './unit-change.ts'
import { type WordBags, wordBags } from './word-bags.ts'
import type { WordMeasure } from './word-measure.ts'

/**
 * Compares two texts provision by provision: articles are paired by heading and content, their clauses and points aligned,
 * and the words of each compared. Pure; time grows with the words, and each step has a limit of its own.
 */
export function compareTexts(old: OutlinedText, young: OutlinedText): TextComparison {
  const was = comparedArticles(old)
  const is = comparedArticles(young)
  const words = wordBags(was, is)
  const rows = groupsOf(pairArticles(was, is, words), was.length).map(group =>
    rowOf(group, { was, is, words }),
  )
  const told = findMoved(rows)
  const counts = Object.fromEntries(
    rowChanges.map(change => [change, told.filter(row => row.change === change).length]),
  ) as Record<RowChange, number>
  return { rows: told, counts, cut: isCut(was) || isCut(is) }
}

function isCut(articles: readonly ComparedArticle[]): boolean {
  return articles.length >= articlesMax || articles.some(article => article.units.length >= unitsMax)
}

type Group = {
  readonly was: readonly number[]
  readonly is: readonly number[]
  readonly pairs: readonly ArticlePair[]
}

/** Pairs that share an article belong together. In the order of the new text, what has gone after what stood before it. */
function groupsOf({ pairs, onlyWas, onlyIs }: Pairing, oldCount: number): readonly Group[] {
  const head = new Map<number, number>()
  const find = (one: number): number => {
    let at = one
    while (head.has(at)) at = head.get(at) ?? at
    return at
  }
  for (const pair of pairs) {
    const [a, b] = [find(pair.was), find(oldCount + pair.is)]
    if (a !== b) head.set(Math.max(a, b), Math.min(a, b))
  }
  const members = new Map<number, ArticlePair[]>()
  for (const pair of pairs) members.set(find(pair.was), [...(members.get(find(pair.was)) ?? []), pair])
  const paired = [...members.values()].map(list => ({
    was: distinct(list.map(pair => pair.was)),
    is: distinct(list.map(pair => pair.is)),
    pairs: list,
  }))
  const fresh = onlyIs.map(at => ({ was: [], is: [at], pairs: [] }))
  const kept = [...paired, ...fresh].sort((a, b) => (a.is[0] ?? 0) - (b.is[0] ?? 0))
  return withGone(kept, onlyWas)
}

function distinct(list: readonly number[]): readonly number[] {
  return [...new Set(list)].sort((a, b) => a - b)
}

/** Each article that has gone stands behind the pair of the last old article before it. */
function withGone(kept: readonly Group[], gone: readonly number[]): readonly Group[] {
  const behind = new Map<number, number[]>()
  const places = new Map(kept.flatMap((group, at) => group.was.map(old => [old, at] as const)))
  for (const old of gone) {
    let before = old - 1
    while (before >= 0 && !places.has(before)) before--
    const place = places.get(before) ?? -1
    behind.set(place, [...(behind.get(place) ?? []), old])
  }
  const groupsBehind = (place: number): Group[] =>
    (behind.get(place) ?? []).map(old => ({ was: [old], is: [], pairs: [] }))
  return [...groupsBehind(-1), ...kept.flatMap((group, at) => [group, ...groupsBehind(at)])]
}

type Articles = {
  readonly was: readonly ComparedArticle[]
  readonly is: readonly ComparedArticle[]
  readonly words: WordBags
}

type PlacedUnit = WordedUnit & { readonly whole: Provision }

function rowOf({ was, is, pairs }: Group, articles: Articles): ComparedRow {
  const old = was.flatMap(at => articles.was[at] ?? [])
  const young = is.flatMap(at => articles.is[at] ?? [])
  const { bags, measure } = articles.words
  const units = unitRows(
    was.flatMap(at => placed(articles.was[at], bags[at])),
    is.flatMap(at => placed(articles.is[at], bags[articles.was.length + at])),
    measure,
  )
  const [first] = pairs
  const part = pairs.find(pair => pair.role !== 'main')
  return {
    change: rowChangeOf(units, old, young),
    role: first === undefined ? null : (part?.role ?? first.role),
    old: old.map(nameOf),
    new: young.map(nameOf),
    score: first === undefined ? null : Math.max(...pairs.map(pair => pair.score)),
    units,
  }
}

function nameOf({ path, heading }: ComparedArticle): ArticleName {
  return { path, heading }
}

function placed(article: ComparedArticle | undefined, bag: ReadArticle | undefined): readonly PlacedUnit[] {
  if (!article) return []
  return article.units.map((unit, at) => ({
    path: unit.path,
    text: unit.text,
    words: bag?.units[at] ?? new Int32Array(),
    whole: wholePath(article.path, unit.path),
  }))
}

/** Spreading two objects into one costs ten times as much as adding two known names, and is done for every clause. */
function wholePath(article: Provision, { khoan, diem }: Provision): Provision {
  if (khoan === undefined) return diem === undefined ? article : { ...article, diem }
  return diem === undefined ? { ...article, khoan } : { ...article, khoan, diem }
}

function unitRows(
  old: readonly PlacedUnit[],
  young: readonly PlacedUnit[],
  measure: WordMeasure,
): readonly UnitRow[] {
  return alignUnits(old, young, measure).map(pair => {
    const was = pair.old === null ? undefined : old[pair.old]
    const is = pair.young === null ? undefined : young[pair.young]
    const both = compareWords(was?.text ?? '', is?.text ?? '')
    const isRenumbered =
      was !== undefined &&
      is !== undefined &&
      (was.path.khoan !== is.path.khoan || was.path.diem !== is.path.diem)
    return {
      change: was === undefined ? 'added' : is === undefined ? 'removed' : changeOf(both, isRenumbered),
      old: was?.whole ?? null,
      new: is?.whole ?? null,
      words: both,
      elsewhere: null,
    }
  })
}

function rowChangeOf(
  units: readonly UnitRow[],
  old: readonly ComparedArticle[],
  young: readonly ComparedArticle[],
): RowChange {
  if (old.length === 0) return 'added'
  if (young.length === 0) return 'removed'
  const changes = new Set(units.map(unit => unit.change))
  const heading = changeOf(compareWords(headingsOf(old), headingsOf(young)), false)
  // A text without headings says nothing against one with them.
  if (headingsOf(old) !== '' && headingsOf(young) !== '') changes.add(heading)
  for (const change of ['added', 'removed', 'changed', 'moved'] as const)
    if (changes.has(change)) return 'changed'
  const renumbered = old.length > 1 || young.length > 1 || old[0]?.path.dieu !== young[0]?.path.dieu
  if (changes.has('numbering') || renumbered) return 'numbering'
  return changes.has('punctuation') ? 'punctuation' : 'same'
}

function headingsOf(articles: readonly ComparedArticle[]): string {
  return articles
    .map(article => article.heading)
    .join(' ')
    .trim()
}
