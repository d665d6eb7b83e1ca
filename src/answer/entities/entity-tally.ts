import type { EntityType } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import { documentMarks } from '../../store/document-marks.ts'
import { allNamesIn } from '../../store/entity-places.ts'
import { groupsSince, lastOutboxId } from '../../store/outbox.ts'
import type { Store } from '../../store/store.ts'
import type { EntityBrief } from './entity.ts'
import { whoIsMeant } from './entity-documents.ts'
import { mostCounted } from './most-named.ts'

/** Documents whose names are read in one statement. */
const documentsPerRead = 1_000

const types: readonly EntityType[] = ['award', 'movement', 'organisation']

/** An entity under all its spellings: ids that differ in capitals alone. */
type Tallied = { readonly spellings: Map<string, Spelling>; works: number }
type Spelling = { readonly brief: EntityBrief; readonly of: Tallied; count: number }
/** What was counted of a document, and of which state of it. */
type Counted = { readonly mark: string; readonly work: number; readonly named: readonly Spelling[] }

export type EntityWorks = { readonly brief: EntityBrief; readonly works: number }

/**
 * Counts which works name which awards, movements, organisations and clusters. The first time it reads all documents, afterwards those alone that were
 * saved or seen again since. Copies and translations of a work count once.
 * @returns asks for the count as it is now
 */
export function entityTally(store: Store, registry: Registry): () => readonly EntityWorks[] {
  const entities = new Map<string, Tallied>()
  const documents = new Map<string, Counted>()
  const ofWork = new Map<number, Set<string>>()
  let outbox = 0

  function bringUp(): void {
    const saved = new Set(groupsSince(store, outbox))
    outbox = lastOutboxId(store)
    const changed = documentMarks(store).filter(
      ({ documentId, mark }) => saved.has(documentId) || documents.get(documentId)?.mark !== mark,
    )
    const meant = whoIsMeant(registry)
    for (let at = 0; at < changed.length; at += documentsPerRead) {
      const some = changed.slice(at, at + documentsPerRead)
      const versions = some.map(({ version }) => version)
      const texts = allNamesIn(store, types, versions)
      for (const { documentId, mark, work, version } of some) {
        const text = texts.get(version)
        replace(documentId, { mark, work, named: text === undefined ? [] : meant(text).map(spellingOf) })
      }
    }
  }

  function spellingOf(brief: EntityBrief): Spelling {
    const key = `${brief.kind} ${brief.id.toLowerCase()}`
    const tallied = entities.get(key) ?? { spellings: new Map<string, Spelling>(), works: 0 }
    entities.set(key, tallied)
    const spelling = tallied.spellings.get(brief.id) ?? { brief, of: tallied, count: 0 }
    tallied.spellings.set(brief.id, spelling)
    return spelling
  }

  function replace(documentId: string, now: Counted): void {
    const before = documents.get(documentId)
    const works = new Set(before === undefined ? [now.work] : [before.work, now.work])
    for (const work of works) addWork(work, -1)
    for (const spelling of before?.named ?? []) spelling.count -= 1
    for (const spelling of now.named) spelling.count += 1
    if (before !== undefined) ofWork.get(before.work)?.delete(documentId)
    documents.set(documentId, now)
    const members = ofWork.get(now.work) ?? new Set()
    ofWork.set(now.work, members.add(documentId))
    for (const work of works) addWork(work, 1)
  }

  /** Counts a work in, or out, of each entity that one of its documents names. */
  function addWork(work: number, by: 1 | -1): void {
    const members = [...(ofWork.get(work) ?? [])]
    const named = members.flatMap(id => documents.get(id)?.named.map(spelling => spelling.of) ?? [])
    for (const tallied of new Set(named)) tallied.works += by
  }

  return () => {
    bringUp()
    return [...entities.values()].flatMap(({ spellings, works }) => {
      const brief = works === 0 ? undefined : mostCounted([...spellings.values()])
      return brief === undefined ? [] : [{ brief, works }]
    })
  }
}
