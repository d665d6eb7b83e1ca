import type { Cue } from './cues.ts'
import { firstEndingAfter, quotedAround } from './quoted.ts'
import type { Reading } from './reading.ts'

const bridgeUnitsMax = 240

/** Between a verb and its object only words that lead to the object may stand, outside quotations. */
export function isBridge(reading: Reading, start: number, end: number, cue: Cue): boolean {
  const words = unquoted(reading, start, end)
  if (words === undefined) return false
  if (cue.relation === 'repeals' && words.length <= describedUnitsMax && describedPart.test(words))
    return true
  if (words.length > bridgeUnitsMax) return false
  if (cue.relation === 'promulgates') return onlyArticle.test(words)
  if (cue.relation === 'implements') return onlyLeadsToObject.test(words)
  const stop =
    cue.relation === 'amends' || cue.relation === 'repeals'
      ? stopAtAct
      : cue.relation === 'continues'
        ? stopNever
        : cue.relation === 'corrects'
          ? stopAtCorrected
          : stopAtTitle
  return !stop.test(words)
}

const describedUnitsMax = 500

/** "bãi bỏ các quy định về kinh phí … theo chỉ đạo …, quy định tại ⟦…⟧": a part told by its subject, however long. */
const describedPart =
  /^\s*(?:toàn\s+bộ\s+)?(?:các\s+|những\s+)?(?:quy\s+định|nội\s+dung)\s+(?:về|áp\s+dụng)\s[^.;]*\s(?:quy\s+định\s+)?tại\s*$/isu

/** "quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành ⟦…⟧" */
const onlyLeadsToObject = new RegExp(
  `^(?:[\\s,]|${[
    'một số|các|điều|khoản|điểm|nội dung|quy định|chi tiết|của|tại|và|biện pháp|thi hành|thực hiện|áp dụng|việc|để|tổ chức|hướng dẫn|về',
    'a number of|articles?|provisions?|of|the|and|measures?|for|to|implement(?:ing|ation)?|guid(?:e|ing|ance)|on|in|some|under|enforcement',
    'einiger?|Artikeln?|des|der|dem|den|das|die|Bestimmungen|von|und|noen|artikler|av|i|og|gjennomføringen|det',
    "certaines|certains|dispositions|d['’]|de|la|le|les|l['’]|du|et|algunos|algunas|artículos|disposiciones|del|el|los|las|y",
  ]
    .join('|')
    .replaceAll(' ', '\\s+')})*$`,
  'iu',
)
/** "ban hành kèm theo ⟦…⟧", "issued together with the ⟦…⟧": nothing but an article. */
const onlyArticle = /^\s*:?\s*(?:(?:the|der|dem|den|des|la|le|les|el|los|las|l['’])\s*)?$/iu
const stopAtAct =
  /(?<![\p{L}])(?:theo|căn\s+cứ|phù\s+hợp|khi|nếu|do|trên\s+cơ\s+sở|bởi|nhằm|để|according|pursuant|under)(?![\p{L}])/iu
const stopAtTitle = /(?<![\p{L}])(?:căn\s+cứ|phù\s+hợp|khi|nếu|bởi|theo|according|pursuant)(?![\p{L}])/iu
/** What is put right may itself be named by such words: "đính chính căn cứ ban hành của ⟦…⟧". */
const stopAtCorrected = /(?<![\p{L}])(?:phù\s+hợp|khi|nếu|bởi|theo|according|pursuant)(?![\p{L}])/iu
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
