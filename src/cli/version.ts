import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../data-dir.ts'

/** The version that package.json states; `0` where it states none. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0'
}
