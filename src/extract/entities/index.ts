import type { Entity } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import { findAmounts } from './amounts.ts'
import { findAwards } from './awards.ts'
import { findDateMentions } from './date-mentions.ts'
import { findDeadlines } from './deadlines.ts'
import type { EntityFinder } from './finder.ts'
import { lexiconFor } from './lexicon.ts'
import { findMovements } from './movements.ts'
import { findOrganisations } from './organisations.ts'
import { withoutOverlaps } from './overlaps.ts'
import { findPeriods } from './periods.ts'
import { findPersons } from './persons.ts'
import { findPlaces } from './places.ts'
import { findRecipients } from './recipients.ts'
import { comparisonFor, wordsOf } from './words.ts'

/** In this order: a finder may look at what those before it have found. */
const finders: readonly EntityFinder[] = [
  findAmounts,
  findDateMentions,
  findPeriods,
  findDeadlines,
  findPlaces,
  findOrganisations,
  findMovements,
  findAwards,
  findPersons,
  findRecipients,
]

/**
 * Finds the entities (thực thể) of a text, sorted by place; those of one type do not overlap. Names come from the
 * tables of the registry and the rules of their language. Linear in the text.
 */
export function findEntities(context: TextContext, registry: Registry): Entity[] {
  const comparison = comparisonFor(context.text, context.language)
  const words = wordsOf(context.text, comparison)
  const lexicon = lexiconFor(registry, comparison)
  let found: readonly Entity[] = []
  for (const find of finders) found = [...found, ...find({ context, registry, words, lexicon, found })]
  return withoutOverlaps(found)
}
