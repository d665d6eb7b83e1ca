import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language, Reference } from '../../src/domain/extraction.ts'
import type { Provision } from '../../src/domain/provision.ts'
import type { Relation } from '../../src/domain/relation.ts'
import { annotatedReferences, type PlacedReference } from './annotated-references.ts'
import { type Counts, f1, type Suite, type SuiteResult } from './suite.ts'

/** One labelled place; gold/GUIDELINES.md says what the fields mean. */
type Mention = {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly kind: string
  readonly id: string
  readonly accept?: readonly string[]
  readonly provisions: readonly Provision[]
  readonly relation: Relation | null
  readonly relationAccept?: readonly Relation[]
  readonly nested?: Relation
  readonly doubt?: string
}

type GoldDocument = {
  readonly file: string
  readonly range: readonly [number, number]
  readonly language: Language
  readonly mentions: readonly Mention[]
}

type Pair = { readonly mention: Mention; readonly found: PlacedReference; readonly document: GoldDocument }
type Miss = {
  readonly file: string
  readonly at: number
  readonly what: string
  readonly gold: unknown
  readonly found: unknown
}

/**
 * Scores the pipeline's references against labelled texts, over the whole way from the file's bytes to offsets
 * in the file. A mention and a find are a pair when their stretches are the same, else when they share text.
 */
export const run: Suite = async ({ data, gold }) => {
  const documents = readGold(gold ?? join(data, 'gold', 'references-dev.jsonl'))
  const tally = newTally()
  for (const document of documents) score(document, await foundIn(data, document), tally)
  return resultOf(documents, tally)
}

function readGold(path: string): GoldDocument[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as GoldDocument)
}

/** Finds that lie wholly in the labelled stretch; those that cross its edge are left out. */
async function foundIn(data: string, document: GoldDocument): Promise<PlacedReference[]> {
  const [from, to] = document.range
  const all = await annotatedReferences(join(data, document.file))
  return all.filter(found => found.start >= from && found.end <= to)
}

type Tally = {
  readonly exact: Counts
  readonly overlap: Counts
  readonly byKind: Map<string, Counts>
  readonly byLanguage: Map<string, Counts>
  readonly relations: Map<string, Counts>
  readonly nested: Counts
  readonly pairs: Pair[]
  readonly misses: Miss[]
  completeGold: number
  resolvedGold: number
  resolvedFound: number
  resolvedRight: number
  falsePositives: number
}

function newTally(): Tally {
  return {
    exact: none(),
    overlap: none(),
    nested: none(),
    byKind: new Map(),
    byLanguage: new Map(),
    relations: new Map(),
    pairs: [],
    misses: [],
    completeGold: 0,
    resolvedGold: 0,
    resolvedFound: 0,
    resolvedRight: 0,
    falsePositives: 0,
  }
}

function none(): Counts {
  return { hit: 0, found: 0, wanted: 0 }
}

function countsOf(groups: Map<string, Counts>, key: string): Counts {
  const known = groups.get(key)
  if (known) return known
  const made = none()
  groups.set(key, made)
  return made
}

function score(document: GoldDocument, all: readonly PlacedReference[], tally: Tally): void {
  const doubtful = document.mentions.filter(mention => mention.doubt !== undefined)
  const mentions = document.mentions.filter(mention => mention.doubt === undefined && mention.kind !== 'own')
  const found = all.filter(one => !doubtful.some(mention => share(mention, one)))
  if (document.mentions.length === 0) tally.falsePositives += found.length
  const exact = new Map(
    mentions.map(mention => [
      mention,
      found.find(one => one.start === mention.start && one.end === mention.end),
    ]),
  )
  const taken = new Set(exact.values())
  for (const mention of mentions) {
    const isExact = exact.get(mention) !== undefined
    const match = exact.get(mention) ?? found.find(one => share(mention, one) && !taken.has(one))
    taken.add(match)
    countMention(document, { mention, isExact, match }, tally)
  }
  for (const one of found) countFind(document, one, taken.has(one), tally)
}

type Matched = {
  readonly mention: Mention
  readonly isExact: boolean
  readonly match: PlacedReference | undefined
}

function countMention(document: GoldDocument, { mention, isExact, match }: Matched, tally: Tally): void {
  const note = (what: string) =>
    tally.misses.push({
      file: document.file,
      at: mention.start,
      what,
      gold: shown(mention),
      found: match ? shown(match) : null,
    })
  for (const counts of [
    tally.exact,
    countsOf(tally.byKind, mention.kind),
    countsOf(tally.byLanguage, document.language),
  ]) {
    counts.wanted++
    if (isExact) counts.hit++
  }
  tally.overlap.wanted++
  if (match) tally.overlap.hit++
  if (!isExact) note(match ? 'span' : 'missed')
  if (isComplete(mention.id)) {
    tally.completeGold++
    if (match?.reference.verdict === 'resolved' && isRightId(mention, match.reference)) tally.resolvedGold++
  }
  if (mention.relation) countsOf(tally.relations, mention.relation).wanted++
  if (mention.nested) tally.nested.wanted++
  if (!match) return
  tally.pairs.push({ mention, found: match, document })
  if (!isRightId(mention, match.reference)) note('id')
  if (!sameProvisions(mention.provisions, match.reference.provisions)) note('provisions')
  if (isRightRelation(mention, match.reference)) countsOf(tally.relations, mention.relation ?? '').hit++
  else note('relation')
  if (mention.nested && match.reference.nested?.relation === mention.nested) tally.nested.hit++
}

