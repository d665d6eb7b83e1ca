import { fold } from '../normalise/fold.ts'
import type { Database } from '../store/sqlite.ts'
import { suggestionKey } from './fts5-suggest.ts'
import { type ReadWords, type Worded, wordReader } from './fts5-words.ts'
import { packFields, unpackFields } from './packed-fields.ts'
import { recordPartOf, recordParts } from './record-part.ts'
import type { IndexRecord, RecordFields, RecordGroup } from './search-index.ts'
import type { WordForms } from './tokens.ts'

/** Writes groups to one index; it remembers which values and spellings the index has. */
export type Fts5Writer = {
  /** Replaces the records of groups; call it within a transaction. */
  readonly put: (groups: readonly RecordGroup[]) => void
  readonly remove: (groups: readonly string[]) => void
  /** To be called when a transaction was rolled back: what it had added is gone. */
  readonly forget: () => void
}

/** The highest row id ever given: ids are never given twice, see `fts5-schema.ts`. */
const lastIdNote = 'last-id'

export function fts5Writer(db: Database): Fts5Writer {
  const values = new Map<string, number>()
  const spellings = new Set<string>()
  let lastId: number | undefined
  const valueId = (name: string, text: string | null): number => {
    if (text === null) return 0
    const key = `${name} ${text}`
    const known = values.get(key)
    if (known !== undefined) return known
    const added = db.run('INSERT OR IGNORE INTO value (name, text) VALUES (?, ?)', name, text)
    const id = added.changes === 1 ? added.lastId : storedId(db, name, text)
    values.set(key, id)
    return id
  }
  const spell = (forms: WordForms): void => {
    if (spellings.has(forms.exact)) return
    spellings.add(forms.exact)
    db.run('INSERT OR IGNORE INTO spelling (folded, exact) VALUES (?, ?)', forms.folded, forms.exact)
  }
  let readWords = wordReader(spell)
  const nextId = (): number => {
    lastId ??= Number(
      db.get<{ value: string }>('SELECT value FROM note WHERE name = ?', lastIdNote)?.value ?? 0,
    )
    lastId += 1
    return lastId
  }
  return {
    put: groups => {
      removeGroups(
        db,
        groups.map(({ group }) => group),
      )
      for (const { group, records } of groups)
        for (const [at, record] of records.entries())
          putRecord(db, { id: nextId(), group, record, isHead: at === 0 }, { valueId, readWords })
      if (lastId !== undefined)
        db.run('INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)', lastIdNote, String(lastId))
    },
    remove: groups => removeGroups(db, groups),
    forget: () => {
      values.clear()
      spellings.clear()
      readWords = wordReader(spell)
      lastId = undefined
    },
  }
}

function storedId(db: Database, name: string, text: string): number {
  return db.get<{ id: number }>('SELECT id FROM value WHERE name = ? AND text = ?', name, text)?.id ?? 0
}

type RecordRow = { id: number; head: number; fields: string }

/** Keys and suggestions are found again from the fields they were made of: no table of them by record is kept. */
function removeGroups(db: Database, groups: readonly string[]): void {
  const rows = db.all<RecordRow>(
    `SELECT r.id, a.head, r.fields FROM record r JOIN attribute a ON a.id = r.id
     WHERE r.group_name IN (SELECT value FROM json_each(?))`,
    JSON.stringify(groups),
  )
  for (const { id, head, fields } of rows) {
    const record = unpackFields(fields)
    for (const [name, value] of keysOf(record, head === 1))
      db.run('DELETE FROM key WHERE name = ? AND value = ? AND record = ?', name, value, id)
    for (const [text, kind] of head === 1 ? suggestionsOf(record) : [])
      db.run(
        'DELETE FROM suggestion WHERE folded = ? AND kind = ? AND record = ?',
        suggestionKey(text),
        kind,
        id,
      )
    for (const table of ['words WHERE rowid', 'attribute WHERE id', 'packed WHERE id', 'record WHERE id'])
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
type Lexicon = {
  readonly valueId: (name: string, text: string | null) => number
  readonly readWords: (worded: Worded) => ReadWords
}

function putRecord(db: Database, { id, group, record, isHead }: Placed, lexicon: Lexicon): void {
  const { text, ...fields } = record
  const head = headOf(record, isHead)
  const words = lexicon.readWords({ head, body: text, marked: isHead ? head : (record.heading ?? '') })
  db.run(
    'INSERT INTO record (id, group_name, fields, text) VALUES (?, ?, ?, ?)',
    id,
    group,
    packFields(fields),
    text,
  )
  db.run('INSERT INTO packed (id, words) VALUES (?, ?)', id, words.bytes)
  putAttributes(db, { id, record, isHead, length: words.count }, lexicon)
  db.run('INSERT INTO words (rowid, stream) VALUES (?, CAST(? AS TEXT))', id, words.stream)
  for (const [name, value] of keysOf(record, isHead))
    db.run('INSERT OR IGNORE INTO key (name, value, record) VALUES (?, ?, ?)', name, value, id)
  for (const [title, kind] of isHead ? suggestionsOf(record) : [])
    db.run(
      'INSERT OR IGNORE INTO suggestion (folded, kind, record) VALUES (?, ?, ?)',
      suggestionKey(title),
      kind,
      id,
    )
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

/** What concerns the whole document is asked for by its first record alone. */
function keysOf(record: RecordFields, isHead: boolean): readonly (readonly [string, string])[] {
  const cites = record.cites.map(id => ['cites', id] as const)
  if (!isHead) return cites
  return [
    ...cites,
    ...record.symbolKeys.map(key => ['symbol', key] as const),
    ...record.signers.map(name => ['signer', fold(name)] as const),
    ...record.recipients.map(name => ['recipient', fold(name)] as const),
  ]
}

function suggestionsOf({ title, symbol }: RecordFields): readonly (readonly [string, 'title' | 'symbol'])[] {
  return symbol === null
    ? [[title, 'title']]
    : [
        [title, 'title'],
        [symbol, 'symbol'],
      ]
}
