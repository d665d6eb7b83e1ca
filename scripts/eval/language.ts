import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '../../src/normalise/fold.ts'
import { languageOf } from '../../src/normalise/language.ts'
import type { Suite } from './suite.ts'

/**
 * Language of short lines and of whole documents. Lines: those of the seeds over 20 characters, whose truth is the
 * language of the seed, and the Vietnamese ones once more without their marks. Documents: the newspaper posts, whose truth is
 * the country of the listing they come from, unless a machine rewrote them in English (`llm`).
 */
export const run: Suite = async ({ data, gold }) => {
  const seeds = JSON.parse(readFileSync(gold ?? join(data, 'gold/seed-gold.json'), 'utf8')) as SeedGold
  const printed = seeds.seeds.flatMap(seed => linesOf(join(data, 'seeds', seed.file), seed.language))
  const unaccented = printed
    .filter(({ language }) => language === 'vi')
    .map(line => ({ ...line, text: withoutMarks(line.text) }))
  const documents = newsOf(join(data, 'data/news'))
  const lines = [...printed, ...unaccented]
  const sets = { lines, linesUnaccented: unaccented, documents }
  const all = [...lines, ...documents]
  return {
    suite: 'language',
    n: all.length,
    metrics: {
      accuracy: accuracyOf(all),
      ...Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, accuracyOf(set)])),
      linesRight: lines.filter(isRight).length,
    },
    worst: all
      .filter(one => !isRight(one))
      .map(({ where, text, language }) => ({
        where,
        want: language,
        got: languageOf(text),
        text: text.slice(0, 100),
      })),
  }
}

type SeedGold = { readonly seeds: readonly { readonly file: string; readonly language: string }[] }
type Labelled = { readonly where: string; readonly text: string; readonly language: string }

const lineUnitsMin = 21

function linesOf(path: string, language: string): Labelled[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, index) => ({ where: `${path}:${index + 1}`, text: line.trim(), language }))
    .filter(({ text }) => text.length >= lineUnitsMin)
}

const categories: Readonly<Record<string, string>> = { 'DE llm': 'en', DE: 'de', VN: 'vi' }

function newsOf(folder: string): Labelled[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .sort()
    .flatMap(name => {
      const source = readFileSync(join(folder, name), 'utf8')
      const category = /^categories: entries (.+)$/m.exec(source)?.[1]?.trim() ?? ''
      const language = categories[category]
      return language ? [{ where: name, text: bodyOf(source), language }] : []
    })
}

/** Without the front matter, link targets and quotation marks of the markdown. */
function bodyOf(source: string): string {
  return source.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/\]\([^)\s]*\)/g, ']')
}

function withoutMarks(text: string): string {
  const plain = fold(text)
  return [...text]
    .map((letter, index) => (letter === letter.toLowerCase() ? plain[index] : plain[index]?.toUpperCase()))
    .join('')
}

function isRight({ text, language }: Labelled): boolean {
  return languageOf(text) === language
}

function accuracyOf(set: readonly Labelled[]): number {
  return set.length === 0 ? 0 : set.filter(isRight).length / set.length
}
