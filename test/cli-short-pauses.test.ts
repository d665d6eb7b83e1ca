import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundle } from './crash/bundle.ts'

test('pauses stay short where a thread was started', { timeout: 30_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-'))
  const program = await bundle(new URL('./pauses/serve-after-thread.ts', import.meta.url), folder)
  const megabytes = Number(execFileSync(process.execPath, [program], { encoding: 'utf8' }))
  rmSync(folder, { recursive: true })
  expect(megabytes).toBeLessThan(5)
})
