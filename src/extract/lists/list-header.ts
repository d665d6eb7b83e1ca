import { fold } from '../../normalise/fold.ts'
import { type Column, columnOf } from './list-kind.ts'
import type { Item } from './table-items.ts'

/** The head of a table: what its columns stand for, and its letters, by which it is known again on the next page. */
export type ListHeader = {
  readonly columns: readonly (Column | null)[]
  /** True where the columns are known one by one, because the text keeps the cells of a line apart. */
  readonly isAligned: boolean
  readonly letters: string
}

const linesMax = 40
const opens = /^(?:STT|TT|Số TT|Số thứ tự|Số\s?TT)(?:\s|$)/iu

/** True for a line that names the columns of a table. */
export function opensHeader(line: readonly Item[]): boolean {
  return opens.test(line[0]?.text ?? '') && !/\d/.test(line[0]?.text ?? '')
}

/** Reads the head that opens at a line. @returns it, with the index of the first line behind it. */
export function readHeader(
  lines: readonly (readonly Item[])[],
  at: number,
  isBody: (line: readonly Item[]) => boolean,
): { header: ListHeader; next: number } {
  const line = lines[at] ?? []
  if (line.length > 1) {
    const { cells, next } = alignedHeads(lines, at, isBody)
    const columns = cells.flatMap((text, index) => alignedColumns(text, index))
    return { header: { columns, isAligned: true, letters: letters(cells.join('')) }, next }
  }
  let next = at + 1
  const heads = [...line]
  for (; next < at + linesMax; next++) {
    const more = lines[next]
    if (more === undefined || isBody(more)) break
    heads.push(...more)
  }
  const words = heads.map(head => head.text).join(' ')
  return { header: { columns: columnsIn(words), isAligned: false, letters: lettersOf(heads) }, next }
}

/** A head that is broken within its cells goes on in the first cell of the next line. */
function alignedHeads(
  lines: readonly (readonly Item[])[],
  at: number,
  isBody: (line: readonly Item[]) => boolean,
): { cells: readonly string[]; next: number } {
  const cells = (lines[at] ?? []).map(cell => cell.text)
  let next = at + 1
  for (; next < at + brokenLinesMax; next++) {
    const more = lines[next]
    if (more === undefined || isBody(more) || more.some(cell => /\d/.test(cell.text))) break
    const [first, ...rest] = more.map(cell => cell.text)
    cells.push(`${cells.pop() ?? ''} ${first ?? ''}`, ...rest)
  }
  return { cells, next }
}

const brokenLinesMax = 8

/** Where the same head stands again, the index of the first line behind it; undefined where it is another one. */
export function skipHeader(
  lines: readonly (readonly Item[])[],
  at: number,
  header: ListHeader,
): number | undefined {
  let seen = ''
  for (let next = at; next < at + linesMax && next < lines.length; next++) {
    seen += lettersOf(lines[next] ?? [])
    if (seen === header.letters) return next + 1
    if (!header.letters.startsWith(seen)) return undefined
  }
  return undefined
}

/** "STT Văn bản hết hiệu lực": two heads that stand so close that the text layer joins them. */
function alignedColumns(text: string, index: number): (Column | null)[] {
  const count = index === 0 ? /^\S+(?:\s+TT|\s+thứ tự)?\s+(?=\S)/iu.exec(text) : null
  return count && !/^(?:số\s+(?:tt|thứ\s+tự))$/iu.test(text.trim())
    ? ['count', columnOf(text.slice(count[0].length))]
    : [columnOf(text)]
}

const present: readonly (readonly [RegExp, Column])[] = [
  [/kien nghi|noi dung (?:can|kien)/, 'proposal'],
  [/noi dung[^;]{0,20} quy dinh\s+het|quy dinh\s+het|noi dung\s+het/, 'part'],
  [/ly do|van ban (?:bai bo|thay the|lam het)/, 'reason'],
  [/(?:ngay|thoi diem)\s+(?:het|ngung)|(?:ngay|thoi diem)\s+(?:het hieu luc)/, 'ended-on'],
  [/(?:thoi diem|ngay)\s+co hieu luc/, 'begun-on'],
  [/ghi chu/, 'note'],
  [/ten loai/, 'type'],
]

/** Columns named anywhere in the words of a head whose cells are not kept apart. */
function columnsIn(words: string): readonly Column[] {
  const folded = fold(words).replace(/\s+/g, ' ')
  const found = present.filter(([pattern]) => pattern.test(folded)).map(([, column]) => column)
  const isDatedApart = /ngay ban hanh/.test(folded) && !/so,? ky hieu[;,]? ngay/.test(folded)
  return ['count', ...found, ...(isDatedApart ? (['issued-on'] as const) : [])]
}

function lettersOf(line: readonly Item[]): string {
  return letters(line.map(item => item.text).join(''))
}

function letters(text: string): string {
  return fold(text).replace(/[^a-z]/g, '')
}
