import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringIndex } from '../../pipelines/index-records.ts'
import { storeRegistry } from '../../pipelines/store-registry.ts'
import { type ApplicableParts, applicableAnswer } from '../../src/answer/applicable-answer.ts'
import { parseTimeSpan } from '../../src/law/time-span.ts'
import { loadRegistry } from '../../src/registry/load.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { openIndex } from '../../src/search/open-index.ts'
import { openSearch } from '../../src/search/open-search.ts'
import { openStore } from '../../src/store/open.ts'
import { saveBenchDocuments } from './applicable-documents.ts'
import { benchInstruments } from './applicable-instruments.ts'
import { type BenchQuestion, benchQuestions } from './applicable-questions.ts'
import type { BenchRow, Stage } from './stage.ts'

/** 20,000 instruments by default, 100,000 with THIDUA_LONG=1. */
const instrumentsCount = process.env.THIDUA_LONG === '1' ? 100_000 : 20_000
/** Each question is asked so often, in rounds; the median of its times counts, so that other work does not. */
const rounds = 3
const goalMs = 100

/** Which instruments apply, here, on this date, over a store and an index of many instruments: beside the goal. */
export const run: Stage = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'))
  try {
    const store = openStore(join(folder, 'data'), { mode: 'write' })
    const made = benchInstruments(instrumentsCount, loadRegistry())
    const registry = withInstruments(loadRegistry(), made)
    storeRegistry(store, registry)
    saveBenchDocuments(store, made)
    const index = await openIndex(join(folder, 'data'), { mode: 'write' })
    await bringIndex({ store, index, registry })
    const { norms } = openSearch({ store, registry, index })
    const times = await timesOf({ store, registry, norms })
    await index.close()
    store.close()
    return [
      row('applicable p50', times, 0.5),
      row('applicable p95', times, 0.95),
      row('applicable slowest', times, 1),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function withInstruments(registry: Registry, made: Registry['instruments']): Registry {
  const instruments = [...registry.instruments, ...made]
  const byId = new Map<string, Registry['instruments'][number]>(instruments.map(each => [each.id, each]))
  return { ...registry, instruments, instrumentById: id => byId.get(id) }
}

/** `ms` on the clock, `cpuMs` of this process: on a busy machine the first also counts waiting for others. */
type Timed = BenchQuestion & { readonly ms: number[]; readonly cpuMs: number[] }

async function timesOf(parts: ApplicableParts): Promise<readonly Timed[]> {
  const times: Timed[] = benchQuestions().map(question => ({ ...question, ms: [], cpuMs: [] }))
  for (let round = 0; round < rounds; round++)
    for (const { q, in: place, on, ms, cpuMs } of times) {
      const before = process.cpuUsage()
      const started = performance.now()
      await applicableAnswer(parts, {
        q,
        in: place,
        formerly: null,
        on: parseTimeSpan(on) ?? null,
        received: null,
      })
      ms.push(performance.now() - started)
      const { user, system } = process.cpuUsage(before)
      cpuMs.push((user + system) / 1_000)
    }
  return times
}

function row(stage: string, times: readonly Timed[], share: number): BenchRow {
  const ours = quantile(
    times.map(({ ms }) => median(ms)),
    share,
  )
  const cpuMs = quantile(
    times.map(each => median(each.cpuMs)),
    share,
  )
  return {
    stage,
    unit: 'ms',
    ours,
    other: goalMs,
    otherName: 'goal (p95)',
    ratio: goalMs / ours,
    note: `${instrumentsCount} instruments, ${times.length} questions; ${cpuMs.toFixed(1)} ms of the processor`,
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
