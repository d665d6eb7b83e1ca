import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bundle } from './crash/bundle.ts'
import { article } from './crawl-kit.ts'

/** The whole way, page after page: memory does not grow with the site. */
const isLong = process.env.THIDUA_LONG === '1'
const pageCount = Number(process.env.THIDUA_PAGES ?? 20_000)
const linksPerList = 100
const residentMbMax = 300
const root = mkdtempSync(join(tmpdir(), 'thidua-'))
// Some forty thousand files: on a busy disk that takes longer than a hook has.
afterAll(() => rmSync(root, { recursive: true, force: true }), 600_000)

test.runIf(isLong)(
  `${pageCount} pages are crawled in at most ${residentMbMax} MB`,
  { timeout: 3_600_000 },
  async () => {
    const server = createServer((request, response) => {
      const page = /^\/tin\/(?:\?page=(\d+))?$/.exec(request.url ?? '')
      const number = /-(\d+)\.html$/.exec(request.url ?? '')?.[1]
      response.writeHead(page || number ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(page ? list(Number(page[1] ?? 1)) : number ? news(number) : '')
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const program = await bundle(new URL('./crash/crawl-many.ts', import.meta.url), join(root, 'program'))
    const told = await outputOf([program, join(root, 'store'), String(port), String(pageCount)])
    server.close()
    const { stored, residentMb, ...most } = JSON.parse(told) as {
      stored: number
      residentMb: number[]
      residentMbMax: number
    }
    console.log(
      `crawl of ${pageCount} pages: resident MB every 500 pages: ${residentMb.join(' ')}; at most ${most.residentMbMax}`,
    )
    expect(stored).toBe(pageCount)
    expect(most.residentMbMax).toBeLessThanOrEqual(residentMbMax)
  },
)

function list(page: number): string {
  const first = (page - 1) * linksPerList
  return Array.from({ length: Math.max(0, Math.min(linksPerList, pageCount - first)) }, (_, n) => {
    const number = first + n + 1
    return `<li><a href="/tin/bai-${number}.html">Bài số ${number}</a></li>`
  }).join('')
}

function news(number: string): string {
  const body = `Ngày ${number}/5, Sở Nội vụ tổ chức hội nghị tổng kết phong trào thi đua số ${number}, triển khai Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ. Đồng chí Nguyễn Văn Mẫu trao Bằng khen cho ${number} tập thể. `
  return article(`Hội nghị tổng kết phong trào thi đua số ${number}`, body.repeat(15))
}

function outputOf(parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] })
    let told = ''
    child.stdout.on('data', chunk => {
      told += chunk
    })
    child.once('error', reject)
    child.once('exit', () => resolve(told))
  })
}
