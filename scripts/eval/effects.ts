import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { packageRoot } from '../../src/data-dir.ts'
import { type AnnotatedDocument, noProvenance } from '../../src/domain/document.ts'
import type { Effect } from '../../src/domain/effect.ts'
import { isFinding } from '../../src/domain/finding.ts'
import { isComplete } from '../../src/domain/instrument-id.ts'
import type { Provision } from '../../src/domain/provision.ts'
import { annotate } from '../../src/extract/index.ts'
import { normalise } from '../../src/normalise/index.ts'
import { read } from '../../src/read/index.ts'
import { loadRegistry } from '../../src/registry/load.ts'
import { codifiedCommencements } from './effects/codification.ts'
import type { EffectGold, EndGold, ListedGold } from './effects/gold.ts'
import { listScore } from './effects/lists.ts'
import { type Counts, f1, type Suite } from './suite.ts'

/**
 * Scores what is read of effects, over the whole way from a file's bytes: the day on which a document takes effect
 * (null where it says none), days of single provisions, what it replaces and repeals in whole or part, the days that
 * consolidated texts report of others, and the rows of official lists. `held.*` counts only the documents that were
 * left unseen while the first rules were made; `codification.*` closing articles whose day a publisher gives.
 */
export const run: Suite = async ({ data, gold }) => {
  const documents = readGold(gold ?? goldFile('effects.jsonl'))
  const tallies = { all: newTally(), held: newTally() }
  for (const document of documents) {
    const found = await annotated(join(data, document.file))
    const misses = score(document, found, tallies.all)
    if (document.held) score(document, found, tallies.held)
    tallies.all.worst.push(...misses)
  }
  const codified = codifiedCommencements(join(data, 'data', 'phapdien', 'demuc'))
  return {
    suite: 'effects',
    n: documents.length + codified.all,
    metrics: {
      ...metricsOf(tallies.all),
      ...prefixed('held', metricsOf(tallies.held)),
      ...(codified.all > 0 ? { 'codification.commencement': codified.right / codified.all } : {}),
    },
    worst: [...tallies.all.worst, ...codified.misses],
  }
}

function goldFile(name: string): string {
  return join(packageRoot, 'test', 'gold', name)
}

function readGold(path: string): readonly EffectGold[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as EffectGold)
}

async function annotated(path: string): Promise<AnnotatedDocument> {
  const provenance = { ...noProvenance, fileName: basename(path) }
  const bytes = new Uint8Array(readFileSync(path))
  const parsed = await read({ stage: 'raw', bytes, mediaType: null, charset: null, provenance })
  if (isFinding(parsed)) throw new Error(`effects: ${path} was not read: ${parsed.detail}`)
  return annotate(normalise(parsed), loadRegistry())
}

type Tally = {
  days: { right: number; all: number }
  applied: { right: number; all: number }
  parts: Counts
  ended: Counts
  endedProvisions: Counts
  others: Counts
  rows: Counts
  worst: unknown[]
}

function newTally(): Tally {
  const counts = (): Counts => ({ hit: 0, found: 0, wanted: 0 })
  return {
    days: { right: 0, all: 0 },
    applied: { right: 0, all: 0 },
    parts: counts(),
    ended: counts(),
    endedProvisions: counts(),
    others: counts(),
    rows: counts(),
    worst: [],
  }
}

function score(gold: EffectGold, annotatedDocument: AnnotatedDocument, tally: Tally): unknown[] {
  const { extraction, assertions } = annotatedDocument
  const misses: unknown[] = []
  const miss = (what: string, wanted: unknown, found: unknown): void => {
    misses.push({ file: basename(gold.file), what, wanted, found })
  }
  const day = extraction.own?.effectiveFrom ?? null
  tally.days.all++
  if (day === gold.commencement) tally.days.right++
  else miss('commencement', gold.commencement, day)
  const applies = assertions.find(fact => fact.field === 'appliesFrom')?.value ?? null
  tally.applied.all++
  if (applies === (gold.appliesFrom ?? null)) tally.applied.right++
  else miss('appliesFrom', gold.appliesFrom ?? null, applies)
  const effects = extraction.effects ?? []
  count(tally.parts, partKeys(gold), foundParts(effects), (wanted, found) => miss('parts', wanted, found))
  const ended = endsIn(annotatedDocument)
  count(tally.ended, (gold.ended ?? []).map(endKey), ended.map(endKey), (wanted, found) =>
    miss('ended', wanted, found),
  )
  const provisions = (ends: readonly EndGold[]): string[] =>
    ends.flatMap(one => (one.provisions ?? []).map(provision => `${one.id} ${provisionKey(provision)}`))
  count(tally.endedProvisions, provisions(gold.ended ?? []), provisions(ended), (wanted, found) =>
    miss('ended provisions', wanted, found),
  )
  const others = (gold.others ?? []).map(one => `${one.id} ${one.day}`)
  count(tally.others, others, foundOthers(effects, extraction.own?.id), (wanted, found) =>
    miss('others', wanted, found),
  )
  if (gold.list !== undefined) listScore(readList(gold.list), effects, tally.rows, miss)
  return misses
}

