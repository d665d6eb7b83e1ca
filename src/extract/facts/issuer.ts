import type { StatedFields } from '../../domain/document.ts'
import type { OfficialSymbol } from '../../domain/symbol.ts'
import { fold } from '../../normalise/fold.ts'
import type { Issuer, Registry } from '../../registry/registry.ts'
import { isEndingLine } from '../outline/ending.ts'
import { isCapitals, type Line } from '../outline/lines.ts'
import { type Claim, claim, signed, tabled } from './claims.ts'
import type { Head } from './head.ts'
import { type Territory, territoryPrinted } from './territory.ts'

/** Not the symbol either, whose last part is an organ: `31/QĐ-UBND`. */
const notOrgan =
  /^(?:S[ốỐ]\s?:?\s?)?\d{1,5}[\p{L}\d]{0,4}\s?\/|CỘNG\s+H[ÒO]|ĐẢNG CỘNG SẢN|^Độc lập|^VĂN BẢN (?:QUY PHẠM|PHÁP LUẬT|HỢP NHẤT)|^CÔNG BÁO|^[\P{L}]+$|^S[ốỐ]\s?:/u

/** The lines of the letterhead that name organs, run together: `UBND TỈNH CAO BẰNG SỞ NỘI VỤ`. */
export function organText(head: Head): string {
  const above = head.lines.slice(0, head.typeLine ?? Math.min(head.lines.length, 12))
  return above
    .flatMap(line => line.text.split(/\t|\s{3,}|\|/))
    .map(part => part.replace(/\s*CỘNG H[ÒO][ÀA]? XÃ HỘI.*$/u, '').trim())
    .filter(part => part !== '' && isCapitals(part) && part.length <= 120 && !notOrgan.test(part))
    .join(' ')
}

/** The line below the title that says who decides: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH`. */
export function decidingLine(head: Head): string {
  if (head.typeLine === null) return ''
  const below = head.lines.slice(head.typeLine + 1).map(line => line.text)
  return (
    below.find(text => isCapitals(text) && /(?:ỦY BAN|UỶ BAN|HỘI ĐỒNG) NHÂN DÂN|UBND|HĐND/u.test(text)) ?? ''
  )
}

/**
 * Cơ quan ban hành, by its Vietnamese name with its territory. The letterhead says it in capitals; the symbol tells
 * which of its lines issued the paper, and the tables how the name is written.
 */
export function issuersOf(input: {
  readonly head: Head
  readonly ending: readonly Line[]
  readonly symbol: OfficialSymbol | null
  readonly typeCode: string | null
  readonly territory: Territory | undefined
  readonly stated: StatedFields
  readonly registry: Registry
}): Claim<string>[] {
  const { symbol, registry, stated } = input
  const organs = organText(input.head) || decidingLine(input.head)
  const rows = issuerRows(symbol, organs, registry)
  const signature = input.ending.slice(0, 6).find(line => isEndingLine(line.text))?.text ?? ''
  const claims: Claim<string>[] = []
  if (rows.length > 0) {
    const territory =
      input.territory?.vi ?? territoryPrinted(organs) ?? territoryPrinted(decidingLine(input.head))
    const name = rows.map(row => nameOf(row, territory, organs)).join(' - ')
    const printed = comparable(`${organs} ${signature}`)
    const isPrinted = rows.every(row => printed.includes(comparable(ownName(row, organs))))
    const reading = isPrinted
      ? signed(organs || signature)
      : { evidence: 'registry' as const, certainty: 'derived' as const, quote: symbol?.symbol ?? null }
    claims.push(claim(name, name, reading))
  } else if (input.typeCode === 'luat' || input.typeCode === 'hp') {
    claims.push(
      claim('Quốc hội', 'Quốc hội', { evidence: 'registry', certainty: 'derived', quote: input.typeCode }),
    )
  } else if (organs !== '' && organs.length <= 150 && input.head.hasMotto) {
    claims.push(claim(organs, organs, signed(organs)))
  }
  if (stated.issuer) claims.push(claim(stated.issuer, stated.issuer, tabled(stated.issuer)))
  return claims
}

/** The rows of the tables for the organs of a symbol; without them the organ that the letterhead names. */
export function issuerRows(symbol: OfficialSymbol | null, organs: string, registry: Registry): Issuer[] {
  if (symbol && isOfOther(symbol, registry)) return []
  // That of the centre prints the letters of the local ones: it is the one that the letterhead names.
  const isCentral = symbol?.scope === 'central'
  const known = (symbol?.organs ?? []).flatMap(code => {
    const row = registry.issuerByCode(code)
    return row && !(row.local && isCentral) ? [row] : []
  })
  return known.length > 0 ? known : named(organs, registry)
}

/** Letters of a body of the country on the paper of another one that prints them too: `05/TB-BTC` of a Ban Tổ chức. */
function isOfOther({ organs, scope }: OfficialSymbol, registry: Registry): boolean {
  if (scope !== 'several' && scope !== 'local' && scope !== 'party-local') return false
  const row = registry.issuerByCode(organs[0] ?? '')
  return row !== undefined && !row.local
}

/** The organ whose name ends last in the letterhead: the lower line is the issuer, the upper one its superior. */
function named(organs: string, registry: Registry): Issuer[] {
  const text = comparable(organs)
  let best: { row: Issuer; end: number; length: number } | undefined
  for (const row of registry.issuers) {
    const name = comparable(row.vi)
    const at = text.lastIndexOf(name)
    if (at === -1) continue
    const end = at + name.length
    if (!best || end > best.end || (end === best.end && name.length > best.length)) {
      best = { row, end, length: name.length }
    }
  }
  return best ? [best.row] : []
}

function nameOf(row: Issuer, territory: string | undefined, organs: string): string {
  const name = ownName(row, organs)
  if (!row.local || territory === undefined) return name
  // The name of the committee says the level: Tỉnh ủy Cao Bằng, but Đảng ủy xã Mẫu.
  return /^(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy$/u.test(name)
    ? `${name} ${territory.replace(/^(?:tỉnh|thành phố|huyện|quận|thị xã) /u, '')}`
    : `${name} ${territory}`
}

/** The one that is printed of the names of a row: `Tỉnh ủy, Thành ủy`. */
function ownName(row: Issuer, organs: string): string {
  const names = row.vi.split(', ')
  const printed = comparable(organs)
  return row.kind === 'party' ? (names.find(name => printed.includes(comparable(name))) ?? row.vi) : row.vi
}

/** The name of an organ in the form in which two spellings of it are equal: `UBND tỉnh` is the same committee. */
export function comparable(organ: string): string {
  return fold(organ)
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .trim()
}
