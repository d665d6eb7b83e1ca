import type { Day } from '../domain/day.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Registry } from '../registry/registry.ts'
import type { Stretch } from './intents.ts'
import type { LexiconMatch } from './lexicon.ts'
import type { Token } from './tokens.ts'

type Asked = {
  readonly tokens: readonly Token[]
  readonly lexicon: readonly LexiconMatch[]
  readonly weightAt: (at: number) => number
  /** Where money is asked for (`tiền thưởng`, `thưởng bao nhiêu`). */
  readonly money: readonly Stretch[]
}

/**
 * "tiền thưởng cstđ cấp tỉnh bao nhiêu": where money and awards are asked for and nothing else, not even a province, the
 * table of bonuses knows which instrument sets it on the day. Bonuses of a place stand in its own regulation.
 */
export function bonusesAsked(
  { tokens, lexicon, weightAt, money }: Asked,
  { awards, awardBonuses }: Pick<Registry, 'awards' | 'awardBonuses'>,
  on: Day,
): readonly InstrumentId[] {
  if (money.length === 0) return []
  const named = lexicon.filter(({ entry }) => entry.isAward)
  const isSaid = (at: number): boolean => [...named, ...money].some(({ from, to }) => from <= at && at < to)
  if (named.length === 0 || tokens.some((_, at) => !isSaid(at) && weightAt(at) >= 1)) return []
  const names = new Set(
    named.flatMap(({ entry }) => [entry.text, ...entry.also]).map(name => name.toLowerCase()),
  )
  const asked = new Set(awards.filter(({ vi }) => names.has(vi.toLowerCase())).map(({ id }) => id))
  const rows = awardBonuses.filter(
    ({ award, from, to }) => asked.has(award) && from <= on && (to === null || on <= to),
  )
  return [...new Set(rows.map(({ instrument }) => instrument))]
}
