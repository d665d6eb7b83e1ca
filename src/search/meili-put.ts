import type { MeiliClient } from './meili-client.ts'
import { documentsOf, meiliKey } from './meili-document.ts'
import { isOneOf } from './meili-filter.ts'
import type { MeiliNames } from './meili-settings.ts'
import type { RecordGroup } from './search-index.ts'

/** A server takes requests of up to 100 MB; a tenth keeps its memory, and ours, small. */
const requestBytesMax = 10_000_000
const groupsPerRemoval = 1_000

type MeiliWriter = {
  /** Replaces the records of groups; they are there when the promise is fulfilled. @throws SearchServerError */
  readonly put: (groups: readonly RecordGroup[]) => Promise<void>
  readonly remove: (groups: readonly string[]) => Promise<void>
}

/**
 * Everything it sends can be sent twice: documents have keys of their own, and what a group no longer has is removed
 * after what it has was added, so that a reader never misses it.
 */
export function meiliWriter(client: MeiliClient, names: MeiliNames): MeiliWriter {
  const wordsSent = new Set<string>()
  const send = async (
    index: string,
    documents: readonly Readonly<Record<string, unknown>>[],
  ): Promise<number[]> => {
    const tasks: number[] = []
    for (const batch of batchesOf(documents))
      tasks.push(
        await client.enqueue(server => server.index(index).addDocuments([...batch], { primaryKey: 'id' })),
      )
    return tasks
  }
  const removeWhere = (filter: string): Promise<number> =>
    client.enqueue(server => server.index(names.records).deleteDocuments({ filter }))
  return {
    put: async groups => {
      const made = groups.map(group => ({ group: meiliKey(group.group), ...documentsOf(group) }))
      const words = [...new Set(made.flatMap(each => each.words))].filter(word => !wordsSent.has(word))
      const tasks = [
        ...(await send(
          names.records,
          made.flatMap(({ documents }) => documents),
        )),
        ...(await send(names.words, words.map(wordDocument))),
      ]
      for (const filter of outdated(made.map(({ group, documents }) => [group, documents.length])))
        tasks.push(await removeWhere(filter))
      await client.settle(tasks)
      for (const word of words) wordsSent.add(word)
    },
    remove: async groups => {
      const keys = groups.map(meiliKey)
      const tasks: number[] = []
      for (let at = 0; at < keys.length; at += groupsPerRemoval)
        tasks.push(await removeWhere(isOneOf('group', keys.slice(at, at + groupsPerRemoval))))
      await client.settle(tasks)
    },
  }
}

/** A key has letters, digits, hyphens and underscores alone. */
function wordDocument(word: string): { readonly id: string; readonly word: string } {
  return { id: /^[a-z0-9]+$/.test(word) ? word : meiliKey(word), word }
}

/** Parts beyond those that groups have now; one filter for many groups with as many parts. */
function outdated(groups: readonly (readonly [group: string, parts: number])[]): readonly string[] {
  const byParts = new Map<number, string[]>()
  for (const [group, parts] of groups) {
    const others = byParts.get(parts) ?? []
    byParts.set(parts, others)
    others.push(group)
  }
  const filters: string[] = []
  for (const [parts, keys] of byParts)
    for (let at = 0; at < keys.length; at += groupsPerRemoval)
      filters.push(`(${isOneOf('group', keys.slice(at, at + groupsPerRemoval))} AND part >= ${parts})`)
  return inTurn(filters, filtersPerRemoval).map(some => some.join(' OR '))
}

const filtersPerRemoval = 50

function inTurn<Item>(items: readonly Item[], count: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / count) }, (_, at) =>
    items.slice(at * count, (at + 1) * count),
  )
}

/** Documents whose JSON fits into one request together. */
function* batchesOf<Item>(documents: readonly Item[]): Generator<readonly Item[]> {
  let batch: Item[] = []
  let bytes = 0
  for (const document of documents) {
    const size = Buffer.byteLength(JSON.stringify(document)) + 1
    if (batch.length > 0 && bytes + size > requestBytesMax) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(document)
    bytes += size
  }
  if (batch.length > 0) yield batch
}
