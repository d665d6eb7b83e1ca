import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { noProvenance } from '../../src/domain/document.ts'
import { readHtml } from '../../src/read/html.ts'
import { type ArticlePage, readArticlePages, shingleScore } from '../eval/content/shingles.ts'
import type { BenchRow, Stage } from './stage.ts'

const folder = join(process.cwd(), '../shared/data/article-extraction')
const roundsMin = 2

/**
 * HTML to main text on the pages of the public article benchmark, beside the bare parser (the least that any
 * reader does) and beside Readability over linkedom (what one would use instead); F1 of both in the note.
 */
export const run: Stage = async () => {
  if (!existsSync(folder)) return [absentRow]
  const pages = readArticlePages(folder)
  const ours = measure(pages, ourText)
  const readability = measure(pages, readabilityText)
  const parser = measure(pages, parserText)
  const scores = `F1 ours ${score(pages, ourText).toFixed(4)}, Readability ${score(pages, readabilityText).toFixed(4)}`
  return [
    row({ ours, other: readability, otherName: 'Readability over linkedom', note: scores }),
    row({ ours, other: parser, otherName: 'bare htmlparser2', note: `${pages.length} pages` }),
  ]
}

const absentRow: BenchRow = {
  stage: 'html',
  unit: 'MB/s',
  ours: 0,
  other: 0,
  otherName: 'Readability over linkedom',
  ratio: 0,
  note: `skipped: no ${folder}`,
}

function row(from: Pick<BenchRow, 'ours' | 'other' | 'otherName' | 'note'>): BenchRow {
  return { stage: 'html', unit: 'MB/s', ...from, ratio: from.ours / from.other }
}

function ourText(html: string): string {
  return readHtml(html, noProvenance).body.text
}

function readabilityText(html: string): string {
  const { document } = parseHTML(html)
  return new Readability(document).parse()?.textContent ?? ''
}

function parserText(html: string): string {
  const pieces: string[] = []
  const parser = new Parser({ ontext: text => pieces.push(text) })
  parser.end(html)
  return pieces.join('')
}

/** Megabytes (10⁶ UTF-16 units) a second, best of the rounds, so that other work on the machine counts less. */
function measure(pages: readonly ArticlePage[], textOf: (html: string) => string): number {
  const units = pages.reduce((sum, page) => sum + page.html.length, 0)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < roundsMin; round++) {
    const begin = performance.now()
    for (const page of pages) textOf(page.html)
    best = Math.min(best, performance.now() - begin)
  }
  return units / 1000 / best
}

function score(pages: readonly ArticlePage[], textOf: (html: string) => string): number {
  const scores = pages.map(page => shingleScore(page.body, textOf(page.html)))
  const precision = scores.reduce((sum, one) => sum + one.precision, 0) / pages.length
  const recall = scores.reduce((sum, one) => sum + one.recall, 0) / pages.length
  return (2 * precision * recall) / (precision + recall)
}
