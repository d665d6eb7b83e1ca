import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** Memory of the reading thread for objects, in megabytes; a 100-page gazette takes about 150. */
export const heapMegabytesMax = 1_024

/**
 * Starts the reading thread. From dist/ it is plain JavaScript. From source the main thread has its TypeScript from
 * a runner (tsx, vitest) that threads do not inherit, so the thread loads tsx first; development packages hold it.
 */
export function startThread(): Worker {
  const options: WorkerOptions = {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytesMax },
  }
  const worker = import.meta.url.endsWith('.ts')
    ? new Worker(loadFromSource(), { ...options, eval: true })
    : new Worker(new URL('./worker.js', import.meta.url), options)
  worker.unref()
  return worker
}

function loadFromSource(): string {
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = pathToFileURL(join(tsx, 'dist', 'esm', 'api', 'index.mjs')).href
  const reader = new URL('./worker.ts', import.meta.url).href
  return `import(${JSON.stringify(loader)}).then(({ register }) => {
    register()
    return import(${JSON.stringify(reader)})
  })`
}
