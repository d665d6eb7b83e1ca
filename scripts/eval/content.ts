import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { noProvenance, type ParsedDocument } from '../../src/domain/document.ts'
import { decode } from '../../src/normalise/decode.ts'
import { readHtml } from '../../src/read/html.ts'
import { compareFields, type FieldResult, fieldMetrics, foldSpace } from './content/fields.ts'
import { type ContentGold, readContentGold } from './content/gold.ts'
import { isArticleFolder, readArticlePages, shingleScore } from './content/shingles.ts'
import type { Suite, SuiteResult } from './suite.ts'

/**
 * Main text, fields and kind of HTML pages: against `gold/content-*.jsonl`, or, when `data` is a folder of the
 * public article-extraction benchmark, by its 4-gram F1.
 */
export const run: Suite = async ({ data, gold }) =>
  isArticleFolder(data)
    ? articleSuite(data)
    : goldSuite(data, gold ?? join(data, 'gold', 'content-dev.jsonl'))

type PageResult = {
  readonly gold: ContentGold
  readonly parsed: ParsedDocument
  readonly fields: readonly FieldResult[]
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

function goldSuite(data: string, goldFile: string): SuiteResult {
  const pages = readContentGold(goldFile).map(gold => measurePage(data, gold))
  const failures = pages.filter(({ gold }) => isFailure(gold.page_kind))
  return {
    suite: 'content',
    n: pages.length,
    metrics: {
      segmentRecall: meanOverPlatforms(pages, page => [page.gold.with.length, page.missing.length]),
      segmentPrecision: meanOverPlatforms(pages, page => [page.gold.without.length, page.extra.length]),
      ...fieldMetrics(pages.flatMap(page => page.fields)),
      pageKindAccuracy: share(pages, ({ gold, parsed }) => parsed.pageKind === gold.page_kind),
      errorRecognised: share(failures, ({ gold, parsed }) => parsed.pageKind === gold.page_kind),
    },
    worst: pages.map(complaint).filter(one => one.problems.length > 0),
  }
}

function measurePage(data: string, gold: ContentGold): PageResult {
  const source = decode(readFileSync(join(data, gold.file)), {
    mediaType: 'text/html',
    charset: 'utf-8',
  }).text
  const parsed = readHtml(source, { ...noProvenance, fileName: basename(gold.file) })
  const text = foldSpace(parsed.body.text)
  return {
    gold,
    parsed,
    fields: compareFields(gold, parsed),
    missing: gold.with.filter(segment => !text.includes(foldSpace(segment))),
    extra: gold.without.filter(segment => text.includes(foldSpace(segment))),
  }
}

/** Share of segments treated rightly on each platform (folder), then the mean, so that no site outweighs the rest. */
function meanOverPlatforms(
  pages: readonly PageResult[],
  count: (page: PageResult) => [all: number, wrong: number],
): number {
  const platforms = new Map<string, PageResult[]>()
  for (const page of pages) {
    const name = dirname(page.gold.file)
    platforms.set(name, [...(platforms.get(name) ?? []), page])
  }
  const shares = [...platforms.values()].flatMap(own => {
    const all = own.reduce((sum, page) => sum + count(page)[0], 0)
    const wrong = own.reduce((sum, page) => sum + count(page)[1], 0)
    return all === 0 ? [] : [1 - wrong / all]
  })
  return shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length)
}

function share(pages: readonly PageResult[], passes: (page: PageResult) => boolean): number {
  return pages.length === 0 ? 1 : pages.filter(passes).length / pages.length
}

function isFailure(kind: string): boolean {
  return kind === 'error' || kind === 'wrong-document'
}

function complaint({ gold, parsed, fields, missing, extra }: PageResult): {
  file: string
  problems: string[]
} {
  return {
    file: gold.file,
    problems: [
      ...(parsed.pageKind === gold.page_kind ? [] : [`kind ${parsed.pageKind}, not ${gold.page_kind}`]),
      ...fields
        .filter(field => !field.right)
        .map(field => `${field.field}: ${JSON.stringify(field.found)}, not ${JSON.stringify(field.wanted)}`),
      ...missing.map(segment => `missing: ${segment}`),
      ...extra.map(segment => `kept: ${segment}`),
    ],
  }
}

function articleSuite(folder: string): SuiteResult {
  const scores = readArticlePages(folder).map(page => {
    const answer = readHtml(page.html, noProvenance).body.text
    return { id: page.id, ...shingleScore(page.body, answer) }
  })
  const precision = scores.reduce((sum, score) => sum + score.precision, 0) / Math.max(1, scores.length)
  const recall = scores.reduce((sum, score) => sum + score.recall, 0) / Math.max(1, scores.length)
  return {
    suite: 'content',
    n: scores.length,
    metrics: {
      precision,
      recall,
      f1: (2 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall),
    },
    worst: scores
      .toSorted((a, b) => Math.min(a.precision, a.recall) - Math.min(b.precision, b.recall))
      .slice(0, 20),
  }
}
