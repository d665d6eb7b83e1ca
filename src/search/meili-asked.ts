import type { MultiSearchQuery } from 'meilisearch'
import type { Candidate } from './candidate.ts'
import { both, isOneOf } from './meili-filter.ts'
import type { MeiliReading } from './meili-reading.ts'
import type { IndexQuery } from './search-index.ts'

/** Records that carry a number or are named, and are looked at. */
const askedMax = 1_000
/** Records that cite the number asked for and are looked at. */
const citingMax = 200

/** Records of the numbers and instruments asked for, and of what cites the number, by document id. */
export async function askedFor(
  { search, names }: MeiliReading,
  { symbolKeys, instruments, answers }: IndexQuery,
  filter: string | undefined,
): Promise<ReadonlyMap<string, Candidate['by']>> {
  const question = (asked: string, limit = askedMax, limits = filter): MultiSearchQuery => ({
    indexUid: names.records,
    ...both(asked, limits),
    attributesToRetrieve: ['id', 'instrument'],
    limit,
  })
  const heads = (ids: readonly string[]): string => `${isOneOf('instrument', ids)} AND part = 0`
  const questions: (readonly [Candidate['by'] | 'meant', MultiSearchQuery])[] = []
  if (answers.length > 0) questions.push(['answer', question(heads(answers))])
  if (symbolKeys.length > 0) {
    questions.push(['symbol', question(isOneOf('symbols', symbolKeys))])
    questions.push(['meant', question(isOneOf('symbols', symbolKeys), askedMax, undefined)])
  }
  if (instruments.length > 0) questions.push(['instrument', question(heads(instruments))])
  type Hit = { readonly id: string; readonly instrument?: string }
  const found = await search<Hit>(questions.map(([, query]) => query))
  const asked = new Map<string, Candidate['by']>()
  const meant = new Set<string>()
  const add = (hits: readonly Hit[], by: Candidate['by']): void => {
    for (const { id } of hits) if (!asked.has(id)) asked.set(id, by)
  }
  for (const [at, [by]] of questions.entries()) {
    const hits = found[at]?.hits ?? []
    if (by === 'meant') for (const { instrument } of hits) meant.add(instrument ?? '')
    else add(hits, by)
  }
  meant.delete('')
  if (meant.size > 0) {
    const [citing] = await search<Hit>([question(isOneOf('cites', [...meant]), citingMax)])
    add(citing?.hits ?? [], 'cites')
  }
  return asked
}
