import type { Database } from '../store/sqlite.ts'
import { changeStamp, numbers } from './fts5-columns.ts'
import { headMark } from './fts5-words.ts'
import { anyOf, both, bytesOf, type IdSet, idSetOf, idsOf } from './id-sets.ts'
import { unmarkedForm } from './tokens.ts'
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

export function postingsOf(db: Database): Postings {
  const counts = new Map<string, number>()
  const spellings = new Map<string, readonly string[]>()
  const lists = keptSets(form => idSetOf(numbers(db, listed, quoted(form))))
  const unions = keptSets(forms => anyOf(forms.split(' ').map(lists.of)))
  const asked = new Set<string>()
  let stamp = ''
  const refresh = (): void => {
    const now = changeStamp(db)
    if (now === stamp && counts.size < countsKeptMax) return
    counts.clear()
    spellings.clear()
    lists.clear()
    unions.clear()
    asked.clear()
    stamp = now
  }
  const spellingsOf = (folded: string): readonly string[] => {
    const known = spellings.get(folded)
    if (known) return known
    const rows = db.all<{ exact: string }>('SELECT exact FROM spelling WHERE folded = ?', folded)
    const forms = [folded, ...rows.map(row => row.exact)]
    spellings.set(folded, forms)
    return forms
  }
  const formsOf = (item: WantedItem): readonly string[] => {
    if (item.kind === 'pair') return [item.text]
    if (item.compounds.length > 0) return [item.text, ...[item.folded, ...item.compounds].map(unmarkedForm)]
    if (item.exact) return [item.text, unmarkedForm(item.folded)]
    return spellingsOf(item.text)
  }
  const countOf = (form: string): number => {
    const known = counts.get(form)
    if (known !== undefined) return known
    const count = db.get<{ doc: number }>('SELECT doc FROM vocabulary WHERE term = ?', form)?.doc ?? 0
    counts.set(form, count)
    return count
  }
  const count = (item: WantedItem): number =>
    formsOf(item).reduce((records, form) => records + countOf(form), 0)
  /** What no record has, no head has. */
  const setOf = (item: WantedItem, mark: string): IdSet => {
    const forms = formsOf(item).filter(form => countOf(form) > 0)
    const marked = forms.map(form => mark + form)
    if (marked.length === 0) return anyOf([])
    return marked.length === 1 ? lists.of(marked.join()) : unions.of(marked.join(' '))
  }
  const of = (item: WantedItem): IdSet => setOf(item, '')
  /** Long lists are read of words that are asked for again; until then SQLite meets them, which keeps nothing. */
  const areAskedAgain = (items: readonly WantedItem[]): boolean => {
    const fresh = items.flatMap(formsOf).filter(form => countOf(form) > fewMax && !lists.has(form))
    const before = fresh.filter(form => asked.has(form))
    for (const form of fresh) asked.add(form)
    return before.length === fresh.length
  }
  const anyOfItem = (item: WantedItem): string => anyForm(formsOf(item))
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
        anyForm(list.flatMap(spellingsOf).map(form => headMark + form))
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

/** Counts of words kept: readers' words are without number. */
const countsKeptMax = 100_000

const listed = 'SELECT rowid AS n FROM words WHERE words MATCH ? ORDER BY rowid'

/** A list of so many records is read at once, however seldom it is asked for. */
const fewMax = 500

/** Kept of single words, and of words with all their spellings; what was not asked for longest goes first. */
const setBytesMax = 16_000_000

function keptSets(read: (name: string) => IdSet): {
  readonly of: (name: string) => IdSet
  readonly has: (name: string) => boolean
  readonly clear: () => void
} {
  const kept = new Map<string, IdSet>()
  let bytes = 0
  return {
    of: name => {
      const known = kept.get(name)
      if (known) kept.delete(name)
      const set = known ?? read(name)
      if (!known) bytes += bytesOf(set)
      kept.set(name, set)
      for (const [oldest, old] of kept) {
        if (bytes <= setBytesMax) break
        kept.delete(oldest)
        bytes -= bytesOf(old)
      }
      return set
    },
    has: name => kept.has(name),
    clear: () => {
      kept.clear()
      bytes = 0
    },
  }
}

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
