import { parseInstrumentId } from '../domain/instrument-id.ts'
import { foldName } from '../registry/fold-name.ts'
import type { Registry } from '../registry/registry.ts'
import type { Topic } from './topic.ts'

/** Luật 06/2022/QH15 Điều 90: Bộ Nội vụ answers to the Government for the whole field. */
const ministryInCharge = 'bnv'

/**
 * Ngành, lĩnh vực: the sector to which a ministry's circular is limited; null for a circular of the ministry in charge
 * and for everything that is no circular.
 */
export function sectorOf(id: string, registry: Pick<Registry, 'issuerByCode'>): string | null {
  const parts = parseInstrumentId(id)
  if (parts?.type !== 'tt' || parts.jurisdiction !== 'vn' || parts.organ === ministryInCharge) return null
  return registry.issuerByCode(parts.organ)?.vi ?? parts.organ
}

/** True when the topic names the sector of an issuer: "giáo dục" for Bộ Giáo dục và Đào tạo. */
export function namesSector(topic: Topic, sector: string): boolean {
  const words = foldName(sector)
    .split(' ')
    .filter(word => !['bo', 'va', 'uy', 'ban'].includes(word))
  const asked = ` ${foldName(topic.q)} `
  return words.slice(1).some((word, at) => asked.includes(` ${words[at]} ${word} `))
}
