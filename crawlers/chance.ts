/**
 * How likely so few are, or fewer, of `all` when each is one with the probability `rate`: the lower tail of the binomial
 * distribution. Linear in `few`; sums of logarithms, so that thousands of pages do not vanish in rounding.
 */
export function chanceOfSoFew(few: number, all: number, rate: number): number {
  if (few >= all || rate <= 0) return 1
  if (rate >= 1) return 0
  const step = Math.log(rate) - Math.log(1 - rate)
  let logTerm = all * Math.log(1 - rate)
  let sum = Math.exp(logTerm)
  for (let n = 1; n <= few; n += 1) {
    logTerm += Math.log(all - n + 1) - Math.log(n) + step
    sum += Math.exp(logTerm)
  }
  return Math.min(1, sum)
}
