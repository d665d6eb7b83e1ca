import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/** Holds the plan of the house: which room may import which, and how large a file may grow. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const fileLinesMax = 300
/** A table of cases reads well at any length; a test file of this length holds more than one table. */
const testLinesMax = 700

/** Room → rooms it may import. A room may always import itself. docs/architecture.md explains the picture. */
const allowed: Record<string, readonly string[]> = {
  'src/domain': [],
  'src/registry': ['src/domain', 'src/data-dir'],
  'src/normalise': ['src/domain', 'src/data-dir'],
  'src/read': ['src/domain', 'src/normalise', 'src/start-thread'],
  'src/extract': ['src/domain', 'src/registry', 'src/normalise', 'src/data-dir'],
  'src/law': ['src/domain', 'src/registry'],
  'src/store': ['src/domain', 'src/normalise', 'src/registry', 'src/law'],
  'src/search': [
    'src/domain',
    'src/registry',
    'src/normalise',
    'src/store',
    'src/law',
    'src/data-dir',
    'src/start-thread',
  ],
  'src/fetch': ['src/domain'],
  'src/answer': [
    'src/domain',
    'src/registry',
    'src/normalise',
    'src/read',
    'src/extract',
    'src/law',
    'src/store',
    'src/search',
  ],
  'src/api': [
    'src/domain',
    'src/registry',
    'src/store',
    'src/search',
    'src/law',
    'src/answer',
    'src/data-dir',
  ],
  'src/web': [
    'src/domain',
    'src/registry',
    'src/store',
    'src/search',
    'src/law',
    'src/answer',
    'src/api',
    'src/data-dir',
  ],
  crawlers: [
    'src/domain',
    'src/registry',
    'src/normalise',
    'src/read',
    'src/fetch',
    'src/store',
    'src/data-dir',
    'src/start-thread',
  ],
  pipelines: [
    'crawlers',
    'src/domain',
    'src/registry',
    'src/normalise',
    'src/read',
    'src/extract',
    'src/fetch',
    'src/store',
    'src/search',
    'src/law',
    'src/data-dir',
  ],
}

const files = ['src', 'crawlers', 'pipelines', 'scripts', 'test'].flatMap(folder => walk(join(root, folder)))

describe('imports point one way', () => {
  const checked = files.filter(file => roomOf(file) !== undefined)
  test('there is something to check', () => expect(checked.length).toBeGreaterThan(20))
  for (const file of checked) {
    const room = roomOf(file) ?? ''
    test(relative(root, file), () => {
      const strays = importsOf(file).filter(target => {
        const other = roomOf(target) ?? relative(root, target).replace(/\.ts$/, '')
        return other !== room && !(allowed[room] ?? []).includes(other)
      })
      expect(strays.map(stray => relative(root, stray))).toEqual([])
    })
  }
})

test(`no source file is longer than ${fileLinesMax} lines, no test than ${testLinesMax}`, () => {
  const long = files
    .map(file => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length }))
    .filter(({ file, lines }) => lines > (file.startsWith('test') ? testLinesMax : fileLinesMax) + 1)
  expect(long).toEqual([])
})

test('no room has a drawer for odds and ends', () => {
  expect(files.filter(file => /[/\\](utils?|helpers?|misc|common)(\.ts|[/\\])/.test(file))).toEqual([])
})

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return name === 'node_modules' ? [] : walk(path)
    return path.endsWith('.ts') ? [path] : []
  })
}

function roomOf(file: string): string | undefined {
  const path = relative(root, file).split(sep).join('/')
  return Object.keys(allowed).find(room => path.startsWith(`${room}/`))
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(match =>
    resolve(dirname(file), match[1] ?? ''),
  )
}
