import type { Reference } from '../../domain/extraction.ts'
import { type InstrumentId, instrumentId, isComplete } from '../../domain/instrument-id.ts'
import { spanOf } from '../../domain/span.ts'
import { readSurroundings } from './after-number.ts'
import type { Find } from './find.ts'
import type { Scan } from './scan.ts'
import { symbolToId } from './symbol-id.ts'

/** Says of every find which instrument is meant. */
export function resolveAll(finds: readonly Find[], scan: Scan): Reference[] {
  return finds.map(find => resolveOne(find, scan))
}

function resolveOne(find: Find, scan: Scan): Reference {
  const { head } = find
  const own = scan.context.own
  const around = readSurroundings(scan, find.end)
  let id: InstrumentId = instrumentId({ jurisdiction: '_', organ: '_', type: '_', period: '_', number: '_' })
  let symbol: string | null = null
  if (head.by === 'symbol') {
    id = symbolToId(
      head.symbol,
      {
        issuedOn: around.issuedOn,
        jurisdiction: around.jurisdiction,
        leadType: head.type,
        partyTerm: around.partyTerm,
      },
      scan.registry,
    )
    symbol = head.symbol.symbol
  } else if ((head.by === 'this' || head.by === 'context') && own) {
    id = own.id
    symbol = own.symbol
  }
  return {
    ...spanOf(scan.text, find.start, find.end),
    kind: find.kind,
    symbol,
    id,
    issuedOn: around.issuedOn,
    provisions: find.provisions,
    relation: 'mentions',
    nested: null,
    verdict: isComplete(id) ? 'resolved' : 'open',
    held: false,
    candidates: [],
    why: isComplete(id) ? 'the number gives every part of the identity' : 'a part of the identity is missing',
  }
}
