import { type Day, parseIsoDay } from '../../domain/day.ts'
import type { Entity, JurisdictionFact, OwnIdentity } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import type { Store } from '../../store/store.ts'
import type { EntityBrief, EntityDocument, EntityDocuments } from './entity.ts'
import { entityIdentity, type NamedIn, speaksFor } from './identity.ts'

/** Newest documents that are looked at; a name that stands in more says that it was cut. */
const documentsMax = 2_000

type Row = Omit<EntityDocument, 'on' | 'symbol'> & {
  readonly canonical: string
  readonly role: string | null
  readonly publishedOn: string | null
  readonly jurisdiction: string | null
  readonly own: string | null
}

/** One place where an entity is named: who is meant, and the document. */
export type Naming = { readonly entity: EntityBrief | null; readonly document: EntityDocument }

/** Every document of ours in whose newest text one of the names stands, newest document first. */
export function namingsOf(
  store: Store,
  registry: Registry,
  { type, names }: { type: Entity['type']; names: readonly string[] },
): { readonly namings: readonly Naming[]; readonly capped: boolean } {
  // The newest documents are chosen first: what is read of each is behind its text in the row.
  const rows = store.db.all<Row>(
    `WITH named AS (
       SELECT DISTINCT d.id, d.version_id FROM entity e JOIN document d ON d.version_id = e.version_id
       WHERE e.type = ?1 AND e.canonical IN (SELECT value FROM json_each(?2)) ORDER BY d.id DESC LIMIT ${documentsMax})
     SELECT DISTINCT e.canonical, e.role, d.public_id AS documentId, w.public_id AS workId, v.title, v.kind, v.language,
       v.published_on AS publishedOn, json_extract(v.extraction, '$.jurisdiction') AS jurisdiction,
       json_extract(v.extraction, '$.own') AS own
     FROM named n JOIN document d ON d.id = n.id JOIN version v ON v.id = n.version_id JOIN work w ON w.id = d.work_id
     JOIN entity e ON e.version_id = n.version_id
     WHERE e.type = ?1 AND e.canonical IN (SELECT value FROM json_each(?2)) AND v.secret = 0`,
    type,
    JSON.stringify(names),
  )
  const documents = new Set(rows.map(row => row.documentId))
  return { namings: rows.map(row => namingOf(row, type, registry)), capped: documents.size === documentsMax }
}

/** The works that name one entity, newest first; `limit` of them are listed from `from` on. */
export function worksNaming(
  { namings, capped }: ReturnType<typeof namingsOf>,
  id: string,
  { from, limit }: { from: number; limit: number },
): EntityDocuments {
  const works = new Map<string, EntityDocument>()
  for (const { entity, document } of namings) {
    const first = works.get(document.workId)
    // The Vietnamese text stands for its translations.
    const isBetter = first !== undefined && first.language !== 'vi' && document.language === 'vi'
    if (entity?.id === id && (!first || isBetter)) works.set(document.workId, document)
  }
  const documents = [...works.values()].sort(newestFirst)
  return { total: documents.length, capped, documents: documents.slice(from, from + limit) }
}

function namingOf(row: Row, type: Entity['type'], registry: Registry): Naming {
  const { canonical, role, publishedOn, jurisdiction, own, ...document } = row
  const self = own === null ? null : (JSON.parse(own) as OwnIdentity)
  const on = self?.issuedOn ?? parseIsoDay(publishedOn ?? '') ?? null
  const where: NamedIn = {
    jurisdictions: speaksFor(JSON.parse(jurisdiction ?? '[]') as readonly JurisdictionFact[]),
    on,
  }
  return {
    entity: entityIdentity({ type, canonical, role }, where, registry),
    document: { ...document, on, symbol: self?.symbol ?? null },
  }
}

function newestFirst(a: EntityDocument, b: EntityDocument): number {
  const day = (one: EntityDocument): Day | '' => one.on ?? ''
  return day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.documentId < b.documentId ? -1 : 1
}
