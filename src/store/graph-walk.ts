import type { Relation } from '../domain/relation.ts'
import { cyclesOf } from './cycles.ts'
import type { Edge } from './edge.ts'
import { citedBy, cites } from './graph.ts'
import type { Store } from './store.ts'

export const walkDepthMax = 5
export const walkNodesMax = 200

export type Walk = {
  /** The start first, then by distance. */
  readonly nodes: readonly { readonly id: string; readonly depth: number }[]
  /** Between nodes of the walk, each once, in the stored direction. */
  readonly edges: readonly { readonly from: string; readonly relation: Relation; readonly to: string }[]
  /** Groups of nodes each of which leads back to itself, e.g. two laws that amend each other. */
  readonly cycles: readonly (readonly string[])[]
  /** True when further nodes were left out at 200 nodes. */
  readonly truncated: boolean
}

export type WalkOptions = { readonly depth: number; readonly direction: 'cites' | 'cited-by' }

/** What an instrument leads to, breadth first and without recursion: at most 5 steps and 200 nodes. */
export function walkGraph(store: Store, start: string, { depth, direction }: WalkOptions): Walk {
  const depths = new Map([[start, 0]])
  const edges = new Map<string, Edge>()
  let truncated = false
  for (const [id, distance] of depths) {
    if (distance >= Math.min(depth, walkDepthMax)) continue
    for (const edge of direction === 'cites' ? cites(store, id) : citedBy(store, id)) {
      const next = direction === 'cites' ? edge.to : edge.from
      if (!depths.has(next) && depths.size >= walkNodesMax) {
        truncated = true
        continue
      }
      if (!depths.has(next)) depths.set(next, distance + 1)
      edges.set(`${edge.from} ${edge.relation} ${edge.to}`, edge)
    }
  }
  const plain = [...edges.values()].map(({ from, relation, to }) => ({ from, relation, to }))
  return {
    nodes: [...depths].map(([id, distance]) => ({ id, depth: distance })),
    edges: plain,
    cycles: cyclesOf(plain),
    truncated,
  }
}
