import { parseInstrumentId } from '../domain/instrument-id.ts'
import type { Registry } from '../registry/registry.ts'
import type { Edge } from './edge.ts'

/**
 * How much rests on an instrument: ln(1 + sum of weights) over the distinct works that cite it, two decimals.
 * A work that is no instrument weighs 1, an instrument 2, one of rank r in the order of legal documents
 * (Luật Ban hành văn bản quy phạm pháp luật; 1 = Hiến pháp) 2 + 8/r: a law counts as six posts, a province's decision as
 * barely three. No recursion, so cycles do no harm; copies, translations and self-citations are no edges of their own.
 */
export function authorityOf(citing: readonly Edge[], registry: Pick<Registry, 'typeByCode'>): number {
  const works = [...new Set(citing.filter(edge => edge.from !== edge.to).map(edge => edge.from))]
  const sum = works.reduce((total, work) => total + weightOf(work, registry), 0)
  return Math.round(Math.log1p(sum) * 100) / 100
}

function weightOf(work: string, registry: Pick<Registry, 'typeByCode'>): number {
  const id = parseInstrumentId(work)
  if (id === undefined) return 1
  const rank = registry.typeByCode(id.type, id.organ)?.rank ?? null
  return rank === null ? 2 : 2 + 8 / rank
}
