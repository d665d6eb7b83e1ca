/** What a recital prints behind the name of an instrument, as it stands there; null where a part is not printed. */
export type PrintedParts = {
  readonly date: string | null
  readonly issuer: string | null
  readonly title: string | null
}

const datePart =
  /^[\s,]{0,4}\(?(?:ban[ \t]+hành[ \t]+)?(ngày[ \t\n]{0,3}\d{1,2}[ \t\n]{0,3}tháng[ \t\n]{0,3}\d{1,2}[ \t\n]{0,3},?[ \t\n]{0,3}năm[ \t\n]{0,3}\d{2,4}|(?:ngày[ \t\n]{0,3})?\d{1,2}[ \t]?[/.-][ \t]?\d{1,2}[ \t]?[/.-][ \t]?\d{2,4})\)?/iu
const issuerPart = /^[\s,]{0,4}(?:của|do)\s+/u
/** The words with which a trích yếu begins; what stands between "của" and them is the issuer. */
const titleStart =
  /(?:^|[\s,])(?=(?:quy\s+định|về\s|v\/v|hướng\s+dẫn|ban\s+hành|sửa\s+đổi|phê\s+duyệt|thông\s+qua|điều\s+chỉnh|bổ\s+sung|bãi\s+bỏ|thực\s+hiện|tổ\s+chức\s+(?:thực|triển|thi|phong|làm)|triển\s+khai|công\s+bố|thành\s+lập|kiện\s+toàn|giao\s|chi\s+tiết|hợp\s+nhất|khen\s+thưởng\s+cho|tặng\s|tiếp\s+tục|tăng\s+cường|đổi\s+mới|phân\s+cấp))/iu

/** Takes apart what follows the name: "ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết …". */
export function printedParts(rest: string): PrintedParts {
  const date = datePart.exec(rest)
  let left = date ? rest.slice(date[0].length) : rest
  let issuer: string | null = null
  const lead = issuerPart.exec(left)
  if (lead) {
    const behind = left.slice(lead[0].length)
    const from = titleStart.exec(behind)?.index ?? behind.length
    issuer = tidy(behind.slice(0, from))
    left = behind.slice(from)
  }
  const title = tidy(left)
  return { date: date?.[1]?.replace(/\s+/g, ' ') ?? null, issuer: issuer || null, title: title || null }
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/^[\s,;:.–-]+|[\s,;:.]+$/g, '')
}
