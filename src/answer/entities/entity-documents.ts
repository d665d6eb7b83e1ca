import { type Day, parseIsoDay } from '../../domain/day.ts'
import type { Entity, JurisdictionFact, OwnIdentity } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import type { Store } from '../../store/store.ts'
import { maskedWords } from '../masked-facts.ts'
import type { EntityBrief, EntityDocument, EntityDocuments } from './entity.ts'
import { entityIdentity, type NamedIn, speaksFor } from './identity.ts'
import { areOneName } from './spellings.ts'

/** Newest documents of one name that are looked at; a name that stands in more says that it was cut. */
export const documentsPerNameMax = 2_000

type Row = Omit<EntityDocument, 'on' | 'symbol'> & {
  readonly canonical: string
  readonly role: string | null
  readonly publishedOn: string | null
  readonly jurisdiction: string | null
  readonly own: string | null
}

/** One place where an entity is named: who is meant, and the document. */
export type Naming = { readonly entity: EntityBrief | null; readonly document: EntityDocument }

export type Named = {
  readonly type: Entity['type']
  readonly names: readonly string[]
  /** Of these names only texts that name this territory as one they are of: the names alone do not say it. */
  readonly bare?: { readonly names: readonly string[]; readonly place: string }
  readonly perNameMax?: number
}

/** Every document of ours in whose newest text one of the names stands. */
export function namingsOf(
  store: Store,
  registry: Registry,
  { type, names, bare, perNameMax = documentsPerNameMax }: Named,
): { readonly namings: readonly Naming[]; readonly capped: boolean } {
  const found = [
    ...names.map(name => versionsNaming(store, { type, name, place: null, limit: perNameMax })),
    ...(bare?.names ?? []).map(name =>
      versionsNaming(store, { type, name, place: bare?.place ?? null, limit: perNameMax }),
    ),
  ]
  // CROSS JOIN keeps the order: from the few texts chosen to what is read of them.
  const rows = store.db.all<Row>(
    `SELECT DISTINCT e.canonical, e.role, d.public_id AS documentId, w.public_id AS workId, v.title, v.kind, v.language,
       v.published_on AS publishedOn, json_extract(v.extraction, '$.jurisdiction') AS jurisdiction,
       json_extract(v.extraction, '$.own') AS own
     FROM json_each(?1) n CROSS JOIN version v ON v.id = n.value CROSS JOIN document d ON d.version_id = v.id
     CROSS JOIN work w ON w.id = d.work_id CROSS JOIN entity e ON e.version_id = v.id
     WHERE e.type = ?2 AND e.canonical IN (SELECT value FROM json_each(?3)) AND v.secret = 0`,
    JSON.stringify([...new Set(found.flat())]),
    type,
    JSON.stringify([...names, ...(bare?.names ?? [])]),
  )
  return {
    namings: rows.map(row => namingOf(row, type, registry)),
    capped: found.some(versions => versions.length === perNameMax),
  }
}

type Asked = {
  readonly type: Entity['type']
  readonly name: string
  readonly place: string | null
  readonly limit: number
}

/** The newest texts that have a name, read from indexes alone. */
function versionsNaming(store: Store, { type, name, place, limit }: Asked): readonly number[] {
  const spoken = `AND e.version_id IN (SELECT id FROM version WHERE json_extract(extraction, '$.jurisdiction') LIKE ?4)`
  return store.db
    .all<{ id: number }>(
      `SELECT e.version_id AS id FROM entity e JOIN document d ON d.version_id = e.version_id
       WHERE e.type = ?1 AND e.canonical = ?2 ${place === null ? '' : spoken}
       GROUP BY e.version_id ORDER BY e.version_id DESC LIMIT ?3`,
      type,
      name,
      limit,
      ...(place === null ? [] : [`%"${place}"%`]),
    )
    .map(row => row.id)
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
    if (entity && areOneName(entity.id, id) && (!first || isBetter)) works.set(document.workId, document)
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
    document: { ...document, title: maskedWords(document.title), on, symbol: self?.symbol ?? null },
  }
}

function newestFirst(a: EntityDocument, b: EntityDocument): number {
  const day = (one: EntityDocument): Day | '' => one.on ?? ''
  return day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.documentId < b.documentId ? -1 : 1
}
