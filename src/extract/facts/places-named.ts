import { remembered } from '../../domain/remembered.ts'
import { fold } from '../../normalise/fold.ts'
import type { Registry } from '../../registry/registry.ts'

/** A province that a text names, itself or by one of its districts. */
export type NamedProvince = {
  /** `ninh-binh`: which territory of that name is meant depends on the day. */
  readonly slug: string
  readonly start: number
  /** True when only a place inside it is named. */
  readonly inferred: boolean
}

type PlaceNames = { readonly pattern: RegExp; readonly slugs: ReadonlyMap<string, readonly string[]> }

/** Words before a name that make it something smaller than a province, or no place at all: `huyện Quảng Ninh`. */
const smallerBefore =
  /(?:huyện|quận|thị xã|thị trấn|xã|phường|đường|(?<!thành\s)phố|sông|cầu|ga|chùa|núi|biển|trường|công ty|district of|ward of|town of|bezirk|distriktet|kreis)\s(?:\S{1,12}\s)?$/iu
/** `Điện Biên Phủ` is a town and a victory. */
const smallerAfter = /^[\s-]{1,2}(?:phủ|district|ward|commune|town|street|river|bezirk|distrikt|straße)/iu
const localityLevels = 'quận|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu'

/** Provinces named in a text, in order. Names count with their capitals; `hòa bình` is peace. Linear. */
export function provincesNamed(text: string, registry: Registry): NamedProvince[] {
  const { pattern, slugs } = provinceNames(registry)
  const found: NamedProvince[] = []
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 16)
    if (smallerBefore.test(before) || smallerAfter.test(after) || isPresident(match[0], before, after))
      continue
    for (const slug of slugs.get(match[0]) ?? []) found.push({ slug, start: match.index, inferred: false })
  }
  return [...found, ...districtsNamed(text, registry)].sort((a, b) => a.start - b.start)
}

const cityBefore = /(?:thành\sphố|(?<!\p{L})tp\.?|UBND|HĐND|Công an)\s{0,2}$/iu
const listBefore = /(?:[,;(–-]|(?:^|\n))\s{0,2}$/u
const listAfter = /^\s{0,2}(?:[,;)–-]|và\s)/u

/** Chủ tịch Hồ Chí Minh, Bác Hồ, Tư tưởng Hồ Chí Minh: the name is the city's behind its level, or among other places. */
function isPresident(name: string, before: string, after: string): boolean {
  return (
    name === 'Hồ Chí Minh' && !cityBefore.test(before) && !(listBefore.test(before) && listAfter.test(after))
  )
}

function districtsNamed(text: string, registry: Registry): NamedProvince[] {
  const { pattern, slugs } = localityNames(registry)
  return [...text.matchAll(pattern)].flatMap(match =>
    (slugs.get(fold(match[1] ?? '')) ?? []).map(slug => ({ slug, start: match.index, inferred: true })),
  )
}

const provinceNames = remembered((registry: Registry): PlaceNames => {
  const slugs = new Map<string, string[]>()
  for (const { vi, names, slug } of registry.provinces) {
    for (const name of [vi, ...names]) {
      const listed = slugs.get(name) ?? []
      if (!listed.includes(slug)) slugs.set(name, [...listed, slug])
    }
  }
  return { pattern: anyOf([...slugs.keys()]), slugs }
})

/** Districts and communes with their level word, and only where one province has the name. */
const localityNames = remembered((registry: Registry): PlaceNames => {
  const slugs = new Map<string, string[]>()
  for (const { vi, level, province } of registry.localities) {
    const slug = registry.provinceById(province)?.slug
    const key = fold(`${level} ${vi}`)
    if (slug) slugs.set(key, [...new Set([...(slugs.get(key) ?? []), slug])])
  }
  for (const [key, places] of slugs) if (places.length > 1) slugs.delete(key)
  const names = registry.localities.map(({ vi }) => escaped(vi)).join('|')
  const pattern = new RegExp(
    String.raw`(?<![\p{L}])((?:${localityLevels})\s(?:${names || '(?!)'}))(?![\p{L}])`,
    'giu',
  )
  return { pattern, slugs }
})

function anyOf(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length).map(escaped)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${longestFirst.join('|')})(?![\p{L}\p{N}])`, 'gu')
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s')
}
