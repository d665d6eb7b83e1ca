import type { Registry } from '../../registry/registry.ts'

const head = /^(?:Bộ|Sở|Phòng|Ủy ban|Ban|Tổng cục|Cục)\s(.+)$/u
const headLetter = /^[BSP](?=\p{Lu}{2})/u
const level = /\s(?:tỉnh|Trung ương|Việt Nam)$/u

/**
 * Ngành, lĩnh vực: the fields of work that names of bodies have, each form with the official one: `Giáo dục và Đào tạo`
 * from Bộ, Sở and Phòng Giáo dục và Đào tạo, `GDĐT` and `GD&ĐT` from their symbols, and the rows of name-words.tsv.
 */
export function fieldForms(registry: Registry): [form: string, field: string][] {
  const fields: [string, string][] = []
  for (const row of registry.issuers) {
    const field = head.exec(row.vi)?.[1]?.replace(level, '')
    if (!field || !hasField(row.kind)) continue
    fields.push([field, field])
    for (const abbreviation of [row.abbreviation, ...row.variants]) {
      const bare = abbreviation.replace(headLetter, '')
      if (bare.length >= 2 && bare !== abbreviation) fields.push([bare, field])
    }
  }
  const official = new Map(fields.map(([form, field]) => [form.toLowerCase(), field]))
  for (const { vi, abbreviations } of registry.terms) {
    const field = official.get(vi.toLowerCase())
    if (field) for (const abbreviation of abbreviations) fields.push([abbreviation, field])
  }
  for (const { use, vi } of registry.nameWords) {
    if (use === 'field') for (const form of vi) fields.push([form, form])
  }
  return fields
}

function hasField(kind: string): boolean {
  return kind === 'local' || kind.startsWith('ministry') || kind === 'party' || kind === 'state-office'
}