function readList(name: string): readonly ListedGold[] {
  return readFileSync(goldFile(name), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(line => {
      const [says = '', number = '', id = '', from = '', scope = '', causes = ''] = line.split('\t')
      return {
        says,
        number: Number(number),
        id,
        day: from || null,
        scope,
        causes: causes ? causes.split(' ') : [],
      }
    })
}

function count(
  counts: Counts,
  wanted: readonly string[],
  found: readonly string[],
  miss: (wanted: unknown, found: unknown) => void,
): void {
  const [of, given] = [new Set(wanted), new Set(found)]
  counts.wanted += of.size
  counts.found += given.size
  for (const one of of)
    if (given.has(one)) counts.hit++
    else miss(one, null)
  for (const one of given) if (!of.has(one)) miss(null, one)
}

function partKeys({ parts = [] }: EffectGold): readonly string[] {
  return parts.flatMap(part => part.provisions.map(one => `${part.day} ${provisionKey(one)}`))
}

function foundParts(effects: readonly Effect[]): readonly string[] {
  return effects
    .filter(effect => effect.kind === 'in-force' && effect.provisions !== null)
    .flatMap(effect => (effect.provisions ?? []).map(one => `${effect.from} ${provisionKey(one)}`))
}

/** What the document itself replaces or repeals; in part where it names provisions, or says that only a part falls. */
function endsIn({ extraction }: AnnotatedDocument): readonly EndGold[] {
  const { references, effects = [], own } = extraction
  const found = new Map<string, EndGold>()
  // A consolidated text speaks as what it consolidates; it ends nothing itself.
  if (own?.type === 'vbhn') return []
  for (const { relation, nested, id, provisions } of references) {
    if (
      (relation !== 'replaces' && relation !== 'repeals') ||
      nested !== null ||
      !isComplete(id) ||
      id === own?.id
    )
      continue
    const isPart =
      provisions.length > 0 ||
      effects.some(one => one.instrument === id && one.cause === own?.id && one.provisions?.length === 0)
    const key = `${id} ${relation}`
    const before = found.get(key)
    found.set(key, {
      id,
      relation,
      scope: isPart ? 'part' : (before?.scope ?? 'whole'),
      provisions: [...(before?.provisions ?? []), ...provisions],
    })
  }
  return [...found.values()]
}

function endKey({ id, relation, scope }: EndGold): string {
  return `${relation} ${id} ${scope}`
}

function foundOthers(effects: readonly Effect[], own: string | undefined): readonly string[] {
  return effects
    .filter(effect => effect.kind === 'in-force' && effect.instrument !== own && effect.asOf === undefined)
    .map(effect => `${effect.instrument} ${effect.from}`)
}

function provisionKey(provision: Provision): string {
  return JSON.stringify(Object.entries(provision).sort())
}

function metricsOf(tally: Tally): Record<string, number> {
  const share = ({ right, all }: { right: number; all: number }): number => (all === 0 ? 1 : right / all)
  return {
    commencement: share(tally.days),
    appliesFrom: share(tally.applied),
    'parts.f1': f1(tally.parts).f1,
    ...prefixed('ended', f1(tally.ended)),
    'endedProvisions.f1': f1(tally.endedProvisions).f1,
    'consolidated.f1': f1(tally.others).f1,
    'listRows.p': f1(tally.rows).p,
    'listRows.r': f1(tally.rows).r,
  }
}

function prefixed(name: string, metrics: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(metrics).map(([metric, value]) => [`${name}.${metric}`, value]))
}
