import { fold } from '../../normalise/fold.ts'
import { isEndingLine } from '../outline/ending.ts'
import { type Line, linesOf } from '../outline/lines.ts'

/** One row of a list annexed to an award decision: its cells without the number, with their places. */
export type ListRow = {
  readonly cells: readonly Line[]
  /** What the headings above it say: persons or collectives, and the award. */
  readonly group: 'person' | 'collective' | null
  readonly heading: string | null
  /** Headings of the table's columns for the same cells, where it has them. */
  readonly columns: readonly string[] | null
}

export type RecipientList = {
  /** The list with the lines that open it: `DANH SÁCH`, `(Kèm theo Quyết định số …)`. */
  readonly opening: string
  readonly start: number
  readonly rows: readonly ListRow[]
}

const listTitle = /^(?:(?:PHỤ LỤC|Phụ lục)\s?[\dIVX]*[\s.:–-]*)?(?:DANH SÁCH|Danh sách|DANH SACH)(?![\p{L}])/u
/** `Điều 1. Tặng Bằng khen … cho các tập thể, cá nhân sau:` */
const announced =
  /^(?:Điều \d{1,2}\s?[.:]\s?)?(?:Nay\s|Quyết định\s)?(?:[Tt]ặng|[Tt]rao|[Tt]ruy tặng|[Pp]hong tặng|[Cc]ông nhận|[Kk]hen thưởng)(?![\p{L}])[^\n]{0,400}(?:sau(?: đây)?|gồm|cho|có tên|dưới đây)\s?:$/u
/** A list of conditions, not of names. */
const aboutRules = /tiêu chuẩn|điều kiện|trường hợp|quy định sau/iu
const aboutAwards =
  /khen thưởng|bằng khen|giấy khen|danh hiệu|huân chương|huy chương|kỷ niệm chương|cờ thi đua|tặng/iu
const numbered = /^(\d{1,4})\s?(?:[.)/]|\t|\s[-–])?[\s\t]*(?=\S)/u
/** The numeral or letter of a heading. */
const ordinal = /^(?:(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})\s?[.)\t:–-]\s*|[IVX]{1,5}\s+)/u
const awardLine =
  /^(?:Danh hiệu|Bằng khen|Giấy khen|Cờ thi đua|Huân chương|Huy chương|Kỷ niệm chương|Chiến sĩ|Lao động|Tập thể lao động|Tặng|Công nhận|Khen thưởng|Hình thức|DANH HIỆU|BẰNG KHEN|GIẤY KHEN|CỜ THI ĐUA|HUÂN CHƯƠNG|TẶNG|CÔNG NHẬN)/u
const article = /^Điều\s\d/u
/** Folded and without blanks: recognition loses marks and blanks, not letters. */
const person = /^(?:doivoi)?(?:cac)?canhan/
const collective = /^(?:doivoi)?(?:cac)?(?:tapthe|donvi|hogiadinh)/
const remark =
  /^(?:Tổng (?:số|cộng)|Danh sách (?:này |trên |có|gồm)|Ấn định|\(?Kèm theo|\(?Ban hành|Ghi chú|Lưu ý|_{3,}|\*)/u
const columnWord = /^(?:STT|TT|Số TT|Số thứ tự)(?:\t|\s|$)/u
const openingLinesMax = 6
/** Lines that are neither rows nor headings; more of them in a row and the list is over. */
const strayLinesMax = 2
/** UTF-16 units of a heading. */
const headingUnitsMax = 160

/** Danh sách: the lists of a text that say who is given an award, with their rows. Linear in the lines. */
export function recipientLists(text: string, title: string | null): RecipientList[] {
  const lines = linesOf(text)
  const isAward = isAboutAwards(text, title)
  const lists: RecipientList[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const isTitle = listTitle.test(line.text) && line.text.length <= 300
    const isAnnounced = announced.test(line.text) && !aboutRules.test(line.text)
    if (!(isTitle && (isAward || aboutAwards.test(line.text))) && !isAnnounced) continue
    const { rows, next } = rowsFrom(lines, at + 1, isTitle ? openingLinesMax : 0)
    if (rows.length === 0) continue
    const first = rows[0]?.cells[0]
    lists.push({ opening: text.slice(line.start, first?.start ?? line.end), start: line.start, rows })
    at = next - 1
  }
  return lists
}

/** A decision or a proposal on awards: by its title, its subject line, or its first article. */
function isAboutAwards(text: string, title: string | null): boolean {
  if (title !== null && aboutAwards.test(title)) return true
  return subject.test(text) || firstArticle.test(text)
}

const subject =
  /(?:^|\n)[^\S\n]*(?:Về việc|V\/v)[^\n]{0,200}(?:khen|danh hiệu|huân chương|huy chương|kỷ niệm chương|cờ thi đua)/iu
const firstArticle =
  /(?:^|\n)[^\S\n]*Điều 1[.:]?\s[^\n]{0,12}(?:Tặng|Trao|Truy tặng|Công nhận|Khen thưởng)(?![\p{L}])/u

type State = {
  group: ListRow['group']
  heading: string | null
  columns: readonly string[] | null
  stray: number
}

function rowsFrom(
  lines: readonly Line[],
  from: number,
  openingLines: number,
): { rows: ListRow[]; next: number } {
  const rows: ListRow[] = []
  const state: State = { group: null, heading: null, columns: null, stray: 0 }
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line || (rows.length > 0 && (isEndingLine(line.text) || listTitle.test(line.text)))) break
    const isOpening = rows.length === 0 && at - from < openingLines
    if (isEndingLine(line.text) || article.test(line.text)) break
    const row = rowOf(line, state)
    if (row) {
      rows.push(row)
      state.stray = 0
      if (/\.\/\.?$/u.test(line.text)) return { rows, next: at + 1 }
    } else if (!readHeading(line, state) && !continues(rows, line) && !isOpening && !remark.test(line.text)) {
      if (++state.stray > strayLinesMax) break
    }
  }
  return { rows, next: at }
}

