import { fold } from '../normalise/fold.ts'
import type { Database } from '../store/sqlite.ts'
import { suggestionKey } from './fts5-suggest.ts'
import { packedWord, toBytes } from './packed-words.ts'
import { recordPartOf, recordParts } from './record-part.ts'
import type { IndexRecord, RecordGroup } from './search-index.ts'
import { territoryKeys } from './territory-keys.ts'
import { eachWord, isUnmarked, pairOf, unmarkedForms, type WordForms } from './tokens.ts'

/** Writes groups to one index; it remembers which values and spellings the index has. */
export type Fts5Writer = {
  /** Replaces the records of a group; call it within a transaction. */
  readonly put: (group: RecordGroup) => void
  readonly remove: (group: string) => void
  /** To be called when a transaction was rolled back: what it had added is gone. */
  readonly forget: () => void
}

export function fts5Writer(db: Database): Fts5Writer {
  const values = new Map<string, number>()
  const spellings = new Set<string>()
  const valueId = (name: string, text: string | null): number => {
    if (text === null) return 0
    const key = `${name} ${text}`
    const known = values.get(key)
    if (known !== undefined) return known
    db.run('INSERT OR IGNORE INTO value (name, text) VALUES (?, ?)', name, text)
    const id = db.get<{ id: number }>('SELECT id FROM value WHERE name = ? AND text = ?', name, text)?.id ?? 0
    values.set(key, id)
    return id
  }
  const spell: Lexicon['spell'] = (forms, text, start, end) => {
    if (spellings.has(forms.exact)) return
    spellings.add(forms.exact)
    db.run(
      'INSERT OR IGNORE INTO spelling (folded, exact, word) VALUES (?, ?, ?)',
      forms.folded,
      forms.exact,
      text.slice(start, end),
    )
  }
  return {
    put: ({ group, records }) => {
      removeGroup(db, group)
      for (const [at, record] of records.entries())
        putRecord(db, { group, record, isHead: at === 0 }, { valueId, spell })
      const first = records[0]
      if (first) putSuggestions(db, group, first)
    },
    remove: group => removeGroup(db, group),
    forget: () => {
      values.clear()
      spellings.clear()
    },
  }
}

function removeGroup(db: Database, group: string): void {
  const rows = db.all<{ id: number }>('SELECT id FROM record WHERE group_name = ?', group)
  if (rows.length === 0) return
  for (const { id } of rows) {
    db.run('DELETE FROM words WHERE rowid = ?', id)
    db.run('DELETE FROM key WHERE record = ?', id)
    db.run('DELETE FROM attribute WHERE id = ?', id)
    db.run('DELETE FROM packed WHERE id = ?', id)
  }
  db.run('DELETE FROM record WHERE group_name = ?', group)
  db.run('DELETE FROM suggestion WHERE group_name = ?', group)
}

type Placed = { readonly group: string; readonly record: IndexRecord; readonly isHead: boolean }
type Lexicon = {
  readonly valueId: (name: string, text: string | null) => number
  readonly spell: (forms: WordForms, text: string, start: number, end: number) => void
}

function putRecord(db: Database, { group, record, isHead }: Placed, lexicon: Lexicon): void {
  const { text, ...fields } = record
  const head = headOf(record, isHead)
  const { bytes, count, stream } = readWords(
    { head, body: text, marked: isHead ? head : (record.heading ?? '') },
    lexicon,
  )
  const { lastId } = db.run(
    'INSERT INTO record (group_name, fields, text) VALUES (?, ?, ?)',
    group,
    JSON.stringify(fields),
    text,
  )
  db.run('INSERT INTO packed (id, words) VALUES (?, ?)', lastId, bytes)
  putAttributes(db, { id: lastId, record, isHead, length: count }, lexicon)
  db.run('INSERT INTO words (rowid, stream) VALUES (?, ?)', lastId, stream)
  for (const [name, value] of keysOf(record, isHead))
    db.run('INSERT OR IGNORE INTO key (name, value, record) VALUES (?, ?, ?)', name, value, lastId)
}

/** What names a record: of the document, and of its own part. Further names stand with the first record alone. */
function headOf({ title, heading, symbol, names }: IndexRecord, isHead: boolean): string {
  return [title, symbol ?? '', heading ?? '', ...(isHead ? names : [])].filter(line => line !== '').join('\n')
}

type Attributed = {
  readonly id: number
  readonly record: IndexRecord
  readonly isHead: boolean
  readonly length: number
}

