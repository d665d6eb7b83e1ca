import type {
  DocumentKind,
  Entity,
  EntityType,
  JurisdictionFact,
  Language,
  OwnIdentity,
} from '../domain/extraction.ts'
import type { Store } from './store.ts'

type Asked = {
  readonly type: EntityType
  readonly name: string
  /** Only texts that name this territory as one they are of; null: all texts. */
  readonly jurisdiction: string | null
  readonly limit: number
}

/** Rows of the newest texts of documents that have a name, newest first, at most `limit`; secret ones as well. */
export function versionsNaming(store: Store, { type, name, jurisdiction, limit }: Asked): readonly number[] {
  const spoken = `AND e.version_id IN (SELECT id FROM version WHERE instr(json_extract(extraction, '$.jurisdiction'), ?4) > 0)`
  return store.db
    .all<{ id: number }>(
      `SELECT e.version_id AS id FROM entity e JOIN document d ON d.version_id = e.version_id
       WHERE e.type = ?1 AND e.canonical = ?2 ${jurisdiction === null ? '' : spoken}
       GROUP BY e.version_id ORDER BY e.version_id DESC LIMIT ?3`,
      type,
      name,
      limit,
      ...(jurisdiction === null ? [] : [`"${jurisdiction}"`]),
    )
    .map(row => row.id)
}

/** What a document is in which a name stands. */
type Naming = {
  readonly documentId: string
  readonly workId: string
  readonly title: string | null
  readonly kind: DocumentKind
  readonly language: Language
  readonly publishedOn: string | null
  readonly jurisdiction: readonly JurisdictionFact[]
  readonly own: OwnIdentity | null
}

/** A name in a text, with what its document is. */
export type EntityPlace = Naming & { readonly canonical: string; readonly role: string | null }

/** Where some names stand in some texts (rows as of `versionsNaming`), each name and role once a document. No secret ones. */
export function entityPlaces(
  store: Store,
  asked: {
    readonly type: EntityType
    readonly names: readonly string[]
    readonly versions: readonly number[]
  },
): readonly EntityPlace[] {
  const versions = JSON.stringify([...new Set(asked.versions)])
  const naming = namingDocuments(store, versions)
  // CROSS JOIN keeps the order: from the few texts chosen to what is read of them.
  const rows = store.db.all<{ version: number; canonical: string; role: string | null }>(
    `SELECT DISTINCT e.version_id AS version, e.canonical, e.role FROM json_each(?1) n
     CROSS JOIN entity e ON e.version_id = n.value
     WHERE e.type = ?2 AND e.canonical IN (SELECT value FROM json_each(?3))`,
    versions,
    asked.type,
    JSON.stringify(asked.names),
  )
  return rows.flatMap(({ version, canonical, role }) => {
    const document = naming.get(version)
    return document ? [{ ...document, canonical, role }] : []
  })
}

/** The names in one text, each name and role once, with what tells who is meant. */
export type NamesInText = Pick<Naming, 'jurisdiction' | 'own' | 'publishedOn'> & {
  readonly names: readonly Pick<Entity, 'type' | 'canonical' | 'role'>[]
}

/** The names of some types in some newest texts, by the rows of these. Secret texts have none. */
export function allNamesIn(
  store: Store,
  types: readonly EntityType[],
  versions: readonly number[],
): ReadonlyMap<number, NamesInText> {
  const asked = JSON.stringify(versions)
  const rows = store.db.all<{ version: number; type: EntityType; canonical: string; role: string | null }>(
    `SELECT DISTINCT e.version_id AS version, e.type, e.canonical, e.role FROM json_each(?1) n
     CROSS JOIN entity e ON e.version_id = n.value
     WHERE e.type IN (SELECT value FROM json_each(?2)) AND e.canonical IS NOT NULL`,
    asked,
    JSON.stringify(types),
  )
  const names = new Map<number, (typeof rows)[number][]>()
  for (const row of rows) {
    const known = names.get(row.version)
    if (known) known.push(row)
    else names.set(row.version, [row])
  }
  return new Map(
    [...namingDocuments(store, asked)].map(([version, { jurisdiction, own, publishedOn }]) => [
      version,
      { jurisdiction, own, publishedOn, names: names.get(version) ?? [] },
    ]),
  )
}

type Row = Omit<Naming, 'jurisdiction' | 'own'> & {
  readonly version: number
  readonly jurisdiction: string | null
  readonly own: string | null
}

/** The documents of some texts by the rows of these; read once each, however many names stand in them. */
function namingDocuments(store: Store, versions: string): ReadonlyMap<number, Naming> {
  const rows = store.db.all<Row>(
    `SELECT v.id AS version, d.public_id AS documentId, w.public_id AS workId, v.title, v.kind, v.language,
       v.published_on AS publishedOn, json_extract(v.extraction, '$.jurisdiction') AS jurisdiction,
       json_extract(v.extraction, '$.own') AS own
     FROM json_each(?1) n CROSS JOIN version v ON v.id = n.value CROSS JOIN document d ON d.version_id = v.id
     CROSS JOIN work w ON w.id = d.work_id WHERE v.secret = 0`,
    versions,
  )
  return new Map(
    rows.map(({ version, jurisdiction, own, ...document }) => [
      version,
      {
        ...document,
        jurisdiction: JSON.parse(jurisdiction ?? '[]') as readonly JurisdictionFact[],
        own: own === null ? null : (JSON.parse(own) as OwnIdentity),
      },
    ]),
  )
}
