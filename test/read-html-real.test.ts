import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { run } from '../scripts/eval/content.ts'

/** Floors on real pages that are not part of the project. They may only rise. */
const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const present = existsSync(shared)
if (!present) console.log(`skipped: real pages, since there is no ${shared}`)

describe.skipIf(!present)('real pages', () => {
  test('labelled pages of portals: text, fields and kinds', async () => {
    const { metrics } = await run({ data: shared, gold: null })
    for (const [name, value] of Object.entries(metrics)) {
      if (name === 'wrongValues' || name === 'missingValues') continue
      expect(value, name).toBeGreaterThanOrEqual(0.98)
    }
    expect(metrics.wrongValues).toBeLessThanOrEqual(2)
  })

  test('news pages of a public benchmark, by 4-gram F1', async () => {
    const { metrics } = await run({ data: `${shared}data/article-extraction`, gold: null })
    expect(metrics.f1).toBeGreaterThanOrEqual(0.96)
  })
})
