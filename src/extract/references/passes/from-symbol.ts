import { type Day, yearOf } from '../../../domain/day.ts'
import { instrumentId, isComplete, parseInstrumentId } from '../../../domain/instrument-id.ts'
import type { OfficialSymbol } from '../../../domain/symbol.ts'
import { partyTermAt } from '../../../registry/jurisdictions.ts'
import type { Issuer, Registry } from '../../../registry/registry.ts'
import { readDayBefore } from '../before-number.ts'
import { readDateAfter } from '../date-after.ts'
import { type Draft, nothingKnown, type Pass, type Reading } from '../draft.ts'
import { jointIssuers } from '../joint-issuers.ts'
import { readSameDay } from '../same-day.ts'
import type { Scan } from '../scan.ts'
import { symbolToId } from '../symbol-id.ts'

/** Reads the identity from the number and from the date, issuer and place that stand behind it. */
export const readSymbols: Pass = reading => {
  for (const draft of reading.drafts) if (!draft.isDropped) readSymbol(draft, reading)
}

function readSymbol(draft: Draft, reading: Reading): void {
  const { scan } = reading
  const { head } = draft.find
  if (head.by !== 'symbol') return
  const { jurisdiction, partyTerm, year } = draft.around
  const isYearless = head.symbol.year === null && !head.symbol.damaged
  const issuedOn =
    draft.around.issuedOn ??
    (isYearless ? (readDayBefore(reading, draft.find.start) ?? readSameDay(draft, reading)) : null)
  const leadType = head.type ?? (head.symbol.type === null ? typeInList(draft, reading) : null)
  const isMisprinted = isYearless && issuedOn !== null && isLaterThanText(issuedOn, reading)
  const id = symbolToId(
    head.symbol,
    { issuedOn: isMisprinted ? null : issuedOn, jurisdiction, leadType, year, partyTerm },
    scan.registry,
  )
  draft.id = parseInstrumentId(id) ?? nothingKnown
  const { scope } = head.symbol
  if (scope === 'central' && !draft.around.isCentral) {
    if (isOther(draft, head.symbol, scan)) draft.id = { ...draft.id, jurisdiction: '_' }
    else if (jurisdiction !== null && branchStyles.has(head.symbol.style))
      draft.id = { ...draft.id, jurisdiction }
  }
  if (draft.id.jurisdiction === '_' && (scope === 'unknown' || scope === 'local') && draft.around.isCentral)
    draft.id = { ...draft.id, jurisdiction: 'vn' }
  if (isJoint(draft)) draft.id = { ...draft.id, organ: organsOfJoint(draft, scan) }
  draft.symbol = head.symbol.symbol
  draft.issuedOn = issuedOn
  draft.why = isComplete(instrumentId(draft.id))
    ? 'the number gives every part of the identity'
    : 'the number leaves a part of the identity open'
  if (isMisprinted) draft.why = `the printed day ${issuedOn} lies after the text's own`
  if (scope === 'several') noteSeveral(draft, scan.registry)
  noteTerm(draft, head.symbol, scan.registry)
  noteSeries(draft, head.symbol)
  noteTypes(draft)
  noteTerritories(draft)
}

/** "123/BHXH-CĐ của Bảo hiểm xã hội tỉnh Gia Lai": branches of a central body write letters and decisions under its symbol. */
const branchStyles: ReadonlySet<string> = new Set(['dispatch', 'administrative'])

/** The number of a joint circular of before 1997 does not say whose it is; the words behind it may. */
function isJoint({ id, find: { head } }: Draft): boolean {
  return (
    head.by === 'symbol' && head.symbol.style === 'order' && id.organ === '_' && /^tt(?:lt)?$/.test(id.type)
  )
}

function organsOfJoint({ find }: Draft, scan: Scan): string {
  const day = readDateAfter(scan.text, find.end)
  return jointIssuers(scan, find.end) ?? (day && jointIssuers(scan, day.end)) ?? '_'
}

const listJoint =
  /^[\s,(]{0,3}(?:ngày\s[\d/.-]{6,10}|ngày\s\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4})?\s{0,2}(?:,|;|và|hoặc)\s{1,3}(?:và\s{1,3})?$/u

/** "các Luật số 15/2003/QH11, số 39/2013/QH13 và số 06/2022/QH15": the word stands before the first of a list. */
function typeInList({ index, start }: Draft, { drafts, scan }: Reading): string | null {
  const before = drafts[index - 1]
  if (before?.find.head.by !== 'symbol' || start - before.find.end > 40) return null
  return listJoint.test(scan.text.slice(before.find.end, start)) && before.id.type !== '_'
    ? before.id.type
    : null
}

