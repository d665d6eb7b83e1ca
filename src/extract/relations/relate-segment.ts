import type { Reference } from '../../domain/extraction.ts'
import { isBridge } from './bridge.ts'
import { close, closeSubjects, subjectsAfter, titleGoesOn } from './closing.ts'
import type { Cue } from './cues.ts'
import { governed } from './governed.ts'
import { governorAfter, isBelow } from './list-governor.ts'
import { goesOnWithList, isAside, isListed, nextOfList, opensRecital } from './lists.ts'
import { isQuoted } from './quoted.ts'
import {
  type Carry,
  keep,
  type ListGovernor,
  type Place,
  plain,
  type Reading,
  type Role,
  type SegmentInput,
  type State,
} from './reading.ts'
import type { Segment } from './segments.ts'

/** "(sau đây gọi tắt là ⟦A⟧)": the name of the document before, again. The list goes on behind it. */
const declaredShort = /\((?:sau\s+đây|gọi|viết)[^()]{0,60}\s$/iu
const closedAside = /^\)/

/** Reads one segment from left to right. @returns what governs the list below, and what a semicolon leaves open. */
export function relateSegment(
  reading: Reading,
  segment: Segment,
  input: SegmentInput,
): { governor: ListGovernor | undefined; carry: Carry | undefined } {
  const [from, to] = input.references
  const goesOn = opensWithReference(reading, segment, from, to) || titleGoesOn(reading, segment, input)
  const carry = goesOn ? input.carry : undefined
  const recital = segment.recital || carry?.recital === true
  const state: State = {
    pending: undefined,
    chain: undefined,
    outer: undefined,
    listClosed: false,
    last: undefined,
    inverted: undefined,
    own: false,
  }
  const governor = isBelow(reading, segment, input.governor) ? input.governor : undefined
  let cue = 0
  for (let index = from; index < to; index++) {
    const reference = reading.references[index]
    if (!reference) break
    for (let next = input.cues[cue]; next && next.start < reference.start; next = input.cues[++cue]) {
      takeCue(reading, state, next)
    }
    reading.roles[index] = roleOf(reading, segment, state, {
      index,
      recital,
      governor,
      carry,
      before: input.carry?.last,
    })
    state.last = index
    // A cue inside the reference itself ("Luật sửa đổi, bổ sung …") is part of its name.
    while ((input.cues[cue]?.start ?? Number.POSITIVE_INFINITY) < reference.end) cue++
  }
  for (const next of input.cues.slice(cue)) takeCue(reading, state, next)
  close(reading, input.cues, [from, to])
  closeSubjects(reading, segment, input)
  const open = segment.closedBy === ';'
  return {
    governor: governorAfter(reading, segment, state, { ...input, governor }),
    carry: open
      ? {
          chain: state.chain ?? carry?.chain,
          last: state.last ?? input.carry?.last,
          recital,
          subjects: subjectsAfter(reading, segment, input),
        }
      : undefined,
  }
}

function opensWithReference(reading: Reading, segment: Segment, from: number, to: number): boolean {
  const first = reading.references[from]
  if (from >= to || first === undefined) return false
  return /^\s*(?:(?:and\s+)?the\s+(?:\p{Lu}\p{Ll}+\s\d{1,2},\s\d{4}\s+)?)?$/u.test(
    reading.text.slice(segment.start, first.start),
  )
}

/** Verbs that act on what a document promulgates; "thực hiện Quy chế ban hành kèm theo" does not. */
const actsOnAttached: ReadonlySet<string> = new Set(['amends', 'repeals', 'replaces', 'corrects', 'suspends'])

function takeCue(reading: Reading, state: State, cue: Cue): void {
  if (cue.form === 'neutral') {
    state.pending = undefined
    return
  }
  if (cue.form === 'closing') return
  const over = state.pending
  if (
    cue.relation === 'promulgates' &&
    over &&
    actsOnAttached.has(over.relation) &&
    isBridge(reading, over.end, cue.start, over)
  ) {
    // "sửa đổi Phụ lục II ban hành kèm theo …": the verb over the whole wins.
    state.pending = { ...over, end: cue.end, attached: true }
    return
  }
  // "bãi bỏ cụm từ “…” tại": the first verb decides; a second one right behind it only specifies.
  const bridged = state.pending && isBridge(reading, state.pending.end, cue.start, state.pending)
  if (state.pending && bridged && isQuoted(reading.quoted, cue.start)) return
  if (state.pending?.relation === 'implements' && bridged) return
  state.pending = cue
}

