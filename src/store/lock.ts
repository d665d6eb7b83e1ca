import { openDatabase } from './sqlite.ts'

/** Another run writes to this folder (exit code 4). */
export class LockedError extends Error {}

export type Lock = { readonly release: () => void }

/** Long enough for a reader of the holder's name, short enough for a person. */
const waitMs = 250

type Holder = { pid: number; started_at: string }

/**
 * One writer for a data folder. The lock is a write transaction that is held open on a small database of its own:
 * the operating system lets go of it when the process ends, however it ends, so that a stale lock takes itself over
 * and no other process that was given the same number can be mistaken for the holder.
 * The file names the last holder, for people.
 * @throws LockedError when another process, or this one, holds it.
 */
export function takeLock(path: string, now: Date): Lock {
  const db = openDatabase(path, { durability: 'normal', journal: 'delete' })
  try {
    db.exec(`PRAGMA busy_timeout = ${waitMs}`)
    db.exec('BEGIN IMMEDIATE')
    db.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL, started_at TEXT NOT NULL)')
    db.exec('DELETE FROM holder')
    db.run('INSERT INTO holder (pid, started_at) VALUES (?, ?)', process.pid, now.toISOString())
    db.exec('COMMIT')
    db.exec('BEGIN IMMEDIATE')
    if (holderOf(path)?.pid !== process.pid) throw new Error('database is locked')
  } catch (error) {
    db.close()
    if (!isBusy(error)) throw error
    const holder = holderOf(path)
    const who = holder ? `process ${holder.pid}, since ${holder.started_at}` : 'another process'
    throw new LockedError(`${path} is held by ${who}: wait until that run has ended`)
  }
  return {
    release: () => {
      db.exec('ROLLBACK')
      db.close()
    },
  }
}

/** Who holds or last held the lock; undefined when the file does not say. */
function holderOf(path: string): Holder | undefined {
  const db = openDatabase(path, { readOnly: true })
  try {
    return db.get<Holder>('SELECT pid, started_at FROM holder')
  } catch {
    return undefined
  } finally {
    db.close()
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /locked|busy/i.test(error.message)
}
