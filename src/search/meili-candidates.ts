import type { MultiSearchQuery } from 'meilisearch'
import {
  type CountedHit,
  countedFields,
  facetsOfHits,
  facetsOfServer,
  type MeiliCounts,
} from './meili-facets.ts'
import { both } from './meili-filter.ts'
import type { MeiliReading } from './meili-reading.ts'
import { featuresOf, leadQuery, type Way, waysOf } from './meili-ways.ts'
import type { IndexQuery, SortOrder } from './search-index.ts'
import { type TermGroup, termGroups } from './term-groups.ts'
import type { RareItem, Wanted } from './wanted.ts'

/** Up to this many words, all of them must be there; of longer questions no text has every word. */
const wordsAllMax = 4
/** Records looked at closely; more for later pages. */
const candidatesMax = 150
const candidatesPerHit = 3
/** Works that are counted one by one; of more, the server's own counts are taken. */
const worksCountedMax = 200
/** Ways to say a query of which the best records are listed one by one; of the others the best works will do. */
const waysListed = 2
/** The most telling features of a long question are looked for, and so many records of each. */
const featuresMax = 12
const recordsPerFeature = 60

type MeiliMatches = {
  /** Ids of records worth a close look. */
  readonly ids: readonly string[]
  readonly counts: MeiliCounts
}

type Asking = {
  readonly reading: MeiliReading
  readonly query: IndexQuery
  readonly filter: string | undefined
}

/**
 * Which records are worth a close look. When a number was asked for and found, its own words only find what has all
 * of them; the words beside it are the topic.
 */
export async function matchesFor(
  asking: Asking,
  {
    wanted,
    items,
    isFound,
    isAsked,
  }: {
    readonly wanted: Wanted
    readonly items: readonly RareItem[]
    /** A number of the query was found by its key. */
    readonly isFound: boolean
    /** Something was asked for by key or name. */
    readonly isAsked: boolean
  },
): Promise<MeiliMatches> {
  if (items.length === 0) return isAsked ? nothing : await newest(asking)
  const groups = termGroups(items)
  if (!isFound) return await byWords(asking, groups, wanted.tokens.length)
  const { symbolTerms } = asking.query
  const isOfSymbol = (group: TermGroup): boolean => group.number < symbolTerms.length
  const topic = groups.filter(group => !isOfSymbol(group))
  const [mentions, about] = await Promise.all([
    withAll(asking, waysOf(groups.filter(isOfSymbol))),
    topic.length === 0 ? nothing : byWords(asking, topic, wanted.tokens.length - symbolTerms.length),
  ])
  return {
    ids: [...new Set([...mentions.ids, ...about.ids])],
    counts: about.ids.length > mentions.ids.length ? about.counts : mentions.counts,
  }
}

const nothing: MeiliMatches = { ids: [], counts: { total: 0, facets: {}, capped: false } }

async function byWords(asking: Asking, groups: readonly TermGroup[], words: number): Promise<MeiliMatches> {
  if (words <= wordsAllMax) {
    const all = await withAll(asking, waysOf(groups))
    if (all.ids.length > 0) return all
  }
  return await withAny(asking, featuresOf(groups, featuresMax))
}

/** No words at all: the first parts of what the filters leave, in the order asked for. */
async function newest({ reading, query, filter }: Asking): Promise<MeiliMatches> {
  const [found] = await reading.search<CountedHit>([
    {
      indexUid: reading.names.records,
      ...both(filter, 'part = 0'),
      sort: sorts[query.sort === 'relevance' ? 'date' : query.sort],
      distinct: 'work',
      page: 1,
      hitsPerPage: countOf(query),
      facets: [...countedFields],
      attributesToRetrieve: ['id', ...countedFields],
    },
  ])
  if (!found) return nothing
  return { ids: found.hits.map(({ id }) => id), counts: facetsOfServer(found, query) }
}

const sorts: Readonly<Record<Exclude<SortOrder, 'relevance'>, string[]>> = {
  date: ['day:desc'],
  rank: ['rank:asc'],
  citations: ['cited:desc'],
}

function countOf({ offset, limit }: IndexQuery): number {
  return Math.max(candidatesMax, candidatesPerHit * (offset + limit))
}

/** Records that have all words, said in any of the ways. */
async function withAll(asking: Asking, ways: readonly Way[]): Promise<MeiliMatches> {
  const { reading, query } = asking
  if (ways.length === 0) return nothing
  const [united, lists] = await Promise.all([
    reading.united<CountedHit>(
      ways.map(({ words }) => ({
        ...plainQuestion(asking, words),
        attributesToRetrieve: ['id', ...countedFields],
      })),
      { limit: worksCountedMax, facets: query.facets.length > 0 ? countedFields : [] },
    ),
    reading.search<{ readonly id: string }>(
      ways.slice(0, waysListed).flatMap(({ words, close }) =>
        [...new Set([close, words])].map(text => ({
          ...plainQuestion(asking, text),
          attributesToRetrieve: ['id'],
          limit: countOf(query),
        })),
      ),
    ),
  ])
  const ids = [...united.hits, ...lists.flatMap(({ hits }) => hits)].map(({ id }) => id)
  return {
    ids: [...new Set(ids)],
    counts:
      united.total <= worksCountedMax
        ? facetsOfHits(united.hits, query)
        : facetsOfServer(united, query, ways.length > 1),
  }
}

function plainQuestion({ reading, query, filter }: Asking, text: string): MultiSearchQuery {
  return {
    indexUid: reading.names.records,
    q: text.endsWith('"') ? `${text} ` : text,
    matchingStrategy: 'all',
    ...both(filter),
    ...(query.sort === 'relevance' ? {} : { sort: sorts[query.sort] }),
  }
}

/**
 * For each telling feature, the records that have it, those first that have most of the others; then, of all of them,
 * those that were found by the most telling ones. The server looks at ten terms of a question: of longer ones it sees
 * the most telling, and each of them once as the first.
 */
async function withAny(
  asking: Asking,
  { own, others }: ReturnType<typeof featuresOf>,
): Promise<MeiliMatches> {
  const { reading, query } = asking
  const features = [...own, ...others]
  const lists = await reading.search<CountedHit>(
    features.map((lead, at) => ({
      ...plainQuestion(asking, leadQuery(lead, at < own.length ? features : [...others, ...own])),
      matchingStrategy: 'last',
      attributesToRetrieve: ['id', ...countedFields],
      limit: recordsPerFeature,
    })),
  )
  const found = new Map<string, { readonly hit: CountedHit; worth: number }>()
  for (const [at, { hits }] of lists.entries())
    for (const hit of hits) {
      const known = found.get(hit.id) ?? { hit, worth: 0 }
      known.worth += features[at]?.worth ?? 0
      found.set(hit.id, known)
    }
  const best = [...found.values()]
    .sort((a, b) => b.worth - a.worth)
    .slice(0, countOf(query))
    .map(({ hit }) => hit)
  return { ids: best.map(({ id }) => id), counts: { ...facetsOfHits(best, query), capped: true } }
}
