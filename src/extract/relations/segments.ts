/**
 * A stretch in which one statement is made: a sentence, a clause closed by a semicolon, a list item, a heading.
 * Line breaks alone end nothing, since text layers of PDFs break lines anywhere.
 */
export type Segment = {
  readonly start: number
  readonly end: number
  /** Opens with "Căn cứ" (or what stands for it in a translation): a recital. */
  readonly recital: boolean
  /** Opens with `1.`, `a)`, `-`: an item of a list; where its own words begin. */
  readonly item: boolean
  readonly wordsStart: number
  /** Opens a new article or chapter: what governed a list before no longer does. */
  readonly heading: boolean
  /** The character that closes it. */
  readonly closedBy: string
}

const marker = String.raw`(?:\d{1,3}[.)]|[a-zđ]\d{0,2}\)|[-–+•*])[ \t]`
const headingStart = String.raw`(?:Điều|Chương|Mục|Phần|PHẦN|CHƯƠNG|MỤC|PHỤ LỤC|Phụ lục|Article|Chapter|Artikel|Artikkel)\s+[\dIVXLA-Z]`
const recitalStart = String.raw`(?:Căn\s+cứ|CĂN\s+CỨ|Pursuant\s+to|Based\s+on|Gemäß|Aufgrund|Auf\s+(?:der\s+)?Grundlage|I\s+henhold\s+til|I\s+medhold\s+av|Basert\s+på|På\s+grunnlag\s+av|Vu\s|Conformément|En\s+vertu\s+d|En\s+virtud\s+de|De\s+conformidad\s+con|Sobre\s+la\s+base\s+de|Sur\s+la\s+base\s+d)`
const typeLine = String.raw`(?:LUẬT|BỘ LUẬT|PHÁP LỆNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ(?: LIÊN TỊCH)?|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|VĂN BẢN HỢP NHẤT|QUY CHẾ|QUY ĐỊNH)[ \t]*(?=\n|$)`
const act = String.raw`(?:Bãi bỏ|Sửa đổi|Thay thế|Bổ sung|Đính chính|Hủy bỏ|Huỷ bỏ|Ngưng hiệu lực|Tạm ngưng|Tạm đình chỉ|Đình chỉ)\s`
const opener = String.raw`(?:${headingStart}|${act}|${marker}|${recitalStart}|${typeLine}|Theo\s+đề\s+nghị|Xét\s+đề\s+nghị)`

/** "vom 10. Mai 2019": the full stop of an ordinal. */
const germanMonth =
  'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Politbüro'

const boundary = new RegExp(
  String.raw`;(?!\s*[“"])(?=\s|$)|(?:[!?]|\.(?!\s+(?:${germanMonth})))(?=["”’)]*\s+(?:[\p{Lu}“"(\d\-–]|$))|\n[ \t]*\n|\n(?=[ \t]*[“"]?${opener})`,
  'gu',
)
const startsWith = (source: string) => new RegExp(String.raw`^[\s“"]*${source}`, 'u')
const recitalAt = startsWith(recitalStart)
const headingAt = startsWith(headingStart)
const itemAt = startsWith(`(?:${marker})`)
const looksUnits = 60

/** Cuts a text into segments that together cover it. Stretches in `kept` (references) are never cut through. */
export function cutSegments(
  text: string,
  kept: readonly { readonly start: number; readonly end: number }[],
): Segment[] {
  const segments: Segment[] = []
  let start = 0
  let next = 0
  for (const match of text.matchAll(boundary)) {
    while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next++
    const inside = kept[next]
    if (inside && inside.start <= match.index && match.index < inside.end) continue
    const end = match.index + (match[0].trim() === '' ? 0 : 1)
    if (isNumbering(text, start, end)) continue
    segments.push(segmentOf(text, start, end))
    start = end
  }
  if (start < text.length) segments.push(segmentOf(text, start, text.length))
  return segments
}

/** `Điều 1.` and `2.` end no statement: they open one. */
function isNumbering(text: string, start: number, end: number): boolean {
  if (end - start > 24) return false
  return /^\s*[“"]?(?:(?:Điều|Article|Artikel|Artikkel|Chương|Mục)\s+[\dIVXLa-zđ]+|\d{1,3}|[a-zđ]\d?)\s*[.)]$/u.test(
    text.slice(start, end),
  )
}

function segmentOf(text: string, start: number, end: number): Segment {
  const head = text.slice(start, Math.min(end, start + looksUnits))
  const item = itemAt.exec(head)
  return {
    start,
    end,
    recital: recitalAt.test(head),
    heading: headingAt.test(head),
    item: item !== null,
    wordsStart: start + (item?.[0].length ?? head.length - head.trimStart().length),
    closedBy: text.slice(end - 1, end),
  }
}
