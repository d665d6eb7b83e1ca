import type { FoundWork, IndexQuery, IndexRecord, Reason } from './search-index.ts'
import { statusOn } from './status-on.ts'

/** A record an engine found, and how: asked for by symbol or name, or by words with the engine's score. */
export type Candidate = {
  readonly id: number
  readonly by: 'symbol' | 'instrument' | 'words'
  readonly score: number
  readonly record: IndexRecord
}

type Ranked = FoundWork & { readonly tier: number }

/** What stands first whatever the words: the number asked for, then the instrument named. */
const tiers = { symbol: 2, instrument: 1, words: 0 } as const

/** Candidates of all engines are ranked here, the same way, and collapsed to works: one hit per work. */
export function rankWorks(candidates: readonly Candidate[], query: IndexQuery): readonly FoundWork[] {
  const works = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const members = works.get(candidate.record.workId)
    if (members) members.push(candidate)
    else works.set(candidate.record.workId, [candidate])
  }
  return [...works.values()]
    .map(members => rankWork(members, query))
    .filter(work => hasStatus(work, query))
    .sort(orderOf(query))
}

function rankWork(members: readonly Candidate[], query: IndexQuery): Ranked {
  const byScore = [...members].sort((a, b) => scoreOf(b, query) - scoreOf(a, query))
  const best = byScore.find(each => each.by === 'words') ?? byScore[0]
  if (best === undefined) throw new Error('a work without records')
  const tier = Math.max(...members.map(({ by }) => tiers[by]))
  const seen = new Set([best.id])
  const others = byScore.filter(({ id }) => !seen.has(id) && seen.add(id)).map(({ record }) => record)
  return {
    tier,
    record: best.record,
    others,
    score: scoreOf(best, query),
    why: reasons(members, best, query),
  }
}

function scoreOf({ score, record }: Candidate, query: IndexQuery): number {
  const status = statusOn(record.statusFrom, query.on)
  const force = status === 'expired' ? 0.8 : status === 'in-force' ? 1.15 : 1
  return score * force * (1 + 0.02 * Math.log2(1 + record.citedBy))
}

function reasons(members: readonly Candidate[], best: Candidate, query: IndexQuery): readonly Reason[] {
  const why: Reason[] = []
  if (members.some(({ by }) => by === 'symbol'))
    why.push({ code: 'symbol', detail: best.record.symbol ?? '' })
  if (members.some(({ by }) => by === 'instrument'))
    why.push({ code: 'instrument', detail: best.record.title })
  if (best.by === 'words') why.push({ code: 'text', detail: best.score.toFixed(2) })
  const status = statusOn(best.record.statusFrom, query.on)
  if (status === 'in-force') why.push({ code: 'in-force', detail: query.on })
  if (status === 'expired') why.push({ code: 'ended', detail: query.on })
  return why
}

function hasStatus({ record }: Ranked, { filters, on }: IndexQuery): boolean {
  return filters.statuses.length === 0 || filters.statuses.includes(statusOn(record.statusFrom, on))
}

function orderOf(query: IndexQuery): (a: Ranked, b: Ranked) => number {
  const byScore = (a: Ranked, b: Ranked): number =>
    b.tier - a.tier || b.score - a.score || (a.record.workId < b.record.workId ? -1 : 1)
  const day = ({ record }: Ranked): string => record.issuedOn ?? record.publishedOn ?? ''
  switch (query.sort) {
    case 'relevance':
      return byScore
    case 'date':
      return (a, b) => (day(a) === day(b) ? byScore(a, b) : day(a) < day(b) ? 1 : -1)
    case 'rank':
      return (a, b) => (a.record.rank ?? 99) - (b.record.rank ?? 99) || byScore(a, b)
    case 'citations':
      return (a, b) => b.record.citedBy - a.record.citedBy || byScore(a, b)
  }
}
