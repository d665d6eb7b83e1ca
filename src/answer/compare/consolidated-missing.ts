import { type Day, formatDayVi } from '../../domain/day.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import type { Said } from '../../domain/said.ts'
import { type AmendingSource, isInForce } from './amending-source.ts'
import type { HeldText } from './held-text.ts'

type Asked = {
  readonly id: InstrumentId
  readonly on: Day
  /** The text that is shown. */
  readonly base: HeldText | undefined
  readonly sources: readonly AmendingSource[]
  /** Symbol of an instrument, or its id. */
  readonly name: (id: InstrumentId) => string
}

/** What a consolidated reading lacks: the text itself, those of what amends it, and what its text has too early. */
export function consolidatedMissing({ id, on, base, sources, name }: Asked): readonly Said[] {
  if (!base) return [noText(name(id))]
  const included = new Set(
    base.extraction.references.filter(one => one.relation === 'consolidates').map(one => one.id),
  )
  const isSeen = (source: AmendingSource): boolean => base.consolidation !== null && included.has(source.id)
  const notHeld = sources.filter(source => source.text === undefined)
  const early = sources.filter(source => isSeen(source) && isInForce(source.begins(null), on) === false)
  return [
    ...notHeld.map(source => (isSeen(source) ? seenThrough(name(source.id)) : unread(name(source.id)))),
    ...early.map(source => tooEarly(name(source.id), on)),
  ]
}

function noText(name: string): Said {
  return {
    vi: `chưa có toàn văn của ${name}, cũng chưa có văn bản hợp nhất; hãy nạp tệp bằng "thidua ingest <tệp>"`,
    en: `neither the text of ${name} nor a consolidated text is held; ingest the file with "thidua ingest <file>"`,
  }
}

function seenThrough(name: string): Said {
  return {
    vi: `chưa có toàn văn của ${name}: nội dung sửa đổi chỉ thấy qua văn bản hợp nhất`,
    en: `the text of ${name} is not held: its amendments are seen through the consolidated text alone`,
  }
}

function unread(name: string): Said {
  return {
    vi: `chưa có toàn văn của ${name}: không biết văn bản này sửa điều nào`,
    en: `the text of ${name} is not held: which articles it amends is not known`,
  }
}

function tooEarly(name: string, on: Day): Said {
  return {
    vi: `văn bản hợp nhất đã gồm ${name}, đến ngày ${formatDayVi(on)} chưa có hiệu lực`,
    en: `the consolidated text has ${name} already, which is not yet in force on ${on}`,
  }
}
