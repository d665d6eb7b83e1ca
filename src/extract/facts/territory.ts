import type { Day } from '../../domain/day.ts'
import { fold } from '../../normalise/fold.ts'
import { findJurisdictions, jurisdictionAt } from '../../registry/jurisdictions.ts'
import type { Province, Registry } from '../../registry/registry.ts'
import { provincesNamed } from './places-named.ts'

/** A territory named in a text: its id on the day, and the name with its level as Vietnamese prints it. */
export type Territory = { readonly id: string; readonly vi: string; readonly province: string | null }

/** Scans read the mark of `TỈNH` as another. */
const level = 't[ỉíìĩị]nh|thành phố|tp\\.?|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu'
/** What follows a name in a letterhead whose lines were run together is another organ or territory. */
const next = `(?:${level}|ủy ban|uỷ ban|ubnd|hđnd|hội đồng|đảng ủy|đảng uỷ|đảng bộ|ban chấp hành)`
const levelled = new RegExp(
  String.raw`(?<![\p{L}])(?<!(?:và|hiểm|tế|trị|-)\s{1,3}(?=xã\s{1,3}hội))(${level})\s{1,3}(?!${next}\s|hội\s+chủ\s)(\p{Lu}[\p{L}']*(?:\s(?:-\s)?(?!${next}\s)\p{Lu}[\p{L}']*|\s\d{1,2}){0,4})`,
  'giu',
)
/** `TỈNH ỦY CAO BẰNG` names its territory by its own name. */
const committee = /(?<!\p{L})(tỉnh|thành|huyện|quận|thị)\s{1,3}(?:ủy|uỷ)(?!\p{L})/giu

function levelsOf(name: string): RegExpMatchArray[] {
  const plain = name.replace(committee, (_, word: string) => {
    const spelled = word.toLowerCase()
    return spelled === 'thành' ? 'thành phố' : spelled === 'thị' ? 'thị xã' : spelled
  })
  return [...plain.matchAll(levelled)]
}
const wordsMax = 5
const isProvincial = /^(?:t[ỉíìĩị]nh|thành phố|tp\.?)$/iu

/**
 * The territory that an issuer's name ends with: `ỦY BAN NHÂN DÂN TỈNH CAO BẰNG`, `UBND QUẬN BA ĐÌNH`. A district or
 * commune that the tables do not know gets an id when its province is known beside it; else there is none.
 */
export function territoryIn(
  name: string,
  { registry, day, province }: { registry: Registry; day: Day | null; province: string | null },
): Territory | undefined {
  const found = levelsOf(name)
  // The lowest level issued it: "TỈNH CAO BẰNG / HUYỆN …" is the district's paper.
  const ordered = [...found.filter(match => !isProvincial.test(match[1] ?? '')), ...found]
  for (const match of ordered) {
    const words = (match[2] ?? '').split(/\s+/)
    for (let count = Math.min(words.length, wordsMax); count > 0; count--) {
      const printed = `${match[1]} ${words.slice(0, count).join(' ')}`
        .toLowerCase()
        .replace(/^t[íìĩị]nh\s/u, 'tỉnh ')
      const matches = findJurisdictions(printed, registry, day)
      const [only] = matches
      if (only && matches.length === 1) return territory(only, registry)
    }
    if (!isProvincial.test(match[1] ?? '')) {
      const around = province ?? provinceBeside(found, registry, day)
      if (!around) return undefined
      const slug = fold(words.join(' ')).replace(/[^a-z0-9]+/g, '-')
      return { id: `${around}.${slug}`, vi: sentenceCase(match[0]), province: around }
    }
  }
  return undefined
}

/** The lowest territory that a letterhead prints, by its name alone: `xã Mẫu Sơn`. */
export function territoryPrinted(name: string): string | undefined {
  const found = levelsOf(name)
  const lowest = found.findLast(match => !isProvincial.test(match[1] ?? '')) ?? found.at(-1)
  return lowest && sentenceCase(lowest[0])
}

/** The same for a translated letterhead: `PEOPLE'S COMMITTEE OF CAO BANG PROVINCE`; districts are not told there. */
export function translatedTerritory(
  name: string,
  { registry, day }: { registry: Registry; day: Day | null },
): Territory | undefined {
  if (/district|ward|commune|town|bezirk|distrikt|gemeinde|kommune/i.test(name)) return undefined
  const words = name.toLowerCase().split(/\s+/).map(capital).join(' ')
  const slugs = [...new Set(provincesNamed(words, registry).map(({ slug }) => slug))]
  const id = slugs.length === 1 && slugs[0] ? onlyTerritory(slugs[0], registry, day) : undefined
  const row = id === undefined ? undefined : registry.provinceById(id)
  return row && { id: row.id, vi: provinceName(row), province: row.id }
}

function provinceBeside(
  found: readonly RegExpMatchArray[],
  registry: Registry,
  day: Day | null,
): string | undefined {
  for (const match of found.filter(one => isProvincial.test(one[1] ?? ''))) {
    const matches = findJurisdictions(match[0].toLowerCase().replace(/^t[íìĩị]nh\s/u, 'tỉnh '), registry, day)
    if (matches.length === 1 && matches[0]?.province) return matches[0].province
  }
  return undefined
}

function territory(
  match: { id: string; vi: string; province: string | null; kind: string },
  registry: Registry,
): Territory {
  const row = match.kind === 'province' ? registry.provinceById(match.id) : undefined
  return { id: match.id, vi: row ? provinceName(row) : match.vi, province: match.province }
}

/** `tỉnh Cao Bằng`, `thành phố Hà Nội`. */
export function provinceName(province: Province): string {
  return fold(province.vi).startsWith(fold(province.level)) ? province.vi : `${province.level} ${province.vi}`
}

/** The one territory a slug or id stands for on a day; undefined when it is not known or there were two. */
export function onlyTerritory(slugOrId: string, registry: Registry, day: Day | null): string | undefined {
  const rows = jurisdictionAt(slugOrId, registry, day)
  return rows.length === 1 ? rows[0]?.id : undefined
}

function sentenceCase(name: string): string {
  return name
    .toLowerCase()
    .split(/\s+/)
    .map((word, index) => (index === 0 || /^(?:phố|xã|trấn|khu)$/u.test(word) ? word : capital(word)))
    .join(' ')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
