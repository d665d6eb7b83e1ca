import type { Reference } from '../../domain/extraction.ts'
import type { Relation } from '../../domain/relation.ts'
import type { Cue } from './cues.ts'
import { isQuoted, type Quoted } from './quoted.ts'
import type { Segment } from './segments.ts'

export type Role = { readonly relation: Relation; readonly nested: Reference['nested'] }

/** One text being read. `roles` is filled in, one place per reference. */
export type Reading = {
  readonly text: string
  readonly references: readonly Reference[]
  readonly roles: (Role | undefined)[]
  readonly cues: readonly Cue[]
  readonly quoted: readonly Quoted[]
  /** The text is an instrument: its verbs are its own acts. In news they are reported. */
  readonly legal: boolean
  readonly consolidated: boolean
}

/** What an announcing line does to the items below it: "Bãi bỏ các văn bản sau đây:", "được sửa đổi, bổ sung bởi:". */
export type ListGovernor = Role

export type SegmentInput = {
  /** First and one-past-last index into `references`. */
  readonly references: readonly [number, number]
  readonly cues: readonly Cue[]
  readonly governor: ListGovernor | undefined
  /** What the segment before leaves open when a semicolon closed it. */
  readonly carry: Carry | undefined
}

/** A list goes on behind a semicolon: the role of its members and the document named last. */
export type Carry = {
  readonly chain: Role | undefined
  readonly last: number | undefined
  readonly recital: boolean
}

/** The statement being read: whose verb is open, what the last object was given. */
type State = {
  pending: (Cue & { readonly attached?: boolean }) | undefined
  /** Subject that the pending verb inherits from a verb it is coordinated with. */
  chain: Role | undefined
  /** "A được sửa đổi bởi B, C và D": what A is, to go back to when the list of amending documents ends. */
  outer: Role | undefined
  listClosed: boolean
  last: number | undefined
  /** Objects of this segment that the text itself acts on. */
  own: boolean
}

const bridgeUnitsMax = 240

/** Reads one segment from left to right. @returns what governs the list below, and what a semicolon leaves open. */
export function relateSegment(
  reading: Reading,
  segment: Segment,
  input: SegmentInput,
): { governor: ListGovernor | undefined; carry: Carry | undefined } {
  const [from, to] = input.references
  const goesOn = opensWithReference(reading, segment, from, to)
  const carry = goesOn ? input.carry : undefined
  const recital = segment.recital || carry?.recital === true
  const state: State = {
    pending: undefined,
    chain: undefined,
    outer: undefined,
    listClosed: false,
    last: undefined,
    own: false,
  }
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
      governor: input.governor,
      carry,
      before: input.carry?.last,
    })
    state.last = index
    // A cue inside the reference itself ("Luật sửa đổi, bổ sung …") is part of its name.
    while ((input.cues[cue]?.start ?? Number.POSITIVE_INFINITY) < reference.end) cue++
  }
  for (const next of input.cues.slice(cue)) takeCue(reading, state, next)
  close(reading, input.cues, [from, to])
  const open = segment.closedBy === ';'
  return {
    governor: governorAfter(reading, segment, state, input),
    carry: open
      ? { chain: state.chain ?? carry?.chain, last: state.last ?? input.carry?.last, recital }
      : undefined,
  }
}

function opensWithReference(reading: Reading, segment: Segment, from: number, to: number): boolean {
  const first = reading.references[from]
  return from < to && first !== undefined && reading.text.slice(segment.start, first.start).trim() === ''
}

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
    (over.relation === 'amends' || over.relation === 'repeals') &&
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

