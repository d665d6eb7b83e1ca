import { foldSymbol } from '../../domain/fold-symbol.ts'
import { remembered } from '../../domain/remembered.ts'
import type { OfficialSymbol } from '../../domain/symbol.ts'
import { fold } from '../../normalise/fold.ts'
import type { Issuer, Registry } from '../../registry/registry.ts'
import type { SharedLetters } from '../../registry/shared-letters.ts'

/** A row of shared letters with the pattern that finds, in folded text, the names of those who print them. */
export type Letters = { readonly row: SharedLetters; readonly names: RegExp }

/** A place that names one of the bodies: that of the country, or another one. */
export type Naming = { readonly who: 'centre' | 'other'; readonly start: number; readonly end: number }

/** The row for the letters of a symbol, where those alone do not say whose it is. */
export function lettersOf(symbol: OfficialSymbol, registry: Registry): Letters | undefined {
  const [organ, ...others] = symbol.organs
  if (organ === undefined || others.length > 0 || isMinisters(symbol)) return undefined
  return lettersByOrgan(registry).get(bare(organ))
}

/** Circulars are issued by ministers and courts only, and so were decisions with a year in their number until 2008. */
function isMinisters({ type, year }: OfficialSymbol): boolean {
  if (type === 'tt') return true
  return year !== null && year <= lastYearOfMinistersDecisions && (type === 'qd' || type === 'ct')
}

/** Luật Ban hành văn bản quy phạm pháp luật 17/2008/QH12 left ministers the circular alone. */
const lastYearOfMinistersDecisions = 2008

/** True for letters of which every territory has a body, and no other one prints them: unsaid, they are that body's. */
export function areLocal({ row }: Letters): boolean {
  return row.central === null && row.onePerTerritory
}

/** Every place of a stretch of folded text that names one of the bodies, in order. Linear. */
export function namingsIn(
  { names }: Letters,
  folded: string,
  [from, to]: readonly [number, number],
): Naming[] {
  const namings: Naming[] = []
  for (const match of folded.slice(from, to).matchAll(names)) {
    const start = from + match.index
    const who = match.groups?.centre === undefined ? 'other' : 'centre'
    namings.push({ who, start, end: start + match[0].length })
  }
  return namings
}

const lettersByOrgan = remembered((registry: Registry): ReadonlyMap<string, Letters> => {
  const issuers = new Map(registry.issuers.map(issuer => [issuer.id, issuer]))
  return new Map(
    registry.sharedLetters.flatMap(row => {
      const letters = { row, names: patternOf(row, issuers.get(row.central ?? '')) }
      return row.letters.map(printed => [bare(foldSymbol(printed)), letters] as const)
    }),
  )
})

function bare(organ: string): string {
  return organ.replace(/[.+-]/g, '')
}

const level = '(?:chi nhanh|tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran|dac khu|co so|khu vuc)'

function patternOf(row: SharedLetters, centre: Issuer | undefined): RegExp {
  const bodies = anyOf(row.bodies)
  const others = row.branches ? `${bodies}(?: viet nam)?(?= ${level})` : bodies
  const central = [
    ...(centre ? [anyOf(namesOf(centre))] : []),
    ...(row.branches ? [`(?:(?:uy ban )?(?:trung uong|tw) ${bodies}|${bodies} viet nam)`] : []),
  ]
  const either = central.length > 0 ? `(?:(?<centre>${central.join('|')})|(?:${others}))` : `(?:${others})`
  const pattern = row.branches ? `(?:${others})|${either}` : either
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`.replaceAll(' ', '\\s{1,3}'), 'gu')
}

/** In full, and as texts shorten them: "Bộ GDĐT", "TAND tối cao". */
function namesOf({ vi, names, abbreviation, variants }: Issuer): string[] {
  const short = [abbreviation, ...variants]
    .filter(form => form.startsWith('B'))
    .map(form => `Bộ ${form.slice(1)}`)
  return [
    vi,
    vi.replace('Tòa án nhân dân', 'TAND'),
    ...Object.values(names).flat(),
    ...(vi.startsWith('Bộ ') ? short : []),
  ]
}

/** Longer names first, as patterns. A hyphen between words is typed in all ways, or not: "Thi đua – Khen thưởng". */
function anyOf(names: readonly string[]): string {
  const folded = [...new Set(names.map(name => fold(name)))].sort((a, b) => b.length - a.length)
  const patterns = folded.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ - /g, hyphen))
  return `(?:${patterns.join('|')})`
}

const hyphen = '\\s{0,2}[-–,]?\\s{0,2}'
