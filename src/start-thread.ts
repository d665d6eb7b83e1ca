import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { keepYoungSpaceAsBefore } from './young-space.ts'

export type ThreadMemory = {
  readonly heapMegabytesMax: number
  /** For what is new in it; V8's own choice is 48. */
  readonly youngMegabytesMax?: number
}

/**
 * Starts a thread with a module of ours, named as it is called when built, and bounds on the memory of its objects.
 * From dist/ it is plain JavaScript. From source, where nothing built stands at its address, the main thread has its
 * TypeScript from a runner (tsx, vitest) that threads do not inherit, so the thread loads tsx first; development packages
 * hold it.
 */
export function startThread(built: URL, memory: ThreadMemory): Worker {
  const options: WorkerOptions = {
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: memory.heapMegabytesMax,
      ...(memory.youngMegabytesMax && { maxYoungGenerationSizeMb: memory.youngMegabytesMax }),
    },
  }
  const worker = existsSync(built)
    ? new Worker(built, options)
    : new Worker(loadFromSource(built.href.replace(/\.js$/, '.ts')), { ...options, eval: true })
  worker.once('online', keepYoungSpaceAsBefore)
  worker.unref()
  return worker
}

function loadFromSource(source: string): string {
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = pathToFileURL(join(tsx, 'dist', 'esm', 'api', 'index.mjs')).href
  return `import(${JSON.stringify(loader)}).then(({ register }) => {
    register()
    return import(${JSON.stringify(source)})
  })`
}
