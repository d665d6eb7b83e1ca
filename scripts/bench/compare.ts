import { diffLines } from 'diff'
import { readOutline } from '../../src/extract/outline/index.ts'
import { compareTexts } from '../../src/law/compare/compare-texts.ts'
import type { OutlinedText } from '../../src/law/compare/compared-article.ts'
import { processorMs } from './processor-time.ts'
import type { Stage } from './stage.ts'

const articlesCount = 500
const clausesPerArticle = 4
const syllablesPerClause = 30
const vocabularySize = 3_000
const turns = 5

/**
 * Two laws of 500 articles made up of chance syllables: in the new one every tenth article is new, every tenth old one has
 * gone, and two clauses in five are changed. Beside it the difference of the whole texts by lines, which knows no articles
 * and no words; by words it takes more than 20 s.
 */
export const run: Stage = async () => {
  const [old, young] = laws()
  const ours: number[] = []
  const other: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    ours.push(timed(() => compareTexts(old, young)))
    other.push(timed(() => diffLines(old.text, young.text)))
  }
  const same = medianOf(Array.from({ length: turns }, () => timed(() => compareTexts(old, old))))
  const [mine, theirs] = [medianOf(ours), medianOf(other)]
  const size = `${Math.round(old.text.length / 1000)} and ${Math.round(young.text.length / 1000)} thousand characters`
  return [
    {
      stage: 'comparison of two laws of 500 articles',
      unit: 'ms',
      ours: mine,
      other: theirs,
      otherName: 'diffLines over the whole texts',
      ratio: mine / theirs,
      note: `${size}; processor time, median of ${turns}, cold ${(ours[0] ?? 0).toFixed(0)} ms; the same law with itself ${same.toFixed(0)} ms`,
    },
  ]
}

function timed(work: () => unknown): number {
  const before = processorMs()
  work()
  return processorMs() - before
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function laws(): readonly [OutlinedText, OutlinedText] {
  const chance = chanceFrom(20_261_122)
  const word = (): string =>
    `${consonants[chance(consonants.length)]}${vowels[chance(vowels.length)]}${chance(vocabularySize) % 97}`
  const clause = (): string => Array.from({ length: syllablesPerClause }, word).join(' ')
  const article = (): string[] => [
    clause().slice(0, 40),
    ...Array.from({ length: clausesPerArticle }, clause),
  ]
  const old = Array.from({ length: articlesCount }, article)
  const young = old
    .filter((_, at) => at % 10 !== 3)
    .flatMap((lines, at) => {
      const changed = lines.map(line => (chance(5) < 2 ? line.replace(/ \S+ /, ` ${word()} `) : line))
      return at % 10 === 7 ? [changed, article()] : [changed]
    })
  return [outlined(old), outlined(young)]
}

function outlined(articles: readonly (readonly string[])[]): OutlinedText {
  const text = articles
    .flatMap(([heading = '', ...clauses], at) => [
      `Điều ${at + 1}. ${heading}`,
      ...clauses.map((clause, place) => `${place + 1}. ${clause}.`),
    ])
    .join('\n')
  return { text, outline: readOutline(text).parts }
}

const consonants = ['b', 'c', 'd', 'g', 'h', 'l', 'm', 'n', 'ph', 'th', 'tr', 'v']
const vowels = ['a', 'ô', 'ươ', 'iê', 'ậ', 'ế', 'ỏ', 'ư']

/** The same chances in every run: a linear congruential generator. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
