import { remembered } from '../../domain/remembered.ts'
import type { OfficialSymbol, OrganScope } from '../../domain/symbol.ts'
import type { Surroundings } from './after-number.ts'
import type { Find } from './find.ts'
import { type Scan, symbolFrom } from './scan.ts'
import { areLocal, type Letters, lettersOf, type Naming, namingsIn } from './shared-letters.ts'
import type { Structure } from './structure.ts'
import { territoriesNamed } from './territories.ts'

/** Where a number with shared letters stands. */
type Place = {
  readonly find: Find
  readonly around: Surroundings
  readonly letters: Letters
  readonly scan: Scan
  readonly structure: Structure
}

/** A find, and what the words behind it say. */
type Named = { readonly find: Find; readonly around: Surroundings }

/** Whose letters they are, and the territory that is named with the body. */
type Told = { readonly scope: OrganScope; readonly jurisdiction: string | null }

/**
 * Letters that several bodies print (BTC: Bộ Tài chính, every Ban Tổ chức) are those of the body that the words behind the
 * number name, else of the one that the sentence says issued it, else of the central one where the text names it and no
 * other. Where nothing says it they are nobody's. Numbers whose letters are one body's stay as they are.
 */
export function tellLetters({ find, around }: Named, scan: Scan, structure: Structure): Named {
  if (find.head.by !== 'symbol') return { find, around }
  const letters = lettersOf(find.head.symbol, scan.registry)
  const told = letters && whose({ find, around, letters, scan, structure })
  return told ? withScope({ find, around }, told) : { find, around }
}

/** Undefined where the letters say it themselves. */
function whose(place: Place): Told | undefined {
  const said = namedBehind(place) ?? namedBefore(place)
  if (said) return said.who === 'centre' ? central : ofOther(said, place)
  if (areLocal(place.letters)) return undefined
  return namesCentreOnly(place.letters, place.scan) ? central : nobodys
}

const central: Told = { scope: 'central', jurisdiction: null }
const nobodys: Told = { scope: 'several', jurisdiction: null }

function withScope({ find, around }: Named, told: Told): Named {
  if (find.head.by !== 'symbol') return { find, around }
  const symbol: OfficialSymbol = { ...find.head.symbol, scope: told.scope }
  const isCentral = told.scope === 'central'
  return {
    find: { ...find, head: { ...find.head, symbol } },
    around: { ...around, isCentral, jurisdiction: told.jurisdiction, territories: [] },
  }
}

