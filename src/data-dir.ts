import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's own folder, the same whether this runs from source or from dist/. */
export const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)))

/** Path of a file of the package's data/ (reference tables, sample portal). */
export function dataPath(...parts: string[]): string {
  return join(packageRoot, 'data', ...parts)
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder)
    throw new Error('thidua: package.json not found above its own code; the installation is incomplete')
  return findRoot(parent)
}
