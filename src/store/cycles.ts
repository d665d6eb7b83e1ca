type Arc = { readonly from: string; readonly to: string }

/**
 * The strongly connected groups of two or more nodes (Kosaraju, without recursion): each node of a group leads to every
 * other. Groups and their members are in the order of their names. Linear in the arcs.
 */
export function cyclesOf(arcs: readonly Arc[]): string[][] {
  const forward = neighbours(arcs)
  const backward = neighbours(arcs.map(({ from, to }) => ({ from: to, to: from })))
  const grouped = new Set<string>()
  const groups: string[][] = []
  for (const start of finishOrder(forward).reverse()) {
    const group = reach(backward, start, grouped)
    if (group.length > 1) groups.push(group.sort())
  }
  return groups.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

function neighbours(arcs: readonly Arc[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { from, to } of arcs) {
    const known = found.get(from) ?? []
    known.push(to)
    found.set(from, known)
    if (!found.has(to)) found.set(to, [])
  }
  return found
}

/** Nodes in the order in which a depth-first search leaves them. */
function finishOrder(next: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>()
  const order: string[] = []
  for (const start of next.keys()) {
    const path: { node: string; at: number }[] = seen.has(start) ? [] : [{ node: start, at: 0 }]
    seen.add(start)
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const child = next.get(top.node)?.[top.at++]
      if (child === undefined) order.push(path.pop()?.node ?? '')
      else if (!seen.has(child)) {
        seen.add(child)
        path.push({ node: child, at: 0 })
      }
    }
  }
  return order
}

/** What can be reached and was not grouped yet; marks it. */
function reach(next: ReadonlyMap<string, readonly string[]>, start: string, grouped: Set<string>): string[] {
  if (grouped.has(start)) return []
  grouped.add(start)
  const group = [start]
  for (const node of group) {
    for (const child of next.get(node) ?? []) {
      if (grouped.has(child)) continue
      grouped.add(child)
      group.push(child)
    }
  }
  return group
}
