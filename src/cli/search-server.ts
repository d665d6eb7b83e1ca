import { followServer, forgetServer, identityOf, makeIdentity } from '../../pipelines/follow-server.ts'
import type { Registry } from '../registry/registry.ts'
import { openMeili } from '../search/meili.ts'
import type { MeiliOptions } from '../search/meili-client.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { withFallback } from '../search/with-fallback.ts'
import type { Store } from '../store/store.ts'
import { type ExitCode, exitCode, wrongUsage } from './exit.ts'
import type { Io } from './io.ts'
import { printFindings } from './print-findings.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Readers do not wait for a server that is down: the embedded index is there. */
const readersLimits = { attempts: 1, readMs: 2_000, writeMs: 2_000 }

/**
 * The search server of a data folder, from `MEILI_URL`, `MEILI_KEY` and `MEILI_INDEX`; null when none is set. Several
 * folders can share a server: their indexes are named by an identity that each store is given.
 */
function searchServer(env: Environment, identity: string | null): MeiliOptions | null {
  const url = env.MEILI_URL ?? ''
  if (url === '') return null
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw wrongUsage(
      `MEILI_URL is no address: "${url}". Give one like http://127.0.0.1:7700, or leave it out`,
    )
  return { url, key: env.MEILI_KEY || null, name: env.MEILI_INDEX || `thidua-${identity ?? 'new'}` }
}

/** The index that readers ask: the embedded one, or a server with the embedded one behind it. */
export function readersIndex(store: Store, embedded: SearchIndex, env: Environment): SearchIndex {
  const options = searchServer(env, identityOf(store))
  if (options === null) return embedded
  return withFallback({ server: openMeili({ ...options, limits: readersLimits }), embedded })
}

/** After a run: sends the search server what it lacks. What it does not take waits, and needs a human. */
export async function bringServer(
  { store, registry }: { readonly store: Store; readonly registry: Registry },
  { io, end }: { readonly io: Io; readonly end: (code: ExitCode) => void },
): Promise<void> {
  const server = searchServer(io.env, makeIdentity(store))
  if (server === null) return forgetServer(store)
  const finding = await followServer({ store, registry, server })
  if (finding === null) return
  end(exitCode.needsHuman)
  printFindings({ ...io, out: io.err }, [finding])
}
