import { existsSync, readFileSync } from 'node:fs'
import { writeFileDurably } from './durable-file.ts'
import type { StoreKind } from './store.ts'

/** What a data folder says of itself, in `meta.json`. */
type Meta = { readonly schema: number; readonly kind: StoreKind }

/** Undefined when there is none yet. @throws when the file is not one of ours. */
export function readMeta(path: string): Meta | undefined {
  if (!existsSync(path)) return undefined
  const value = parsed(path)
  if (typeof value !== 'object' || value === null || !('schema' in value) || !('kind' in value))
    throw new Error(
      `${path} is not the meta.json of a thidua data folder: restore it from a backup, or give another --data folder`,
    )
  const { schema, kind } = value
  if (typeof schema !== 'number' || (kind !== 'sample' && kind !== 'real'))
    throw new Error(`${path} has no valid schema and kind: restore it from a backup`)
  return { schema, kind }
}

/** Writes it whole or not at all. */
export function writeMeta(path: string, meta: Meta): void {
  writeFileDurably(path, Buffer.from(`${JSON.stringify(meta, null, 2)}\n`))
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
