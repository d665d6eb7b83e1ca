import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/data-dir.ts'
import type { Extraction } from '../../src/domain/extraction.ts'
import { isFinding } from '../../src/domain/finding.ts'
import { readOutline } from '../../src/extract/outline/index.ts'
import { type ComparedArticle, comparedArticles } from '../../src/law/compare/compared-article.ts'
import { pairArticles } from '../../src/law/compare/pair-articles.ts'
import { normalise } from '../../src/normalise/index.ts'
import { closeReaders, read } from '../../src/read/index.ts'
import { baselines } from './pairing-baselines.ts'
import { revisedLaws } from './pairing-revised.ts'
import { type Counts, f1, type Suite } from './suite.ts'
import type { WrittenPair } from './written-pair.ts'

/**
 * Articles of an old text and their counterparts in the new one, against `test/gold/article-pairs.tsv`: precision and
 * recall of pairs (old article, new article). Pairs that the gold leaves open count for neither side. `unpaired`: of the
 * articles that the gold says have no counterpart, the share that is left alone. Plain baselines stand beside.
 * `revised`: laws changed by chance, whose pairs are known; `revisedBare`: with the old headings gone.
 */
export const run: Suite = async ({ data, gold }) => {
  const sets = goldSets(readFileSync(gold ?? ownGold, 'utf8'))
  const methods = { pairing: pairsOf, ...baselines }
  const counts = new Map<string, Counts>()
  const alone = { hit: 0, found: 0, wanted: 0 }
  const worst: unknown[] = []
  for (const set of sets) {
    const [was, is] = [await articlesOf(join(data, set.old)), await articlesOf(join(data, set.new))]
    for (const [name, method] of Object.entries(methods)) {
      const found = method(was, is).filter(pair => !set.may.has(pair))
      const hit = found.filter(pair => set.pairs.has(pair)).length
      addTo(counts, name, { hit, found: found.length, wanted: set.pairs.size })
      if (name !== 'pairing') continue
      const all = new Set(method(was, is))
      for (const pair of found) if (!set.pairs.has(pair)) worst.push({ extra: pair, in: set.new })
      for (const pair of set.pairs) if (!all.has(pair)) worst.push({ lost: pair, in: set.new })
      alone.wanted += set.alone.size
      alone.hit += [...set.alone].filter(one => !found.some(pair => touches(pair, one))).length
    }
  }
  await closeReaders()
  for (const set of revisedLaws(data)) {
    const found = pairsOf(set.was, set.is)
    const kind = set.name.endsWith('gone') ? 'revisedBare' : 'revised'
    for (const [name, pairs] of [
      [kind, found],
      [`${kind}Cosine`, baselines.cosineOnly?.(set.was, set.is) ?? []],
    ] as const)
      addTo(counts, name, {
        hit: pairs.filter(pair => set.pairs.has(pair)).length,
        found: pairs.length,
        wanted: set.pairs.size,
      })
  }
  const metrics: Record<string, number> = { 'unpaired.r': alone.wanted === 0 ? 1 : alone.hit / alone.wanted }
  for (const [name, sum] of counts) {
    const { p, r, f1: score } = f1(sum)
    Object.assign(metrics, { [`${name}.p`]: p, [`${name}.r`]: r, [`${name}.f1`]: score })
  }
  return { suite: 'pairing', n: counts.get('pairing')?.wanted ?? 0, metrics, worst }
}

function addTo(counts: Map<string, Counts>, name: string, more: Counts): void {
  const sum = counts.get(name) ?? { hit: 0, found: 0, wanted: 0 }
  counts.set(name, {
    hit: sum.hit + more.hit,
    found: sum.found + more.found,
    wanted: sum.wanted + more.wanted,
  })
}

const ownGold = join(packageRoot, 'test', 'gold', 'article-pairs.tsv')

function pairsOf(was: readonly ComparedArticle[], is: readonly ComparedArticle[]): readonly WrittenPair[] {
  return pairArticles(was, is).pairs.flatMap(pair => {
    const [old, young] = [was[pair.was]?.path.dieu, is[pair.is]?.path.dieu]
    return old === undefined || young === undefined ? [] : [`${old}>${young}`]
  })
}

function touches(pair: WrittenPair, side: string): boolean {
  return side.startsWith('>') ? pair.endsWith(side) : pair.startsWith(side)
}

type GoldSet = {
  readonly old: string
  readonly new: string
  readonly pairs: Set<WrittenPair>
  readonly may: Set<WrittenPair>
  /** `19>` an old article, `>29` a new one without a counterpart. */
  readonly alone: Set<string>
}

function goldSets(text: string): readonly GoldSet[] {
  const sets = new Map<string, GoldSet>()
  for (const line of text.split('\n')) {
    const [old, young, was, is, may] = line.split('\t')
    if (!old || !young || !was || !is || old === 'old' || line.startsWith('#')) continue
    const key = `${old}\t${young}`
    const set = sets.get(key) ?? { old, new: young, pairs: new Set(), may: new Set(), alone: new Set() }
    sets.set(key, set)
    if (was === '-') for (const one of is.split(' ')) set.alone.add(`>${one}`)
    else if (is === '-' && !may) set.alone.add(`${was}>`)
    else if (is !== '-') for (const one of is.split(' ')) set.pairs.add(`${was}>${one}`)
    for (const one of (may ?? '').split(' ')) if (one) set.may.add(`${was}>${one}`)
  }
  return [...sets.values()]
}

async function articlesOf(path: string): Promise<readonly ComparedArticle[]> {
  const provenance = {
    url: null,
    source: null,
    sourceJurisdiction: null,
    seenOn: null,
    fileName: path,
    expectedSymbol: null,
    listedOn: null,
  }
  const parsed = await read({
    stage: 'raw',
    bytes: readFileSync(path),
    mediaType: null,
    charset: null,
    provenance,
  })
  if (isFinding(parsed)) throw new Error(`${path}: ${parsed.detail}`)
  const text: Extraction['text'] = normalise(parsed).body.text
  return comparedArticles({ text, outline: readOutline(text).parts })
}