/** What a text tells has happened: a later day is a misprint, and says nothing of the year. */
function isLaterThanText(day: Day, { scan }: Reading): boolean {
  const { publishedOn, provenance } = scan.context
  const latest = [publishedOn, provenance.seenOn]
    .filter(one => one !== null)
    .sort()
    .at(-1)
  return latest !== undefined && day > latest
}

const otherIssuer = /^,?\s{1,3}(?:ngày\s[\d\s/.thángăm-]{6,30})?(?:của|do)\s{1,3}(?!(?:Bộ|Thứ)\s)\p{Lu}/u

/** Letters of a body that had ended by then, or that is not the one named, are of another: "45/QĐ-BTS của Ban Trị sự". */
function isOther(
  { find, issuedOn, around }: Draft,
  symbol: OfficialSymbol,
  { text, registry }: Scan,
): boolean {
  const bodies = registry.issuersByCode(symbol.organs[0] ?? '')
  if (bodies.length === 0 || symbol.organs.length > 1) return false
  const day = issuedOn ?? around.issuedOn
  const year = symbol.year ?? (day && yearOf(day))
  const behind = text.slice(find.end, find.end + 110)
  const names = otherIssuer.test(behind)
  return bodies.every(
    body =>
      (body.to !== null && year !== null && yearOf(body.to) < year) ||
      (body.kind === 'ministry-old' && names) ||
      (body.kind === 'state-office' && names && !saysName(behind, body)),
  )
}

/** "33/TTr-TCT của Tổng công ty Hàng hải": short letters of offices are those of firms as well. */
function saysName(behind: string, { vi, abbreviation }: Issuer): boolean {
  return (
    behind.toLowerCase().includes(vi.replace(/ Việt Nam$/u, '').toLowerCase()) ||
    behind.includes(abbreviation)
  )
}

/** The text may print the wrong party term; the date decides, and the conflict is said. */
function noteTerm(draft: Draft, symbol: OfficialSymbol, registry: Registry): void {
  const { issuedOn, partyTerm } = draft.around
  if (symbol.style !== 'party' || symbol.scope !== 'party' || !issuedOn) return
  const byDate = partyTermAt(issuedOn, registry)
  draft.why = `the date ${issuedOn} lies in the party term ${byDate ?? 'unknown'}`
  if (partyTerm !== null && byDate !== null && partyTerm !== byDate)
    draft.why += `; the text says ${partyTerm}, which contradicts its own date`
}

/** The one body of the country that prints them is worth looking at, and no more. */
function noteSeveral(draft: Draft, registry: Registry): void {
  draft.why = 'several bodies print these letters, and the text does not say which of them it is'
  if (registry.issuerByCode(draft.id.organ)?.local !== false) return
  draft.candidates = [instrumentId({ ...draft.id, jurisdiction: 'vn' })].filter(isComplete)
}

const localOrgans = new Set(['ubnd', 'hdnd'])

/** Series that no body has: a decree that is not the Government's, a circular of a province. */
function noteSeries(draft: Draft, symbol: OfficialSymbol): void {
  const organ = symbol.organs[0] ?? ''
  const isForeignDecree =
    symbol.type === 'nd' && symbol.organs.length > 0 && !['cp', 'hdbt', 'hdcp', 'hdtp'].includes(organ)
  const isLocalCircular = symbol.type === 'tt' && symbol.style === 'normative' && localOrgans.has(organ)
  if (!isForeignDecree && !isLocalCircular) return
  draft.isNoSeries = true
  draft.why = `${organ.toUpperCase()} issues no documents of the type "${symbol.type}"`
}

/** Names of merged provinces mean two territories in the year of the merger. */
function noteTerritories(draft: Draft): void {
  if (draft.id.jurisdiction !== '_' || draft.around.territories.length === 0) return
  draft.candidates = draft.around.territories
    .map(jurisdiction => instrumentId({ ...draft.id, jurisdiction }))
    .filter(isComplete)
  draft.why = 'the place named behind the number is two territories, before and after a merger'
}

/** `15/2003/QH11` without a word before it is a law or a resolution: two series with the same numbers. */
function noteTypes(draft: Draft): void {
  if (draft.id.type !== '_') return
  const types = draft.id.organ.startsWith('ubtvqh')
    ? ['pl', 'nq']
    : draft.id.organ.startsWith('qh')
      ? ['luat', 'nq']
      : []
  draft.candidates = types.map(type => instrumentId({ ...draft.id, type })).filter(isComplete)
  if (draft.candidates.length > 0)
    draft.why = 'laws and resolutions are numbered apart, and the text does not say which this is'
}
