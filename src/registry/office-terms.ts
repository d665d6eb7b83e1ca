import type { Day } from '../domain/day.ts'
import type { OfficeTerm, Registry } from './registry.ts'

/** The term of the Party's Central Committee that ran on a day, as in ids of its documents (`k13`); null outside the table. */
export function partyTermAt(day: Day, registry: Pick<Registry, 'partyTerms'>): string | null {
  return termAt(day, registry.partyTerms)
}

/** The term of the National Assembly that ran on a day, as in its symbols (`qh15`); null outside the table. */
export function assemblyTermAt(day: Day, registry: Pick<Registry, 'assemblyTerms'>): string | null {
  return termAt(day, registry.assemblyTerms)
}

function termAt(day: Day, terms: readonly OfficeTerm[]): string | null {
  return terms.find(term => term.from <= day && (term.to === null || day <= term.to))?.code ?? null
}
