import type { Cue } from './cues.ts'
import { firstEndingAfter, quotedAround } from './quoted.ts'
import type { Reading } from './reading.ts'

const bridgeUnitsMax = 240

/** Between a verb and its object only words that lead to the object may stand, outside quotations. */
export function isBridge(reading: Reading, start: number, end: number, cue: Cue): boolean {
  const words = unquoted(reading, start, end)
  if (words === undefined || words.length > bridgeUnitsMax) return false
  if (cue.relation === 'promulgates') return /^\s*:?\s*$/u.test(words)
  if (cue.relation === 'implements') return onlyLeadsToObject.test(words)
  const stop =
    cue.relation === 'amends' || cue.relation === 'repeals'
      ? stopAtAct
      : cue.relation === 'continues'
        ? stopNever
        : stopAtTitle
  return !stop.test(words)
}

/** "quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành ⟦…⟧" */
const onlyLeadsToObject = new RegExp(
  `^(?:[\\s,]|${[
    'một số|các|điều|khoản|điểm|nội dung|quy định|chi tiết|của|tại|và|biện pháp|thi hành|thực hiện|áp dụng|việc|để|tổ chức|hướng dẫn|về',
    'a number of|articles?|provisions?|of|the|and|measures?|for|to|implement(?:ing|ation)?|guid(?:e|ing|ance)|on|in|some|under|enforcement',
    'einiger?|Artikel|des|der|dem|den|Bestimmungen|von|und|noen|artikler|av|i|og|gjennomføringen|den|det',
  ]
    .join('|')
    .replaceAll(' ', '\\s+')})*$`,
  'iu',
)
const stopAtAct =
  /(?<![\p{L}])(?:theo|căn\s+cứ|phù\s+hợp|khi|nếu|do|trên\s+cơ\s+sở|bởi|nhằm|để|according|pursuant|under)(?![\p{L}])/iu
const stopAtTitle = /(?<![\p{L}])(?:căn\s+cứ|phù\s+hợp|khi|nếu|bởi|theo|according|pursuant)(?![\p{L}])/iu
const stopNever = /(?!)/u

/** The stretch without its quotations; undefined when it begins inside one that goes on (another text speaks there). */
export function unquoted(reading: Reading, start: number, end: number): string | undefined {
  const { quoted, text } = reading
  const around = quotedAround(quoted, start)
  if (around !== quotedAround(quoted, end)) return undefined
  if (around !== undefined) return text.slice(start, end)
  let words = ''
  let at = start
  for (let index = firstEndingAfter(quoted, start); ; index++) {
    const one = quoted[index]
    if (!one || one.start >= end) break
    words += `${text.slice(at, one.start)} `
    at = one.end
  }
  return words + text.slice(at, end)
}
