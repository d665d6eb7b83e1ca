import { effectsOf } from '../src/store/effects.ts'
import { factsOf } from '../src/store/facts.ts'
import { openFindings } from '../src/store/findings.ts'
import { cites } from '../src/store/graph.ts'
import { instrumentIds } from '../src/store/instruments.ts'
import { isHiddenFinding, isSecretPlace, toldFinding, unlessSecret } from '../src/store/secret-places.ts'
import type { Store } from '../src/store/store.ts'
import { documentIds, findDocument, type StoredDocument } from '../src/store/stored-document.ts'

/**
 * Everything the store may hand on, as lines of JSON in an order that depends on the content alone: documents, then
 * instruments with facts, effects and edges, then open findings. Instants are left out, so that two stores that
 * hold the same give the same lines.
 * @param onSecret told at the end how many texts marked MẬT were left out, with what was found of them; a backup has them
 */
export function* exportJsonl(store: Store, onSecret: (count: number) => void = () => {}): Generator<string> {
  let secret = 0
  for (const id of [...documentIds(store)].sort()) {
    const document = findDocument(store, id)
    if (!document) continue
    if (document.secret) secret += 1
    else yield JSON.stringify({ line: 'document', ...handedOn(store, document) })
  }
  for (const id of instrumentIds(store))
    yield JSON.stringify({
      line: 'instrument',
      id,
      facts: factsOf(store, id),
      effects: effectsOf(store, id),
      cites: cites(store, id),
    })
  for (const finding of openFindings(store))
    if (!isHiddenFinding(store, finding))
      yield JSON.stringify({ line: 'finding', ...toldFinding(store, finding) })
  onSecret(secret)
}

function handedOn(store: Store, document: StoredDocument) {
  const { firstSeenAt: _first, lastSeenAt: _last, goneAt, version, ...rest } = document
  const { originalUrl, sourceUrl } = rest.extraction
  return {
    ...rest,
    // A file of the same path may be secret now.
    place: isSecretPlace(store, rest.place) ? null : rest.place,
    attachments: rest.attachments.filter(
      ({ href }) => unlessSecret(store, href, rest.url ?? undefined) !== null,
    ),
    extraction: {
      ...rest.extraction,
      originalUrl: unlessSecret(store, originalUrl),
      sourceUrl: unlessSecret(store, sourceUrl),
    },
    gone: goneAt !== null,
    version: { textHash: version.textHash, sha256: version.sha256 },
  }
}
