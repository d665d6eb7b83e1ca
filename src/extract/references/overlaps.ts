/**
 * The one rule for stretches that share text: the one that begins first wins, then the longer one,
 * then the one that was found first. What remains is in order and disjoint.
 */
export function withoutOverlaps<Stretch extends { readonly start: number; readonly end: number }>(
  stretches: readonly Stretch[],
): Stretch[] {
  const sorted = [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Stretch[] = []
  let taken = 0
  for (const stretch of sorted) {
    if (stretch.start < taken) continue
    kept.push(stretch)
    taken = stretch.end
  }
  return kept
}
