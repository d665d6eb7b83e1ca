import { type Day, parseIsoDay } from '../../domain/day.ts'
import type { EntityType } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import {
  type EntityPlace,
  entityPlaces,
  type NamesInText,
  versionsNaming,
} from '../../store/entity-places.ts'
import type { Store } from '../../store/store.ts'
import { maskedWords } from '../masked-facts.ts'
import type { EntityBrief, EntityDocument, EntityDocuments } from './entity.ts'
import { entityIdentity, type NamedIn, speaksFor } from './identity.ts'
import { areOneName } from './spellings.ts'

/** Newest documents of one name that are looked at; a name that stands in more says that it was cut. */
const documentsPerNameMax = 2_000

/** One place where an entity is named: who is meant, and the document. */
type Naming = { readonly entity: EntityBrief | null; readonly document: EntityDocument }

export type Named = {
  readonly type: EntityType
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
    ...names.map(name => versionsNaming(store, { type, name, jurisdiction: null, limit: perNameMax })),
    ...(bare?.names ?? []).map(name =>
      versionsNaming(store, { type, name, jurisdiction: bare?.place ?? null, limit: perNameMax }),
    ),
  ]
  const places = entityPlaces(store, {
    type,
    names: [...names, ...(bare?.names ?? [])],
    versions: found.flat(),
  })
  return {
    namings: places.map(place => namingOf(place, type, registry)),
    capped: found.some(versions => versions.length === perNameMax),
  }
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

function namingOf(place: EntityPlace, type: EntityType, registry: Registry): Naming {
  const { canonical, role, publishedOn: _published, jurisdiction: _where, own, ...document } = place
  const where = whereNamed(place)
  return {
    entity: entityIdentity({ type, canonical, role }, where, registry),
    document: { ...document, title: maskedWords(document.title), on: where.on, symbol: own?.symbol ?? null },
  }
}

function whereNamed({ publishedOn, jurisdiction, own }: Omit<NamesInText, 'names'>): NamedIn {
  const on = own?.issuedOn ?? parseIsoDay(publishedOn ?? '') ?? null
  return { jurisdictions: speaksFor(jurisdiction), on }
}

/** Tells who is meant in texts; a name that stands in a thousand texts of one office and day is looked up once. */
export function whoIsMeant(registry: Registry): (text: NamesInText) => readonly EntityBrief[] {
  const known = new Map<string, EntityBrief | null>()
  return text => {
    const where = whereNamed(text)
    const place = `${where.on} ${where.jurisdictions.join(' ')}`
    return text.names.flatMap(({ type, canonical, role }) => {
      const key = `${type}\n${canonical}\n${role}\n${place}`
      const found = known.get(key)
      if (found !== undefined) return found ?? []
      const entity = entityIdentity({ type, canonical, role }, where, registry)
      known.set(key, entity)
      return entity ?? []
    })
  }
}

function newestFirst(a: EntityDocument, b: EntityDocument): number {
  const day = (one: EntityDocument): Day | '' => one.on ?? ''
  return day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.documentId < b.documentId ? -1 : 1
}
