import type { Day } from '../../domain/day.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import type { Span } from '../../domain/span.ts'
import type { InstrumentBrief } from '../instrument-brief.ts'

/** Căn cứ: one recital of a draft, what is wrong with it, and how it should stand where that is known. */
export type RecitalCheck = Span & {
  /** Places of its own references in the list of references; those inside a title are left out. */
  readonly references: readonly number[]
  /**
   * `keep`: nothing to change. `correct`: `corrected` is how it should stand. `drop`: what replaced it is already cited.
   * `look`: something is wrong or not known, and only a person can settle it; the words stay as they are.
   */
  readonly action: 'keep' | 'correct' | 'drop' | 'look'
  /** The recital in official wording (Nghị định 30/2020/NĐ-CP, Phụ lục I); null where it stays as it is. */
  readonly corrected: string | null
  readonly issues: readonly RecitalIssue[]
}

const recitalIssueKinds = [
  'wrong-date', // the number and the title fit, the date does not
  'missing-date',
  'wrong-title', // the number and the date fit, the title does not
  'missing-title',
  'number-against-rest', // number, date and title do not belong to one instrument
  'missing-amendment', // an amendment in force on the day is not cited
  'expired',
  'expired-without-successor',
  'already-cited', // its successor has a recital of its own
  'not-yet-in-force',
  'partly-expired',
  'status-unknown',
  'not-certain', // known, but not from a text or a verified table: to be compared by hand
  'unknown-instrument', // a complete number of which nothing is known
  'not-resolved', // no one instrument is meant
  'no-reference', // no instrument was recognised in the recital
] as const
export type RecitalIssueKind = (typeof recitalIssueKinds)[number]

export type RecitalIssue = {
  readonly kind: RecitalIssueKind
  /** What the draft prints, where something printed is meant. */
  readonly printed: string | null
  /** What is known instead: a day, a title or a reason, in words. */
  readonly known: string | null
  /** The instrument concerned: the one to cite instead, or the amendment that is missing. */
  readonly instrument: InstrumentBrief | null
  /** True when `corrected` has it right. */
  readonly settled: boolean
}

/** A value with whether it may correct a draft: read in a text or a portal's table, or verified in ours. */
export type Known<Value> = { readonly value: Value; readonly isFirm: boolean }

/** What is known of an instrument that a recital must name. */
export type KnownInstrument = {
  readonly id: InstrumentId
  readonly symbol: string | null
  /** Loại văn bản: `Nghị định`; null where no table has the type. */
  readonly type: string | null
  /** Luật, bộ luật, pháp lệnh, hiến pháp are cited by name, the others by number. */
  readonly isNamed: boolean
  readonly issuedOn: Known<Day> | null
  /** Trích yếu without the type; of a law its name with it. */
  readonly title: Known<string> | null
  /** As it stands behind "của"; null where the words are not certain. */
  readonly issuer: string | null
}
