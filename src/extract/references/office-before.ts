import type { Issuer } from '../../registry/registry.ts'
import type { Draft, Reading } from './draft.ts'
import { territoriesNamed } from './territories.ts'

const beforeUnitsMax = 300
const nameUnitsMax = 60
const wordsMax = 6

/**
 * "Sở Giáo dục và Đào tạo Hà Nội có văn bản số 12/SGDĐT-VP": the territory of the office that the sentence names before
 * the number, when it is the office whose letters the number has; undefined when it names none or several.
 */
export function officeBefore(draft: Draft, { scan, structure }: Reading): string | undefined {
  const { head, start } = draft.find
  if (head.by !== 'symbol') return undefined
  const before = scan.text.slice(Math.max(structure.sentenceStart(start), start - beforeUnitsMax), start)
  const time = { day: draft.issuedOn, year: head.symbol.year }
  for (const name of scan.registry.issuersByCode(head.symbol.organs[0] ?? '').flatMap(namesOf)) {
    const at = before.lastIndexOf(name)
    if (at < 0) continue
    const words = before.slice(at + name.length, at + name.length + nameUnitsMax).match(/\S+/gu) ?? []
    for (let count = Math.min(words.length, wordsMax); count > 0; count--) {
      const place = words
        .slice(0, count)
        .join(' ')
        .replace(/[,.;:(]+$/u, '')
      const found = territoriesNamed(place, time, scan.registry)
      if (found.length > 0) return found.length === 1 ? found[0] : undefined
    }
  }
  return undefined
}

/** In full and as texts shorten it: "Sở GDĐT", "Sở GD&ĐT". */
function namesOf({ vi, local, abbreviation, variants }: Issuer): string[] {
  if (!local || !vi.startsWith('Sở ')) return []
  return [vi, ...[abbreviation, ...variants].map(form => `Sở ${form.replace(/^S/u, '')} `)]
}
