import { yearOf } from '../domain/day.ts'
import { fold } from '../normalise/fold.ts'
import type { Database } from '../store/sqlite.ts'
import type { IndexRecord, RecordGroup } from './search-index.ts'
import { symbolKeysOf } from './symbol-key.ts'
import { territoryKeys } from './territory-keys.ts'
import { pairOf, type Token, tokenise } from './tokens.ts'

/** Replaces the records of a group; call it within a transaction. */
export function putGroup(db: Database, { group, records }: RecordGroup): void {
  removeGroup(db, group)
  for (const [at, record] of records.entries()) putRecord(db, group, record, at === 0)
  const first = records[0]
  if (first) putSuggestions(db, group, first)
}

export function removeGroup(db: Database, group: string): void {
  const rows = db.all<{ id: number }>('SELECT id FROM record WHERE group_name = ?', group)
  for (const { id } of rows) {
    db.run('DELETE FROM words WHERE rowid = ?', id)
    db.run('DELETE FROM key WHERE record = ?', id)
  }
  db.run('DELETE FROM record WHERE group_name = ?', group)
  db.run('DELETE FROM suggestion WHERE group_name = ?', group)
}

function putRecord(db: Database, group: string, record: IndexRecord, head: boolean): void {
  const { text, ...fields } = record
  const day = record.issuedOn ?? record.publishedOn
  const { lastId } = db.run(
    `INSERT INTO record (group_name, work, instrument, type, issuer, year, lang, kind, day, rank, cited, head, fields, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    group,
    record.workId,
    record.instrumentId,
    record.type,
    record.issuer,
    day === null ? null : yearOf(day),
    record.language,
    record.kind,
    day,
    record.rank,
    record.citedBy,
    head ? 1 : 0,
    JSON.stringify(fields),
    text,
  )
  const names = [record.title, record.symbol ?? '', record.heading ?? '', ...record.names].join('\n')
  db.run(
    'INSERT INTO words (rowid, head, body) VALUES (?, ?, ?)',
    lastId,
    tokenStream(tokenise(names)),
    tokenStream(tokenise(text)),
  )
  for (const [name, value] of keysOf(record, head))
    db.run('INSERT OR IGNORE INTO key (name, value, record) VALUES (?, ?, ?)', name, value, lastId)
}

/** Each word without marks, with its marks where it has any, and the pair it makes with its neighbour. */
export function tokenStream(tokens: readonly Token[]): string {
  const stream: string[] = []
  let previous: Token | undefined
  for (const token of tokens) {
    if (previous && token.joined) stream.push(pairOf(previous, token))
    stream.push(token.folded)
    if (token.exact !== token.folded) stream.push(token.exact)
    previous = token
  }
  return stream.join(' ')
}

function keysOf(record: IndexRecord, head: boolean): readonly (readonly [string, string])[] {
  const symbols = record.instrumentId && head ? symbolKeysOf(record.instrumentId) : []
  return [
    ...symbols.map(key => ['symbol', key] as const),
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
      fold(text),
      text,
      kind,
      record.instrumentId,
      group,
    )
}
