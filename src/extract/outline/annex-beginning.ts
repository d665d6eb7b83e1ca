import { isEndingLine } from './ending.ts'
import { isCapitals, isOpenEnded, type Line } from './lines.ts'

/** A line that looks like the beginning of an annex, a form or an attached regulation. */
export type AnnexBeginning = {
  readonly from: number
  readonly restAt: number
  /** As printed, without leading zeros; null when it has no number. */
  readonly label: string | null
  readonly kind: 'regulation' | 'annex' | 'form'
  /** True when the text says what document it is attached to. */
  readonly attached: boolean
}

const annexPattern =
  /^(?:Phụ lục|PHỤ LỤC|Phụ Lục|Annex|ANNEX|Appendix|APPENDIX|Anhang|ANHANG|Anlage|Vedlegg|VEDLEGG|Annexe|Anexo)(?:\s+(?:(?:số|SỐ|No\.?)\s{0,2})?((?:[IVXLC]{1,7}|\d{1,3}|[A-ZĐ])(?:[.-]?(?:\d{1,2}|[A-Zđ]))?))?(?=[\s.:,;)–-]|$)/u
const formPattern =
  /^(?:Mẫu|MẪU|Biểu mẫu|BIỂU MẪU|Form|FORM|Formular)\s(?:(?:số|SỐ|No\.?)\s{0,2})?((?:[IVX]{1,5}|[A-ZĐ]{1,3}|\d{1,3}[A-Za-zđ]?)(?:[./-](?:\d{1,3}[a-z]?|[A-ZĐ][\w&Đ-]{0,11})){0,3})(?=[\s.:,;)–-]|$)/u
/** `(Ban hành kèm theo Quyết định số   /QĐ-UBND …)`; a form's own `(Kèm theo Tờ trình phê duyệt …)` has no number. */
const attachedPattern =
  /(?:^|\()\s?(?:Được )?(?:Ban hành )?kèm theo\s\p{Lu}[\p{L}\s]{2,40}?(?:(?:số|Số)\s?:?[\s….]{0,12}[\d/_]|này)[^()]{0,200}(?:\)?[\s.;]*$|\()/iu
const regulationType =
  /^(?:QUY CHẾ|QUY ĐỊNH(?! (?:CHUNG|CỤ THỂ|KHÁC|VỀ))|QUY TRÌNH|ĐIỀU LỆ|NỘI QUY|CHƯƠNG TRÌNH|KẾ HOẠCH|ĐỀ ÁN|PHƯƠNG ÁN|QUY CHUẨN|HƯỚNG DẪN|BỘ TIÊU CHÍ|THỂ LỆ)(?:\s|$)/u
const motto = /CỘNG H[ÒO][ÀA]? XÃ HỘI|^Độc lập/u
/** How many lines the title of an attached part may take before the line that says what it is attached to. */
const titleLinesMax = 8

/** Whether something begins at or (for a title above its "kèm theo" line) shortly before a line. */
export function beginningAt(
  lines: readonly Line[],
  index: number,
  previous: number,
): AnnexBeginning | undefined {
  const text = lines[index]?.text ?? ''
  if (attachedPattern.test(text)) return titled(lines, index, previous)
  const annex = headingOf(text, annexPattern)
  const heading = annex ?? headingOf(text, formPattern)
  if (!heading || isOpenEnded(lines[index - 1]?.text ?? '')) return undefined
  const attached = isAttached(lines, index)
  const title = lines[index + 1]?.text ?? ''
  const kind = annex ? (attached && isRegulation(title) ? 'regulation' : 'annex') : 'form'
  return { from: index, ...heading, kind, attached }
}

/** True when one of the lines below, up to the next heading, says what the part is attached to. */
function isAttached(lines: readonly Line[], index: number): boolean {
  for (let below = index + 1; below <= index + titleLinesMax; below++) {
    const text = lines[below]?.text ?? ''
    if (attachedPattern.test(text)) return true
    if (headingOf(text, annexPattern)) return false
  }
  return false
}

/** `Phụ lục I`, `MẪU SỐ 02:`, `Phụ lục II DANH MỤC …`; not `Phụ lục I kèm theo Thông tư này`. */
function headingOf(text: string, pattern: RegExp): { label: string | null; restAt: number } | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const rest = text.slice(match[0].length).trim()
  const isHeading = rest === '' || /^[.:–-]\s*\p{Lu}/u.test(rest) || /^[.:]$/.test(rest) || isCapitals(rest)
  const title = rest.replace(/^[.:–-]\s*/, '')
  if (!isHeading) return undefined
  return { label: match[1]?.replace(/^0+(?=\d)/, '') ?? null, restAt: text.length - title.length }
}

