import { type ListHeader, opensHeader, readHeader, skipHeader } from './list-header.ts'
import { type ListKind, listKindOf } from './list-kind.ts'
import { newRow, type RawRow, takeCells, takeItem } from './raw-row.ts'
import { type Item, itemsOf } from './table-items.ts'

/** The rows of one list, with what its own last line says of their number. */
export type RawList = {
  readonly kind: ListKind
  readonly head: string
  readonly rows: readonly RawRow[]
  readonly stated: number | null
}

type State = {
  kind: ListKind | null
  head: string
  header: ListHeader | undefined
  lists: { kind: ListKind; head: string; rows: RawRow[]; stated: number | null }[]
  row: RawRow | undefined
  /** Cells that stand before the number of the row they belong to: one number for several lines. */
  orphans: Item[]
  count: number
}

const rowsMax = 5_000
/** A number may be missing where a page was lost; more are not. */
const gapMax = 3

/**
 * Reads the tables of a text in which instruments are listed by their effect, row by row, also where rows are broken
 * over lines and pages, heads stand again on every page, numbering begins anew in each field, and one number covers
 * several lines. Works on texts that keep cells apart (tabs) and on those that give each cell lines of its own. Linear.
 */
export function readRawLists(text: string): readonly RawList[] {
  const lines = itemsOf(text)
  const state: State = {
    kind: null,
    head: '',
    header: undefined,
    lists: [],
    row: undefined,
    orphans: [],
    count: 0,
  }
  for (let at = 0; at < lines.length && state.count < rowsMax; ) at = takeLine(state, lines, at)
  return state.lists.filter(list => list.rows.length > 0)
}

function takeLine(state: State, lines: readonly (readonly Item[])[], at: number): number {
  const line = lines[at] ?? []
  const words = line.length === 1 ? (line[0]?.text ?? '') : ''
  if (opensHeader(line)) {
    const again = state.header && skipHeader(lines, at, state.header)
    if (again !== undefined) return again
    const { header, next } = readHeader(lines, at, more => isBody(more))
    if (header.columns.length > 2) {
      state.header = header
      return next
    }
  }
  const head = words === '' ? undefined : headAt(lines, at, state.kind)
  if (head) {
    openList(state, head.kind, head.words)
    return head.next
  }
  const total = /^tổng\s+(?:số|cộng)[^\d]{0,80}(\d{1,5})/iu.exec(words)
  if (total || /^tổng\s+(?:số|cộng)/iu.test(words)) {
    const list = state.lists.at(-1)
    if (list && total) list.stated = Number(total[1])
    state.row = undefined
    return at + 1
  }
  if (state.kind === null || state.header === undefined) return at + 1
  if (isFieldHead(words) || isFieldRow(line)) {
    state.row = undefined
    state.orphans = []
    takeGluedNumber(state, lines, at)
    return at + 1
  }
  takeBody(state, lines, at)
  return at + 1
}

/** A head as long as the page is wide has the number of its first row drawn up to it. */
function takeGluedNumber(state: State, lines: readonly (readonly Item[])[], at: number): void {
  const [head] = lines[at] ?? []
  const match = /\s(\d{1,4})$/.exec(head?.text ?? '')
  if (!head || !match) return
  const number = { ...head, text: match[1] ?? '' }
  takeBody(state, [[number], ...lines.slice(at + 1, at + 2)], 0)
  if (state.row === undefined) state.orphans = []
}

/** Heads run over several lines in capitals. */
function headAt(
  lines: readonly (readonly Item[])[],
  at: number,
  within: ListKind | null,
): { kind: ListKind; words: string; next: number } | undefined {
  let words = lines[at]?.[0]?.text ?? ''
  if (!/[\p{Lu}]/u.test(words.charAt(0)) && !/^\d/.test(words)) return undefined
  let next = at + 1
  const isLoud = words === words.toUpperCase()
  for (; isLoud && next < at + 5; next++) {
    const more = lines[next]
    const text = more?.[0]?.text ?? ''
    if (more?.length !== 1 || text !== text.toUpperCase() || opensHeader(more) || isBody(more)) break
    words += ` ${text}`
  }
  const kind = listKindOf(words, within)
  return kind && !isDocument(words) ? { kind, words, next } : undefined
}

