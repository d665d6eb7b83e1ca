import { afterEach, expect, test } from 'vitest'
import { crawlSource } from '../crawlers/crawl.ts'
import type { Sink } from '../crawlers/crawl-tools.ts'
import { createPageReader } from '../crawlers/page-reader.ts'
import type { SourceInput } from '../crawlers/source.ts'
import { createPace } from '../src/fetch/pace.ts'
import { article, fetcherFor, memoryStore, mockSource, pagesHandler, serveMock } from './crawl-kit.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const paths = Array.from({ length: 20 }, (_, at) => `/tin/bai-${at + 1}.html`)
const pages = {
  '/tin/': paths.map(path => `<a href="${path}">Bài</a>`).join('\n'),
  ...Object.fromEntries(paths.map(path => [path, article(`Bài ${path}`)])),
}

/** Crawls the twenty pages; `keep` is told how many have been asked for. @returns how many were kept */
async function crawlTwenty(
  input: Partial<SourceInput>,
  keep: (asked: () => number) => Promise<void>,
): Promise<number> {
  const site = await serveMock(pagesHandler(pages))
  const fetcher = fetcherFor([site])
  closing.push(site.close, fetcher.close)
  const asked = (): number => site.requests.filter(path => path.startsWith('/tin/bai')).length
  const sink: Sink = {
    keep: async () => {
      await keep(asked)
      return { change: 'new', findings: [] }
    },
    seen: () => undefined,
    gone: () => undefined,
  }
  const tools = {
    db: memoryStore(),
    fetcher,
    sink,
    reader: createPageReader(),
    pace: createPace({ sleep: async () => undefined }),
  }
  const report = await crawlSource(
    mockSource(input),
    {
      ...tools,
      now: () => new Date(),
      sleep: async () => undefined,
      retryMs: 5,
      progress: undefined,
    },
    { runId: null, pagesMax: 100, since: null },
  )
  return report.new
}

const pause = (): Promise<void> => new Promise(done => setTimeout(done, 20))

test('our own sample is asked for three further pages on each of four connections while four are read', async () => {
  const seen: number[] = []
  const kept = await crawlTwenty({}, async asked => {
    for (let waits = 0; asked() < 16 && waits < 100; waits += 1) await pause()
    await pause()
    seen.push(asked())
  })
  expect(kept).toBe(20)
  expect(seen[0]).toBe(16)
})

test('everyone else is asked for the next page when the one before has been dealt with', async () => {
  const seen: number[] = []
  const politeness = { gapMs: 1_000, latencyFactor: 0 }
  const kept = await crawlTwenty({ kind: 'gov-province', politeness }, async asked => {
    await pause()
    seen.push(asked())
  })
  // A new source is first looked at in five pages.
  expect(kept).toBe(5)
  expect(seen).toEqual([1, 2, 3, 4, 5])
})
