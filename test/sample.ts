import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runDemo } from '../pipelines/demo.ts'

/** The sample, crawled over HTTP into a folder of its own whose path has blanks and diacritics. Once per test file. */
export async function crawledSample(): Promise<{ folder: string; remove: () => void }> {
  const base = mkdtempSync(join(tmpdir(), 'thidua thử nghiệm '))
  const folder = join(base, 'dữ liệu mẫu')
  await runDemo({ folder })
  return { folder, remove: () => rmSync(base, { recursive: true, force: true }) }
}
