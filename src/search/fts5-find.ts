import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Database } from '../store/sqlite.ts'
import { candidatesFor } from './fts5-candidates.ts'
import { type Columns, numbers } from './fts5-columns.ts'
import { facetsOf } from './fts5-facets.ts'
import { filterOf, statusReader } from './fts5-filter.ts'
import type { Postings } from './fts5-postings.ts'
import type { Vocabulary } from './fts5-vocabulary.ts'
import { fromBytes } from './packed-words.ts'
import { type Candidate, type RankedWork, rankWorks } from './rank.ts'
import { type RareItem, scorer } from './score.ts'
import type { FoundWork, IndexFindings, IndexQuery, IndexRecord, RecordFields } from './search-index.ts'
import { alternativeItems, type Wanted, type WantedItem, wantedOf } from './wanted.ts'

export type Reading = {
  readonly db: Database
  readonly columns: () => Columns
  readonly postings: Postings
  readonly vocabulary: Vocabulary
}

/** Further records of a work that a hit carries. */
const othersMax = 5

/** Answers one query from the embedded index: symbols and named instruments first, then words. */
export function findFts5(reading: Reading, query: IndexQuery): IndexFindings {
  reading.postings.refresh()
  const columns = reading.columns()
  const passes = filterOf({ db: reading.db, columns }, query)
  const wanted = wantedOf(
    [...query.terms, ...query.phrases.map(text => ({ text, also: [], weight: 1 }))],
    query.hints,
  )
  const items = completed(wanted, reading).map(item => ({
    ...item,
    idf: idfOf(reading.postings.count(item), columns.records),
  }))
  const asked = askedFor(reading.db, columns, query)
  const matches = candidatesFor(
    { ...reading, columns, passes },
    { wanted, items, query, isAsked: asked.size > 0 },
  )
  for (const id of asked.keys()) if (passes && !passes(id)) asked.delete(id)
  const ids = [...new Set([...asked.keys(), ...matches.best])]
  const candidates = scored(reading, { columns, ids, items, query, asked })
  const kept = query.phrases.length > 0 ? withPhrases(reading.db, candidates, query.phrases) : candidates
  const works = rankWorks(onTopic(kept, query), query)
  const counted = query.phrases.length > 0 ? kept.map(({ id }) => id) : [...asked.keys(), ...matches.all]
  const { facets, works: total } = facetsOf(counted, { columns, query })
  return {
    total,
    capped: matches.capped || query.phrases.length > 0,
    works: works.slice(query.offset, query.offset + query.limit).map(work => load(reading.db, work, columns)),
    facets,
    nearWords: nearWords(wanted, reading),
  }
}

const completionsMax = 5
const lettersMin = 2

/** A last word that the index does not have may be unfinished: words that begin so stand for it. */
function completed({ items, tokens }: Wanted, { postings, vocabulary }: Reading): readonly WantedItem[] {
  const last = tokens.at(-1)
  const item = items.find(({ kind, text }) => kind === 'word' && text === last?.folded)
  if (!last || !item || last.folded.length < lettersMin || postings.count(item) > 0) return items
  const words = vocabulary.beginning(last.folded, completionsMax)
  return [
    ...items,
    ...words.flatMap((word, at) => alternativeItems(word, { ...item, alternative: 100 + at })),
  ]
}

/** For "did you mean": a syllable one letter away, where the index does not have the one that was typed. */
function nearWords({ items, tokens }: Wanted, { postings, vocabulary }: Reading): IndexFindings['nearWords'] {
  return tokens.flatMap(({ folded, exact }) => {
    const item = items.find(({ kind, text }) => kind === 'word' && (text === folded || text === exact))
    if (!item || !/^[a-z]{3,}$/.test(folded) || postings.count({ ...item, exact: false, text: folded }) > 0)
      return []
    const [near] = vocabulary.near(folded, 1)
    return near === undefined ? [] : [{ word: folded, near }]
  })
}

function idfOf(count: number, records: number): number {
  return Math.log(1 + (Math.max(0, records - count) + 0.5) / (count + 0.5))
}

/** Records that cite the number asked for and are looked at. */
const citingMax = 200