/**
 * The part whose title stands above a "(Ban hành kèm theo …)", or before it in the same line; undefined when a heading
 * before it has begun the part. A sentence that ends with the words is no title.
 */
function titled(lines: readonly Line[], index: number, previous: number): AnnexBeginning | undefined {
  if (previous >= index - titleLinesMax) return undefined
  const own = beforeBracket(lines[index]?.text ?? '')
  if (isRegulation(own)) return { ...attachedTitle, from: index, kind: 'regulation' }
  let from: number | undefined = own !== '' && isCapitals(own) ? index : undefined
  // Behind words of its own the line can only go on with a title right above it.
  const highest = own === '' ? index - titleLinesMax : index - 1
  for (let above = index - 1; above >= Math.max(0, highest); above--) {
    const text = lines[above]?.text ?? ''
    if (isEndingLine(text) || motto.test(text) || isChapterTitle(lines, above)) break
    if (isRegulation(text)) return { ...attachedTitle, from: above, kind: 'regulation' }
    if (isCapitals(text) && (from === undefined || from === above + 1)) from = above
  }
  return from === undefined ? undefined : { ...attachedTitle, from, kind: 'annex' }
}

const attachedTitle = { restAt: 0, label: null, attached: true } as const

/** What stands before "(Ban hành kèm theo …" in its line. */
function beforeBracket(text: string): string {
  const bracket = text.indexOf('(')
  return bracket > 0 ? text.slice(0, bracket).trim() : ''
}

/** `Chương I ↵ QUY ĐỊNH CHUNG`. */
function isChapterTitle(lines: readonly Line[], index: number): boolean {
  return /^(?:Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)\s[IVX\d]/u.test(lines[index - 1]?.text ?? '')
}

function isRegulation(text: string): boolean {
  return regulationType.test(text) && isCapitals(text)
}

/** Lines of a letterhead, also of the empty one over a form: `TÊN ĐƠN VỊ …`. */
function isLetterhead(text: string): boolean {
  return motto.test(text) || /^(?:TÊN |CƠ QUAN|ĐƠN VỊ|BỘ |ỦY BAN|UBND)/u.test(text)
}

/**
 * The title of an annex: what stands between its number and the line that says what it is attached to,
 * else the first lines of capitals below it.
 */
export function annexHeading(lines: readonly Line[], from: number, restAt: number): string {
  const pieces: string[] = []
  const attached = isAttached(lines, from)
  const first = (lines[from]?.text ?? '').slice(restAt).trim()
  if (first !== '') pieces.push(first)
  for (let below = from + 1; below <= from + titleLinesMax; below++) {
    const text = lines[below]?.text ?? ''
    if (text.startsWith('(')) break
    if (attachedPattern.test(text)) {
      pieces.push(beforeBracket(text))
      break
    }
    const title = isCapitals(text) && !isLetterhead(text) && !/^[\d\P{L}]*$/u.test(text)
    if (!title && !attached) {
      if (pieces.length > 0) break
      continue
    }
    pieces.push(text)
  }
  return pieces.join(' ').replace(/\s+/g, ' ').trim().slice(0, 300)
}
