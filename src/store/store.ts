import type { Database } from './sqlite.ts'

/** The sample's documents are invented: they never share a folder with real ones. */
export type StoreKind = 'sample' | 'real'

/**
 * Kho: an open data folder. `store.db` is the truth; everything else can be made again from it and from `captures/`.
 * The functions of this room take a store; only `open.ts` makes one.
 */
export type Store = {
  readonly db: Database
  readonly folder: string
  readonly kind: StoreKind
  readonly mode: 'read' | 'write'
  /** The instant that rows are stamped with; tests give their own. */
  readonly now: () => Date
  readonly close: () => void
}
