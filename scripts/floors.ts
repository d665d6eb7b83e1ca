#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packageRoot } from '../src/data-dir.ts'
import type { Suite } from './eval/suite.ts'

/**
 * Accuracy may only rise: runs the suites of test/gold/floors.json on ../shared and fails where a figure
 * falls under its floor. A floor is the last honest figure, rounded down; docs/accuracy.md has the figures.
 */
type Floors = Record<string, { readonly data: string; readonly floors: Record<string, number> }>

const floors: Floors = JSON.parse(readFileSync(join(packageRoot, 'test', 'gold', 'floors.json'), 'utf8'))
let fallen = 0
for (const [name, { data, floors: wanted }] of Object.entries(floors)) {
  const [suite = ''] = name.split(':')
  const { run } = (await import(`./eval/${suite}.js`)) as { run: Suite }
  const { metrics } = await run({ data: resolve(packageRoot, data), gold: null })
  for (const [metric, floor] of Object.entries(wanted)) {
    const value = metrics[metric]
    const holds = value !== undefined && value >= floor
    if (!holds) fallen += 1
    console.log(
      `${holds ? 'holds ' : 'FALLEN'} ${name} ${metric} ${value?.toFixed(4) ?? 'not printed'} (floor ${floor})`,
    )
  }
}
process.exitCode = fallen === 0 ? 0 : 1
