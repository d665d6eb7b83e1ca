import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../src/answer/answers.ts'
import { createApi } from '../src/api/app.ts'
import { commands } from '../src/cli/commands/index.ts'
import type { Io } from '../src/cli/io.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const reference = read('docs/reference.md')

describe('nothing is undocumented', () => {
  const io: Io = {
    out: () => {},
    err: () => {},
    stdin: async () => new Uint8Array(),
    isTerminal: false,
    env: {},
  }
  const program = new Command('thidua')
  for (const add of commands) add(program, io, () => {})

  for (const command of program.commands) {
    test(`thidua ${command.name()} has help and a line in docs/reference.md`, () => {
      expect(command.description()).not.toBe('')
      expect(reference).toContain(`\`thidua ${command.name()}`)
      for (const option of command.options) expect(option.description, option.long).not.toBe('')
    })
  }

  test('every route stands in docs/reference.md', () => {
    const { paths = {} } = createApi({} as Answers, '0').getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: '', version: '' },
    })
    expect(Object.keys(paths).length).toBeGreaterThan(10)
    for (const path of Object.keys(paths)) expect(reference, path).toContain(path)
  })

  test('the page names no command that does not exist', () => {
    const known = new Set(program.commands.map(command => command.name()))
    for (const [, name = ''] of reference.matchAll(/\| `thidua ([a-z-]+)/g))
      expect(known, name).toContain(name)
  })
})

describe('the README', () => {
  const readme = read('README.md')
  test('names files that exist', () => {
    for (const [, path = ''] of readme.matchAll(/`((?:docs|data|crawlers)\/[\w./-]+\.md)`/g)) {
      expect(() => read(path), path).not.toThrow()
    }
  })
})
