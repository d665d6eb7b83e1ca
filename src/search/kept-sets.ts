import { bytesOf, type IdSet } from './id-sets.ts'

/** Sets by name, kept in memory up to so many bytes; what was not asked for longest goes first. */
const bytesMax = 16_000_000

type KeptSets = {
  /** The set of that name, read when it is not kept. */
  readonly of: (name: string) => IdSet
  readonly has: (name: string) => boolean
  readonly clear: () => void
}

/** Sets that `read` makes; the one asked for last is kept even where it is larger than all may be together. */
export function keptSets(read: (name: string) => IdSet): KeptSets {
  const kept = new Map<string, IdSet>()
  let bytes = 0
  return {
    of: name => {
      const known = kept.get(name)
      if (known) kept.delete(name)
      const set = known ?? read(name)
      if (!known) bytes += bytesOf(set)
      kept.set(name, set)
      for (const [oldest, old] of kept) {
        if (bytes <= bytesMax) break
        kept.delete(oldest)
        bytes -= bytesOf(old)
      }
      return set
    },
    has: name => kept.has(name),
    clear: () => {
      kept.clear()
      bytes = 0
    },
  }
}
