import type { Fetcher } from '../src/fetch/fetcher.ts'
import { createHttpFetcher, type HttpFetcherOptions } from '../src/fetch/http-fetcher.ts'
import type { Source } from './source.ts'

/** A fetcher with what the sources permit: their TLS exceptions, and private addresses for those of one's own network. */
export function fetcherForSources(sources: readonly Source[], options: HttpFetcherOptions = {}): Fetcher {
  return createHttpFetcher({
    ...options,
    tlsExceptions: [...(options.tlsExceptions ?? []), ...sources.flatMap(({ tls }) => tls)],
    privateHosts: new Set(
      sources.flatMap(({ privateNetwork, hosts, fileHosts }) =>
        privateNetwork ? [...hosts, ...fileHosts] : [],
      ),
    ),
  })
}
