import { readDateAfter } from './date-after.ts'
import type { DocumentFinder } from './find.ts'
import { pastSpaces, role } from './lexicon.ts'
import { spacedOldAct } from './old-act.ts'
import { wordAt } from './scan.ts'
import { isAbbreviation } from './type-word.ts'

/** Types that are cited by number alone ("Nghị định 98", "Nghị quyết 57"), once readers know which one is meant. */
const shortTypes = new Set(['nd', 'nq', 'tt', 'ttlt', 'qd', 'ct', 'kl', 'cd', 'pl'])

/** Cited so only with a day or a body of the Party behind it: plans, letters and reports are numbered in other ways too. */
const datedTypes = new Set(['cv', 'kh', 'tb', 'hd', 'ttr', 'ctr', 'bc', 'qyd'])

/** "NĐ 98", "NQ 57"; other letters before a number mean places and firms as well ("TT 12", "CT 3"). */
const shortAbbreviations = new Set(['nđ', 'nq'])

/** "Quyết định 3 mức thưởng": verbs at the head of a sentence. */
const verbs = new Set(['qd', 'kl'])

const short =
  /(\d{1,4}[a-z]?)(?:\s?\/\s?((?:19|20)\d{2})|\s{1,3}(?:năm|of|fra|von|de)\s{1,3}((?:19|20)\d{2}))?(?![\p{L}\d]|\s?[/-]\s?[\p{L}\d]|[.,]\d|\s?%)/uy

/** "Nghị định 73", "Nghị định số 179/2024", "Nghị định 178 năm 2024". */
export const byShortNumber: DocumentFinder = {
  name: 'by-short-number',
  opens: role.type,
  at: (scan, at, type) => {
    const code = type?.word.typeCode ?? ''
    if (!type || !(shortTypes.has(code) || datedTypes.has(code))) return undefined
    if (isAbbreviation(type) && !shortAbbreviations.has(type.word.spelling)) return undefined
    let position = pastSpaces(scan.text, type.end, 4)
    if (position === type.end) return undefined
    const mark = wordAt(scan, position, role.mark)
    if (mark) position = pastSpaces(scan.text, mark.end, 4)
    const letter = scan.text.charAt(at)
    const isLower = letter === letter.toLowerCase()
    short.lastIndex = position
    const match = short.exec(scan.text)
    if (!match) return undefined
    // In lower case the word may be a verb or no document: "quyết định 3 mức", "decision 1".
    if (!mark && isLower && type.word.words.language !== 'nb' && !isDayBehind(scan.text, short.lastIndex))
      return undefined
    const old = spacedOldAct(scan, position, code)
    if (old)
      return {
        start: at,
        end: old.end,
        kind: 'number',
        head: { by: 'symbol', symbol: old.symbol, type: code, title: null },
      }
    short.lastIndex = position + match[0].length
    const year = match[2] ?? match[3]
    // "Nghị quyết 2024/2025": two years, as schools count them.
    if (Number(match[1]) + 1 === Number(year)) return undefined
    if (datedTypes.has(code) && !isDated(scan.text, short.lastIndex, mark !== undefined)) return undefined
    if (code === 'kl' && isLower) return undefined
    const isCount = verbs.has(type.word.typeCode ?? '') && /^\d{1,2}$/.test(match[0])
    if (isCount && !mark && /^\s\p{Ll}/u.test(scan.text.slice(short.lastIndex, short.lastIndex + 2)))
      return undefined
    return {
      start: at,
      end: short.lastIndex,
      kind: 'number',
      head: {
        by: 'number',
        type: type.word.typeCode ?? '',
        number: (match[1] ?? '').replace(/^0+(?=\d)/, ''),
        year: year === undefined ? null : Number(year),
        slashed: match[2] !== undefined,
      },
    }
  },
}

const partyBehind =
  /^(?:\s{1,3}ngày\s[\d/.-]{6,10})?\s{1,3}của\s{1,3}(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|BCH Trung ương|Trung ương|Ủy ban Kiểm tra Trung ương|Ban Tổ chức Trung ương)(?!\p{L})/u

/** "theo quyết định 489 ngày 25/05/2020": dated, it is one document. */
function isDayBehind(text: string, end: number): boolean {
  return /^,?\s{1,3}ngày\s/u.test(text.slice(end, end + 10)) && readDateAfter(text, end) !== undefined
}

/** "Tờ trình số 45 ngày 3/2/2024", "Quy định 144 của Bộ Chính trị"; not "kế hoạch số 1 của lớp". */
function isDated(text: string, end: number, isMarked: boolean): boolean {
  if (partyBehind.test(text.slice(end, end + 80))) return true
  return isMarked && readDateAfter(text, end) !== undefined
}
