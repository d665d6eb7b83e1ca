import { openDatabase } from '../store/sqlite.ts'
import { type Change, roomBytes } from './fts5-change.ts'
import { changeStamp, columnsOf, countWorks } from './fts5-columns.ts'
import { findFts5 } from './fts5-find.ts'
import { openForWriting } from './fts5-open.ts'
import { postingsOf } from './fts5-postings.ts'
import { newPreparer } from './fts5-prepare.ts'
import { type PieceWriter, pieceWriter } from './fts5-put.ts'
import { sampleOf } from './fts5-sample.ts'
import { fts5Schema } from './fts5-schema.ts'
import { suggestFts5 } from './fts5-suggest.ts'
import { vocabularyOf } from './fts5-vocabulary.ts'
import type { SearchIndex } from './search-index.ts'
import { WritingThread } from './writing-thread.ts'

/** FTS5 merges so many segments at once; its default of 4 writes each posting more often. */
const segmentsPerMerge = 16

type Fts5Options = { readonly readOnly?: boolean }

/**
 * The embedded index: one SQLite file with FTS5. It can always be made again from the store, so its commits need
 * not survive a power cut one by one.
 */
export function openFts5(path: string, { readOnly = false }: Fts5Options = {}): SearchIndex {
  const db = readOnly ? openDatabase(path, { readOnly, durability: 'normal' }) : openForWriting(path)
  if (!readOnly) {
    db.exec(fts5Schema)
    // Written into the statement: some drivers bind every number as a fraction, which FTS5 does not take here.
    db.exec(`INSERT INTO words (words, rank) VALUES ('automerge', ${segmentsPerMerge})`)
  }
  const changeHere = changesHere(pieceWriter(db))
  let thread: WritingThread | undefined
  let ending: Promise<void> | undefined
  const change = async (parts: Partial<Change>): Promise<void> => {
    const whole = { gone: [], groups: [], notes: [], ...parts }
    if (ending) await ending
    if (thread) await thread.change(whole)
    else changeHere(whole)
  }
  const columns = columnsOf(db)
  const reading = { db, columns, postings: postingsOf(db), vocabulary: vocabularyOf(db) }
  return {
    put: groups => change({ gone: groups.map(({ group }) => group), groups }),
    remove: gone => change({ gone }),
    find: async query => findFts5(reading, query),
    suggest: async (typed, limit) => suggestFts5(reading, typed, limit),
    count: async () => ({ records: columns().records, works: countWorks(columns()) }),
    getNote: async name =>
      db.get<{ value: string }>('SELECT value FROM note WHERE name = ?', name)?.value ?? null,
    setNote: (name, value) => change({ notes: [[name, value]] }),
    fill: async work => {
      // What is in memory belongs to its connection alone.
      if (thread || path === ':memory:') return await work()
      thread = new WritingThread(path)
      try {
        return await work()
      } finally {
        ending = thread.close()
        await ending
        thread = undefined
        ending = undefined
      }
    },
    sample: async count => sampleOf({ db, columns: columns() }, count),
    stamp: async () => changeStamp(db),
    close: async () => {
      await thread?.close()
      db.close()
    },
  }
}

/** Reads and writes a change part by part: no more of it is in memory at once. */
function changesHere(writer: PieceWriter): (change: Change) => void {
  const preparer = newPreparer()
  let room: ArrayBuffer | undefined
  return change => {
    try {
      room ??= new ArrayBuffer(roomBytes)
      const next = preparer.begin(change)
      for (let isLast = false; !isLast; ) {
        const piece = next(room)
        writer.write(piece)
        isLast = piece.about.isLast
      }
    } catch (error) {
      writer.giveUp()
      preparer.forget()
      throw error
    }
  }
}
