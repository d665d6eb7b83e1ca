import { isOwnVoiceOnly } from './closing.ts'
import type { Cue } from './cues.ts'
import { passiveRole } from './governed.ts'
import type { ListGovernor, Reading, SegmentInput, State } from './reading.ts'
import type { Segment } from './segments.ts'

/** A list announced in a numbered item ends with the next number. */
export function isBelow({ text }: Reading, segment: Segment, governor: ListGovernor | undefined): boolean {
  return !(governor?.numbered && isNumbered(text, segment))
}

function isNumbered(text: string, segment: Segment): boolean {
  return /^\s*\d{1,3}\.\s/.test(text.slice(segment.start, segment.start + 12))
}

/**
 * "Điều 1. Bãi bỏ các văn bản …", "Các văn bản sau đây hết hiệu lực:": the line acts on its list. The title of a table
 * ("Văn bản hết hiệu lực một phần") and a verb in the middle of a heading do not.
 */
function announcesList(reading: Reading, segment: Segment, cue: Cue): boolean {
  if (cue.form === 'closing')
    return /sau(?:\s+đây)?(?!\p{L})/iu.test(reading.text.slice(segment.start, segment.end))
  const behind = reading.text.slice(cue.end, segment.end)
  if (listBehind.test(behind)) return true
  const before = reading.text.slice(segment.wordsStart, cue.start).trim()
  return before === '' || /^(?:Điều|Article|Artikel|Artikkel)\s+\d+[a-zđ]?\s*[.:]$/u.test(before)
}

/** "bãi bỏ các văn bản sau đây:", "bãi bỏ các nội dung quy định tại:". */
const listBehind =
  /^\s*(?:cho\s+)?(?:toàn\s+bộ\s+)?(?:các|những|một\s+số)\s[^:;]{0,80}(?:sau(?:\s+đây)?|quy\s+định\s+tại)\s*:\s*$/iu

/** An announcing line governs the items below it until the next article. */
export function governorAfter(
  reading: Reading,
  segment: Segment,
  state: State,
  input: SegmentInput,
): ListGovernor | undefined {
  const [from, to] = input.references
  const announces = /:\s*$/u.test(reading.text.slice(segment.start, segment.end))
  const { pending } = state
  if (pending?.form === 'passive' && announces && state.last !== undefined) {
    return passiveRole(reading, pending, state.last)
  }
  const isOwnVoice = isOwnVoiceOnly(reading, input.references)
  if (isOwnVoice && reading.legal && (announces || (segment.heading && from === to))) {
    const cue = input.cues.find(one => one.form === 'active' || one.form === 'closing')
    if (cue && announcesList(reading, segment, cue)) {
      const role = { relation: cue.relation, nested: null }
      return isNumbered(reading.text, segment) ? { ...role, numbered: true } : role
    }
  }
  return segment.heading ? undefined : input.governor
}
