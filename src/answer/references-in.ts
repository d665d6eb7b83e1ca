import type { Day } from '../domain/day.ts'
import type { Language, Reference } from '../domain/extraction.ts'
import { plainDocument } from '../domain/plain-document.ts'
import { toSource } from '../domain/source-map.ts'
import { placeLineIn } from '../extract/facts/issued-on.ts'
import { annotate } from '../extract/index.ts'
import { linesOf } from '../extract/outline/lines.ts'
import { normalise } from '../normalise/index.ts'
import type { Registry } from '../registry/registry.ts'

/** References of a plain text, with offsets into the text as it was given, and the day it dates itself. */
export function referencesIn(
  registry: Registry,
  text: string,
): { references: Reference[]; issuedOn: Day | null } {
  const document = normalise(plainDocument(text))
  const { extraction } = annotate(document, registry)
  const references = extraction.references.map(reference => {
    const { start, end } = toSource(document.body, reference.start, reference.end)
    return { ...reference, start, end, quote: text.slice(start, end) }
  })
  return { references, issuedOn: extraction.own?.issuedOn ?? placeDay(extraction.text, extraction.language) }
}

/** Lines in which the place line of a draft without a symbol is looked for. */
const headLinesMax = 40

/** "Cao Bằng, ngày 26 tháng 01 năm 2024" dates a draft that has no number yet. */
function placeDay(text: string, language: Language): Day | null {
  return placeLineIn(linesOf(text).slice(0, headLinesMax), language)?.day ?? null
}
