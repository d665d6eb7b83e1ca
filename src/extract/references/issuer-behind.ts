import { foldSymbol } from '../../domain/fold-symbol.ts'
import type { InstrumentIdParts } from '../../domain/instrument-id.ts'
import { remembered } from '../../domain/remembered.ts'
import { fold } from '../../normalise/fold.ts'
import type { Issuer, Registry } from '../../registry/registry.ts'
import type { Scan } from './scan.ts'

export type IssuerParts = Pick<InstrumentIdParts, 'jurisdiction' | 'organ'>

export const noIssuer: IssuerParts = { jurisdiction: '_', organ: '_' }

const lead = /^\s{0,3}[,(]?\s{0,3}(?:(?:của|do|of the|of|by the|by|des|der|fra|av|du|de la|del)\s{1,3})?/iu
const office =
  /^(?:bo truong|thong doc|chanh an|vien truong|tong thanh tra|chu nhiem|truong ban|minister of|minister for)\s{1,3}/u
const nameUnitsMax = 80

/**
 * The one body of the country or the party that the words behind a number name: "của Bộ Tài chính",
 * "của Bộ trưởng Bộ Công an". Bodies of which every province has its own need a place and are not read here.
 */
export function issuerBehind({ text, registry }: Scan, end: number): IssuerParts {
  const stretch = fold(text.slice(end, end + nameUnitsMax).replace(lead, '')).replace(/\s+/g, ' ')
  const names = namesOf(registry)
  return named(stretch, names) ?? named(stretch.replace(office, ''), names) ?? noIssuer
}

type Named = { readonly name: string; readonly parts: IssuerParts }

/** The body of the country with whose name a folded stretch begins, its organ and the name as it stands there. */
export function issuerNamed(
  { registry }: Scan,
  stretch: string,
): { organ: string; name: string } | undefined {
  const found = begins(stretch, namesOf(registry))
  return found && { organ: found.parts.organ, name: found.name }
}

function named(stretch: string, names: ReadonlyMap<string, readonly Named[]>): IssuerParts | undefined {
  return begins(stretch, names)?.parts
}

function begins(stretch: string, names: ReadonlyMap<string, readonly Named[]>): Named | undefined {
  const first = /^[\p{L}]+/u.exec(stretch)?.[0] ?? ''
  return names
    .get(first)
    ?.find(({ name }) => stretch.startsWith(name) && !/^\p{L}/u.test(stretch.slice(name.length)))
}

/** The names by their first words, longer ones first: "Chính phủ", "Văn phòng Chính phủ". */
const namesOf = remembered((registry: Registry): ReadonlyMap<string, readonly Named[]> => {
  const names = new Map<string, Named[]>()
  for (const issuer of registry.issuers.filter(one => !one.local))
    for (const spelling of [issuer.vi, ...shortNames(issuer), ...Object.values(issuer.names).flat()]) {
      const name = fold(spelling)
      const first = /^[\p{L}]+/u.exec(name)?.[0] ?? ''
      const group = [...(names.get(first) ?? []), { name, parts: partsOf(issuer) }]
      names.set(
        first,
        group.sort((a, b) => b.name.length - a.name.length),
      )
    }
  return names
})

/** As texts shorten them: "Thủ tướng", "BCH Trung ương". */
function shortNames({ vi }: Issuer): string[] {
  const short = vi.replace(/^Ban Chấp hành/u, 'BCH').replace(/ (?:Đảng|Việt Nam|Chính phủ)$/u, '')
  return [vi.replace(/ (?:Đảng|Việt Nam)$/u, ''), short].filter(name => name !== vi && name.includes(' '))
}

/**
 * Assemblies print their term, which a name does not give; bodies with a shorter symbol of an older time
 * (`BNN`, `BKH`) may have used either.
 */
function partsOf({ code, kind, variants }: Issuer): IssuerParts {
  if (kind === 'party') return { jurisdiction: 'dcsvn', organ: code }
  const isOpen = kind === 'state-legislature' || variants.some(form => isShorter(foldSymbol(form), code))
  return { jurisdiction: kind === 'mass-org' ? '_' : 'vn', organ: isOpen ? '_' : code }
}

function isShorter(form: string, code: string): boolean {
  return code.startsWith(form) && form.length <= code.length - 2
}
