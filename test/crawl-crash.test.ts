import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSampleContent, type SampleContent } from '../crawlers/sample/documents.ts'
import { samplePortal } from '../crawlers/sample/portal.ts'
import { bundle } from './crash/bundle.ts'
import { crawlPlain, type Outcome } from './crash/crawl-plain.ts'
import { crawlWhole } from './crash/crawl-whole.ts'
import { type Killable, killable } from './crash/killable.ts'
import { randomFrom } from './crash/random.ts'
import { article, type Handler, pagesHandler } from './crawl-kit.ts'

/** 15. SIGKILL at a random point of a crawl, then one run more: the same as if nothing had happened. */
const isLong = process.env.THIDUA_LONG === '1'
const seed = Number(process.env.THIDUA_SEED ?? Date.now() % 1_000_000)
const root = mkdtempSync(join(tmpdir(), 'thidua-'))
let processes: Killable
beforeAll(async () => {
  const child = new URL('./crash/crawl-child.ts', import.meta.url)
  processes = killable(await bundle(child, join(root, 'program')))
}, 60_000)
// Two hundred stores: on a busy disk that takes longer than a hook has.
afterAll(() => {
  processes.close()
  rmSync(root, { recursive: true, force: true })
}, 600_000)

type Ways = {
  readonly name: 'plain' | 'whole'
  readonly kills: number
  readonly crawl: (folder: string, port: number) => Promise<Outcome>
  readonly handler: Handler
}

const timeout = isLong ? 600_000 : 60_000
const pageCount = isLong ? 300 : 40
const pages = Object.fromEntries(
  Array.from({ length: pageCount }, (_, n) => [`/tin/bai-${n + 1}.html`, article(`Bài số ${n + 1}`)]),
)
const links = Object.keys(pages).map(path => `<li><a href="${path}">${path}</a></li>`)
const portal = getRequestListener(samplePortal({ content: portalContent() }).handle)
const ways: readonly Ways[] = [
  {
    name: 'plain',
    kills: isLong ? 200 : 7,
    crawl: crawlPlain,
    handler: pagesHandler({ ...pages, '/tin/': `<ul>${links.join('')}</ul>` }),
  },
  {
    name: 'whole',
    kills: isLong ? 200 : 3,
    crawl: crawlWhole,
    handler: (request, response) => void portal(request, response),
  },
]

/** Long: the sample and copies of its posts, 300 pages and the files. Short: its laws alone, without files. */
function portalContent(): SampleContent {
  const { site, laws, news } = loadSampleContent()
  const files: string[] = []
  if (!isLong) return { site, laws: laws.map(law => ({ ...law, files })), news: [] }
  const copies = Array.from({ length: pageCount - laws.length - news.length }, (_, n) => {
    const post = news[n % news.length] ?? expect.fail('no news')
    return { ...post, id: 10_000 + n, title: `${post.title} (${n})`, original: undefined, files }
  })
  return { site, laws, news: [...news, ...copies] }
}

/** After the request at which it happens, so that a kill also meets what comes between two requests. */
const delayMsMax = 30

describe.each(ways)('a $name crawl killed $kills times', ({ name, kills, crawl, handler }) => {
  let asked = new Map<string, number>()
  let onRequest: (total: number) => void = () => undefined
  let total = 0
  let port = 0
  let undisturbed: Outcome
  let requests = 0
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.set(path, (asked.get(path) ?? 0) + 1)
    total += 1
    onRequest(total)
    handler(request, response)
  })
  const begin = (): void => {
    asked = new Map()
    total = 0
  }
  const folderFor = (moment: string): string => {
    const folder = join(root, `${name} ${moment}`)
    mkdirSync(folder, { recursive: true })
    return folder
  }
  beforeAll(async () => {
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    port = (server.address() as AddressInfo).port
    undisturbed = await crawl(folderFor('undisturbed'), port)
    requests = total
    expect(undisturbed.report?.stoppedBy).toBeNull()
    expect(undisturbed.report?.new).toBeGreaterThan(10)
  }, timeout)
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise(done => server.close(done))
  })

  const random = randomFrom(seed + (name === 'whole' ? 1 : 0))
  test.each(Array.from({ length: kills }, (_, n) => [n, random(), random()]))(
    `kill %i at %f of the requests, %f late (THIDUA_SEED=${seed})`,
    async (n, share, late) => {
      begin()
      const folder = folderFor(`killed ${n}`)
      const last = 1 + Math.floor(share * (requests - 1))
      let killing: NodeJS.Timeout | undefined
      onRequest = count => {
        if (count === last) killing = setTimeout(processes.kill, late * delayMsMax)
      }
      // A crawl that was done before its moment came ended well.
      expect(['SIGKILL', 0]).toContain(await processes.crawl([name, folder, port]))
      clearTimeout(killing)
      onRequest = () => undefined
      const resumed = await crawl(folder, port)
      expect(resumed.lines).toEqual(undisturbed.lines)
      expect([...asked].filter(([path, times]) => isDocument(path) && times > 2)).toEqual([])
      rmSync(folder, { recursive: true, force: true })
    },
    timeout,
  )
})

/** Pages and files of documents; lists, feeds and robots.txt are looked at by every run. */
function isDocument(path: string): boolean {
  return /\.html(\?|$)|^\/laws\/detail\//.test(path)
}
