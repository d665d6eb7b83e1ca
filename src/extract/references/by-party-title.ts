import { romanNumber } from './after-number.ts'
import type { DocumentFinder } from './find.ts'
import { role } from './lexicon.ts'

const plenum =
  /\s{1,4}(?:của\s{1,3})?(?:Hội\s{1,3}nghị\s{1,3})?(?:lần\s{1,3}thứ\s{1,3}[\p{L}\d]{1,5}\s{1,3})?(?:Ban\s{1,3}Chấp\s{1,3}hành\s{1,3})?(?:Trung\s{1,3}ương|TƯ|TW)(?:\s{1,3}Đảng)?(?:\s{1,3}(?:lần\s{1,3}thứ\s{1,3})?(\d{1,2}|[IVX]{1,5}))?(?:\s{1,3}|\s{0,3},?\s{0,3}\(?)kh(?:óa|oá|oa)\s{1,3}([IVX]{1,5}|\d{1,2})(?![\p{L}\d])\)?/iuy

const congress =
  /\s{1,4}(?:của\s{1,3})?Đại\s{1,3}hội\s{1,3}(?:(?:đại\s{1,3}biểu\s{1,3})?toàn\s{1,3}quốc\s{1,3}(?:lần\s{1,3}thứ\s{1,3})?([IVX]{1,5})(?:\s{1,3}(?:của\s{1,3})?Đảng(?!\s{1,3}bộ))?|(?:lần\s{1,3}thứ\s{1,3})?([IVX]{1,5})\s{1,3}(?:của\s{1,3})?Đảng(?!\s{1,3}(?:bộ|ủy|uỷ))|Đảng\s{1,3}(?:toàn\s{1,3}quốc\s{1,3})?(?:lần\s{1,3}thứ\s{1,3})?([IVX]{1,5}))(?!\p{L})/uy

/** "Nghị quyết Đại hội XIII của Đảng": which of a congress's resolutions is meant is not said, nor whether it has a number. */
function congressTerm(text: string, from: number): { term: string; end: number } | undefined {
  congress.lastIndex = from
  const match = congress.exec(text)
  const term = romanNumber(match?.[1] ?? match?.[2] ?? match?.[3] ?? '')
  return match && term > 0 ? { term: `k${term}`, end: congress.lastIndex } : undefined
}

/** "Nghị quyết Trung ương 4 (khóa XII)": a resolution of a plenum of the Central Committee, cited by its term. */
export const byPartyTitle: DocumentFinder = {
  name: 'by-party-title',
  opens: role.type,
  at: (scan, at, type) => {
    if (type?.word.typeCode !== 'nq' || type.word.words.language !== 'vi') return undefined
    const passed = congressTerm(scan.text, type.end)
    if (passed)
      return { start: at, end: passed.end, kind: 'title', head: { by: 'congress', term: passed.term } }
    plenum.lastIndex = type.end
    const match = plenum.exec(scan.text)
    if (!match) return undefined
    const printed = match[2] ?? ''
    const term = /^\d/.test(printed) ? Number(printed) : romanNumber(printed.toUpperCase())
    return { start: at, end: plenum.lastIndex, kind: 'title', head: { by: 'plenum', term: `k${term}` } }
  },
}
