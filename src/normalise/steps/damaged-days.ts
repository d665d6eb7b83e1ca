import type { MappedText } from '../../domain/source-map.ts'
import { figuresMeant, letterFigures } from '../letter-figures.ts'
import { type Edit, editMapped } from '../mapped-text.ts'

/**
 * Repairs days whose figures a scan gives as letters: `ngày O2/O3/2024`, `ngày l4 tháng 6 năm 2O25`. Only what stands
 * around a word for a day or a year and has all its parts is looked at; bounded work for each.
 */
export function repairDays(body: MappedText): MappedText {
  const { text } = body
  if (!letterFigures.test(text)) return body
  const edits: Edit[] = []
  for (const match of text.matchAll(damagedDay)) {
    const [day] = match
    const meant = day.replace(/[\dlIO]+(?![\p{L}])/gu, figuresMeant)
    if (meant !== day) edits.push({ start: match.index, end: match.index + day.length, replacement: meant })
  }
  return editMapped(body, edits)
}

const one = '[\\dlIO]{1,2}'
const year = '(?:[1lI]9|2[0O])[\\dlIO]{2}'
const damagedDay = new RegExp(
  `(?<=(?:ngày|Ngày|NGÀY)\\s{1,3})(?:${one}/${one}/${year}|${one}\\s{1,3}tháng\\s{1,3}${one}\\s{1,3},?năm\\s{1,3}${year})(?![\\p{L}\\d])`,
  'gu',
)
