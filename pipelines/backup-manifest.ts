import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What a backup says of itself, in `backup.json`. */
const backupManifest = z.strictObject({
  format: z.literal(1),
  program: z.string(),
  schema: z.int(),
  kind: z.enum(['real', 'sample']),
  createdAt: z.iso.datetime(),
  storeSha256: sha256,
  documents: z.int(),
  captures: z.int(),
  /** Captures whose bytes were missing or damaged already when the backup was made. */
  missing: z.array(sha256),
})
export type BackupManifest = z.infer<typeof backupManifest>

export const manifestName = 'backup.json'

/** The folder is no backup, or not the one it says it is. */
export class BackupError extends Error {}

/** @throws BackupError naming what is wrong with the folder. */
export function readManifest(folder: string): BackupManifest {
  const path = join(folder, manifestName)
  if (!existsSync(path))
    throw new BackupError(
      `${folder} is no backup: it has no ${manifestName}. Give the folder that thidua backup made`,
    )
  const result = backupManifest.safeParse(parsed(path))
  if (!result.success) throw new BackupError(`${path} is not one of ours: take another backup`)
  return result.data
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** SHA-256 of a file of any size. */
export function sha256OfFile(path: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(1024 * 1024)
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
      hash.update(chunk.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
