import type { InstrumentId } from '../domain/instrument-id.ts'
import type { Provision } from '../domain/provision.ts'
import type { FoundWork } from './search-index.ts'

/** A found instrument as the law is asked for it: no snippet, every provision that speaks of the words. */
export type NormHit = {
  readonly instrumentId: InstrumentId | null
  readonly title: string
  /** Provisions that match, best first. */
  readonly paths: readonly Provision[]
  readonly held: boolean
}

/** What `applicable` takes of a found work. */
export function normHitOf({ record, otherPaths }: FoundWork): NormHit {
  const { instrumentId, title, documentId } = record
  const paths = [...(record.path === null ? [] : [record.path]), ...otherPaths]
  return { instrumentId, title, paths, held: documentId !== null }
}
