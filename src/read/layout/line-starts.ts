const caps = String.raw`(?:\p{Lu}\p{Lu}|$)`
const number = String.raw`(?:[IVXLC]{1,7}|\d{1,3}|thứ\s+\p{L}+)`

/** Beginnings that open a line of their own whatever stands before them. */
const always = [
  String.raw`(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC)\s+${number}(?:\s*$|\s*[.:–-]|\s+${caps})`,
  String.raw`Điều\s+\d{1,3}[a-zđ]?(?:\s*\[\d+\])?(?:\s*$|\s*[.:])`,
  String.raw`(?:Phụ lục|PHỤ LỤC|Mẫu số|MẪU SỐ|Biểu mẫu|Biểu số)(?:\s+${number}|\s+\d+[a-zđ]?)?(?:\s*$|\s*[.:/–-]|\s+${caps})`,
  String.raw`(?:Căn cứ|Nơi nhận|Kính gửi|Xét đề nghị|Theo đề nghị)(?=[\s:;,])`,
  String.raw`(?:KT|TM|TL|TUQ|Q)\.\s+\p{Lu}{2}`,
  'CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  String.raw`Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc`,
  String.raw`Số\s*:`,
  String.raw`V\/v\s`,
  String.raw`\p{Lu}[\p{L} .-]{1,40},\s*ngày\s`,
  String.raw`\[\d{1,3}\]\s`,
  String.raw`\((?:Ban hành k|[Kk])èm theo\s`,
]
/** Beginnings of list items; a wrapped line can begin the same way, so what stands before decides too. */
const items = [
  String.raw`\d{1,3}[.)](?:\[\d{1,3}\])?\s`,
  String.raw`\d{1,2}(?:\.\d{1,2}){1,4}[.)]?\s`,
  String.raw`\p{Ll}{1,2}\d?\)(?:\[\d{1,3}\])?(?:\s|$)`,
  String.raw`\p{Ll}\.\s`,
  String.raw`[IVX]{1,6}[.)]\s`,
  String.raw`\([\p{L}\d]{1,3}\)\s`,
  String.raw`[+•*○●▪§]\s`,
]
const quote = `^[“"‘']?`
const alwaysStarts = new RegExp(`${quote}(?:${always.join('|')})`, 'u')
const itemStarts = new RegExp(`${quote}(?:${items.join('|')})`, 'u')
const dashStarts = /^[-–—]\s/

/** Words that cannot end a paragraph: most want a number or letter after them. */
const openEnd =
  /(?:^|[\s(])(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Cc]hương|[Pp]hần|số|[Tt]háng|[Nn]gày|năm|[Qq]uý|[Bb]ảng|[Pp]hụ lục|[Mm]ẫu|[Ll]ần|[Kk]hóa|[Kk]hoá|và|hoặc|của|từ|đến|tại|,)$/u

/** Whether a line opens a part, a list item or a fixed element of an official letter, given the line before. */
export function opensLine(text: string, before: string): boolean {
  if (alwaysStarts.test(text)) return true
  if (wantsMore(before)) return false
  if (itemStarts.test(text)) return true
  // "Bộ Lao động⏎- Thương binh" is a wrapped name, "bao gồm:⏎- Nhà giáo" a list.
  return dashStarts.test(text) && endsSentence(before)
}

/** Whether the line breaks off in the middle of an expression, so that what follows is no list item. */
export function wantsMore(text: string): boolean {
  return openEnd.test(text)
}

/** Whether the line can be the end of a paragraph. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…]["”’)\]]*(?:\[\d+\])?$|\/\.$|^\p{Lu}[\p{Lu}\s\d.,:–-]*$|[;:]\s*(?:và|hoặc)$/u.test(text)
}

/** A heading in capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters >= 3 && !/\p{Ll}/u.test(text)
}
