import type { MultiSearchQuery, SearchResponse } from 'meilisearch'
import { listIn, resultsIn } from './meili-answer.ts'
import type { MeiliClient } from './meili-client.ts'
import type { MeiliNames } from './meili-settings.ts'

/** What a search is made of: questions to the server, several in one request. */
export type MeiliReading = {
  readonly names: MeiliNames
  /** Answers in the order of the questions. */
  readonly search: <Hit extends Found = Found>(
    questions: readonly MultiSearchQuery[],
  ) => Promise<readonly Answered<Hit>[]>
  /** One list of what any of the questions finds, each work once, with facets of all of it. */
  readonly united: <Hit extends Found = Found>(
    questions: readonly MultiSearchQuery[],
    options: { readonly limit: number; readonly facets: readonly string[] },
  ) => Promise<Answered<Hit>>
  /** Those of some words, without marks, that the index has. */
  readonly knownWords: (words: readonly string[]) => Promise<readonly string[]>
  /** Documents by id, in no order; those that are gone are left out. */
  readonly documents: <Fields extends Found>(
    ids: readonly string[],
    fields: readonly string[],
  ) => Promise<readonly Fields[]>
}

type Found = Readonly<Record<string, unknown>>

export type Answered<Hit> = {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** Ids in one request. */
const idsMax = 1_000

/** Questions to the indexes of these names, each in a reader's time. @throws SearchServerError */
export function meiliReading(client: MeiliClient, names: MeiliNames): MeiliReading {
  return {
    names,
    search: async <Hit extends Found>(questions: readonly MultiSearchQuery[]) => {
      if (questions.length === 0) return []
      const answer = await client.read(server =>
        server.multiSearch<{ queries: MultiSearchQuery[] }, Hit>({ queries: [...questions] }),
      )
      return resultsIn<SearchResponse<Hit>>(answer, questions.length).map((result, at) =>
        answered<Hit>(result, questions[at]),
      )
    },
    united: async <Hit extends Found>(
      questions: readonly MultiSearchQuery[],
      { limit, facets }: { readonly limit: number; readonly facets: readonly string[] },
    ) => {
      const found = await client.read(server =>
        server.multiSearch<Federated, Hit>({
          federation: {
            page: 1,
            hitsPerPage: limit,
            distinct: 'work',
            facetsByIndex: { [names.records]: [...facets] },
          },
          queries: [...questions],
        }),
      )
      const listed = answered<Hit>(found, questions[0])
      const { facetsByIndex } = found
      return { ...listed, facets: facetsByIndex?.[names.records]?.distribution ?? {} }
    },
    knownWords: async words => {
      const found = await byId<{ readonly word: string }>(client, {
        index: names.words,
        ids: words,
        fields: ['word'],
      })
      return found.map(({ word }) => word)
    },
    documents: (ids, fields) => byId(client, { index: names.records, ids, fields }),
  }
}

type Wanted = { readonly index: string; readonly ids: readonly string[]; readonly fields: readonly string[] }

async function byId<Fields extends Found>(
  client: MeiliClient,
  { index, ids, fields }: Wanted,
): Promise<readonly Fields[]> {
  const documents: Fields[] = []
  for (let at = 0; at < ids.length; at += idsMax) {
    const body = { ids: ids.slice(at, at + idsMax), fields, limit: idsMax }
    const answer = await client.read(server =>
      server.httpRequest.post({ path: `indexes/${index}/documents/fetch`, body }),
    )
    documents.push(...listIn<Fields>(answer, 'results', fields[0]))
  }
  return documents
}

type Federated = {
  federation: {
    page: number
    hitsPerPage: number
    distinct: string
    facetsByIndex: Record<string, string[]>
  }
  queries: MultiSearchQuery[]
}

function answered<Hit extends Found>(
  response: SearchResponse<Hit>,
  question: MultiSearchQuery | undefined,
): Answered<Hit> {
  return {
    hits: listIn<Hit>(response, 'hits', question?.attributesToRetrieve?.[0]),
    total: response.totalHits ?? response.estimatedTotalHits ?? 0,
    facets: response.facetDistribution ?? {},
  }
}
