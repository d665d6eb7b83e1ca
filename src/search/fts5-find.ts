import type { Database, SqlValue } from '../store/sqlite.ts'
import { facetsOf } from './facets.ts'
import { filterSql } from './fts5-filter.ts'
import { matchAll, matchAny, queryWords } from './fts5-match.ts'
import { type Candidate, rankWorks } from './rank.ts'
import type { IndexFindings, IndexQuery, IndexRecord } from './search-index.ts'

/** Records ranked by the engine before ours looks at them again. */
const candidatesMax = 300
/** Up to this many words, all of them must be there. */
const wordsAllMax = 4
/** The head (title, symbol, heading, names) counts more than the body. */
const weights = { head: 4, body: 1 }

type Row = { id: number; fields: string; text: string; score: number; day: string | null }

/** Answers one query from the embedded index: symbols and named instruments first, then words. */
export function findFts5(db: Database, query: IndexQuery): IndexFindings {
  const asked = [...bySymbol(db, query), ...byInstrument(db, query)]
  const words = byWords(db, query)
  const ranked = rankWorks([...asked, ...words], query)
  return {
    total: ranked.length,
    capped: words.length >= candidatesMax,
    works: ranked.slice(query.offset, query.offset + query.limit),
    facets: facetsOf(ranked, query),
  }
}

function bySymbol(db: Database, query: IndexQuery): readonly Candidate[] {
  if (query.symbolKeys.length === 0) return []
  const filter = filterSql(query)
  const rows = db.all<Row>(
    `SELECT DISTINCT r.id, r.fields, r.text, 0.0 AS score, r.day FROM key k JOIN record r ON r.id = k.record
     WHERE k.name = 'symbol' AND k.value IN (SELECT value FROM json_each(?)) ${filter.sql} LIMIT ${candidatesMax}`,
    JSON.stringify(query.symbolKeys),
    ...filter.values,
  )
  return rows.map(row => candidateOf(row, 'symbol'))
}

function byInstrument(db: Database, query: IndexQuery): readonly Candidate[] {
  if (query.instruments.length === 0) return []
  const filter = filterSql(query)
  const rows = db.all<Row>(
    `SELECT r.id, r.fields, r.text, 0.0 AS score, r.day FROM record r
     WHERE r.head = 1 AND r.instrument IN (SELECT value FROM json_each(?)) ${filter.sql} LIMIT ${candidatesMax}`,
    JSON.stringify(query.instruments),
    ...filter.values,
  )
  return rows.map(row => candidateOf(row, 'instrument'))
}

function byWords(db: Database, query: IndexQuery): readonly Candidate[] {
  const words = queryWords([...query.terms, ...query.phrases.map(plainTerm)])
  if (words.tokens.length === 0) return isEmpty(query) ? everything(db, query) : []
  const all = words.tokens.length <= wordsAllMax ? matching(db, query, matchAll(words)) : []
  return all.length > 0 ? all : matching(db, query, matchAny(words))
}

function plainTerm(text: string) {
  return { text, also: [], weight: 1, prefix: false }
}

function matching(db: Database, query: IndexQuery, expression: string): readonly Candidate[] {
  const filter = filterSql(query)
  const rows = db.all<Row>(
    `SELECT r.id, r.fields, r.text, -bm25(words, ${weights.head}, ${weights.body}) AS score, r.day
     FROM words JOIN record r ON r.id = words.rowid
     WHERE words MATCH ? ${filter.sql} ORDER BY score DESC LIMIT ${candidatesMax}`,
    expression,
    ...filter.values,
  )
  return rows.map(row => candidateOf(row, 'words'))
}

function isEmpty(query: IndexQuery): boolean {
  return query.symbolKeys.length === 0 && query.instruments.length === 0
}

/** No words at all: what the filters leave, newest first. */
function everything(db: Database, query: IndexQuery): readonly Candidate[] {
  const filter = filterSql(query)
  const rows = db.all<Row>(
    `SELECT r.id, r.fields, r.text, 0.0 AS score, r.day FROM record r
     WHERE r.head = 1 ${filter.sql} ORDER BY r.day DESC, r.id LIMIT ${candidatesMax}`,
    ...filter.values,
  )
  return rows.map(row => candidateOf(row, 'words'))
}

function candidateOf({ id, fields, text, score }: Row, by: Candidate['by']): Candidate {
  return { id, by, score, record: { ...(JSON.parse(fields) as Omit<IndexRecord, 'text'>), text } }
}

export type Filter = { readonly sql: string; readonly values: readonly SqlValue[] }
