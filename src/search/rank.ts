import type { Status } from '../domain/effect.ts'
import type { Candidate } from './candidate.ts'
import { withoutOffTopic } from './off-topic.ts'
import type { IndexQuery, RankFactors, SortOrder, YearSpan } from './search-index.ts'

export type RankedWork = {
  readonly best: Candidate
  /** Further records of the work, best first. */
  readonly others: readonly Candidate[]
  readonly score: number
  readonly factors: RankFactors
}

/** What stands first whatever the words: the answer itself, the number asked for, the instrument named, then what cites the number. */
const tiers = { answer: 4, symbol: 3, instrument: 2, cites: 1, words: 0 } as const

/** Candidates of any engine are ranked here, and collapsed to works: one hit a work. */
export function rankWorks(
  candidates: readonly Candidate[],
  query: Pick<IndexQuery, 'sort'> & Preferences & Partial<Pick<IndexQuery, 'symbolKeys' | 'terms'>>,
): readonly RankedWork[] {
  const works = new Map<number, Candidate[]>()
  for (const candidate of withoutOffTopic(candidates, query)) {
    const members = works.get(candidate.work)
    if (members) members.push(candidate)
    else works.set(candidate.work, [candidate])
  }
  const ranked = [...works.values()].map(members => rankWork(members, query))
  const sorted = aboveExpired(ranked).sort(orders[query.sort])
  return query.sort === 'relevance' ? sorted : wellMatchedFirst(sorted)
}

function rankWork(members: readonly Candidate[], asked: Preferences): RankedWork {
  const isInLanguage = members.some(member => member.isInLanguage)
  const byValue = members
    .map(member => worthOf(member, asked, isInLanguage))
    .sort((a, b) => b.worth - a.worth || a.member.id - b.member.id)
  const [first] = byValue
  if (first === undefined) throw new Error('a work without records')
  // A translation may match best; what is shown is the original, where it matches at all.
  const { member: best } = byValue.find(({ member }) => !member.isTranslation) ?? first
  const others = byValue.flatMap(({ member }) => (member === best ? [] : [member]))
  const tier = Math.max(...members.map(({ by }) => tiers[by]))
  const factors = { ...first.factors, tier }
  return { best, others, score: first.worth, factors }
}

type Preferences = Pick<IndexQuery, 'prefersNorms' | 'prefersForce' | 'prefersDecisions' | 'years'> &
  Partial<Pick<IndexQuery, 'form' | 'isOfLocality'>>
type Worth = { readonly member: Candidate; readonly factors: RankFactors; readonly worth: number }

function worthOf(member: Candidate, preferences: Preferences, isInLanguage: boolean): Worth {
  const factors = factorsOf(member, preferences, isInLanguage)
  const { match, status, authority, rank, asked, norm } = factors
  return { member, factors, worth: match * status * authority * rank * asked * norm }
}

/** Text match, raised or lowered by what the record is. Tuned on the development queries; see docs/accuracy.md. */
function factorsOf(
  is: Candidate,
  { prefersNorms, prefersForce, prefersDecisions, years, form = null, isOfLocality = false }: Preferences,
  isInLanguage: boolean,
): RankFactors {
  const { score, status, citedBy, rank, by, day } = is
  const asked = prefersNorms ? null : years
  return {
    tier: tiers[by],
    match: score.text * (0.6 + 0.4 * score.cover) * (1 + 0.35 * score.head),
    cover: score.cover,
    head: score.head,
    // Whoever names a number, or the year of a norm, wants that document, whether it still holds or not.
    status: by === 'symbol' || (isOfYear(day, asked) && rank > 0) ? 1 : forceFactor(status, prefersForce),
    authority: 1 + 0.02 * Math.log2(1 + citedBy),
    rank: (rank === 0 ? 1 : 1 + 0.2 / rank) * (is.isInstrument ? 1.02 : 1),
    asked:
      (is.isAbout ? 1.3 : 1) *
      (is.isArticle ? 1.5 : 1) *
      (is.isCounting ? 1.2 : 1) *
      (is.isForm || (form?.number === null && score.namesForm === true) ? 2 : 1) *
      (is.isStrayForm ? strayFormFactor : 1) *
      (is.isOfType && !is.isPaperwork ? typeFactor : 1) *
      (isInLanguage ? languageFactor : 1) *
      (is.isOfPlace ? 1.3 : is.isElsewhere ? 0.75 : 1) *
      (is.isOfSector && rank > 0 && status !== 'expired' ? sectorFactor : 1) *
      (is.isOfOtherSector && rank > 0 ? (isOfLocality ? farSectorFactor : otherSectorFactor) : 1) *
      (asked ? yearFactor({ day, rank, namesYear: score.namesYear === true }, asked) : 1),
    norm: prefersNorms ? normFactor(is) : prefersDecisions ? decisionFactor(is) : 1,
    aboveExpired: 1,
  }
}

/** A form to fill in says again what its rule says. */
const strayFormFactor = 0.75

