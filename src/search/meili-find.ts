import { onTopic } from './fts5-asked.ts'
import { asTyped, completed, nearWords, withCompounds, withNearWords } from './fts5-complete.ts'
import { askedFor } from './meili-asked.ts'
import { matchesFor } from './meili-candidates.ts'
import { filterOf } from './meili-filter.ts'
import { loadWorks, readDocuments, recordOf } from './meili-load.ts'
import type { Learning, Lookups } from './meili-lookups.ts'
import type { MeiliReading } from './meili-reading.ts'
import { candidatesOf, type MeiliStatistics } from './meili-score.ts'
import { rankWorks } from './rank.ts'
import type { IndexFindings, IndexQuery } from './search-index.ts'
import type { RareItem } from './wanted.ts'
import { type Wanted, type WantedItem, wantedOf } from './wanted.ts'
import { fitsWordForWord, isQuoting } from './word-for-word.ts'

type MeiliIndex = {
  readonly reading: MeiliReading
  readonly learning: Learning
  readonly statistics: () => Promise<MeiliStatistics>
}

/**
 * Answers one query: symbols and named instruments first, then words. The server finds; what was meant is understood,
 * and what was found is ranked, here, as for every engine.
 */
export async function findMeili(index: MeiliIndex, query: IndexQuery): Promise<IndexFindings> {
  const { reading } = index
  const [statistics, filter] = await Promise.all([index.statistics(), filterOf(reading, query)])
  const [{ wanted, items, near }, asked] = await Promise.all([
    index.learning.learn(lookups => itemsOf(query, lookups, statistics.records)),
    askedFor(reading, query, filter),
  ])
  const { ids, counts } = await matchesFor(
    { reading, query, filter },
    { wanted, items, isFound: [...asked.values()].includes('symbol'), isAsked: asked.size > 0 },
  )
  const read = await readDocuments(reading, [...new Set([...asked.keys(), ...ids])], query)
  const phrased = isQuoting(query)
  const documents = phrased ? read.filter(document => fitsWordForWord(recordOf(document), query)) : read
  const candidates = candidatesOf(documents, { items, query, asked, statistics })
  const works = rankWorks(onTopic(candidates, query), query)
  const shown = works.slice(query.offset, query.offset + query.limit)
  return {
    total: phrased ? works.length : Math.max(counts.total, works.length),
    capped: counts.capped || phrased,
    works: await loadWorks(reading, shown, documents),
    facets: counts.facets,
    nearWords: near,
  }
}

type Items = {
  readonly wanted: Wanted
  readonly items: readonly RareItem[]
  readonly near: IndexFindings['nearWords']
}

/** What is looked for, with what the index knows of its words. */
function itemsOf(query: IndexQuery, lookups: Lookups, records: number): Items {
  const words = { postings: lookups, vocabulary: lookups }
  const phrases = query.phrases.map(text => ({ text, also: [], weight: 1 }))
  const typed = wantedOf([...query.symbolTerms, ...query.terms, ...phrases], query.hints)
  const near = nearWords(typed, words)
  const terms = near.length === 0 ? query.terms : withNearWords(query.terms, near)
  const wanted =
    near.length === 0 ? typed : wantedOf([...query.symbolTerms, ...terms, ...phrases], query.hints)
  const counted = withCompounds(asTyped(completed(wanted, words), lookups), lookups).map(item => ({
    item,
    count: lookups.count(item),
  }))
  // What means the same and is not there whole need not be looked for.
  const missing = new Set(
    counted
      .filter(({ item, count }) => count === 0 && item.alternative > 0)
      .map(({ item }) => `${item.group} ${item.alternative}`),
  )
  const items = counted
    .filter(({ item }) => !missing.has(`${item.group} ${item.alternative}`))
    .map(({ item, count }) => ({
      ...item,
      idf: idfOf(count > 0 ? count : estimated(item, counted), records),
    }))
  return { wanted, items, near }
}

/** Share of the records with the rarer word that have a pair which is not counted, as in the embedded index. */
const besideFunctionWord = 0.05

/** How many records have a pair that the server does not count, by the words of it that are looked for as well. */
function estimated(
  { kind, text }: WantedItem,
  counted: readonly { readonly item: WantedItem; readonly count: number }[],
): number {
  if (kind === 'word') return 0
  const counts = text.split('_').map(word => {
    const known = counted.find(({ item }) => item.kind === 'word' && item.folded === word)
    return known?.count ?? 0
  })
  return besideFunctionWord * Math.min(...counts)
}

function idfOf(count: number, records: number): number {
  return Math.log(1 + (Math.max(0, records - count) + 0.5) / (count + 0.5))
}
