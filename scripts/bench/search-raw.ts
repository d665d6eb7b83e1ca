import type { IndexRecord } from '../../src/search/search-index.ts'
import { tokenise } from '../../src/search/tokens.ts'
import { openDatabase } from '../../src/store/sqlite.ts'
import type { BenchQuery } from './search-queries.ts'

/** What one would write in an hour: an FTS5 table of titles and texts, and a table of attributes. */
export type RawIndex = {
  readonly put: (records: readonly IndexRecord[]) => void
  /** The same beside it, given the words and pairs that our index has, with FTS5's own settings. */
  readonly putSameWords: (records: readonly IndexRecord[]) => void
  /** What `putSameWords` needs is made before it is timed. */
  readonly prepare: (records: readonly IndexRecord[]) => void
  /** To be called when everything is put. */
  readonly finish: (records: readonly IndexRecord[]) => void
  /** Twenty best by bm25 of all hits, and exact counts of three facets. */
  readonly ask: (query: BenchQuery) => void
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

export function openRaw(path: string): RawIndex {
  const db = openDatabase(path, { durability: 'normal' })
  db.exec(`CREATE VIRTUAL TABLE raw USING fts5 (title, text, tokenize="unicode61 remove_diacritics 2")`)
  db.exec('CREATE TABLE attribute (id INTEGER PRIMARY KEY, type TEXT, year INTEGER, status TEXT)')
  const same = openDatabase(`${path}-same`, { durability: 'normal' })
  same.exec(`CREATE VIRTUAL TABLE same USING fts5 (stream, tokenize="ascii tokenchars '_'")`)
  let streams: readonly string[] = []
  return {
    put: records => {
      db.exec('BEGIN IMMEDIATE')
      for (const { title, text, symbol } of records)
        db.run('INSERT INTO raw (title, text) VALUES (?, ?)', `${symbol} ${title}`, text)
      db.exec('COMMIT')
    },
    prepare: records => {
      streams = records.map(({ title, text }) => wordsAndPairs(`${title}\n${text}`))
    },
    putSameWords: () => {
      same.exec('BEGIN IMMEDIATE')
      for (const stream of streams) same.run('INSERT INTO same (stream) VALUES (?)', stream)
      same.exec('COMMIT')
    },
    finish: records => {
      db.exec('BEGIN IMMEDIATE')
      for (const [at, { type, issuedOn }] of records.entries())
        db.run(
          'INSERT INTO attribute VALUES (?, ?, ?, ?)',
          at + 1,
          type,
          Number(issuedOn?.slice(0, 4)),
          'in-force',
        )
      db.exec('COMMIT')
      same.close()
    },
    ask: query => {
      const { from, values } = statementOf(query)
      db.all(`SELECT raw.rowid, bm25(raw, 4, 1) AS score ${from} ORDER BY score LIMIT 20`, ...values)
      for (const facet of ['type', 'year', 'status'])
        db.all(`SELECT a.${facet}, count(*) ${from} GROUP BY a.${facet}`, ...values)
    },
    close: db.close,
  }
}

/** Any of the words of a question, all of those of a short query, as ours. */
function statementOf({ q, year, type }: BenchQuery): { from: string; values: readonly (string | number)[] } {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? []
  const match = words.map(word => `"${word}"`).join(words.length > 4 ? ' OR ' : ' AND ')
  const filters = `${year === null ? '' : 'AND a.year = ?'} ${type === null ? '' : 'AND a.type = ?'}`
  return {
    from: `FROM raw JOIN attribute a ON a.id = raw.rowid WHERE raw MATCH ? ${filters}`,
    values: [match, ...(year === null ? [] : [year]), ...(type === null ? [] : [type])],
  }
}
