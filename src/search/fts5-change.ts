import type { RecordGroup } from './search-index.ts'

/** What one transaction does to the embedded index: all of a group goes, then records come, then notes are set. */
export type Change = {
  readonly gone: readonly string[]
  readonly groups: readonly RecordGroup[]
  readonly notes: readonly (readonly [name: string, value: string])[]
}

/**
 * A part of a change that is ready to be written: whoever writes it needs to know no word of a record. Parts of one change
 * follow one another, and what has a number was named in this part or in one before it.
 */
export type Piece = {
  /** Of each record `numbersPerRecord` numbers of 32 bits, then, from `bytesFrom` on, the bytes of all of them in a row. */
  readonly room: ArrayBuffer
  readonly about: PieceAbout
}

export type PieceAbout = {
  readonly isFirst: boolean
  readonly isLast: boolean
  /** The first part alone has those that go. */
  readonly gone: Change['gone']
  /** The group of each record. */
  readonly groups: readonly string[]
  readonly values: readonly NumberedValue[]
  /** Words that have marks, without them and with them. */
  readonly spellings: readonly (readonly [folded: string, exact: string])[]
  /** The last part alone has them. */
  readonly notes: Change['notes']
}

/** A value of the `value` table, and the number by which records of this part and of later ones have it. */
export type NumberedValue = readonly [number: number, name: string, text: string]

/** A part has so many bytes, and those of the record that is the last of it; but not more records. */
export const bytesPerPieceMax = 262_144
export const recordsPerPieceMax = 128

/** Room for most parts; a long record needs more. */
export const roomBytes = 327_680
