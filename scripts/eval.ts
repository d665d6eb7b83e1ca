#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Suite } from './eval/suite.ts'

/**
 * Measures one suite: `npm run eval -- <suite> [--data DIR] [--gold FILE] [--json]`.
 * The suites, their data and their metrics are described in docs/accuracy.md.
 */
const suites: Record<string, () => Promise<{ run: Suite }>> = {
  references: () => import('./eval/references.ts'),
  identity: () => import('./eval/identity.ts'),
  content: () => import('./eval/content.ts'),
  seeds: () => import('./eval/seeds.ts'),
  retrieval: () => import('./eval/retrieval.ts'),
  queries: () => import('./eval/queries.ts'),
  language: () => import('./eval/language.ts'),
  effects: () => import('./eval/effects.ts'),
  pairing: () => import('./eval/pairing.ts'),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared' },
    gold: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const name = positionals[0] ?? ''
const load = suites[name]
if (!load) {
  console.error(
    `eval: which suite? One of: ${Object.keys(suites).join(', ')}. Example: npm run eval -- references`,
  )
  process.exit(2)
}
const data = resolve(values.data)
if (!existsSync(data)) {
  console.error(`eval: no folder ${data}. Give the folder that holds gold/ and data/ with --data DIR`)
  process.exit(3)
}
const { run } = await load()
const result = await run({ data, gold: values.gold ? resolve(values.gold) : null })
if (values.json) {
  console.log(JSON.stringify(result, null, 2))
} else {
  console.log(`${result.suite}: ${result.n} measured`)
  for (const [metric, value] of Object.entries(result.metrics))
    console.log(`  ${metric.padEnd(40)} ${value.toFixed(4)}`)
  for (const one of result.worst.slice(0, 20)) console.log(`  worst  ${JSON.stringify(one)}`)
}
