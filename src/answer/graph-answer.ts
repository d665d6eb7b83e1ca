import { type InstrumentId, parseInstrumentId } from '../domain/instrument-id.ts'
import { type Walk, type WalkOptions, walkGraph } from '../store/graph-walk.ts'
import { currentId } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'
import { briefOf, type InstrumentBrief } from './instrument-brief.ts'

export type GraphAnswer = Omit<Walk, 'nodes'> & {
  readonly nodes: readonly (Omit<InstrumentBrief, 'instrumentId'> & {
    /** An instrument, or the work of a news document. */
    readonly id: string
    readonly depth: number
  })[]
}

/** What an instrument leads to over several steps, with the symbol and title of each node that is an instrument. */
export function graphAnswer(store: Store, id: InstrumentId, options: WalkOptions): GraphAnswer {
  const walk = walkGraph(store, currentId(store, id), options)
  return {
    ...walk,
    nodes: walk.nodes.map(node => {
      if (!parseInstrumentId(node.id)) return { ...node, symbol: null, title: null }
      const { symbol, title } = briefOf(store, node.id as InstrumentId)
      return { ...node, symbol, title }
    }),
  }
}
