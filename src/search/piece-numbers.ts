import { recordsPerPieceMax } from './fts5-change.ts'
import { columnNames } from './record-attributes.ts'

/** Before a record's attributes: how many bytes its fields, its text, its packed words and its stream have. */
export const sizesPerRecord = 4
export const numbersPerRecord = sizesPerRecord + columnNames.length
export const bytesFrom = recordsPerPieceMax * numbersPerRecord * Int32Array.BYTES_PER_ELEMENT