type Place = {
  readonly index: number
  readonly recital: boolean
  readonly governor: ListGovernor | undefined
  /** Set where this segment goes on with the list of the one before. */
  readonly carry: Carry | undefined
  /** The document named last before a semicolon, for a passive that follows it. */
  readonly before: number | undefined
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
  }
  if (reference.kind === 'self') return plain
  const before = text.slice(previous?.end ?? segment.start, reference.start)
  if (previous && state.chain && isListed(before)) return nextOfList(reading, state, previous, reference)
  if (previous === undefined && place.carry?.chain && goesOnWithList(place.carry.chain, place))
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
    return keep(state, place.governor)
  }
  if (opensConsolidated(reading, segment, place, reference))
    return keep(state, { relation: 'consolidates', nested: null })
  state.chain = undefined
  return plain
}

const plain: Role = { relation: 'mentions', nested: null }

function keep(state: State, role: Role): Role {
  state.chain = role
  return role
}

type Governed = Place & {
  readonly cue: NonNullable<State['pending']>
  readonly previous: Reference | undefined
  readonly reference: Reference
}

/** What an open verb makes of the reference that follows it; undefined when it makes nothing of it. */
function governed(reading: Reading, segment: Segment, state: State, at: Governed): Role | undefined {
  const { cue, previous, reference } = at
  if (cue.relation === 'promulgates') return { relation: 'promulgates', nested: null }
  if (reference.kind === 'self') return undefined
  const coordinated =
    state.own &&
    state.chain !== undefined &&
    state.chain.nested === null &&
    isCoordinated(reading, previous, cue)
  const subject =
    coordinated || previous === undefined || isOwnVoice(reading, previous) ? undefined : state.last
  if (cue.form === 'passive') {
    const sufferer = subject ?? (previous === undefined ? at.before : undefined)
    const from = sufferer === undefined ? undefined : reading.references[sufferer]?.end
    if (from !== undefined && !isApposition(reading.text.slice(from, cue.start))) return undefined
    state.outer = sufferer === undefined ? undefined : reading.roles[sufferer]
    state.listClosed = false
    return passiveRole(reading, cue, sufferer)
  }
  if (cue.relation === 'implements' && reference.kind === 'provision') return undefined
  if (subject !== undefined) {
    if (cue.relation === 'amends' && !isObjectOfTitle(reading, cue.end, reference.start)) return undefined
    return {
      relation: cue.attached ? 'promulgates' : 'mentions',
      nested: { relation: cue.relation, of: subject },
    }
  }
  if (!reading.legal || isReported(reading, segment, cue, previous, coordinated)) {
    return cue.attached ? { relation: 'promulgates', nested: null } : undefined
  }
  state.own = true
  return { relation: cue.relation, nested: null }
}

const apposedUnitsMax = 700

/** Between a document and "được sửa đổi bởi" only its date, issuer and subject stand, not a new clause. */
function isApposition(between: string): boolean {
  return between.length <= apposedUnitsMax && !/(?<!\p{L})(?:thì|tương\s+ứng|nếu)(?!\p{L})/iu.test(between)
}

/** "sửa đổi, bổ sung [một số điều của] ⟦…⟧": what a title says of another document. */
function isObjectOfTitle(reading: Reading, start: number, end: number): boolean {
  const words = unquoted(reading, start, end)
  return (
    words !== undefined &&
    !/(?<!\p{L})(?:cho|giao|số\s+lượng|kinh\s+phí|biên\s+chế|nhân\s+sự)(?!\p{L})/iu.test(words)
  )
}

function passiveRole(reading: Reading, cue: Cue, subject: number | undefined): Role | undefined {
  if (subject === undefined) {
    return reading.consolidated && cue.relation.endsWith('_by')
      ? { relation: cue.relation, nested: null }
      : undefined
  }
  const head = reading.roles[subject]?.relation
  const relation = head === 'legal_basis' || head === 'consolidates' ? head : 'mentions'
  return { relation, nested: { relation: cue.relation, of: subject } }
}

/** "Nghị định này", "Điều này" in a legal text: the text speaking of itself. */
function isOwnVoice(reading: Reading, reference: Reference): boolean {
  return (
    reading.legal &&
    (reference.kind === 'self' || (reference.kind === 'provision' && /này$/u.test(reference.quote)))
  )
}

