import type { Database } from '../store/sqlite.ts'
import { changeStamp, numbers } from './fts5-columns.ts'
import { formsIn } from './fts5-forms.ts'
import { headMark } from './fts5-words.ts'
import { anyOf, both, type IdSet, idSetOf, idsOf } from './id-sets.ts'
import { keptSets } from './kept-sets.ts'
import type { WantedItem } from './wanted.ts'

/** Which records have a word, and how many; remembered until the index changes. */
export type Postings = {
  /** To be called before each query: forgets what was remembered when the index has changed. */
  readonly refresh: () => void
  /** Records that have the word or pair. */
  readonly count: (item: WantedItem) => number
  readonly of: (item: WantedItem) => IdSet
  /** Records that have the word or pair, at least those that have one of the `others` too. */
  readonly among: (item: WantedItem, others: readonly WantedItem[]) => IdSet
  /** Records that have a word in their head. */
  readonly inHead: (item: WantedItem) => IdSet
  /** Records that have, of every group, all words of one of its variants; in order of their ids. */
  readonly ofAll: (groups: readonly (readonly (readonly WantedItem[])[])[]) => Int32Array
  /** Records whose head has, of every list, one of the words, however spelled; newest first, at most `limit`. */
  readonly headsWith: (words: readonly (readonly string[])[], limit: number) => Int32Array
}

/** Reads from one index. Lists are kept in memory, some 32 MB at most (`kept-sets.ts`). */
export function postingsOf(db: Database): Postings {
  const forms = formsIn(db)
  const lists = keptSets(form => idSetOf(numbers(db, listed, quoted(form))))
  const unions = keptSets(names => anyOf(names.split(' ').map(lists.of)))
  const asked = new Set<string>()
  let stamp = ''
  const refresh = (): void => {
    const now = changeStamp(db)
    if (now === stamp && forms.size() < formsKeptMax) return
    for (const kept of [forms, lists, unions, asked]) kept.clear()
    stamp = now
  }
  const count = (item: WantedItem): number =>
    forms.of(item).reduce((records, form) => records + forms.count(form), 0)
  /** What no record has, no head has. */
  const setOf = (item: WantedItem, mark: string): IdSet => {
    const filled = forms.of(item).filter(form => forms.count(form) > 0)
    const names = filled.map(form => mark + form)
    if (names.length === 0) return anyOf([])
    return names.length === 1 ? lists.of(names.join()) : unions.of(names.join(' '))
  }
  const of = (item: WantedItem): IdSet => setOf(item, '')
  /** Long lists are read of words that are asked for again; until then SQLite meets them, which keeps nothing. */
  const areAskedAgain = (items: readonly WantedItem[]): boolean => {
    const fresh = items.flatMap(forms.of).filter(form => forms.count(form) > fewMax && !lists.has(form))
    const before = fresh.filter(form => asked.has(form))
    for (const form of fresh) asked.add(form)
    return before.length === fresh.length
  }
  const anyOfItem = (item: WantedItem): string => anyForm(forms.of(item))
  return {
    refresh,
    count,
    of,
    among: (item, others) => {
      if (areAskedAgain([item])) return of(item)
      const expression = `${anyOfItem(item)} AND (${others.map(anyOfItem).join(' OR ')})`
      return idSetOf(numbers(db, listed, expression))
    },
    inHead: item => setOf(item, headMark),
    headsWith: (words, limit) => {
      const any = (list: readonly string[]): string =>
        anyForm(list.flatMap(forms.spellings).map(form => headMark + form))
      return numbers(
        db,
        'SELECT rowid AS n FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?',
        words.map(any).join(' AND '),
        limit,
      )
    },
    ofAll: groups => {
      const sizes = groups.map(variants => variants.map(items => Math.min(...items.map(count))))
      const least = Math.min(...sizes.map(each => each.reduce((sum, size) => sum + size, 0)))
      if (least === 0) return new Int32Array(0)
      if (!areAskedAgain(groups.flat(2))) return numbers(db, listed, everyGroup(groups, anyOfItem))
      const sets = groups.map(variants => anyOf(variants.map(items => items.map(of).reduce(both))))
      return idsOf(sets.sort((a, b) => a.count - b.count).reduce(both))
    },
  }
}

/** Words remembered with their counts: readers' words are without number. */
const formsKeptMax = 100_000

const listed = 'SELECT rowid AS n FROM words WHERE words MATCH ? ORDER BY rowid'

/** A list of so many records is read at once, however seldom it is asked for. */
const fewMax = 500

function everyGroup(
  groups: readonly (readonly (readonly WantedItem[])[])[],
  anyOfItem: (item: WantedItem) => string,
): string {
  const every = (items: readonly WantedItem[]): string => `(${items.map(anyOfItem).join(' AND ')})`
  return groups.map(variants => `(${variants.map(every).join(' OR ')})`).join(' AND ')
}

function anyForm(forms: readonly string[]): string {
  return `(${forms.map(quoted).join(' OR ')})`
}

/** A word is always a quoted string to FTS5, whatever it holds. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}
