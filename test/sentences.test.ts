import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bareContext } from '../scripts/bare-context.ts'
import { type Counts, f1 } from '../scripts/eval/suite.ts'
import type { DocumentKind, Language, Reference } from '../src/domain/extraction.ts'
import { findReferences } from '../src/extract/references/index.ts'
import { relate } from '../src/extract/relations/index.ts'
import { loadRegistry } from '../src/registry/load.ts'

/**
 * Sentences labelled before they were run, read the way documents are: found, then related. The floors are of F1; a
 * role that the words state between two cited documents (`mentions<replaces`) counts for its relation as well.
 */
const spanFloors: Readonly<Record<string, number>> = { vi: 0.98, de: 0.98, nb: 0.97, fr: 0.95, es: 0.95 }
const vietnameseRelations = ['replaces', 'implements', 'amended_by', 'suspends', 'corrects', 'continues']
const relationFloor = 0.9
const translationFloor = 0.9

type Sentence = {
  readonly language: Language
  readonly text: string
  readonly wanted: ReadonlySet<string>
  readonly got: ReadonlySet<string>
}

const registry = loadRegistry()
const sentences = readFileSync(new URL('gold/sentences.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(read)

describe('labelled sentences', () => {
  const spans = tally(sentences, one => one.startsWith('@'))
  const roles = tally(sentences, one => !one.startsWith('@'))
  if (process.env.SENTENCES === 'print') print(spans, roles)

  for (const [language, floor] of Object.entries(spanFloors))
    test(`${language}: places are found, F1 ≥ ${floor}`, () => {
      expect(score(spans.get(`${language} @`))).toBeGreaterThanOrEqual(floor)
    })
  for (const relation of vietnameseRelations)
    test(`vi: ${relation}, at least 20 of them, F1 ≥ ${relationFloor}`, () => {
      const counts = roles.get(`vi ${relation}`)
      expect(counts?.wanted ?? 0).toBeGreaterThanOrEqual(20)
      expect(score(counts)).toBeGreaterThanOrEqual(relationFloor)
    })
  for (const language of ['de', 'nb', 'fr', 'es'])
    test(`${language}: all relations together, F1 ≥ ${translationFloor}`, () => {
      const all: Counts = { hit: 0, found: 0, wanted: 0 }
      for (const [key, counts] of roles) {
        if (!key.startsWith(`${language} `) || key.endsWith(' mentions')) continue
        for (const name of ['hit', 'found', 'wanted'] as const) all[name] += counts[name]
      }
      expect(score(all)).toBeGreaterThanOrEqual(translationFloor)
    })
})

/** What a sentence should yield and what it yields, as comparable lines: its spans, and the role of each. */
function read(line: string): Sentence {
  const [language = '', kind = '', marked = '', expected = ''] = line.split('\t')
  const roles = expected.split('|')
  const wanted = new Set<string>()
  let text = ''
  let index = 0
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const quote = part.startsWith('⟦') ? part.slice(1, -1) : null
    if (quote !== null) {
      const [relation = '', nested] = (roles[index++] ?? '').split('<')
      for (const fact of factsOf(text.length, text.length + quote.length, relation, nested)) wanted.add(fact)
    }
    text += quote ?? part
  }
  const got = new Set(
    related(text, language as Language, kind as DocumentKind).flatMap(({ start, end, relation, nested }) =>
      factsOf(start, end, relation, nested?.relation),
    ),
  )
  return { language: language as Language, text, wanted, got }
}

function factsOf(start: number, end: number, relation: string, nested: string | undefined): string[] {
  const place = `${start}-${end}`
  const role = `${relation} ${place}`
  return [`@ ${place}`, role, ...(nested === undefined ? [] : [`${nested} ${place} nested`])]
}

function related(text: string, language: Language, kind: DocumentKind): readonly Reference[] {
  const context = bareContext(text, { language, kind })
  return relate(context, findReferences(context, registry), registry)
}

/** Counts by language and first word of the fact. */
function tally(from: readonly Sentence[], counted: (fact: string) => boolean): Map<string, Counts> {
  const tallied = new Map<string, Counts>()
  const countsOf = (language: string, fact: string): Counts => {
    const key = `${language} ${fact.split(' ')[0]}`
    const counts = tallied.get(key) ?? { hit: 0, found: 0, wanted: 0 }
    tallied.set(key, counts)
    return counts
  }
  for (const { language, wanted, got } of from) {
    for (const fact of [...wanted].filter(counted)) countsOf(language, fact).wanted++
    for (const fact of [...got].filter(counted)) {
      const counts = countsOf(language, fact)
      counts.found++
      if (wanted.has(fact)) counts.hit++
    }
  }
  return tallied
}

function score(counts: Counts | undefined): number {
  return counts === undefined ? 0 : f1(counts).f1
}

/** `SENTENCES=print npx vitest run test/sentences.test.ts` shows the figures and every sentence that is read otherwise. */
function print(...tables: readonly Map<string, Counts>[]): void {
  const lines = tables.flatMap(table =>
    [...table]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(
        ([key, counts]) =>
          `${key.padEnd(18)} wanted ${counts.wanted} found ${counts.found} F1 ${score(counts).toFixed(3)}`,
      ),
  )
  for (const { language, text, wanted, got } of sentences) {
    const missed = [...wanted].filter(fact => !got.has(fact))
    const extra = [...got].filter(fact => !wanted.has(fact))
    if (missed.length + extra.length > 0)
      lines.push(`${language}: ${text}\n    missed ${missed.join(', ')}\n    extra  ${extra.join(', ')}`)
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}
