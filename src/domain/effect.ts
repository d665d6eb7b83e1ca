import type { Certainty } from './certainty.ts'
import type { Day } from './day.ts'
import type { InstrumentId } from './instrument-id.ts'
import type { Provision } from './provision.ts'

/** Tình trạng hiệu lực at a day. Derived from effect rows, never stored. */
export const statuses = [
  'not-yet-in-force', // chưa có hiệu lực
  'in-force', // còn hiệu lực
  'in-force-in-part', // hết hiệu lực một phần
  'in-force-where-not-contrary', // còn hiệu lực phần không trái
  'suspended', // ngưng hiệu lực
  'expired', // hết hiệu lực toàn bộ
  'unknown', // chưa xác định
] as const
export type Status = (typeof statuses)[number]

/** Hiệu lực: one row of what is known about when an instrument binds. */
export type Effect = {
  readonly instrument: InstrumentId
  readonly kind: 'in-force' | 'amended' | 'suspended' | 'ended'
  readonly from: Day | null
  readonly to: Day | null
  /** Null: the whole instrument. Empty: a part of it, which one is not known by provisions. */
  readonly provisions: readonly Provision[] | null
  /** The instrument that causes it, where one does. */
  readonly cause: InstrumentId | null
  readonly certainty: Certainty
  readonly evidence: string
  /** The words it rests on; absent where it follows from a relation or a table of ours. */
  readonly quote?: string | null
  /** Ngày chốt: the day up to which a list speaks; it proves nothing of later days. */
  readonly asOf?: Day | null
  /** The instrument whose text or list states it, where it is another one. */
  readonly statedBy?: InstrumentId | null
}
