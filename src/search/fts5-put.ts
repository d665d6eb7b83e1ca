import { type Database, takeBack } from '../store/sqlite.ts'
import type { Piece } from './fts5-change.ts'
import { lastIdNote, lastRecordId } from './fts5-columns.ts'
import { bytesFrom, numbersPerRecord, sizesPerRecord } from './piece-numbers.ts'
import { type AttributeWriter, attributeWriter } from './record-attributes.ts'
import { valueIdsOf } from './value-ids.ts'

/** The second half of putting records: what `fts5-prepare.ts` has read is written to one index. */
export type PieceWriter = {
  /** The first part of a change begins a transaction, its last one commits it; what fails rolls back all of it. */
  readonly write: (piece: Piece) => void
  /** Gives up a change that was begun; what comes next is the first part of another. */
  readonly giveUp: () => void
}

/** Writes to one index, as its only writer. What SQLite throws (full, locked, damaged) leaves the index as it was. */
export function pieceWriter(db: Database): PieceWriter {
  const valueIds = valueIdsOf(db)
  const attributes = attributeWriter(db, valueIds.of)
  let isOpen = false
  let lastId = 0
  const giveUp = (): void => {
    attributes.forget()
    if (isOpen) takeBack(db)
    isOpen = false
  }
  const put = ({ room, about }: Piece): void => {
    if (about.isFirst) {
      db.exec('BEGIN IMMEDIATE')
      isOpen = true
      lastId = lastRecordId(db)
      removeGroups(db, about.gone, attributes)
    }
    valueIds.learn(about.values)
    for (const [folded, exact] of about.spellings)
      db.run('INSERT OR IGNORE INTO spelling (folded, exact) VALUES (?, ?)', folded, exact)
    putRecords({ db, attributes }, { room, groups: about.groups, lastId })
    lastId += about.groups.length
    if (!about.isLast) return
    attributes.flush()
    const ofIds = lastId === lastRecordId(db) ? [] : [[lastIdNote, String(lastId)] as const]
    for (const [name, value] of [...ofIds, ...about.notes])
      db.run('INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)', name, value)
    db.exec('COMMIT')
    isOpen = false
  }
  return {
    write: piece => {
      try {
        put(piece)
      } catch (error) {
        giveUp()
        throw error
      }
    },
    giveUp,
  }
}

function removeGroups(db: Database, groups: readonly string[], attributes: AttributeWriter): void {
  if (groups.length === 0) return
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

type Writing = { readonly db: Database; readonly attributes: AttributeWriter }
type Records = Pick<Piece, 'room'> & { readonly groups: readonly string[]; readonly lastId: number }

function putRecords({ db, attributes }: Writing, { room, groups, lastId }: Records): void {
  const bytes = new Uint8Array(room)
  const numbers = new Int32Array(room, 0, groups.length * numbersPerRecord)
  let end = bytesFrom
  const next = (size = 0): Uint8Array => {
    end += size
    return bytes.subarray(end - size, end)
  }
  for (const [at, group] of groups.entries()) {
    const id = lastId + 1 + at
    const place = at * numbersPerRecord
    db.run(
      'INSERT INTO record (id, group_name, fields, text) VALUES (?, ?, CAST(? AS TEXT), CAST(? AS TEXT))',
      id,
      group,
      next(numbers[place]),
      next(numbers[place + 1]),
    )
    db.run('INSERT INTO packed (id, words) VALUES (?, ?)', id, next(numbers[place + 2]))
    db.run('INSERT INTO words (rowid, stream) VALUES (?, CAST(? AS TEXT))', id, next(numbers[place + 3]))
    attributes.set(id, numbers.subarray(place + sizesPerRecord, place + numbersPerRecord))
  }
}
