import { copyFileSync, mkdirSync } from 'node:fs'
import { writeMeta } from '../src/store/meta.ts'
import { assertNotNewer } from '../src/store/migrate.ts'
import { storePaths } from '../src/store/open.ts'
import { openDatabase } from '../src/store/sqlite.ts'
import { BackupError, type BackupManifest, readManifest, sha256OfFile } from './backup-manifest.ts'
import { copyCaptures } from './copy-captures.ts'
import { fillFreshFolder, flush } from './fresh-folder.ts'

/**
 * Khôi phục: a data folder from a backup, every byte compared with what the backup says of it before the folder takes
 * its name. Nothing is overwritten. The index is to be made afterwards.
 * @throws BackupError, TargetTakenError, SchemaTooNewError; each says what to do.
 */
export function restore(source: string, target: string): BackupManifest {
  const manifest = readManifest(source)
  assertNotNewer(manifest.schema)
  const from = storePaths(source)
  return fillFreshFolder(target, folder => {
    const to = storePaths(folder)
    mkdirSync(to.captures)
    copyFileSync(from.database, to.database)
    flush(to.database)
    if (sha256OfFile(to.database) !== manifest.storeSha256)
      throw new BackupError(`${from.database} has changed since the backup was made: take another backup`)
    const db = openDatabase(to.database, { readOnly: true })
    try {
      const lost = copyCaptures(db, { from: from.captures, to: to.captures }).filter(
        sha256 => !manifest.missing.includes(sha256),
      )
      if (lost.length > 0)
        throw new BackupError(
          `${lost.length} captures of ${source} are missing or damaged, the first ${lost[0]}: take another backup`,
        )
    } finally {
      db.close()
    }
    writeMeta(to.meta, { schema: manifest.schema, kind: manifest.kind })
    return manifest
  })
}
