import { type Day, dayOf } from '../../domain/day.ts'
import type { Reading } from './draft.ts'

const dayFirst =
  /(?:^|[\s(])ngày\s{1,3}(\d{1,2})\s{0,2}(?:\/|-|\s{1,2}tháng\s{1,2})\s{0,2}(\d{1,2})\s{0,2}(?:\/|-|,?\s{1,2}năm\s{1,2})\s{0,2}((?:19|20)\d{2})(?!\d)/giu
const issuingVerb =
  /(?:ban\s{1,3}hành|ký|có|ra|phê\s{1,3}duyệt|công\s{1,3}bố|issued|signed|promulgated)\s{0,3}(?:kèm\s{1,3}theo\s{1,3})?$/iu
const nextStatement = /[.;:]\s|\n/
const numberBefore = /[/-]\p{Lu}[\p{L}\d&]*\s{1,3}$/u

/**
 * "Ngày 10/7/2024, Ủy ban Thường vụ Quốc hội đã ban hành Nghị quyết số …": the day on which the sentence says the
 * document was issued; null when another statement or another day lies between.
 */
export function readDayBefore({ scan, structure }: Reading, at: number): Day | null {
  const sentence = scan.text.slice(structure.sentenceStart(at), at)
  if (!issuingVerb.test(sentence)) return null
  const days = [...sentence.matchAll(dayFirst)]
  const last = days.at(-1)
  // "Công văn số 887/CNVPĐK-ĐKCG ngày 28-3-2017": the day of another document.
  if (!last || numberBefore.test(sentence.slice(0, last.index + 1))) return null
  const behind = sentence.slice(last.index + last[0].length)
  if (nextStatement.test(behind) || (days.length > 1 && !onlyIssuer.test(behind))) return null
  return dayOf(Number(last[3]), Number(last[2]), Number(last[1])) ?? null
}

/** "…, ngày 04/5/2018 UBND tỉnh Sơn La đã ban hành": of several days the one with the issuer right behind it. */
const onlyIssuer = /^,?\s{1,3}\p{Lu}[^,;:.()\d]{1,100}$/u
