import { type InstrumentId, parseInstrumentId } from '../domain/instrument-id.ts'
import { type WalkOptions, walkGraph } from '../store/graph-walk.ts'
import { currentId } from '../store/instruments.ts'
import type { Store } from '../store/store.ts'
import type { GraphAnswer } from './answers.ts'
import { briefOf } from './status-answer.ts'

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
