import type { Database } from '../store/sqlite.ts'
import { isOneEditApart } from './edit-distance.ts'
import { changeStamp } from './fts5-columns.ts'

/** The Vietnamese syllables of the index, without marks: what a word that is not there may have been meant to be. */
export type Vocabulary = {
  /** Syllables one letter away, most frequent first. */
  readonly near: (word: string, limit: number) => readonly string[]
  /** Syllables that begin with these letters, most frequent first. */
  readonly beginning: (letters: string, limit: number) => readonly string[]
}

/** Read at the first question, some seven thousand syllables, and again when the index has changed. */
export function vocabularyOf(db: Database): Vocabulary {
  let words: readonly string[] = []
  const counts = new Map<string, number>()
  let stamp = ''
  const all = (): readonly string[] => {
    const now = changeStamp(db)
    if (now !== stamp) {
      counts.clear()
      words = db.all<{ folded: string }>('SELECT DISTINCT folded FROM spelling').map(row => row.folded)
      stamp = now
    }
    return words
  }
  const countOf = (word: string): number => {
    const count = counts.get(word) ?? recordsWith(db, word)
    counts.set(word, count)
    return count
  }
  const frequent = (candidates: readonly string[], limit: number): readonly string[] =>
    candidates
      .map(word => ({ word, count: countOf(word) }))
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
      .slice(0, limit)
      .map(({ word }) => word)
  return {
    near: (word, limit) =>
      frequent(
        all().filter(known => isOneEditApart(known, word)),
        limit,
      ),
    beginning: (letters, limit) =>
      frequent(
        all().filter(known => known.startsWith(letters)),
        limit,
      ),
  }
}

/** Counted once until the index changes: SQLite goes through the whole list of a word to say how long it is. */
function recordsWith(db: Database, folded: string): number {
  const row = db.get<{ records: number | null }>(
    `SELECT sum(doc) AS records FROM vocabulary
     WHERE term = ?1 OR term IN (SELECT exact FROM spelling WHERE folded = ?1)`,
    folded,
  )
  return row?.records ?? 0
}
