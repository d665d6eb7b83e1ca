import { fold } from '../normalise/fold.ts'
import type { Database } from '../store/sqlite.ts'
import { lastIdNote, lastRecordId } from './fts5-columns.ts'
import { type KeyName, keyToken } from './fts5-keys.ts'
import { suggestionKey } from './fts5-suggest.ts'
import { type ReadWords, type Worded, wordReader } from './fts5-words.ts'
import { packFields } from './packed-fields.ts'
import { type AttributeWriter, attributeWriter } from './record-attributes.ts'
import { recordPartOf, recordParts } from './record-part.ts'
import type { IndexRecord, RecordGroup } from './search-index.ts'
import type { WordForms } from './tokens.ts'
import { utf8Writer } from './utf8-writer.ts'
import { type ValueIds, valueIdsOf } from './value-ids.ts'

/** Writes groups to one index; it remembers which values and spellings the index has. */
export type Fts5Writer = {
  /** Replaces the records of groups; call it within a transaction. */
  readonly put: (groups: readonly RecordGroup[]) => void
  readonly remove: (groups: readonly string[]) => void
  /** To be called when a transaction was rolled back: what it had added is gone. */
  readonly forget: () => void
}

export function fts5Writer(db: Database): Fts5Writer {
  const spellings = new Set<string>()
  const spell = (forms: WordForms): void => {
    if (spellings.has(forms.exact)) return
    spellings.add(forms.exact)
    db.run('INSERT OR IGNORE INTO spelling (folded, exact) VALUES (?, ?)', forms.folded, forms.exact)
  }
  const valueId = valueIdsOf(db)
  const attributes = attributeWriter(db)
  const utf8 = { fields: utf8Writer(), text: utf8Writer() }
  let readWords = wordReader(spell)
  return {
    put: groups => {
      removeGroups(
        db,
        groups.map(({ group }) => group),
        attributes,
      )
      let id = lastRecordId(db)
      const writing = { valueId: valueId.of, readWords, attributes, utf8 }
      for (const { group, records } of groups)
        for (const [at, record] of records.entries())
          putRecord(db, { id: ++id, group, record, isHead: at === 0 }, writing)
      attributes.flush()
      db.run('INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)', lastIdNote, String(id))
    },
    remove: groups => {
      removeGroups(db, groups, attributes)
      attributes.flush()
    },
    forget: () => {
      valueId.forget()
      attributes.forget()
      spellings.clear()
      readWords = wordReader(spell)
    },
  }
}

function removeGroups(db: Database, groups: readonly string[], attributes: AttributeWriter): void {
  const rows = db.all<{ id: number }>(
    'SELECT id FROM record WHERE group_name IN (SELECT value FROM json_each(?))',
    JSON.stringify(groups),
  )
  for (const { id } of rows) {
    attributes.clear(id)
    for (const table of ['words WHERE rowid', 'packed WHERE id', 'record WHERE id'])
      db.run(`DELETE FROM ${table} = ?`, id)
    db.run('INSERT INTO gone (id) VALUES (?)', id)
  }
}

type Placed = {
  readonly id: number
  readonly group: string
  readonly record: IndexRecord
  readonly isHead: boolean
}
type Utf8 = (text: string) => Uint8Array
type Writing = {
  readonly valueId: ValueIds['of']
  readonly readWords: (worded: Worded) => ReadWords
  readonly attributes: AttributeWriter
  readonly utf8: { readonly fields: Utf8; readonly text: Utf8 }
}

function putRecord(db: Database, { id, group, record, isHead }: Placed, writing: Writing): void {
  const head = headOf(record, isHead)
  const words = writing.readWords({
    head,
    body: record.text,
    marked: isHead ? head : (record.heading ?? ''),
    keys: keysOf(record, isHead),
  })
  db.run(
    'INSERT INTO record (id, group_name, fields, text) VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT))',
    id,
    group,
    writing.utf8.fields(packFields(record)),
    writing.utf8.text(record.text),
  )
  db.run('INSERT INTO packed (id, words) VALUES (?, ?)', id, words.bytes)
  db.run('INSERT INTO words (rowid, stream) VALUES (?, CAST(? AS TEXT))', id, words.stream)
  setAttributes({ id, record, isHead, length: words.count }, writing)
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

function setAttributes(
  { id, record, isHead, length }: Attributed,
  { valueId, attributes }: Pick<Writing, 'valueId' | 'attributes'>,
): void {
  const day = record.issuedOn ?? record.publishedOn
  attributes.set(id, {
    work: valueId('work', record.workId),
    head: isHead ? 1 : 0,
    type: valueId('type', record.type),
    issuer: valueId('issuer', record.issuer),
    places: valueId('places', record.jurisdiction.length > 0 ? JSON.stringify(record.jurisdiction) : null),
    year: day === null ? 0 : Number(day.slice(0, 4)),
    lang: valueId('lang', record.language),
    kind: valueId('kind', record.kind),
    status: valueId('status', record.statusFrom.length > 0 ? JSON.stringify(record.statusFrom) : null),
    instrument: record.instrumentId === null ? 0 : 1,
    article: valueId('article', record.path?.annex === undefined ? (record.path?.dieu ?? null) : null),
    part: recordParts.indexOf(recordPartOf(record.path)),
    source: valueId('source', record.source),
    held: record.documentId === null ? 0 : 1,
    path: valueId('path', record.path === null ? null : JSON.stringify(record.path)),
    translated: record.machineTranslated ? 1 : 0,
    day: day === null ? 0 : Number(day.replaceAll('-', '')),
    rank: record.rank ?? 0,
    cited: record.citedBy,
    length,
  })
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
