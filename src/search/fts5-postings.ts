import type { Database } from '../store/sqlite.ts'
import { changeStamp } from './fts5-columns.ts'
import { formsIn } from './fts5-forms.ts'
import { anyOf, both, type IdSet, idSetOf, idsOf } from './id-sets.ts'
import { keptSets } from './kept-sets.ts'
import { recordLists } from './record-lists.ts'
import { headMark } from './term-hash.ts'
import type { WantedItem } from './wanted.ts'

/** Which records have a word, and how many; remembered until the index changes. */
export type Postings = {
  /** To be called before each query: forgets what was remembered when the index has changed. */
  readonly refresh: () => void
  /** Records that have the word or pair. */
  readonly count: (item: WantedItem) => number
  readonly of: (item: WantedItem) => IdSet
  /** Records that have a spelling. */
  readonly countOf: (form: string) => number
  /** Records that have a word in their head. */
  readonly inHead: (item: WantedItem) => IdSet
  /** Records that have, of every group, all words of one of its variants; in order of their ids. */
  readonly ofAll: (groups: readonly (readonly (readonly WantedItem[])[])[]) => Int32Array
  /** Records whose head has, of every list, one of the words, however spelled; newest first, at most `limit`. */
  readonly headsWith: (words: readonly (readonly string[])[], limit: number) => Int32Array
}

export function postingsOf(db: Database): Postings {
  const forms = formsIn(db)
  const read = recordLists(db)
  const counts = new Map<string, number>()
  const lists = keptSets(form => idSetOf(read.of(form)))
  const unions = keptSets(names => anyOf(names.split(' ').map(lists.of)))
  let stamp = ''
  const refresh = (): void => {
    const now = changeStamp(db)
    if (now === stamp && counts.size < countsKeptMax) return
    for (const kept of [forms, lists, unions, counts]) kept.clear()
    read.refresh()
    stamp = now
  }
  const countOf = (form: string): number => {
    const known = counts.get(form)
    if (known !== undefined) return known
    const { count } = lists.of(form)
    counts.set(form, count)
    return count
  }
  const anyForm = (found: readonly string[], mark: string): IdSet => {
    const names = found.filter(form => countOf(form) > 0).map(form => mark + form)
    if (names.length === 0) return anyOf([])
    return names.length === 1 ? lists.of(names.join()) : unions.of(names.join(' '))
  }
  const of = (item: WantedItem): IdSet => anyForm(forms.of(item), '')
  const count = (item: WantedItem): number =>
    forms.of(item).reduce((records, form) => records + countOf(form), 0)
  return {
    refresh,
    count,
    countOf,
    of,
    // What no record has, no head has.
    inHead: item => anyForm(forms.of(item), headMark),
    headsWith: (words, limit) => {
      const sets = words.map(list => anyForm(list.flatMap(forms.spellings), headMark))
      return idsOf(sets.reduce(both)).slice(-limit).reverse()
    },
    ofAll: groups => {
      const sizes = groups.map(variants => variants.map(items => Math.min(...items.map(count))))
      const least = Math.min(...sizes.map(each => each.reduce((sum, size) => sum + size, 0)))
      if (least === 0) return new Int32Array(0)
      const sets = groups.map(variants => anyOf(variants.map(items => items.map(of).reduce(both))))
      return idsOf(sets.sort((a, b) => a.count - b.count).reduce(both))
    },
  }
}

/** Words remembered with their counts: readers' words are without number. */
const countsKeptMax = 100_000
