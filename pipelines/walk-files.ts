import { readdirSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'

/** A file to ingest; `place` is its path below what was named, with `/`, the same on every system. */
export type FileToRead = { readonly path: string; readonly place: string }

export const filesMax = 1_000_000

/**
 * The files named and those below the folders named, in one order whatever the file system's is.
 * Names that begin with a dot are passed over.
 * @throws when a path does not exist, or above `filesMax` files.
 */
export function walkFiles(paths: readonly string[]): readonly FileToRead[] {
  const found = new Map<string, FileToRead>()
  for (const path of paths) collect(path, basename(path), found)
  return [...found.values()]
}

function collect(path: string, place: string, found: Map<string, FileToRead>): void {
  if (!statSync(path).isDirectory()) {
    if (found.size >= filesMax) throw new RangeError(`more than ${filesMax} files: name a smaller folder`)
    found.set(path, { path, place })
    return
  }
  const names = readdirSync(path)
    .filter(name => !name.startsWith('.'))
    .sort()
  for (const name of names) collect(join(path, name), `${place.replaceAll(sep, '/')}/${name}`, found)
}
