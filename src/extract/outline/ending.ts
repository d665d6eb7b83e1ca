import { isCapitals, type Line } from './lines.ts'

const onBehalf = /^(?:(?:TM|KT|TL|TUQ)(?:\s?\.\s?|\s)|(?:T\/M|K\/T|T\/L)\.?\s?|Q\.\s?)[\p{Lu}(]/u
const receivers = /^Nơi nhận\s?:?/iu
const adopted =
  /^(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Hiến pháp|This (?:Law|Code))\s(?:này|[^.]{0,40}).{0,80}(?:thông qua|passed|adopted)/u
const certified = /^XÁC THỰC VĂN BẢN HỢP NHẤT/u
const office =
  /^(?:QUYỀN\s|Q\.\s?)?(?:PHÓ\s)?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|TỔNG BÍ THƯ|BÍ THƯ|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|CHỦ NHIỆM|CHÁNH ÁN|VIỆN TRƯỞNG|THỐNG ĐỐC|TỔNG (?:THANH TRA|KIỂM TOÁN|CỤC TRƯỞNG)|CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG (?:BAN|PHÒNG)|HIỆU TRƯỞNG)/u

/** True for a line that opens the end of a document: who signs and in whose name, who receives it, when it was adopted. */
export function isEndingLine(text: string): boolean {
  if (onBehalf.test(text) || receivers.test(text) || certified.test(text)) return true
  if (isCapitals(text) && text.length <= 60 && office.test(text)) return true
  return adopted.test(text) && text.length <= 200
}

/** Index of the first line of the ending at or after `from`, or the number of lines when there is none. */
export function endingAt(lines: readonly Line[], from: number): number {
  for (let index = from; index < lines.length; index++) {
    if (isEndingLine(lines[index]?.text ?? '')) return index
  }
  return lines.length
}