const behindUnitsMax = 120
const stop = /[;\n(“"]|\.\s/
const lead = /(?:^|\s)(?:cua|do|of|by|from|fra|av|des|der|du|de)\s/g
const fromLeadUnitsMax = 30

/** "ngày 04/11/2024 của Ban Tổ chức Tỉnh ủy". */
function namedBehind({ find, letters, scan }: Place): Naming | undefined {
  const next = symbolFrom(scan, find.end)?.start ?? scan.text.length
  const stretch = scan.folded.slice(find.end, Math.min(next, find.end + behindUnitsMax))
  const behind = stretch.slice(0, stop.exec(stretch)?.index ?? stretch.length)
  const leads = [...behind.matchAll(lead)].map(match => find.end + match.index + match[0].length)
  const namings = namingsIn(letters, scan.folded, [find.end, find.end + behind.length])
  return namings.find(({ start }) => leads.some(at => at <= start && start - at <= fromLeadUnitsMax))
}

const beforeUnitsMax = 300
const issued =
  /^(?:[^;]{0,90}\s(?:ban hanh|co|ra|ky|phat hanh|cong bo|gui|issued|signed|released|sent)\s[^;]{0,40}|['’]s\s[^;]{0,30}|[^;()]{0,40}\((?:tai |theo )?[^;()]{0,25})$/

/** "Ban Tổ chức Hội thi vừa có ⟦Thông báo số 05/TB-BTC⟧", "Ban Tổ chức (Thông báo số …)". */
function namedBefore({ find, letters, scan, structure }: Place): Naming | undefined {
  const from = Math.max(structure.sentenceStart(find.start), find.start - beforeUnitsMax)
  const nearest = namingsIn(letters, scan.folded, [from, find.start]).at(-1)
  return nearest && issued.test(scan.folded.slice(nearest.end, find.start)) ? nearest : undefined
}

/** True where the text names the central body, and none of the others. */
function namesCentreOnly(letters: Letters, scan: Scan): boolean {
  const known = whoIsNamed(scan)
  const who =
    known.get(letters) ??
    new Set(namingsIn(letters, scan.folded, [0, scan.folded.length]).map(one => one.who))
  known.set(letters, who)
  return who.has('centre') && !who.has('other')
}

const whoIsNamed = remembered((_: Scan) => new Map<Letters, ReadonlySet<Naming['who']>>())

const ofParty = /^\s{1,3}((?:tinh|thanh)\s{1,3}uy)(?![\p{L}])/u
/** "Ban Tổ chức Trung ương cuộc thi" is of the contest, "Ban Chấp hành Trung ương Đoàn" of the union. */
const ofCentre =
  /^\s{1,3}(?:trung uong|tw)(?![\p{L}]|\s{1,3}(?:cuoc|hoi|giai|lien hoan|le|phong trao|chuong trinh|doan)(?![\p{L}]))/u
const levelBehind =
  /^[^;.\n]{0,40}?\s(tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|khu vuc|nganh|bo|co so)(?![\p{L}])/u

/** Bodies of which a territory has one are told by its name; of others the name of the territory says nothing. */
function ofOther({ start, end }: Naming, place: Place): Told | undefined {
  const { letters, scan } = place
  const behind = scan.folded.slice(end, end + fromLeadUnitsMax * 2)
  const party = ofParty.exec(behind)
  if (party) return ofTerritory('party-local', 'tỉnh', end + party[0].length, place)
  if (ofCentre.test(behind)) return ofWholeCountry(letters)
  if (!letters.row.onePerTerritory) return nobodys
  const level = levelBehind.exec(behind)
  const isOffice = scan.folded.startsWith('so ', start)
  if (level?.[1] === 'tinh') return ofTerritory('local', 'tỉnh', end + level[0].length, place)
  if (level?.[1] === 'thanh pho' || level?.[1] === 'tp')
    return ofTerritory('local', 'thành phố', end + level[0].length, place)
  if (level) return nobodys
  if (areLocal(letters)) return undefined
  return isOffice ? { scope: 'local', jurisdiction: null } : nobodys
}

/** "Ban Tổ chức Trung ương" is the Party's, "Ban Thi đua - Khen thưởng Trung ương" the only one; of others there are many. */
function ofWholeCountry({ row }: Letters): Told {
  if (row.party) return { scope: 'party', jurisdiction: null }
  return row.onePerTerritory ? central : nobodys
}

/** "Hà Nội", ". Hồ Chí Minh", "Bà Rịa - Vũng Tàu". */
const placeName = /^\.?\s{0,3}(\p{Lu}\p{L}*(?:\s{1,3}(?:[-–]\s{1,3})?\p{Lu}\p{L}*){0,4})/u

/** With the name of a place that the tables do not know, or that has two meanings, it stays open. */
function ofTerritory(
  scope: 'local' | 'party-local',
  level: string,
  at: number,
  { find, around, scan }: Place,
): Told {
  const name = placeName.exec(scan.text.slice(at, at + fromLeadUnitsMax))?.[1]
  if (name === undefined) return { scope, jurisdiction: null }
  const year = find.head.by === 'symbol' ? find.head.symbol.year : null
  const time = { day: around.issuedOn, year }
  const found = territoriesNamed(`${level} ${name}`, time, scan.registry)
  const [only] = found
  return found.length === 1 && only && !only.includes('.') ? { scope, jurisdiction: only } : nobodys
}
