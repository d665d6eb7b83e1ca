import type { Effect } from '../../../src/domain/effect.ts'
import { formatProvision } from '../../../src/domain/provision.ts'
import type { Counts } from '../suite.ts'
import type { ListedGold } from './gold.ts'

/** A row is right when instrument, day, scope with its provisions, and causes are; each statement of a row counts. */
export function listScore(
  gold: readonly ListedGold[],
  effects: readonly Effect[],
  counts: Counts,
  miss: (what: string, wanted: unknown, found: unknown) => void,
): void {
  const wanted = gold.map(keyOfGold)
  const found = [...groups(effects.filter(effect => effect.asOf != null)).values()].map(keyOfRows)
  const rest = [...found]
  counts.wanted += wanted.length
  counts.found += found.length
  for (const key of wanted) {
    const at = rest.indexOf(key)
    if (at < 0) miss('row', key, null)
    else {
      counts.hit++
      rest.splice(at, 1)
    }
  }
  for (const key of rest) miss('row', null, key)
}

function keyOfGold({ says, id, day, scope, causes }: ListedGold): string {
  return [says, id, day ?? '-', scope, [...causes].sort().join(' ')].join(' | ')
}

/** One statement gives a row for each cause. */
function groups(effects: readonly Effect[]): Map<string, Effect[]> {
  const found = new Map<string, Effect[]>()
  for (const effect of effects) {
    const key = JSON.stringify([effect.kind, effect.instrument, effect.from, effect.provisions, effect.quote])
    found.set(key, [...(found.get(key) ?? []), effect])
  }
  return found
}

function keyOfRows(rows: readonly Effect[]): string {
  const [first] = rows
  if (first === undefined) return ''
  const causes = rows.flatMap(row => (row.cause === null ? [] : [row.cause]))
  const { kind, instrument, from, provisions } = first
  const scope =
    provisions === null
      ? 'whole'
      : provisions.length === 0
        ? 'part'
        : provisions.map(formatProvision).join('; ')
  return [kind, instrument, from ?? '-', scope, [...causes].sort().join(' ')].join(' | ')
}
