import type { Reference } from '../../domain/extraction.ts'
import { keep, type Place, plain, type Reading, type Role, type State } from './reading.ts'

/** The next of a list: only a connector, or date, issuer and subject closed by a connector, stands between. */
export function isListed(between: string): boolean {
  return listed.test(between) && !closesClause.test(between)
}

/** "… durch A ersetzt, das B": the German verb has ended the clause, and the list with it. */
const closesClause =
  /^[^,;]*\s(?:ersetzt|abgelöst|aufgehoben|geändert|ergänzt|erlassen|herausgegeben)(?:\s+(?:wurden?|wird|werden|worden\s+ist))?\s*,/u

/** "bãi bỏ toàn bộ A và một phần B" does both. */
const share = String.raw`toàn\s+bộ|một\s+phần|một\s+số\s+(?:điều|nội\s+dung|quy\s+định)\s+(?:của|tại)`
const article = String.raw`(?:${share}|các|the|das|die|der|des|dem|den|la|le|les|du|de\s+la|el|los|las|del)`
const listed = new RegExp(
  String.raw`(?:^\s*$|(?:,|;|\s(?:và|hoặc|cùng(?:\s+với)?|cũng\s+như|and|or|as\s+well\s+as|und|oder|sowie|og|eller|samt|et|ainsi\s+que|y|así\s+como))\s*(?:${article}\s+)?$|vào\s+(?:sau|trước)\s*$)`,
  'u',
)

/**
 * After a title of some length a mere comma joins only what is of the same type: "Quyết định … thực hiện Chỉ thị …,
 * Nghị quyết …" goes on with the title, not with the list.
 */
export function isAside(between: string, previous: Reference, reference: Reference): boolean {
  if (!/,\s*(?:các\s+)?$/u.test(between) || between.length < asideUnitsMin) return false
  return typeWord(previous.quote) !== typeWord(reference.quote)
}

const asideUnitsMin = 60

function typeWord(quote: string): string {
  return (
    /(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị\s+quyết|Nghị\s+định|Thông\s+tư|Quyết\s+định|Chỉ\s+thị|Kết\s+luận|\p{L}+)/iu
      .exec(quote)?.[0]
      .toLowerCase()
      .replace(/\s+/g, ' ') ?? ''
  )
}

/** True behind "Căn cứ", "Căn cứ các". */
export function opensRecital(before: string): boolean {
  return /(?:Căn\s+cứ|CĂN\s+CỨ)(?:\s+(?:vào|các))?\s*$/u.test(before)
}

/**
 * The next object of a list is what the one before is, except where a list inside the list has ended:
 * after its "và", or when a document with a title of its own follows amending laws that have only numbers.
 */
export function nextOfList(reading: Reading, state: State, previous: Reference, reference: Reference): Role {
  const { chain, outer } = state
  if (!chain) return plain
  if (isTooLow(reading, chain, reference)) {
    state.chain = undefined
    return outer ?? plain
  }
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
export function goesOnWithList(reading: Reading, chain: Role, place: Place): boolean {
  const opened = reading.references[place.index]
  if (opened && isTooLow(reading, chain, opened)) return false
  const last = place.before === undefined ? undefined : reading.references[place.before]
  // What a title says of another document ends at the semicolon, unless the list goes on with the same type.
  if (
    opened &&
    last &&
    chain.nested?.relation === 'continues' &&
    typeWord(last.quote) !== typeWord(opened.quote)
  )
    return false
  if (!place.recital) return true
  const { nested } = chain
  if (nested === null || !nested.relation.endsWith('_by')) return false
  const [amended, next] = [reading.references[nested.of], reading.references[place.index]]
  // A law is amended by laws: a resolution behind the semicolon is the next basis.
  return !amended || !next || isLaw(amended) === isLaw(next)
}

/** Types from the highest down; of others the rank depends on the issuer. */
const ranks = ['hp', 'luat', 'pl', 'nd', 'tt', 'ttlt']

/** "Nghị định A quy định chi tiết Luật B; Thông tư C": nothing details what stands below it. */
function isTooLow({ references }: Reading, { nested }: Role, reference: Reference): boolean {
  if (nested?.relation !== 'implements') return false
  const [detailing, detailed] = [rankOf(references[nested.of]), rankOf(reference)]
  return detailing >= 0 && detailed > detailing
}

function rankOf(reference: Reference | undefined): number {
  return ranks.indexOf(reference?.id.split('/')[2] ?? '')
}

function isLaw({ quote }: Reference): boolean {
  return /(?:^|\s)(?:luật|pháp\s+lệnh|law|gesetz|lov)(?!\p{L})/iu.test(quote)
}

/** Named by type and number alone, without a title: "Luật số 32/2013/QH13". */
function isBare(reference: Reference): boolean {
  return (
    /^(?:\p{L}+\s+){0,3}(?:số|no\.?|nr\.?)\s*\d/iu.test(reference.quote) &&
    !/^(?:bộ\s+)?luật(?!\s+số)/iu.test(reference.quote)
  )
}