function putAttributes(db: Database, { id, record, isHead, length }: Attributed, { valueId }: Lexicon): void {
  const day = record.issuedOn ?? record.publishedOn
  db.run(
    `INSERT INTO attribute (id, work, head, type, issuer, places, year, lang, kind, status, instrument, article, part, source, held, path, translated, day, rank, cited, length)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    valueId('work', record.workId),
    isHead ? 1 : 0,
    valueId('type', record.type),
    valueId('issuer', record.issuer),
    valueId('places', record.jurisdiction.length > 0 ? JSON.stringify(record.jurisdiction) : null),
    day === null ? 0 : Number(day.slice(0, 4)),
    valueId('lang', record.language),
    valueId('kind', record.kind),
    valueId('status', record.statusFrom.length > 0 ? JSON.stringify(record.statusFrom) : null),
    valueId('instrument', record.instrumentId),
    valueId('article', record.path?.annex === undefined ? (record.path?.dieu ?? null) : null),
    recordParts.indexOf(recordPartOf(record.path)),
    valueId('source', record.source),
    record.documentId === null ? 0 : 1,
    valueId('path', record.path === null ? null : JSON.stringify(record.path)),
    record.machineTranslated ? 1 : 0,
    day === null ? 0 : Number(day.replaceAll('-', '')),
    record.rank ?? 0,
    record.citedBy,
    length,
  )
}

/** `marked`: what of the head is marked as such, in parts of a document their own heading alone. */
type Worded = { readonly head: string; readonly body: string; readonly marked: string }
type ReadWords = { readonly bytes: Uint8Array; readonly count: number; readonly stream: string }

/**
 * One pass over a record's words: packed for scoring, and as the stream that FTS5 gets: each word with its marks, and
 * the pair it makes with its neighbour. Words of the head are there once more, marked. The words of a text that has
 * no marks at all (a translation, `Cao Bang`) are kept as such, so that a query with marks finds them too.
 */
function readWords({ head, body, marked }: Worded, { spell }: Lexicon): ReadWords {
  const isPlain = isUnmarked(body === '' ? head : body)
  const stream: string[] = []
  const numbers: number[] = []
  const read = (text: string, unmarked: boolean): void => {
    let previous: WordForms | undefined
    eachWord(text, (asWritten, start, end, joined) => {
      const forms = unmarked ? unmarkedForms(asWritten) : asWritten
      numbers.push(packedWord(forms, joined))
      if (previous && joined) stream.push(pairOf(previous, forms))
      stream.push(forms.exact)
      if (forms.exact !== forms.folded) spell(forms, text, start, end)
      previous = forms
    })
  }
  const plainHead = isPlain && isUnmarked(head)
  read(head, plainHead)
  const headCount = numbers.length
  read(body, isPlain)
  pushMarked(stream, marked, plainHead)
  return { bytes: toBytes(numbers, headCount), count: numbers.length, stream: stream.join(' ') }
}

function pushMarked(stream: string[], text: string, unmarked: boolean): void {
  let previous: WordForms | undefined
  eachWord(text, (asWritten, _start, _end, joined) => {
    const forms = unmarked ? unmarkedForms(asWritten) : asWritten
    if (previous && joined) stream.push(headMark + pairOf(previous, forms))
    stream.push(headMark + forms.exact)
    previous = forms
  })
}

/** Before a word: it stands in the head. No word begins with it. */
export const headMark = '__'

/** What concerns the whole document is asked for by its first record alone. */
function keysOf(record: IndexRecord, isHead: boolean): readonly (readonly [string, string])[] {
  const cites = record.cites.map(id => ['cites', id] as const)
  if (!isHead) return cites
  return [
    ...cites,
    ...record.symbolKeys.map(key => ['symbol', key] as const),
    ...(record.instrumentId ? [['instrument', record.instrumentId] as const] : []),
    ...territoryKeys(record.jurisdiction).map(id => ['territory', id] as const),
    ...record.signers.map(name => ['signer', fold(name)] as const),
    ...record.recipients.map(name => ['recipient', fold(name)] as const),
  ]
}

function putSuggestions(db: Database, group: string, record: IndexRecord): void {
  const rows: [string, string][] = [[record.title, 'title']]
  if (record.symbol) rows.push([record.symbol, 'symbol'])
  for (const [text, kind] of rows)
    db.run(
      'INSERT OR IGNORE INTO suggestion (folded, text, kind, instrument, group_name) VALUES (?, ?, ?, ?, ?)',
      suggestionKey(text),
      text,
      kind,
      record.instrumentId,
      group,
    )
}
