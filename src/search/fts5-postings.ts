import type { Database } from '../store/sqlite.ts'
import { changeStamp, numbers } from './fts5-columns.ts'
import { headMark } from './fts5-words.ts'
import { common, unionOf } from './sorted-ids.ts'
import { unmarkedForm } from './tokens.ts'
import type { WantedItem } from './wanted.ts'

/** Which records have a word, and how many; counts are remembered until the index changes. */
export type Postings = {
  /** To be called before each query: forgets what was remembered when the index has changed. */
  readonly refresh: () => void
  /** Records that have the word or pair. */
  readonly count: (item: WantedItem) => number
  readonly of: (item: WantedItem) => Int32Array
  /** Records that have a word in their head. */
  readonly inHead: (item: WantedItem) => Int32Array
  /** Records that have, of every group, all words of one of its variants; in order of their ids. */
  readonly ofAll: (groups: readonly (readonly (readonly WantedItem[])[])[]) => Int32Array
  /** Records whose head has, of every list, one of the words, however spelled; newest first, at most `limit`. */
  readonly headsWith: (words: readonly (readonly string[])[], limit: number) => Int32Array
}

/** Row ids kept in memory for words that are asked for again: 16 MB. */
const idsKeptMax = 4_000_000

export function postingsOf(db: Database): Postings {
  const counts = new Map<string, number>()
  const spellings = new Map<string, readonly string[]>()
  const lists = new Map<string, Int32Array>()
  let idsKept = 0
  let stamp = ''
  const refresh = (): void => {
    const now = changeStamp(db)
    if (now === stamp) return
    counts.clear()
    spellings.clear()
    lists.clear()
    idsKept = 0
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
  const expression = (item: WantedItem, mark = ''): string =>
    `(${formsOf(item)
      .map(form => quoted(mark + form))
      .join(' OR ')})`
  const listOf = (item: WantedItem, mark: string): Int32Array => {
    const key = `${mark}${item.exact ? '=' : ''}${item.text}${item.compounds.length}`
    const known = lists.get(key)
    if (known) return known
    const ids = numbers(db, 'SELECT rowid AS n FROM words WHERE words MATCH ?', expression(item, mark))
    if (idsKept + ids.length > idsKeptMax) {
      lists.clear()
      idsKept = 0
    }
    lists.set(key, ids)
    idsKept += ids.length
    return ids
  }
  const count = (item: WantedItem): number => {
    const key = `${item.exact ? '=' : ''}${item.text}${item.compounds.length}`
    const known = counts.get(key)
    if (known !== undefined) return known
    const sum = formsOf(item).reduce((records, form) => records + countOf(db, form), 0)
    counts.set(key, sum)
    return sum
  }
  return {
    refresh,
    count,
    of: item => listOf(item, ''),
    inHead: item => listOf(item, headMark),
    headsWith: (words, limit) => {
      const any = (list: readonly string[]): string =>
        `(${list
          .flatMap(spellingsOf)
          .map(form => quoted(headMark + form))
          .join(' OR ')})`
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
      if (least <= fewMax) return numbers(db, match, everyGroup(groups, expression))
      // Lists of common words are read once and kept; what they have in common is worked out here.
      return groups
        .map(variants => unionOf(variants.map(items => items.map(item => listOf(item, '')).reduce(common))))
        .sort((a, b) => a.length - b.length)
        .reduce(common)
    },
  }
}

const match = 'SELECT rowid AS n FROM words WHERE words MATCH ? ORDER BY rowid'

/** With a word as rare as this, SQLite passes over most of the lists of the others. */
const fewMax = 500

function everyGroup(
  groups: readonly (readonly (readonly WantedItem[])[])[],
  expression: (item: WantedItem) => string,
): string {
  const every = (items: readonly WantedItem[]): string =>
    `(${items.map(item => expression(item)).join(' AND ')})`
  return groups.map(variants => `(${variants.map(every).join(' OR ')})`).join(' AND ')
}

function countOf(db: Database, term: string): number {
  return db.get<{ doc: number }>('SELECT doc FROM vocabulary WHERE term = ?', term)?.doc ?? 0
}

/** A word is always a quoted string to FTS5, whatever it holds. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '""')}"`
}
