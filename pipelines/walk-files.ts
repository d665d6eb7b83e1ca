import { readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

/**
 * A file to ingest; `place` is its path below what was named, the same on every system: with `/`, and in NFC, as a Mac
 * gives names with their marks apart.
 */
export type FileToRead = { readonly path: string; readonly place: string }

export const filesMax = 1_000_000

/**
 * The files named and those below the folders named, in one order whatever the file system's is; each once, a folder
 * reached by a link too. Names that begin with a dot are passed over. A folder that may not be opened is in the list
 * as it is: reading it fails, and is reported.
 * @throws when a path does not exist, or above `filesMax` files.
 */
export function walkFiles(paths: readonly string[]): readonly FileToRead[] {
  const found: Found = { files: new Map(), folders: new Set() }
  for (const path of paths) {
    statSync(path)
    collect(path, basename(resolve(path)).normalize('NFC'), found)
  }
  return [...found.files.values()]
}

type Found = { readonly files: Map<string, FileToRead>; readonly folders: Set<string> }

function collect(path: string, place: string, found: Found): void {
  const names = namesIn(path)
  if (names === undefined) {
    if (found.files.size >= filesMax)
      throw new RangeError(`more than ${filesMax} files: name a smaller folder`)
    if (!found.files.has(path)) found.files.set(path, { path, place })
    return
  }
  const folder = realpathSync(path)
  if (found.folders.has(folder)) return
  found.folders.add(folder)
  for (const name of names) collect(join(path, name), `${place}/${name.normalize('NFC')}`, found)
}

/** In order; undefined for a file, a link that leads nowhere, and a folder that may not be opened. */
function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
      .filter(name => !name.startsWith('.'))
      .sort()
  } catch {
    return undefined
  }
}
