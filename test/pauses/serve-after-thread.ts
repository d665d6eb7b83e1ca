import { once } from 'node:events'
import { getHeapSpaceStatistics } from 'node:v8'
import { keepPausesShort } from '../../src/cli/short-pauses.ts'
import { startThread } from '../../src/start-thread.ts'

/** Serves, starts a thread, makes much that lives for a while, and says how many megabytes are kept for what is new. */
keepPausesShort(['serve'])
const thread = startThread(new URL('./worker.js', import.meta.url), { heapMegabytesMax: 256 })
thread.ref()
await once(thread, 'online')
const kept: object[] = []
for (let n = 0; n < 2_000_000; n += 1) kept[n % 200_000] = { n, list: [n] }
const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')
process.stdout.write(String((young?.physical_space_size ?? Number.NaN) / 1e6))
process.exit(0)
