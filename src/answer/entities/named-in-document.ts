import type { Extraction } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import { type EntityBrief, entityKinds } from './entity.ts'
import { entityIdentity, speaksFor } from './identity.ts'

/** Entities of one document that have pages, each once: awards, movements, organisations, clusters; in that order. */
export function namedInDocument(extraction: Extraction, registry: Registry): readonly EntityBrief[] {
  const where = {
    jurisdictions: speaksFor(extraction.jurisdiction),
    on: extraction.own?.issuedOn ?? extraction.publishedOn,
  }
  const found = new Map<string, EntityBrief>()
  for (const entity of extraction.entities) {
    const brief = entityIdentity(entity, where, registry)
    if (brief) found.set(`${brief.kind} ${brief.id}`, brief)
  }
  return [...found.values()].sort((a, b) => entityKinds.indexOf(a.kind) - entityKinds.indexOf(b.kind))
}
