import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplePortal } from '../crawlers/sample/portal.ts'
import { crawlPlain, type Outcome } from './crash/crawl-plain.ts'
import { crawlWhole } from './crash/crawl-whole.ts'
import { article, type Handler, pagesHandler } from './crawl-kit.ts'

/** 15. SIGKILL at a random request of a crawl, then one run more: the same as if nothing had happened. */
const isLong = process.env.THIDUA_LONG === '1'
const seed = Number(process.env.THIDUA_SEED ?? Date.now() % 1_000_000)
const child = fileURLToPath(new URL('./crash/crawl-child.ts', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'thidua-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

type Ways = {
  readonly name: 'plain' | 'whole'
  readonly kills: number
  readonly crawl: (folder: string, port: number) => Promise<Outcome>
  readonly handler: Handler
}

const pageCount = isLong ? 300 : 60
const pages = Object.fromEntries(
  Array.from({ length: pageCount }, (_, n) => [`/tin/bai-${n + 1}.html`, article(`Bài số ${n + 1}`)]),
)
const links = Object.keys(pages).map(path => `<li><a href="${path}">${path}</a></li>`)
const portal = getRequestListener(samplePortal().handle)
const ways: readonly Ways[] = [
  {
    name: 'plain',
    kills: isLong ? 200 : 8,
    crawl: crawlPlain,
    handler: pagesHandler({ ...pages, '/tin/': `<ul>${links.join('')}</ul>` }),
  },
  {
    name: 'whole',
    kills: isLong ? 30 : 2,
    crawl: crawlWhole,
    handler: (request, response) => void portal(request, response),
  },
]

describe.each(ways)('a $name crawl killed at $kills requests', ({ name, kills, crawl, handler }) => {
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
  }, 60_000)
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise(done => server.close(done))
  })

  const random = randomFrom(seed)
  test.each(Array.from({ length: kills }, (_, n) => [n, random()]))(
    `kill %i at %f of the requests (THIDUA_SEED=${seed})`,
    async (n, share) => {
      begin()
      const folder = folderFor(`killed ${n}`)
      await killAt(1 + Math.floor(share * (requests - 1)), [name, folder, String(port)])
      const resumed = await crawl(folder, port)
      expect(resumed.lines).toEqual(undisturbed.lines)
      const often = [...asked].filter(([path, times]) => path.endsWith('.html') && times > 2)
      expect(often).toEqual([])
    },
    60_000,
  )

  function killAt(request: number, parameters: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const running = spawn(process.execPath, ['--import', 'tsx', child, ...parameters], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      running.once('error', reject)
      running.once('exit', () => {
        onRequest = () => undefined
        resolve()
      })
      onRequest = count => {
        if (count === request) running.kill('SIGKILL')
      }
    })
  }
})

/** A small generator of equally likely numbers below 1, the same for the same seed (mulberry32). */
function randomFrom(seedNumber: number): () => number {
  let state = seedNumber >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
