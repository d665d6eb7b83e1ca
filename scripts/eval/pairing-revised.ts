import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOutline } from '../../src/extract/outline/index.ts'
import { type ComparedArticle, comparedArticles } from '../../src/law/compare/compared-article.ts'
import type { WrittenPair } from './written-pair.ts'

type Revised = {
  readonly name: string
  readonly was: readonly ComparedArticle[]
  readonly is: readonly ComparedArticle[]
  readonly pairs: ReadonlySet<WrittenPair>
}

const articlesMin = 100
const noises = [0.2, 0.4] as const
/** Shares of articles that are dropped, put together with the next, and divided. */
const shares = { dropped: 0.08, merged: 0.06, split: 0.06 }
const movedBlocks = 3
const blockLength = 12

/**
 * Laws of the retrieval corpus revised by chance, so that the right pairs are known without a reader: some words are
 * replaced by others of the law, articles are dropped, put together and divided, blocks of them moved. Each also with the
 * headings of the old law taken away. They were not used to set the weights of pairing. None where the corpus is absent.
 */
export function revisedLaws(data: string): readonly Revised[] {
  const path = join(data, 'data/retrieval/alqac2022/corpus.jsonl')
  if (!existsSync(path)) return []
  const laws = new Map<string, string[]>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue
    const { id, text } = JSON.parse(line) as { id: string; text: string }
    const [law = '', article = ''] = id.split('@')
    laws.set(law, [...(laws.get(law) ?? []), `Điều ${article}. ${text.replace(/\n+/g, '\n')}`])
  }
  const chance = chanceFrom(7)
  return [...laws]
    .filter(([, articles]) => articles.length >= articlesMin)
    .flatMap(([name, articles]) => {
      const text = articles.join('\n')
      const was = comparedArticles({ text, outline: readOutline(text).parts })
      const bare = was.map(article => ({ ...article, heading: '' }))
      return noises.flatMap(noise => {
        const { is, pairs } = revise(was, noise, chance)
        const label = `${name}, ${noise * 100} % of the words`
        return [
          { name: label, was, is, pairs },
          { name: `${label}, old headings gone`, was: bare, is, pairs },
        ]
      })
    })
}

type Units = ComparedArticle['units']

function revise(
  was: readonly ComparedArticle[],
  noise: number,
  chance: () => number,
): Pick<Revised, 'is' | 'pairs'> {
  const pool = was.flatMap(article => article.units.flatMap(unit => unit.text.split(/\s+/)))
  const noisy = (text: string): string =>
    text
      .split(/\s+/)
      .flatMap(word => {
        if (chance() >= noise) return [word]
        return chance() < 0.4 ? [] : [pool[Math.floor(chance() * pool.length)] ?? word]
      })
      .join(' ')
  const is: ComparedArticle[] = []
  const pairs = new Set<WrittenPair>()
  const add = (from: readonly ComparedArticle[], units: Units): void => {
    const [first] = from
    if (!first) return
    const dieu = String(is.length + 1)
    for (const one of from) pairs.add(`${one.path.dieu}>${dieu}`)
    const said = units.map(unit => ({ ...unit, text: noisy(unit.text) }))
    is.push({ ...first, path: { dieu }, heading: noisy(first.heading), units: said })
  }
  const order = shuffledBlocks(was, chance)
  for (let at = 0; at < order.length; at++) {
    const [one, next] = [order[at], order[at + 1]]
    if (!one) continue
    const fate = chance()
    if (fate < shares.dropped) continue
    if (fate < shares.dropped + shares.merged && next) {
      add([one, next], [...one.units, ...next.units])
      at++
    } else if (fate < shares.dropped + shares.merged + shares.split && one.units.length >= 4) {
      const half = Math.floor(one.units.length / 2)
      add([one], one.units.slice(0, half))
      add([one], one.units.slice(half))
    } else add([one], one.units)
  }
  return { is, pairs }
}

function shuffledBlocks(was: readonly ComparedArticle[], chance: () => number): readonly ComparedArticle[] {
  const order = was.filter(article => article.path.dieu !== undefined)
  for (let block = 0; block < movedBlocks; block++) {
    const taken = order.splice(Math.floor(chance() * order.length), blockLength)
    order.splice(Math.floor(chance() * order.length), 0, ...taken)
  }
  return order
}

/** The same chances in every run: a linear congruential generator. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
