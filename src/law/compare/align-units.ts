import type { ComparedUnit } from './compared-article.ts'
import { singleBlanks } from './single-blanks.ts'
import type { WordMeasure } from './word-measure.ts'

/** A clause or point with its words. */
export type WordedUnit = ComparedUnit & { readonly words: Int32Array }

/** Two clauses or points that are one provision, before and after; either may be missing. */
type AlignedUnits = { readonly old: number | null; readonly young: number | null }

/** How alike two clauses must be to be one; those with the same number are given more. */
const alikeMin = 0.4
const sameNumberBonus = 0.12
/** Above so many comparisons only equal texts are found: schedules of hundreds of points on both sides. */
const comparisonsMax = 60_000

/**
 * Aligns the clauses and points of two articles: those that are most alike, best first, in any order; what is left stands
 * alone. The answer is in the order of the new text, with what was taken out where it used to stand.
 */
export function alignUnits(
  old: readonly WordedUnit[],
  young: readonly WordedUnit[],
  measure: WordMeasure,
): readonly AlignedUnits[] {
  const partner = equalTexts(old, young)
  const takenOld = new Set(partner.values())
  const scored = alikePairs(old, young, { measure, partner, takenOld })
  scored.sort((a, b) => b.score - a.score || a.young - b.young || a.old - b.old)
  for (const one of scored) {
    if (partner.has(one.young) || takenOld.has(one.old)) continue
    partner.set(one.young, one.old)
    takenOld.add(one.old)
  }
  return inOrder(old.length, young.length, partner)
}

/** Equal texts first, those with the same number before others. */
function equalTexts(old: readonly ComparedUnit[], young: readonly ComparedUnit[]): Map<number, number> {
  const places = new Map<string, number[]>()
  old.forEach((unit, at) => {
    const key = singleBlanks(unit.text)
    places.set(key, [...(places.get(key) ?? []), at])
  })
  const partner = new Map<number, number>()
  young.forEach((unit, at) => {
    const free = places.get(singleBlanks(unit.text)) ?? []
    const same = free.findIndex(place => isSameNumber(old[place], unit))
    const [taken] = free.splice(Math.max(0, same), 1)
    if (taken !== undefined) partner.set(at, taken)
  })
  return partner
}

function isSameNumber(a: ComparedUnit | undefined, b: ComparedUnit | undefined): boolean {
  return a?.path.khoan === b?.path.khoan && a?.path.diem === b?.path.diem
}

type Scored = { readonly old: number; readonly young: number; readonly score: number }

function alikePairs(
  old: readonly WordedUnit[],
  young: readonly WordedUnit[],
  known: {
    readonly measure: WordMeasure
    readonly partner: ReadonlyMap<number, number>
    readonly takenOld: ReadonlySet<number>
  },
): Scored[] {
  const { measure, partner, takenOld } = known
  const left = old.flatMap((unit, at) => (takenOld.has(at) ? [] : [{ at, unit }]))
  const right = young.flatMap((unit, at) => (partner.has(at) ? [] : [{ at, unit }]))
  if (left.length * right.length > comparisonsMax) return []
  return left.flatMap(was =>
    right.flatMap(is => {
      const there = measure.coverage(was.unit.words, is.unit.words)
      const back = measure.coverage(is.unit.words, was.unit.words)
      const bonus = isSameNumber(was.unit, is.unit) ? sameNumberBonus : 0
      const score = Math.max((there + back) / 2, 0.8 * Math.max(there, back)) + bonus
      return score < alikeMin ? [] : [{ old: was.at, young: is.at, score }]
    }),
  )
}

function inOrder(oldCount: number, newCount: number, partner: ReadonlyMap<number, number>): AlignedUnits[] {
  const taken = new Set(partner.values())
  const rows: AlignedUnits[] = []
  let next = 0
  const passOld = (to: number): void => {
    for (; next < to; next++) if (!taken.has(next)) rows.push({ old: next, young: null })
  }
  for (let young = 0; young < newCount; young++) {
    const old = partner.get(young) ?? null
    if (old !== null && old >= next) {
      passOld(old)
      next = Math.max(next, old + 1)
    }
    rows.push({ old, young })
  }
  passOld(oldCount)
  return rows
}
