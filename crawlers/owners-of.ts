import { parseUrl } from '../src/fetch/parse-url.ts'
import type { Source } from './source.ts'

/**
 * The sources that an address can be of, a list's or a file's beside the documents: those with its host and, where several
 * share one, whose way of looking for documents leads nearest to it; all of these where none does, as with robots.txt.
 */
export function ownersOf(address: string, sources: readonly Source[]): readonly Source[] {
  const url = parseUrl(address)
  if (url === undefined) return []
  const ofHost = sources.filter(({ hosts }) => hosts.has(url.hostname))
  if (ofHost.length < 2) return ofHost
  const path = url.pathname + url.search
  const nearest = Math.max(...ofHost.map(source => nearnessOf(source, path)))
  return ofHost.filter(source => nearnessOf(source, path) === nearest)
}

/** Characters of the longest of the source's ways that the path begins with. */
function nearnessOf({ discovery, folder }: Source, path: string): number {
  const ways = discovery.flatMap(way => [way.path, ...('orElse' in way ? (way.orElse ?? []) : [])])
  const beginnings = [folder, ...ways.map(way => way.replace(/\{.*$/s, '').replace(/\/$/, ''))]
  return Math.max(...beginnings.map(beginning => (path.startsWith(beginning) ? beginning.length : 0)))
}
