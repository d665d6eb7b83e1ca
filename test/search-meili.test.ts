import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, vi } from 'vitest'
import { openMeili, prepareMeili } from '../src/search/meili.ts'
import { recorder, replayer } from './meili-exchanges.ts'
import { givenServer, hasBinary, type OwnServer, ownServer } from './meili-server.ts'
import { searchIndexContract } from './search-index.contract.ts'

/**
 * Against a real server where MEILI_URL names one or `meilisearch` is on the path; else the exchanges that were
 * recorded from one are replayed. `MEILI_RECORD=1` records them again.
 */
const exchanges = fileURLToPath(new URL('./fixtures/meili/contract.jsonl', import.meta.url))
const isLive = givenServer !== null || hasBinary
const recording = isLive && process.env.MEILI_RECORD === '1' ? recorder() : null
let own: OwnServer | undefined

afterAll(async () => {
  recording?.save(exchanges)
  vi.unstubAllGlobals()
  await own?.remove()
})

if (isLive || existsSync(exchanges))
  searchIndexContract(`Meilisearch ${isLive ? '' : '(replayed)'}`, async () => {
    if (isLive && givenServer === null) own = await ownServer()
    const { url, key } = givenServer ?? own ?? { url: 'http://replayed.invalid', key: null }
    const options = {
      url,
      key,
      name: 'thidua-contract',
      limits: isLive ? {} : { attempts: 1 },
    }
    if (recording) vi.stubGlobal('fetch', recording.fetch)
    else if (!isLive) vi.stubGlobal('fetch', replayer(exchanges))
    await prepareMeili(options, { fresh: true })
    return openMeili(options)
  })
