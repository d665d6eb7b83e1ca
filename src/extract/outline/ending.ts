import { isCapitals, type Line } from './lines.ts'

const onBehalf = /^(?:(?:TM|KT|TL|TUQ)(?:\s?\.\s?|\s)|(?:T\/M|K\/T|T\/L)\.?\s?|Q\.\s?)[\p{Lu}(]/u
const receivers = /^Nơi nhận\s?:?/iu
const adopted =
  /^(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Hiến pháp)\s(?:này|nước\s[\p{L}\s]{5,60})\s(?:đã\s)?được\s(?:Quốc hội|Ủy ban [Tt]hường vụ|Hội đồng nhân dân)|^(?:This|The)\s(?:Law|Code|Ordinance|Resolution|Constitution)\s.{0,40}(?:was|has been)\s(?:passed|adopted)/u
const certified = /^XÁC THỰC VĂN BẢN HỢP NHẤT/u
const office =
  /^(?:QUYỀN\s|Q\.\s?)?(?:PHÓ\s)?(?:CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|TỔNG BÍ THƯ|BÍ THƯ|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|CHỦ NHIỆM|CHÁNH ÁN|VIỆN TRƯỞNG|THỐNG ĐỐC|TỔNG (?:THANH TRA|KIỂM TOÁN|CỤC TRƯỞNG)|CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG (?:BAN|PHÒNG)|HIỆU TRƯỞNG)/u

/**
 * True for a line that opens the end of a document: who signs and in whose name, who receives it, when it was adopted.
 * Text layers put the two columns of the ending into one line: `- Lưu: VT. ⇥ CHỦ TỊCH`.
 */
export function isEndingLine(text: string): boolean {
  return opensEnding(text) || (text.includes('\t') && text.split('\t').some(part => opensEnding(part.trim())))
}

function opensEnding(text: string): boolean {
  if (onBehalf.test(text) || receivers.test(text) || certified.test(text)) return true
  if (isCapitals(text) && text.length <= 60 && office.test(text)) return true
  return adopted.test(text) && text.length <= 250
}

const chapterHeading = /^(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN|Tiểu mục)\s/u

/**
 * Index of the first line of the ending at or after `from`, or the number of lines when there is none.
 * An office in the heading of a chapter (`Mục 2 ↵ CHỦ TỊCH HỘI ĐỒNG THÀNH VIÊN`) signs nothing.
 */
export function endingAt(lines: readonly Line[], from: number): number {
  let inHeading = false
  for (let index = from; index < lines.length; index++) {
    const text = lines[index]?.text ?? ''
    inHeading = chapterHeading.test(text) || (inHeading && isCapitals(text))
    if (!inHeading && isEndingLine(text)) return index
  }
  return lines.length
}
