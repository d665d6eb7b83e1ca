import { listIn } from './meili-answer.ts'
import { type MeiliClient, type MeiliOptions, meiliClient } from './meili-client.ts'
import { SearchServerError } from './meili-fault.ts'
import { findMeili } from './meili-find.ts'
import { meiliLearning } from './meili-lookups.ts'
import { meiliWriter } from './meili-put.ts'
import { type MeiliReading, meiliReading } from './meili-reading.ts'
import type { MeiliStatistics } from './meili-score.ts'
import {
  type MeiliNames,
  meiliNames,
  meiliSchemaVersion,
  noteSettings,
  recordSettings,
  wordSettings,
} from './meili-settings.ts'
import { suggestMeili } from './meili-suggest.ts'
import type { SearchIndex } from './search-index.ts'

/** How long a reader trusts what it has learnt of the index before it looks whether the index has changed. */
const trustMs = 5_000
/** Records whose length is looked at: an average is all that is asked for. */
const recordsSampled = 1_000
/** Shorter records are titles alone: instruments whose text is not held. Texts are compared with texts. */
const wordsOfTextMin = 50

/**
 * The index on a Meilisearch server. Nothing is asked of the server until the index is used; `prepareMeili` makes its
 * indexes. Methods throw a SearchServerError, which says what is to be done.
 */
export function openMeili(options: MeiliOptions): SearchIndex {
  const client = meiliClient(options)
  const names = meiliNames(options.name)
  const reading = meiliReading(client, names)
  const learning = meiliLearning(reading)
  const writer = meiliWriter(client, names)
  const statistics = keptStatistics(client, reading, learning.forget)
  const changing = async (change: Promise<void>): Promise<void> => {
    try {
      await change
    } finally {
      learning.forget()
      statistics.forget()
    }
  }
  return {
    put: groups => changing(writer.put(groups)),
    remove: groups => changing(writer.remove(groups)),
    find: query => findMeili({ reading, learning, statistics: statistics.read }, query),
    suggest: (typed, limit) => suggestMeili(reading, typed, limit),
    count: () => count(reading),
    getNote: name => readNote(client, names, name),
    setNote: async (name, value) => {
      const task = await client.enqueue(server =>
        server.index(names.notes).addDocuments([{ id: name, value }], { primaryKey: 'id' }),
      )
      await client.settle([task])
    },
    close: async () => {},
  }
}

/**
 * Makes the indexes on the server, or brings their settings up to this program's; with `fresh`, empties them first.
 * @throws SearchServerError
 */
export async function prepareMeili(options: MeiliOptions, { fresh = false } = {}): Promise<void> {
  const client = meiliClient(options)
  const names = meiliNames(options.name)
  const tasks: number[] = []
  for (const [uid, settings] of [
    [names.records, recordSettings],
    [names.words, wordSettings],
    [names.notes, noteSettings],
  ] as const) {
    if (fresh) await removeIndex(client, uid)
    tasks.push(await client.enqueue(server => server.index(uid).updateSettings(settings)))
  }
  await client.settle(tasks)
  await openMeili(options).setNote('schema', String(meiliSchemaVersion))
}

/** Whether the server has this program's index under that name. @throws SearchServerError */
export async function isPrepared(options: MeiliOptions): Promise<boolean> {
  try {
    return (await openMeili(options).getNote('schema')) === String(meiliSchemaVersion)
  } catch (error) {
    if (error instanceof SearchServerError && error.fault === 'unprepared') return false
    throw error
  }
}

/** A second index to fill beside the one in use. `finish` puts it in the place of the first, and removes that. */
export async function openSecondMeili(
  options: MeiliOptions,
): Promise<{ readonly index: SearchIndex; readonly finish: () => Promise<void> }> {
  const second = { ...options, name: `${options.name}-next` }
  await prepareMeili(second, { fresh: true })
  const client = meiliClient(options)
  const [from, to] = [meiliNames(second.name), meiliNames(options.name)]
  const pairs = (['records', 'words', 'notes'] as const).map(part => [from[part], to[part]] as const)
  return {
    index: openMeili(second),
    finish: async () => {
      // Both must be there to change places; a first one that is missing is made empty.
      if (!(await isPrepared(options))) await prepareMeili(options)
      const swap = await client.enqueue(server =>
        server.swapIndexes(pairs.map(([one, other]) => ({ indexes: [one, other], rename: false }))),
      )
      await client.settle([swap])
      for (const [one] of pairs) await removeIndex(client, one)
    },
  }
}

/** An index that is not there is as good as removed. */
async function removeIndex(client: MeiliClient, uid: string): Promise<void> {
  const task = await client.enqueue(server => server.index(uid).delete())
  try {
    await client.settle([task])
  } catch (error) {
    if (!(error instanceof SearchServerError && /not found/.test(error.message))) throw error
  }
}

async function readNote(client: MeiliClient, { notes }: MeiliNames, name: string): Promise<string | null> {
  const answer = await client.ask(server =>
    server.httpRequest.post({
      path: `indexes/${notes}/documents/fetch`,
      body: { ids: [name], fields: ['value'], limit: 1 },
    }),
  )
  return listIn<{ readonly value: string }>(answer, 'results', 'value')[0]?.value ?? null
}

async function count({ search, names }: MeiliReading): Promise<{ records: number; works: number }> {
  const all = { indexUid: names.records, attributesToRetrieve: ['id'], page: 1, hitsPerPage: 1 }
  const [records, works] = await search([all, { ...all, filter: 'part = 0', distinct: 'work' }])
  return { records: records?.total ?? 0, works: works?.total ?? 0 }
}

/** Number and length of records, and whether the index has changed since it was last looked at. */
function keptStatistics(client: MeiliClient, { names }: MeiliReading, onChange: () => void) {
  let known: MeiliStatistics | undefined
  let stamp = ''
  let lookedAt = 0
  return {
    forget: () => {
      known = undefined
    },
    read: async (): Promise<MeiliStatistics> => {
      if (known && Date.now() - lookedAt < trustMs) return known
      const index = await client.read(server => server.getRawIndex(names.records))
      const now = String(index?.updatedAt)
      lookedAt = Date.now()
      if (known && now === stamp) return known
      if (now !== stamp) onChange()
      stamp = now
      const sample = await client.read(server =>
        server
          .index<{ length: number }>(names.records)
          .getDocuments({ fields: ['length'], limit: recordsSampled }),
      )
      const lengths = listIn<{ readonly length: number }>(sample, 'results', 'length')
      const texts = lengths.map(({ length }) => length).filter(length => length >= wordsOfTextMin)
      const sum = texts.reduce((all, length) => all + length, 0)
      known = {
        records: sample.total,
        averageLength: 2 * (texts.length === 0 ? wordsOfTextMin : sum / texts.length),
      }
      return known
    },
  }
}
