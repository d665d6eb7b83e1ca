import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { exportJsonl } from '../pipelines/export.ts'
import { bringIndex } from '../pipelines/index-records.ts'
import { ingestPaths } from '../pipelines/ingest.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openStore } from '../src/store/open.ts'
import { writeSampleFolder } from './crash/sample-folder.ts'

/** SIGKILL at a random moment of an ingest, then run again: the same as if nothing had happened. */
const moments = process.env.THIDUA_LONG === '1' ? 50 : 5
const seed = Number(process.env.THIDUA_SEED ?? Date.now() % 1_000_000)
const root = mkdtempSync(join(tmpdir(), 'thidua dữ liệu '))
const documents = join(root, 'tài liệu')
const child = fileURLToPath(new URL('./crash/ingest-child.ts', import.meta.url))
const registry = loadRegistry()

type Outcome = { readonly lines: readonly string[]; readonly records: number; readonly tookMs: number }

describe(`an ingest killed at ${moments} moments (THIDUA_SEED=${seed})`, () => {
  writeSampleFolder(documents, 24)
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  let undisturbed: Outcome
  test('undisturbed, it stores documents, joins works and keeps what it could not read', async () => {
    undisturbed = await ingest(join(root, 'undisturbed'))
    const lines = undisturbed.lines.map(line => JSON.parse(line))
    expect(lines.filter(({ line }) => line === 'document').length).toBe(24 + 24 + 6)
    expect(lines.filter(({ line }) => line === 'finding').length).toBe(3)
    expect(new Set(lines.filter(({ line }) => line === 'document').map(({ workId }) => workId)).size).toBe(48)
  })
  const random = randomFrom(seed)
  for (let moment = 0; moment < moments; moment++) {
    const share = random()
    test(`killed at ${(share * 100).toFixed(1)} % and run again, it ends the same`, async () => {
      const folder = join(root, `killed ${moment}`)
      const killed = await killIngest(folder, share * undisturbed.tookMs)
      const resumed = await ingest(folder)
      expect(killed).toBe('SIGKILL')
      expect(resumed.lines).toEqual(undisturbed.lines)
      expect(resumed.records).toBe(undisturbed.records)
    })
  }
})

async function ingest(folder: string): Promise<Outcome> {
  const started = Date.now()
  const store = openStore(folder, { mode: 'write' })
  const index = await openIndex(folder, { mode: 'write' })
  await ingestPaths([documents], { store, index, registry })
  const tookMs = Date.now() - started
  await bringIndex({ store, index, registry })
  const outcome = { lines: [...exportJsonl(store)], records: (await index.count()).records, tookMs }
  await index.close()
  store.close()
  return outcome
}

/** Starts an ingest in a process of its own and kills it so many milliseconds after it has begun. */
function killIngest(folder: string, afterMs: number): Promise<NodeJS.Signals | null> {
  const running = spawn(process.execPath, ['--import', 'tsx', child, folder, documents], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.stdout.once('data', () => setTimeout(() => running.kill('SIGKILL'), afterMs))
  return new Promise((resolve, reject) => {
    running.once('error', reject)
    // A child that had ended before its moment came was not killed; it counts as killed at the very end.
    running.once('exit', (code, signal) => resolve(code === 0 ? 'SIGKILL' : signal))
  })
}

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
