import type { Cue } from './cues.ts'
import type { Reading, SegmentInput } from './reading.ts'
import type { Segment } from './segments.ts'

/** "⟦A⟧ … hết hiệu lực kể từ ngày …": the text ends what stands before, unless a role was already given. */
export function close(reading: Reading, cues: readonly Cue[], [from, to]: readonly [number, number]): void {
  const closing = cues.find(one => one.form === 'closing')
  if (!reading.legal || !closing) return
  for (let index = from; index < to; index++) {
    const reference = reading.references[index]
    const role = reading.roles[index]
    if (!reference || reference.end > closing.start || reference.kind === 'self' || !role) continue
    if (role.relation !== 'mentions' || role.nested !== null) continue
    // "chế độ đang hưởng theo quy định của A được tiếp tục thực hiện": what is had under A goes on, not A.
    if (basedOn.test(reading.text.slice(Math.max(0, reference.start - 40), reference.start))) continue
    if (reading.text.charAt(reference.start - 1) === '(') continue // the short form in brackets behind the full one
    if (/(?:có|phát\s+sinh)\s+hiệu\s+lực/u.test(reading.text.slice(reference.end, closing.start))) continue
    reading.roles[index] = { relation: closing.relation, nested: null }
  }
}

const basedOn = /(?<!\p{L})(?:theo|căn\s+cứ)(?:\s+(?:các\s+)?quy\s+định)?(?:\s+(?:của|tại|ở|trong))?\s*$/iu

/**
 * "⟦A⟧ …; ⟦B⟧ quy định …; quy chế … hết hiệu lực kể từ ngày …": the verb at the end of a sentence speaks of all the
 * documents with which its parts open, and a title may have a semicolon in it.
 */
export function closeSubjects(
  reading: Reading,
  segment: Segment,
  { cues, carry, references }: SegmentInput,
): void {
  const closing = cues.find(one => one.form === 'closing')
  const subjects = carry?.subjects ?? []
  const [from, to] = references
  if (!reading.legal || !closing || subjects.length === 0 || segment.item) return
  const opens = from < to && opensWithSubject(reading, segment, from)
  if (!opens && reading.references.slice(from, to).some(isNamed)) return
  for (const subject of [...subjects, ...(opens ? [from] : [])])
    if (reading.roles[subject]?.relation === 'mentions')
      reading.roles[subject] = { relation: closing.relation, nested: null }
}

/** Provisions and the text itself name no other document ("… (trừ khoản 2 Điều 15) hết hiệu lực"). */
function isNamed({ kind }: Reading['references'][number]): boolean {
  return kind !== 'self' && kind !== 'provision'
}

/** Longer lists are announced by a line with a colon. */
const subjectsMax = 60

/** What says of a document that it goes on is no list of what ends. */
const goesOnHolding =
  /(?:tiếp\s+tục|vẫn|còn|có)\s+(?:được\s+)?(?:hiệu\s+lực|thực\s+hiện|áp\s+dụng|thi\s+hành)|(?<!\p{L})(?:được|bị)\s+(?:sửa\s+đổi|thay\s+thế|bãi\s+bỏ)|(?<!\p{L})thì(?!\p{L})/iu

/** The documents with which a sentence and its earlier parts open, when a semicolon lets it go on; at most 60. */
export function subjectsAfter(
  reading: Reading,
  segment: Segment,
  { references: [from, to], carry }: SegmentInput,
): readonly number[] {
  const before = segment.item || opensArticle(reading, segment) ? [] : (carry?.subjects ?? [])
  if (goesOnHolding.test(reading.text.slice(segment.start, segment.end))) return []
  return from < to && opensWithSubject(reading, segment, from)
    ? [...before, from].slice(-subjectsMax)
    : before
}

/** "Điều 28 ⟦…⟧" behind a semicolon is a provision; an article begins a line. */
function opensArticle({ text }: Reading, segment: Segment): boolean {
  return (
    segment.heading && (segment.start === 0 || /^[ \t]*\n/.test(text.slice(segment.start, segment.start + 4)))
  )
}

/** The heading of an article, on a line of its own above the sentence. */
const articleLine = /^\s*(?:Điều\s+\d{1,3}[a-zđ]?\s*[.:])?[^\n.;]{0,120}\n/u

/** "Các thông tư: ⟦A⟧", "⟦A⟧". */
const subjectLead = /^(?:(?:Các|Những)\s[\p{L}\s]{2,40}:?)?\s*$/u

function opensWithSubject(reading: Reading, segment: Segment, index: number): boolean {
  const reference = reading.references[index]
  return (
    (reference?.kind === 'number' || reference?.kind === 'title') &&
    subjectLead.test(
      reading.text
        .slice(segment.wordsStart, reference.start)
        .replace(segment.heading ? articleLine : '', '')
        .trim(),
    )
  )
}

/** Behind a semicolon a title goes on in small letters, up to the next of the list. */
export function titleGoesOn(
  reading: Reading,
  segment: Segment,
  { references, cues, carry }: SegmentInput,
): boolean {
  if (carry === undefined || segment.item || segment.heading) return false
  const first = reading.references[references[0]]
  const isLast = references[0] === references[1] || first === undefined
  const words = reading.text.slice(segment.start, isLast ? segment.end : first.start)
  if (!/^[\s;]*\p{Ll}/u.test(words)) return false
  if (isLast) return true
  return /\svà\s*$/u.test(words) && !cues.some(cue => cue.start < first.start)
}

/** The text names nothing here but itself. */
export function isOwnVoiceOnly({ references }: Reading, [from, to]: readonly [number, number]): boolean {
  return references.slice(from, to).every(one => one.kind === 'self' && one.provisions.length === 0)
}