function roleOf(reading: Reading, segment: Segment, state: State, place: Place): Role {
  const { references, text } = reading
  const reference = references[place.index]
  if (!reference) return plain
  const previous = state.last === undefined ? undefined : references[state.last]
  const pending = state.pending
  state.pending = undefined
  if (pending && isBridge(reading, pending.end, reference.start, pending)) {
    const role = governed(reading, segment, state, { ...place, cue: pending, previous, reference })
    if (role) {
      state.chain = role
      return role
    }
    if (reading.verbSecond && pending.form === 'active' && previous === undefined)
      state.inverted = { relation: pending.relation, subject: place.index }
  }
  const behindSubject = objectOfInverted(reading, state, place)
  if (behindSubject) return keep(state, behindSubject)
  if (reference.kind === 'self') return plain
  const before = text.slice(previous?.end ?? segment.start, reference.start).replace(closedAside, '')
  if (declaredShort.test(before)) return plain
  if (previous && state.chain?.nested === null && isWordingOf(before, state.chain))
    return { relation: 'amends', nested: null }
  if (previous && state.chain && isListed(before) && !isAside(before, previous, reference))
    return nextOfList(reading, state, previous, reference)
  if (previous === undefined && place.carry?.chain && goesOnWithList(reading, place.carry.chain, place))
    return keep(state, place.carry.chain)
  if (
    place.recital &&
    reference.kind !== 'provision' &&
    (previous === undefined || isListed(before) || opensRecital(before))
  ) {
    return keep(state, { relation: 'legal_basis', nested: null })
  }
  if (
    /căn\s+cứ(?:\s+(?:vào|theo))?(?:\s+(?:các\s+)?quy\s+định\s+(?:của|tại))?\s*$/iu.test(before) &&
    reference.kind !== 'provision'
  ) {
    return keep(state, { relation: 'legal_basis', nested: null })
  }
  if (
    place.governor &&
    segment.item &&
    previous === undefined &&
    text.slice(segment.wordsStart, reference.start).trim() === ''
  ) {
    return keep(state, { relation: place.governor.relation, nested: place.governor.nested })
  }
  if (opensConsolidated(reading, place, reference))
    return keep(state, { relation: 'consolidates', nested: null })
  state.chain = undefined
  return plain
}

const wording =
  /^(?:\s{0,3},|\s{1,3}và|\s{0,3};)\s{1,3}(?:các\s{1,3})?(?:cụm\s{1,3}từ|từ|cụm|đoạn)\s{0,3}[“"][^“”"]{1,200}[”"]\s{1,3}(?:tại|ở|của|trong)\s{1,3}$/iu

/** "Bãi bỏ ⟦khoản 3 Điều 12⟧ và cụm từ “…” tại ⟦Điều 15⟧": of the second only words go. */
function isWordingOf(between: string, { relation }: Role): boolean {
  return (relation === 'repeals' || relation === 'amends') && wording.test(between)
}

/** "… ersetzt das ⟦Dekret A⟧ das ⟦Dekret B⟧": of two names with only an article between, the first is the subject. */
function objectOfInverted(reading: Reading, state: State, place: Place): Role | undefined {
  const { inverted } = state
  if (inverted === undefined || inverted.subject === place.index) return undefined
  state.inverted = undefined
  const subject = reading.references[inverted.subject]
  const reference = reading.references[place.index]
  if (!subject || !reference || place.index !== inverted.subject + 1) return undefined
  if (!/^\s+(?:(?:das|die|den|der|dem)\s+)?$/u.test(reading.text.slice(subject.end, reference.start)))
    return undefined
  const { relation } = inverted
  const isOwnAct = subject.kind === 'self'
  return isOwnAct
    ? { relation, nested: null }
    : { relation: 'mentions', nested: { relation, of: inverted.subject } }
}

/** The head of a consolidated text names the base document first, alone on its line, before any recital. */
function opensConsolidated(reading: Reading, place: Place, reference: Reference): boolean {
  return (
    reading.consolidated &&
    place.index === reading.references.findIndex(one => one.kind === 'number') &&
    reading.text.slice(reading.text.lastIndexOf('\n', reference.start - 1) + 1, reference.start).trim() === ''
  )
}
