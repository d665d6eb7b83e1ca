import type { Day } from '../../../domain/day.ts'
import { instrumentId, isComplete } from '../../../domain/instrument-id.ts'
import { jurisdictionAt, predecessorsOf } from '../../../registry/jurisdictions.ts'
import type { TextContext } from '../../context.ts'
import { type Draft, kept, type Pass, type Reading } from '../draft.ts'
import { officeBefore } from '../office-before.ts'
import { isTooWide } from '../symbol-id.ts'
import { type Time, territoriesNamed } from '../territories.ts'

/**
 * Whose number a local number is: the committee named beside it ("UBND huyện Gio Linh có quyết định số …"), here or where
 * the number stands elsewhere in the text, else the one territory that the text, its issuer or its source stands for.
 * Two territories are no answer.
 */
export const placeLocalNumbers: Pass = reading => {
  const left = kept(reading).filter(draft => isLocal(draft) && !placeBeside(draft, reading))
  const named = new Set(
    kept(reading).flatMap(({ id, symbol }) => (symbol !== null && id.jurisdiction !== '_' ? [symbol] : [])),
  )
  for (const draft of left) if (!named.has(draft.symbol ?? '')) placeInText(draft, reading)
}

function isLocal({ find: { head }, id }: Draft): boolean {
  if (head.by !== 'symbol' || id.jurisdiction !== '_') return false
  return head.symbol.scope === 'local' || head.symbol.scope === 'party-local'
}

/** True when words beside the number name a committee or an office, even one whose place they leave open. */
function placeBeside(draft: Draft, reading: Reading): boolean {
  if (isOfCentre(draft, reading)) draft.id = { ...draft.id, jurisdiction: 'vn' }
  else if (isOfLowerLevel(draft, reading)) place(draft, ofLowerLevel(reading))
  else {
    const committee = committeeBeside(draft, reading)
    if (committee !== undefined) place(draft, territoryNamed(committee, draft, reading))
    else {
      const office = officeBefore(draft, reading)
      if (office === undefined) return false
      place(draft, office)
    }
  }
  return true
}

const ofCentre = /\p{L}\sTrung\sương\s{0,2}\((?:tại\s|theo\s)?$/u

/** "Ban Thi đua - Khen thưởng Trung ương (Tờ trình số …)". */
function isOfCentre({ find: { start } }: Draft, { scan }: Reading): boolean {
  return ofCentre.test(scan.text.slice(Math.max(0, start - 30), start))
}

function placeInText(draft: Draft, reading: Reading): void {
  const territories = ofText(draft, reading)
  const [only] = territories
  if (only !== undefined && territories.length === 1) {
    if (!isElsewhere(draft, only, reading)) place(draft, only)
  } else if (territories.length > 1 && isOfOneProvince(reading) && draft.candidates.length === 0) {
    draft.candidates = territories
      .map(jurisdiction => instrumentId({ ...draft.id, jurisdiction }))
      .filter(isComplete)
    draft.why = 'the number is older than the merger that made the territory, or may be'
  }
}

function isOfOneProvince({ scan }: Reading): boolean {
  return new Set(scan.context.jurisdiction.map(({ id }) => id.split('.')[0])).size === 1
}

function timeOf({ find, issuedOn }: Draft): Time {
  return { day: issuedOn, year: find.head.by === 'symbol' ? find.head.symbol.year : null }
}

function place(draft: Draft, territory: string | undefined): void {
  if (territory === undefined || isTooWide(draft.id.organ, territory)) return
  const { head } = draft.find
  const isParty = head.by === 'symbol' && head.symbol.scope === 'party-local'
  const jurisdiction = isParty ? territory.replace(/^vn-/, 'dcsvn-') : territory
  draft.id = { ...draft.id, jurisdiction }
  draft.why = `the number is local; ${territory} is the territory the text speaks for`
}

const committee =
  "(?:UBND|[ỦU][yỷ] ban [Nn]hân dân|HĐND|Hội đồng [Nn]hân dân|(?:Tỉnh|Thành|Huyện) [ủu][yỷ]|People's Committee of)"
const name = '\\p{Lu}\\p{L}{0,10}(?:\\s{1,3}\\p{Lu}\\p{L}{0,10}){0,3}'
const placeName = `((?:[Tt]ỉnh|[Tt]hành phố|TP\\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn)\\s{1,3}${name})(?=[^\\p{Lu}]|$)`
const provinceBehind = `(?:\\s{0,2},\\s{0,2}((?:[Tt]ỉnh|[Tt]hành phố|TP\\.?)\\s{1,3}${name}))?`
const committeeBefore = new RegExp(`${committee}\\s{1,3}(?:${placeName}|(${name}))`, 'gu')
const committeeBehind = new RegExp(
  `^[^.;\\n]{0,45}?của\\s{1,3}(?:Chủ tịch\\s{1,3})?${committee}\\s{1,3}${placeName}${provinceBehind}`,
  'u',
)
const behindUnitsMax = 120

const lowerLevelBehind = new RegExp(
  `^[^.;\\n]{0,45}?của\\s{1,3}(?:Chủ tịch\\s{1,3})?${committee}\\s{1,3}(?:cấp\\s{1,3})?(?:huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\\p{L}|\\s{1,3}\\p{Lu})`,
  'u',
)

const cityBehind = new RegExp(
  `^[^.;\\n]{0,45}?của\\s{1,3}(?:Chủ tịch\\s{1,3})?${committee}\\s{1,3}thành phố(?!\\p{L}|\\s{1,3}\\p{Lu})`,
  'u',
)

/** "của UBND huyện", "của UBND thành phố" in a tỉnh, without its name: not the province, whose number it would be else. */
function isOfLowerLevel(draft: Draft, reading: Reading): boolean {
  const { text, registry } = reading.scan
  const behind = text.slice(draft.find.end, draft.find.end + behindUnitsMax)
  if (lowerLevelBehind.test(behind)) return true
  if (!cityBehind.test(behind)) return false
  return ofText(draft, reading).some(id => {
    const province = registry.provinceById(id)
    return province?.level === 'tỉnh' && province.cityFrom === null
  })
}

/** The commune or district that issued the text, when it did. */
function ofLowerLevel({ scan }: Reading): string | undefined {
  const lower = scan.context.jurisdiction.filter(({ id, from }) => from === 'issuer' && id.includes('.'))
  return lower.length === 1 ? lower[0]?.id : undefined
}

/** The place of the committee that issues the number: "của UBND xã …, tỉnh …" behind it, or the one named before it. */
function committeeBeside(draft: Draft, { scan, structure }: Reading): string | undefined {
  const { find } = draft
  const behind = committeeBehind.exec(scan.text.slice(find.end, find.end + behindUnitsMax))
  if (behind) return [behind[1]?.trim(), behind[2]?.trim()].filter(Boolean).join(', ')
  const before = scan.text.slice(structure.sentenceStart(find.start), find.start)
  const last = [...before.matchAll(committeeBefore)].at(-1)
  // "UBND Hà Nội": without a level it may be the name of a person.
  return (
    last?.[1]?.trim() ??
    (last?.[2] && territoriesNamed(last[2].trim(), timeOf(draft), scan.registry).length > 0
      ? last[2].trim()
      : undefined)
  )
}

const districtName = /^(?:huyện|quận|thị xã|xã|phường|thị trấn)\s+(.*)$/iu
const committeeOrgans = /^(?:ubnd|hdnd|hu|tu|vp)/

/** Offices (sở) are the province's, whichever committee stands beside them. A name of one letter hides the place. */
function territoryNamed(printed: string, draft: Draft, reading: Reading): string | undefined {
  const [name = '', above] = printed.split(', ')
  const district = districtName.exec(name)?.[1]
  if (/\s\p{L}\d?$/u.test(name)) return undefined
  const found = longestNamed(name, draft, reading)
  if (found.length > 1) return undefined
  const province = found.length === 0 ? provinceOf(above, draft, reading) : undefined
  const territory = found[0] ?? (district && province ? `${province}.${slugOf(district)}` : undefined)
  return committeeOrgans.test(draft.id.organ) ? territory : territory?.split('.')[0]
}

/** "tỉnh Cao Bằng Nguyễn Văn Mẫu": behind the name of a place may stand that of a person. */
function longestNamed(name: string, draft: Draft, { scan }: Reading): readonly string[] {
  const words = name.split(/\s+/)
  for (let count = words.length; count > 1; count--) {
    const found = territoriesNamed(words.slice(0, count).join(' '), timeOf(draft), scan.registry)
    if (found.length > 0) return found
  }
  return []
}

/** "UBND xã X, tỉnh Y": the province said beside it, else that of the text. */
function provinceOf(above: string | undefined, draft: Draft, reading: Reading): string | undefined {
  if (above === undefined) {
    const territories = ofText(draft, reading)
    return territories.length === 1 ? territories[0] : undefined
  }
  const found = territoriesNamed(above, timeOf(draft), reading.scan.registry)
  return found.length === 1 ? found[0] : undefined
}

const officeBehind =
  /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Sở(?:\s\p{Lu}[\p{L}&-]*){1,5}?|Công an)\s{1,3}((?:tỉnh|thành phố|TP\.?)?\s{0,3}\p{Lu}\p{L}{0,10}(?:\s{1,3}\p{Lu}\p{L}{0,10}){0,3})/gu

