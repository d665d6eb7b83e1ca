import type { RareItem } from './wanted.ts'

/** One term of a query with the items of each way to say it: its own words first, then what means the same. */
export type TermGroup = { readonly number: number; readonly variants: readonly Variant[] }

export type Variant = {
  readonly items: readonly RareItem[]
  /** Items' worths times it are comparable with those of the term's own words. */
  readonly scale: number
}

/** What means the same counts a little less than what was asked for. */
const alternativeWorth = 0.95

/**
 * Puts items back together by term. An alternative that is there whole is worth the whole term (nearly), however
 * many and rare its words are: an English word is rare among Vietnamese ones, and says no more for that.
 */
export function termGroups(items: readonly RareItem[]): readonly TermGroup[] {
  const groups = new Map<number, Map<number, RareItem[]>>()
  for (const item of items) {
    const group = groups.get(item.group) ?? new Map<number, RareItem[]>()
    groups.set(item.group, group)
    const members = group.get(item.alternative) ?? []
    group.set(item.alternative, members)
    members.push(item)
  }
  return [...groups].map(([number, group]) => {
    const main = group.get(0) ?? []
    const alternatives = [...group].filter(([alternative]) => alternative > 0).map(([, members]) => members)
    return {
      number,
      variants: [
        { items: main, scale: 1 },
        ...alternatives.map(members => ({
          items: members,
          scale: (alternativeWorth * massOf(main)) / Math.max(massOf(members), 0.01),
        })),
      ],
    }
  })
}

/** What items are worth together. */
function massOf(items: readonly RareItem[]): number {
  return items.reduce((sum, { weight, idf }) => sum + weight * idf, 0)
}
