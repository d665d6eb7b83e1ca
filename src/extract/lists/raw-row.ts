import type { Day } from '../../domain/day.ts'
import type { ListHeader } from './list-header.ts'
import type { Column, ListKind } from './list-kind.ts'
import { type Item, loneDay } from './table-items.ts'

/** What one line of a row says: which part, why, and from which day. */
export type RawEntry = { readonly part: string[]; readonly reason: string[]; day: Day | null }

/** A row as its cells were found, before anything in them is understood. */
export type RawRow = {
  readonly number: number
  readonly start: number
  readonly kind: ListKind
  readonly header: ListHeader
  readonly name: string[]
  readonly entries: RawEntry[]
  readonly note: string[]
  phase: 'name' | 'part' | 'reason' | 'note'
  last: string
}

export function newRow(given: Pick<RawRow, 'number' | 'start' | 'kind' | 'header'>): RawRow {
  return { ...given, name: [], entries: [], note: [], phase: 'name', last: '' }
}

/** Takes the cells of one line; where there is one for each column, the head says what each is. */
export function takeCells(row: RawRow, cells: readonly Item[]): void {
  const { columns, isAligned } = row.header
  const total = cells[0]?.cells ?? 0
  const glued = cells[0]?.cell === -1 ? 1 : 0
  if (isAligned && total > 1 && total + glued === columns.length) {
    takeAligned(row, cells, columns)
    return
  }
  const filled = cells.filter(cell => cell.text !== '')
  if (isCutOff(row, filled)) takeCutOff(row, filled)
  else for (const cell of filled) takeItem(row, cell)
}

/** Cells that the end of a page cut off a finished line: what was said already goes on in them. */
function isCutOff(row: RawRow, cells: readonly Item[]): boolean {
  const isNew = (text: string) => reasonStart.test(text) && !passive.test(text)
  return (
    row.header.isAligned &&
    row.kind.says !== 'in-force' &&
    cells.length > 1 &&
    cells.length <= 3 &&
    row.entries.at(-1)?.day != null &&
    !cells.some(({ text }) => isNew(text) || loneDay(text) !== null)
  )
}

const namesProvisions = /(?:^|\s)(?:điều|khoản|điểm|phụ lục|mục|chương)\s+[\dIVXa-zđ]/iu

/** The last cell goes on with the reason; one before it with the name, or with the part where it names provisions. */
function takeCutOff(row: RawRow, cells: readonly Item[]): void {
  const entry = row.entries.at(-1)
  for (const [index, { text }] of cells.entries()) {
    if (index === cells.length - 1) entry?.reason.push(text)
    else if (index > 0 || (hasParts(row) && namesProvisions.test(text))) entry?.part.push(text)
    else row.name.push(text)
    row.last = text
  }
}

function takeAligned(row: RawRow, cells: readonly Item[], columns: readonly (Column | null)[]): void {
  const shift = columns.length - (cells[0]?.cells ?? 0)
  const texts = new Map<Column | null, string>()
  for (const { text, cell } of cells) {
    const column = columns[cell === -1 ? 1 : cell + shift] ?? null
    if (text !== '' && column !== 'count') texts.set(column, text)
  }
  const day = (loneDay(texts.get('ended-on') ?? texts.get('begun-on') ?? '') as Day | null) ?? null
  for (const column of ['type', 'symbol', 'issued-on', 'name', null] as const) {
    const text = texts.get(column)
    if (text !== undefined) row.name.push(column === 'issued-on' && loneDay(text) ? `ngày ${text}` : text)
  }
  const part = texts.get('part')
  const reason = texts.get('reason')
  const note = texts.get('note')
  if (part ?? reason ?? day) {
    const open = row.entries.at(-1)
    const isNew = open === undefined || open.day !== null
    const entry = isNew && (day !== null || open === undefined) ? newEntry(row) : (open ?? newEntry(row))
    if (part) entry.part.push(part)
    if (reason) entry.reason.push(reason)
    if (day) entry.day = day
  }
  if (note) row.note.push(note)
  row.phase = note ? 'note' : reason ? 'reason' : part ? 'part' : 'name'
  row.last = note ?? reason ?? part ?? row.name.at(-1) ?? ''
}

