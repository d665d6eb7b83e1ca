import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Rooms in which a file is either above or below another: nobody has to read two files at once to understand one. */
const rooms = [
  'src/domain',
  'src/registry',
  'src/normalise',
  'src/read',
  'src/law',
  'src/extract',
  'src/store',
  'src/search',
  'src/fetch',
  'src/answer',
  'src/api',
  'src/web',
  'src/cli',
  'pipelines',
  'crawlers',
]

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

for (const room of rooms)
  test(`no files of ${room} import each other in a circle`, () => {
    const imports = new Map(filesIn(join(root, room)).map(file => [file, importsOf(file)]))
    expect(circleIn(imports)?.map(file => relative(root, file))).toBeUndefined()
  })

test('a circle of three files is found, whichever is looked at first', () => {
  const imports = new Map([
    ['top', ['a']],
    ['a', ['b', 'leaf']],
    ['leaf', []],
    ['b', ['c']],
    ['c', ['a', 'leaf']],
  ])
  expect(circleIn(imports)).toEqual(['a', 'b', 'c'])
  imports.set('c', ['leaf'])
  expect(circleIn(imports)).toBeUndefined()
})

/** The files of the first circle, in the order in which they import each other; types count as well. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>()
  const circleFrom = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return way.slice(way.indexOf(file))
    if (done.has(file)) return undefined
    for (const target of imports.get(file) ?? []) {
      const circle = circleFrom(target, [...way, file])
      if (circle) return circle
    }
    done.add(file)
    return undefined
  }
  for (const file of imports.keys()) {
    const circle = circleFrom(file, [])
    if (circle) return circle
  }
  return undefined
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => join(entry.parentPath, entry.name))
}

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/from\s+'(\.[^']+)'/g)].map(match =>
    resolve(dirname(file), match[1] ?? ''),
  )
}
