import type { EntityType } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import { type DocumentMark, documentMarks } from '../../store/document-marks.ts'
import { allNamesIn } from '../../store/entity-places.ts'
import { groupsSince, lastOutboxId } from '../../store/outbox.ts'
import type { Store } from '../../store/store.ts'
import type { EntityBrief } from './entity.ts'
import { whoIsMeant } from './entity-documents.ts'
import { mostCounted } from './most-named.ts'

/** More take no less time and more memory: of each name in them it is remembered who is meant. */
const documentsPerReadUsual = 250

const types: readonly EntityType[] = ['award', 'movement', 'organisation']

/** An entity under all its spellings: ids that differ in capitals alone. */
type Tallied = { readonly spellings: Map<string, Spelling>; works: number }
type Spelling = { readonly brief: EntityBrief; readonly of: Tallied; count: number }
/** What was counted of a document, and of which state of it. */
type Counted = { readonly mark: string; readonly work: number; readonly named: readonly Spelling[] }

export type EntityWorks = { readonly brief: EntityBrief; readonly works: number }

/** What a count was made of, and what is still to be counted for it. */
type Look = { readonly outbox: number; readonly left: DocumentMark[] }

export type EntityTally = {
  /** The count as it is now: what is not counted yet is counted first. */
  readonly works: () => readonly EntityWorks[]
  /**
   * Counts some more documents, at most so many, of those that were not counted when it began: ahead of the first question,
   * which then finds little left. @returns whether there are more of them
   */
  readonly countSome: (documents: number) => boolean
}

/**
 * Counts which works name which awards, movements, organisations and clusters. The first time it reads all documents,
 * afterwards those alone that were saved or seen again since. Copies and translations of a work count once.
 * @param documentsPerRead documents whose names are read in one statement, and held in memory together
 */
export function entityTally(
  store: Store,
  registry: Registry,
  documentsPerRead = documentsPerReadUsual,
): EntityTally {
  const entities = new Map<string, Tallied>()
  const documents = new Map<string, Counted>()
  const ofWork = new Map<number, Set<string>>()
  let outbox = 0
  let ahead: Look | undefined

  function look(): Look {
    // Before what it is the last of: a document saved between the two is counted twice, not passed over.
    const last = lastOutboxId(store)
    const saved = new Set(groupsSince(store, outbox))
    const left = documentMarks(store).filter(
      ({ documentId, mark }) => saved.has(documentId) || documents.get(documentId)?.mark !== mark,
    )
    return { outbox: last, left }
  }

  /** Counts documents of a look, the last ones first; when none is left, what was saved until then is counted. */
  function count(from: Look, documentsMax: number): void {
    const some = from.left.splice(-documentsMax)
    const texts = allNamesIn(
      store,
      types,
      some.map(({ version }) => version),
    )
    // Asked anew for each read: what it remembers of all documents would take more memory than what is counted.
    const meant = whoIsMeant(registry)
    for (const { documentId, mark, work, version } of some) {
      const text = texts.get(version)
      replace(documentId, { mark, work, named: text === undefined ? [] : meant(text).map(spellingOf) })
    }
    if (from.left.length === 0) outbox = from.outbox
  }

  function countSome(documentsMax: number): boolean {
    ahead ??= look()
    count(ahead, Math.min(documentsMax, documentsPerRead))
    if (ahead.left.length > 0) return true
    ahead = undefined
    return false
  }

  /** What was saved since a count ahead began is found by a look of its own, which has all that is left of that one. */
  function bringUp(): void {
    ahead = undefined
    const now = look()
    do count(now, documentsPerRead)
    while (now.left.length > 0)
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

  function works(): readonly EntityWorks[] {
    bringUp()
    return [...entities.values()].flatMap(({ spellings, works }) => {
      const brief = works === 0 ? undefined : mostCounted([...spellings.values()])
      return brief === undefined ? [] : [{ brief, works }]
    })
  }

  return { works, countSome }
}
