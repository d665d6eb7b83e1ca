import type { Day } from '../../domain/day.ts'
import type { Draft, Reading } from './draft.ts'

const dayBeforeUnitsMax = 400
const before = /(?:^|[\s,;(.])cùng\s{1,3}ngày,?\s[^.;\n]{0,100}$/iu
const behind =
  /^[\s,(]{0,3}(?:(?:được\s{1,3})?(?:ban\s{1,3}hành|ký)\s{1,3})?cùng\s{1,3}ngày(?![\p{L}]|\s{1,3}\d)/iu

/** "… và Quyết định số 200/QĐ-TTg cùng ngày": the day of the document that the text dated just before; null without one. */
export function readSameDay(draft: Draft, { scan, drafts }: Reading): Day | null {
  const { start, end } = draft.find
  const isSame =
    behind.test(scan.text.slice(end, end + 40)) ||
    before.test(scan.text.slice(Math.max(0, start - 110), start))
  const dated = isSame ? drafts[draft.index - 1] : undefined
  if (!dated || dated.isDropped || start - dated.find.end > dayBeforeUnitsMax) return null
  return dated.issuedOn ?? dated.around.issuedOn
}
