import type { Day } from '../../domain/day.ts'
import type { ListHeader } from './list-header.ts'
import type { Column, ListKind } from './list-kind.ts'
import { type Item, loneDay } from './table-items.ts'

/** What one line of a row says: which part, why, and from which day. */
export type RawEntry = {
  readonly part: string[]
  readonly reason: string[]
  day: Day | null
  /** Its day is given with an exception: "05/10/2023 (trừ Điều 5)". */
  isExcepted: boolean
}

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

/** A row of a list in which nothing has been read yet. */
export function newRow(given: Pick<RawRow, 'number' | 'start' | 'kind' | 'header'>): RawRow {
  return { ...given, name: [], entries: [], note: [], phase: 'name', last: '' }
}

/**
 * Takes the cells of one line; where there is one for each column, the head says what each is. The line that opens a row
 * may lack its last cells: they are empty, or stand on the next line.
 */
export function takeCells(row: RawRow, cells: readonly Item[], opens: boolean): void {
  const { columns, isAligned } = row.header
  const total = cells.length === 0 ? 0 : (cells[0]?.cells ?? 0)
  const shift = cells[0]?.cell === -1 ? 1 : 0
  const isFull = total + shift === columns.length
  if (isAligned && total > 1 && (isFull || (opens && total + shift > 2 && total + shift < columns.length))) {
    const texts = byColumn(cells, columns, shift)
    if (isFull || isPlausible(texts)) {
      takeAligned(row, texts)
      return
    }
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

type Texts = ReadonlyMap<Column | null, string>

function byColumn(cells: readonly Item[], columns: readonly (Column | null)[], shift: number): Texts {
  const texts = new Map<Column | null, string>()
  for (const { text, cell } of cells) {
    const column = columns[cell === -1 ? 1 : cell + shift] ?? null
    if (text !== '' && column !== 'count') texts.set(column, text)
  }
  return texts
}

/** A day or a reason under another head shows that the cells before it are not one for each column. */
function isPlausible(texts: Texts): boolean {
  return [...texts].every(([column, text]) => {
    if (loneDay(text) !== null)
      return column === 'issued-on' || column === 'ended-on' || column === 'begun-on'
    return column === 'reason' || column === 'note' || !isReasonCell(text)
  })
}

function takeAligned(row: RawRow, texts: Texts): void {
  const dayText = texts.get('ended-on') ?? texts.get('begun-on') ?? ''
  const day = (loneDay(dayText) as Day | null) ?? null
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
    if (day) setDay(entry, day, dayText)
  }
  if (note) row.note.push(note)
  row.phase = note ? 'note' : reason ? 'reason' : part ? 'part' : 'name'
  row.last = note ?? reason ?? part ?? row.name.at(-1) ?? ''
}

function newEntry(row: RawRow): RawEntry {
  const entry: RawEntry = { part: [], reason: [], day: null, isExcepted: false }
  row.entries.push(entry)
  return entry
}

function setDay(entry: RawEntry, day: Day, text: string): void {
  entry.day = day
  entry.isExcepted = /\(\s*trừ\s/iu.test(text)
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
    takeDay(row, { text, day, last })
    return
  }
  const open = row.entries.at(-1)
  if (row.kind.says === 'in-force') {
    if (open?.day != null || row.phase === 'note') row.note.push(text)
    else row.name.push(text)
    return
  }
  const isCell = cells > 1
  const isReason = isCell ? isReasonCell(text) : reasonStart.test(text) && !passive.test(text)
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

function isReasonCell(text: string): boolean {
  return reasonStart.test(text) && (!passive.test(text) || passiveVerb.test(text))
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

type Dated = { readonly text: string; readonly day: Day; readonly last: string }

function takeDay(row: RawRow, { text, day, last }: Dated): void {
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
  if (open !== undefined && open.day !== null && /^ngày\s/u.test(last) && loneDay(last) !== null) {
    // Two days in a row: the first one is that of the paper named above it.
    open.reason.push(last)
    setDay(open, day, text)
  } else setDay(open === undefined || open.day !== null ? newEntry(row) : open, day, text)
}
