import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { identityMap, toSource } from '../../src/domain/source-map.ts'
import type { TextContext } from '../../src/extract/context.ts'
import { readOutline } from '../../src/extract/outline/index.ts'
import { findReferences } from '../../src/extract/references/index.ts'
import { loadRegistry } from '../../src/registry/load.ts'
import { bareContext } from '../bare-context.ts'
import type { BenchRow, Stage } from './stage.ts'

const runs = 7
/** What a crawler without a grammar uses: one pattern for numbers with a year. */
const singlePattern = String.raw`\d{1,4}(?:/\d{4})?/[\p{Lu}\d-]+`

/**
 * All finders, resolution and offsets on the gazette texts, whose outlines are read before, beside ripgrep's search for one number pattern in the same
 * files; then hostile texts, of which one of twice the length may take at most 2.5 times as long.
 */
export const run: Stage = async () => [...gazette(resolve('../shared/data/congbao')), ...hostile()]

function gazette(folder: string): BenchRow[] {
  if (!existsSync(folder)) {
    console.error(`bench: no gazette texts at ${folder}; only hostile texts are timed`)
    return []
  }
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .map(name => join(folder, name))
  const contexts = files.map(file => {
    const text = readFileSync(file, 'utf8').normalize('NFC')
    return contextOf(text, readOutline(text).parts)
  })
  const megabytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0) / 1e6
  const ours = fastest(() => contexts.forEach(findAndPlace))
  const other = fastest(() => spawnSync('rg', ['--no-config', '-c', singlePattern, ...files]))
  return [
    {
      stage: 'references: gazette texts',
      unit: 'MB/s',
      ours: megabytes / ours,
      other: megabytes / other,
      otherName: 'ripgrep, one pattern',
      ratio: other / ours,
      note: `${files.length} files, ${megabytes.toFixed(1)} MB, fastest of ${runs}; goal 0.04`,
    },
  ]
}

function findAndPlace(context: TextContext): void {
  const body = identityMap(context.text)
  for (const { start, end } of findReferences(context, loadRegistry())) toSource(body, start, end)
}

const hostileUnits = 500_000

function hostile(): BenchRow[] {
  const shapes: Readonly<Record<string, string>> = {
    'slashes and letters': '1/1/1/…-A-A ',
    'glued slashes': '1/1/1/-A-A',
    articles: 'Điều ',
    'numbered articles': 'Điều 1, ',
    spaces: ' ',
    'open quotations': '“',
    laws: 'Luật A ',
    parentheses: '(1/NQ-A ',
  }
  return Object.entries(shapes).map(([name, unit]) => {
    const once = unit.repeat(Math.ceil(hostileUnits / unit.length))
    const single = fastest(() => findAndPlace(contextOf(once, [])), 4)
    const double = fastest(() => findAndPlace(contextOf(once + once, [])), 4)
    return {
      stage: `references: 1 MB of ${name}`,
      unit: 's',
      ours: double,
      other: single,
      otherName: 'half of it',
      ratio: double / single,
      note: 'at most 2.5',
    }
  })
}

function contextOf(text: string, outline: TextContext['outline']): TextContext {
  return bareContext(text, { kind: 'circular', outline })
}

/** Seconds of the fastest of several runs: the one least disturbed by others on the machine. */
function fastest(work: () => void, times = runs): number {
  let best = Number.POSITIVE_INFINITY
  for (let count = 0; count < times; count++) {
    const from = process.hrtime.bigint()
    work()
    best = Math.min(best, Number(process.hrtime.bigint() - from) / 1e9)
  }
  return best
}
