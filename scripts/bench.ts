#!/usr/bin/env node
import type { Stage } from './bench/stage.ts'

/** Times one stage beside what one would use instead, in one run: `npm run bench -- <stage>`. */
const stages: Record<string, () => Promise<{ run: Stage }>> = {
  normalise: () => import('./bench/normalise.ts'),
  html: () => import('./bench/html.ts'),
  read: () => import('./bench/read.ts'),
  references: () => import('./bench/references.ts'),
  search: () => import('./bench/search.ts'),
  'search-server': () => import('./bench/search-server.ts'),
  crawl: () => import('./bench/crawl.ts'),
  applicable: () => import('./bench/applicable.ts'),
  compare: () => import('./bench/compare.ts'),
}

const name = process.argv[2] ?? ''
const load = stages[name]
if (!load) {
  console.error(
    `bench: which stage? One of: ${Object.keys(stages).join(', ')}. Example: npm run bench -- references`,
  )
  process.exit(2)
}
const { run } = await load()
for (const row of await run()) {
  console.log(
    `${row.stage}: ours ${row.ours.toFixed(2)} ${row.unit}, ${row.otherName} ${row.other.toFixed(2)} ${row.unit}, ratio ${row.ratio.toFixed(3)}${row.note ? ` (${row.note})` : ''}`,
  )
}
