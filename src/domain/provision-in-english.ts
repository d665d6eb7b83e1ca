import { type Provision, type ProvisionLevel, provisionLevels } from './provision.ts'

const labels: Record<ProvisionLevel, string> = {
  annex: 'Annex',
  phan: 'Part',
  chuong: 'Chapter',
  muc: 'Section',
  dieu: 'Article',
  khoan: 'Clause',
  diem: 'Point',
}

/** `Point a, Clause 2, Article 5`, as official English translations cite: for English sentences about a provision. */
export function provisionInEnglish(provision: Provision): string {
  return [...provisionLevels]
    .reverse()
    .flatMap(level => (provision[level] === undefined ? [] : [`${labels[level]} ${provision[level]}`]))
    .join(', ')
}
