import type { IndexQuery, IndexRecord } from '../../src/search/search-index.ts'
import { tokenise } from '../../src/search/tokens.ts'
import { type Database, openDatabase } from '../../src/store/sqlite.ts'
import type { BenchQuery } from './search-queries.ts'
import { matchOf, type Spellings } from './search-raw-match.ts'

/**
 * What one would write in an hour, in two tables.
 * `raw` has titles and texts as SQLite's own tokenizer takes them: without marks, đ apart from d.
 * `same` has the words (with marks) and the pairs of neighbours that our index has.
 */
export type RawIndex = {
  readonly put: (records: readonly IndexRecord[]) => void
  /** The same beside it, given the words and pairs that our index has, with FTS5's own settings. */
  readonly putSameWords: (records: readonly IndexRecord[]) => void
  /** What `putSameWords` needs is made before it is timed. */
  readonly prepare: (records: readonly IndexRecord[]) => void
  /** To be called when everything is put. */
  readonly finish: (records: readonly IndexRecord[]) => void
  /**
   * The words as typed, on `raw`: twenty best by bm25 of all hits, and exact counts of three facets. An easier question
   * than ours: what is typed `dau` finds no `đầu`, nobody looks for what looks like a number.
   */
  readonly askAsTyped: (query: BenchQuery) => void
  /**
   * The same statements on `same`, given the words as they were understood, see `search-raw-match.ts`. Still easier
   * than ours where no record has all words of a short query: it answers nothing, ours what has some of them.
   */
  readonly ask: (query: BenchQuery, understood: IndexQuery) => void
  readonly close: () => void
}

function wordsAndPairs(text: string): string {
  const stream: string[] = []
  for (const [at, token] of tokenise(text).entries()) {
    const previous = at > 0 && token.joined ? stream.at(-1) : undefined
    if (previous !== undefined) stream.push(`${previous}_${token.exact}`)
    stream.push(token.exact)
  }
  return stream.join(' ')
}

/** Opens or makes the plain tables beside a path; `close` closes both. */
export function openRaw(path: string): RawIndex {
  const raw = openDatabase(path, { durability: 'normal' })
  raw.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS raw USING fts5 (title, text, tokenize="unicode61 remove_diacritics 2")`,
  )
  const same = openDatabase(`${path}-same`, { durability: 'normal' })
  same.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS same USING fts5 (stream, tokenize="ascii tokenchars '_'");
    CREATE TABLE IF NOT EXISTS spelling (folded TEXT, exact TEXT)`)
  const spellings = storedSpellings(same)
  let streams: readonly string[] = []
  return {
    put: records => {
      raw.exec('BEGIN IMMEDIATE')
      for (const { title, text, symbol } of records)
        raw.run('INSERT INTO raw (title, text) VALUES (?, ?)', `${symbol} ${title}`, text)
      raw.exec('COMMIT')
    },
    prepare: records => {
      const texts = records.map(({ symbol, title, text }) => `${symbol} ${title}\n${text}`)
      streams = texts.map(wordsAndPairs)
      learnSpellings(spellings, texts)
    },
    putSameWords: () => {
      same.exec('BEGIN IMMEDIATE')
      for (const stream of streams) same.run('INSERT INTO same (stream) VALUES (?)', stream)
      same.exec('COMMIT')
    },
    finish: records => {
      for (const db of [raw, same]) putAttributes(db, records)
      storeSpellings(same, spellings)
    },
    askAsTyped: query => answer(raw, { table: 'raw', match: asTyped(query), weights: ', 4, 1' }, query),
    ask: (query, understood) => {
      if (understood.symbolKeys.length > 0) withKeys(same, understood.symbolKeys)
      answer(same, { table: 'same', match: matchOf(understood, spellings), weights: '' }, query)
    },
    close: () => {
      raw.close()
      same.close()
    },
  }
}

function learnSpellings(spellings: Spellings, texts: readonly string[]): void {
  for (const text of texts)
    for (const { folded, exact } of tokenise(text)) {
      const known = spellings.get(folded)
      if (known) known.add(exact)
      else spellings.set(folded, new Set([exact]))
    }
}

function storeSpellings(db: Database, spellings: Spellings): void {
  db.exec('BEGIN IMMEDIATE')
  for (const [folded, forms] of spellings)
    for (const exact of forms) db.run('INSERT INTO spelling VALUES (?, ?)', folded, exact)
  db.exec('COMMIT')
}

/** In memory, where looking for them costs the raw statement nothing. */
function storedSpellings(db: Database): Spellings {
  const spellings: Spellings = new Map()
  for (const { folded, exact } of db.all<{ folded: string; exact: string }>('SELECT * FROM spelling')) {
    const known = spellings.get(folded)
    if (known) known.add(exact)
    else spellings.set(folded, new Set([exact]))
  }
  return spellings
}

function putAttributes(db: Database, records: readonly IndexRecord[]): void {
  db.exec('CREATE TABLE attribute (id INTEGER PRIMARY KEY, type TEXT, year INTEGER, status TEXT, key TEXT)')
  db.exec('BEGIN IMMEDIATE')
  for (const [at, { type, issuedOn, symbolKeys }] of records.entries())
    db.run(
      'INSERT INTO attribute VALUES (?, ?, ?, ?, ?)',
      at + 1,
      type,
      Number(issuedOn?.slice(0, 4)),
      'in-force',
      symbolKeys[0] ?? null,
    )
  db.exec('COMMIT; CREATE INDEX attribute_key ON attribute (key)')
}

function withKeys(db: Database, keys: readonly string[]): void {
  db.all(
    'SELECT id FROM attribute WHERE key IN (SELECT value FROM json_each(?)) LIMIT 20',
    JSON.stringify(keys),
  )
}

/** Any of the words of a question, all of those of a short query, as ours. */
function asTyped({ q }: BenchQuery): string {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.map(word => `"${word}"`).join(words.length > 4 ? ' OR ' : ' AND ')
}

type Statement = { readonly table: string; readonly match: string; readonly weights: string }

function answer(db: Database, { table, match, weights }: Statement, { year, type }: BenchQuery): void {
  const filters = `${year === null ? '' : 'AND a.year = ?'} ${type === null ? '' : 'AND a.type = ?'}`
  const from = `FROM ${table} JOIN attribute a ON a.id = ${table}.rowid WHERE ${table} MATCH ? ${filters}`
  const values = [match, ...(year === null ? [] : [year]), ...(type === null ? [] : [type])]
  db.all(
    `SELECT ${table}.rowid, bm25(${table}${weights}) AS score ${from} ORDER BY score LIMIT 20`,
    ...values,
  )
  for (const facet of ['type', 'year', 'status'])
    db.all(`SELECT a.${facet}, count(*) ${from} GROUP BY a.${facet}`, ...values)
}
