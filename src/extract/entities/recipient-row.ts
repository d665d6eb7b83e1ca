import type { Line } from '../outline/lines.ts'
import type { EntityScan } from './finder.ts'
import { nameRunAt } from './name-run.ts'
import { phraseAt } from './phrases.ts'
import type { ListRow } from './recipient-lists.ts'
import { wordIndexFrom } from './words.ts'

/** Who a row names: the place of the name, and what else the row says of it. */
export type RecipientRow = {
  readonly start: number
  readonly end: number
  readonly unit: string | null
  readonly award: string | null
  readonly isPerson: boolean
}

const nameColumn = /họ(?:,)?\s(?:và\s)?tên|^họ tên|tên (?:cá nhân|tập thể|đơn vị)|tập thể|cá nhân|đơn vị/iu
const unitColumn = /đơn vị|chức vụ|chức danh|cơ quan|địa chỉ|nơi|công tác/iu
const awardColumn = /danh hiệu|hình thức|khen thưởng/iu

/** Reads one row of a list. Undefined when its first cell is no name: a remark, a sum. */
export function recipientRow(scan: EntityScan, row: ListRow): RecipientRow | undefined {
  const cell = nameCell(row)
  if (!cell) return undefined
  const others = row.cells.filter(one => one !== cell)
  const columnOf = (one: Line) => row.columns?.[row.cells.indexOf(one)] ?? ''
  const award = others.find(one => awardColumn.test(columnOf(one)))
  const units = others.filter(
    one => one !== award && (row.columns === null || unitColumn.test(columnOf(one))),
  )
  const beside = units.length > 0 ? units.map(({ text }) => text).join(', ') : null
  const person = personIn(scan, cell, row.group)
  const named = person ?? (isCollective(scan, cell, row) ? collectiveIn(scan, cell) : undefined)
  if (!named) return undefined
  return {
    start: named.start,
    end: named.end,
    unit: joined(named.rest, beside),
    award: award?.text ?? null,
    isPerson: person !== undefined,
  }
}

function nameCell({ cells, columns }: ListRow): Line | undefined {
  const index = columns?.findIndex(column => nameColumn.test(column)) ?? -1
  return cells[index >= 0 ? index : 0] ?? cells[0]
}

function joined(...parts: readonly (string | null)[]): string | null {
  const said = parts.filter(part => part !== null && part !== '')
  return said.length > 0 ? said.join(', ') : null
}

type Named = { readonly start: number; readonly end: number; readonly rest: string | null }

/** `Ông Nguyễn Văn Mẫu, Phó Giám đốc Sở Tư pháp`: the name behind honorifics and ranks, and the rest. */
function personIn(scan: EntityScan, cell: Line, group: ListRow['group']): Named | undefined {
  const { words, lexicon } = scan
  const first = wordIndexFrom(words, cell.start)
  let at = first
  for (let honorific = honorificEnd(scan, at); honorific !== undefined; honorific = honorificEnd(scan, at))
    at = honorific
  const hasHonorific = at > first
  if (group === 'collective' && !hasHonorific) return undefined
  const run = nameRunAt(scan, at)
  const start = words[at]?.start ?? 0
  const end = run ? (words[run.to - 1]?.end ?? 0) : 0
  if (!run || end > cell.end) return undefined
  const isBody = phraseAt(lexicon.organs, words, at) !== undefined
  const isPerson =
    hasHonorific || (run.family !== null && run.isVietnamese && !isBody) || (group === 'person' && !isBody)
  return isPerson ? { start, end, rest: restOf(cell.text.slice(end - cell.start)) } : undefined
}

function honorificEnd({ words, lexicon }: EntityScan, at: number): number | undefined {
  return phraseAt(lexicon.words.honorific, words, at)?.to
}

/** The name of a body, or anything short under the heading "Tập thể" or in a table of names. */
function isCollective({ words, lexicon }: EntityScan, cell: Line, { group, columns }: ListRow): boolean {
  if (cell.text.length > collectiveUnitsMax || /[:?]$/u.test(cell.text)) return false
  const isBody = phraseAt(lexicon.organs, words, wordIndexFrom(words, cell.start)) !== undefined
  return isBody || group === 'collective' || columns !== null
}

/** A sentence is longer than the name of any body. */
const collectiveUnitsMax = 180

/** A collective's name goes to the last comma behind which another body begins: that is what it belongs to. */
function collectiveIn({ words, lexicon }: EntityScan, cell: Line): Named {
  let cut: number | undefined
  for (let at = wordIndexFrom(words, cell.start) + 1; at < words.length; at++) {
    const word = words[at]
    if (!word || word.start >= cell.end) break
    const isTied = word.gap === 'joint' && /,\s*$/u.test(cell.text.slice(0, word.start - cell.start))
    if (isTied && word.isCapital && phraseAt(lexicon.organs, words, at)) cut ??= word.start
  }
  if (cut === undefined) return { start: cell.start, end: cell.end, rest: null }
  const name = cell.text.slice(0, cut - cell.start).replace(/[\s,–-]+$/u, '')
  return { start: cell.start, end: cell.start + name.length, rest: cell.text.slice(cut - cell.start) }
}

function restOf(text: string): string | null {
  const rest = text.replace(/^[\s,;:–-]+/u, '').trim()
  return rest === '' ? null : rest
}
