import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openFts5 } from '../../src/search/fts5.ts'
import type { FacetName, IndexQuery, SearchIndex } from '../../src/search/search-index.ts'
import { type WarmedUp, warmUp } from '../../src/search/warm-up.ts'
import { meaningOf } from '../meaning-of.ts'
import { type Measured, rowsOf } from './search-answer-rows.ts'
import { type BenchQuery, benchQueries } from './search-queries.ts'
import { openRaw } from './search-raw.ts'
import { percentile, type Took, timedRound } from './search-timed.ts'
import type { BenchRow } from './stage.ts'

/** Each query is asked so often, in rounds; the median of its times counts, so that other work on the machine does not. */
const rounds = 3
const facets: readonly FacetName[] = ['type', 'year', 'status']
const today = '2026-01-01'

/** `first`: everything once, in a process that has answered nothing. `warm`: after warming up, beside the raw statements. */
export type Answering = { readonly what: 'first' | 'warm'; readonly ours: string; readonly raw: string }

/**
 * Times of our answers, understanding included, beside the raw statements of `search-raw.ts`, each in a process of its own
 * that is set up as a service: once without warming up, and then warmed up by what warms a service up (`warmUp`: questions of
 * the index's own, none of the mix).
 */
export async function answerRows(files: Omit<Answering, 'what'>): Promise<readonly BenchRow[]> {
  const first = (await inProcess({ ...files, what: 'first' })) as readonly Took[]
  const warm = (await inProcess({ ...files, what: 'warm' })) as Omit<Measured, 'first'>
  return rowsOf({ ...warm, first })
}

function inProcess(asked: Answering): Promise<unknown> {
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const child = fork(fileURLToPath(new URL(`./search-answering.${suffix}`, import.meta.url)))
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the process that answers ended with ${code}`)))
    child.once('message', resolve)
    child.send(asked)
  })
}

/** What that process does. */
export async function answering({ what, ours, raw }: Answering): Promise<unknown> {
  const index = openFts5(ours, { readOnly: true })
  try {
    return what === 'first'
      ? await timedRound(benchQueries(), query => index.find(queryOf(query)))
      : await warmAnswers(index, raw)
  } finally {
    await index.close()
  }
}

/**
 * In each round one after the other answers all queries in a row: answering in turns, each would begin with the processor's
 * caches full of what the other has just read, as it does at the beginning of a round. Ours then answers further rounds in a row. The raw statement is warmed up by its very questions, which is more than ours gets.
 */
async function warmAnswers(index: SearchIndex, rawPath: string): Promise<Omit<Measured, 'first'>> {
  const raw = openRaw(rawPath)
  const queries = benchQueries()
  const understood = new Map(queries.map(query => [query, queryOf(query)]))
  const askRaw = (query: BenchQuery): void => raw.ask(query, understood.get(query) ?? queryOf(query))
  const warmed = await warmedUp(index)
  await timedRound(queries, askRaw)
  const took = { ours: [], further: [], understood: [], typed: [] } as Record<Contender, Took[][]>
  const answerOurs = async (): Promise<Took[]> => [
    ...(await timedRound(queries, query => index.find(queryOf(query)))),
  ]
  for (let round = 0; round < rounds; round++) {
    took.ours.push(await answerOurs())
    took.understood.push([...(await timedRound(queries, askRaw))])
    took.typed.push([...(await timedRound(queries, raw.askAsTyped))])
  }
  for (let round = 0; round < rounds; round++) took.further.push(await answerOurs())
  const typed = queries.flatMap(({ q }) => [2, 4, 8].map(length => q.slice(0, length)))
  const suggested = await timedRound(typed, each => index.suggest(each, 10))
  raw.close()
  const suggestMs = percentile(
    suggested.map(({ processor }) => processor),
    0.95,
  )
  return { ...took, warmed, suggestMs }
}

type Contender = 'ours' | 'further' | 'understood' | 'typed'

function warmedUp(index: SearchIndex): Promise<WarmedUp> {
  return warmUp({
    index,
    search: request => index.find({ ...meaningOf(request, today).query, facets }),
    suggest: typed => index.suggest(typed, 10),
    mayAsk: async () => true,
  })
}

/** A question of the mix as an engine gets it, with three facets, on a fixed day. */
export function queryOf({ q, year, type }: BenchQuery): IndexQuery {
  return { ...meaningOf({ q, year, type }, today).query, facets }
}
