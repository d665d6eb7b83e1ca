import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import { cutOffDay } from './cut-off.ts'
import { readRawLists } from './list-rows.ts'
import type { OfficialList } from './listed-instrument.ts'
import { readRow } from './read-row.ts'

const sign = /(?:hết|còn|ngưng|chưa\s+có)\s+hiệu\s+lực/iu
const tableSign = /^(?:STT|TT|Số\s?TT|Số thứ tự)(?:\s|$)/imu

/**
 * Danh mục văn bản hết hiệu lực, ngưng hiệu lực, còn hiệu lực: the official lists of a text, row by row, each valid as
 * of its own day. Lists of what should be amended or issued say nothing about effect and are left out.
 */
export function readLists(context: TextContext, registry: Registry): readonly OfficialList[] {
  const { text } = context
  if (!sign.test(text) || !tableSign.test(text)) return []
  const issuedOn = context.own?.issuedOn ?? null
  return readRawLists(text)
    .filter(({ kind }) => kind.says !== 'other')
    .map(({ kind, head, rows, stated }) => ({
      head,
      says: kind.says,
      asOf: cutOffDay([head, context.title ?? '', announcement(text)], issuedOn),
      rows: rows.map(row => readRow(row, { context, registry })),
      stated,
    }))
}

/** Rows that name nothing understood, and lists that say they have another number of rows than were read. */
export function listWarnings(lists: readonly OfficialList[]): readonly string[] {
  return lists.flatMap(({ head, rows, stated }) => {
    const name = head.slice(0, 80)
    const unread = rows.filter(row => row.id === null).map(row => row.number)
    return [
      ...(unread.length > 0 ? [`list "${name}": no instrument understood in row ${unread.join(', ')}`] : []),
      ...(stated !== null && stated !== rows.length
        ? [`list "${name}": ${rows.length} rows read, it says it has ${stated}`]
        : []),
    ]
  })
}

const announcementUnitsMax = 3_000

/** The head of the paper that publishes the lists, where the period stands that they cover. */
function announcement(text: string): string {
  const at = text.search(/CÔNG BỐ|công bố/u)
  return at < 0 ? '' : text.slice(at, at + announcementUnitsMax)
}
