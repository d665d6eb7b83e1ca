import type { Reference } from '../../domain/extraction.ts'
import { unquoted } from './bridge.ts'
import type { Cue } from './cues.ts'
import type { Place, Reading, Role, State } from './reading.ts'
import type { Segment } from './segments.ts'

type Governed = Place & {
  readonly cue: NonNullable<State['pending']>
  readonly previous: Reference | undefined
  readonly reference: Reference
}

/** What an open verb makes of the reference that follows it; undefined when it makes nothing of it. */
export function governed(reading: Reading, segment: Segment, state: State, at: Governed): Role | undefined {
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
    // "đã thành lập theo A vẫn áp dụng quy định của B": a transitional clause is the text's own.
    if (cue.relation === 'continues' && reading.legal && !isInTitle(reading, cue))
      return { relation: 'continues', nested: null }
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

/** "Kết luận … về tiếp tục thực hiện Chỉ thị …": the title of the document before says it. */
function isInTitle({ text }: Reading, cue: Cue): boolean {
  return /(?<!\p{L})về(?:\s+việc)?\s+$/iu.test(text.slice(Math.max(0, cue.start - 12), cue.start))
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

/** What the document behind "được … bởi" is; `subject` is the index of the one that suffers it. */
export function passiveRole(reading: Reading, cue: Cue, subject: number | undefined): Role | undefined {
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
  // A transitional clause says it of whoever began under the older document, in any sentence.
  if (cue.relation === 'continues') return false
  // Who corrects a text says so of himself: "Bộ Y tế đính chính …", "nay xin đính chính …".
  if (cue.relation === 'corrects') return false
  const before = reading.text.slice(segment.wordsStart, cue.start)
  return before.trim() !== '' && !actOpening.test(before) && !ownTitle.test(before) && !ownClause.test(before)
}

/** Article and item numbers, type lines, and the enacting formula may stand before the text's own verb. */
const actOpening =
  /(?:^|[\s:“"])(?:(?:Điều|Article|Artikel|Artikkel)\s+\d+[a-zđ]?\s*[.:]|\d{1,3}[.)]|[a-zđ]\)|(?:BAN HÀNH|ban\s+hành|QUYẾT ĐỊNH|quyết\s+định|thông\s+qua)(?:\s+(?:LUẬT|NGHỊ ĐỊNH|THÔNG TƯ|QUYẾT ĐỊNH|NGHỊ QUYẾT|Luật|Nghị\s+định|Thông\s+tư|Quyết\s+định|Nghị\s+quyết|Pháp\s+lệnh))?\s*:?|LUẬT|NGHỊ ĐỊNH|THÔNG TƯ(?:\s+LIÊN\s+TỊCH)?|QUYẾT ĐỊNH|NGHỊ QUYẾT|CHỈ THỊ|to|To|(?:Luật|Nghị\s+định|Thông\s+tư|Quyết\s+định|Nghị\s+quyết|Pháp\s+lệnh|Chỉ\s+thị|Kết\s+luận|Quy\s+chế|Quy\s+định|Hướng\s+dẫn|Kế\s+hoạch|Điều\s+lệ)\s+này|[Vv]ề(?:\s+việc)?|VỀ(?:\s+VIỆC)?)\s*$/u

/** "Quyết định có hiệu lực từ ngày ký và": the article opens with the text itself, without "này". */
const ownClause =
  /^\s*(?:Điều\s+\d+\s*[.:]|\d{1,3}[.)])?\s*(?:Hiệu\s+lực\s+thi\s+hành\.?\s*(?:1\.\s*)?)?(?:Quyết\s+định|Nghị\s+quyết|Chỉ\s+thị|Thông\s+tư|Nghị\s+định)\s+có\s+hiệu\s+lực[^.;]{0,80}?(?:và|,)\s*$/u

/** "Rundschreiben über die", "Dekret", "Beslutning om": the translated title of the text itself, up to its verb. */
const ownTitle =
  /^\s*(?:Law|Decree|Circular|Decision|Resolution|Ordinance|Gesetz|Dekret|Verordnung|Rundschreiben|Entscheidung|Beschluss|Lov|Forskrift|Rundskriv|Beslutning|Resolusjon|Loi|Décret|Circulaire|Décision|Résolution|Ley|Decreto|Decisión|Resolución)(?:\s+(?:on(?:\s+the)?|über\s+die|om|sur\s+la|sobre\s+la))?\s*$/u

/** "… và thay thế", "; bãi bỏ": the verb shares its subject with the one before. */
function isCoordinated(reading: Reading, previous: Reference | undefined, cue: Cue): boolean {
  return (
    previous !== undefined &&
    /(?:và|,|;|and|und|og|et|y)\s*$/u.test(reading.text.slice(previous.end, cue.start))
  )
}
