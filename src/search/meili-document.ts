import { createHash } from 'node:crypto'
import { fold } from '../normalise/fold.ts'
import { dayNumber, stretchesOf, writeTimeline } from './meili-timeline.ts'
import { readRecordWords } from './meili-words.ts'
import { formNumberOf, type RecordPart, recordPartOf } from './record-part.ts'
import type { IndexRecord, RecordGroup } from './search-index.ts'
import { territoryKeys } from './territory-keys.ts'
import { eachWord, pairOf } from './tokens.ts'
import type { WordForms } from './word-forms.ts'

/** What is read back of a record; what it is only found by is not. */
export type MeiliDocument = {
  /** Key of the group and number of the part: letters, digits and a hyphen. */
  readonly id: string
  readonly group: string
  readonly part: number
  readonly work: string
  readonly instrument?: string
  readonly type?: string
  readonly issuer?: string
  readonly jurisdiction: readonly string[]
  /** Names under which its territories are asked for. */
  readonly places: readonly string[]
  readonly year?: string
  readonly lang: string
  readonly kind?: string
  readonly source?: string
  /** Kind of part: article, annex, form … */
  readonly piece: RecordPart
  /** Of a form (biểu mẫu). */
  readonly form?: string
  /** Its text is held. */
  readonly held: boolean
  /** Of instruments alone. */
  readonly timeline?: string
  readonly article?: string
  readonly path?: string
  readonly translated: boolean
  /** `YYYYMMDD`, 0 when not known. */
  readonly day: number
  /** 99 when not normative, so that it sorts last. */
  readonly rank: number
  readonly cited: number
  readonly length: number
  readonly packed: string
  /** The record without its text, as JSON. */
  readonly fields: string
  readonly text: string
}

export const rankOfNone = 99

/** The documents of a group, and the words that "did you mean" can offer. */
export function documentsOf({ group, records }: RecordGroup): {
  readonly documents: readonly Readonly<Record<string, unknown>>[]
  readonly words: readonly string[]
} {
  const key = meiliKey(group)
  const words = new Set<string>()
  const documents = records.map((record, part) => {
    const { marked, ...streams } = readRecordWords(wordedOf(record, part === 0))
    for (const word of marked) words.add(word)
    return { ...fieldsOf(record, key, part), ...streams, ...(part === 0 ? headFields(record) : {}) }
  })
  return { documents, words: [...words] }
}

/** Group and work names are addresses sometimes, longer than a key or a facet value may be. */
export function meiliKey(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 24)
}

function wordedOf({ title, heading, symbol, names, text }: IndexRecord, isHead: boolean) {
  const lines = [title, symbol ?? '', heading ?? '', ...(isHead ? names : [])]
  const head = lines.filter(line => line !== '').join('\n')
  return { head, own: isHead ? head : (heading ?? ''), body: text }
}

function fieldsOf(record: IndexRecord, group: string, part: number) {
  const { text, ...fields } = record
  const day = record.issuedOn ?? record.publishedOn
  const isInstrument = record.instrumentId !== null
  return {
    id: `${group}-${part}`,
    group,
    part,
    work: meiliKey(record.workId),
    ...given('instrument', record.instrumentId),
    ...given('type', record.type),
    ...given('issuer', record.issuer),
    jurisdiction: record.jurisdiction,
    places: territoryKeys(record.jurisdiction),
    ...given('year', day?.slice(0, 4) ?? null),
    lang: record.language,
    ...given('kind', record.kind),
    ...given('source', record.source),
    piece: recordPartOf(record.path),
    ...given('form', formNumberOf(record.path) ?? null),
    held: record.documentId !== null,
    ...given('timeline', isInstrument ? writeTimeline(record.statusFrom) : null),
    ...(isInstrument ? stretchesOf(record.statusFrom) : {}),
    ...given('article', record.path?.annex === undefined ? (record.path?.dieu ?? null) : null),
    ...given('path', record.path === null ? null : JSON.stringify(record.path)),
    translated: record.machineTranslated,
    day: day === null ? 0 : dayNumber(day),
    rank: record.rank ?? rankOfNone,
    cited: record.citedBy,
    cites: record.cites,
    fields: JSON.stringify(fields),
    text,
  }
}

/** By which a document is asked for as a whole. */
function headFields({ symbolKeys, signers, recipients }: IndexRecord) {
  return {
    symbols: symbolKeys,
    signers: signers.map(nameTokens),
    recipients: recipients.map(nameTokens),
  }
}

/** The words of a name and their pairs, marked as such: a name is looked for among names alone. */
export function nameTokens(name: string): string {
  const tokens: string[] = []
  let previous: WordForms | undefined
  eachWord(fold(name), forms => {
    if (previous) tokens.push(`__${pairOf(previous, forms)}`)
    tokens.push(`__${forms.folded}`)
    previous = forms
  })
  return tokens.join(' ')
}

function given<Name extends string>(name: Name, value: string | null): { readonly [Key in Name]?: string } {
  return (value === null ? {} : { [name]: value }) as { readonly [Key in Name]?: string }
}
