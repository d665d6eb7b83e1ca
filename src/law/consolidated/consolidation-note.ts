import { type Day, dayOf } from '../../domain/day.ts'
import type { Extraction } from '../../domain/extraction.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import type { Provision } from '../../domain/provision.ts'
import type { TextNote } from '../compare/notes.ts'

/** What a note of a consolidated text says of its place: which instrument did what, from which day. */
export type ConsolidationNote = {
  readonly number: string
  readonly text: string
  /** What the note stands at: `Khoản này`, `Điều này`, `Cụm từ “…”`. */
  readonly about: string
  /** The instrument that it names first, and the place in it; null where none is resolved. */
  readonly by: InstrumentId | null
  readonly at: Provision | null
  readonly from: Day | null
}

const effective = /có hiệu lực (?:thi hành )?(?:kể )?từ ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u

/** Reads a note of the consolidated text of `base` by the references that were found in it. */
export function consolidationNote(
  note: TextNote,
  references: Extraction['references'],
  base: InstrumentId | null,
): ConsolidationNote {
  const inside = references.filter(
    one => one.start >= note.start && one.end <= note.end && one.verdict === 'resolved' && one.id !== base,
  )
  const acting = inside.find(one => one.provisions.length > 0) ?? inside[0]
  const day = effective.exec(note.text)
  return {
    number: note.number,
    text: note.text,
    about:
      /^(?:\p{Lu}\p{L}{2,8}\s(?:này|này, điểm này)|Cụm từ “[^”]{1,200}”|Tên \p{L}{3,6} này)/u.exec(
        note.text,
      )?.[0] ?? '',
    by: acting?.id ?? null,
    at: acting?.provisions[0] ?? null,
    from: day ? (dayOf(Number(day[3]), Number(day[2]), Number(day[1])) ?? null) : null,
  }
}