/** "thông tư tđkt ngành giáo dục": a circular is asked for, and a law that matches nearly alike is none. */
const typeFactor = 1.3

/** A sector's own norm stands before the general one that matches nearly alike. */
const sectorFactor = 1.35

/** Where no sector is named, one sector's own norm is not the rule for all. */
const otherSectorFactor = 0.8
const farSectorFactor = 0.4

/** A work that is also held in the reader's language, whichever of its texts matches best. */
const languageFactor = 1.2

function forceFactor(status: Status, prefersForce: boolean): number {
  if (status === 'expired') return prefersForce ? 0.5 : 0.8
  return status === 'in-force' ? 1.05 : 1
}

/** When a rule is asked for: the law before the decree, the decree before the circular, all before news. */
function normFactor({
  isInstrument,
  isPaperwork,
  isOfType,
  rank,
  status,
}: Pick<Candidate, 'isInstrument' | 'isPaperwork' | 'isOfType' | 'rank' | 'status'>): number {
  if (!isInstrument || isPaperwork) return isOfType ? 1 : 0.65
  const force = status === 'in-force' ? 1.1 : status === 'expired' ? 0.9 : 1
  // A letter of guidance and a single decision follow the rule, and are none; a consolidated text has a status.
  if (rank === 0) return status === 'unknown' ? 0.95 : force
  return force * (rank <= 2 ? 1.25 : rank <= 5 ? 1.15 : 1.1)
}

/**
 * What is dated in the years asked for, or has one of them in its title; a plan is made the year before, a report the year after. Norms hold for years,
 * and their own says less.
 */
function yearFactor(
  { day, rank, namesYear }: Pick<Candidate, 'day' | 'rank'> & { readonly namesYear: boolean },
  asked: YearSpan,
): number {
  if (isOfYear(day, asked) || namesYear) return rank === 0 ? 1.25 : 1.1
  const { from, to } = asked
  const year = Math.floor(day / 10_000)
  return year === 0 || (year >= from - 1 && year <= to + 1) ? 1 : 0.8
}

function isOfYear(day: number, asked: YearSpan | null | undefined): boolean {
  const year = Math.floor(day / 10_000)
  return asked != null && year >= asked.from && year <= asked.to
}

/** Who got an award stands in the decision that grants it; what can expire is none, as a text put together of norms. */
function decisionFactor({
  isInstrument,
  isPaperwork,
  rank,
  status,
}: Pick<Candidate, 'isInstrument' | 'isPaperwork' | 'rank' | 'status'>): number {
  if (!isInstrument || isPaperwork) return 1
  return rank === 0 && status !== 'expired' ? 1.2 : 0.45
}

/** Matches that differ by less count as equal. */
const coverSlack = 0.02

/**
 * An instrument in force whose text is not held has only its title to match by. It still stands above every expired
 * one that is held and meets no more of the question.
 */
function aboveExpired(works: readonly RankedWork[]): RankedWork[] {
  const expired = works.filter(({ best }) => best.isHeld && best.isInstrument && best.status === 'expired')
  if (expired.length === 0) return [...works]
  return works.map(work => {
    const { best, factors } = work
    if (best.isHeld || (best.status !== 'in-force' && best.status !== 'in-force-in-part')) return work
    const passed = expired.filter(
      other =>
        other.factors.tier === factors.tier &&
        other.factors.cover <= factors.cover + coverSlack &&
        other.score >= work.score,
    )
    if (passed.length === 0 || work.score === 0) return work
    const score = Math.max(...passed.map(other => other.score)) * (1 + 1e-6)
    return { ...work, score, factors: { ...factors, aboveExpired: score / work.score } }
  })
}

const byRelevance = (a: RankedWork, b: RankedWork): number =>
  b.factors.tier - a.factors.tier ||
  b.score - a.score ||
  b.best.citedBy - a.best.citedBy ||
  b.best.day - a.best.day ||
  a.best.id - b.best.id

/** Share of the best one's words that a work has which is about the question. */
export const coverShareMin = 0.8

/** By date, whatever has one word of the question would lead: it stands behind what is about it. */
function wellMatchedFirst(works: readonly RankedWork[]): readonly RankedWork[] {
  const least = coverShareMin * works.reduce((most, { factors }) => Math.max(most, factors.cover), 0)
  const isAbout = ({ factors }: RankedWork): boolean => factors.tier > 0 || factors.cover >= least
  return [...works.filter(isAbout), ...works.filter(work => !isAbout(work))]
}

const orders: Record<SortOrder, (a: RankedWork, b: RankedWork) => number> = {
  relevance: byRelevance,
  date: (a, b) => b.best.day - a.best.day || byRelevance(a, b),
  rank: (a, b) => (a.best.rank || 99) - (b.best.rank || 99) || byRelevance(a, b),
  citations: (a, b) => b.best.citedBy - a.best.citedBy || byRelevance(a, b),
}
