import { readFileSync } from 'node:fs'
import { defineSource } from './define-source.ts'
import { type Source, type SourceInput, sourceSchema } from './source.ts'

/**
 * A source written as JSON outside this project, with the fields of `source.ts`: to try a site before adding it, or for
 * sites of one's own network.
 * @throws when the file is no JSON; ZodError naming each field that does not fit
 */
export function loadSourceFile(path: string): Source {
  const facts: unknown = JSON.parse(readFileSync(path, 'utf8'))
  sourceSchema.parse(facts)
  return defineSource(facts as SourceInput)
}
