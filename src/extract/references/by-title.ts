import { amendingTitleEnd, isAmending } from './amending-title.ts'
import { readDateAfter } from './date-after.ts'
import type { DocumentFind, DocumentFinder } from './find.ts'
import { pastSpaces, role } from './lexicon.ts'
import { type FoundWord, type Scan, wordAt } from './scan.ts'
import { plainTitleEnd } from './title-end.ts'
import { isCapital, lawTypes, titleKey, titleStart } from './title-words.ts'
import { typeWordAt } from './type-word.ts'
import { endOf } from './unmarked.ts'

/** "Luật Thi đua, khen thưởng năm 2022", "Bộ luật Lao động", "Hiến pháp", "loven om emulering og ros i 2022". */
export const byTitle: DocumentFinder = {
  name: 'by-title',
  opens: role.type | role.capital,
  at: (scan, at, type) => {
    const lead = titleStart(scan, at)
    if (lead !== at) return leadTitle(scan, at, lead)
    if (!type || !lawTypes.has(type.word.typeCode ?? '')) return undefined
    if (/^bl[a-z]/.test(type.word.spelling)) return abbreviatedCode(scan, type)
    const end =
      type.word.typeCode === 'hp'
        ? constitutionEnd(scan, type)
        : (titleEnd(scan, type) ?? subjectEnd(scan, type))
    return end === undefined ? undefined : withYearBefore(scan, titled(scan, type, end))
  },
}

/** Capitals before "Law" and "Code" that name no law. */
const noTitle =
  /^(?:International|Vietnamese|Vietnam|Martial|Common|Customary|National|Domestic|Local|Foreign|Supreme)\s+$/
const codes = /^(?:Civil|Criminal|Penal|Labou?r|Maritime)\s/

/** "the Education Law", "Labor Code". */
function leadTitle(scan: Scan, at: number, typeAt: number): DocumentFind | undefined {
  const type = typeWordAt(scan, typeAt)
  const title = scan.text.slice(at, typeAt)
  if (!type || noTitle.test(title) || (type.word.spelling !== 'law' && !codes.test(title))) return undefined
  if (/^\s\p{Lu}/u.test(scan.text.slice(type.end, type.end + 2))) return undefined
  // Without an article it is a name: "Catherine Whitaker, David Law".
  if (!/(?:^|[^\p{L}])(?:the|this|\d{4})\s{1,3}$/iu.test(scan.text.slice(Math.max(0, at - 8), at)))
    return undefined
  const year = readYear(scan, type.end)
  const head = {
    by: 'title',
    type: 'luat',
    title: titleKey(title),
    year: year?.year ?? null,
    isRevised: year?.isRevised ?? false,
  } as const
  return { start: at, end: year?.end ?? type.end, kind: 'title', head }
}

/** "BLTTDS năm 2015": a code by its initials. */
function abbreviatedCode(scan: Scan, type: FoundWord): DocumentFind | undefined {
  return isCapital(scan.text, type.start + 1)
    ? titled(scan, { ...type, end: type.start + 2 }, type.end)
    : undefined
}

function titled(scan: Scan, type: FoundWord, end: number): DocumentFind {
  const year = readYear(scan, end)
  return {
    start: type.start,
    end: year?.end ?? end,
    kind: 'title',
    head: {
      by: 'title',
      type: type.word.typeCode ?? '',
      title: titleKey(scan.text.slice(type.end, end)),
      year: year?.year ?? null,
      isRevised: year?.isRevised ?? false,
    },
  }
}

function titleEnd(scan: Scan, type: FoundWord): number | undefined {
  const joint = wordAt(scan, pastSpaces(scan.text, type.end, 4), role.titleJoint)
  const from = pastSpaces(scan.text, joint ? joint.end : type.end, 4)
  return isAmending(scan, type)
    ? amendingTitleEnd(scan, type)
    : plainTitleEnd(scan, { type, from, hasJoint: joint !== undefined })
}

const subject = /\s{1,4}về\s{1,3}\p{L}[^;:.()“”"\d]{4,170}?(?=\s{1,4}ngày\s{1,3}\d)/uy

/** "Pháp lệnh về nhiệm vụ, quyền hạn … ở mỗi cấp ngày 25 tháng 6 năm 1996": an old title, up to its day. */
function subjectEnd(scan: Scan, type: FoundWord): number | undefined {
  const end = isCapital(scan.text, type.start) ? endOf(subject, scan, type.end) : -1
  return end >= 0 && readDateAfter(scan.text, end) ? end : undefined
}

const yearBefore = /(?:^|[^\d/.,-])((?:19|20)\d{2})\s$/u

const dayBefore =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d{1,2},\s\d{4}\s$/u

/** "the 2022 Law on Emulation". */
function withYearBefore(scan: Scan, found: DocumentFind): DocumentFind {
  const { head, start } = found
  if (scan.context.language !== 'en' || head.by !== 'title' || head.year !== null) return found
  const year = yearBefore.exec(scan.text.slice(Math.max(0, start - 6), start))?.[1]
  if (year === undefined) return found
  // "the June 19, 2015 Law on …": a day stands outside of the name.
  const isDay = dayBefore.test(scan.text.slice(Math.max(0, start - 24), start))
  return { ...found, start: isDay ? start : start - 5, head: { ...head, year: Number(year) } }
}

const revised =
  /\s{0,3}\((?:sửa\s{1,3}đổi|amended|revised)\)|\s{1,3}sửa\s{1,3}đổi(?=\s{1,3}(?:năm\s|(?:19|20)\d{2}|có|được|vừa|sẽ|đã|lần)|[,.;)]\s|\s{0,3}$)(?!,\s{1,3}bổ)/iuy
const yearFigures = /((?:19|20)\d{2})(?![\p{L}\d]|\s?[-–/]\s?\d|[.,]\d)/uy

/** "(sửa đổi)", "năm 2022", "2022", "i 2022". */
function readYear(
  scan: Scan,
  at: number,
): { end: number; year: number | null; isRevised: boolean } | undefined {
  revised.lastIndex = at
  const start = revised.test(scan.text) ? revised.lastIndex : at
  let position = pastSpaces(scan.text, start, 4)
  const mark = wordAt(scan, position, role.yearMark)
  if (mark) position = pastSpaces(scan.text, mark.end, 4)
  yearFigures.lastIndex = position
  const match = yearFigures.exec(scan.text)
  if (match) return { end: yearFigures.lastIndex, year: Number(match[1]), isRevised: start > at }
  return start > at ? { end: start, year: null, isRevised: true } : undefined
}

const ofTheRepublic =
  /\s{1,3}(?:nước\s{1,3}Cộng\s{1,3}h(?:òa|oà)\s{1,3}xã\s{1,3}hội\s{1,3}chủ\s{1,3}nghĩa\s{1,3}Việt\s{1,3}Nam|of\s{1,3}the\s{1,3}Socialist\s{1,3}Republic\s{1,3}of\s{1,3}Viet\s?nam)/iuy
const setPhrase = /^\s{1,3}(?:và|,|and)\s{1,3}(?:pháp luật|các luật|law)/iu

function constitutionEnd(scan: Scan, type: FoundWord): number | undefined {
  if (!isCapital(scan.text, type.start) || setPhrase.test(scan.text.slice(type.end, type.end + 16)))
    return undefined
  return Math.max(type.end, endOf(ofTheRepublic, scan, type.end))
}
