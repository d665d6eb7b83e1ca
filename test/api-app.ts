import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { reindex } from '../pipelines/reindex.ts'
import { openAnswers, work } from '../src/cli/data-folder.ts'
import { createWeb } from '../src/web/app.ts'

type Folder = { readonly folder: string; readonly remove: () => void }
type Request = (path: string, init?: RequestInit) => Promise<Response>
type Api = {
  readonly request: Request
  /** What a path answers: JSON where it is JSON, else its text. */
  readonly get: (path: string) => Promise<{ status: number; type: string; body: unknown }>
}

/** The HTTP interface over a data folder, for one file of tests: opened before them, closed and removed behind them. */
export function apiOver(makeFolder: () => Promise<Folder>): Api {
  let close = async (): Promise<void> => {}
  let request: Request = () => Promise.reject(new Error('before the tests'))
  beforeAll(async () => {
    const { folder, remove } = await makeFolder()
    const open = await openAnswers(folder)
    const app = createWeb(open.answers, '0.0.0-test')
    request = async (path, init) => await app.request(path, init)
    close = async () => {
      await open.close()
      remove()
    }
  }, 60_000)
  afterAll(() => close())
  return {
    request: (path, init) => request(path, init),
    get: async path => {
      const response = await request(path)
      const type = response.headers.get('content-type') ?? ''
      const body: unknown = type.includes('json') ? await response.json() : await response.text()
      return { status: response.status, type, body }
    },
  }
}

/** What the tables know, and no document. */
export async function registryFolder(): Promise<Folder> {
  const root = mkdtempSync(join(tmpdir(), 'thidua bảng '))
  const folder = join(root, 'kho')
  await work(folder, 'real', async ({ store, registry }) => {
    await reindex(store, registry)
  })
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) }
}
