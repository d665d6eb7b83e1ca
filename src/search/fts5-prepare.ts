import { fold } from '../normalise/fold.ts'
import { bytesPerPieceMax, type Change, type Piece, recordsPerPieceMax } from './fts5-change.ts'
import { type KeyName, keyToken } from './fts5-keys.ts'
import { suggestionKey } from './fts5-suggest.ts'
import { wordReader } from './fts5-words.ts'
import { packFields } from './packed-fields.ts'
import { type PieceBytes, pieceBytes } from './piece-bytes.ts'
import { bytesFrom, numbersPerRecord, sizesPerRecord } from './piece-numbers.ts'
import { type ColumnName, columnNames } from './record-attributes.ts'
import { recordPartOf, recordParts } from './record-part.ts'
import type { IndexRecord, RecordGroup } from './search-index.ts'
import { type ValueNumbers, valueNumbers } from './value-numbers.ts'
import type { WordForms } from './word-forms.ts'

/** The first half of putting records: reads words and packs fields. It needs no index; the second half is `fts5-put.ts`. */
type Preparer = {
  /** Begins a change. Each call of what it returns reads the next part of it, up to the last, into a room that is given up. */
  readonly begin: (change: Change) => (room: ArrayBuffer) => Piece
  /** What was read may not have been written: everything that was named is named again. */
  readonly forget: () => void
}

/** One change at a time: `begin` of the next one ends the last. Parts have about 256 kB. */
export function newPreparer(): Preparer {
  const values = valueNumbers()
  const spellings = newSpellings()
  const numbers = new Int32Array(recordsPerPieceMax * numbersPerRecord)
  let readWords = wordReader(spellings.add)
  return {
    begin: change => {
      const records = recordsOf(change.groups)
      let next = records.next()
      let isFirst = true
      return given => {
        const bytes = pieceBytes(given, bytesFrom)
        const groups: string[] = []
        for (; !next.done && groups.length < recordsPerPieceMax; next = records.next()) {
          if (bytes.length() >= bytesFrom + bytesPerPieceMax) break
          const place = numbersPerRecord * groups.push(next.value.group) - numbersPerRecord
          prepare(next.value, { bytes, values, readWords, into: numbers.subarray(place) })
        }
        new Int32Array(bytes.room(), 0, numbers.length).set(numbers)
        const isLast = next.done === true
        const about = {
          isFirst,
          isLast,
          gone: isFirst ? change.gone : [],
          groups,
          values: values.taken(),
          spellings: spellings.taken(),
          notes: isLast ? change.notes : [],
        }
        isFirst = false
        return { room: bytes.room(), about }
      }
    },
    forget: () => {
      values.forget()
      spellings.forget()
      readWords = wordReader(spellings.add)
    },
  }
}

type Placed = { readonly group: string; readonly record: IndexRecord; readonly isHead: boolean }

function* recordsOf(groups: readonly RecordGroup[]): Generator<Placed, undefined> {
  for (const { group, records } of groups)
    for (const [at, record] of records.entries()) yield { group, record, isHead: at === 0 }
  return undefined
}

type Spelling = readonly [folded: string, exact: string]

function newSpellings() {
  const known = new Set<string>()
  let added: Spelling[] = []
  return {
    add: ({ folded, exact }: WordForms): void => {
      if (known.has(exact)) return
      known.add(exact)
      added.push([folded, exact])
    },
    taken: (): readonly Spelling[] => {
      const taken = added
      added = []
      return taken
    },
    forget: (): void => {
      known.clear()
      added = []
    },
  }
}

type Preparing = {
  readonly bytes: PieceBytes
  readonly values: ValueNumbers
  readonly readWords: ReturnType<typeof wordReader>
  /** The numbers of the record, see `piece-numbers.ts`. */
  readonly into: Int32Array
}

function prepare({ record, isHead }: Placed, { bytes, values, readWords, into }: Preparing): void {
  const head = headOf(record, isHead)
  const words = readWords({
    head,
    body: record.text,
    marked: isHead ? head : (record.heading ?? ''),
    keys: keysOf(record, isHead),
  })
  into[0] = bytes.addText(packFields(record))
  into[1] = bytes.addText(record.text)
  into[2] = bytes.add(words.bytes)
  into[3] = bytes.add(words.stream)
  const attributes = attributesOf({ record, isHead, length: words.count }, values)
  let place = sizesPerRecord
  for (const name of columnNames) into[place++] = attributes[name]
}

/** What names a record: of the document, and of its own part. Further names stand with the first record alone. */
function headOf({ title, heading, symbol, names }: IndexRecord, isHead: boolean): string {
  return [title, symbol ?? '', heading ?? '', ...(isHead ? names : [])].filter(line => line !== '').join('\n')
}

type Attributed = { readonly record: IndexRecord; readonly isHead: boolean; readonly length: number }

/** Those of `valueColumns` are numbers of values. */
function attributesOf(
  { record, isHead, length }: Attributed,
  values: ValueNumbers,
): Readonly<Record<ColumnName, number>> {
  const day = record.issuedOn ?? record.publishedOn
  return {
    work: values.of('work', record.workId),
    head: isHead ? 1 : 0,
    type: values.of('type', record.type),
    issuer: values.of('issuer', record.issuer),
    places: values.of('places', record.jurisdiction.length > 0 ? JSON.stringify(record.jurisdiction) : null),
    year: day === null ? 0 : Number(day.slice(0, 4)),
    lang: values.of('lang', record.language),
    kind: values.of('kind', record.kind),
    status: values.of('status', record.statusFrom.length > 0 ? JSON.stringify(record.statusFrom) : null),
    instrument: record.instrumentId === null ? 0 : 1,
    article: values.of('article', record.path?.annex === undefined ? (record.path?.dieu ?? null) : null),
    part: recordParts.indexOf(recordPartOf(record.path)),
    source: values.of('source', record.source),
    held: record.documentId === null ? 0 : 1,
    path: values.of('path', record.path === null ? null : JSON.stringify(record.path)),
    translated: record.machineTranslated ? 1 : 0,
    day: day === null ? 0 : Number(day.replaceAll('-', '')),
    rank: record.rank ?? 0,
    cited: record.citedBy,
    length,
  }
}

/** As tokens. What concerns the whole document is asked for by its first record alone. */
function keysOf(record: IndexRecord, isHead: boolean): string {
  const tokens: string[] = []
  const add = (name: KeyName, value: string): void => void tokens.push(keyToken(name, value))
  if (record.instrumentId !== null) add('instrument', record.instrumentId)
  for (const id of record.cites) add('cites', id)
  if (isHead) {
    for (const key of record.symbolKeys) add('symbol', key)
    for (const name of record.signers) add('signer', fold(name))
    for (const name of record.recipients) add('recipient', fold(name))
    add('title', suggestionKey(record.title))
    if (record.symbol !== null) add('number', suggestionKey(record.symbol))
  }
  return tokens.join(' ')
}