function openList(state: State, kind: ListKind, head: string): void {
  state.kind = kind
  state.head = head
  state.row = undefined
  state.orphans = []
  state.lists.push({ kind, head, rows: [], stated: null })
}

const fieldHead = /^(?:[A-ZĐ]|[IVXL]{1,6}|\d{1,2}(?:\.\d{1,2})?)[.)]\s*(?:lĩnh vực|nhóm|về|\p{Lu}{2})/u
const fieldHeadAnyCase = /^(?:[A-ZĐ]|[IVXL]{1,6})[.)]?\s+lĩnh vực/iu

function isFieldHead(words: string): boolean {
  return (
    words !== '' &&
    !isDocument(words) &&
    (fieldHead.test(words) || fieldHeadAnyCase.test(words) || /^lĩnh vực\s/iu.test(words))
  )
}

/** "II" and "QUYẾT ĐỊNH" in a row of their own: the head of a field, in cells. */
function isFieldRow(line: readonly Item[]): boolean {
  const [count, name, ...rest] = line
  if (line.length < 2 || !count || !name || rest.some(cell => cell.text !== '')) return false
  return /^(?:[A-ZĐ]|[IVXL]{1,6}|\d{1,2}\.\d{0,2})[.)]?$/.test(count.text) && !/\d\//.test(name.text)
}

const typeWords =
  'Luật|Bộ luật|Pháp lệnh|Hiến pháp|Nghị|Thông|Quyết|Chỉ|Lệnh|Sắc lệnh|Công văn|Kế hoạch|Hướng dẫn|Quy chế|Quy định|Văn bản'
const documentStart = new RegExp(
  String.raw`^(?:(?:${typeWords})(?:\s|$)|(?:Số:?\s*)?\d{1,5}[a-z]?\s?\/\s?[\dA-ZĐ])`,
  'iu',
)
const numberThenDocument = new RegExp(
  String.raw`^(\d{1,4})[.)]?\s+(?=(?:${typeWords})(?:\s|$)|\d{1,5}\/)`,
  'iu',
)

function isDocument(text: string): boolean {
  return documentStart.test(text.replace(numberThenDocument, ''))
}

function isBody(line: readonly Item[]): boolean {
  const text = line[0]?.text ?? ''
  return /^\d{1,4}[.)]?$/.test(text) || numberThenDocument.test(text) || isFieldHead(text) || text === '(1)'
}

function takeBody(state: State, lines: readonly (readonly Item[])[], at: number): void {
  const line = lines[at] ?? []
  const { kind, header } = state
  if (kind === null || header === undefined) return
  const opened = rowOpening(state, lines, at)
  if (opened !== undefined) {
    state.row = newRow({ number: opened.number, start: line[0]?.start ?? 0, kind, header })
    state.lists.at(-1)?.rows.push(state.row)
    state.count++
    for (const orphan of state.orphans) takeItem(state.row, orphan)
    state.orphans = []
    state.row.phase = 'name'
    state.row.last = ''
    takeCells(state.row, opened.cells, true)
    return
  }
  if (state.row) takeCells(state.row, line, false)
  else state.orphans.push(...line.filter(item => item.text !== ''))
}

/** A number that goes on counting or begins anew, and a document behind it: a page number has none. */
function rowOpening(
  state: State,
  lines: readonly (readonly Item[])[],
  at: number,
): { number: number; cells: readonly Item[] } | undefined {
  const line = lines[at] ?? []
  const first = line[0]
  if (first?.cell !== 0) return undefined
  const alone = /^(\d{1,4})[.)]?$/.exec(first.text)
  const glued = alone ? null : numberThenDocument.exec(first.text)
  const number = Number((alone ?? glued)?.[1] ?? Number.NaN)
  const last = state.lists.at(-1)?.rows.at(-1)?.number ?? 0
  if (!(number === 1 || (number > last && number <= last + gapMax))) return undefined
  const behind = line.slice(1).find(item => item.text !== '') ?? lines[at + 1]?.[0]
  if (alone && !isDocument(behind?.text ?? '')) return undefined
  const rest = glued ? { ...first, text: first.text.slice(glued[0].length) } : undefined
  return { number, cells: rest ? [{ ...rest, cell: -1 }, ...line.slice(1)] : line.slice(1) }
}
