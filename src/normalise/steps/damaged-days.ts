import type { MappedText } from '../../domain/source-map.ts'
import { letterFigurePlaces } from '../damage-signs.ts'
import { figuresMeant } from '../letter-figures.ts'
import { type Edit, editMapped } from '../mapped-text.ts'

/**
 * Repairs days and years whose figures a scan gives as letters: `ngày O2/O3/2024`, `ngày l4 tháng 6 năm 2O25`. A day
 * counts behind its word and with all its parts, a year as a word of its own; bounded work for each.
 */
export function repairDays(body: MappedText): MappedText {
  const { text } = body
  const edits: Edit[] = []
  let done = 0
  let seen = -1
  for (const place of letterFigurePlaces(text)) {
    if (place < done || place <= seen) continue
    seen = place + windowUnits - dayUnitsMax
    const from = Math.max(done, place - windowUnits)
    for (const match of text.slice(from, place + windowUnits).matchAll(damagedDay)) {
      const [day] = match
      const start = from + match.index
      const meant = day.replace(/[\dlIO]+(?![\p{L}])/gu, figuresMeant)
      if (meant === day || start < done) continue
      done = start + day.length
      edits.push({ start, end: done, replacement: meant })
    }
  }
  return editMapped(body, edits)
}

/** `14 tháng 10 năm 2025` with a few more spaces. */
const dayUnitsMax = 30
/** A day and its word stand in it whole, around each of the letters. */
const windowUnits = 45

const one = '[\\dlIO]{1,2}'
const year = '(?:[1lI]9|2[0O])[\\dlIO]{2}'
/** Of a year alone, at most two of its figures: `2O24`, `20l5`. */
const alone = '(?<=[\\s(–-])2(?:O[\\dl]\\d|0[lIO]\\d|0\\d[lIO])(?![\\p{L}\\d.,:%])'
const damagedDay = new RegExp(
  `${alone}|(?<=(?:ngày|Ngày|NGÀY)\\s{1,3})(?:${one}/${one}/${year}|${one}\\s{1,3}tháng\\s{1,3}${one}\\s{1,3},?năm\\s{1,3}${year})(?![\\p{L}\\d])`,
  'gu',
)
