import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { ingestPaths } from '../pipelines/ingest.ts'
import { openAnswers, work } from '../src/cli/data-folder.ts'
import { createWeb } from '../src/web/app.ts'

/** The pages over some files, ingested into a folder of their own that is gone when they are closed. Lines by file name. */
export async function pagesOver(files: Readonly<Record<string, readonly string[]>>): Promise<{
  readonly app: Hono
  readonly close: () => Promise<void>
}> {
  const root = mkdtempSync(join(tmpdir(), 'thidua trang '))
  const [named, folder] = [join(root, 'tệp'), join(root, 'kho')]
  mkdirSync(named)
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(named, name), lines.join('\n'))
  await work(folder, 'real', place => ingestPaths([named], { ...place, ocr: false }))
  const { answers, close } = await openAnswers(folder)
  return {
    app: createWeb(answers, '0.0.0-test'),
    close: async () => {
      await close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