/** "Kế hoạch 37/KH-SGTVT, Sở GTVT Hải Phòng huy động …" in a text about Hà Nội: the words behind speak of another office. */
function isElsewhere(draft: Draft, territory: string, { scan }: Reading): boolean {
  const { find } = draft
  const [behind = ''] = scan.text.slice(find.end, find.end + behindUnitsMax).split(/[.;]\s|\n/u)
  return [...behind.matchAll(officeBehind)].some(([, name = '']) => {
    const found = territoriesNamed(name.trim(), timeOf(draft), scan.registry)
    return found.length > 0 && !found.some(id => territory.startsWith(id))
  })
}

/**
 * The first-level territories of the text on the day of the number, or on every day of its year: all that a later merger
 * brought together, when the number is older. What a commune says of a committee without naming it may be its own as
 * well as its province's.
 */
function ofText(draft: Draft, { scan }: Reading): readonly string[] {
  const { registry, context } = scan
  const territories = new Set<string>()
  for (const { id, from } of context.jurisdiction) {
    const province = id.split('.')[0]?.replace(/^dcsvn-/, 'vn-') ?? id
    if (province === 'vn' || province === 'dcsvn') continue
    if (from === 'issuer' && id.includes('.') && ownSeries.test(draft.id.organ)) return []
    for (const day of daysOf(draft, context))
      for (const one of jurisdictionAt(province, registry, day)) {
        territories.add(one.id)
        const merged = predecessorsOf(province, registry)
        if (merged.some(({ id }) => id === one.id)) for (const { id } of merged) territories.add(id)
      }
  }
  return [...territories]
}

/** Bodies of which every commune has its own. */
const ownSeries = /^(?:ubnd|hdnd|hu|du|vp)$/

function daysOf({ issuedOn, find }: Draft, { own, publishedOn }: TextContext): readonly (Day | null)[] {
  const year = find.head.by === 'symbol' ? find.head.symbol.year : null
  if (issuedOn !== null || year === null) return [issuedOn ?? own?.issuedOn ?? publishedOn]
  return [`${year}-01-01` as Day, `${year}-12-31` as Day]
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
