import { plainToken, unmarkedToken } from './meili-words.ts'
import type { TermGroup, Variant } from './term-groups.ts'
import type { RareItem } from './wanted.ts'

/** One way to say a query, as the server is asked: each quoted string is one of the ten terms that it looks at. */
export type Way = {
  /** All words. */
  readonly words: string
  /** All words, and all neighbours side by side. */
  readonly close: string
}

const waysMax = 24

/**
 * The ways to say a short query: each term by its own words or by what means the same, fewest replacements first; and
 * each of them with marks and, for texts that write none, without.
 */
export function waysOf(groups: readonly TermGroup[]): readonly Way[] {
  const choices = groups
    .map(({ variants }) => variants.filter(({ items }) => items.some(({ kind }) => kind === 'word')))
    .filter(variants => variants.length > 0)
  const ways = new Map<string, Way>()
  for (const variants of combinations(choices)) {
    for (const write of [asTyped, unmarked]) {
      const way = wayOf(variants, write)
      if (ways.size < waysMax) ways.set(way.words, way)
    }
  }
  return [...ways.values()]
}

/** One variant of each term; those with most of the reader's own words first. */
function combinations(choices: readonly (readonly Variant[])[]): readonly (readonly Variant[])[] {
  let combined: { readonly variants: readonly Variant[]; readonly replaced: number }[] = [
    { variants: [], replaced: 0 },
  ]
  for (const variants of choices) {
    combined = combined
      .flatMap(before =>
        variants.map((variant, at) => ({
          variants: [...before.variants, variant],
          replaced: before.replaced + Number(at > 0),
        })),
      )
      .sort((a, b) => a.replaced - b.replaced)
      .slice(0, waysMax)
  }
  return combined.map(({ variants }) => variants)
}

type Write = (item: RareItem) => string

const asTyped: Write = item => (item.exact ? item.text : plainToken(item.folded))
const unmarked: Write = item => (item.exact ? unmarkedToken(item.folded) : plainToken(item.folded))

function wayOf(variants: readonly Variant[], write: Write): Way {
  const items = variants.flatMap(variant => variant.items)
  const all = items.filter(({ kind }) => kind === 'word')
  const beginning = all.findLast(({ compounds }) => compounds.length > 0)
  const whole = all.filter(item => item !== beginning).map(item => `"${write(item)}"`)
  const pairs = items.filter(({ kind }) => kind === 'pair').map(({ text }) => `"${text}"`)
  const last = beginning === undefined ? [] : [plainToken(beginning.folded)]
  return { words: [...whole, ...last].join(' '), close: [...pairs, ...whole, ...last].join(' ') }
}

/** Something a long question looks for, with what it tells. */
type Feature = {
  /** Quoted: it must be there. */
  readonly query: string
  /** Its most telling word or pair, for the server to leave out where it has to. */
  readonly token: string
  readonly worth: number
}

/** More of them change no order, and the server takes longer. */
const restMax = 5

/** A question for what has the first feature, best what has most of the others; the last ones are left out first. */
export function leadQuery(lead: Feature, others: readonly Feature[]): string {
  const rest = others.filter(other => other !== lead).map(({ token }) => token)
  // Behind a comma words are not tried as one word with those before.
  return `${[lead.query, ...[...new Set(rest)].slice(0, restMax)].join(', ')} `
}

/**
 * The most telling words and pairs of a question; and, apart, what means the same, each as one feature however long it
 * is: a text has the ones or the others.
 */
export function featuresOf(
  groups: readonly TermGroup[],
  featuresMax: number,
): { readonly own: readonly Feature[]; readonly others: readonly Feature[] } {
  const tokenOf = (item: RareItem): string => (item.kind === 'pair' ? item.text : asTyped(item))
  const worthOf = ({ weight, idf }: RareItem): number => weight * idf
  const own = groups
    .flatMap(({ variants }) => variants[0]?.items ?? [])
    .map(item => ({ query: `"${tokenOf(item)}"`, token: tokenOf(item), worth: worthOf(item) }))
  const others = groups
    .flatMap(({ variants }) => variants.slice(1))
    .flatMap(({ items, scale }) => {
      const [telling] = [...items].sort((a, b) => worthOf(b) - worthOf(a))
      if (!telling) return []
      const worth = scale * items.reduce((sum, item) => sum + worthOf(item), 0)
      const pairs = items.filter(({ kind }) => kind === 'pair')
      const whole = pairs.length > 0 ? pairs : items
      return [{ query: `"${whole.map(tokenOf).join(' ')}"`, token: tokenOf(telling), worth }]
    })
  return { own: best(own, featuresMax), others: best(others, featuresMax) }
}

function best(features: readonly Feature[], count: number): readonly Feature[] {
  return [...features].sort((a, b) => b.worth - a.worth).slice(0, count)
}
