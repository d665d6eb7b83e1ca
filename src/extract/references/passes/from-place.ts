import type { InstrumentIdParts } from '../../../domain/instrument-id.ts'
import { findJurisdictions, jurisdictionAt } from '../../../registry/jurisdictions.ts'
import { type Draft, kept, type Pass, type Reading } from '../draft.ts'

/**
 * Whose number a local number is: the committee named before it in the sentence ("UBND huyện Gio Linh có quyết định
 * số …"), else the one territory that the text, its issuer or its source stands for. Two territories are no answer.
 */
export const placeLocalNumbers: Pass = reading => {
  for (const draft of kept(reading)) {
    if (draft.find.head.by !== 'symbol' || draft.id.jurisdiction !== '_') continue
    const { scope } = draft.find.head.symbol
    if (scope !== 'local' && scope !== 'party-local') continue
    const before = named(draft, reading)
    const territory = before ?? ofText(draft, reading)
    if (!territory || (before === undefined && isElsewhere(draft, territory, reading))) continue
    place(draft, scope === 'party-local' ? territory.replace(/^vn-/, 'dcsvn-') : territory)
    draft.why = `the number is local; ${territory} is the territory the text speaks for`
  }
}

function place(draft: Draft, jurisdiction: string): void {
  draft.id = { ...draft.id, jurisdiction } satisfies InstrumentIdParts
}

const committeeBefore =
  /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Huyện ủy|People's Committee of)\s{1,3}((?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn)\s{1,3}(?:\p{Lu}[\p{L}.]{0,10}\s{0,3}){1,4})(?=[^\p{Lu}]|$)/gu

function named(draft: Draft, reading: Reading): string | undefined {
  const { scan, structure } = reading
  const before = scan.text.slice(structure.sentenceStart(draft.find.start), draft.find.start)
  const name = [...before.matchAll(committeeBefore)].at(-1)?.[1]?.trim()
  if (name === undefined) return undefined
  const found = findJurisdictions(name, scan.registry, draft.issuedOn)
  if (found.length === 1) return found[0]?.id
  const level = /^(?:huyện|quận|thị xã|xã|phường|thị trấn)\s+(.*)$/u.exec(name)
  const province = ofText(draft, reading)
  return found.length === 0 && level?.[1] && province ? `${province}.${slugOf(level[1])}` : undefined
}

const officeBehind =
  /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Sở(?:\s\p{Lu}[\p{L}&-]*){1,5}?|Công an)\s{1,3}((?:tỉnh|thành phố|TP\.?)?\s{0,3}(?:\p{Lu}[\p{L}.]{0,10}\s{0,3}){1,4})/gu
const behindUnitsMax = 120

/** "Kế hoạch 37/KH-SGTVT, Sở GTVT Hải Phòng huy động …" in a text about Hà Nội: the words behind speak of another office. */
function isElsewhere({ find, issuedOn }: Draft, territory: string, { scan }: Reading): boolean {
  const [behind = ''] = scan.text.slice(find.end, find.end + behindUnitsMax).split(/[.;]\s|\n/u)
  return [...behind.matchAll(officeBehind)].some(([, name = '']) => {
    const found = findJurisdictions(name.trim(), scan.registry, issuedOn)
    return found.length > 0 && !found.some(({ id }) => territory.startsWith(id))
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
