import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** One page of the public article-extraction benchmark with its labelled body. */
export type ArticlePage = { readonly id: string; readonly html: string; readonly body: string }

/** The pages of a folder with `ground-truth.json` and `html/<id>.html.gz`. */
export function readArticlePages(folder: string): ArticlePage[] {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >
  return readdirSync(join(folder, 'html'))
    .filter(name => name.endsWith('.html.gz'))
    .sort()
    .flatMap(name => {
      const id = name.replace('.html.gz', '')
      const body = truth[id]?.articleBody
      if (body === undefined) return []
      return [{ id, html: gunzipSync(readFileSync(join(folder, 'html', name))).toString('utf8'), body }]
    })
}

/** Whether a folder is one of the public article-extraction benchmark. */
export function isArticleFolder(folder: string): boolean {
  return existsSync(join(folder, 'ground-truth.json'))
}

/**
 * Precision and recall of one page over the multiset of 4-word shingles, as the benchmark counts: words are
 * runs of letters, digits and underscores.
 */
export function shingleScore(truth: string, answer: string): { precision: number; recall: number } {
  const wanted = shingles(truth)
  const found = shingles(answer)
  let hit = 0
  let wantedCount = 0
  let foundCount = 0
  for (const [shingle, count] of wanted) {
    wantedCount += count
    hit += Math.min(count, found.get(shingle) ?? 0)
  }
  for (const count of found.values()) foundCount += count
  return {
    precision: foundCount === 0 ? (wantedCount === 0 ? 1 : 0) : hit / foundCount,
    recall: wantedCount === 0 ? 1 : hit / wantedCount,
  }
}

const wordsPerShingle = 4

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  const last = Math.max(0, words.length - wordsPerShingle)
  for (let index = 0; index <= last && words.length > 0; index++) {
    const shingle = words.slice(index, index + wordsPerShingle).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
