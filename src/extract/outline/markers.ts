import { isCapitals } from './lines.ts'

export type MarkerLevel = 'phan' | 'chuong' | 'muc' | 'tieuMuc' | 'dieu' | 'khoan' | 'diem'

/** What a line claims to begin. Whether it does is decided by what stands before it and by its number. */
export type Marker = {
  readonly level: MarkerLevel
  readonly label: string
  /** Where the heading begins in the line. */
  readonly restAt: number
  /** True for the full form `Điều 5. …`; false where only the number tells it from a reference: `Điều 5`. */
  readonly strict: boolean
}

const roman = '[IVXLC]{1,7}'
const ordinal =
  'nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|one|two|three|four|five|six|seven|eight|nine|ten'
/** A note sign printed behind the number: `Điều 4.4 (được bãi bỏ)`, `Điều 4.[4]`. */
const note = String.raw`(?:\[?\d{1,3}\]?(?=\s|$))?`

/** Words of the levels in Vietnamese and in the languages of machine translations. OCR varies the tone of "Điều". */
const articlePattern = new RegExp(
  String.raw`^(?:Đi[ềểêếẻe]u|ĐI[ỀỂÊẾE]U|Dieu|DIEU|Articles?|ARTICLE|Artikel|ARTIKEL|Artikkel|Artículo|Art\.)\s{0,3}(\d{1,4}[a-zđ]{0,2})(?:\[\d{1,3}\])?(?:\s{0,2}([.:])${note}|(?=\s|$))`,
  'u',
)
const chapterPattern = new RegExp(
  String.raw`^(?:Chương|CHƯƠNG|Chuong|CHUONG|Chapter|CHAPTER|Kapitel|KAPITEL|Kapittel|Chapitre|CHAPITRE|Capítulo)\s{1,3}(${roman}|\d{1,3})(?=[\s.:–-]|$)`,
  'u',
)
const partPattern = new RegExp(
  String.raw`^(?:Phần|PHẦN|Part|PART|Teil|TEIL|Del|Partie)\s{1,3}(?:thứ\s+|THỨ\s+)?(${roman}|\d{1,2}|[A-E]|${ordinal})(?=[\s.:–-]|$)`,
  'iu',
)
const sectionPattern = new RegExp(
  String.raw`^(?:Mục|MỤC|Section|SECTION|Abschnitt|Avsnitt|Seksjon|Sección)\s{1,3}(${roman}|\d{1,3})(?=[\s.:–-]|$)`,
  'u',
)
const subsectionPattern = new RegExp(
  String.raw`^(?:Tiểu mục|TIỂU MỤC|Subsection|Sub-section|Unterabschnitt)\s{1,3}(${roman}|\d{1,3})(?=[\s.:–-]|$)`,
  'iu',
)
const clausePattern = /^(\d{1,3}[a-zđ]?)\.(?:\d{1,3}(?=\s)|\[\d{1,3}\])?(?:\s+(?=\S)|(?=[\p{Lu}"“]))/u
const pointPattern = /^([a-zđ]\d?)[).]\s*(?=\S)/u

/** `Điều 1 Tặng thưởng Bằng khen cho:`, and no name of a document, whose article it would be. */
const sentence =
  /^(?!(?:Luật|Bộ luật|Nghị|Thông|Quyết định|Pháp|Hiến|Sắc|Lệnh|Chỉ thị|Kết luận|Quy|Điều|Khoản|Điểm|Chương|Mục|Phụ|Công ước|Hiệp|Nội quy|Thể lệ|Bản|Văn bản|Hướng|Kế hoạch|Chương trình|Đề án|Dự|Hợp đồng)(?!\p{L}))\p{Lu}\p{Ll}*\s\p{L}/u

/** Reads what a line claims to begin; undefined for a line of running text. */
export function markerOf(text: string): Marker | undefined {
  const first = text.charAt(0)
  if (/\d/.test(first)) return small('khoan', clausePattern, text)
  if (/[a-zđ]/u.test(first)) return small('diem', pointPattern, text)
  return (
    article(text) ??
    large('chuong', chapterPattern, text) ??
    large('tieuMuc', subsectionPattern, text) ??
    large('muc', sectionPattern, text) ??
    large('phan', partPattern, text)
  )
}

/** `I. MỤC ĐÍCH, YÊU CẦU`: a section of a plan or a guidance, which officers cite as Mục I; `A. KHỐI …` is a part. */
export function romanSectionOf(text: string): Marker | undefined {
  const letter = /^([A-E])\s?[.)]\s+(?=\p{Lu})/u.exec(text)
  if (letter?.[1] && isCapitals(text)) {
    return { level: 'phan', label: letter[1], restAt: letter[0].length, strict: true }
  }
  const match = /^([IVX]{1,6})\s?[.)]\s+(?=\p{Lu})/u.exec(text)
  return match?.[1] ? { level: 'muc', label: match[1], restAt: match[0].length, strict: true } : undefined
}

function article(text: string): Marker | undefined {
  const match = articlePattern.exec(text)
  if (!match?.[1]) return undefined
  const rest = text.slice(match[0].length).trim()
  // Without a stop an empty rest, capitals or a sentence can be a beginning: `Điều 12 của Luật này`, `Điều 12 Luật X` are not.
  if (!match[2] && rest !== '' && !isCapitals(rest) && !sentence.test(rest)) return undefined
  return { level: 'dieu', label: plain(match[1]), restAt: match[0].length, strict: match[2] === '.' }
}

/** `Chương II` alone, with a stop or a dash, or with a heading in capitals; not `Chương II của Nghị định`. */
function large(level: MarkerLevel, pattern: RegExp, text: string): Marker | undefined {
  const match = pattern.exec(text)
  if (!match?.[1]) return undefined
  const rest = text.slice(match[0].length).trim()
  const separated = /^[.:–-]/.test(rest)
  if (rest !== '' && !separated && !isCapitals(rest)) return undefined
  const restAt = text.length - rest.replace(/^[.:–-]\s*/, '').length
  return { level, label: plain(match[1]), restAt, strict: rest === '' || isCapitals(rest) }
}

function small(level: MarkerLevel, pattern: RegExp, text: string): Marker | undefined {
  const match = pattern.exec(text)
  return match?.[1] ? { level, label: plain(match[1]), restAt: match[0].length, strict: true } : undefined
}

function plain(label: string): string {
  return label.replace(/^0+(?=\d)/, '').replace(/\s+/g, ' ')
}
