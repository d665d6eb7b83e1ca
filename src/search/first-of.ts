/**
 * The ids with the lowest keys, lowest first, newest first where keys are equal. Only `count` of them are ever sorted: of a
 * hundred thousand records a hundred are wanted.
 */
export function firstOf(
  ids: ArrayLike<number>,
  count: number,
  keyOf: (id: number) => number,
): readonly number[] {
  const room = Math.min(count, ids.length)
  if (room <= 0) return []
  const heap: Heap = { ids: new Float64Array(room), keys: new Float64Array(room), size: 0 }
  let worst = Number.POSITIVE_INFINITY
  for (let at = ids.length - 1; at >= 0; at--) {
    const id = ids[at] ?? 0
    const key = keyOf(id)
    if (key > worst) continue
    if (heap.size < room) rise(heap, id, key)
    else if (key < worst || id > (heap.ids[0] ?? 0)) sink(heap, id, key)
    if (heap.size === room) worst = heap.keys[0] ?? worst
  }
  return inOrder(heap)
}

/** The entry that would go first is at the root. Numbers in two arrays: an object for each would be garbage by thousands. */
type Heap = { readonly ids: Float64Array; readonly keys: Float64Array; size: number }

function isWorse(heap: Heap, at: number, id: number, key: number): boolean {
  const other = heap.keys[at] ?? 0
  return other > key || (other === key && (heap.ids[at] ?? 0) < id)
}

function put(heap: Heap, at: number, id: number, key: number): void {
  heap.ids[at] = id
  heap.keys[at] = key
}

function move(heap: Heap, from: number, to: number): void {
  put(heap, to, heap.ids[from] ?? 0, heap.keys[from] ?? 0)
}

/** Adds an entry. */
function rise(heap: Heap, id: number, key: number): void {
  let at = heap.size++
  while (at > 0) {
    const above = (at - 1) >> 1
    if (isWorse(heap, above, id, key)) break
    move(heap, above, at)
    at = above
  }
  put(heap, at, id, key)
}

/** Puts an entry in the place of the root. */
function sink(heap: Heap, id: number, key: number): void {
  let at = 0
  for (let below = 1; below < heap.size; below = 2 * at + 1) {
    const right = below + 1
    if (right < heap.size && isWorse(heap, right, heap.ids[below] ?? 0, heap.keys[below] ?? 0)) below = right
    if (!isWorse(heap, below, id, key)) break
    move(heap, below, at)
    at = below
  }
  put(heap, at, id, key)
}

function inOrder(heap: Heap): readonly number[] {
  const ids: number[] = []
  while (heap.size > 0) {
    ids.push(heap.ids[0] ?? 0)
    heap.size -= 1
    sink(heap, heap.ids[heap.size] ?? 0, heap.keys[heap.size] ?? 0)
  }
  return ids.reverse()
}
