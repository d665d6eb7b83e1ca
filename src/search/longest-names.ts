/**
 * Of names with blanks between their words, by first word: how many words the longest has. Where no name begins, and
 * beyond the longest, none need be looked for.
 */
export function longestNames(names: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const name of names) {
    const words = name.split(' ')
    const first = words[0] ?? ''
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  }
  return longest
}
