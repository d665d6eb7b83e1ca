import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SearchIndex } from '../../src/search/search-index.ts'
import { bareRecord } from '../bare-record.ts'
import { meaningOf } from '../meaning-of.ts'
import { enginesToMeasure } from './engines.ts'
import type { Suite, SuiteResult } from './suite.ts'

/**
 * Retrieval: does an engine put the relevant text first? Each is measured: the embedded index, and Meilisearch where
 * `MEILI_URL` names a server. Data is a folder with `corpus*.jsonl` (id, text),
 * `queries*.tsv` (id, query) and `qrels.tsv`. Parameters were tuned on the questions at even places (from 0); the
 * two halves are reported beside the whole.
 */
export const run: Suite = async ({ data }) => {
  const folder = existsSync(join(data, 'qrels.tsv')) ? data : join(data, 'data/retrieval/alqac2022')
  const corpora = readdirSync(folder).filter(name => /^corpus.*\.jsonl$/.test(name))
  const groups = corpora.flatMap(name => readLines(join(folder, name)).map(line => groupOf(JSON.parse(line))))
  const relevant = readRelevant(join(folder, 'qrels.tsv'))
  const results: SuiteResult[] = []
  for (const engine of enginesToMeasure()) {
    const index = await engine.open()
    await index.put(groups)
    results.push(await measure(index, { engine: engine.name, folder, relevant }))
    await index.close()
  }
  return {
    suite: 'retrieval',
    n: results[0]?.n ?? 0,
    metrics: Object.assign({}, ...results.map(({ metrics }) => metrics)),
    worst: results.flatMap(({ worst }) => worst),
  }
}

type Measured = {
  readonly engine: string
  readonly folder: string
  readonly relevant: ReadonlyMap<string, readonly string[]>
}

async function measure(index: SearchIndex, { engine, folder, relevant }: Measured): Promise<SuiteResult> {
  const metrics: Record<string, number> = {}
  const worst: unknown[] = []
  let measured = 0
  for (const name of readdirSync(folder)
    .filter(file => /^queries.*\.tsv$/.test(file))
    .sort()) {
    const ranks = await ranksOf(index, join(folder, name), relevant)
    measured += ranks.length
    Object.assign(metrics, metricsOf(`${engine}.${name.replace(/\.tsv$/, '')}`, ranks))
    const missed = ranks.filter(({ rank }) => rank !== 1).sort((a, b) => (b.rank ?? 999) - (a.rank ?? 999))
    worst.push(...missed.map(each => ({ engine, ...each })))
  }
  return { suite: 'retrieval', n: measured, metrics, worst }
}

type Ranked = {
  readonly query: string
  readonly wanted: readonly string[]
  /** Of the first relevant text, from 1; null below ten. */
  readonly rank: number | null
  /** Ranks of all relevant texts among the first ten. */
  readonly ranks: readonly number[]
}

const listLength = 10

async function ranksOf(
  index: SearchIndex,
  path: string,
  relevant: ReadonlyMap<string, readonly string[]>,
): Promise<readonly Ranked[]> {
  const ranks: Ranked[] = []
  for (const line of readLines(path)) {
    const [id = '', query = ''] = line.split('\t')
    const wanted = relevant.get(id)
    if (!wanted) continue
    const meaning = meaningOf({ q: query, limit: listLength }, '2024-01-01')
    const { works } = await index.find(meaning.query)
    const places = works.flatMap(({ record }, at) => (wanted.includes(record.workId) ? [at + 1] : []))
    ranks.push({ query, wanted, rank: places[0] ?? null, ranks: places })
  }
  return ranks
}

function metricsOf(name: string, ranks: readonly Ranked[]): Record<string, number> {
  const reciprocal = ({ rank }: Ranked): number => (rank === null ? 0 : 1 / rank)
  return {
    [`${name}.mrr10`]: mean(ranks, reciprocal),
    [`${name}.r1`]: mean(ranks, recallAt(1)),
    [`${name}.r10`]: mean(ranks, recallAt(listLength)),
    [`${name}.ndcg10`]: mean(ranks, gain),
    [`${name}.tunedHalf.mrr10`]: mean(
      ranks.filter((_, at) => at % 2 === 0),
      reciprocal,
    ),
    [`${name}.otherHalf.mrr10`]: mean(
      ranks.filter((_, at) => at % 2 === 1),
      reciprocal,
    ),
  }
}

function recallAt(depth: number): (ranked: Ranked) => number {
  return ({ ranks, wanted }) => ranks.filter(rank => rank <= depth).length / wanted.length
}

function gain({ ranks, wanted }: Ranked): number {
  const discount = (rank: number): number => 1 / Math.log2(rank + 1)
  const ideal = wanted.slice(0, listLength).reduce((sum, _, at) => sum + discount(at + 1), 0)
  return ranks.reduce((sum, rank) => sum + discount(rank), 0) / ideal
}

function mean(ranks: readonly Ranked[], worthOf: (ranked: Ranked) => number): number {
  return ranks.length === 0 ? 0 : ranks.reduce((sum, ranked) => sum + worthOf(ranked), 0) / ranks.length
}

function readRelevant(path: string): ReadonlyMap<string, readonly string[]> {
  const relevant = new Map<string, string[]>()
  for (const line of readLines(path)) {
    const [query = '', , text = '', grade = '1'] = line.split('\t')
    if (Number(grade) > 0) relevant.set(query, [...(relevant.get(query) ?? []), text])
  }
  return relevant
}

function readLines(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
}

/** The first line of an article is its heading. */
const headingUnitsMax = 300

function groupOf({ id, text }: { id: string; text: string }) {
  const end = text.indexOf('\n\n')
  const hasHeading = end > 0 && end <= headingUnitsMax
  const record = bareRecord({
    documentId: id,
    workId: id,
    heading: hasHeading ? text.slice(0, end) : null,
    text: (hasHeading ? text.slice(end + 2) : text).normalize('NFC'),
  })
  return { group: id, records: [record] }
}
