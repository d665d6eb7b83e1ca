import type { Draft, Reading } from './draft.ts'
import { namedBetween } from './speaker.ts'

/**
 * "Nghị định số 25/2020/NĐ-CP … thi hành Luật Đấu thầu": the title stands in the name of a document of 2020, which
 * cannot cite a later law. Infinity when no dated document stands before it in the sentence.
 */
export function yearOfCiting(draft: Draft, reading: Reading): number {
  const citing = citingDocument(draft, reading)
  const year = Number(citing?.id.period)
  return Number.isNaN(year) || citing?.find.head.by !== 'symbol' ? Number.POSITIVE_INFINITY : year
}

const detailing = /(?:quy\s{1,3}định\s{1,3}chi\s{1,3}tiết|hướng\s{1,3}dẫn|thi\s{1,3}hành)[^;.]{0,160}$/iu
const detailingUnitsMax = 320

/** The year of the document whose name says that it details the one that a draft names; Infinity when none does. */
export function yearOfDetailing(draft: Draft, reading: Reading): number {
  const citing = citingDocument(draft, reading)
  const { start } = draft.find
  if (!citing || start - citing.find.end > detailingUnitsMax) return Number.POSITIVE_INFINITY
  return detailing.test(reading.scan.text.slice(citing.find.end, start))
    ? yearOfCiting(draft, reading)
    : Number.POSITIVE_INFINITY
}

function citingDocument(draft: Draft, reading: Reading): Draft | undefined {
  const { start } = draft.find
  return namedBetween(reading, reading.structure.sentenceStart(start), start).at(-1)
}
