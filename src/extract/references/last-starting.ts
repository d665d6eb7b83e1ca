/** Index of the last of ordered stretches that starts at or before a place; −1 when none does. */
export function lastStarting(stretches: readonly { readonly start: number }[], position: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
