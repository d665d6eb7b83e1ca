/** Measures lists of words against each other. In a list a word may come several times; it counts once. */
export type WordMeasure = {
  /** The share of telling words of a list that stand in another one, 0–1. */
  readonly coverage: (words: Int32Array, among: Int32Array) => number
  /** How many different words a list has. */
  readonly distinct: (words: Int32Array) => number
}

/** By how telling each word is. Asking for the same `among` again and again costs nothing more. */
export function wordMeasure(telling: Float64Array): WordMeasure {
  const standsIn = new Int32Array(telling.length)
  const countedIn = new Int32Array(telling.length)
  let place = 0
  let turn = 0
  let marked: Int32Array | null = null
  const mark = (among: Int32Array): void => {
    marked = among
    place++
    for (let at = 0; at < among.length; at++) standsIn[among[at] ?? 0] = place
  }
  const coverage = (words: Int32Array, among: Int32Array): number => {
    if (among !== marked) mark(among)
    turn++
    let total = 0
    let found = 0
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0
      if (countedIn[word] === turn) continue
      countedIn[word] = turn
      const tells = telling[word] ?? 0
      total += tells
      if (standsIn[word] === place) found += tells
    }
    return total === 0 ? 0 : found / total
  }
  const distinct = (words: Int32Array): number => {
    turn++
    let found = 0
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0
      if (countedIn[word] !== turn) found++
      countedIn[word] = turn
    }
    return found
  }
  return { coverage, distinct }
}
