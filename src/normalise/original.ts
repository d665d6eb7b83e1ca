import { type Fingerprint, fingerprint, traits } from './fingerprint.ts'

/**
 * Finding the original of a translated or copied text: by the address its source line names (`canonicalUrl`), else by
 * what translation leaves as it is (`fingerprint`, `similarity`).
 */
export { canonicalUrl } from './canonical-url.ts'
export { type Fingerprint, fingerprint }

/**
 * How alike two fingerprints are, 0–1: the weight of shared tokens against that of all. Two texts that share little
 * are never alike, however little they have. See `sameStoryMin`.
 */
export function similarity(a: Fingerprint, b: Fingerprint): number {
  let shared = 0
  let all = 0
  for (const trait of traits) {
    const inB = new Set(b[trait])
    shared += weights[trait] * a[trait].filter(token => inB.has(token)).length
    all += (weights[trait] * (a[trait].length + b[trait].length)) / 2
  }
  return all === 0 ? 0 : (shared / all) * Math.min(1, shared / sharedWeightMin)
}

/** From here on two texts tell the same story; reports of one event by two newspapers stay below. */
export const sameStoryMin = 0.5

/** How seldom two unrelated texts share one by chance. */
const weights: Readonly<Record<keyof Fingerprint, number>> = {
  symbols: 4,
  amounts: 3,
  days: 2,
  periods: 2,
  names: 2,
  numbers: 1,
  years: 0.5,
}

/** As much as a symbol, a day and two names. */
const sharedWeightMin = 10
