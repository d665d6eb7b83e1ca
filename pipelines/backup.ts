import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeFileDurably } from '../src/store/durable-file.ts'
import { writeMeta } from '../src/store/meta.ts'
import { schemaVersion } from '../src/store/migrate.ts'
import { storePaths } from '../src/store/open.ts'
import { type Database, openDatabase } from '../src/store/sqlite.ts'
import type { Store } from '../src/store/store.ts'
import { type BackupManifest, manifestName, sha256OfFile } from './backup-manifest.ts'
import { copyCaptures } from './copy-captures.ts'
import { fillFreshFolder, flush } from './fresh-folder.ts'

/**
 * Sao lưu: a whole copy of a data folder at one moment, taken while a run may go on: the store as one consistent
 * snapshot, and the bytes of every capture that the snapshot names. The index is left out: it can be made again.
 * @throws TargetTakenError when the target holds something.
 */
export function backup(store: Store, target: string, program: string): BackupManifest {
  return fillFreshFolder(target, folder => {
    const to = storePaths(folder)
    mkdirSync(to.captures)
    store.db.run('VACUUM INTO ?', to.database)
    flush(to.database)
    const snapshot = openDatabase(to.database, { readOnly: true })
    try {
      const missing = copyCaptures(snapshot, { from: storePaths(store.folder).captures, to: to.captures })
      const manifest: BackupManifest = {
        format: 1,
        program,
        schema: schemaVersion,
        kind: store.kind,
        createdAt: store.now().toISOString(),
        storeSha256: sha256OfFile(to.database),
        ...countsOf(snapshot),
        missing,
      }
      writeMeta(to.meta, { schema: schemaVersion, kind: store.kind })
      writeFileDurably(join(folder, manifestName), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
      return manifest
    } finally {
      snapshot.close()
    }
  })
}

function countsOf(db: Database): Pick<BackupManifest, 'documents' | 'captures'> {
  const counts = db.get<Pick<BackupManifest, 'documents' | 'captures'>>(
    `SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(DISTINCT sha256) FROM capture) AS captures`,
  )
  if (!counts) throw new Error('an aggregate without a row')
  return counts
}
