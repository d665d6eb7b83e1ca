/**
 * The ids with the lowest keys, lowest first, newest first where keys are equal. Only `count` of them are ever sorted: of a
 * hundred thousand records a hundred are wanted.
 */
export function firstOf(
  ids: ArrayLike<number>,
  count: number,
  keyOf: (id: number) => number,
): readonly number[] {
  if (count <= 0) return []
  const heap: Entry[] = []
  let worst = Number.POSITIVE_INFINITY
  for (let at = ids.length - 1; at >= 0; at--) {
    const id = ids[at] ?? 0
    const key = keyOf(id)
    if (key > worst) continue
    const last = heap[0]
    if (last === undefined || heap.length < count) {
      heap.push({ id, key })
      rise(heap)
    } else if (key < last.key || id > last.id) {
      heap[0] = { id, key }
      sink(heap)
    }
    if (heap.length === count) worst = heap[0]?.key ?? worst
  }
  return heap.sort((a, b) => a.key - b.key || b.id - a.id).map(({ id }) => id)
}

type Entry = { readonly id: number; readonly key: number }

/** The heap has the entry that would go first at its root. */
function isWorse(a: Entry, b: Entry): boolean {
  return a.key > b.key || (a.key === b.key && a.id < b.id)
}

function rise(heap: Entry[]): void {
  for (let at = heap.length - 1; at > 0; ) {
    const above = (at - 1) >> 1
    if (!swapIfWorse(heap, at, above)) return
    at = above
  }
}

function sink(heap: Entry[]): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1
    const [a, b] = [heap[left], heap[left + 1]]
    if (a === undefined) return
    const worse = b !== undefined && isWorse(b, a) ? left + 1 : left
    if (!swapIfWorse(heap, worse, at)) return
    at = worse
  }
}

/** Whether the lower one had to go up. */
function swapIfWorse(heap: Entry[], lower: number, upper: number): boolean {
  const [low, up] = [heap[lower], heap[upper]]
  if (low === undefined || up === undefined || !isWorse(low, up)) return false
  heap[lower] = up
  heap[upper] = low
  return true
}