function countFind(document: GoldDocument, one: PlacedReference, isMatched: boolean, tally: Tally): void {
  const { reference } = one
  tally.exact.found++
  tally.overlap.found++
  const mention = document.mentions.find(candidate => candidate.kind !== 'own' && share(candidate, one))
  countsOf(tally.byKind, mention?.kind ?? reference.kind).found++
  countsOf(tally.byLanguage, document.language).found++
  if (reference.nested) tally.nested.found++
  countsOf(tally.relations, relationFoundFor(document, one)).found++
  if (!isMatched)
    tally.misses.push({ file: document.file, at: one.start, what: 'extra', gold: null, found: shown(one) })
  if (reference.verdict !== 'resolved') return
  tally.resolvedFound++
  if (mention && isRightId(mention, reference)) tally.resolvedRight++
}

/** A relation that is accepted beside the labelled one counts as the labelled one. */
function relationFoundFor(document: GoldDocument, one: PlacedReference): string {
  const mention = document.mentions.find(candidate => share(candidate, one))
  const accepted = mention?.relationAccept?.includes(one.reference.relation)
  return accepted && mention?.relation ? mention.relation : one.reference.relation
}

function share(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

function isComplete(id: string): boolean {
  return !id.split('/').includes('_')
}

function isRightId(mention: Mention, reference: Reference): boolean {
  return reference.id === mention.id || (mention.accept ?? []).includes(reference.id)
}

function isRightRelation(mention: Mention, reference: Reference): boolean {
  return (
    reference.relation === mention.relation || (mention.relationAccept ?? []).includes(reference.relation)
  )
}

/** The order of a list says nothing. */
function sameProvisions(gold: readonly Provision[], found: readonly Provision[]): boolean {
  const keys = (list: readonly Provision[]) => list.map(keyOf).sort().join(';')
  return keys(gold) === keys(found)
}

function keyOf(provision: Provision): string {
  return Object.entries(provision)
    .map(([level, value]) => `${level}=${value}`)
    .sort()
    .join(',')
}

function shown(one: Mention | PlacedReference): unknown {
  if ('reference' in one) {
    const { quote, kind, id, provisions, relation, verdict, nested } = one.reference
    return { quote, kind, id, provisions: provisions.map(keyOf), relation, verdict, nested: nested?.relation }
  }
  return {
    quote: one.quote,
    kind: one.kind,
    id: one.id,
    accept: one.accept,
    provisions: one.provisions.map(keyOf),
    relation: one.relation,
    nested: one.nested,
  }
}

const relationMentionsMin = 10

function resultOf(documents: readonly GoldDocument[], tally: Tally): SuiteResult {
  const share = (right: number, of: number) => (of === 0 ? 1 : right / of)
  const right = (test: (pair: Pair) => boolean) => share(tally.pairs.filter(test).length, tally.pairs.length)
  const metrics: Record<string, number> = {}
  for (const [name, counts] of [
    ['exact', tally.exact],
    ['overlap', tally.overlap],
  ] as const) {
    const { p, r, f1: both } = f1(counts)
    Object.assign(metrics, { [`${name}.p`]: p, [`${name}.r`]: r, [`${name}.f1`]: both })
  }
  metrics.idAccuracy = right(({ mention, found }) => isRightId(mention, found.reference))
  metrics.resolvedPrecision = share(tally.resolvedRight, tally.resolvedFound)
  metrics.resolvedRecall = share(tally.resolvedGold, tally.completeGold)
  const frequent = [...tally.relations].filter(([, counts]) => counts.wanted >= relationMentionsMin)
  metrics.relationMacroF1 =
    frequent.length === 0 ? 1 : frequent.reduce((sum, [, counts]) => sum + f1(counts).f1, 0) / frequent.length
  metrics.nestedF1 = f1(tally.nested).f1
  metrics.provisionAccuracy = right(({ mention, found }) =>
    sameProvisions(mention.provisions, found.reference.provisions),
  )
  metrics.falsePositives = tally.falsePositives
  for (const [prefix, groups] of [
    ['relationF1', tally.relations],
    ['byKind', tally.byKind],
    ['byLanguage', tally.byLanguage],
  ] as const)
    for (const [name, counts] of [...groups].sort())
      if (counts.wanted > 0) metrics[`${prefix}.${name}`] = f1(counts).f1
  return {
    suite: 'references',
    n: documents.reduce((sum, document) => sum + document.mentions.length, 0),
    metrics,
    worst: tally.misses,
  }
}
