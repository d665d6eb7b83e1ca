/** Row ids that two ordered lists have in common, in order. The shorter one decides how much is looked at. */
export function common(a: Int32Array, b: Int32Array): Int32Array {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const found = new Int32Array(short.length)
  let count = 0
  let at = 0
  for (const id of short) {
    at = firstFrom(long, id, at)
    if (long[at] === id) found[count++] = id
  }
  return found.subarray(0, count)
}

/** Row ids of any of the ordered lists, in order, each once. */
export function unionOf(lists: readonly Int32Array[]): Int32Array {
  return lists.length === 0 ? new Int32Array(0) : lists.reduce(either)
}

function either(a: Int32Array, b: Int32Array): Int32Array {
  const all = new Int32Array(a.length + b.length)
  let count = 0
  let inA = 0
  let inB = 0
  while (inA < a.length || inB < b.length) {
    const idA = a[inA] ?? Number.POSITIVE_INFINITY
    const idB = b[inB] ?? Number.POSITIVE_INFINITY
    all[count++] = Math.min(idA, idB)
    if (idA <= idB) inA += 1
    if (idB <= idA) inB += 1
  }
  return all.subarray(0, count)
}

/** The first place from `at` on whose id is not below: in steps that double, then by halves. */
function firstFrom(ids: Int32Array, id: number, at: number): number {
  let step = 1
  let low = at
  while (low + step < ids.length && (ids[low + step] ?? 0) < id) {
    low += step
    step *= 2
  }
  let high = Math.min(ids.length, low + step + 1)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ids[middle] ?? 0) < id) low = middle + 1
    else high = middle
  }
  return low
}
