import type { Provision } from '../domain/provision.ts'
import type { MeiliDocument } from './meili-document.ts'
import { both, isOneOf } from './meili-filter.ts'
import type { MeiliReading } from './meili-reading.ts'
import { originalOf } from './original-of.ts'
import type { RankedWork } from './rank.ts'
import { reasonsOf } from './reasons.ts'
import type { FoundWork, IndexQuery, IndexRecord, RecordFields } from './search-index.ts'
import { isQuoting } from './word-for-word.ts'

/** What ranking needs of a document. */
const rankedFields = [
  'id',
  'group',
  'part',
  'work',
  'instrument',
  'issuer',
  'lang',
  'translated',
  'places',
  'piece',
  'form',
  'held',
  'article',
  'path',
  'timeline',
  'day',
  'rank',
  'cited',
  'packed',
] as const
/** A document with what ranking needs of it, and no more. */
export type RankedDocument = Pick<MeiliDocument, (typeof rankedFields)[number]>

/** What a reader gets of it. */
const shownFields = ['fields', 'text'] as const

/** In the order of group and part, which is the same whatever was asked. */
export async function readDocuments(
  reading: MeiliReading,
  ids: readonly string[],
  query: IndexQuery,
): Promise<readonly MeiliDocument[]> {
  const fields = isQuoting(query) ? [...rankedFields, ...shownFields] : rankedFields
  const documents = await reading.documents<MeiliDocument>(ids, fields)
  return [...documents].sort((a, b) => compare(a.group, b.group) || a.part - b.part)
}

/** Further provisions of a work that a hit carries. */
const othersMax = 20
const headsMax = 1_000

/** What hits show: the best record of a work whole, the first record of each of its documents, of others the place. */
export async function loadWorks(
  reading: MeiliReading,
  works: readonly RankedWork[],
  documents: readonly MeiliDocument[],
): Promise<readonly FoundWork[]> {
  const found = works.flatMap(work => {
    const document = documents[work.best.id]
    return document ? [{ ...work, document }] : []
  })
  if (found.length === 0) return []
  const [records, [heads]] = await Promise.all([
    reading.documents<MeiliDocument>(
      found.map(({ document }) => document.id),
      ['id', ...shownFields],
    ),
    reading.search<MeiliDocument>([
      {
        indexUid: reading.names.records,
        ...both(isOneOf('work', [...new Set(found.map(({ document }) => document.work))]), 'part = 0'),
        attributesToRetrieve: ['group', 'work', 'fields'],
        limit: headsMax,
      },
    ]),
  ])
  const loaded = new Map(records.map(record => [record.id, record]))
  const firsts = [...(heads?.hits ?? [])].sort((a, b) => compare(a.group, b.group))
  return found.flatMap(({ document: { id, work }, others, best, score, factors }) => {
    const record = loaded.get(id)
    // Removed between two questions.
    if (record === undefined) return []
    const otherPaths = others.slice(0, othersMax).flatMap(other => pathOf(documents[other.id]))
    const ofWork = firsts.filter(head => head.work === work).map(fieldsOf)
    const whole = recordOf(record)
    const shown = { record: whole, original: originalOf(whole, ofWork), otherPaths, documents: ofWork }
    return [{ ...shown, score, why: reasonsOf({ best, others }), factors }]
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function pathOf(document: MeiliDocument | undefined): readonly Provision[] {
  return document?.path === undefined ? [] : [JSON.parse(document.path) as Provision]
}

function fieldsOf({ fields }: MeiliDocument): RecordFields {
  return JSON.parse(fields) as RecordFields
}

/** With its text, which was asked for. */
export function recordOf(document: MeiliDocument): IndexRecord {
  return { ...fieldsOf(document), text: document.text }
}
