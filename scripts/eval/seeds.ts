import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AnnotatedDocument, noProvenance } from '../../src/domain/document.ts'
import { isFinding } from '../../src/domain/finding.ts'
import { annotate } from '../../src/extract/index.ts'
import { normalise } from '../../src/normalise/index.ts'
import { read } from '../../src/read/index.ts'
import { loadRegistry } from '../../src/registry/load.ts'
import type { Check, SeedGold } from './seeds/gold.ts'
import { lenientChecks, nameChecks } from './seeds/lenient.ts'
import { strictChecks } from './seeds/strict.ts'
import type { Suite } from './suite.ts'

/**
 * Scores the pipeline on the five seed texts, over the whole way from bytes to answer. `strict` and `lenient` are the
 * shares of right fields; `byField.*` the share of each. `personsVi` is printed but part of neither.
 */
export const run: Suite = async ({ data, gold }) => {
  const path = gold ?? join(data, 'gold', 'seed-gold.json')
  const { seeds } = JSON.parse(readFileSync(path, 'utf8')) as { readonly seeds: readonly SeedGold[] }
  const checks: Check[] = []
  const names: Check[] = []
  for (const seed of seeds) {
    const answer = await annotated(join(data, 'seeds', seed.file))
    checks.push(...strictChecks(seed, answer), ...lenientChecks(seed, answer))
    names.push(...nameChecks(seed, answer))
  }
  return {
    suite: 'seeds',
    n: checks.length,
    metrics: {
      strict: share(checks.filter(check => check.strict)),
      lenient: share(checks.filter(check => !check.strict)),
      ...byField([...checks, ...names]),
    },
    worst: checks.filter(check => !check.right).sort((a, b) => Number(b.strict) - Number(a.strict)),
  }
}

async function annotated(file: string): Promise<AnnotatedDocument> {
  const bytes = new Uint8Array(readFileSync(file))
  const parsed = await read({ stage: 'raw', bytes, mediaType: null, charset: null, provenance: noProvenance })
  if (isFinding(parsed)) throw new Error(`seeds: ${file} was not read: ${parsed.detail}`)
  return annotate(normalise(parsed), loadRegistry())
}

function byField(checks: readonly Check[]): Record<string, number> {
  const fields = new Map<string, Check[]>()
  for (const check of checks) fields.set(check.field, [...(fields.get(check.field) ?? []), check])
  return Object.fromEntries([...fields].map(([field, of]) => [`byField.${field}`, share(of)]))
}

function share(checks: readonly Check[]): number {
  return checks.length === 0 ? 1 : checks.filter(check => check.right).length / checks.length
}
