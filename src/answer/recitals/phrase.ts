import type { Day } from '../../domain/day.ts'
import type { Reference } from '../../domain/extraction.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import type { Registry } from '../../registry/registry.ts'
import type { Store } from '../../store/store.ts'

/** What every check of a draft's recitals looks at. */
export type CheckContext = {
  readonly store: Store
  readonly registry: Registry
  readonly on: Day
  /** Every instrument that the draft cites by itself, so that a successor is not cited twice. */
  readonly cited: ReadonlySet<InstrumentId>
}

/** One instrument of a recital with everything printed about it. */
export type Phrase = {
  readonly reference: Reference
  /** Behind the reference, up to the words "được sửa đổi, bổ sung …". */
  readonly rest: string
  /** Those words and what follows them; empty when there are none. */
  readonly tail: string
  /** Ids that the recital names as amendments, complete or open. */
  readonly amenders: readonly Reference[]
  /** True when the recital goes on with the amendments, each by itself: one that is missing is to stand behind them. */
  readonly isListed: boolean
}
