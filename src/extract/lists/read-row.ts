import type { Day } from '../../domain/day.ts'
import type { Reference } from '../../domain/extraction.ts'
import { type InstrumentId, isComplete } from '../../domain/instrument-id.ts'
import type { Provision } from '../../domain/provision.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import { findDates } from '../dates.ts'
import { findReferences } from '../references/index.ts'
import type { ListedInstrument, ListStatement } from './listed-instrument.ts'
import type { RawEntry, RawRow } from './raw-row.ts'
import { loneDay } from './table-items.ts'

type Reading = { readonly context: TextContext; readonly registry: Registry }

const nameUnitsMax = 2_000
const reasonUnitsMax = 2_000
/** Before the number only the word for the type stands ("Quyết định của Thủ tướng Chính phủ"). */
const leadUnitsMax = 60

/** Reads what the cells of a row say: the instrument, and for each line the part, the reason and the day. */
export function readRow(row: RawRow, reading: Reading): ListedInstrument {
  const name = joined(row.name).slice(0, nameUnitsMax)
  const own = ownReference(name, reading)
  const id = own && isComplete(own.id) ? own.id : null
  const statements = mergedEntries(row.entries).map(entry => statementOf(row, entry, { ...reading, id }))
  const noted = notedStatements(joined(row.note), { ...reading, id })
  const all = [...statements, ...noted]
  return {
    says: row.kind.says,
    number: row.number,
    id,
    symbol: own?.symbol ?? null,
    name: subjectOf(name, own),
    title: titleOf(name, own),
    issuedOn: own?.issuedOn ?? null,
    statements:
      all.length > 0
        ? all
        : [statementOf(row, { part: [], reason: [], day: null, isExcepted: false }, { ...reading, id })],
  }
}

/** A line without a day and without a reason of its own is what the end of a page cut off the line before it. */
function mergedEntries(entries: readonly RawEntry[]): readonly RawEntry[] {
  const merged: RawEntry[] = []
  for (const entry of entries) {
    const before = merged.at(-1)
    if (before === undefined || entry.day !== null) merged.push(entry)
    else {
      before.part.push(...entry.part)
      before.reason.push(...entry.reason)
    }
  }
  return merged
}

function referencesIn(text: string, { context, registry }: Reading): readonly Reference[] {
  return text === '' ? [] : findReferences({ ...context, text, outline: [], labels: [] }, registry)
}

function ownReference(name: string, reading: Reading): Reference | undefined {
  return referencesIn(name.slice(0, 400), reading).find(
    one => (one.kind === 'number' || one.kind === 'title') && one.start <= leadUnitsMax,
  )
}

/** The subject behind number, day and issuer; the whole cell where it has no number. */
function subjectOf(name: string, own: Reference | undefined): string {
  if (own === undefined || own.kind === 'title') return name
  const rest = name
    .slice(own.end)
    .replace(
      /^[\s,;]*(?:ngày\s+[\d/.\s-]{6,14}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})[\s,;]*/u,
      '',
    )
  return rest.trim() === '' ? name : rest.trim()
}

const issuerAhead =
  /^của\s[^;]{3,160}?\s(?=(?:quy\s+định|hướng\s+dẫn|ban\s+hành|về|sửa\s+đổi|bổ\s+sung|bãi\s+bỏ|điều\s+chỉnh|phê\s+duyệt|thí\s+điểm|công\s+bố|thành\s+lập)(?!\p{L}))/iu
const typeAhead =
  /^(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết(?: liên tịch)?|Nghị định|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị)(?!\p{L})/iu

/** "Thông tư" and "Quy định về hồ sơ": the title as texts give it, "Thông tư quy định về hồ sơ". */
function titleOf(name: string, own: Reference | undefined): string | null {
  if (own === undefined || own.kind === 'title') return null
  const subject = subjectOf(name, own).replace(issuerAhead, '')
  const type = typeAhead.exec(own.quote)?.[0]
  if (type === undefined || subject === name || typeAhead.test(subject) || /^của\s/iu.test(subject))
    return null
  const isLaw = /luật$|^pháp lệnh$/iu.test(type)
  const words = isLaw ? subject : `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`
  return `${type} ${words.replace(/[.\s]+$/u, '')}`
}

type Known = Reading & { readonly id: InstrumentId | null }

function statementOf(row: RawRow, entry: RawEntry, known: Known): ListStatement {
  const part = joined(entry.part)
  const reason = joined(entry.reason).slice(0, reasonUnitsMax)
  const isPart = row.kind.scope === 'part' || (row.kind.scope === null && part !== '')
  const isSuspension =
    row.kind.says === 'suspended' || /^[-\s]*(?:được\s+|bị\s+)?(?:tạm\s+)?(?:ngưng|đình chỉ)/iu.test(reason)
  return {
    says: isSuspension ? 'suspended' : row.kind.says,
    provisions: isPart ? provisionsIn(part, known) : entry.isExcepted ? [] : null,
    part: part === '' ? null : part,
    reason: reason === '' ? null : reason,
    causes: causesIn(reason, known),
    day: entry.day ?? drawnUpDay(entry),
    until: isSuspension ? untilIn(reason) : null,
  }
}

