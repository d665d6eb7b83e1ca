import { closeSync, existsSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/**
 * Writes pieces to a file that takes its name when all of them are written: a full disk or a failure half way leaves no
 * half file, and what had the name before stays. What is no plain file (a pipe, `/dev/stdout`) is written to as it is.
 * @throws what the pieces or the disk throw.
 */
export function writeWhole(path: string, pieces: Iterable<string | Uint8Array>): void {
  if (existsSync(path) && !statSync(path).isFile()) {
    write(path, pieces)
    return
  }
  const partial = `${path}.thidua-partial`
  try {
    write(partial, pieces)
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

function write(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = openSync(path, 'w')
  try {
    for (const piece of pieces) writeFileSync(file, piece)
  } finally {
    closeSync(file)
  }
}
