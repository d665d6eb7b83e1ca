import type { InstrumentIdParts } from '../../../domain/instrument-id.ts'
import { jurisdictionAt } from '../../../registry/jurisdictions.ts'
import { type Draft, kept, type Pass, type Reading } from '../draft.ts'
import { type Time, territoriesNamed } from '../territories.ts'

/**
 * Whose number a local number is: the committee named beside it ("UBND huyện Gio Linh có quyết định số …"), else the
 * one territory that the text, its issuer or its source stands for. Two territories are no answer.
 */
export const placeLocalNumbers: Pass = reading => {
  for (const draft of kept(reading)) {
    if (draft.find.head.by !== 'symbol' || draft.id.jurisdiction !== '_') continue
    const { scope } = draft.find.head.symbol
    if (scope !== 'local' && scope !== 'party-local') continue
    const territory = territoryOf(draft, reading)
    if (territory === undefined) continue
    place(draft, scope === 'party-local' ? territory.replace(/^vn-/, 'dcsvn-') : territory)
    draft.why = `the number is local; ${territory} is the territory the text speaks for`
  }
}

function timeOf({ find, issuedOn }: Draft): Time {
  return { day: issuedOn, year: find.head.by === 'symbol' ? find.head.symbol.year : null }
}

function place(draft: Draft, jurisdiction: string): void {
  draft.id = { ...draft.id, jurisdiction } satisfies InstrumentIdParts
}

function territoryOf(draft: Draft, reading: Reading): string | undefined {
  const committee = committeeBeside(draft, reading)
  if (committee !== undefined) return territoryNamed(committee, draft, reading)
  const territory = ofText(draft, reading)
  return territory === undefined || isElsewhere(draft, territory, reading) ? undefined : territory
}

const committee =
  "(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Huyện ủy|People's Committee of)"
const placeName =
  '((?:tỉnh|thành phố|TP\\.?|huyện|quận|thị xã|xã|phường|thị trấn)\\s{1,3}\\p{Lu}\\p{L}{0,10}(?:\\s{1,3}\\p{Lu}\\p{L}{0,10}){0,3})(?=[^\\p{Lu}]|$)'
const provinceBehind =
  '(?:\\s{0,2},\\s{0,2}((?:tỉnh|thành phố|TP\\.?)\\s{1,3}\\p{Lu}\\p{L}{0,10}(?:\\s{1,3}\\p{Lu}\\p{L}{0,10}){0,3}))?'
const committeeBefore = new RegExp(`${committee}\\s{1,3}${placeName}`, 'gu')
const committeeBehind = new RegExp(
  `^[^.;\\n]{0,45}?của\\s{1,3}(?:Chủ tịch\\s{1,3})?${committee}\\s{1,3}${placeName}${provinceBehind}`,
  'u',
)
const behindUnitsMax = 120

/** The place of the committee that issues the number: "của UBND xã …, tỉnh …" behind it, or the one named before it. */
function committeeBeside({ find }: Draft, { scan, structure }: Reading): string | undefined {
  const behind = committeeBehind.exec(scan.text.slice(find.end, find.end + behindUnitsMax))
  if (behind) return [behind[1]?.trim(), behind[2]?.trim()].filter(Boolean).join(', ')
  const before = scan.text.slice(structure.sentenceStart(find.start), find.start)
  return [...before.matchAll(committeeBefore)].at(-1)?.[1]?.trim()
}

const districtName = /^(?:huyện|quận|thị xã|xã|phường|thị trấn)\s+(.*)$/u
const committeeOrgans = /^(?:ubnd|hdnd|hu|tu|vp)/

/** Offices (sở) are the province's, whichever committee stands beside them. A name of one letter hides the place. */
function territoryNamed(printed: string, draft: Draft, reading: Reading): string | undefined {
  const [name = '', above] = printed.split(', ')
  const district = districtName.exec(name)?.[1]
  if (/\s\p{L}\d?$/u.test(name)) return undefined
  const found = territoriesNamed(name, timeOf(draft), reading.scan.registry)
  if (found.length > 1) return undefined
  const province = found.length === 0 ? provinceOf(above, draft, reading) : undefined
  const territory = found[0] ?? (district && province ? `${province}.${slugOf(district)}` : undefined)
  return committeeOrgans.test(draft.id.organ) ? territory : territory?.split('.')[0]
}

/** "UBND xã X, tỉnh Y": the province said beside it, else that of the text. */
function provinceOf(above: string | undefined, draft: Draft, reading: Reading): string | undefined {
  if (above === undefined) return ofText(draft, reading)
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

/** The one first-level territory of the text on the day of the number. */
function ofText(draft: Draft, { scan }: Reading): string | undefined {
  const day = draft.issuedOn ?? scan.context.own?.issuedOn ?? scan.context.publishedOn
  const provinces = new Set<string>()
  for (const { id } of scan.context.jurisdiction) {
    const province = id.split('.')[0] ?? id
    if (province === 'vn' || province === 'dcsvn') continue
    const ofDay = jurisdictionAt(province.replace(/^dcsvn-/, 'vn-'), scan.registry, day)
    for (const one of ofDay) provinces.add(one.id)
  }
  const [only] = provinces
  return provinces.size === 1 ? only : undefined
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
