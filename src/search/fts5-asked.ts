import type { Database } from '../store/sqlite.ts'
import type { Candidate } from './candidate.ts'
import type { Columns } from './fts5-columns.ts'
import type { Passes } from './fts5-filter.ts'
import { withKey } from './fts5-keys.ts'
import { fieldsOf } from './fts5-load.ts'
import type { IndexQuery } from './search-index.ts'

/** Records that cite the number asked for and are looked at. */
const citingMax = 200

export type Asked = ReadonlyMap<number, Candidate['by']>

/** Records of the numbers and instruments asked for, and of what cites the number, by row id. */
export function askedFor(
  {
    db,
    columns,
    passes,
  }: { readonly db: Database; readonly columns: Columns; readonly passes: Passes | undefined },
  { symbolKeys, instruments, answers }: IndexQuery,
): Asked {
  const asked = new Map<number, Candidate['by']>()
  const add = (ids: Iterable<number>, by: Candidate['by']): void => {
    for (const id of ids) if (!asked.has(id) && (passes === undefined || passes(id))) asked.set(id, by)
  }
  const ofInstruments = (ids: readonly string[]): Int32Array =>
    withKey(db, 'instrument', ids).filter(id => columns.head[id] === 1)
  const bySymbol = withKey(db, 'symbol', symbolKeys)
  add(ofInstruments(answers), 'answer')
  add(bySymbol, 'symbol')
  add(ofInstruments(instruments), 'instrument')
  const meant = [...fieldsOf(db, [...bySymbol]).values()].flatMap(({ instrumentId }) => instrumentId ?? [])
  add(withKey(db, 'cites', [...new Set(meant)]).subarray(0, citingMax), 'cites')
  return asked
}

/** Of the records of a number without a year ("nđ 98 tđkt"), those the other words are about. */
const topicShareMin = 0.6
/** What weighs less asks or joins, and says nothing of what is meant. */
const tellingWeightMin = 1
const meantAlike = { cover: 1, head: 0, translated: false } as const

/**
 * A number without a year names many documents; the rest of the query says which are meant. Where there is no rest
 * ("nghị định 98", "nghị định 98 còn hiệu lực không"), that one's title repeats its number tells nothing: all of them are meant alike.
 */
export function onTopic(
  candidates: readonly Candidate[],
  { symbolKeys, terms }: Pick<IndexQuery, 'symbolKeys' | 'terms'>,
): readonly Candidate[] {
  if (!symbolKeys.some(key => key.split('/')[1] === '_')) return candidates
  const bySymbol = candidates.filter(({ by }) => by === 'symbol')
  const best = Math.max(...bySymbol.map(({ score }) => score.text))
  if (terms.every(({ weight }) => weight < tellingWeightMin))
    return candidates.map(each =>
      each.by === 'symbol' ? { ...each, score: { ...meantAlike, text: best } } : each,
    )
  return candidates.map(each =>
    each.by === 'symbol' && each.score.text < topicShareMin * best ? { ...each, by: 'words' } : each,
  )
}