/** A verb that stands in the middle of a sentence with another subject reports something; it is no act of this text. */
function isReported(
  reading: Reading,
  segment: Segment,
  cue: Cue,
  previous: Reference | undefined,
  coordinated: boolean,
): boolean {
  if (coordinated || (previous && isOwnVoice(reading, previous))) return false
  const before = reading.text.slice(segment.wordsStart, cue.start)
  return before.trim() !== '' && !actOpening.test(before)
}

/** Article and item numbers, type lines, and the enacting formula may stand before the text's own verb. */
const actOpening =
  /(?:^|[\s:“"])(?:(?:Điều|Article|Artikel|Artikkel)\s+\d+[a-zđ]?\s*[.:]|\d{1,3}[.)]|[a-zđ]\)|(?:BAN HÀNH|ban\s+hành|QUYẾT ĐỊNH|quyết\s+định|thông\s+qua)(?:\s+(?:LUẬT|NGHỊ ĐỊNH|THÔNG TƯ|QUYẾT ĐỊNH|NGHỊ QUYẾT|Luật|Nghị\s+định|Thông\s+tư|Quyết\s+định|Nghị\s+quyết|Pháp\s+lệnh))?\s*:?|LUẬT|NGHỊ ĐỊNH|THÔNG TƯ|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|to|To|(?:Luật|Nghị\s+định|Thông\s+tư|Quyết\s+định|Nghị\s+quyết|Pháp\s+lệnh)\s+này|về(?:\s+việc)?)\s*$/u

/** "… và thay thế", "; bãi bỏ": the verb shares its subject with the one before. */
function isCoordinated(reading: Reading, previous: Reference | undefined, cue: Cue): boolean {
  return (
    previous !== undefined && /(?:và|,|;|and|und|og)\s*$/u.test(reading.text.slice(previous.end, cue.start))
  )
}

/** The next of a list: only a connector, or date, issuer and subject closed by a connector, stands between. */
function isListed(between: string): boolean {
  return /(?:^\s*$|(?:,|;|\s(?:và|hoặc|cùng|and|or|und|oder|og|eller|et|y))\s*(?:các\s+)?$|vào\s+(?:sau|trước)\s*$)/u.test(
    between,
  )
}

function opensRecital(before: string): boolean {
  return /(?:Căn\s+cứ|CĂN\s+CỨ)(?:\s+(?:vào|các))?\s*$/u.test(before)
}

/**
 * The next object of a list is what the one before is, except where a list inside the list has ended:
 * after its "và", or when a document with a title of its own follows amending laws that have only numbers.
 */
function nextOfList(reading: Reading, state: State, previous: Reference, reference: Reference): Role {
  const { chain, outer } = state
  if (!chain) return plain
  if (outer === undefined || chain.nested === null) return chain
  const before = reading.text.slice(previous.end, reference.start)
  const another = /(?:và|and|und|og)\s*$/u.test(before)
  if (state.listClosed ? !another : isBare(previous) && !isBare(reference)) {
    state.outer = undefined
    state.listClosed = false
    return keep(state, outer)
  }
  if (another) state.listClosed = true
  return chain
}

/** Behind a semicolon a recital names the next basis, unless a list of amending documents goes on. */
function goesOnWithList(chain: Role, place: Place): boolean {
  return !place.recital || chain.nested?.relation.endsWith('_by') === true
}

/** Named by type and number alone, without a title: "Luật số 32/2013/QH13". */
function isBare(reference: Reference): boolean {
  return (
    /^(?:\p{L}+\s+){0,3}(?:số|no\.?|nr\.?)\s*\d/iu.test(reference.quote) &&
    !/^(?:bộ\s+)?luật(?!\s+số)/iu.test(reference.quote)
  )
}

/** The head of a consolidated text names the base document first, alone on its line, before any recital. */
function opensConsolidated(reading: Reading, segment: Segment, place: Place, reference: Reference): boolean {
  return (
    reading.consolidated &&
    place.index === reading.references.findIndex(one => one.kind === 'number') &&
    reading.text.slice(segment.wordsStart, reference.start).trim() === ''
  )
}

/** Between a verb and its object only words that lead to the object may stand, outside quotations. */
function isBridge(reading: Reading, start: number, end: number, cue: Cue): boolean {
  const words = unquoted(reading, start, end)
  if (words === undefined || words.length > bridgeUnitsMax) return false
  if (cue.relation === 'promulgates') return /^\s*:?\s*$/u.test(words)
  if (cue.relation === 'implements') return onlyLeadsToObject.test(words)
  const stop =
    cue.relation === 'amends' || cue.relation === 'repeals'
      ? stopAtAct
      : cue.relation === 'continues'
        ? stopNever
        : stopAtTitle
  return !stop.test(words)
}

/** "quy định chi tiết một số điều và biện pháp để tổ chức, hướng dẫn thi hành ⟦…⟧" */
const onlyLeadsToObject = new RegExp(
  `^(?:[\\s,]|${[
    'một số|các|điều|khoản|điểm|nội dung|quy định|chi tiết|của|tại|và|biện pháp|thi hành|thực hiện|áp dụng|việc|để|tổ chức|hướng dẫn|về',
    'a number of|articles?|provisions?|of|the|and|measures?|for|to|implement(?:ing|ation)?|guid(?:e|ing|ance)|on|in|some|under|enforcement',
    'einiger?|Artikel|des|der|dem|den|Bestimmungen|von|und|noen|artikler|av|i|og|gjennomføringen|den|det',
  ]
    .join('|')
    .replaceAll(' ', '\\s+')})*$`,
  'iu',
)
const stopAtAct =
  /(?<![\p{L}])(?:theo|căn\s+cứ|phù\s+hợp|khi|nếu|do|trên\s+cơ\s+sở|bởi|nhằm|để|according|pursuant|under)(?![\p{L}])/iu
const stopAtTitle = /(?<![\p{L}])(?:căn\s+cứ|phù\s+hợp|khi|nếu|bởi|theo|according|pursuant)(?![\p{L}])/iu
const stopNever = /(?!)/u

/** The stretch without its quotations; undefined when it begins inside one that goes on (another text speaks there). */
function unquoted(reading: Reading, start: number, end: number): string | undefined {
  const startsInside = reading.quoted.find(one => one.start < start && start < one.end)
  const endsInside = reading.quoted.find(one => one.start < end && end < one.end)
  if (startsInside !== endsInside) return undefined
  if (startsInside) return reading.text.slice(start, end)
  let words = ''
  let at = start
  for (const one of reading.quoted) {
    if (one.end <= start) continue
    if (one.start >= end) break
    words += `${reading.text.slice(at, one.start)} `
    at = one.end
  }
  return words + reading.text.slice(at, end)
}

/** "⟦A⟧ … hết hiệu lực kể từ ngày …": the text ends what stands before, unless a role was already given. */
function close(reading: Reading, cues: readonly Cue[], [from, to]: readonly [number, number]): void {
  const closing = cues.find(one => one.form === 'closing')
  if (!reading.legal || !closing) return
  for (let index = from; index < to; index++) {
    const reference = reading.references[index]
    const role = reading.roles[index]
    if (!reference || reference.end > closing.start || reference.kind === 'self' || !role) continue
    if (role.relation !== 'mentions' || role.nested !== null) continue
    if (reading.text.charAt(reference.start - 1) === '(') continue // the short form in brackets behind the full one
    if (/(?:có|phát\s+sinh)\s+hiệu\s+lực/u.test(reading.text.slice(reference.end, closing.start))) continue
    reading.roles[index] = { relation: closing.relation, nested: null }
  }
}

/** An announcing line governs the items below it until the next article. */
function governorAfter(
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
  if (from === to && reading.legal && (announces || segment.heading)) {
    const cue = input.cues.find(one => one.form === 'active' || one.form === 'closing')
    if (cue) return { relation: cue.relation, nested: null }
  }
  return segment.heading ? undefined : input.governor
}
