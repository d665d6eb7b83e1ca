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

export function normHitOf({ record, others }: FoundWork): NormHit {
  const { instrumentId, title, documentId } = record
  const paths = [record, ...others].flatMap(each => (each.path === null ? [] : [each.path]))
  return { instrumentId, title, paths, held: documentId !== null }
}
