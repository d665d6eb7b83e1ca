import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const child = fileURLToPath(new URL('read-kept-child.ts', import.meta.url))
/** What is compiled and learnt meanwhile; the trees of so many pages would take eight times as much. */
const movedMegabytesMax = 4

// In a process of its own: what other tests have left behind in this one changes what V8 takes for old.
test('nothing of a page that was read moves among what is old: it would wait there until everything is collected', () => {
  const moved = Number(execFileSync(process.execPath, ['--import', 'tsx', child], { encoding: 'utf8' }))
  expect(moved).toBeLessThan(movedMegabytesMax)
})
