import type { Day } from '../../domain/day.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import type { Provision } from '../../domain/provision.ts'
import type { ListKind } from './list-kind.ts'

/** One row of an official list (danh mục): an instrument, and what the list says of its effect. */
export type ListedInstrument = {
  readonly says: ListKind['says']
  /** Printed number of the row. */
  readonly number: number
  /** Null where the row names no instrument that could be told. */
  readonly id: InstrumentId | null
  readonly symbol: string | null
  readonly name: string
  /** Its title with the word for its type, as texts cite it; null where the row gives none. */
  readonly title: string | null
  readonly issuedOn: Day | null
  /** One for each line of the row; at least one. */
  readonly statements: readonly ListStatement[]
}

export type ListStatement = {
  /** Null: the whole. Empty: a part that the row does not name, or not by provisions. */
  readonly provisions: readonly Provision[] | null
  readonly part: string | null
  readonly reason: string | null
  /** Instruments named as what ended or changed it, in order. */
  readonly causes: readonly { readonly id: InstrumentId; readonly symbol: string | null }[]
  /** From which day it is so; null where the row does not say. */
  readonly day: Day | null
  /** The first day on which it no longer is, for what is suspended for a time. */
  readonly until: Day | null
  readonly says: ListKind['says']
}

/** An official list, valid as of its own day. */
export type OfficialList = {
  readonly head: string
  readonly says: ListKind['says']
  readonly asOf: Day | null
  readonly rows: readonly ListedInstrument[]
  /** How many rows the list itself says it has; null where it does not say. */
  readonly stated: number | null
}
