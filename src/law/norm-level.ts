import { parseInstrumentId } from '../domain/instrument-id.ts'
import type { Registry } from '../registry/registry.ts'

/** Where an instrument stands among those that apply, highest first; the Party's stand apart, after the State's. */
export const normLevels = [
  'law', // luật, pháp lệnh, nghị quyết của Quốc hội
  'decree', // nghị định, nghị quyết của Chính phủ
  'prime-minister', // quyết định của Thủ tướng
  'circular', // thông tư
  'provincial-resolution', // nghị quyết của hội đồng nhân dân
  'provincial-decision', // quyết định của ủy ban nhân dân
  'administrative', // văn bản hành chính, quyết định cá biệt
  'party', // văn bản của Đảng
] as const
export type NormLevel = (typeof normLevels)[number]

/** Null for what states no rule of its own: consolidated texts, copies, letters. */
export function normLevelOf(id: string, registry: Pick<Registry, 'typeByCode'>): NormLevel | null {
  const parts = parseInstrumentId(id)
  if (!parts) return null
  if (parts.jurisdiction.startsWith('dcsvn')) return 'party'
  const type = registry.typeByCode(parts.type, parts.organ)
  if (!type || type.family === 'consolidated' || type.family === 'copy') return null
  if (type.rank === null)
    return type.normative === 'historic' || rules.has(type.code) ? 'administrative' : null
  const level = byRank.find(([rank]) => type.rank !== null && type.rank <= rank)
  return level?.[1] ?? 'administrative'
}

/** Administrative types by which bodies set rules; reports, letters and plans do not. */
const rules: ReadonlySet<string> = new Set(['qd-cb', 'nq-cb', 'ct', 'hd', 'qc', 'qyd', 'qd', 'nq', 'ctr'])

/** Ranks are items of Luật 64/2025/QH15 Điều 4. */
const byRank: readonly (readonly [upTo: number, level: NormLevel])[] = [
  [4, 'law'],
  [5, 'decree'],
  [6, 'prime-minister'],
  [9, 'circular'],
  [10, 'provincial-resolution'],
  [11, 'provincial-decision'],
]
