import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, transaction } from './sqlite.ts'

export class SchemaTooNewError extends Error {}

const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), 'migrations')

/** The number of the newest migration this program knows. */
export const schemaVersion = Math.max(...migrations().map(({ number }) => number))

/**
 * Brings a store to this program's schema: each numbered file once, in order, each in a transaction of its own.
 * Forward only. @throws SchemaTooNewError when the store was written by a newer program.
 */
export function migrate(db: Database): void {
  const present = presentVersion(db)
  assertNotNewer(present)
  for (const { number, path } of migrations()) {
    if (number <= present) continue
    transaction(db, () => {
      // Another process may have migrated while this one waited for the write lock.
      if (presentVersion(db) >= number) return
      db.exec(readFileSync(path, 'utf8'))
      db.exec(`PRAGMA user_version = ${number}`)
    })
  }
}

/** The number of the newest migration a store has; 0 for an empty one. */
export function presentVersion(db: Database): number {
  return db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0
}

/** @throws SchemaTooNewError where the schema is one that this program does not know. */
export function assertNotNewer(present: number): void {
  if (present <= schemaVersion) return
  throw new SchemaTooNewError(
    `the store has schema ${present}, this program knows ${schemaVersion}: update thidua, or give another --data folder`,
  )
}

function migrations(): readonly { number: number; path: string }[] {
  return readdirSync(migrationsFolder)
    .filter(name => /^\d{3}-[a-z-]+\.sql$/.test(name))
    .sort()
    .map(name => ({ number: Number(name.slice(0, 3)), path: join(migrationsFolder, name) }))
}
