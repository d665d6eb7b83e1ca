import type { Reference } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'

/**
 * Gives each reference its role (quan hệ), seen from the citing text.
 * A line that opens with "Căn cứ" is a recital: what it names is legal basis (NĐ 30/2020/NĐ-CP, Phụ lục I).
 */
export function relate(context: TextContext, references: readonly Reference[], _registry: Registry): Reference[] {
  return references.map(reference => (inRecital(context.text, reference) ? { ...reference, relation: 'legal_basis' } : reference))
}

function inRecital(text: string, reference: Reference): boolean {
  if (reference.kind === 'self' || reference.kind === 'provision') return false
  const lineStart = text.lastIndexOf('\n', reference.start) + 1
  return /^\s*Căn cứ\s/u.test(text.slice(lineStart, lineStart + 20))
}
