import type { EntitiesByPlace } from './by-place.ts'
import type { EntityScan } from './finder.ts'
import type { OfficePhrase } from './office-phrases.ts'

/** What the finder of persons has at hand at every word. */
export type PersonScan = EntityScan & {
  /** Offices by the word they begin with, and by the word behind them. */
  readonly offices: {
    readonly byStart: ReadonlyMap<number, OfficePhrase>
    readonly byEnd: ReadonlyMap<number, OfficePhrase>
  }
  readonly bodies: EntitiesByPlace
  readonly places: EntitiesByPlace
  /** Names of other things: bodies, awards, movements. */
  readonly taken: EntitiesByPlace
}
