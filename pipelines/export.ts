import { effectsOf } from '../src/store/effects.ts'
import { factsOf } from '../src/store/facts.ts'
import { openFindings } from '../src/store/findings.ts'
import { cites } from '../src/store/graph.ts'
import { instrumentIds } from '../src/store/instruments.ts'
import type { Store } from '../src/store/store.ts'
import { documentIds, findDocument, type StoredDocument } from '../src/store/stored-document.ts'

/**
 * Everything the store knows, as lines of JSON in an order that depends on the content alone: documents, then
 * instruments with facts, effects and edges, then open findings. Instants are left out, so that two stores that
 * hold the same give the same lines.
 */
export function* exportJsonl(store: Store): Generator<string> {
  for (const id of [...documentIds(store)].sort()) {
    const document = findDocument(store, id)
    if (document) yield JSON.stringify({ line: 'document', ...withoutTimes(document) })
  }
  for (const id of instrumentIds(store))
    yield JSON.stringify({
      line: 'instrument',
      id,
      facts: factsOf(store, id),
      effects: effectsOf(store, id),
      cites: cites(store, id),
    })
  for (const finding of openFindings(store)) yield JSON.stringify({ line: 'finding', ...finding })
}

function withoutTimes(document: StoredDocument) {
  const { firstSeenAt: _first, lastSeenAt: _last, goneAt, version, ...rest } = document
  return { ...rest, gone: goneAt !== null, version: { textHash: version.textHash, sha256: version.sha256 } }
}