function newEntry(row: RawRow): RawEntry {
  const entry: RawEntry = { part: [], reason: [], day: null }
  row.entries.push(entry)
  return entry
}

const reasonStart =
  /^[-–+•*\s]*(?:(?:Đã\s+)?(?:[Đđ]ược|[Bb]ị)\s|Do\s|Vì\s|Thay thế (?:bởi|bằng)|Bãi bỏ (?:bởi|bằng|tại|theo)|Hết (?:thời|hiệu lực|giai đoạn)|Không còn|Không phù hợp|Đối tượng|Đã (?:hết|có)|Nội dung (?:đã|không)|Quy định tại\s)/u
const passive = /^(?:được|bị)\s/u
const passiveVerb = /^(?:được|bị)\s+(?:thay|bãi|sửa|bổ|hủy|huỷ)/u
const partStart =
  /^[-–+•*\s]*(?:(?:Các điều|Các khoản|Toàn bộ|Một phần|Nội dung|Cụm từ|Tên|Mẫu|Sửa đổi|Điểm|Khoản|Điều|Mục|Chương|Phụ lục|Phần|Biểu|Gạch)(?=\s|$))/u
const goesOn =
  /(?:^|\s)(?:của|và|tại|sung|đổi|số|các|theo|hành|định|bỏ|thế|khoản|điểm|điều|ngày|hoặc|đến)$|[,;(/-]$/iu

/** Takes one line or cell by what it says. */
export function takeItem(row: RawRow, { text, cells }: Item): void {
  const day = loneDay(text) as Day | null
  const last = row.last
  row.last = text
  if (day !== null && !isDayOfIssue(row, text, last)) {
    takeDay(row, text, day)
    return
  }
  const open = row.entries.at(-1)
  if (row.kind.says === 'in-force') {
    if (open?.day != null || row.phase === 'note') row.note.push(text)
    else row.name.push(text)
    return
  }
  const isCell = cells > 1
  const isReason = reasonStart.test(text) && (!passive.test(text) || (isCell && passiveVerb.test(text)))
  const isPart = hasParts(row) && !(row.phase === 'reason' && open?.day == null) && partStart.test(text)
  if (isReason && !(row.phase === 'reason' && open?.day == null)) row.phase = 'reason'
  else if (isPart && (isCell || !goesOn.test(last))) row.phase = 'part'
  else {
    goOn(row, text)
    return
  }
  const entry = open === undefined || open.day !== null ? newEntry(row) : open
  entry[row.phase === 'part' ? 'part' : 'reason'].push(text)
}

/** The day behind a number, on a line of its own: "37/2019/NĐ-CP" above "ngày 07/5/2019", "… ngày" above "24/11/2017". */
function isDayOfIssue(row: RawRow, text: string, last: string): boolean {
  if (/ngày$/iu.test(last)) return true
  return row.entries.length === 0 && /^ngày\s/u.test(text) && !/ngày\s+\d/iu.test(row.name.join(' '))
}

function hasParts(row: RawRow): boolean {
  return row.kind.scope !== 'whole' && (row.kind.scope === 'part' || row.header.columns.includes('part'))
}

/** What goes on behind a finished line belongs to it: its cells were cut by the end of a page. */
function goOn(row: RawRow, text: string): void {
  const open = row.entries.at(-1)
  if (open === undefined || row.phase === 'name') row.name.push(text)
  else open[row.phase === 'part' ? 'part' : 'reason'].push(text)
}

function takeDay(row: RawRow, text: string, day: Day): void {
  const open = row.entries.at(-1)
  if (row.kind.says === 'in-force' && open?.day != null) {
    row.note.push(text)
    return
  }
  const isIssueDay =
    open === undefined && row.header.columns.includes('issued-on') && !/\d{4}$/u.test(row.name.join(' '))
  if (isIssueDay && row.name.length <= 3 && !row.name.some(words => words.includes('ngày'))) {
    row.name.push(`ngày ${text}`)
    return
  }
  if (open === undefined || open.day !== null) newEntry(row).day = day
  else open.day = day
}
