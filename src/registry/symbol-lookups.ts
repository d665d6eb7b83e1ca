import { foldSymbol } from '../domain/fold-symbol.ts'
import type { DocumentType, Issuer, Registry } from './registry.ts'

type SymbolLookups = Pick<Registry, 'typeByAbbreviation' | 'typeByCode' | 'issuerByCode' | 'issuersByCode'>

/** The lookups from parts of symbols and ids to rows. Where rows share a form, the earlier row of the table wins. */
export function symbolLookups(types: readonly DocumentType[], issuers: readonly Issuer[]): SymbolLookups {
  const issuerLookup = issuerLookups(issuers)
  const kindOf = (organ: string) => issuerLookup.issuerByCode(organ)?.kind
  return { ...typeLookups(types, kindOf), ...issuerLookup }
}

function typeLookups(
  types: readonly DocumentType[],
  kindOf: (organ: string) => string | undefined,
): Pick<SymbolLookups, 'typeByAbbreviation' | 'typeByCode'> {
  const exact = new Map<string, DocumentType>()
  const folded = new Map<string, DocumentType[]>()
  const byCode = new Map<string, DocumentType[]>()
  for (const type of types) {
    append(byCode, type.code, type)
    for (const abbreviation of type.abbreviations) {
      if (!exact.has(abbreviation)) exact.set(abbreviation, type)
      append(folded, bare(abbreviation), type)
    }
  }
  return {
    typeByAbbreviation: abbreviation =>
      exact.get(abbreviation.normalize('NFC')) ?? onlyMeaning(folded.get(bare(abbreviation)) ?? []),
    typeByCode: (code, organ) => {
      const rows = byCode.get(code) ?? []
      if (organ === undefined) return rows[0]
      const issuedBy = [withoutTerm(organ), kindOf(organ) ?? '']
      return rows.find(row => row.issuers.some(issuer => issuedBy.includes(issuer))) ?? rows[0]
    },
  }
}

/** The first row, when all rows have one type code: Thông tư and the Party's Thông tri are both `tt`. */
function onlyMeaning(rows: readonly DocumentType[]): DocumentType | undefined {
  return rows.every(row => row.code === rows[0]?.code) ? rows[0] : undefined
}

function issuerLookups(issuers: readonly Issuer[]): Pick<SymbolLookups, 'issuerByCode' | 'issuersByCode'> {
  const byId = new Map(issuers.map(issuer => [issuer.id, issuer]))
  const byForm = new Map<string, Issuer[]>()
  for (const issuer of issuers) {
    const forms = [issuer.code, issuer.abbreviation, ...issuer.variants].map(bare)
    for (const form of new Set(forms)) append(byForm, form, issuer)
  }
  const issuersByCode = (code: string) => byForm.get(bare(code)) ?? byForm.get(withoutTerm(bare(code))) ?? []
  return {
    issuersByCode,
    issuerByCode: code => {
      const rows = issuersByCode(code)
      return byId.get(bare(code)) ?? (rows.length === 1 ? rows[0] : undefined)
    },
  }
}

/** `QH15` and `UBTVQH15` carry the term of the assembly. */
function withoutTerm(organ: string): string {
  return organ.replace(/\d{1,2}$/, '')
}

/** Printed forms differ in `-`, `&`, `.` and `/` as well: `BLĐ-TBXH`, `BLĐTBXH`. */
function bare(symbol: string): string {
  return foldSymbol(symbol).replace(/[.+-]/g, '')
}

function append<Row>(rows: Map<string, Row[]>, key: string, row: Row): void {
  const known = rows.get(key)
  if (known) known.push(row)
  else rows.set(key, [row])
}