/** A line as long as its cell is wide has the day of the next cell drawn up to it. */
function drawnUpDay({ reason }: RawEntry): Day | null {
  for (const piece of reason) {
    const match = /(?<!ngày)\s(\d{1,2}\/\d{1,2}\/\d{4})$/iu.exec(piece)
    const day = match && (loneDay(match[1] ?? '') as Day | null)
    if (day) return day
  }
  return null
}

/** The first instrument that a reason names acts; those behind it stand in its title. */
function causesIn(reason: string, known: Known): ListStatement['causes'] {
  const named = referencesIn(reason, known).filter(
    one => one.kind === 'number' && isComplete(one.id) && one.id !== known.id,
  )
  const listed = named.filter(one =>
    /[+]\s*(?:\p{L}[\p{L}\s,]{0,80}\s)?$/u.test(reason.slice(Math.max(0, one.start - 90), one.start)),
  )
  const acting = listed.length > 0 ? listed : named.slice(0, 1)
  return [...new Map(acting.map(({ id, symbol }) => [id, { id, symbol }])).values()]
}

/** Items of a cell, and headings named beside articles that are none of theirs ("Khoản 3 Điều 8, tên Mục 3"). */
const pieces = /(?:^|\s)[-–+•]\s|,\s*(?=(?:tên\s+)?(?:Mục|Chương)\s)/iu
/** A form of an annex is not the annex. */
const forms = /(?:Mẫu|Biểu)\s+(?:số\s+)?[\dA-Z][^;.]{0,60}?Phụ lục\s+(?:số\s+)?[IVXLC\d]{1,7}/gu
/** A chapter that no article is named of. */
const chaptersAlone = /(?<!(?:điều|mục)\s+\S{1,5}\s+)chương\s+([IVXLC]{1,7}|\d{1,2})(?![\p{L}\d])/giu
const annexes = /Phụ lục\s+(?:số\s+)?([IVXLC]{1,7}|\d{1,3}[a-z]?)(?![\p{L}\d])/gu

function provisionsIn(part: string, known: Known): readonly Provision[] {
  if (part === '') return []
  const found = part.split(pieces).flatMap(piece =>
    referencesIn(`tại ${piece.trim()}`, known)
      .filter(one => one.kind === 'provision' || one.kind === 'self' || one.id === known.id)
      .flatMap(one => one.provisions),
  )
  const chapters = [...part.matchAll(chaptersAlone)].map(match => ({ chuong: match[1] ?? '' }))
  const annexed = [...part.replace(forms, ' ').matchAll(annexes)].map(match => ({ annex: match[1] ?? '' }))
  const all = [...found, ...chapters, ...annexed]
  const keys = new Set<string>()
  return all.filter(one => {
    const key = JSON.stringify(one)
    return !keys.has(key) && keys.add(key)
  })
}

/** "đến hết ngày 15/9/2022": it holds again on the next day; "đến ngày" and "cho đến khi" name no such day. */
function untilIn(reason: string): Day | null {
  const match = /đến\s+hết\s+(?=(?:ngày\s+)?\d)/iu.exec(reason)
  if (!match) return null
  const [date] = findDates(reason.slice(match.index + match[0].length), 'vi')
  if (!date?.day || date.start > 6) return null
  return new Date(Date.parse(date.day) + 86_400_000).toISOString().slice(0, 10) as Day
}

const partNote = /hết\s+hiệu\s+lực\s+(?:một|1)\s+phần/iu
const wholeNote = /hết\s+hiệu\s+lực\s+toàn\s+bộ/iu
const suspensionNote = /(?:ngưng|đình\s+chỉ)\s+(?:việc\s+)?(?:thi\s+hành|hiệu\s+lực)/iu

/** Ghi chú: what the remark beside an instrument in force says of it: ended in part, suspended, and by what. */
function notedStatements(note: string, known: Known): readonly ListStatement[] {
  const [says, provisions] = suspensionNote.test(note)
    ? (['suspended', null] as const)
    : partNote.test(note)
      ? (['ended', []] as const)
      : wholeNote.test(note)
        ? (['ended', null] as const)
        : []
  if (says === undefined) return []
  const causes = causesIn(note, known)
  const shared = {
    says,
    provisions,
    part: null,
    reason: note.slice(0, reasonUnitsMax),
    day: null,
    until: untilIn(note),
  }
  return [{ ...shared, causes }]
}

/** Cells are broken anywhere: also inside a number, behind its hyphen or stroke. */
function joined(pieces: readonly string[]): string {
  return pieces
    .join(' ')
    .replace(/(?<=\d\/)\s+(?=(?:\d{4}\/|[\p{Lu}]))/gu, '')
    .replace(/(?<=\/[\p{Lu}]{1,6}-)\s+(?=\p{Lu})/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
