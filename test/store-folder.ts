import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs with the path of a data folder that is not there yet, and removes what came to be there. The path has blanks and marks. */
export function inFolder(use: (folder: string) => void): void {
  const root = mkdtempSync(join(tmpdir(), 'thidua thử '))
  try {
    use(join(root, 'dữ liệu'))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
