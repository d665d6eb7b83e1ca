import type { Database } from '../store/sqlite.ts'
import type { Candidate } from './candidate.ts'
import { countReader } from './counted.ts'
import { askedFor, onTopic } from './fts5-asked.ts'
import { candidatesFor } from './fts5-candidates.ts'
import type { Columns } from './fts5-columns.ts'
import { asTyped, completed, nearWords, withCompounds, withNearWords } from './fts5-complete.ts'
import { facetsOf } from './fts5-facets.ts'
import {
  filterOf,
  formReader,
  placeReader,
  statusReader,
  strayFormReader,
  valueReader,
} from './fts5-filter.ts'
import { withKey } from './fts5-keys.ts'
import { loadWorks, recordsOf } from './fts5-load.ts'
import { packedOf } from './fts5-packed.ts'
import type { Postings } from './fts5-postings.ts'
import type { Vocabulary } from './fts5-vocabulary.ts'
import { oneShape } from './one-shape.ts'
import { paperTypes } from './paper-types.ts'
import { rankWorks } from './rank.ts'
import { scorer } from './score.ts'
import type { IndexFindings, IndexQuery } from './search-index.ts'
import type { RareItem } from './wanted.ts'
import { type WantedItem, wantedOf } from './wanted.ts'
import { fitsWordForWord, isQuoting } from './word-for-word.ts'

export type Reading = {
  readonly db: Database
  readonly columns: () => Columns
  readonly postings: Postings
  readonly vocabulary: Vocabulary
}

/** Answers one query from the embedded index: symbols and named instruments first, then words. */
export function findFts5(reading: Reading, asking: IndexQuery): IndexFindings {
  const query = oneShape(asking)
  const { db, postings } = reading
  postings.refresh()
  const columns = reading.columns()
  const passes = filterOf({ db, columns }, query)
  const phrases = query.phrases.map(text => ({ text, also: [], weight: 1 }))
  const typed = wantedOf([...query.symbolTerms, ...query.terms, ...phrases], query.hints)
  const near = nearWords(typed, reading)
  const terms = near.length === 0 ? query.terms : withNearWords(query.terms, near)
  const wanted =
    near.length === 0 ? typed : wantedOf([...query.symbolTerms, ...terms, ...phrases], query.hints)
  const items = withRarity(
    withCompounds(asTyped(completed(wanted, reading), postings), reading.vocabulary),
    postings,
    columns.records,
  )
  const asked = askedFor({ db, columns, passes }, query)
  const matches = candidatesFor({ columns, postings, passes }, { wanted, items, query, asked })
  const ids = [...new Set([...asked.keys(), ...matches.best])]
  const candidates = scored(db, { columns, ids, items, query, asked })
  const kept = isQuoting(query) ? wordForWord(db, candidates, query) : candidates
  const works = rankWorks(onTopic(kept, query), query)
  const counted = isQuoting(query) ? kept.map(({ id }) => id) : withAsked(asked, matches.all)
  const { facets, works: total } = facetsOf(counted, { columns, query })
  return {
    total,
    capped: matches.capped || isQuoting(query),
    works: loadWorks({ db, columns }, works.slice(query.offset, query.offset + query.limit)),
    facets,
    nearWords: near,
  }
}

/** What was asked for by its number counts first. */
function withAsked(asked: ReadonlyMap<number, unknown>, found: ArrayLike<number>): ArrayLike<number> {
  if (asked.size === 0) return found
  const ids = new Int32Array(asked.size + found.length)
  ids.set([...asked.keys()])
  ids.set(found, asked.size)
  return ids
}

/** Share of the records with the rarer word that have it beside a function word; pairs with those are not counted. */
const besideFunctionWord = 0.05

function withRarity(items: readonly WantedItem[], postings: Postings, records: number): readonly RareItem[] {
  const countOf = (item: WantedItem): number => {
    const count = postings.count(item)
    if (count > 0 || item.kind === 'word') return count
    const words = item.text.split('_').map(text => postings.count({ ...item, kind: 'word', text }))
    return besideFunctionWord * Math.min(...words)
  }
  return items.map(item => rareItem(item, idfOf(countOf(item), records)))
}

/** Each field by its name: items are made in several ways, and what they all pass through is compiled for one shape. */
function rareItem(item: WantedItem, idf: number): RareItem {
  const { kind, text, exact, folded, weight, codes, compounds, group, alternative } = item
  return { kind, text, exact, folded, weight, codes, compounds, group, alternative, idf }
}

function idfOf(count: number, records: number): number {
  return Math.log(1 + (Math.max(0, records - count) + 0.5) / (count + 0.5))
}

type Scoring = {
  readonly columns: Columns
  readonly ids: readonly number[]
  readonly items: readonly RareItem[]
  readonly query: IndexQuery
  readonly asked: ReadonlyMap<number, Candidate['by']>
}

function scored(db: Database, { columns, ids, items, query, asked }: Scoring): readonly Candidate[] {
  const score = scorer(items, columns.averageLength)
  const status = statusReader(columns, query)
  const about = new Set(withKey(db, 'instrument', query.about))
  const article = query.provision?.dieu
  const isForm = formReader(columns, query)
  const isStrayForm = strayFormReader(columns, query)
  const isCounting = countReader(query.counted ?? [])
  const standingOf = placeReader(columns, query.places)
  const isOfSector = valueReader(columns, columns.issuer, query.sectors ?? [])
  const isOfOtherSector = valueReader(columns, columns.issuer, query.otherSectors ?? [])
  const isOfType = valueReader(columns, columns.type, query.types ?? [])
  const isPaperwork = valueReader(columns, columns.type, paperTypes)
  return packedOf(db, ids).map(({ id, words }) => {
    const { isOfPlace, isElsewhere } = standingOf(id)
    return {
      id,
      work: columns.work[id] ?? 0,
      by: asked.get(id) ?? 'words',
      isAbout: about.has(id),
      isInLanguage: query.language !== null && columns.text(columns.lang[id] ?? 0) === query.language,
      isTranslation: columns.translated[id] === 1,
      isOfPlace,
      isElsewhere,
      isOfSector: isOfSector(id),
      isOfOtherSector: isOfOtherSector(id),
      isOfType: isOfType(id),
      isPaperwork: isPaperwork(id),
      isForm: isForm(id),
      isStrayForm: isStrayForm(id),
      isHeld: columns.held[id] === 1,
      isArticle: article !== undefined && columns.text(columns.article[id] ?? 0) === article,
      isCounting: isCounting(words),
      score: score(words),
      status: status(id),
      isInstrument: columns.instrument[id] !== 0,
      day: columns.day[id] ?? 0,
      rank: columns.rank[id] ?? 0,
      citedBy: columns.cited[id] ?? 0,
    }
  })
}

function wordForWord(
  db: Database,
  candidates: readonly Candidate[],
  query: IndexQuery,
): readonly Candidate[] {
  const records = recordsOf(
    db,
    candidates.map(({ id }) => id),
  )
  return candidates.filter(({ id }) => {
    const record = records.get(id)
    return record !== undefined && fitsWordForWord(record, query)
  })
}