/** A numbered line, or a table row whose first cell is a number. */
function rowOf(line: Line, state: State): ListRow | undefined {
  const match = numbered.exec(line.text)
  if (!match || /^\d{1,4}\s?[./-]\s?\d/.test(line.text) || groupOf(line.text.slice(match[0].length)))
    return undefined
  const cells = cellsOf(line, match[0].length)
  const first = cells[0]?.text ?? ''
  if (!/^\p{Lu}/u.test(first)) return undefined
  const columns = state.columns && state.columns.length >= cells.length ? state.columns : null
  return { cells, group: state.group, heading: state.heading, columns }
}

/** `I. Tập thể`, `B. Cá nhân`, `Bằng khen của Chủ tịch UBND tỉnh`, and the head of a table. */
function readHeading(line: Line, state: State): boolean {
  if (columnWord.test(line.text)) {
    state.columns = line.text.includes('\t')
      ? line.text
          .split('\t')
          .slice(1)
          .map(cell => cell.trim())
      : null
    return true
  }
  const bare = line.text.replace(ordinal, '')
  const group = groupOf(bare)
  if (group) {
    state.group = group
    if (aboutAwards.test(bare)) state.heading = bare
    return true
  }
  const isAward = awardLine.test(bare)
  const isHeading = /^(?:[IVX]{1,5}|[A-ZĐ])\s?[.)\t]/u.test(line.text) || isAward
  if (!isHeading || bare.length > headingUnitsMax) return false
  state.group = null
  state.heading = isAward ? bare.replace(/[:.;\s]+$/u, '') : state.heading
  return true
}

function groupOf(text: string): ListRow['group'] {
  if (text.length > headingUnitsMax || text.includes(',')) return null
  const folded = fold(text).replace(/\s+/g, '')
  if (person.test(folded)) return 'person'
  return collective.test(folded) ? 'collective' : null
}

/** A line that goes on with the row above it, which did not end. */
function continues(rows: readonly ListRow[], line: Line): boolean {
  const last = rows.at(-1)?.cells.at(-1)
  return last !== undefined && /^\p{Ll}/u.test(line.text) && !/[;.]$/u.test(last.text)
}

/** The cells of a row behind its number, each with its place in the text. */
function cellsOf(line: Line, from: number): Line[] {
  const cells: Line[] = []
  let at = from
  for (const cell of line.text.slice(from).split('\t')) {
    const trimmed = cell.trim().replace(/[\s;,]+$|\s?\.?\/\.?$|\.$/gu, '')
    if (trimmed !== '') {
      const start = line.start + at + cell.indexOf(trimmed)
      cells.push({ text: trimmed, start, end: start + trimmed.length })
    }
    at += cell.length + 1
  }
  return cells
}
