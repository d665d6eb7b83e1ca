import type { Extraction } from '../domain/extraction.ts'
import type { Span } from '../domain/span.ts'
import { maskPersonalNumbers } from '../normalise/personal-numbers.ts'
import { maskedEffects } from './masked-facts.ts'

/**
 * What was extracted, as it may be shown: personal numbers of the text are dots, and every quote is that of the masked
 * text. Offsets stay what they are.
 */
export function masked<Shown extends Extraction>(extraction: Shown): Shown {
  const text = maskPersonalNumbers(extraction.text)
  if (text === extraction.text) return extraction
  const quoted = <Place extends Span>(place: Place): Place => ({
    ...place,
    quote: text.slice(place.start, place.end),
  })
  return {
    ...extraction,
    text,
    title: extraction.title === null ? null : maskPersonalNumbers(extraction.title),
    outline: extraction.outline.map(part => ({ ...part, heading: maskPersonalNumbers(part.heading) })),
    references: extraction.references.map(quoted),
    entities: extraction.entities.map(entity => ({
      ...quoted(entity),
      role: entity.role === null ? null : maskPersonalNumbers(entity.role),
    })),
    dropped: extraction.dropped.map(maskPersonalNumbers),
    ...(extraction.effects ? { effects: maskedEffects(extraction.effects) } : {}),
  }
}