/** Records of the numbers and instruments asked for, and of what cites the number, by row id. */
function askedFor(
  db: Database,
  columns: Columns,
  { symbolKeys, instruments, answers }: IndexQuery,
): Map<number, Candidate['by']> {
  const asked = new Map<number, Candidate['by']>()
  const add = (ids: Iterable<number>, by: Candidate['by']): void => {
    for (const id of ids) if (!asked.has(id)) asked.set(id, by)
  }
  const bySymbol = withKey(db, 'symbol', symbolKeys)
  add(withKey(db, 'instrument', answers), 'answer')
  add(bySymbol, 'symbol')
  add(withKey(db, 'instrument', instruments), 'instrument')
  const meant = [...bySymbol].map(id => columns.text(columns.instrument[id] ?? 0))
  add(withKey(db, 'cites', [...new Set(meant)]).subarray(0, citingMax), 'cites')
  return asked
}

function withKey(db: Database, name: string, values: readonly string[]): Int32Array {
  if (values.length === 0) return new Int32Array(0)
  return numbers(
    db,
    'SELECT record AS n FROM key WHERE name = ? AND value IN (SELECT value FROM json_each(?)) ORDER BY record',
    name,
    JSON.stringify(values),
  )
}

/** Of the records of a number without a year ("nđ 98 tđkt"), those the other words are about. */
const topicShareMin = 0.6

/** A number without a year names many documents; the rest of the query says which are meant. */
function onTopic(candidates: readonly Candidate[], { symbolKeys }: IndexQuery): readonly Candidate[] {
  if (!symbolKeys.some(key => key.split('/')[1] === '_')) return candidates
  const bySymbol = candidates.filter(({ by }) => by === 'symbol')
  const best = Math.max(...bySymbol.map(({ score }) => score.text))
  return candidates.map(each =>
    each.by === 'symbol' && each.score.text < topicShareMin * best ? { ...each, by: 'words' } : each,
  )
}

type Scoring = {
  readonly columns: Columns
  readonly ids: readonly number[]
  readonly items: readonly RareItem[]
  readonly query: IndexQuery
  readonly asked: ReadonlyMap<number, Candidate['by']>
}

function scored({ db }: Reading, { columns, ids, items, query, asked }: Scoring): readonly Candidate[] {
  const score = scorer(items, columns.averageLength)
  const status = statusReader(columns, query)
  const about = new Set(query.about)
  const article = query.provision?.dieu
  const rows = db.all<{ id: number; words: Uint8Array }>(
    'SELECT id, words FROM packed WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
  return rows.map(({ id, words }) => ({
    id,
    work: columns.work[id] ?? 0,
    by: asked.get(id) ?? 'words',
    isAbout: about.size > 0 && about.has(columns.text(columns.instrument[id] ?? 0) as InstrumentId),
    isArticle: article !== undefined && columns.text(columns.article[id] ?? 0) === article,
    score: score(fromBytes(words)),
    status: status(id),
    isInstrument: columns.instrument[id] !== 0,
    day: columns.day[id] ?? 0,
    rank: columns.rank[id] ?? 0,
    citedBy: columns.cited[id] ?? 0,
  }))
}

/** Candidates in which every phrase stands word for word, whatever case and punctuation. */
function withPhrases(
  db: Database,
  candidates: readonly Candidate[],
  phrases: readonly string[],
): readonly Candidate[] {
  return candidates.filter(({ id }) => {
    const { title, heading, names, text } = recordOf(db, id)
    const places = [title, heading ?? '', ...names, text].map(plainWords)
    return phrases.every(phrase => places.some(place => place.includes(plainWords(phrase))))
  })
}

function plainWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}

function load(db: Database, { best, others, score, why }: RankedWork, columns: Columns): FoundWork {
  const documents = numbers(
    db,
    'SELECT id AS n FROM attribute WHERE work = ? AND head = 1 ORDER BY id',
    columns.work[best.id] ?? 0,
  )
  return {
    record: recordOf(db, best.id),
    others: others.slice(0, othersMax).map(({ id }) => fieldsOf(db, id)),
    documents: [...documents].map(id => fieldsOf(db, id)),
    score,
    why,
  }
}

function recordOf(db: Database, id: number): IndexRecord {
  const row = db.get<{ fields: string; text: string }>('SELECT fields, text FROM record WHERE id = ?', id)
  if (!row) throw new Error(`record ${id} is gone`)
  return { ...(JSON.parse(row.fields) as RecordFields), text: row.text }
}

function fieldsOf(db: Database, id: number): RecordFields {
  const row = db.get<{ fields: string }>('SELECT fields FROM record WHERE id = ?', id)
  if (!row) throw new Error(`record ${id} is gone`)
  return JSON.parse(row.fields) as RecordFields
}
